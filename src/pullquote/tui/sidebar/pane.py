"""The sidebar: quotes by speaker, people and places, saved passages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rich.style import Style
from textual.events import Click
from textual.message import Message
from textual.strip import Strip

from pullquote.text import Span
from pullquote.tui.line_pane import LinePane, columns, fitted, painted
from pullquote.tui.look import SAVED, Look
from pullquote.tui.sidebar.rows import TABS, Row, Tab, with_evidence


class SidebarPane(LinePane):
    """Shows rows; `standing` is the span that the reader stands on in the text, `is_saved` tells of saved ones.

    `evidence` gives the line that stands under a quote (index): the one under the cursor while the pane has the keys,
    else the one stood on in the text.
    """

    @dataclass
    class RowPointed(Message):
        """The mouse pointed at a row that can be chosen."""

        row: Row

    @dataclass
    class TabPointed(Message):
        """The mouse pointed at a tab's name."""

        tab: Tab

    def __init__(self, look: Look, *, id: str) -> None:
        super().__init__(look, id=id)
        self.tab: Tab = "quotes"
        self.counts: dict[Tab, int] = dict.fromkeys(TABS, 0)
        self.rows: list[Row] = []
        self.empty: tuple[str, ...] = ()
        self.filter = ""
        self.cursor = -1
        self.standing: Span | None = None
        self.is_saved: Callable[[Span], bool] = lambda _span: False
        self.evidence: Callable[[int], str] = lambda _quote: ""
        self._bare: list[Row] = []

    # State.

    def set_rows(self, rows: list[Row], standing: Span | None, *, keep_cursor: bool) -> None:
        """Show these rows. The cursor stays on the row with the same words; else it goes to what one stands on in the
        text, or to the first row that can be chosen."""
        before = self.rows[self.cursor].text if keep_cursor and 0 <= self.cursor < len(self.rows) else None
        place = self.cursor
        self._bare = self.rows = rows
        self.standing = standing
        same = [i for i, row in enumerate(rows) if row.choosable and row.text == before]
        stood_on = (
            next((i for i, row in enumerate(rows) if row.span == standing), None) if standing is not None else None
        )
        if same:
            self.cursor = min(same, key=lambda i: abs(i - place))
        else:
            self.cursor = stood_on if stood_on is not None else self._choosable_from(-1, 1)
        if not keep_cursor:
            self.top = 0
        self._explain()
        self.scroll_to_line(self.top)
        if not keep_cursor and stood_on is not None:
            self._show_cursor()
        self.refresh()

    def activate(self, active: bool) -> None:
        super().activate(active)
        self._explain()

    def _explain(self) -> None:
        """Put the line of evidence where it belongs now; the cursor stays on its row."""
        chosen = self.chosen
        explained = chosen if self.active else self._row_at(self.standing)
        self.rows = with_evidence(self._bare, explained, self.evidence)
        self.cursor = next((i for i, row in enumerate(self.rows) if row is chosen), -1)

    def _row_at(self, span: Span | None) -> Row | None:
        return next((row for row in self._bare if row.span == span), None) if span is not None else None

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    def move(self, steps: int) -> None:
        """Move the cursor over this many rows that can be chosen; negative is up."""
        index = self.cursor
        for _ in range(abs(steps)):
            following = self._choosable_from(index, 1 if steps > 0 else -1)
            if following == -1:
                break
            index = following
        self.put_cursor(index)

    def put_cursor(self, index: int) -> None:
        """Put the cursor on a row, as far as it can be chosen, and show it."""
        if not (0 <= index < len(self.rows) and self.rows[index].choosable):
            return
        self.cursor = index
        self._explain()
        if self.cursor <= 1:
            self.scroll_to_line(0)
        self._show_cursor()
        self.refresh()

    def point_at(self, row: Row) -> None:
        """Put the cursor on this very row, wherever it stands by now."""
        self.put_cursor(next((i for i, each in enumerate(self.rows) if each is row), -1))

    def _show_cursor(self) -> None:
        """Show the row under the cursor, with its line of evidence."""
        self.show_line(min(self.cursor + 1, len(self.rows) - 1))
        self.show_line(self.cursor)

    def move_to_edge(self, *, last: bool) -> None:
        """Put the cursor on the first or last row that can be chosen."""
        self.put_cursor(self._choosable_from(len(self.rows), -1) if last else self._choosable_from(-1, 1))

    def stand_on(self, span: Span | None) -> None:
        """Mark the row of what the reader stands on, and show it."""
        self.standing = span
        index = next((i for i, row in enumerate(self.rows) if row.span == span), None) if span is not None else None
        if index is not None:
            self.cursor = index
        self._explain()
        if index is not None:
            self._show_cursor()
        self.scroll_to_line(self.top)
        self.refresh()

    def _choosable_from(self, index: int, step: int) -> int:
        index += step
        while 0 <= index < len(self.rows):
            if self.rows[index].choosable:
                return index
            index += step
        return -1

    # Painting.

    def line_count(self) -> int:
        return len(self.rows)

    def _tab_labels(self, width: int) -> list[tuple[Tab, str]]:
        """The tabs' names with counts, as long as fits."""
        for names in (
            ("Quotes", "People & places", "Passages"),
            ("Quotes", "People", "Passages"),
            ("Quotes", "People", "Saved"),
            ("Q", "P", SAVED),
        ):
            labels = [(tab, f"{name} {self.counts[tab]}") for tab, name in zip(TABS, names, strict=True)]
            if sum(len(label) + 2 for _, label in labels) <= width:
                break
        return labels

    def paint_heading(self, width: int) -> Strip:
        look = self.look
        pieces: list[tuple[str, Style]] = []
        for tab, label in self._tab_labels(width):
            chosen = look.heading_focused if self.active else look.bold
            style = (chosen + Style(underline=True)) if tab == self.tab else look.heading
            pieces += [(" ", look.text), (label, style), (" ", look.text)]
        return painted(pieces, width, look.text)

    def paint_line(self, line: int, width: int) -> Strip:
        look = self.look
        if not self.rows:
            words = self.empty[line] if line < len(self.empty) else ""
            return painted([(fitted(f" {words}", width), look.dim)], width, look.text)
        if line >= len(self.rows):
            return Strip.blank(width, look.text)
        row = self.rows[line]
        cursor = line == self.cursor and (self.active or (row.span is not None and row.span == self.standing))
        standing = row.span is not None and row.span == self.standing

        def on_row(style: Style) -> Style:
            return look.row(style, cursor=cursor, focused=self.active)

        saved = f"{SAVED} " if row.quote is not None and row.span is not None and self.is_saved(row.span) else ""
        sign = f"{row.right} " if row.right else ""
        left, right = columns(row.text, sign + saved, width - 2)
        style = look.text
        if row.heading:
            style = look.bold if row.speaker is not None else look.heading
        elif not row.choosable:
            style = look.dim
        elif standing:
            style = look.bold
        return painted(
            [
                self._margin(row, standing, on_row),
                (left, on_row(style)),
                (right.removesuffix(saved), on_row(look.dim)),
                (saved if right else "", on_row(look.saved)),
            ],
            width,
            on_row(look.text),
        )

    def _margin(self, row: Row, standing: bool, on_row: Callable[[Style], Style]) -> tuple[str, Style]:
        look = self.look
        if row.quote is not None:
            return f"{look.rail(row.hue, current=standing)} ", on_row(look.speaker(row.hue))
        if row.passage is not None:
            return f"{SAVED} ", on_row(look.passage(row.passage.passage.colour))
        return "  ", on_row(look.text)

    # The mouse.

    def on_click(self, event: Click) -> None:
        if event.y == 0:
            column = 0
            for tab, label in self._tab_labels(self.size.width):
                column += len(label) + 2
                if event.x < column:
                    self.post_message(self.TabPointed(tab))
                    return
            return
        index = event.y - self.HEADING_ROWS + self.top
        if event.y >= self.HEADING_ROWS and index < len(self.rows) and self.rows[index].choosable:
            self.post_message(self.RowPointed(self.rows[index]))
