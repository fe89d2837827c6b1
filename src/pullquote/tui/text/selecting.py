"""Selecting by keyboard: where the selection starts, and how its head moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pullquote.text import Span
from pullquote.tui.bench import Bench
from pullquote.tui.text.layout import Selection, movement
from pullquote.tui.text.pane import ReadingPane

Motion = Callable[[str, Sequence[Span], int], int]
"""From a text, its visible stretches and an offset to the offset that one gets to."""

MOTIONS: dict[str, Motion] = {
    "select.left": movement.left,
    "select.right": movement.right,
    "select.word": movement.word_end,
    "select.word.back": movement.word_start,
    "select.sentence": movement.sentence_end,
    "select.sentence.back": movement.sentence_start,
    "select.paragraph": lambda _text, visible, head: movement.paragraph_end(visible, head),
    "select.paragraph.back": lambda _text, visible, head: movement.paragraph_start(visible, head),
}
"""How each action moves the head."""


class Selecting:
    """Selecting by keyboard: acts on the reading pane's selection."""

    def __init__(self, bench: Bench, pane: ReadingPane) -> None:
        self._bench = bench
        self._pane = pane
        self._goal: int | None = None

    def start(self) -> None:
        """Select by keyboard from what is selected already, what one stands on, or the first visible paragraph."""
        if self._pane.selection is None:
            self._pane.select(self._first_selection())
        self._bench.mode = "selecting"
        self._goal = None
        self._bench.screen.show_status()

    def _first_selection(self) -> Selection:
        table, stop = self._pane.table, self._bench.session.stop
        if stop is not None:
            return Selection(stop.span.start, stop.span.end)
        view = self._pane.view()
        shown = (
            [span for span in table.visible if span.start >= view.start or span.contains(view.start)] if table else []
        )
        start = max(view.start, shown[0].start) if shown else view.start
        return Selection(start, start)

    def leave(self) -> None:
        """Go back to reading; the selection goes too."""
        self._pane.select(None)
        self._bench.mode = "reading"
        self._bench.screen.show_status()

    def move(self, motion: Motion) -> None:
        """Move the head of the selection."""
        table, selection = self._pane.table, self._pane.selection
        if table is not None and selection is not None:
            self._goal = None
            self._head_to(selection, motion(table.text, table.visible, selection.head))

    def move_lines(self, lines: int) -> None:
        """Move the head by screen lines, in the column where that began."""
        table, selection = self._pane.table, self._pane.selection
        if table is not None and selection is not None:
            head, self._goal = movement.by_lines(table, selection.head, lines, self._goal)
            self._head_to(selection, head)

    def _head_to(self, selection: Selection, head: int) -> None:
        self._pane.select(selection.to(head))
        self._bench.screen.show_status()

    def turn(self) -> None:
        """Move the other end from now on."""
        if self._pane.selection is not None:
            self._pane.select(self._pane.selection.from_other_end())
