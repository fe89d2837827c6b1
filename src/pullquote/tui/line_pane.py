"""What all panes share: a heading, lines painted on demand from an own `top`, and a scroll bar.

A bare Widget with its own scroll position costs half of a ScrollView per key, and no second layout at start.
"""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.events import MouseScrollDown, MouseScrollUp
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from pullquote.tui.look import Look

WHEEL_LINES = 3


class LinePane(Widget, can_focus=False):
    """A pane of lines. Subclasses say how many lines there are and paint one at a time.

    `top` is the index of the first line shown; `active` tells whether keys act on this pane. `lines_each` lines belong
    together: the first line shown is always the first of them.
    """

    ALLOW_SELECT = False
    HEADING_ROWS = 2
    lines_each = 1

    def __init__(self, look: Look, *, id: str) -> None:
        super().__init__(id=id)
        self.look = look
        self.top = 0
        self.active = False

    # What a subclass provides.

    def line_count(self) -> int:
        """How many lines there are, or an estimate while they are still being counted."""
        raise NotImplementedError

    def paint_heading(self, width: int) -> Strip:
        """The pane's first row."""
        raise NotImplementedError

    def paint_line(self, line: int, width: int) -> Strip:
        """Line `line`, exactly `width` cells wide; a blank one beyond the end."""
        raise NotImplementedError

    def paint_ruler(self, row: int, rows: int) -> Segment:
        """One cell of the scroll bar at the right edge; `row` counts rows of the body from 0."""
        if self.is_thumb(row, rows):
            return Segment("┃", self.look.scroll_thumb)
        return Segment(" ", self.look.text)

    # Scrolling.

    @property
    def body_height(self) -> int:
        """Rows that show lines."""
        return max(0, self.size.height - self.HEADING_ROWS)

    def scroll_to_line(self, top: int) -> bool:
        """Make `top` the first line shown, as far as there are lines; tells whether anything moved."""
        top = self.nearest_top(top)
        if top == self.top:
            return False
        self.top = top
        self.refresh()
        return True

    def nearest_top(self, line: int) -> int:
        """The line nearest to `line` that can be the first one shown, with the pane full as far as there are lines."""
        each = self.lines_each
        last = -((self.body_height - self.line_count()) // each) * each
        return max(0, min(line - line % each, last))

    def show_line(self, line: int) -> None:
        """Scroll as little as needed; by half a page at an edge, so that a list does not repaint at every key."""
        height = self.body_height
        if line < self.top or line >= self.top + height:
            self.scroll_to_line(line - height // 2)

    def fit(self) -> None:
        """Bring what is shown in line with the pane's size. This runs before anything is painted, so that nothing is
        ever painted for another size; a pane's size changes before it is told so."""
        self.top = self.nearest_top(self.top)

    def is_thumb(self, row: int, rows: int) -> bool:
        """Whether the scroll bar's thumb covers this row of the body; never when all lines fit."""
        total = self.line_count()
        if total <= rows or rows == 0:
            return False
        size = max(1, rows * rows // total)
        start = round(min(1, self.top / (total - rows)) * (rows - size))
        return start <= row < start + size

    def refresh_lines(self, first: int, last: int) -> None:
        """Repaint the lines from `first` to `last` (inclusive) as far as they are on screen."""
        row = max(first - self.top, 0)
        end = min(last - self.top, self.body_height - 1)
        if row <= end:
            self.refresh(Region(0, row + self.HEADING_ROWS, self.size.width, end - row + 1))

    def activate(self, active: bool) -> None:
        """Give or take the keys."""
        if active != self.active:
            self.active = active
            self.refresh()

    # Painting.

    def render_lines(self, crop: Region) -> list[Strip]:
        self.fit()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        width, rows = self.size.width, self.body_height
        if y == 0:
            return self.paint_heading(width)
        if y < self.HEADING_ROWS:
            return Strip.blank(width, self.look.text)
        row = y - self.HEADING_ROWS
        body = self.paint_line(self.top + row, width - 1)
        return Strip([*body, self.paint_ruler(row, rows)], width)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self.wheel(self._wheel_lines())

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self.wheel(-self._wheel_lines())

    def _wheel_lines(self) -> int:
        return -(-WHEEL_LINES // self.lines_each) * self.lines_each

    def wheel(self, lines: int) -> None:
        """The mouse wheel was turned by this many lines."""
        self.scroll_to_line(self.top + lines)


class PaneRule(Widget, can_focus=False):
    """The thin rule between two panes: one cell wide, as high as they are."""

    ALLOW_SELECT = False

    def __init__(self, look: Look, *, id: str) -> None:
        super().__init__(id=id)
        self.look = look

    def render_line(self, y: int) -> Strip:
        return Strip([Segment("│", self.look.rule)], 1)


def fitted(text: str, width: int) -> str:
    """`text` in exactly `width` cells: cut with an ellipsis, or filled with blanks."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(f"{set_cell_size(text, width - 1).rstrip()}…", width)


def columns(left: str, right: str, width: int) -> tuple[str, str]:
    """Two texts on one line of `width` cells, the right one whole and the left one fitted; one blank between them."""
    room = width - cell_len(right) - 1
    if not right or room < 4:
        return fitted(left, width), ""
    return fitted(left, room) + " ", right


def painted(pieces: list[tuple[str, Style]], width: int, fill: Style) -> Strip:
    """A strip of exactly `width` cells from pieces of text; `fill` paints what is left over."""
    return Strip([Segment(text, style) for text, style in pieces if text]).adjust_cell_length(width, fill)
