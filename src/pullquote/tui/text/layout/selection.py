"""The selection: two offsets into the text, and what is copied of the stretch between them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pullquote.text import Span

OMISSION = "[…]"


class Selection(msgspec.Struct, frozen=True, gc=False):
    """A selection from `anchor`, where it began, to `head`, which moves; code-point offsets, in either order."""

    anchor: int
    head: int

    @property
    def span(self) -> Span:
        """The selected stretch."""
        return Span(min(self.anchor, self.head), max(self.anchor, self.head))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.head

    def to(self, head: int) -> Selection:
        """The same anchor with another head."""
        return Selection(self.anchor, head)

    def from_other_end(self) -> Selection:
        """The same stretch, moving at its other end."""
        return Selection(self.head, self.anchor)


def copied_text(text: str, span: Span, hidden: Sequence[Span]) -> str:
    """The text of `span` as it is copied: each folded stretch becomes `[…]`. `hidden` is in order and apart."""
    parts: list[str] = []
    at = span.start
    for fold in hidden:
        if fold.overlaps(span):
            parts += (text[at : fold.start] if fold.start > at else "", OMISSION)
            at = fold.end
    parts.append(text[at : span.end])
    return "".join(parts)
