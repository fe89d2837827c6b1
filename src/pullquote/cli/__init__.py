"""The command line: `pullquote [PATH]` opens the app, the commands print to other programs."""

from pullquote.cli.program import main

__all__ = ["main"]
