"""Markdown as people write it and as clippers save it, with front matter in YAML or TOML."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.article.composing import Draft, compose
from pullquote.article.declared import enter_declared
from pullquote.article.encoding import decode
from pullquote.article.front_matter import split_front_matter
from pullquote.article.ledger import Ledger
from pullquote.article.markup.blocks import read_blocks
from pullquote.article.model import Article
from pullquote.article.source import Source
from pullquote.text import safe_text

FORMAT = "Markdown"


def stories(source: Source) -> Iterator[Article]:
    """The one story of a Markdown file. Raises `Unreadable` where it holds no words."""
    decoded = decode(source.data)
    head = split_front_matter(safe_text(decoded.text))
    ledger = Ledger()
    dates = enter_declared(head.fields, ledger)
    notes = tuple(note for note in (decoded.note, head.note, *dates) if note)
    yield compose(source, Draft(FORMAT, read_blocks(head.body), ledger, notes, linked=True))
