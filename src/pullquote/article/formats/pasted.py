"""Plain text that somebody pasted or saved: its lines are all there is to go by."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.article.composing import Draft, compose
from pullquote.article.encoding import decode
from pullquote.article.ledger import Ledger
from pullquote.article.model import Article
from pullquote.article.pasted_header import enter_header, split_header
from pullquote.article.piece import pieces_of_lines
from pullquote.article.source import Source
from pullquote.article.wrapping import paragraphs
from pullquote.text import safe_text

FORMAT = "pasted text"


def stories(source: Source) -> Iterator[Article]:
    """The one story of a text file. Raises `Unreadable` where it holds no words."""
    decoded = decode(source.data)
    text = safe_text(decoded.text)
    ledger = Ledger()
    header = split_header(text)
    undated = enter_header(header, ledger) if header else ()
    body = pieces_of_lines(paragraphs(header.body if header else text))
    pieces = [*header.pieces, *body] if header else body
    notes = tuple(note for note in (decoded.note, *undated) if note)
    yield compose(source, Draft(FORMAT, pieces, ledger, notes))
