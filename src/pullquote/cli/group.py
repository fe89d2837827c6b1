"""A click group whose first word may also be what to open: `pullquote articles/` as well as `pullquote quotes`."""

from __future__ import annotations

import click

OPEN = "open"


class OpeningGroup(click.Group):
    """Words that are no command, or no word at all, go to the command `open`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = next((word for word in args if word == "-" or not word.startswith("-")), None)
        asks_for_itself = any(word in ("--help", "-h", "--version") for word in args) and first is None
        if not asks_for_itself and (first is None or first not in self.commands):
            args = [OPEN, *args]
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands in the order of their definition, without the implied one."""
        rows = [(name, command.get_short_help_str(80)) for name, command in self.commands.items() if name != OPEN]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)
