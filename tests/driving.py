"""Driving the app in tests: wait on conditions, open a story by its title."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from textual.pilot import Pilot

from pullquote.tui.app import PullquoteApp


def is_settled(app: PullquoteApp) -> bool:
    """Whether the folder has been looked at, a story is open, all quotes are found, and nothing is left to do."""
    story, stories = app.bench.session.story, app.main.stories
    looked = stories._told_unreadable  # what is told once, after the first look
    return looked and story is not None and story.is_analysed and not stories.pane.busy and rows_analysed(app)


def rows_analysed(app: PullquoteApp) -> bool:
    """Whether every story in the list has its number of quotes."""
    stories = app.main.stories.list
    rows = [stories.row(index) for index in range(len(stories))]
    return bool(rows) and all(row is not None and row.quotes is not None for row in rows)


async def until(pilot: Pilot[None], condition: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something is true; fail after a generous time."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not true in {seconds} s"
        await pilot.pause()
        await asyncio.sleep(0.01)
    await pilot.pause()


async def open_story(app: PullquoteApp, pilot: Pilot[None], title: str) -> None:
    """Go to a story by the beginning of its title, and into its text."""
    stories = app.main.stories.list
    for index in range(len(stories)):
        row = stories.row(index)
        if row is not None and row.title.startswith(title):
            app.bench.go_to_pane("stories")
            if stories.cursor != index:
                app.main.stories.move_to(index)
            await pilot.press("enter")
            return
    raise AssertionError(f"no story {title!r}")
