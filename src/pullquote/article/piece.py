"""The parts of a story before they have a place in its text, and how they are laid one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from pullquote.article.model import Inline
from pullquote.text import Block, BlockKind, Span

# Rows and items belong together more closely than paragraphs do.
_CLOSE = ("list-item", "table-row")


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A block to be: its terminal-safe words, and inlines whose spans count from its own start."""

    kind: BlockKind
    text: str
    level: int = 0
    label: str = ""
    inlines: tuple[Inline, ...] = ()


class Layout(msgspec.Struct, frozen=True):
    """A story's text with its blocks and inlines, all in code points of that text."""

    text: str
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...]


def trimmed(piece: Piece) -> Piece:
    """The piece without space around its words; inlines keep covering the same words."""
    words = piece.text.strip()
    if len(words) == len(piece.text):
        return piece
    offset = len(piece.text) - len(piece.text.lstrip())
    inlines = (moved(inline, -offset, len(words)) for inline in piece.inlines)
    return replace(piece, text=words, inlines=tuple(inline for inline in inlines if inline.span.length))


def moved(inline: Inline, by: int, end: int) -> Inline:
    """The inline shifted by `by` code points and cut to lie within 0 and `end`."""
    start = min(max(inline.span.start + by, 0), end)
    return replace(inline, span=Span(start, min(max(inline.span.end + by, start), end)))


def lay_out(pieces: Iterable[Piece]) -> Layout:
    """One text from all pieces, with an empty line between blocks and none between list items or table rows."""
    parts: list[str] = []
    blocks: list[Block] = []
    inlines: list[Inline] = []
    at = 0
    before = ""
    for piece in pieces:
        if parts:
            gap = "\n" if piece.kind == before and before in _CLOSE else "\n\n"
            parts.append(gap)
            at += len(gap)
        parts.append(piece.text)
        end = at + len(piece.text)
        blocks.append(Block(piece.kind, Span(at, end), piece.level, piece.label))
        inlines.extend(moved(inline, at, end) for inline in piece.inlines)
        at = end
        before = piece.kind
    return Layout("".join(parts), tuple(blocks), tuple(inlines))


def whole_link(piece: Piece) -> bool:
    """Whether all of the piece's words are one link."""
    return any(inline.kind == "link" and inline.span.length == len(piece.text) for inline in piece.inlines)


def pieces_of_lines(lines: Sequence[str]) -> list[Piece]:
    """A paragraph for each line that is not blank."""
    return [Piece("paragraph", words) for line in lines if (words := line.strip())]
