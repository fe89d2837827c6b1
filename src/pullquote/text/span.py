"""Half-open stretches of a text, counted in code points, and the parts that a story is made of."""

from __future__ import annotations

from typing import Literal

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, array_like=True, gc=False):
    """The stretch from `start` (inclusive) to `end` (exclusive), code-point offsets into one text.

    Spans sort by start, then end.
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, offset: int) -> bool:
        """Whether the character at `offset` lies inside."""
        return self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Whether all of `other` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


BlockKind = Literal[
    "title", "byline", "caption", "paragraph", "heading", "list-item", "block-quote", "code", "table-row", "boilerplate"
]


class Block(msgspec.Struct, frozen=True, gc=False):
    """One block of a story. Blocks are in text order and do not overlap.

    `span` is in code points of the story's text, without the line breaks around the block; a line break inside it is
    a line break on the screen. `level` is the depth: of a heading 1-6, of a nested list item or block quote 1 and up,
    else 0. `label` says what the kind alone does not: the number of an ordered list's item ("3."), a code block's
    language, the name of the rule that found a boilerplate line ("share box"). Labels are never part of the text.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    label: str = ""
