"""The list of stories: its order and its cursor, and two lines a story painted from rows read by the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from rich.style import Style
from textual.events import Click
from textual.message import Message
from textual.strip import Strip

from pullquote.desk.shown_dates import short_date
from pullquote.library import StoryRow
from pullquote.tui.line_pane import LinePane, columns, fitted, painted
from pullquote.tui.look import SAVED, STARRED, UNREAD, Look

LINES_A_STORY = 2
PAGE = 200
PAGES_AT_HAND = 20

ReadRows = Callable[[Sequence[int]], list[StoryRow]]


class StoryList:
    """Ids of stories in list order and the rows of those that are looked at.

    `read_rows` gives the rows of some ids, in their order. `cursor` is an index into the order, -1 when it is empty.
    """

    def __init__(self, read_rows: ReadRows) -> None:
        self._read_rows = read_rows
        self._ids: Sequence[int] = ()
        self._pages: dict[int, list[StoryRow]] = {}
        self.cursor = -1

    def __len__(self) -> int:
        return len(self._ids)

    def set_order(self, ids: Sequence[int]) -> None:
        """Show these stories in this order; the cursor stays on its story, or else at its place."""
        current = self.current_id
        self._ids = ids
        self._pages.clear()
        if not ids:
            self.cursor = -1
            return
        position = self.position(current) if current is not None else None
        self.cursor = position if position is not None else max(0, min(self.cursor, len(ids) - 1))

    def forget_rows(self) -> None:
        """Read rows anew when they are next looked at: something in them has changed."""
        self._pages.clear()

    @property
    def current_id(self) -> int | None:
        """Id of the story under the cursor."""
        return self._ids[self.cursor] if 0 <= self.cursor < len(self._ids) else None

    def position(self, story_id: int) -> int | None:
        """Where a story stands in the order."""
        try:
            return self._ids.index(story_id)
        except ValueError:
            return None

    def row(self, index: int) -> StoryRow | None:
        """The row at a place in the order; None when its story has just gone from the index."""
        number, offset = divmod(index, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read_rows(self._ids[number * PAGE : (number + 1) * PAGE])
            while len(self._pages) >= PAGES_AT_HAND:
                self._pages.pop(next(iter(self._pages)))
            self._pages[number] = page
        wanted = self._ids[index]
        if offset < len(page) and page[offset].id == wanted:
            return page[offset]
        return next((row for row in page if row.id == wanted), None)

    def move_to(self, index: int) -> bool:
        """Put the cursor on a place in the order, as far as there is one; tells whether it moved."""
        index = max(0, min(index, len(self._ids) - 1))
        if not self._ids or index == self.cursor:
            return False
        self.cursor = index
        return True


class StoriesPane(LinePane):
    """Shows a `StoryList`; `filter` is what the list is filtered by, `empty` what to say when it has no story."""

    lines_each = LINES_A_STORY

    @dataclass
    class StoryPointed(Message):
        """The mouse pointed at a story; `index` is its place in the list, `twice` a double click."""

        index: int
        twice: bool

    def __init__(self, look: Look, read_rows: ReadRows, today: date, *, id: str) -> None:
        super().__init__(look, id=id)
        self.stories = StoryList(read_rows)
        self.today = today
        self.filter = ""
        self.order_name = ""
        self.busy = ""
        self.empty: tuple[str, ...] = ()
        self._fitted_height = 0

    def line_count(self) -> int:
        return len(self.stories) * LINES_A_STORY

    def show_cursor(self) -> None:
        """Scroll so that the whole row of the cursor is seen, by half a page at an edge."""
        self.scroll_to_line(self._top_with_cursor())

    def _top_with_cursor(self) -> int:
        first = self.stories.cursor * LINES_A_STORY
        height = self.body_height
        if self.top <= first and first + LINES_A_STORY <= self.top + height:
            return self.top
        return first - height // 2

    def fit(self) -> None:
        """In a pane of another height the cursor's story is shown; wheeled away, it may leave a pane that stays."""
        if self.body_height != self._fitted_height:
            self._fitted_height = self.body_height
            self.top = self._top_with_cursor()
        super().fit()

    def refresh_row(self, index: int) -> None:
        """Repaint one story's row."""
        self.refresh_lines(index * LINES_A_STORY, index * LINES_A_STORY + LINES_A_STORY - 1)

    def paint_heading(self, width: int) -> Strip:
        look = self.look
        style = look.heading_focused if self.active else look.heading
        title = f" Stories /{self.filter}/" if self.filter else " Stories"
        if self.order_name:
            title += f" by {self.order_name}"
        left, right = columns(title, f"{self.busy or len(self.stories)} ", width)
        return painted([(left, style), (right, look.dim)], width, look.text)

    def paint_line(self, line: int, width: int) -> Strip:
        look = self.look
        index, part = divmod(line, LINES_A_STORY)
        if not len(self.stories):
            words = self.empty[line] if line < len(self.empty) else ""
            return painted([(fitted(f" {words}", width), look.dim)], width, look.text)
        if index >= len(self.stories):
            return Strip.blank(width, look.text)
        row = self.stories.row(index)
        cursor = index == self.stories.cursor

        def on_row(style: Style) -> Style:
            return look.row(style, cursor=cursor, focused=self.active)

        if row is None:
            return painted([("   …", on_row(look.dim))], width, on_row(look.text))
        if part == 0:
            mark = " " if row.read else UNREAD
            signs = (STARRED if row.starred else "") + (SAVED if row.passages else "")
            left, right = columns(row.title, signs + " " if signs else "", width - 3)
            title = look.text if row.read else look.bold
            pieces = [(f" {mark} ", on_row(look.accent)), (left, on_row(title)), (right, on_row(look.saved))]
        else:
            quotes = "" if row.quotes is None else f"{row.quotes} "
            left, right = columns(self._source_line(row), quotes, width - 3)
            pieces = [("   ", on_row(look.dim)), (left, on_row(look.dim)), (right, on_row(look.dim))]
        return painted(pieces, width, on_row(look.text))

    def _source_line(self, row: StoryRow) -> str:
        source = row.source or row.format
        if row.published:
            return f"{source} · {short_date(row.published, self.today)}"
        if row.saved:
            return f"{source} · saved {short_date(row.saved, self.today)}"
        return source

    def on_click(self, event: Click) -> None:
        index = (event.y - self.HEADING_ROWS + self.top) // LINES_A_STORY
        if event.y >= self.HEADING_ROWS and index < len(self.stories):
            self.post_message(self.StoryPointed(index, event.chain > 1))
