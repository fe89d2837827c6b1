"""The commands on the passages that the reader saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence

import click
from click.exceptions import Exit

from pullquote.cli.output import NOTHING_FOUND, print_heading
from pullquote.notebook import Passage, to_json_lines, to_markdown
from pullquote.text import safe_line


def _json(passages: Sequence[Passage]) -> str:
    return "".join(f"{line}\n" for line in to_json_lines(passages))


EXPORTS: Mapping[str, Callable[[Sequence[Passage]], str]] = {"markdown": to_markdown, "json": _json}
"""The formats of `passages export`, by name: what each makes of the passages."""


@click.group(no_args_is_help=False)
def passages() -> None:
    """The passages that you saved: list, show, export."""


@passages.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def list_passages(as_json: bool) -> None:
    """List all saved passages, by story."""
    saved = _saved()
    if as_json:
        click.echo(_json(saved), nl=False)
        return
    story = None
    for passage in saved:
        if passage.story != story:
            print_heading(passage.citation.title or passage.story, passage.citation, first=story is None)
            story = passage.story
        click.echo(f"  {passage.id}  {_one_line(passage)}")


@passages.command()
@click.argument("ids", nargs=-1, required=True)
def show(ids: tuple[str, ...]) -> None:
    """Show passages whole.

    With note, tags and story. IDS are those that `list` prints; their beginnings will do.
    """
    saved = _saved()
    missing = [wanted for wanted in ids if not wanted or not any(passage.id.startswith(wanted) for passage in saved)]
    for wanted in missing:
        click.echo(
            f"pullquote: no passage's id begins with “{safe_line(wanted)}”; `passages list` prints them.", err=True
        )
    chosen = [passage for passage in saved if any(wanted and passage.id.startswith(wanted) for wanted in ids)]
    click.echo(to_markdown(chosen), nl=False)
    if missing:
        raise Exit(NOTHING_FOUND)


@passages.command()
@click.option("--format", "name", type=click.Choice(list(EXPORTS)), default="markdown", show_default=True)
def export(name: str) -> None:
    """Print all saved passages for other programs."""
    click.echo(EXPORTS[name](_saved()), nl=False)


def _one_line(passage: Passage) -> str:
    words = " ".join(passage.selectors.exact.split())
    said = f"{passage.speaker}: “{words}”" if passage.speaker else words
    extras = [*(f"✎ {' '.join(note.split())}" for note in passage.notes), *(f"#{tag}" for tag in passage.tags)]
    return "  ".join([said, *extras])


def _saved() -> list[Passage]:
    """All passages; leaves with code 1 when there are none. What in the journal is damaged is named on stderr."""
    from pullquote.desk.keymap import Keymap
    from pullquote.desk.startup import open_notebook, set_up

    setup = set_up(os.environ)
    notebook = open_notebook(setup)
    for problem in notebook.problems:
        click.echo(f"pullquote: {problem}", err=True)
    saved = notebook.passages()
    if not saved:
        key = Keymap(setup.settings.keys).shown
        hint = f"{key('trail.next')} goes to a quote and {key('passage.save')} saves it"
        click.echo(f"pullquote: no passages saved yet; in the app, {hint}.", err=True)
        raise Exit(NOTHING_FOUND)
    return saved
