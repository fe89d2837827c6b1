"""The program: opening the app, and the list of commands."""

from __future__ import annotations

import os
import sys

import click

from pullquote import __version__
from pullquote.cli import articles, configuration, notebook, searching
from pullquote.cli.group import OpeningGroup
from pullquote.cli.output import Failure


@click.group(cls=OpeningGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="pullquote %(version)s")
def program() -> None:
    """Read the news closely: who said what, about whom, and keep the passages that matter.

    \b
    pullquote             open your library, or the samples
    pullquote FOLDER      open a folder of articles
    pullquote FILE        open one article, with its folder as the list
    pullquote -           read an article from standard input

    Exit codes: 0 fine, 1 nothing found, 2 wrong usage or settings, 3 some files could not be read.
    """


@program.command("open", hidden=True)
@click.argument("path", required=False)
def open_app(path: str | None) -> None:
    """Open PATH in the app."""
    from pullquote.desk.log import start_log
    from pullquote.desk.opening import open_desk, set_up
    from pullquote.desk.target import NothingToOpenError
    from pullquote.notebook import NotebookError

    piped = None
    if path == "-" or (path is None and not sys.stdin.isatty()):
        piped, path = sys.stdin.buffer.read(), None
        _take_keyboard()
    if not (sys.stdout.isatty() and sys.stderr.isatty()):  # Textual paints through standard error
        raise Failure("the app needs a terminal; for output to a file or program there are commands, see --help")
    try:
        setup = set_up(os.environ)
        start_log(setup.paths.log_file)
        desk = open_desk(setup, path, piped)
    except (NothingToOpenError, NotebookError) as error:
        raise Failure(str(error)) from None
    except OSError as error:
        raise Failure(f"{error.filename or 'a folder of pullquote'}: {error.strerror or error}") from None
    from pullquote.tui.app import run

    run(desk)


def _take_keyboard() -> None:
    """Standard input was the article: the keys come from the terminal itself."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise Failure("there is no terminal to read keys from") from None
    os.dup2(terminal, 0)
    os.close(terminal)


for command in (
    articles.quotes,
    articles.entities,
    articles.text,
    searching.search,
    notebook.passages,
    searching.index,
    configuration.config,
    configuration.doctor,
):
    program.add_command(command)


def main() -> None:
    """Run the program; a reader of its output that goes away early is no error."""
    try:
        program()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(0)
