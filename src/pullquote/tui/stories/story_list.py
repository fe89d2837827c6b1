"""The list of stories as plain state: an order of ids, rows read by the page, and a cursor that stays on its story."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pullquote.library import StoryRow

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
