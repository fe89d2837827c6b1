"""The commands on the index: search it, bring it up to date; and the index opened for commands, beside an open app."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.exceptions import Exit

from pullquote.cli.output import NOTHING_FOUND, SOME_UNREADABLE, json_option, print_json, shown_path
from pullquote.desk.errors import CannotOpenError, in_words
from pullquote.text import Span, safe_line

if TYPE_CHECKING:
    from pullquote.desk.startup import Setup
    from pullquote.desk.target import Target
    from pullquote.library import Library, Progress, SearchHit
    from pullquote.notebook import Notebook

_CONTEXT = 80
"""Letters and digits on each side that tell one place with the same words from another."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@click.command()
@click.argument("query")
@click.option(
    "--library", metavar="FOLDER", type=click.Path(path_type=Path), help="The folder to search instead of your library."
)
@click.option(
    "--limit", metavar="N", type=click.IntRange(min=1), default=50, show_default=True, help="The most stories to list."
)
@json_option
def search(query: str, library: Path | None, limit: int, as_json: bool) -> None:
    """List the stories that hold all words of QUERY.

    A phrase goes in quotation marks: '"port strike" pilots'. What is new in the folder is read first.
    """
    with _opened(library) as opened:
        opened.refresh()
        hits = opened.index.search(safe_line(query), limit)
        if as_json:
            print_json(_hit_record(opened, hit) for hit in hits)
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
    with _opened(path, rebuild=rebuild) as opened:
        if sys.stderr.isatty():
            _refresh_with_bar(opened)
        else:
            opened.refresh()
        counts = opened.index.counts()
        unreadable = opened.index.unreadable()
    click.echo("1 story" if counts.stories == 1 else f"{counts.stories} stories")
    for file in unreadable:
        click.echo(f"pullquote: {file.path}: {file.reason}", err=True)
    if unreadable:
        raise Exit(SOME_UNREADABLE)


def _refresh_with_bar(library: Library) -> None:
    most = 0
    with click.progressbar(length=1, label="Reading", file=sys.stderr) as bar:

        def show(progress: Progress) -> None:
            nonlocal most
            left = progress.to_read + progress.to_analyse
            most = max(most, left)
            if not progress.scanning:
                bar.length = max(most, 1)
                bar.update(most - left - bar.pos)

        library.refresh(show)


@contextmanager
def _opened(folder: Path | None, *, rebuild: bool = False) -> Iterator[Library]:
    """A folder with its index, or the library; with `rebuild`, with an empty index. Raises as `open_index`."""
    from pullquote.desk.startup import find_target, open_library, open_notebook, set_up
    from pullquote.desk.target import NothingToOpenError

    setup = set_up(os.environ)
    target = find_target(setup, str(folder) if folder is not None else None)
    if target.story is not None:
        raise NothingToOpenError(f"{safe_line(str(folder))}: this is a file; give its folder")
    notebook = open_notebook(setup)
    if rebuild:
        _delete_index(open_library(setup, notebook, target))
    with open_index(setup, notebook, target) as library:
        yield library


@contextmanager
def open_index(setup: Setup, notebook: Notebook, target: Target) -> Iterator[Library]:
    """The target's folder with its index, which is closed at the end of the block.

    Raises CannotOpenError when it can't be opened, and in place of what goes wrong with it inside the block.
    """
    import sqlite3

    from pullquote.desk.startup import index_in_words, open_library
    from pullquote.library import IndexingError

    library = open_library(setup, notebook, target)
    try:
        yield library
    except IndexingError as error:
        raise CannotOpenError(safe_line(f"{library.index.path}: {error}")) from error
    except sqlite3.Error as error:
        raise CannotOpenError(index_in_words(error, setup.paths.cache_dir)) from error
    finally:
        library.close()


def _delete_index(library: Library) -> None:
    from pullquote.library.database import delete_index_file

    library.close()
    try:
        delete_index_file(library.index.path)
    except OSError as error:
        raise CannotOpenError(in_words(error, library.index.path)) from error


def _hit_record(library: Library, hit: SearchHit) -> dict[str, Any]:
    """What `pullquote search --json` prints of a hit; offsets are code points of the story's text."""
    row = hit.story
    return {
        "path": shown_path(library.folder / row.path),
        "address": row.address,
        "title": row.title,
        "source": row.source or None,
        "published": row.published or None,
        "start": hit.start,
        "end": hit.end,
        "snippet": hit.snippet,
        "hits": hit.hits,
    }


def _place(library: Library, hit: SearchHit) -> str:
    """Where a hit is: `path:line` by the file's own lines, as editors take it; the file alone when only its title is
    one, and the character of the story's text when the line can't be told."""
    from pullquote.article import Unreadable
    from pullquote.article.file_bytes import decode, load

    shown = shown_path(library.folder / hit.story.path)
    if hit.start == hit.end:
        return shown
    article = library.index.article(hit.story.id)
    line = None
    if article is not None:
        with suppress(Unreadable):
            file = load(library.file_of(hit.story.address))
            line = line_in_file(decode(file.data).text, article.text, Span(hit.start, hit.end))
    return f"{shown}:{line}" if line is not None else f"{shown}, character {hit.start}"


def line_in_file(file_text: str, text: str, span: Span) -> int | None:
    """The line of `file_text`, from 1, where the words at `span` of a story's `text` begin; None when it can't be told.

    The story's text is the file's cleaned: lines are joined, hyphens at their ends and markup gone. So only letters and
    digits are compared, and of several places with the same words the one counts that has most of the same around it.
    """
    places = [place for place, character in enumerate(file_text) if character.isalnum()]
    letters = "".join([file_text[place] for place in places])
    words = _letters(span.of(text))
    before = _letters(text[: span.start])[-_CONTEXT:]
    after = _letters(text[span.end :])[:_CONTEXT]
    most, best = -1, list[int]()
    at = letters.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        shared = _shared(before[::-1], letters[max(at - _CONTEXT, 0) : at][::-1])
        shared += _shared(after, letters[end : end + _CONTEXT])
        if shared >= most:
            most, best = shared, [*best, at] if shared == most else [at]
        at = letters.find(words, at + 1)
    return 1 + len(_LINE_BREAK.findall(file_text, 0, places[best[0]])) if len(best) == 1 else None


def _letters(text: str) -> str:
    return "".join([character for character in text if character.isalnum()])


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    least = min(len(one), len(other))
    return next((number for number, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), least)
