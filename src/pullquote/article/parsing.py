"""From a file, or from bytes that are none, to the stories in it.

What a format has drafted becomes an article here: its title is placed, the lines around the text are read, boilerplate
is marked, and all is laid out.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path, PurePath

import msgspec

from pullquote.article.article import Article, Origin, Unreadable
from pullquote.article.boilerplate import mark_boilerplate
from pullquote.article.bylines import byline
from pullquote.article.calendar_dates import date_line, parse_date
from pullquote.article.dateline import dateline
from pullquote.article.drafts import DraftBlock, DraftMetadata, DraftStory, ends_with_full_stop, lay_out
from pullquote.article.file_bytes import FileBytes, load
from pullquote.article.formats import SUFFIXES, format_of
from pullquote.article.labelled_lines import address_line, hashtags, source_line
from pullquote.article.open_quotations import inside_quotation
from pullquote.article.surroundings import read_surroundings
from pullquote.text import safe_line

_LONGEST_TITLE = 200
_REACH = 16
_SITE_SUFFIX = 60
_SAME = str.maketrans("’‘“”„«»–—‑\u00a0", '\'\'"""""--- ')

_DATE = re.compile(r"(?P<date>(?:19|20)\d\d-\d\d-\d\d)(?:[T_ -]+|$)")
_JOINTS = re.compile(r"[_\s]+")


class NamedStory(msgspec.Struct, frozen=True):
    """A title made of the file's name, "" for a name without one, and the ISO 8601 date that it begins with, if any."""

    title: str
    published: str | None


def stories(path: str | os.PathLike[str]) -> Iterator[Article]:
    """The stories in one file, in file order.

    The file's suffix decides how it is read; a file without one is sniffed. Raises `Unreadable`, with a reason for the
    reader, for anything that gives no story: no regular file, not readable, too large, empty, binary, no words, or of
    a kind that is not read.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix and suffix not in SUFFIXES:
        read = ", ".join(sorted(SUFFIXES))
        raise Unreadable(f"Files ending in {safe_line(suffix)} are not read; these are: {read}.")
    return _stories(load(path))


def read(path: str | os.PathLike[str]) -> Article:
    """The only story of a file. Raises `Unreadable` as `stories` does, and for several stories, naming them."""
    found = list(stories(path))
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"#{article.item}" for article in found if article.item)
    raise Unreadable(
        f"The file holds {len(found)} stories; choose one: {names}." if found else "The file holds no story."
    )


def parse(data: bytes, name: str = "", *, saved: datetime | None = None) -> tuple[Article, ...]:
    """The stories in bytes that are no file, such as standard input; pure.

    `name` is a file name without folders, "" for none; `saved` is when the bytes got here. The format is that of the
    name's suffix, else goes by the content. Raises `Unreadable` as `stories` does.
    """
    return tuple(_stories(FileBytes(data, name, saved)))


def _stories(file: FileBytes) -> Iterator[Article]:
    if not file.data:
        raise Unreadable("The file is empty.")
    format = format_of(file.data, file.name)
    return (compose(file, format.name, draft) for draft in format.drafts(file))


def compose(file: FileBytes, format: str, draft: DraftStory) -> Article:
    """The article of a draft that a format read from a file. Raises `Unreadable` where there are no words to read."""
    blocks, known = draft.blocks, draft.known
    for block, inside in zip(blocks, inside_quotation([block.text for block in blocks]), strict=True):
        block.inside = inside
    mark_boilerplate(blocks, linked=draft.linked)
    _place_title(blocks, known)
    if not blocks:
        raise Unreadable("The file holds no words.")
    read_surroundings(blocks, known)
    named = read_name(file.name)
    known.offer("title", named.title, "file name")
    known.offer("published", named.published, "file name")
    if file.saved:
        known.offer("saved", file.saved.isoformat(timespec="seconds"), "modification time")
    story = lay_out(blocks)
    return Article(
        text=story.text,
        blocks=story.blocks,
        inlines=story.inlines,
        metadata=known.settled(),
        format=format,
        file_digest=hashlib.sha256(file.data).hexdigest(),
        text_digest=hashlib.sha256(story.text.encode()).hexdigest(),
        notes=draft.notes,
    )


def read_name(name: str) -> NamedStory:
    """The title and date in a file's name: "2025-03-12-port-strike.md" gives "port strike".

    Hyphens count as spaces only where the name has no other spaces, since they may belong to words.
    """
    stem = safe_line(PurePath(name).stem)
    date = _DATE.match(stem)
    published = parse_date(date["date"]) if date else None
    rest = stem[date.end() :] if date and published else stem
    words = _JOINTS.sub(" ", rest).strip()
    if " " not in words:
        words = words.replace("-", " ").strip()
    return NamedStory(words or stem.strip(), published)


def _place_title(lines: list[DraftBlock], known: DraftMetadata) -> None:
    """Make the title the first of `lines`, as the model promises, and enter it into what is known.

    A title from the front matter is the block that repeats it, or is put before the text. Without one it is the first
    heading of level 1 that no running text stands before, else the first heading or line that can be one: at most 200
    characters without a full stop at the end. Boilerplate above the title comes to stand below it.
    """
    declared = known.value("title")
    start = lines[:_REACH]
    if declared:
        found = _repeating(start, declared)
        if found is None:
            lines.insert(0, DraftBlock("title", declared))
        else:
            _lift(lines, found)
        return
    found = _top_heading(start)
    if found is None:
        found = _first_line(start)
    if found is not None:
        origin: Origin = "heading" if lines[found].kind == "heading" else "first line"
        known.offer("title", lines[found].text.replace("\n", " "), origin)
        _lift(lines, found)


def _lift(lines: list[DraftBlock], number: int) -> None:
    title = lines.pop(number)
    title.rule = ""
    title.becomes("title")
    lines.insert(0, title)


def _repeating(lines: list[DraftBlock], title: str) -> int | None:
    """The block above the running text that says the title, or the title without the site's name at its end."""
    wanted = _plain(title)
    for number, line in enumerate(lines):
        if line.kind not in ("heading", "paragraph"):
            continue
        words = _plain(line.text)
        if words == wanted:
            return number
        suffix = wanted.removeprefix(words).lstrip()
        short = wanted.startswith(words) and len(suffix) <= _SITE_SUFFIX and len(words) > len(suffix)
        if line.kind == "heading" and short and suffix[:1] in ("|", "-", "·", "•", ":"):
            return number
        if line.is_line and line.is_body:
            return None
    return None


def _top_heading(lines: list[DraftBlock]) -> int | None:
    for number, line in enumerate(lines):
        if line.kind == "heading" and line.level == 1:
            return number
        if line.is_line and line.is_body:
            return None
    return None


def _first_line(lines: list[DraftBlock]) -> int | None:
    """The first block that is not of the page around the story, if it can be a title."""
    for number, line in enumerate(lines):
        if line.rule or line.kind in ("caption", "byline"):
            continue
        words = line.text
        if line.kind == "heading":
            return number
        if line.kind != "paragraph" or len(words) > _LONGEST_TITLE or ends_with_full_stop(words):
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
