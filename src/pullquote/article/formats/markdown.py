"""Markdown as people write it and as clippers save it, with front matter in YAML or TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.article.drafts import DraftMetadata, DraftStory
from pullquote.article.file_bytes import FileBytes, decode, read_text
from pullquote.article.front_matter import enter_declared, split_front_matter
from pullquote.text import safe_text

SUFFIXES = (".md", ".markdown")

_BEGINNING = re.compile(r"(?: *\n)*(?:--- *\n *[\"']?\w[^\n]{0,60}[:=]|\+\+\+ *\n| {0,3}# +\S)")


def recognises(head: bytes, suffix: str) -> bool:
    """Whether a file is Markdown: by its suffix, or without one by beginning with front matter or a heading."""
    return suffix in SUFFIXES or (not suffix and _BEGINNING.match(safe_text(decode(head).text)) is not None)


def drafts(file: FileBytes) -> Iterator[DraftStory]:
    """The one story of a Markdown file. Raises `Unreadable` where it is no text."""
    # The Markdown parser takes longer to load than most texts take to read.
    from pullquote.article.markdown_blocks import read_blocks

    read = read_text(file.data)
    head = split_front_matter(read.text)
    known = DraftMetadata()
    undated = enter_declared(head.fields, known)
    notes = tuple(note for note in (read.note, head.note, *undated) if note)
    yield DraftStory(read_blocks(head.body), known, notes, linked=True)
