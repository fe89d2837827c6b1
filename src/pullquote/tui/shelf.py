"""The list of stories at work: its order, its filter, the cursor, and what the indexer reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from pullquote.library import Progress, Sort, StoryRow
from pullquote.tui.widgets.stories import LINES_A_STORY

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen

_SORTS: tuple[Sort, ...] = get_args(Sort)


class Shelf:
    """Acts on the stories pane for the screen."""

    def __init__(self, bench: MainScreen) -> None:
        self._bench = bench
        self.sort: Sort = "date"
        self._told_unreadable = False
        self._before_filter: str | None = None

    def fill(self) -> None:
        """Read the order of the list anew; the row of the story being read stays where it is on the screen."""
        bench, pane = self._bench, self._bench.stories_pane
        place = max(0, bench.stories.cursor * LINES_A_STORY - pane.top)
        bench.stories.set_order(bench.desk.order(self.sort, pane.filter))
        self._stand_on_open_story()
        pane.scroll_to_line(bench.stories.cursor * LINES_A_STORY - place)
        pane.show_cursor()
        pane.refresh()

    def _stand_on_open_story(self) -> None:
        """Put the cursor on the story that is open, if it is listed: its id is another one in an index made anew."""
        bench, story = self._bench, self._bench.session.story
        row = bench.desk.row_at(story.row.address) if story is not None else None
        position = bench.stories.position(row.id) if row is not None else None
        if position is not None:
            bench.stories.move_to(position)

    def move_to(self, index: int) -> None:
        """Put the cursor on a story and preview it."""
        bench = self._bench
        before = bench.stories.cursor
        self.settle()
        if not bench.stories.move_to(index):
            bench.say("No story is listed." if not len(bench.stories) else "There is no further story.")
            return
        bench.stories_pane.show_cursor()
        bench.stories_pane.refresh_row(before)
        bench.stories_pane.refresh_row(bench.stories.cursor)
        story = bench.stories.current_id
        if story is not None:
            bench.reader.show(story)

    def point_at(self, story_id: int) -> None:
        """Put the cursor on a story, if the list has it, without opening it."""
        bench = self._bench
        position = bench.stories.position(story_id)
        if position is None and bench.stories_pane.filter:
            self.settle()
            self.filter("")
            position = bench.stories.position(story_id)
        if position is not None:
            bench.stories.move_to(position)
            bench.stories_pane.show_cursor()
            bench.stories_pane.refresh()

    def filter(self, words: str) -> None:
        """Show only the stories whose title, source, byline or tags hold these words, and preview the first one.

        With no words all stories are shown, and the one that was open before anything was filtered is open again,
        unless the reader has gone to another one meanwhile.
        """
        bench, pane, story = self._bench, self._bench.stories_pane, self._bench.session.story
        if words and not pane.filter:
            self._before_filter = story.row.address if story is not None else None
        pane.filter = words
        pane.empty = bench.desk.empty_words(busy=bench.desk.is_reading, filter_words=words)
        self.fill()
        if not words and self._before_filter is not None:
            row = bench.desk.row_at(self._before_filter)
            if row is not None:
                self.point_at(row.id)
            self.settle()
        current = bench.stories.current_id
        if current is not None and (story is None or current != story.row.id):
            bench.reader.show(current)
        bench.show_status()

    def settle(self) -> None:
        """The reader has gone to the story that is open: it stays when the filter goes."""
        self._before_filter = None

    def change_order(self) -> None:
        """Take the next order."""
        bench = self._bench
        self.sort = _SORTS[(_SORTS.index(self.sort) + 1) % len(_SORTS)]
        bench.stories_pane.order_name = "" if self.sort == "date" else self.sort
        self.fill()
        bench.say(f"Stories ordered by {'number of quotes' if self.sort == 'quotes' else self.sort}.")

    @property
    def current_row(self) -> StoryRow | None:
        """The row under the cursor."""
        stories = self._bench.stories
        return stories.row(stories.cursor) if stories.cursor >= 0 else None

    def rows_changed(self) -> None:
        """Read the rows on screen again: their marks have changed."""
        self._bench.stories.forget_rows()
        self._bench.stories_pane.refresh()

    def take(self, progress: Progress) -> None:
        """Show what the indexer has done, and open the first story when none is open yet."""
        bench, pane = self._bench, self._bench.stories_pane
        bench.desk.is_reading = progress.scanning or bool(progress.to_read)
        if progress.problem:
            bench.say(progress.problem, warning=True)
        left = progress.to_read + progress.to_analyse
        pane.busy = f"reading {left} …" if left else ""
        if progress.rebuilt:
            bench.keep(lambda _book: None)  # The new index knows nothing of the reader's marks yet.
        if progress.order_stale or (progress.analysed and self.sort == "quotes"):
            self.fill()
        elif progress.changed or progress.analysed:
            self.rows_changed()
        pane.empty = bench.desk.empty_words(busy=bench.desk.is_reading, filter_words=pane.filter)
        bench.reading.empty = bench.desk.empty_words(busy=bench.desk.is_reading)
        if bench.session.story is None or (progress.order_stale and not progress.to_read and not bench.touched):
            # Until the reader does something, what is newest comes to the top and is shown.
            bench.stories.move_to(0)
            bench.reader.open_first()
            pane.show_cursor()
        else:
            bench.reader.look_again()
        if bench.session.story is None:
            bench.reading.refresh()
        if not left and not progress.scanning and not self._told_unreadable:
            self._tell_unreadable()
        pane.refresh()

    def _tell_unreadable(self) -> None:
        """Once, when all has been read: that some files could not be."""
        bench = self._bench
        self._told_unreadable = True
        count = len(bench.desk.unreadable())
        if count and not bench.status.message:
            files = "1 file" if count == 1 else f"{count} files"
            bench.say(f"{files} could not be read; {bench.key('unreadable')} says which and why.")
