"""The main screen: three panes and a status bar; hands keys and the mouse to those who know what they mean."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from typing import Any, TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key, Paste, Resize
from textual.screen import Screen
from textual.widgets import Static

from pullquote.desk.desk import Desk
from pullquote.tui.bench import LEAST_COLUMNS, LEAST_ROWS, Bench, Pane
from pullquote.tui.commands import COMMANDS
from pullquote.tui.line_pane import PaneRule
from pullquote.tui.look import Look
from pullquote.tui.over import Over, key_name
from pullquote.tui.over.prompt import Prompt
from pullquote.tui.parts import Handlers
from pullquote.tui.sidebar.controller import SidebarController
from pullquote.tui.sidebar.pane import SidebarPane
from pullquote.tui.status import StatusBar
from pullquote.tui.stories.controller import StoriesController
from pullquote.tui.stories.pane import StoriesPane
from pullquote.tui.text.controller import TextController
from pullquote.tui.text.copying import COPY_COMMANDS
from pullquote.tui.text.pane import ReadingPane
from pullquote.tui.text.passage_commands import PASSAGE_COMMANDS
from pullquote.tui.text.speaker_commands import SPEAKER_COMMANDS

T = TypeVar("T")

LOOK_SECONDS = 3.0
"""How often the journal is looked at for what others wrote."""

_COMMANDS = COMMANDS | PASSAGE_COMMANDS | SPEAKER_COMMANDS | COPY_COMMANDS


class MainScreen(Screen[None], inherit_bindings=False):
    """The `ScreenPart` of a bench: holds its panes, and does for it what needs a screen."""

    CSS_PATH = "styles/main.tcss"
    AUTO_FOCUS = ""
    ALLOW_SELECT = False

    def __init__(self, desk: Desk, look: Look, today: date) -> None:
        super().__init__()
        self.bench = bench = Bench(desk, look, today, self)
        self.stories = StoriesController(bench, StoriesPane(look, desk.rows, today, id="stories"))
        self.text = TextController(bench, ReadingPane(look, bench.session, desk.settings.measure, id="reading"))
        self.sidebar = SidebarController(bench, SidebarPane(look, id="sidebar"))
        bench.stories, bench.text, bench.sidebar = self.stories, self.text, self.sidebar
        bench.walking = self.text.walking
        self.status = StatusBar(bench, id="status")
        self.prompt = Prompt(id="prompt")
        self.handlers: Handlers = {
            **{action: partial(command, bench) for action, command in _COMMANDS.items()},
            **self.stories.handlers,
            **self.text.handlers,
            **self.sidebar.handlers,
        }

    def compose(self) -> ComposeResult:
        with Horizontal(id="panes"):
            yield self.stories.pane
            yield PaneRule(self.bench.look, id="left-rule")
            yield self.text.pane
            yield PaneRule(self.bench.look, id="right-rule")
            yield self.sidebar.pane
        yield self.status
        yield self.prompt
        yield Static(
            "The window is too small for the news: 40 columns by 12 rows are needed.", id="too-small", markup=False
        )

    def on_mount(self) -> None:
        self.stories.pane.empty = self.text.pane.empty = self.bench.empty_words()
        self.stories.fill()
        self.stories.open_first()
        self.lay_out_panes()
        self.show_status()

    def begin(self) -> None:
        """After the first paint: line up the rows with the journal, and tell what is wrong in settings and journal."""
        bench = self.bench
        bench.save(lambda _book: None)
        self.set_interval(LOOK_SECONDS, self._look_at_journal)
        if bench.desk.problems:
            problems = [str(problem) for problem in bench.desk.problems]
            bench.show_sheet("Please look at these settings; pullquote uses the defaults instead", problems)
        unread = len(bench.desk.notebook_problems)
        if unread:
            lines = "1 line" if unread == 1 else f"{unread} lines"
            bench.say(f"{lines} of the journal could not be read and stay as they are; “pullquote doctor” names them.")

    def _look_at_journal(self) -> None:
        """Another window or device may have written to the journal."""

        async def look() -> None:
            if await asyncio.wrap_future(self.bench.writer.submit_quietly(self.bench.desk.catch_up)):
                self.bench.notebook_changed()

        self.run_worker(look(), group="journal", exclusive=True)

    # Keys.

    async def on_key(self, event: Key) -> None:
        """All keys come here, in the order in which they were typed (see `PullquoteApp.focused`)."""
        event.stop()
        if self.app.screen is not self:
            # Typed ahead: it is meant for what has opened meanwhile.
            self.app.screen.post_message(Key(event.key, event.character))
        elif self.prompt.is_asking:
            await self.prompt.take(event)
        else:
            action = self.bench.take(key_name(event))
            if action is not None:
                self.handlers[action]()
            self.status.refresh()

    def on_paste(self, event: Paste) -> None:
        """Pasted text comes here in turn with the keys; only what one types in takes it."""
        event.stop()
        if self.app.screen is not self:
            self.app.screen.post_message(Paste(event.text))
        elif self.prompt.is_asking:
            self.prompt.paste(event.text)

    # What the bench asks for, told in `ScreenPart`.

    @property
    def columns(self) -> int:
        return self.size.width

    def on_resize(self, event: Resize) -> None:
        small = event.size.width < LEAST_COLUMNS or event.size.height < LEAST_ROWS
        self.set_class(small, "-too-small")
        self.lay_out_panes()

    def lay_out_panes(self) -> None:
        widths = self.bench.frame()
        panes: tuple[tuple[Pane, StoriesPane | ReadingPane | SidebarPane], ...] = (
            ("stories", self.stories.pane),
            ("text", self.text.pane),
            ("sidebar", self.sidebar.pane),
        )
        for name, pane in panes:
            width = widths.width(name)
            pane.display = width > 0
            if width:
                pane.styles.width = width
            pane.activate(name == self.bench.pane)
        self.query_one("#left-rule").display = bool(widths.stories and widths.text)
        self.query_one("#right-rule").display = bool(widths.text and widths.sidebar)

    def show_status(self) -> None:
        self.status.update(self.text.pane.percent())

    def say(self, message: str, *, warning: bool = False) -> None:
        self.status.say(message, warning=warning)

    @property
    def is_saying(self) -> bool:
        return bool(self.status.message)

    def put_over(self, over: Over[T], then: Callable[[T | None], None]) -> None:
        self.app.push_screen(over, then)

    def run(self, work: Coroutine[Any, Any, None]) -> None:
        self.run_worker(work)

    def do(self, action: str) -> None:
        self.handlers[action]()

    def copy(self, text: str) -> None:
        self.app.copy_to_clipboard(text)

    def handed_over(self) -> AbstractContextManager[None]:
        return self.app.suspend()

    def leave(self) -> None:
        self.app.exit()

    # The mouse.

    def on_stories_pane_story_pointed(self, event: StoriesPane.StoryPointed) -> None:
        self.bench.go_to_pane("stories")
        if event.index != self.stories.list.cursor:
            self.stories.move_to(event.index)
        if event.twice:
            self.stories.enter()

    def on_sidebar_pane_row_pointed(self, event: SidebarPane.RowPointed) -> None:
        self.bench.go_to_pane("sidebar")
        self.sidebar.pane.point_at(event.row)
        self.sidebar.enter()

    def on_sidebar_pane_tab_pointed(self, event: SidebarPane.TabPointed) -> None:
        self.bench.go_to_pane("sidebar")
        self.sidebar.show_tab(event.tab)

    def on_reading_pane_pointed_at(self, event: ReadingPane.PointedAt) -> None:
        self.bench.go_to_pane("text")
        self.text.walking.point_at(event.offset)

    def on_reading_pane_fold_pointed(self, _event: ReadingPane.FoldPointed) -> None:
        self.text.walking.toggle_folds()

    def on_reading_pane_selected_by_mouse(self, _event: ReadingPane.SelectedByMouse) -> None:
        self.bench.go_to_pane("text")

    def on_screen_suspend(self) -> None:
        self.text.pane.end_drag()

    def on_reading_pane_scrolled(self, _event: ReadingPane.Scrolled) -> None:
        self.text.scrolled()

    def on_reading_pane_laid_out(self, _event: ReadingPane.LaidOut) -> None:
        self.show_status()
