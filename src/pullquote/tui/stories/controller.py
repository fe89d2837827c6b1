"""The list of stories at work: its order, its filter, the cursor, and what the indexer reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from pullquote.library import Progress, Sort, StoryRow
from pullquote.notebook import Notebook
from pullquote.text import safe_line
from pullquote.tui.bench import Bench
from pullquote.tui.parts import Handlers, Offer
from pullquote.tui.stories.pane import LINES_A_STORY, StoriesPane

_SORTS: tuple[Sort, ...] = get_args(Sort)


class StoriesController:
    """Acts on the stories pane and its list."""

    def __init__(self, bench: Bench, pane: StoriesPane) -> None:
        self._bench = bench
        self.pane = pane
        self.list = pane.stories
        self.sort: Sort = "date"
        self._told_unreadable = False
        self._before_filter: str | None = None

    @property
    def handlers(self) -> Handlers:
        """What the actions of the stories do."""
        return {
            "story.next": lambda: self.move(1),
            "story.previous": lambda: self.move(-1),
            "story.read": self._toggle_read,
            "story.star": self._toggle_star,
            "story.sort": self.change_order,
        }

    # The list.

    def fill(self) -> None:
        """Read the order of the list anew; the row of the story being read stays where it is on the screen."""
        pane = self.pane
        place = max(0, self.list.cursor * LINES_A_STORY - pane.top)
        self.list.set_order(self._bench.desk.order(self.sort, pane.filter))
        self._stand_on_open_story()
        pane.scroll_to_line(self.list.cursor * LINES_A_STORY - place)
        pane.show_cursor()
        pane.refresh()

    def _stand_on_open_story(self) -> None:
        """Put the cursor on the story that is open, if it is listed: its id is another one in an index made anew."""
        story = self._bench.session.story
        row = self._bench.desk.row_at(story.row.address) if story is not None else None
        position = self.list.position(row.id) if row is not None else None
        if position is not None:
            self.list.move_to(position)

    def move_to(self, index: int) -> None:
        """Put the cursor on a story and preview it."""
        before = self.list.cursor
        self.settle()
        if not self.list.move_to(index):
            self._bench.say("There is no further story." if len(self.list) else "No story is listed.")
            return
        self.pane.show_cursor()
        self.pane.refresh_row(before)
        self.pane.refresh_row(self.list.cursor)
        story = self.list.current_id
        if story is not None:
            self._bench.text.show(story)

    def point_at(self, story_id: int) -> None:
        """Put the cursor on a story, if the list has it, without opening it."""
        position = self.list.position(story_id)
        if position is None and self.pane.filter:
            self.settle()
            self.filter("")
            position = self.list.position(story_id)
        if position is not None:
            self.list.move_to(position)
            self.pane.show_cursor()
            self.pane.refresh()

    def filter(self, words: str) -> None:
        """Show only the stories whose title, source, byline or tags hold these words, and preview the first one.

        With no words all stories are shown, and the one that was open before anything was filtered is open again,
        unless the reader has gone to another one meanwhile.
        """
        bench, pane, story = self._bench, self.pane, self._bench.session.story
        if words and not pane.filter:
            self._before_filter = story.row.address if story is not None else None
        pane.filter = words
        pane.empty = bench.empty_words(words)
        self.fill()
        if not words and self._before_filter is not None:
            row = bench.desk.row_at(self._before_filter)
            if row is not None:
                self.point_at(row.id)
            self.settle()
        current = self.list.current_id
        if current is not None and (story is None or current != story.row.id):
            bench.text.show(current)
        bench.screen.show_status()

    def settle(self) -> None:
        """The reader has gone to the story that is open: it stays when a filter goes."""
        self._before_filter = None

    def change_order(self) -> None:
        """Take the next order."""
        self.sort = _SORTS[(_SORTS.index(self.sort) + 1) % len(_SORTS)]
        self.pane.order_name = "" if self.sort == "date" else self.sort
        self.fill()
        self._bench.say(f"Stories ordered by {'number of quotes' if self.sort == 'quotes' else self.sort}.")

    @property
    def current_row(self) -> StoryRow | None:
        """The row under the cursor."""
        return self.list.row(self.list.cursor) if self.list.cursor >= 0 else None

    # Marks.

    def _toggle_read(self) -> None:
        def change(book: Notebook, address: str) -> str:
            read = not book.marks(address).read
            book.set_read(address, read)
            return "Marked read." if read else "Marked unread."

        self._mark(change)

    def _toggle_star(self) -> None:
        def change(book: Notebook, address: str) -> str:
            starred = not book.marks(address).starred
            book.set_starred(address, starred)
            return "Starred." if starred else "Star taken away."

        self._mark(change)

    def _mark(self, change: Callable[[Notebook, str], str]) -> None:
        """Change a story's marks: in the stories those of the one under the cursor, else of the one being read."""
        bench, story = self._bench, self._bench.session.story
        row = story.row if story is not None else None
        if bench.pane == "stories" or row is None:
            row = self.current_row or row
        if row is not None:
            address = row.address
            bench.save(lambda book: change(book, address))

    def marks_changed(self) -> None:
        """Read the rows on screen again: what the reader made of them has changed."""
        self.list.forget_rows()
        self.pane.refresh()

    # Keys.

    def move(self, steps: int) -> None:
        """Move by stories, and preview the one arrived at."""
        self.move_to(self.list.cursor + steps)

    def page(self) -> int:
        """The stories that fit on the screen, but for one."""
        return max(1, self.pane.body_height // LINES_A_STORY - 1)

    def go_to_edge(self, *, last: bool) -> None:
        """Go to the last story, or to the first."""
        self.move_to(len(self.list) - 1 if last else 0)

    def find(self) -> None:
        """Ask for words to filter the list by."""
        self._bench.ask_filter("Filter stories", self.pane.filter, self.filter)

    def enter(self) -> None:
        """Go into the text of the story under the cursor."""
        story = self.list.current_id
        if story is None:
            self._bench.say("No story is listed.")
        else:
            self._bench.text.read(story)

    def step_back(self) -> bool:
        """Show all stories again."""
        filtered = bool(self.pane.filter)
        if filtered:
            self.filter("")
        return filtered

    def offers(self) -> list[Offer]:
        """What to do with the story under the cursor."""
        if self.pane.filter:
            return [("enter", "read"), ("escape", "show all"), ("search", "search"), ("help", "help")]
        return [("enter", "read"), ("trail.next", "next quote"), ("find", "filter"), ("help", "help")]

    # The indexer.

    def open_first(self) -> None:
        """Open the story that was named or read last, else the one under the cursor; a named one is waited for."""
        bench, target = self._bench, self._bench.desk.target
        first = bench.desk.first_story()
        if first is None and target.story is not None:
            if bench.desk.is_reading:
                return
            problem = bench.desk.named_problem()
            if problem:
                bench.say(f"{safe_line(target.story.name)}: {problem}", warning=True)
        if first is not None:
            self.point_at(first)
        story = first if first is not None else self.list.current_id
        if story is not None:
            bench.text.show(story)

    def take(self, progress: Progress) -> None:
        """Show what the indexer has done, and open the first story when none is open yet."""
        bench, pane = self._bench, self.pane
        bench.desk.is_reading = progress.scanning or bool(progress.to_read)
        if progress.problem:
            bench.say(progress.problem, warning=True)
        left = progress.to_read + progress.to_analyse
        pane.busy = f"reading {left} …" if left else ""
        if progress.rebuilt:
            bench.save(lambda _book: None)  # The new index knows nothing of the reader's marks yet.
        if progress.order_stale or (progress.analysed and self.sort == "quotes"):
            self.fill()
        elif progress.changed or progress.analysed:
            self.marks_changed()
        pane.empty = bench.empty_words(pane.filter)
        if bench.session.story is None or (progress.order_stale and not progress.to_read and not bench.touched):
            # Until the reader does something, what is newest comes to the top and is shown.
            self.list.move_to(0)
            self.open_first()
            pane.show_cursor()
        else:
            bench.text.look_again()
        if not left and not progress.scanning and not self._told_unreadable:
            self._tell_unreadable()
        pane.refresh()

    def _tell_unreadable(self) -> None:
        """Once, when all has been read: that some files could not be."""
        bench = self._bench
        self._told_unreadable = True
        count = len(bench.desk.unreadable())
        if count and not bench.screen.is_saying:
            files = "1 file" if count == 1 else f"{count} files"
            bench.say(f"{files} could not be read; {bench.key('unreadable')} says which and why.")
