"""What a story is: one terminal-safe text, its blocks, and metadata that knows where it came from."""

from __future__ import annotations

from typing import Literal

import msgspec

from pullquote.text import Block, Span

READER_VERSION = "1"
"""Changes whenever the same file may give another text or other metadata; indexes are keyed by it."""

_InFile = Literal["front matter", "mail header", "feed header", "file name", "modification time"]
_InText = Literal["heading", "first line", "byline", "dateline", "date line", "address line", "hashtags", "text"]
Origin = Literal[_InFile, _InText]
"""Where a metadata field was found, in words that the reader is shown."""

InlineKind = Literal["strong", "emphasis", "code", "link", "highlight", "strike"]


class Sourced(msgspec.Struct, frozen=True, gc=False, rename={"origin": "from"}):
    """A metadata value and where it was found."""

    value: str
    origin: Origin


class SourcedTags(msgspec.Struct, frozen=True, gc=False, rename={"origin": "from"}):
    """The story's tags and where they were found."""

    value: tuple[str, ...]
    origin: Origin


class Metadata(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """What is known about a story; a field that nobody stated is None.

    `published` and `saved` are ISO 8601, a date or a date with time and offset. `saved` is when the file got its
    present form on this disk (or the clipper's own date), never a claim about the story.
    """

    title: Sourced | None = None
    byline: Sourced | None = None
    source: Sourced | None = None
    published: Sourced | None = None
    saved: Sourced | None = None
    dateline: Sourced | None = None
    url: Sourced | None = None
    language: Sourced | None = None
    description: Sourced | None = None
    tags: SourcedTags | None = None


class Inline(msgspec.Struct, frozen=True, gc=False):
    """A stretch inside a block with a look of its own; a link's `target` is its URL or relative path."""

    kind: InlineKind
    span: Span
    target: str = ""


class Article(msgspec.Struct, frozen=True):
    """One story.

    `text` is terminal-safe and never changes; every offset anywhere counts its code points. When a title is known from
    anywhere but the file name, the text begins with it, as a block of kind "title". A line break in the text is always
    a real one: lines that were only wrapped in the file are joined.

    `format` is what the file was, in words for the reader ("pasted text", "Markdown"). `item` identifies the story
    inside a file with several; None for the only one. `file_digest` is the SHA-256 of the file's bytes, `text_digest`
    that of `text` in UTF-8, both in hex. `notes` are things that went wrong but did not stop the reading, for the
    reader ("front matter could not be read: line 3 …").
    """

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    format: str
    file_digest: str
    text_digest: str
    inlines: tuple[Inline, ...] = ()
    item: str | None = None
    reader_version: str = READER_VERSION
    notes: tuple[str, ...] = ()


class Unreadable(Exception):  # noqa: N818 - it says what the file is
    """A file that gives no story; the message says why, in words for the reader, without the path."""
