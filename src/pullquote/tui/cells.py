"""Between offsets and terminal cells: how wide a stretch of text is, which column an offset stands in, and back.

Widths are those of `rich.cells.cell_len`, because Textual paints with them. The unit that never breaks is the cluster:
what `rich.cells.split_graphemes` keeps together, and the two halves of a flag. A line break is a cluster of its own.
All positions are code-point offsets into the text given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size

ZWJ = "\u200d"
_VARIATION_16 = "\ufe0f"
_FLAG_FIRST, _FLAG_LAST = "\U0001f1e6", "\U0001f1ff"

# Everything but characters known to be one cell wide and to join nothing; newspapers hardly use any other.
_ODD = re.compile(
    "[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u05d0-\u05ea\u0620-\u064a\u10a0-\u10ff\u1e00-\u1fff"
    "\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2100-\u218b\u2190-\u2319\u2500-\u25fc]"
)


class _Widths(dict[str, int]):
    def __missing__(self, character: str) -> int:
        cells = self[character] = get_character_cell_size(character)
        return cells


_WIDTH = _Widths({ZWJ: 0, _VARIATION_16: 0})


def next_odd(text: str, start: int, end: int) -> int:
    """The first offset from `start` on whose character may not be one cell by itself; `end` when there is none."""
    found = _ODD.search(text, start, end)
    return found.start() if found else end


def extends(character: str) -> bool:
    """Whether the character has no cell of its own and joins the one before it (a combining mark, a joiner)."""
    return _WIDTH[character] == 0 and character != "\n"


def width(text: str, start: int, end: int) -> int:
    """Cells that text[start:end] takes."""
    return end - start if _ODD.search(text, start, end) is None else cell_len(text[start:end])


def clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The clusters of text[start:end] as (start, end, cells); `start` must be a cluster's start."""
    at = start
    while at < end:
        begin, base = at, text[at]
        cells = _WIDTH[base]
        at += 1
        if base == "\n":
            yield begin, at, 0
            continue
        if base == ZWJ:
            at = _past_joined(text, at, end)
        elif _is_flag_half(base) and at < end and _is_flag_half(text[at]):
            cells += _WIDTH[text[at]]
            at += 1
        special = False
        while at < end and extends(text[at]):
            special = special or text[at] in (ZWJ, _VARIATION_16)
            at = _past_joined(text, at + 1, end) if text[at] == ZWJ else at + 1
        yield begin, at, cell_len(text[begin:at]) if special else cells


def fit(text: str, start: int, end: int, cells: int) -> int:
    """The last cluster boundary of text[start:end] up to which no more than `cells` cells are taken.

    At least one cluster is always taken, however wide.
    """
    taken = 0
    for begin, _, wide in clusters(text, start, end):
        taken += wide
        if taken > cells and begin > start:
            return begin
    return end


def column_of(text: str, start: int, offset: int) -> int:
    """Cells between `start` and the cluster that holds `offset` (or begins there)."""
    if _ODD.search(text, start, min(offset + 1, len(text))) is None:
        return offset - start
    column = 0
    for begin, after, wide in clusters(text, start, len(text)):
        if begin >= offset or after > offset:
            break
        column += wide
    return column


def offset_at(text: str, start: int, end: int, column: int) -> int:
    """The start of the cluster that covers cell `column` of text[start:end], counted from 0; `end` beyond the last."""
    if column < 0:
        return start
    if next_odd(text, start, min(start + column + 2, end)) >= min(start + column + 2, end):
        return min(start + column, end)
    taken = 0
    for begin, _, wide in clusters(text, start, end):
        taken += wide
        if taken > column:
            return begin
    return end


def next_boundary(text: str, offset: int, end: int) -> int:
    """The end of the cluster that holds `offset`; never beyond `end`."""
    if offset + 1 >= end:
        return end
    if _ODD.search(text, offset, offset + 2) is None:
        return offset + 1
    for _, after, _ in clusters(text, _certain_start(text, offset, 0), end):
        if after > offset:
            return after
    return end


def previous_boundary(text: str, offset: int, start: int) -> int:
    """The start of the last cluster that begins before `offset`; never before `start`."""
    if offset <= start + 1:
        return start
    found = start
    for begin, after, _ in clusters(text, _certain_start(text, offset - 1, start), len(text)):
        found = begin
        if after >= offset:
            break
    return found


def cluster_start(text: str, offset: int, start: int) -> int:
    """The start of the cluster that holds `offset`; never before `start`. The text's end is a start too."""
    joined = offset > start and text[offset - 1] == ZWJ
    if offset >= len(text) or (_ODD.search(text, offset, offset + 1) is None and not joined):
        return offset
    return previous_boundary(text, next_boundary(text, offset, len(text)), start)


def _certain_start(text: str, offset: int, start: int) -> int:
    """The nearest offset at or before `offset` where a cluster begins whatever stands before it."""
    at = offset
    while at > start:
        character = text[at]
        if character == "\n" or text[at - 1] == "\n":
            break
        if _WIDTH[character] and not _is_flag_half(character) and text[at - 1] != ZWJ:
            break
        at -= 1
    return at


def _past_joined(text: str, at: int, end: int) -> int:
    """The offset after the character that a joiner just before `at` joins, as rich counts: any but a line break."""
    return at + 1 if at < end and text[at] != "\n" else at


def _is_flag_half(character: str) -> bool:
    return _FLAG_FIRST <= character <= _FLAG_LAST
