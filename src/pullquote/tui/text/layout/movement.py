"""The selection, moving by characters, words, sentences, paragraphs and screen lines, and what lies under a click.

Every function is pure. `visible` are the spans of the blocks that are shown, in order (`LineTable.visible`): what is
between them or folded away is stepped over. Moving on at the end, or back at the beginning, stays there.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence

import msgspec

from pullquote.text import Span
from pullquote.tui.cells import cluster_start, next_boundary, previous_boundary
from pullquote.tui.text.layout.lines import LineTable
from pullquote.tui.text.layout.sentences import sentence_end as end_of_sentence
from pullquote.tui.text.layout.sentences import sentence_start as start_of_sentence

OMISSION = "[…]"
_APOSTROPHES = frozenset("'’ʼ")
_IN_NUMBERS = frozenset(".,")
_JOINERS = frozenset("\u200c\u200d")
_MOST_MARKS = 64


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


def right(text: str, visible: Sequence[Span], offset: int) -> int:
    """One character (cluster) on; from the end of a block, to the beginning of the next."""
    number = _block_of(visible, offset)
    if number >= 0 and offset < visible[number].end:
        return next_boundary(text, offset, visible[number].end)
    return visible[number + 1].start if number + 1 < len(visible) else offset


def left(text: str, visible: Sequence[Span], offset: int) -> int:
    """One character (cluster) back; from the beginning of a block, to the end of the one before."""
    for number in range(_block_of(visible, offset), -1, -1):
        block = visible[number]
        if offset > block.end:
            return block.end
        if offset > block.start:
            return previous_boundary(text, offset, block.start)
    return offset


def word_end(text: str, visible: Sequence[Span], offset: int) -> int:
    """The end of the word that holds `offset`, or else of the next one. Apostrophes inside belong to the word."""

    def find(block: Span, at: int) -> int | None:
        while at < block.end and not _in_word(text, at):
            at += 1
        if at == block.end:
            return None
        return _end_of_word(text, at, block)

    return _onward(visible, offset, find)


def word_start(text: str, visible: Sequence[Span], offset: int) -> int:
    """The beginning of the word before `offset`."""

    def find(block: Span, at: int) -> int | None:
        while at > block.start and not _in_word(text, at - 1):
            at -= 1
        if at == block.start:
            return None
        return _start_of_word(text, at - 1, block)

    return _backward(visible, offset, find)


def sentence_end(text: str, visible: Sequence[Span], offset: int) -> int:
    """The end of the sentence; from there, the next one's."""
    return _onward(visible, offset, lambda block, at: end_of_sentence(text, block.start, block.end, at))


def sentence_start(text: str, visible: Sequence[Span], offset: int) -> int:
    """The beginning of the sentence; from there, of the one before."""
    return _backward(visible, offset, lambda block, at: start_of_sentence(text, block.start, block.end, at))


def paragraph_end(visible: Sequence[Span], offset: int) -> int:
    """The end of the block; from there, the next one's."""
    return _onward(visible, offset, lambda block, _: block.end)


def paragraph_start(visible: Sequence[Span], offset: int) -> int:
    """The beginning of the block; from there, of the one before."""
    return _backward(visible, offset, lambda block, _: block.start)


def by_lines(table: LineTable, offset: int, lines: int, goal: int | None = None) -> tuple[int, int]:
    """So many screen lines of text down (negative: up) from `offset`.

    `goal` is the column to keep while one moves on; None takes the present one. Returns the new offset and the column,
    which is handed in again at the next move and forgotten after any other.
    """
    line, column = table.position(offset)
    goal = column if goal is None else goal
    reached, step = line, 1 if lines > 0 else -1
    for _ in range(abs(lines)):
        line += step
        while table.ensure_line(line) and table.line(line).kind != "text":
            line += step
        if not table.ensure_line(line):
            break
        reached = line
    if reached == table.line_of(offset):
        return offset, goal
    found = table.offset_at(reached, goal)
    if table.line_of(found) != reached:  # the end of a line broken inside a word is the beginning of the next
        found = previous_boundary(table.text, found, table.line(reached).start)
    return found, goal


def word_at(text: str, visible: Sequence[Span], offset: int) -> Span:
    """The word that a double click at `offset` means: the one there, or the one that ends there, or else one cluster.

    Empty when nothing visible is there.
    """
    number = _block_of(visible, offset)
    if number < 0 or offset > visible[number].end:
        return Span(offset, offset)
    block = visible[number]
    for at in (offset, offset - 1):
        if block.start <= at < block.end and _in_word(text, at):
            return Span(_start_of_word(text, at, block), _end_of_word(text, at, block))
    start = cluster_start(text, offset, block.start)
    return Span(start, next_boundary(text, offset, block.end)) if offset < block.end else Span(offset, offset)


def block_at(visible: Sequence[Span], offset: int) -> Span:
    """The block that a triple click at `offset` means; empty when nothing visible is there."""
    number = _block_of(visible, offset)
    found = number >= 0 and offset <= visible[number].end
    return visible[number] if found else Span(offset, offset)


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


def _block_of(visible: Sequence[Span], offset: int) -> int:
    """The last block that begins at or before `offset`; -1 above the first."""
    return bisect_right(visible, offset, key=lambda block: block.start) - 1


def _onward(visible: Sequence[Span], offset: int, find: Callable[[Span, int], int | None]) -> int:
    for number in range(max(0, _block_of(visible, offset)), len(visible)):
        block = visible[number]
        if offset < block.end and (found := find(block, max(offset, block.start))) is not None:
            return found
    return max(offset, visible[-1].end) if visible else offset


def _backward(visible: Sequence[Span], offset: int, find: Callable[[Span, int], int | None]) -> int:
    for number in range(_block_of(visible, offset), -1, -1):
        block = visible[number]
        if offset > block.start and (found := find(block, min(offset, block.end))) is not None:
            return found
    return min(offset, visible[0].start) if visible else offset


def _in_word(text: str, at: int) -> bool:
    """Whether the character belongs to a word: letters, digits and their marks; ’ between letters; . , in a number."""
    if _is_letter(text, at):
        return True
    if not 0 < at < len(text) - 1:
        return False
    if text[at] in _APOSTROPHES:
        return _is_letter(text, at - 1) and _is_letter(text, at + 1)
    return text[at] in _IN_NUMBERS and text[at - 1].isdigit() and text[at + 1].isdigit()


def _is_letter(text: str, at: int) -> bool:
    """Letters, digits, and what is set upon them: the same mark upon a sign (❤ and its colour) is no letter."""
    for place in range(at, max(-1, at - _MOST_MARKS), -1):
        character = text[place]
        if character.isalnum() or character == "_":
            return True
        if character not in _JOINERS and unicodedata.category(character)[0] != "M":
            return False
    return False


def _end_of_word(text: str, at: int, block: Span) -> int:
    while at < block.end and _in_word(text, at):
        at += 1
    inside = at < block.end and cluster_start(text, at, block.start) != at
    return next_boundary(text, at, block.end) if inside else at


def _start_of_word(text: str, at: int, block: Span) -> int:
    while at > block.start and _in_word(text, at - 1):
        at -= 1
    return cluster_start(text, at, block.start)
