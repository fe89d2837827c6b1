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

    def fill(self) -> None:
        """Read the order of the list anew; the row of the story being read stays where it is on the screen."""
        bench, pane = self._bench, self._bench.stories_pane
        place = bench.stories.cursor * LINES_A_STORY - pane.top
        bench.stories.set_order(bench.desk.order(self.sort, pane.filter))
        if bench.stories.cursor >= 0:
            pane.scroll_to_line(bench.stories.cursor * LINES_A_STORY - place)
            pane.show_cursor()
        pane.refresh()

    def move_to(self, index: int) -> None:
        """Put the cursor on a story and preview it."""
        bench = self._bench
        before = bench.stories.cursor
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
            self.filter("")
            position = bench.stories.position(story_id)
        if position is not None and bench.stories.move_to(position):
            bench.stories_pane.show_cursor()
            bench.stories_pane.refresh()

    def filter(self, words: str) -> None:
        """Show only the stories whose title, source, byline or tags hold these words; with no words, all of them, and
        the cursor on the one that is open."""
        bench = self._bench
        bench.stories_pane.filter = words
        bench.stories_pane.empty = bench.desk.empty_words(
            busy=bench.desk.is_reading, filter_words=words, show_all=bench.key("escape")
        )
        self.fill()
        if words and bench.stories.current_id is not None and not self._lists_open_story():
            bench.reader.show(bench.stories.current_id)
        if not words and bench.session.story is not None:
            row = bench.desk.row_at(bench.session.story.row.address)
            if row is not None:
                self.point_at(row.id)

    def _lists_open_story(self) -> bool:
        story = self._bench.session.story
        return story is not None and self._bench.stories.position(story.row.id) is not None

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
        pane.busy = f"{left} to read" if left else ""
        if progress.rebuilt:
            bench.keep(lambda _book: None)  # The new index knows nothing of the reader's marks yet.
        if progress.order_stale or (progress.analysed and self.sort == "quotes"):
            self.fill()
        elif progress.changed or progress.analysed:
            self.rows_changed()
        pane.empty = bench.desk.empty_words(
            busy=bench.desk.is_reading, filter_words=pane.filter, show_all=bench.key("escape")
        )
        bench.reading.empty = bench.desk.empty_words(busy=bench.desk.is_reading)
        if bench.session.story is None or (progress.order_stale and not progress.to_read and not bench.touched):
            # Until the reader does something, what is newest comes to the top and is shown.
            bench.stories.move_to(0)
            bench.reader.open_first()
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
