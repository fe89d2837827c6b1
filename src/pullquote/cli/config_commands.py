"""The commands on settings, and the one that tells how everything is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click
from click.exceptions import Exit

from pullquote.cli.output import SOME_UNREADABLE, WRONG_USAGE, Failure, shown_path

if TYPE_CHECKING:
    from pullquote.desk.startup import Setup


def _setup() -> Setup:
    from pullquote.desk.startup import set_up

    return set_up(os.environ)


@click.group(no_args_is_help=False)
def config() -> None:
    """The settings: path, show, init, check, schema."""


@config.command()
def path() -> None:
    """Print where config.yaml is, or would be."""
    click.echo(shown_path(_setup().paths.config_file))


@config.command()
def show() -> None:
    """Print the settings in force, as config.yaml has them."""
    from pullquote.settings import in_force

    click.echo(in_force(_setup().settings), nl=False)


@config.command()
def init() -> None:
    """Write a config.yaml to begin with.

    Every setting is in it, explained. A config.yaml that exists is never touched.
    """
    from pullquote.desk.actions import ACTIONS
    from pullquote.settings import NotWrittenError, write_template

    file = _setup().paths.config_file
    try:
        write_template(file, ACTIONS)
    except NotWrittenError as error:
        raise Failure(str(error)) from None
    click.echo(f"Written: {shown_path(file)}")


@config.command()
def check() -> None:
    """Tell what is wrong in the settings, by line.

    In config.yaml, and in your own themes.
    """
    setup = _setup()
    for problem in setup.problems:
        click.echo(str(problem), err=True)
    if setup.problems:
        raise Exit(WRONG_USAGE)
    click.echo("The settings are fine.")


@config.command("schema")
def print_schema() -> None:
    """Print a JSON Schema of config.yaml.

    For editors that check while you type.
    """
    from pullquote.desk.actions import ACTIONS
    from pullquote.settings import schema

    click.echo(schema(ACTIONS, _setup().themes))


@click.command()
def doctor() -> None:
    """Tell how everything is.

    Versions, paths, terminal, settings, and what could not be read and why.
    """
    from pullquote.cli.doctor import examine

    report = examine(os.environ)
    for title, lines in report.sections:
        click.echo(click.style(title, bold=True))
        for line in lines:
            click.echo(f"  {line}")
    if report.unreadable:
        raise Exit(SOME_UNREADABLE)
