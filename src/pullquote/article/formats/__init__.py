"""The kinds of files that are read: one row of a table each, and one file that recognises and reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePath

import msgspec

from pullquote.article.drafts import DraftStory
from pullquote.article.file_bytes import FileBytes
from pullquote.article.formats import markdown, pasted

HEAD = 4096
"""Bytes from a file's beginning that recognisers are shown."""


class Format(msgspec.Struct, frozen=True):
    """A kind of file: its name for the reader, and the suffixes, in lower case, of the files that hold it.

    `recognises` is given a file's first bytes and its suffix, "" where it has none of any format. `drafts` gives the
    stories of a file, in file order, and raises `Unreadable` where there are none to read.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    drafts: Callable[[FileBytes], Iterator[DraftStory]]


FORMATS = (
    Format("Markdown", markdown.SUFFIXES, markdown.recognises, markdown.drafts),
    Format("pasted text", pasted.SUFFIXES, pasted.recognises, pasted.drafts),
)
"""The first that recognises a file reads it; pasted text, the last, recognises every file."""

SUFFIXES = frozenset(suffix for format in FORMATS for suffix in format.suffixes)
"""The suffixes, in lower case, of the files that are read."""


def format_of(data: bytes, name: str) -> Format:
    """The format of bytes that have a file's name, "" for none."""
    suffix = PurePath(name).suffix.lower()
    known = suffix if suffix in SUFFIXES else ""
    return next(format for format in FORMATS if format.recognises(data[:HEAD], known))


def suffix_for(data: bytes) -> str:
    """The suffix that a file has to have, so that these bytes are read as they are without a name (".md")."""
    return format_of(data, "").suffixes[0]
