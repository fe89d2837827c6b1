"""Selecting by keyboard: where the selection starts, and how its head moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pullquote.text import Span
from pullquote.tui.layout import LineTable, Selection, movement

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen

Motion = Literal[
    "left",
    "right",
    "up",
    "down",
    "word",
    "word back",
    "sentence",
    "sentence back",
    "paragraph",
    "paragraph back",
    "other end",
]


class Selecting:
    """Acts on the reading pane's selection for the screen."""

    def __init__(self, bench: MainScreen) -> None:
        self._bench = bench
        self._goal: int | None = None

    def start(self) -> None:
        """Select by keyboard from what is selected already, what one stands on, or the first visible paragraph."""
        bench = self._bench
        if bench.reading.selection is None:
            bench.reading.select(self._first_selection())
        bench.mode = "selecting"
        self._goal = None
        bench.show_status()

    def _first_selection(self) -> Selection:
        bench, table = self._bench, self._bench.reading.table
        stop = bench.session.stop
        if stop is not None:
            return Selection(stop.span.start, stop.span.end)
        view = bench.reading.view()
        shown = (
            [span for span in table.visible if span.start >= view.start or span.contains(view.start)] if table else []
        )
        start = max(view.start, shown[0].start) if shown else view.start
        return Selection(start, start)

    def leave(self) -> None:
        """Go back to reading; the selection goes too."""
        bench = self._bench
        bench.reading.select(None)
        bench.mode = "reading"
        bench.show_status()

    def extend(self, motion: Motion) -> None:
        """Move the head of the selection."""
        bench, table = self._bench, self._bench.reading.table
        selection = bench.reading.selection
        if table is None or selection is None:
            return
        if motion == "other end":
            bench.reading.select(selection.from_other_end())
            return
        goal, self._goal = self._goal, None
        if motion in ("up", "down"):
            head, self._goal = movement.by_lines(table, selection.head, 1 if motion == "down" else -1, goal)
        else:
            head = _moved(motion, table, table.visible, selection.head)
        bench.reading.select(selection.to(head))
        bench.show_status()


def _moved(motion: Motion, table: LineTable, visible: tuple[Span, ...], head: int) -> int:
    text = table.text
    match motion:
        case "left":
            return movement.left(text, visible, head)
        case "right":
            return movement.right(text, visible, head)
        case "word":
            return movement.word_end(text, visible, head)
        case "word back":
            return movement.word_start(text, visible, head)
        case "sentence":
            return movement.sentence_end(text, visible, head)
        case "sentence back":
            return movement.sentence_start(text, visible, head)
        case "paragraph":
            return movement.paragraph_end(visible, head)
        case "paragraph back":
            return movement.paragraph_start(visible, head)
        case _:
            return head
