"""The line table of a story: which stretch of the text stands on which screen line, worked out as far as asked for.

Lines are counted from 0; columns are cells from the left edge of the measure, indents included. A story can be 10 MB:
whoever asks for a line or an offset gets the story laid out as far as that, and `step` does the rest in slices.
"""

from __future__ import annotations

import time
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

import msgspec
from rich.cells import cell_len

from pullquote.text import Block, Span
from pullquote.tui.cells import column_of, offset_at
from pullquote.tui.text.layout.blocks import Fold, blank_between, find_folds, margins
from pullquote.tui.wrap import chopped_lines, screen_lines

LineKind = Literal["text", "blank", "fold", "decoration"]

FIRST, NEXT, BLANK, FOLD, DECORATION = range(5)
"""What a row is: the first of a block, a following one, and three that show no text of their own."""

_SLICE = 64

_BARE = (BLANK, DECORATION)
_ALL_DONE = object()


class Decoration(msgspec.Struct, frozen=True, gc=False):
    """A row of the caller's own below block `after` (-1: above the first block); `tag` tells the caller which it is."""

    after: int
    tag: str


class Line(NamedTuple):
    """One screen line.

    `block` is the index of the line's block; of a blank line, the block below; of a fold line, the first one hidden; of
    a decoration, the block above. `start` and `end` are offsets: equal unless the line shows text or stands for folded
    text. `margin` is painted before the text: the block's marker, rule or indent. `first` tells whether a text line is
    the first of its block. `label` is a decoration's tag, or what a fold line says.
    """

    kind: LineKind
    block: int
    start: int
    end: int
    margin: str = ""
    first: bool = False
    label: str = ""

    @property
    def indent(self) -> int:
        """Cells before the text."""
        return cell_len(self.margin)


class LineTable:
    """The screen lines of one story at one measure; another measure or an opened fold needs another table.

    The boilerplate folds unless `opened`. `decorations` are the caller's own rows; those of one block stand in the
    order given.
    """

    def __init__(
        self,
        text: str,
        blocks: Sequence[Block],
        measure: int,
        *,
        opened: bool = False,
        decorations: Sequence[Decoration] = (),
    ) -> None:
        self.text, self.blocks, self.measure = text, blocks, max(1, measure)
        self.folds: tuple[Fold, ...] = () if opened else find_folds(text, blocks)
        self.complete = False
        self._decorations = decorations
        self._rows = _Rows()
        self._work = _lay_out(self._rows, text, blocks, self.measure, self.folds, decorations)

    # What there is.

    def __len__(self) -> int:
        """How many lines are laid out so far."""
        return len(self._rows.kinds)

    @property
    def height(self) -> int:
        """How many lines the story has; an estimate until `complete`."""
        if self.complete or not self._rows.reached:
            return len(self)
        return len(self) * len(self.text) // self._rows.reached

    @cached_property
    def hidden(self) -> tuple[Span, ...]:
        """The folded stretches."""
        return tuple(fold.span for fold in self.folds)

    @cached_property
    def visible(self) -> tuple[Span, ...]:
        """The spans of the blocks that are shown, in order: where a selection can begin and end."""
        away = {index for fold in self.folds for index in range(fold.first, fold.last + 1)}
        return tuple(block.span for index, block in enumerate(self.blocks) if index not in away)

    # Laying out.

    def ensure_line(self, line: int) -> bool:
        """Lay out as far as `line`; False when the story has no such line."""
        while len(self) <= line and not self.complete:
            self._advance()
        return 0 <= line < len(self)

    def ensure_offset(self, offset: int) -> None:
        """Lay out as far as the line that shows `offset`."""
        starts = self._rows.starts
        while not self.complete and not (starts and starts[-1] > offset):
            self._advance()

    def step(self, seconds: float) -> bool:
        """Go on laying out for about `seconds`; True once everything is."""
        deadline = time.perf_counter() + seconds
        while not self.complete and time.perf_counter() < deadline:
            self._advance()
        return self.complete

    # Reading.

    def line(self, line: int) -> Line:
        """Line `line`; IndexError when the story has no such line."""
        if not self.ensure_line(line):
            raise IndexError(f"The story has no line {line}.")
        rows = self._rows
        kind, owner, start, end = rows.kinds[line], rows.owners[line], rows.starts[line], rows.ends[line]
        if kind <= NEXT:
            margin = margins(self.blocks[owner], self.measure)[kind]
            return Line("text", owner, start, end, margin, first=kind == FIRST)
        if kind == FOLD:
            return Line("fold", self.folds[owner].first, start, end, label=self.folds[owner].label)
        if kind == DECORATION:
            return Line("decoration", self._decorations[owner].after, start, end, label=self._decorations[owner].tag)
        return Line("blank", owner, start, end)

    def first_offset(self, line: int) -> int:
        """The first offset that stands on `line` or below it."""
        if line < 0:
            return 0
        return min(self._rows.starts[line], len(self.text)) if self.ensure_line(line) else len(self.text)

    def line_of(self, offset: int) -> int:
        """The line that shows `offset`; inside a fold, the fold's; between blocks, the last one of the block before.

        Offsets above the first block are shown on its first line. 0 when there are no lines.
        """
        self.ensure_offset(offset)
        line = bisect_right(self._rows.starts, offset) - 1
        while line < 0 or (line + 1 < len(self) and self._rows.kinds[line] in _BARE):
            line += 1
        return line

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column where `offset` is shown."""
        number = self.line_of(offset)
        if not self.ensure_line(number):
            return 0, 0
        line = self.line(number)
        if line.kind != "text":
            return number, 0
        return number, line.indent + column_of(self.text, line.start, max(line.start, min(offset, line.end)))

    def offset_at(self, line: int, column: int) -> int:
        """The offset at a place of the screen: the start of the cluster there, or the line's end to the right of it.

        A fold line gives its first hidden offset; a blank line or decoration the end of the text above, or the start
        of the text below where there is none above. A line above or below the story counts as its first or last.
        """
        line = max(0, line)
        if not self.ensure_line(line):
            line = len(self) - 1
        above = line
        while above >= 0 and self._rows.kinds[above] in _BARE:
            above -= 1
        if above < 0:
            return self.first_offset(line)
        here = self.line(above)
        if above < line:
            return here.end
        return here.start if here.kind == "fold" else offset_at(self.text, here.start, here.end, column - here.indent)

    def _advance(self) -> None:
        self.complete = next(self._work, _ALL_DONE) is _ALL_DONE


class _Rows:
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


def _lay_out(
    rows: _Rows,
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


def _put_decorations(rows: _Rows, numbers: Sequence[int], offset: int) -> None:
    for number in numbers:
        rows.put(DECORATION, number, offset, offset)


def _put_block(rows: _Rows, text: str, index: int, block: Block, measure: int) -> Iterator[None]:
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
