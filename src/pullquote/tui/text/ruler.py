"""The overview ruler: where in the whole text the quotes, passages and hits lie, on one column of cells."""

from __future__ import annotations

from typing import NamedTuple

from rich.style import Style

from pullquote.desk.story import Story
from pullquote.tui import look as looks
from pullquote.tui.look import Look
from pullquote.tui.session import Session
from pullquote.tui.text.layers import TRAIL_FLAGS
from pullquote.tui.text.layout import LineTable


class Tick(NamedTuple):
    """Something to show on the ruler; of two ticks on one cell the one with the higher `rank` wins."""

    offset: int
    sign: str
    style: Style
    rank: int


def ruler_rows(ticks: list[Tick], table: LineTable, rows: int) -> dict[int, Tick]:
    """Which tick stands on which of `rows` cells.

    Where the text is not yet laid out as a whole, a tick's place is estimated from its offset.
    """
    placed: dict[int, Tick] = {}
    height, length = max(1, table.height), max(1, len(table.text))
    if rows <= 0:
        return placed
    for tick in ticks:
        if table.complete and height <= rows:
            row = table.line_of(tick.offset)  # All of the text is on the screen: the tick stands beside its line.
        else:
            share = table.line_of(tick.offset) / height if table.complete else tick.offset / length
            row = min(rows - 1, int(share * rows))
        if row not in placed or placed[row].rank < tick.rank:
            placed[row] = tick
    return placed


def ruler_ticks(story: Story, session: Session, look: Look) -> list[Tick]:
    """A tick a quote in its speaker's hue, a passage, and a mention or hit; none while they are hidden."""
    if not session.marks_shown:
        return []
    quotes = story.analysis.quotes
    ticks = [Tick(quotes[i].span.start, "╺", look.speaker(session.hue(i)), 1) for i in session.quotes]
    ticks += [Tick(p.span.start, looks.SAVED, look.saved, 2) for p in story.passages if p.span is not None]
    if session.trail.kind in TRAIL_FLAGS:
        ticks += [Tick(stop.span.start, "━", look.accent, 3) for stop in session.trail.stops]
    return ticks
