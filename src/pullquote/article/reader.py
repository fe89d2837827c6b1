"""Opens a file and hands its bytes to the format that reads them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path, PurePath
from typing import Literal

from pullquote.article.encoding import looks_binary
from pullquote.article.formats import pasted
from pullquote.article.model import Article, Unreadable
from pullquote.article.opening import load
from pullquote.article.source import Source
from pullquote.text import safe_line

Format = Literal["pasted text", "Markdown"]

_FORMATS: dict[str, Format] = {
    ".txt": "pasted text",
    ".text": "pasted text",
    ".md": "Markdown",
    ".markdown": "Markdown",
}

SUFFIXES = frozenset(_FORMATS)
"""The suffixes, in lower case, of the files that are read."""

_MARKDOWN_START = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:---[ \t]*\r?\n[ \t]*[\"']?\w[^\n]{0,60}[:=]|\+\+\+[ \t]*\r?\n|# \S)"
)


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
    source = load(path)
    yield from _stories(source, _FORMATS.get(suffix))


def read(path: str | os.PathLike[str]) -> Article:
    """The only story of a file. Raises `Unreadable` as `stories` does, and for several stories, naming them."""
    found = list(stories(path))
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"#{article.item}" for article in found if article.item)
    raise Unreadable(
        f"The file holds {len(found)} stories; choose one: {names}." if found else "The file holds no story."
    )


def parse(
    data: bytes, name: str = "", *, saved: datetime | None = None, format: Format | None = None
) -> tuple[Article, ...]:
    """The stories in bytes that are no file, such as standard input; pure.

    `name` is a file name without folders, "" for none; `saved` is when the bytes got here. The format is `format`, else
    that of the name's suffix, else sniffed. Raises `Unreadable` as `stories` does.
    """
    suffix = PurePath(name).suffix.lower()
    return tuple(_stories(Source(data, name, saved), format or _FORMATS.get(suffix)))


def _stories(source: Source, format: Format | None) -> Iterator[Article]:
    if not source.data:
        raise Unreadable("The file is empty.")
    if looks_binary(source.data):
        raise Unreadable("This is a binary file, not text.")
    if (format or _sniff(source.data)) == "Markdown":
        # The Markdown parser takes longer to load than most texts take to read.
        from pullquote.article.formats import markdown

        return markdown.stories(source)
    return pasted.stories(source)


def _sniff(data: bytes) -> Format:
    """Markdown where the text begins with front matter or a heading, else pasted text."""
    return "Markdown" if _MARKDOWN_START.match(data) else "pasted text"
