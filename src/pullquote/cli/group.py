"""A click group whose first word may also be what to open: `pullquote articles/` as well as `pullquote quotes`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from typing import Any

import click

from pullquote.cli.output import Failure
from pullquote.desk.errors import CannotOpenError

OPEN = "open"
_ASK_FOR_ITSELF = ("--help", "-h", "--version")


class ReaderGoneError(Exception):
    """Whoever read the output (`pullquote … | head`) has seen enough."""


class OpeningGroup(click.Group):
    """Words that are no command, or no word at all, go to the command `open`, which has no name for the reader.

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


def usage_of(error: click.UsageError) -> str:
    """How the command is used whose use was wrong, and where help is; "" when it is not known which."""
    context = error.ctx
    while context is not None and context.command.hidden and context.parent is not None:
        context = context.parent
    if context is None:
        return ""
    return f"{context.get_usage()}\nTry '{context.command_path} --help' for help.\n\n"
