"""The commands on the index: search it, bring it up to date."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.exceptions import Exit

from pullquote.cli.output import NOTHING_FOUND, SOME_UNREADABLE, print_json, shown_path
from pullquote.text import Span, safe_line

if TYPE_CHECKING:
    from pullquote.cli.opened_index import OpenIndex
    from pullquote.library import SearchHit

_library = click.option(
    "--library", metavar="FOLDER", type=click.Path(path_type=Path), help="The folder to search instead of your library."
)


@click.command()
@click.argument("query")
@_library
@click.option(
    "--limit", metavar="N", type=click.IntRange(min=1), default=50, show_default=True, help="The most stories to list."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def search(query: str, library: Path | None, limit: int, as_json: bool) -> None:
    """List the stories that hold all words of QUERY.

    A phrase goes in quotation marks: '"port strike" pilots'. What is new in the folder is read first.
    """
    from pullquote.cli.opened_index import open_for_commands

    with open_for_commands(os.environ, library) as opened:
        opened.refresh()
        hits = opened.index.search(safe_line(query), limit)
        if as_json:
            print_json(opened.hit_record(hit) for hit in hits)
        else:
            for hit in hits:
                row = hit.story
                about = " · ".join(part for part in (row.source, row.published[:10]) if part)
                click.echo(click.style(row.title, bold=True) + (f"  {about}" if about else ""))
                click.echo(f"  {_place(opened, hit)}")
                click.echo(f"  {hit.snippet}\n")
    if not hits:
        click.echo("pullquote: no story holds these words.", err=True)
        raise Exit(NOTHING_FOUND)


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--rebuild", is_flag=True, help="Begin anew: read and analyse every file again.")
def index(path: Path | None, rebuild: bool) -> None:
    """Read what is new in your library.

    With PATH, in that folder. The app then opens with everything found.
    """
    from pullquote.cli.opened_index import open_for_commands

    with open_for_commands(os.environ, path, rebuild=rebuild) as opened:
        if sys.stderr.isatty():
            with click.progressbar(length=1, label="Reading", file=sys.stderr) as bar:

                def show(done: int, total: int) -> None:
                    bar.length = max(total, 1)
                    bar.update(done - bar.pos)

                opened.refresh(show)
        else:
            opened.refresh()
        counts = opened.index.counts()
        unreadable = opened.index.unreadable()
    click.echo("1 story" if counts.stories == 1 else f"{counts.stories} stories")
    for file in unreadable:
        click.echo(f"pullquote: {file.path}: {file.reason}", err=True)
    if unreadable:
        raise Exit(SOME_UNREADABLE)


def _place(opened: OpenIndex, hit: SearchHit) -> str:
    """Where a hit is: `path:line` by the file's own lines, as editors take it; the file alone when only its title is
    one, and the character of the story's text when the line can't be told."""
    from pullquote.article import Unreadable
    from pullquote.article.file_bytes import decode, load
    from pullquote.cli.file_lines import line_in_file

    shown = shown_path(opened.folder / hit.story.path)
    if hit.start == hit.end:
        return shown
    article = opened.index.article(hit.story.id)
    line = None
    if article is not None:
        with suppress(Unreadable):
            line = line_in_file(decode(load(opened.file_of(hit)).data).text, article.text, Span(hit.start, hit.end))
    return f"{shown}:{line}" if line is not None else f"{shown}, character {hit.start}"
