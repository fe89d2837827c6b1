"""A selection drawn with the mouse: it follows the pointer, and scrolls the text when that is held beyond the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.timer import Timer

from pullquote.tui.layout import Selection

if TYPE_CHECKING:
    from pullquote.tui.widgets.reading import ReadingPane

EDGE_SCROLL_SECONDS = 0.05


class Drag:
    """The mouse in a reading pane from pressing its button to letting go.

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
