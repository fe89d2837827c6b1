"""Takes the README's picture from the real program on the samples: `.venv/bin/python docs/picture.py`."""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import date
from pathlib import Path

os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
os.environ.pop("NO_COLOR", None)

from pullquote.desk.startup import open_desk, set_up
from pullquote.tui.app import PullquoteApp

STORY = "Harbour pilots"
PICTURE = Path(__file__).with_name("pullquote.svg")


def is_ready(app: PullquoteApp) -> bool:
    """Whether every sample is listed with its number of quotes."""
    stories = app.main.stories.list
    rows = [stories.row(index) for index in range(len(stories))]
    return len(rows) > 1 and not app.main.stories.pane.busy and all(row and row.quotes is not None for row in rows)


async def take(home: Path) -> None:
    """Stand on the second quote of the story, with the first one saved."""
    rooms = ("CONFIG", "DATA", "CACHE", "STATE", "LOG")
    app = PullquoteApp(
        open_desk(set_up({f"PULLQUOTE_{room}_DIR": str(home / room) for room in rooms}), None), today=date(2026, 11, 23)
    )
    async with app.run_test(size=(140, 36)) as pilot:
        while not is_ready(app):
            await pilot.pause(0.05)
        while not app.main.stories.current_row.title.startswith(STORY):
            await pilot.press("j")
        await pilot.press("enter", "n", "s")
        while not app.bench.session.story.passages:
            await pilot.pause(0.05)
        await pilot.press("n")
        await pilot.pause(0.2)
        PICTURE.write_text(app.export_screenshot(title="pullquote"), encoding="utf-8")
    app.close_desk()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(take(Path(folder)))
