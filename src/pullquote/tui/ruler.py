"""The overview ruler: where in the whole text the quotes, passages and hits lie, on one column of cells."""

from __future__ import annotations

from typing import NamedTuple

from rich.style import Style

from pullquote.tui.layout import LineTable


class Mark(NamedTuple):
    """Something to show on the ruler; of two marks on one cell the one with the higher `rank` wins."""

    offset: int
    sign: str
    style: Style
    rank: int


def ruler_rows(marks: list[Mark], table: LineTable, rows: int) -> dict[int, Mark]:
    """Which mark stands on which of `rows` cells.

    Where the text is not yet laid out as a whole, a mark's place is estimated from its offset.
    """
    placed: dict[int, Mark] = {}
    height, length = max(1, table.height), max(1, len(table.text))
    if rows <= 0:
        return placed
    for mark in marks:
        if table.complete and height <= rows:
            row = table.line_of(mark.offset)  # All of the text is on the screen: the mark stands beside its line.
        else:
            share = table.line_of(mark.offset) / height if table.complete else mark.offset / length
            row = min(rows - 1, int(share * rows))
        if row not in placed or placed[row].rank < mark.rank:
            placed[row] = mark
    return placed
