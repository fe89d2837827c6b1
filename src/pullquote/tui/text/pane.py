"""The reading pane: one line painter over a text and its layers."""

from __future__ import annotations

from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, MouseDown, MouseUp
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer

from pullquote.desk.story import Story
from pullquote.text import Span
from pullquote.tui.line_pane import fitted, painted
from pullquote.tui.look import Look
from pullquote.tui.session import Session
from pullquote.tui.text.drag import DragPane
from pullquote.tui.text.layers import Layers, Ruler, ruler_ticks, story_layers, with_stop
from pullquote.tui.text.layout import LineTable, Selection
from pullquote.tui.text.layout.movement import block_at, word_at
from pullquote.tui.text.painter import GUTTER, StoryPainter, rows_around

LEFT_MARGIN = 4
RIGHT_MARGIN = 2
SHORT_TEXT = 40_000
"""Texts up to this many code points are laid out whole at once; longer ones in slices."""

SLICE_SECONDS = 0.006


class ReadingPane(DragPane):
    """Paints the session's story. Lines and columns are known here only; everything that leaves is an offset."""

    @dataclass
    class PointedAt(Message):
        """The mouse pointed at a character, without selecting."""

        offset: int

    @dataclass
    class FoldPointed(Message):
        """The mouse pointed at a fold line."""

    @dataclass
    class SelectedByMouse(Message):
        """A stretch was selected with the mouse."""

    @dataclass
    class Scrolled(Message):
        """The wheel, or a selection that reached the edge, scrolled the text."""

    @dataclass
    class LaidOut(Message):
        """How much of the text is on the screen has changed, without anybody having scrolled."""

    def __init__(self, look: Look, session: Session, measure: int, *, id: str) -> None:
        super().__init__(look, id=id)
        self.session = session
        self.widest = measure
        self.empty: tuple[str, ...] = ()
        self._story: Story | None = None
        self._table: LineTable | None = None
        self._fitted: tuple[int, int] | None = None
        self._place: tuple[int, int] | None = None
        self._painter = StoryPainter(look, session)
        self._resting = Layers(())
        self._ruler = Ruler()
        self._slicing: Timer | None = None

    # Stories.

    def open(self, story: Story, offset: int) -> None:
        """Show a story from `offset` on; 0 shows its top."""
        self._story = story
        self.selection = None
        self._place = (min(offset, len(story.text)), 0) if offset > 0 else None
        self._table = None
        self._make_layers()
        self.fit()
        self.refresh()

    def update(self, story: Story) -> None:
        """Show the same text with other layers."""
        self._story = story
        self.show_layers()

    def lay_out_again(self) -> None:
        """Lay the text out anew, with folds opened or closed as the session says; the view stays."""
        self._table = None
        self.fit()
        self.show_layers()

    @property
    def table(self) -> LineTable | None:
        """The lines of the story, laid out for the size that the pane has; None while there is no story."""
        self.fit()
        return self._table

    def fit(self) -> None:
        """Lay the text out if that has not been done for this size yet; the place where one reads stays.

        That place only moves when somebody scrolls, never with the lines: it is the same again after any number of
        other sizes.
        """
        table, size = self._table, (self._measure(), self.body_height)
        if table is not None and not self.size.width:
            self._fitted = None  # Hidden: the lines stay as they are until the pane is back.
            return
        if self._story is None or (table is not None and size == self._fitted):
            return
        self._fitted = size
        if table is None or table.measure != size[0]:
            table = self._table = self._laid_out(self._story)
        self.top = 0
        if self._place is not None:
            offset, above = self._place
            self.top = max(0, table.line_of(offset) - above)  # lines are counted from there
            self.top = self.nearest_top(self.top)

    def _laid_out(self, story: Story) -> LineTable:
        blocks, rows = story.article.blocks, rows_around(story)
        table = LineTable(story.text, blocks, self._measure(), opened=self.session.unfolded, decorations=rows)
        if len(story.text) <= SHORT_TEXT:
            table.ensure_offset(len(story.text) + 2)
        else:
            table.ensure_line(self.body_height)
            self._slice_on()
        return table

    def _slice_on(self) -> None:
        """Lay out the rest of a long text in slices, with the loop free in between."""
        if self._slicing is not None:
            self._slicing.stop()
        self._slicing = self.set_interval(0.01, self._slice)

    def _slice(self) -> None:
        if (self.table is None or self.table.step(SLICE_SECONDS)) and self._slicing is not None:
            self._slicing.stop()
            self._slicing = None
            self.refresh()
            self.post_message(self.LaidOut())

    def on_resize(self) -> None:
        self.post_message(self.LaidOut())

    # Layers.

    def show_layers(self) -> None:
        """Repaint after a change of trail, stop, passages, or of what is marked."""
        self._make_layers()
        self.refresh()

    def show_stop(self) -> None:
        """Repaint after standing on another stop, or on none: nothing else in the layers has changed."""
        self._painter.layers = with_stop(self._resting, self.session)
        self.refresh()

    def _make_layers(self) -> None:
        if self._story is not None:
            self._resting = story_layers(self._story, self.session)
            self._ruler = Ruler(ruler_ticks(self._story, self.session, self.look))
        self._painter.layers = with_stop(self._resting, self.session)

    # Where one is.

    @property
    def hidden(self) -> tuple[Span, ...]:
        """The stretches that are folded away."""
        return self.table.hidden if self.table is not None else ()

    def view(self) -> Span:
        """The stretch of text that is on the screen."""
        if self.table is None or self._story is None:
            return Span(0, 0)
        start = self.table.first_offset(self.top) if self.top else 0
        return Span(start, max(start, self.table.first_offset(self.top + self.body_height)))

    def first_offset(self) -> int:
        """The place where one reads: the offset that was first on the screen when it was scrolled last; 0 at the top.

        It is on the first line, or further down where the pane has grown and would not be full otherwise.
        """
        return self._place[0] if self._place is not None else 0

    def scroll_to_line(self, top: int) -> bool:
        moved = super().scroll_to_line(top)
        table = self.table
        self._place = None
        if table is not None and self.top > 0:
            offset = table.first_offset(self.top)
            # Above a block's first line stand rows without text, as many in every width.
            self._place = (offset, table.line_of(offset) - self.top)
        return moved

    def percent(self) -> str:
        """How far the text is scrolled, in words for the status bar: 0% at its top, 100% at its end."""
        if self.table is None:
            return ""
        beyond = self.table.height - self.body_height
        return f"{min(100, 100 * self.top // beyond)}%" if beyond > 0 else "all"

    def show_span(self, span: Span) -> None:
        """Scroll so that `span` can be read whole, a third down the pane; not at all when it can be already."""
        if self.table is None:
            return
        first, last = self.table.line_of(span.start), self.table.line_of(max(span.start, span.end - 1))
        height = self.body_height
        if first < self.top + 1 or last >= self.top + height - 1:
            self.scroll_to_line(max(0, first - max(1, min(height // 3, height - (last - first) - 2))))

    def go_to_end(self) -> None:
        """To the last line; a long text is laid out to its end for that."""
        if self.table is not None and self._story is not None:
            self.table.ensure_offset(len(self._story.text) + 2)
            self.scroll_to_line(self.table.height)

    def select(self, selection: Selection | None, *, follow: bool = True) -> None:
        self.selection = selection
        if selection is not None and follow and self.table is not None:
            line = self.table.line_of(selection.head)
            if not self.top <= line < self.top + self.body_height:
                self.scroll_to_line(line - (2 if line < self.top else self.body_height - 3))
        self.refresh()

    # Painting.

    def _measure(self) -> int:
        return max(10, min(self.widest, self.size.width - LEFT_MARGIN - RIGHT_MARGIN))

    def _left(self) -> int:
        return max(LEFT_MARGIN, (self.size.width - self._measure()) // 2)

    def line_count(self) -> int:
        if self.table is None:
            return 0
        self.table.ensure_line(self.top + 2 * self.body_height)
        return self.table.height

    def paint_heading(self, width: int) -> Strip:
        look = self.look
        style = look.heading_focused if self.active else look.heading
        story = self._story
        if story is None:
            return painted([(fitted(" Text", width), style)], width, look.text)
        words = story.row.title if self.top > 0 else story.row.source or story.article.format
        return painted([(" " * self._left(), look.text), (fitted(words, self._measure()), style)], width, look.text)

    def paint_line(self, line: int, width: int) -> Strip:
        look, table, left = self.look, self.table, self._left()
        if table is None or self._story is None:
            words = self.empty[line] if line < len(self.empty) else ""
            return painted([(" " * left, look.text), (fitted(words, width - left), look.text)], width, look.text)
        if not table.ensure_line(line):
            return Strip.blank(width, look.text)
        caret = None if self.is_dragging or self.selection is None else self.selection.head
        selected = self.selection.span if self.selection is not None else None
        pieces = self._painter.pieces(self._story, table.line(line), self._measure(), selected, caret)
        # The painter's pieces begin with the gutter, which stands in the margin.
        return painted([(" " * (left - GUTTER), look.text), *pieces], width, look.text)

    def paint_ruler(self, row: int, rows: int) -> Segment:
        tick = self._ruler.tick(self.table, row, rows) if self.table is not None else None
        if tick is None:
            return super().paint_ruler(row, rows)
        return Segment(tick.sign, tick.style + Style(bold=True) if self.is_thumb(row, rows) else tick.style)

    # The mouse.

    def offset_under(self, x: int, y: int) -> int | None:
        if self.table is None or y < self.HEADING_ROWS:
            return None
        return self.table.offset_at(self.top + y - self.HEADING_ROWS, x - self._left())

    def offset_at_edge(self, *, upper: bool) -> int | None:
        if self.table is None:
            return None
        return self.table.offset_at(
            self.top if upper else self.top + self.body_height - 1, 0 if upper else self._measure()
        )

    def wheel(self, lines: int) -> None:
        if self.scroll_to_line(self.top + lines):
            self.post_message(self.Scrolled())

    def on_mouse_down(self, event: MouseDown) -> None:
        offset = self.offset_under(event.x, event.y)
        if event.button == 1 and offset is not None:
            self.begin_drag(offset)

    def on_mouse_up(self, _event: MouseUp) -> None:
        if not self.end_drag():
            return
        if self.has_dragged:
            self.post_message(self.SelectedByMouse())
        else:
            self.selection = None
        self.refresh()

    def on_click(self, event: Click) -> None:
        offset = self.offset_under(event.x, event.y)
        if offset is None or self.table is None or self._story is None or self.has_dragged:
            return
        line = self.top + event.y - self.HEADING_ROWS
        if self.table.ensure_line(line) and self.table.line(line).kind == "fold":
            self.post_message(self.FoldPointed())
        elif event.chain >= 2:
            visible = self.table.visible
            span = word_at(self._story.text, visible, offset) if event.chain == 2 else block_at(visible, offset)
            if span.length:
                self.select(Selection(span.start, span.end), follow=False)
                self.post_message(self.SelectedByMouse())
        else:
            self.post_message(self.PointedAt(offset))
