"""What commands act on: the desk, the story being read, the three panes, and the ways to speak to the reader.

The bench knows no screen. What needs one is asked of the `ScreenPart`, what is a pane's own affair of its `PanePart`:
imports run from the screen over the panes down to here, and never back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

import msgspec

from pullquote.desk.actions import Context
from pullquote.desk.desk import Desk
from pullquote.desk.keymap import Keymap
from pullquote.notebook import Notebook
from pullquote.text import safe_line
from pullquote.tui.look import Look
from pullquote.tui.over.sheet import Sheet
from pullquote.tui.parts import PanePart, ScreenPart, SidebarPart, StoriesPart, TextPart, WalkingPart
from pullquote.tui.session import Meant, Session
from pullquote.tui.writer import Writer

Pane = Literal["stories", "text", "sidebar"]
PANES: tuple[Pane, ...] = ("stories", "text", "sidebar")

WIDE = 120
MEDIUM = 80
LEAST_COLUMNS, LEAST_ROWS = 40, 12

Mode = Literal["reading", "selecting", "colours"]


class Bench:
    """Holds what the panes share, and who has the keys.

    `pressed` is the key that was pressed last. `touched` tells whether the reader has done anything yet; `side` is the
    side pane that was in focus last, `alone` the text alone. `searched` are the words of the last search,
    `asked_to_copy` what the terminal was asked to copy last.
    """

    stories: StoriesPart
    text: TextPart
    walking: WalkingPart
    sidebar: SidebarPart

    def __init__(self, desk: Desk, look: Look, today: date, screen: ScreenPart) -> None:
        self.desk = desk
        self.look = look
        self.today = today
        self.screen = screen
        self.keymap = Keymap(desk.settings.keys)
        self.session = Session(desk)
        self.writer = Writer(self.tell, self.notebook_changed)
        self.pane: Pane = "text" if desk.target.story is not None else "stories"
        self.side: Pane = "stories"
        self.mode: Mode = "reading"
        self.alone = False
        self.sidebar_wanted = desk.settings.sidebar
        self.pressed = ""
        self.touched = False
        self._marked_read: str | None = None
        self.searched = ""
        self.asked_to_copy = ""

    # Keys.

    def take(self, key: str) -> str | None:
        """The action that a key stands for, here and now; None when it stands for nothing."""
        self.touched = True
        self.screen.say("")
        contexts: dict[Mode, tuple[Context, ...]] = {
            "reading": (self.pane, "everywhere"),
            "selecting": ("selecting",),
            "colours": ("colours",),
        }
        self.pressed = key
        action = self.keymap.action(contexts[self.mode], key)
        if action is None and self.mode == "selecting":
            self.say(f"Selecting: {self.key('select.save')} saves, {self.key('select.leave')} leaves.")
        return action

    def key(self, action: str) -> str:
        """The key of an action, as the reader is shown it."""
        return self.keymap.shown(action)

    # Panes.

    @property
    def here(self) -> PanePart:
        """The pane in focus."""
        panes: dict[Pane, PanePart] = {"stories": self.stories, "text": self.text, "sidebar": self.sidebar}
        return panes[self.pane]

    def frame(self) -> Frame:
        """The widths of the panes on the screen as it is."""
        return frame(self.screen.columns, self.pane, self.side, sidebar=self.sidebar_wanted, alone=self.alone)

    def go_to_pane(self, pane: Pane) -> None:
        """Give a pane the keys, and show it; selecting and choosing a colour end."""
        self.touched = True
        self.screen.say("")
        self.mode = "reading"
        if pane != "text":
            self.text.leave_selection()
            self.alone = False
            self.side = pane
        self.pane = pane
        self._arrange()

    def turn_pane(self, step: int) -> None:
        """The next or previous pane."""
        self.go_to_pane(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar; a pane that loses its place by that hands the keys to the text."""
        shown = self.frame().sidebar > 0
        self.sidebar_wanted = not shown
        self.side = "stories" if shown else "sidebar"
        hidden = "sidebar" if shown else "stories" if self.screen.columns < WIDE else None
        if self.pane == hidden:
            self.pane = "text"
        self._arrange()

    def toggle_alone(self) -> None:
        """The text alone, and back."""
        self.alone = not self.alone
        self.pane = "text"
        self._arrange()

    def _arrange(self) -> None:
        self.screen.lay_out_panes()
        self.screen.show_status()

    # What is meant.

    def meant(self) -> Meant | None:
        """What a key that acts on words means now: the selection, the row of the sidebar, or what one stands on."""
        story, selected = self.session.story, self.text.selected
        if story is not None and selected is not None:
            return Meant(story, selected)
        return self.sidebar.meant() if self.pane == "sidebar" else self.session.meant()

    def how_to_mean(self) -> str:
        """What to do where nothing is meant, in the words that begin a message."""
        return f"Stand on a quote with {self.key('trail.next')}, or select text with {self.key('select')}"

    # Words to the reader.

    def say(self, message: str, *, warning: bool = False) -> None:
        """Say something in the status bar, until the next key."""
        self.screen.say(safe_line(message), warning=warning)

    def tell(self, message: str, warning: bool) -> None:
        """Say what came of something that was done beside the keys."""
        self.screen.show_status()
        self.say(message, warning=warning)

    def empty_words(self, filter_words: str = "") -> tuple[str, ...]:
        """What an empty list says: that there is work going on, that the filter hides all, or what to do."""
        if filter_words:
            return (f"No story with “{filter_words}”.", "", f"{self.key('escape')} shows all stories.")
        if self.desk.is_reading:
            return ("Reading the folder …",)
        return (
            "No articles in this folder yet.",
            "",
            "pullquote reads .txt and .md files.",
            "Save one here and it appears,",
            "or start: pullquote FOLDER",
        )

    def show_sheet(self, title: str, lines: list[str], *, leads_to: Sequence[str] = ()) -> None:
        """Show lines to read over the panes; the keys of the actions in `leads_to` close them and do these actions."""

        def then(action: str | None) -> None:
            if action is not None:
                self.screen.do(action)

        self.screen.put_over(Sheet(self.look, title, lines, self.keymap, leads_to), then)

    def ask_filter(self, label: str, words: str, show: Callable[[str], None]) -> None:
        """Ask for words to filter by, at first `words`; `show` is called at each key, and with none at escape."""
        self.screen.prompt.ask(label, initial=words, change=show, submit=show, cancel=lambda: show(""))

    # The notebook.

    def engage(self) -> None:
        """The reader is in the text now: the story counts as read."""
        self.stories.settle()
        story = self.session.story
        if story is not None and not story.row.read and self._marked_read != story.row.address:
            self._marked_read = story.row.address
            self.save(lambda book: book.note_read(story.row.address))

    def notebook_changed(self) -> None:
        """Show what is saved and marked now."""
        self.stories.marks_changed()
        self.text.reload()

    def save(self, change: Callable[[Notebook], object], words: str = "") -> None:
        """Have a change written to the notebook; `words`, or those that it gives, are said once it is on disk."""

        def job() -> str:
            said = self.desk.write(change)
            return words or (said if isinstance(said, str) else "")

        self.screen.run(self.writer.tell(self.writer.submit(job)))


Commands = dict[str, Callable[[Bench], None]]
"""What actions do with a bench, by their ids in the action table."""


class Frame(msgspec.Struct, frozen=True):
    """How the three panes share the width: all of them, the text with one side pane, or one at a time.

    Widths in cells, 0 for a pane that is not shown. Rules between panes take one cell each and are not counted.
    """

    stories: int
    text: int
    sidebar: int

    def width(self, pane: Pane) -> int:
        """The width of one pane."""
        return {"stories": self.stories, "text": self.text, "sidebar": self.sidebar}[pane]


def frame(columns: int, pane: Pane, side: Pane, *, sidebar: bool, alone: bool) -> Frame:
    """The widths for a screen of `columns`, with `pane` in focus.

    `side` is the side pane that was in focus last, `sidebar` whether the reader wants one, `alone` the text alone.
    """
    if alone:
        return Frame(0, columns, 0)
    if columns >= WIDE:
        stories = min(40, max(28, columns * 25 // 100))
        right = min(44, max(30, columns * 27 // 100)) if sidebar or pane == "sidebar" else 0
        return Frame(stories, columns - stories - right - (2 if right else 1), right)
    if columns >= MEDIUM:
        shown = pane if pane != "text" else side
        if shown == "sidebar" and (sidebar or pane == "sidebar"):
            right = min(38, columns * 38 // 100)
            return Frame(0, columns - right - 1, right)
        if shown == "stories" or pane == "stories":
            left = min(34, columns * 34 // 100)
            return Frame(left, columns - left - 1, 0)
        return Frame(0, columns, 0)
    return Frame(
        columns if pane == "stories" else 0, columns if pane == "text" else 0, columns if pane == "sidebar" else 0
    )
