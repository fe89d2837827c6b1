"""The command line: `pullquote [PATH]` opens the app, the commands print to other programs."""

import sys
from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program with these arguments, else those of the process, and leave with its exit code."""
    try:
        from pullquote.cli import program
    except KeyboardInterrupt:  # ctrl+c in the first moments, while most is still being imported
        sys.exit(130)
    program.main(arguments)


__all__ = ["main"]
