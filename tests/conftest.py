"""An app on a small library of articles written here, with everything of its own in a temporary folder."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from pullquote.tui.app import PullquoteApp

TODAY = date(2026, 11, 22)
WRITTEN = 1_773_500_000  # the files' modification time: 14 March 2026

PILOTS = """Harbour pilots walk out over night shifts

By Nora Quist

Spread the love

ELGARD (Northern Wire) — Harbour pilots in Elgard stopped work on Thursday.

“We are tired,” said Mara Venn, who leads the crew. “The nights are long.”

Tomas Ilk, the port director, rejected the claim. “Nobody is forced to work at night,” he said.

The port of Elgard will stay closed until Monday, the city of Elgard said.
"""

RATES = """Central bank holds rates

Published 12 March 2026

HALVERN (Wire) — The bank left its rate alone.

“Prices have calmed,” said Governor Ilse Brandt.
"""

TIDES = """---
title: "[AP] Tides [/b] rise"
source: Coast Letter
published: 2026-03-01
tags: [sea]
---

The water rises, as the [pilots](pilots.txt) know, and the tide tables say so.
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder with three articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("pilots.txt", PILOTS), ("rates.txt", RATES), ("tides.md", TIDES)):
        file = folder / name
        file.write_text(text, encoding="utf-8")
        os.utime(file, (WRITTEN, WRITTEN))
    return folder


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """Folders of the program that are empty at first."""
    return {
        f"PULLQUOTE_{name}_DIR": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE", "LOG")
    }


MakeApp = Callable[..., "PullquoteApp"]
Running = Callable[..., "AbstractAsyncContextManager[tuple[PullquoteApp, Pilot[None]]]"]


@pytest.fixture
def make_app(library: Path, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeApp]:
    """Makes the app on the library, or on another path, and closes its desk in the end."""
    # Textual is imported by the tests that need it, not by every one.
    from pullquote.desk.startup import open_desk, set_up
    from pullquote.tui.app import PullquoteApp

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    made: list[PullquoteApp] = []

    def make(path: Path | None = None) -> PullquoteApp:
        made.append(PullquoteApp(open_desk(set_up(environ), str(path or library)), today=TODAY))
        return made[-1]

    yield make
    for app in made:
        app.close_desk()


@pytest.fixture
def running(make_app: MakeApp) -> Running:
    """Starts the app and, unless told not to, waits until all is read and analysed."""
    from tests.driving import is_settled, until

    @asynccontextmanager
    async def run(
        path: Path | None = None, *, size: tuple[int, int] = (140, 40), wait: bool = True
    ) -> AsyncIterator[tuple[PullquoteApp, Pilot[None]]]:
        app = make_app(path)
        async with app.run_test(size=size) as pilot:
            if wait:
                await until(pilot, lambda: is_settled(app))
            yield app, pilot
        app.close_desk()

    return run
