"""Selecting by keyboard and with the mouse: where the selection starts, and how its head moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.timer import Timer

from pullquote.text import Span
from pullquote.tui.bench import Bench
from pullquote.tui.text.layout import Selection, movement

if TYPE_CHECKING:
    from pullquote.tui.text.pane import ReadingPane

EDGE_SCROLL_SECONDS = 0.05

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


class Drag:
    """A selection drawn with the mouse, from pressing its button to letting go: it follows the pointer, and scrolls the
    text when that is held beyond the edge.

    `is_held` tells whether it is going on, `has_selected` whether the last one selected anything, so that what follows
    is no click.
    """

    def __init__(self, pane: ReadingPane) -> None:
        self._pane = pane
        self.is_held = False
        self._edge: Timer | None = None
        self._edge_step = 0
        self.has_selected = False

    def begin(self, offset: int) -> None:
        """The button was pressed at an offset of the text."""
        self._pane.selection = Selection(offset, offset)
        self.is_held, self.has_selected = True, False
        self._pane.capture_mouse()

    def follow(self, x: int, y: int) -> None:
        """The pointer is at a cell of the pane, or beyond its edge."""
        pane = self._pane
        if not self.is_held or pane.selection is None:
            return
        self._scroll_at_edge(-1 if y < pane.HEADING_ROWS else 1 if y >= pane.size.height else 0)
        self._select_to(pane.offset_under(x, max(pane.HEADING_ROWS, min(y, pane.size.height - 1))))

    def end(self) -> bool:
        """The button was let go, or something else has the mouse now; tells whether it was held."""
        if not self.is_held:
            return False
        self.is_held = False
        self._pane.release_mouse()
        self._scroll_at_edge(0)
        selection = self._pane.selection
        self.has_selected = selection is not None and not selection.is_empty
        return True

    def _select_to(self, head: int | None) -> None:
        selection = self._pane.selection
        if selection is not None and head is not None and head != selection.head:
            self._pane.select(Selection(selection.anchor, head), follow=False)

    def _scroll_at_edge(self, step: int) -> None:
        """Scroll on by `step` lines again and again; 0 stops."""
        self._edge_step = step
        if step and self._edge is None:
            self._edge = self._pane.set_interval(EDGE_SCROLL_SECONDS, self._scroll_on)
        elif not step and self._edge is not None:
            self._edge.stop()
            self._edge = None

    def _scroll_on(self) -> None:
        pane = self._pane
        if pane.selection is not None and pane.scroll_to_line(pane.top + self._edge_step):
            self._select_to(pane.offset_at_edge(upper=self._edge_step < 0))
