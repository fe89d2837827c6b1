"""Selecting with the mouse, from pressing its button to letting go: the selection follows the pointer, and the text
scrolls while that is held beyond the edge."""

from __future__ import annotations

from textual.events import MouseMove
from textual.timer import Timer

from pullquote.tui.line_pane import LinePane
from pullquote.tui.look import Look
from pullquote.tui.text.layout import Selection

EDGE_SCROLL_SECONDS = 0.05


class DragPane(LinePane):
    """A pane whose text can be selected with the mouse. A subclass says where in the text a cell lies.

    `is_dragging` tells whether the button is held, `has_dragged` whether the last drag selected anything, so that what
    follows is no click.
    """

    def __init__(self, look: Look, *, id: str) -> None:
        super().__init__(look, id=id)
        self.selection: Selection | None = None
        self.is_dragging = False
        self.has_dragged = False
        self._edge: Timer | None = None
        self._edge_step = 0

    def offset_under(self, x: int, y: int) -> int | None:
        """The offset of the character at a cell of the pane; None above the text."""
        raise NotImplementedError

    def offset_at_edge(self, *, upper: bool) -> int | None:
        """The first offset of the first line on the screen, or the last one of the last line."""
        raise NotImplementedError

    def select(self, selection: Selection | None, *, follow: bool = True) -> None:
        """Show a selection and, if asked, its moving end."""
        raise NotImplementedError

    def begin_drag(self, offset: int) -> None:
        """The button was pressed at an offset of the text."""
        self.selection = Selection(offset, offset)
        self.is_dragging, self.has_dragged = True, False
        self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        if not self.is_dragging or self.selection is None:
            return
        self._scroll_at_edge(-1 if event.y < self.HEADING_ROWS else 1 if event.y >= self.size.height else 0)
        self._select_to(self.offset_under(event.x, max(self.HEADING_ROWS, min(event.y, self.size.height - 1))))

    def end_drag(self) -> bool:
        """The button was let go, or something else has the mouse now: the selection stays as it is. Tells whether the
        button was held."""
        if not self.is_dragging:
            return False
        self.is_dragging = False
        self.release_mouse()
        self._scroll_at_edge(0)
        self.has_dragged = self.selection is not None and not self.selection.is_empty
        return True

    def _select_to(self, head: int | None) -> None:
        if self.selection is not None and head is not None and head != self.selection.head:
            self.select(Selection(self.selection.anchor, head), follow=False)

    def _scroll_at_edge(self, step: int) -> None:
        """Scroll on by `step` lines again and again; 0 stops."""
        self._edge_step = step
        if step and self._edge is None:
            self._edge = self.set_interval(EDGE_SCROLL_SECONDS, self._scroll_on)
        elif not step and self._edge is not None:
            self._edge.stop()
            self._edge = None

    def _scroll_on(self) -> None:
        if self.selection is not None and self.scroll_to_line(self.top + self._edge_step):
            self._select_to(self.offset_at_edge(upper=self._edge_step < 0))
