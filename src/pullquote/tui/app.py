"""The Textual app: opens the main screen on a desk, and closes the desk at the end."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass
from datetime import date

from textual.app import App
from textual.driver import Driver
from textual.message import Message
from textual.widget import Widget

from pullquote.desk.desk import Desk
from pullquote.library import Progress
from pullquote.tui.bench import Bench
from pullquote.tui.lifetime import lifetime
from pullquote.tui.look import Look, textual_theme
from pullquote.tui.screen import MainScreen

_FEW_COLOURS = (None, "standard", "windows")


class PullquoteApp(App[None], inherit_bindings=False):
    """Wires desk and screen together. `today` can be fixed, for pictures that do not change."""

    CSS_PATH = "styles/over.tcss"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False

    @dataclass
    class IndexChanged(Message):
        """The indexer has done something."""

        progress: Progress

    def __init__(self, desk: Desk, *, today: date | None = None) -> None:
        super().__init__(driver_class=_driver())
        self.desk = desk
        self.title = "pullquote"
        self._today = today or date.today()
        self._main: MainScreen | None = None
        if not desk.settings.animation:
            self.animation_level = "none"
        theme = textual_theme(desk.theme)
        self.register_theme(theme)
        self.theme = theme.name

    @property
    def focused(self) -> Widget | None:
        """Nobody: every key goes to the screen, which hands it to an input that is open.

        Textual would send keys to the focused widget's own queue; keys typed fast, before and after an input opens or
        closes, would then overtake one another.
        """
        return None

    @property
    def is_plain(self) -> bool:
        """Whether the terminal has so few colours that marks need other signs."""
        return "NO_COLOR" in os.environ or self.console.color_system in _FEW_COLOURS

    @property
    def main(self) -> MainScreen:
        """The screen with the three panes."""
        assert self._main is not None
        return self._main

    @property
    def bench(self) -> Bench:
        """What the keys act on."""
        return self.main.bench

    def on_mount(self) -> None:
        self._main = MainScreen(self.desk, Look(self.desk.theme, plain=self.is_plain), self._today)
        self.push_screen(self._main)
        self.call_after_refresh(self._start)

    def _start(self) -> None:
        """After the first paint: bring the index up to date, and show what is wrong with the settings."""
        loop, context = asyncio.get_running_loop(), copy_context()

        def leave() -> None:
            with suppress(RuntimeError):  # The app has just ended by itself.
                loop.call_soon_threadsafe(self.exit, context=context)

        # Not before: an app that leaves while its widgets are being made ends in an error of Textual's.
        lifetime.on_end(leave, self.bench.writer.wait)
        if lifetime.ending is not None:
            return
        self.main.begin()
        self.desk.start(self._pass_on)

    def _pass_on(self, progress: Progress) -> None:
        """Called by the indexer's thread."""
        with suppress(RuntimeError):  # The app has just ended: nobody is left to be told.
            self.post_message(self.IndexChanged(progress))

    def on_pullquote_app_index_changed(self, message: IndexChanged) -> None:
        self.main.stories.take(message.progress)

    def close_desk(self) -> list[str]:
        """Wait for what is being written, then let go of everything; what could not be written, for the reader."""
        failed: list[str] = []
        if self._main is not None:
            self._main.text.remember_place()
            failed = self._main.bench.writer.close()
        self.desk.close()
        return failed


def _driver() -> type[Driver] | None:
    """Ours, else (None) Textual's own for this system."""
    if sys.platform == "win32":
        return None
    from pullquote.tui.driver import TerminalDriver

    return TerminalDriver


def run(desk: Desk) -> None:
    """Show the desk until the reader leaves; everything that was to be written is on disk afterwards."""
    app = PullquoteApp(desk)
    try:
        if lifetime.ending is None:
            app.run()
    finally:
        for words in app.close_desk():
            sys.stderr.write(f"pullquote: {words}\n")
