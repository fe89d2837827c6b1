"""Laying a story out from the top: rows of numbers in arrays, worked out as far as somebody asks."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

import msgspec

from pullquote.text import Block
from pullquote.tui.layout.folds import Fold
from pullquote.tui.layout.rhythm import blank_between, margins
from pullquote.tui.layout.wrap import chopped_lines, screen_lines

FIRST, NEXT, BLANK, FOLD, DECORATION = range(5)
"""What a row is: the first of a block, a following one, and three that show no text of their own."""

_SLICE = 64


class Decoration(msgspec.Struct, frozen=True, gc=False):
    """A row of the caller's own below block `after` (-1: above the first block); `tag` tells the caller which it is."""

    after: int
    tag: str


class Rows:
    """The rows laid out so far, a number of each in every array.

    `owners` are block indexes, for FOLD and DECORATION rows the index of the fold or decoration. `starts` never
    decrease: a row without text starts where the text below it does. `reached` is the offset laid out to.
    """

    __slots__ = ("ends", "kinds", "owners", "reached", "starts")

    def __init__(self) -> None:
        self.kinds = bytearray()
        self.owners = array("i")
        self.starts = array("I")
        self.ends = array("I")
        self.reached = 0

    def put(self, kind: int, owner: int, start: int, end: int) -> None:
        """Add a row below the others."""
        self.kinds.append(kind)
        self.owners.append(owner)
        self.starts.append(start)
        self.ends.append(end)


def lay_out(
    rows: Rows,
    text: str,
    blocks: Sequence[Block],
    measure: int,
    folds: Sequence[Fold],
    decorations: Sequence[Decoration],
) -> Iterator[None]:
    """Put row after row; pauses now and then, so that the work can be left and taken up again."""
    fold_from = {fold.first: number for number, fold in enumerate(folds)}
    below: dict[int, list[int]] = {}
    for number, decoration in enumerate(decorations):
        below.setdefault(decoration.after, []).append(number)
    _put_decorations(rows, below.get(-1, ()), _start_of(text, blocks, 0))
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if rows.kinds and (index == 0 or blank_between(blocks[index - 1], block)):
            rows.put(BLANK, index, block.span.start, block.span.start)
        last = index
        if index in fold_from:
            fold = folds[fold_from[index]]
            rows.put(FOLD, fold_from[index], fold.span.start, fold.span.end)
            last = fold.last
        else:
            yield from _put_block(rows, text, index, block, measure)
        for passed in range(index, last + 1):
            _put_decorations(rows, below.get(passed, ()), _start_of(text, blocks, last + 1))
        rows.reached = blocks[last].span.end
        index = last + 1
        yield


def _start_of(text: str, blocks: Sequence[Block], index: int) -> int:
    """Where rows above block `index` start; below the last block beyond the text, where no offset finds them."""
    return blocks[index].span.start if index < len(blocks) else len(text) + 1


def _put_decorations(rows: Rows, numbers: Sequence[int], offset: int) -> None:
    for number in numbers:
        rows.put(DECORATION, number, offset, offset)


def _put_block(rows: Rows, text: str, index: int, block: Block, measure: int) -> Iterator[None]:
    room = measure - len(margins(block, measure)[0])
    breaking = chopped_lines if block.kind == "code" else screen_lines
    kind, at, stop, waiting = FIRST, block.span.start, block.span.end, _SLICE
    while at <= stop:
        line_end = text.find("\n", at, stop)
        if line_end < 0:
            line_end = stop
        for start, end in breaking(text, at, line_end, room):
            rows.put(kind, index, start, end)
            kind = NEXT
            waiting -= 1
            if not waiting:
                waiting, rows.reached = _SLICE, end
                yield
        at = line_end + 1
