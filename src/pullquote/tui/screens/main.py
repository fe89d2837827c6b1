"""The main screen: three panes and a status bar; turns keys into actions and shows what they did."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key, Resize
from textual.screen import Screen
from textual.widgets import Static

from pullquote.desk.actions import Context
from pullquote.desk.desk import Desk
from pullquote.desk.keymap import Keymap
from pullquote.desk.keys import shown_key
from pullquote.notebook import Notebook
from pullquote.text import Span, safe_line
from pullquote.tui.commands import HANDLERS
from pullquote.tui.commands.trails import choose
from pullquote.tui.frame import LEAST_COLUMNS, LEAST_ROWS, PANES, WIDE, Pane, frame
from pullquote.tui.keeper import Keeper
from pullquote.tui.look import Look
from pullquote.tui.margin import Margin
from pullquote.tui.offers import offers, whereabouts
from pullquote.tui.reader import Reader
from pullquote.tui.screens.over import key_name
from pullquote.tui.screens.sheet import Sheet
from pullquote.tui.selecting import Selecting
from pullquote.tui.session import Session
from pullquote.tui.shelf import Shelf
from pullquote.tui.story_list import StoryList
from pullquote.tui.widgets.prompt import Prompt
from pullquote.tui.widgets.reading import ReadingPane
from pullquote.tui.widgets.rule import Rule
from pullquote.tui.widgets.sidebar import SidebarPane
from pullquote.tui.widgets.status import StatusBar
from pullquote.tui.widgets.stories import StoriesPane

LOOK_SECONDS = 3.0
"""How often the journal is looked at for what others wrote."""

Mode = Literal["reading", "selecting", "colours"]


class MainScreen(Screen[None], inherit_bindings=False):
    """Holds the panes and who has the keys. What an action does is in `pullquote.tui.commands`.

    `pressed` is the key that the running `action` was called by, `before` the action before it. `touched` tells whether
    the reader has done anything yet.
    """

    CSS_PATH = "../styles/main.tcss"
    AUTO_FOCUS = ""
    ALLOW_SELECT = False

    def __init__(self, desk: Desk, look: Look, today: date) -> None:
        super().__init__()
        self.desk = desk
        self.keymap = Keymap(desk.settings.keys)
        self.session = Session(desk)
        self.stories = StoryList(desk.rows)
        self.stories_pane = StoriesPane(look, self.stories, today, id="stories")
        self.reading = ReadingPane(look, self.session, desk.settings.measure, id="reading")
        self.sidebar = SidebarPane(look, id="sidebar")
        self.status = StatusBar(look, id="status")
        self.shelf = Shelf(self)
        self.reader = Reader(self)
        self.margin = Margin(self)
        self.selecting = Selecting(self)
        self.keeper = Keeper(self._tell, self._notebook_changed)
        self.pane: Pane = "text" if desk.target.story is not None else "stories"
        self.mode: Mode = "reading"
        self.pressed = ""
        self.action: str | None = None
        self.before: str | None = None
        self.touched = False
        self.last_search = ""
        self.asked_to_copy = ""
        self.alone = False
        self._side: Pane = "stories"
        self._sidebar_wanted = desk.settings.sidebar

    def compose(self) -> ComposeResult:
        with Horizontal(id="panes"):
            yield self.stories_pane
            yield Rule(self.status.look, id="left-rule")
            yield self.reading
            yield Rule(self.status.look, id="right-rule")
            yield self.sidebar
        yield self.status
        yield Prompt(id="prompt")
        yield Static(
            "The window is too small for the news: 40 columns by 12 rows are needed.", id="too-small", markup=False
        )

    def on_mount(self) -> None:
        self.stories_pane.empty = self.reading.empty = self.desk.empty_words(busy=True)
        self.shelf.fill()
        self.reader.open_first()
        self._arrange()
        self.show_status()

    def begin(self) -> None:
        """After the first paint: line up the rows with the journal, and tell what is wrong in settings and journal."""
        self.keep(lambda _book: None)
        self.set_interval(LOOK_SECONDS, self._look_at_journal)
        if self.desk.problems:
            problems = [str(problem) for problem in self.desk.problems]
            self.show_sheet("Please look at these settings; pullquote uses the defaults instead", problems)
        unread = len(self.desk.notebook_problems)
        if unread:
            lines = "1 line" if unread == 1 else f"{unread} lines"
            self.say(f"{lines} of the journal could not be read and stay as they are; “pullquote doctor” names them.")

    # Panes.

    def on_resize(self, event: Resize) -> None:
        small = event.size.width < LEAST_COLUMNS or event.size.height < LEAST_ROWS
        self.set_class(small, "-too-small")
        self._arrange()

    def _arrange(self) -> None:
        """Give each pane its width, and the pane in focus the keys."""
        widths = frame(self.size.width, self.pane, self._side, sidebar=self._sidebar_wanted, alone=self.alone)
        for name, widget in self._panes():
            width = widths.width(name)
            widget.display = width > 0
            if width:
                widget.styles.width = width
            widget.activate(name == self.pane)
        self.query_one("#left-rule").display = bool(widths.stories and widths.text)
        self.query_one("#right-rule").display = bool(widths.text and widths.sidebar)

    def _panes(self) -> tuple[tuple[Pane, StoriesPane | ReadingPane | SidebarPane], ...]:
        return ("stories", self.stories_pane), ("text", self.reading), ("sidebar", self.sidebar)

    def go_to_pane(self, pane: Pane) -> None:
        """Give a pane the keys, and show it; selecting and choosing a colour end."""
        self.touched = True
        self.status.message = ""
        if pane != "text":
            self.reading.select(None)
        self.mode = "reading"
        if self.alone and pane != "text":
            self.alone = False
        self.pane = pane
        if pane != "text":
            self._side = pane
        self._arrange()
        self.show_status()

    def turn_pane(self, step: int) -> None:
        """The next or previous pane."""
        self.go_to_pane(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        shown = self.sidebar.display
        self._sidebar_wanted = not shown
        self._side = "stories" if shown else "sidebar"
        if self.pane == self._hidden_by(shown):
            self.pane = "text"
        self._arrange()
        self.show_status()

    def _hidden_by(self, sidebar_goes: bool) -> Pane | None:
        """The pane that loses its place when the sidebar goes, or comes where there is room for one side pane."""
        if sidebar_goes:
            return "sidebar"
        return "stories" if self.size.width < WIDE else None

    def toggle_alone(self) -> None:
        """The text alone, and back."""
        self.alone = not self.alone
        self.pane = "text"
        self._arrange()
        self.show_status()

    # Keys.

    async def on_key(self, event: Key) -> None:
        """All keys come here, in the order in which they were typed (see `PullquoteApp.focused`)."""
        event.stop()
        prompt = self.query_one(Prompt)
        if self.app.screen is not self:
            # Typed ahead: it is meant for what has opened meanwhile.
            self.app.screen.post_message(Key(event.key, event.character))
        elif prompt.is_asking:
            await prompt.take(event)
        else:
            self.press(key_name(event))

    def press(self, key: str) -> None:
        """Do what a key stands for, here and now."""
        self.touched = True
        self.status.message = ""
        contexts: dict[Mode, tuple[Context, ...]] = {
            "reading": (self.pane, "everywhere"),
            "selecting": ("selecting",),
            "colours": ("colours",),
        }
        action = self.keymap.action(contexts[self.mode], key)
        self.pressed = key
        self.before, self.action = self.action, action
        if action is not None:
            self.perform(action)
        elif self.mode == "selecting":
            self.say(f"Selecting: {self.key('select.save')} saves, {self.key('select.leave')} leaves.")
        self.status.refresh()

    def perform(self, action: str) -> None:
        """Do an action by its id."""
        HANDLERS[action](self)

    def key(self, action: str) -> str:
        """The key of an action, as the reader is shown it."""
        keys = self.keymap.keys(action)
        return shown_key(keys[0]) if keys else f"“{self.keymap[action].label}” in the palette"

    # Words to the reader.

    def say(self, message: str, *, warning: bool = False) -> None:
        """Say something in the status bar, until the next key."""
        self.status.say(safe_line(message), warning=warning)

    def _tell(self, message: str, warning: bool) -> None:
        self.show_status()
        self.say(message, warning=warning)

    def show_status(self) -> None:
        """Say where one is and what can be done."""
        status, story = self.status, self.session.story
        if self.mode == "colours":
            names = self.desk.settings.colour_names
            status.where = "Colour: " + "  ".join(f"{number} {name}" for number, name in enumerate(names, 1))
            status.keys, status.story, status.percent = [("esc", "done")], "", ""
            status.refresh()
            return
        status.keys = [(self.key(action), label) for action, label in offers(self) if self.keymap.keys(action)]
        status.story = story.row.title if story else ""
        status.percent = self.reading.percent() if story else ""
        status.where = whereabouts(self)
        status.refresh()

    def show_sheet(self, title: str, lines: list[str], *, leads_to: Sequence[str] = ()) -> None:
        """Show lines to read over the panes; the keys of the actions in `leads_to` close them and do these actions."""
        keys = {key: action for action in leads_to for key in self.keymap.keys(action)}

        def then(action: str | None) -> None:
            if action is not None:
                self.perform(action)

        self.app.push_screen(Sheet(self.status.look, title, lines, keys), then)

    def prompt(
        self,
        label: str,
        *,
        initial: str = "",
        submit: Callable[[str], None],
        change: Callable[[str], None] | None = None,
        cancel: Callable[[], None] | None = None,
    ) -> None:
        """Ask for a line of words at the bottom."""
        self.query_one(Prompt).ask(label, initial=initial, submit=submit, change=change, cancel=cancel)

    # The notebook.

    def keep(self, change: Callable[[Notebook], object], words: str = "") -> None:
        """Have a change written to the notebook; `words`, or those that it gives, are said once it is on disk."""

        def job() -> str:
            said = self.desk.write(change)
            return words or (said if isinstance(said, str) else "")

        self.run_worker(self.keeper.tell(self.keeper.submit(job)))

    def _notebook_changed(self) -> None:
        self.shelf.rows_changed()
        self.reader.reload()

    def _look_at_journal(self) -> None:
        """Another window or device may have written to the journal."""

        async def look() -> None:
            if await asyncio.wrap_future(self.keeper.submit_quietly(self.desk.catch_up)):
                self._notebook_changed()

        self.run_worker(look(), group="journal", exclusive=True)

    @property
    def colour(self) -> int:
        """The colour that a new passage gets."""
        return self.desk.settings.colour

    def address_meant(self) -> str | None:
        """The story that a mark is for: in the stories the one under the cursor, else the one being read."""
        row = self.shelf.current_row if self.pane == "stories" or self.session.story is None else None
        if row is not None:
            return row.address
        return self.session.story.row.address if self.session.story is not None else None

    def selected_span(self) -> Span | None:
        """The selected stretch of text."""
        selection = self.reading.selection
        return selection.span if selection is not None and selection.span.length else None

    # The mouse.

    def on_stories_pane_pointed(self, event: StoriesPane.Pointed) -> None:
        self.go_to_pane("stories")
        if event.index != self.stories.cursor:
            self.shelf.move_to(event.index)
        if event.twice:
            self.reader.read()

    def on_sidebar_pane_pointed(self, event: SidebarPane.Pointed) -> None:
        self.go_to_pane("sidebar")
        self.sidebar.point_at(event.row)
        choose(self, self.sidebar.chosen)

    def on_sidebar_pane_tab_pointed(self, event: SidebarPane.TabPointed) -> None:
        self.go_to_pane("sidebar")
        self.margin.show_tab(event.tab)

    def on_reading_pane_pointed_at(self, event: ReadingPane.PointedAt) -> None:
        self.go_to_pane("text")
        self.reader.point_at(event.offset)

    def on_reading_pane_fold_pointed(self, _event: ReadingPane.FoldPointed) -> None:
        self.reader.toggle_folds()

    def on_reading_pane_selected_by_mouse(self, _event: ReadingPane.SelectedByMouse) -> None:
        self.go_to_pane("text")

    def on_screen_suspend(self) -> None:
        self.reading.end_drag()

    def on_reading_pane_scrolled(self, _event: ReadingPane.Scrolled) -> None:
        self.reader.scrolled()

    def on_reading_pane_laid_out(self, _event: ReadingPane.LaidOut) -> None:
        self.show_status()
