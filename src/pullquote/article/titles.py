"""Finds a story's title and puts it first."""

from __future__ import annotations

from pullquote.article.ledger import Ledger
from pullquote.article.lines.address import address_line, hashtags, source_line
from pullquote.article.lines.byline import byline
from pullquote.article.lines.dateline import dateline
from pullquote.article.lines.dates import date_line
from pullquote.article.marked import Marked, ends_with_full_stop, is_body
from pullquote.article.model import Origin
from pullquote.article.piece import Piece

_LONGEST = 200
_REACH = 16
_SITE_SUFFIX = 60
_SAME = str.maketrans("’‘“”„«»–—‑\u00a0", '\'\'"""""--- ')


def place_title(lines: list[Marked], ledger: Ledger) -> None:
    """Make the title the first of `lines`, as the model promises, and enter it into the ledger.

    A title from the front matter is the piece that repeats it, or is put before the text. Without one it is the first
    heading of level 1 that no running text stands before, else the first heading or line that can be one: at most 200
    characters without a full stop at the end. Boilerplate above the title comes to stand below it.
    """
    declared = ledger.value("title")
    start = lines[:_REACH]
    if declared:
        found = _repeating(start, declared)
        if found is None:
            lines.insert(0, Marked(Piece("title", declared)))
            return
        _lift(lines, found)
        return
    found = _top_heading(start)
    origin: Origin = "heading"
    if found is None:
        found = _first_line(start)
        origin = "heading" if found is not None and lines[found].piece.kind == "heading" else "first line"
    if found is not None:
        ledger.offer("title", lines[found].piece.text.replace("\n", " "), origin)
        _lift(lines, found)


def _lift(lines: list[Marked], number: int) -> None:
    title = lines.pop(number)
    title.rule = ""
    title.becomes("title")
    lines.insert(0, title)


def _repeating(lines: list[Marked], title: str) -> int | None:
    """The piece above the running text that says the title, or the title without the site's name at its end."""
    wanted = _plain(title)
    for number, line in enumerate(lines):
        if line.piece.kind not in ("heading", "paragraph"):
            continue
        words = _plain(line.piece.text)
        if words == wanted:
            return number
        suffix = wanted.removeprefix(words).lstrip()
        short = wanted.startswith(words) and len(suffix) <= _SITE_SUFFIX and len(words) > len(suffix)
        if line.piece.kind == "heading" and short and suffix[:1] in ("|", "-", "·", "•", ":"):
            return number
        if line.is_line and is_body(line.piece.text):
            return None
    return None


def _top_heading(lines: list[Marked]) -> int | None:
    for number, line in enumerate(lines):
        if line.piece.kind == "heading" and line.piece.level == 1:
            return number
        if line.is_line and is_body(line.piece.text):
            return None
    return None


def _first_line(lines: list[Marked]) -> int | None:
    """The first piece that is not of the page around the story, if it can be a title."""
    for number, line in enumerate(lines):
        if line.rule or line.piece.kind in ("caption", "byline"):
            continue
        words = line.piece.text
        if line.piece.kind == "heading":
            return number
        if line.piece.kind != "paragraph" or len(words) > _LONGEST or ends_with_full_stop(words):
            return None
        if any(character.isalnum() for character in words) and not _says_something_else(words):
            return None if dateline(words) else number
    return None


def _says_something_else(words: str) -> bool:
    return bool(
        address_line(words) or date_line(words) or byline(words) or source_line(words) or len(hashtags(words)) > 1
    )


def _plain(words: str) -> str:
    return " ".join(words.translate(_SAME).casefold().split())
