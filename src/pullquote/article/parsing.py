"""From a file, or from bytes that are none, to the stories in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pullquote.article.article import Article, Unreadable
from pullquote.article.composing import compose
from pullquote.article.file_bytes import FileBytes, load
from pullquote.article.formats import SUFFIXES, format_of
from pullquote.text import safe_line


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
