"""The program: opening the app or a command, the list of commands, and the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import takewhile
from typing import Any, NoReturn

import click

from pullquote import __version__
from pullquote.cli import article_commands, config_commands, index_commands, notebook_commands
from pullquote.cli.output import FINE, INTERRUPTED, WRONG_USAGE, Failure, drop_stdout, flush_stdout, prepare_stdout
from pullquote.desk.errors import CannotOpenError
from pullquote.text import safe_line

OPEN = "open"
_ASK_FOR_ITSELF = ("--help", "-h", "--version")


class ReaderGoneError(Exception):
    """Whoever read the output (`pullquote … | head`) has seen enough."""


class OpeningGroup(click.Group):
    """A group whose first word may also be what to open: `pullquote articles/` as well as `pullquote quotes`.

    Words that are no command, or no word at all, go to the command `open`, which has no name for the reader.

    What a command can't open is a Failure.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        words = list(takewhile(lambda word: word != "--", args))
        first = next((word for word in words if word == "-" or not word.startswith("-")), None)
        if first is None or first == OPEN or first not in self.commands:
            asked = [word for word in words if word in _ASK_FOR_ITSELF]
            args = asked[:1] or [OPEN, *args]
        return super().parse_args(ctx, args)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with _broken_pipes_told():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            with _broken_pipes_told():
                return super().invoke(ctx)
        except CannotOpenError as error:
            raise Failure(str(error)) from None

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return ["[PATH | - | COMMAND ...]"]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands in the order of their definition, without the implied one."""
        rows = [(name, command.get_short_help_str(80)) for name, command in self.commands.items() if name != OPEN]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@contextmanager
def _broken_pipes_told() -> Iterator[None]:
    """Click takes a broken pipe for a failure with code 1, which means here that nothing was found."""
    try:
        yield
    except BrokenPipeError:
        raise ReaderGoneError from None


@click.group(cls=OpeningGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="pullquote %(version)s")
def program() -> None:
    """Read the news closely: who said what, about whom, and keep the passages that matter.

    \b
    pullquote             open your library, or the samples
    pullquote FOLDER      open a folder of articles
    pullquote FILE        open one article, with its folder as the list
    pullquote -           read an article from standard input
    pullquote COMMAND     print to the terminal, a file or another program

    Exit codes: 0 fine, 1 nothing found, 2 wrong usage or settings, or
    folders that can't be used, 3 some files could not be read.
    """


@program.command(OPEN, hidden=True)
@click.argument("path", required=False)
def open_app(path: str | None) -> None:
    """Open PATH in the app."""
    from pullquote.cli.log import start_log
    from pullquote.desk.startup import open_desk, set_up
    from pullquote.tui.lifetime import lifetime

    for stream, name in ((sys.stdin, "input"), (sys.stderr, "error")):
        if stream is None:
            raise Failure(f"standard {name} is closed; the app needs a terminal there")
    if not (sys.stdout.isatty() and sys.stderr.isatty()):  # Textual paints through standard error
        raise Failure("the app needs a terminal; for output to a file or program there are commands, see --help")
    with lifetime:
        piped = None
        if path == "-" or (path is None and not sys.stdin.isatty()):
            piped, path = sys.stdin.buffer.read(), None
        if not sys.stdin.isatty():
            _take_keyboard()
        setup = set_up(os.environ)
        start_log(setup.paths.log_file)
        lifetime.begin()
        desk = open_desk(setup, path, piped)
        from pullquote.tui.app import run

        run(desk)


def _take_keyboard() -> None:
    """Standard input is an article, or nobody's: the keys come from the terminal itself."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise Failure("there is no terminal to read keys from") from None
    os.dup2(terminal, 0)
    os.close(terminal)


for command in (
    article_commands.quotes,
    article_commands.entities,
    article_commands.text,
    index_commands.search,
    notebook_commands.passages,
    notebook_commands.corrections,
    index_commands.index,
    config_commands.config,
    config_commands.doctor,
):
    program.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program with these arguments, else those of the process, and leave with its exit code.

    A reader of the output that goes away early (`pullquote text … | head`) is no error.
    """
    if sys.stdout is None:
        click.echo("pullquote: standard output is closed", err=True)
        sys.exit(WRONG_USAGE)
    prepare_stdout()
    try:
        code = _run(arguments)
        flush_stdout()
    except (ReaderGoneError, BrokenPipeError):
        drop_stdout()
        code = FINE
    except OSError as error:
        if error.filename is not None:
            raise
        drop_stdout()
        click.echo(f"pullquote: the output can't be written: {error.strerror}", err=True)
        code = WRONG_USAGE
    sys.exit(code)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = program.main(arguments, prog_name="pullquote", standalone_mode=False)
    except click.ClickException as error:
        usage = _usage_of(error) if isinstance(error, click.UsageError) else ""
        click.echo(f"{usage}pullquote: {safe_line(error.format_message())}", err=True)
        return error.exit_code
    except click.Abort:  # ctrl+c
        return INTERRUPTED
    return code if isinstance(code, int) else FINE


def _usage_of(error: click.UsageError) -> str:
    """How the command is used whose use was wrong, and where help is; "" when it is not known which."""
    context = error.ctx
    while context is not None and context.command.hidden and context.parent is not None:
        context = context.parent
    if context is None:
        return ""
    return f"{context.get_usage()}\nTry '{context.command_path} --help' for help.\n\n"
