"""Makes the article of a draft: finds the title, reads the lines around the text, marks boilerplate, lays it out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from pullquote.article.boilerplate import label_boilerplate
from pullquote.article.ledger import Ledger
from pullquote.article.marked import Marked
from pullquote.article.model import Article, Unreadable
from pullquote.article.naming import read_name
from pullquote.article.piece import Piece, lay_out
from pullquote.article.quotation import inside_quotation
from pullquote.article.source import Source
from pullquote.article.surroundings import read_surroundings
from pullquote.article.titles import place_title


class Draft(msgspec.Struct, frozen=True):
    """What a format read from a file: the story's pieces, what the file declares of it, and notes for the reader.

    `linked` says that the format knows which words are links.
    """

    format: str
    pieces: Sequence[Piece]
    ledger: Ledger
    notes: tuple[str, ...] = ()
    linked: bool = False


def compose(source: Source, draft: Draft) -> Article:
    """The article of a draft. Raises `Unreadable` where there are no words to read."""
    pieces = draft.pieces
    quoted = inside_quotation([piece.text for piece in pieces])
    labels = label_boilerplate(pieces, quoted, linked=draft.linked)
    lines = [
        Marked(piece, inside, label or (piece.label if piece.kind == "boilerplate" else ""))
        for piece, inside, label in zip(pieces, quoted, labels, strict=True)
    ]
    ledger = draft.ledger
    place_title(lines, ledger)
    if not lines:
        raise Unreadable("The file holds no words.")
    read_surroundings(lines, ledger)
    named = read_name(source.name)
    ledger.offer("title", named.title, "file name")
    ledger.offer("published", named.published, "file name")
    if source.saved:
        ledger.offer("saved", source.saved.isoformat(timespec="seconds"), "modification time")
    layout = lay_out(line.settled() for line in lines)
    return Article(
        text=layout.text,
        blocks=layout.blocks,
        inlines=layout.inlines,
        metadata=ledger.metadata(),
        format=draft.format,
        file_digest=hashlib.sha256(source.data).hexdigest(),
        text_digest=hashlib.sha256(layout.text.encode()).hexdigest(),
        notes=draft.notes,
    )
