"""An app on a small library of articles written here, with everything of its own in a temporary folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from pullquote.tui.app import PullquoteApp

# How long an example takes tells more about the machine than about the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

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


ARTICLES = {"pilots.txt": PILOTS, "rates.txt": RATES, "tides.md": TIDES}


def write_articles(folder: Path) -> Path:
    """The folder, with three articles in it."""
    folder.mkdir()
    for name, text in ARTICLES.items():
        file = folder / name
        file.write_text(text, encoding="utf-8")
        os.utime(file, (WRITTEN, WRITTEN))
    return folder


def folders_in(folder: Path) -> dict[str, str]:
    """The environment that puts all folders of the program into this one."""
    return {f"PULLQUOTE_{name}_DIR": str(folder / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE", "LOG")}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder with three articles."""
    return write_articles(tmp_path / "articles")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """Folders of the program that are empty at first."""
    return folders_in(tmp_path)


@pytest.fixture(scope="session")
def put_index(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, Path], None]:
    """Puts what the program knows of the three articles, once it has read them, into a folder that holds its folders.

    They are read and analysed once for all tests, as only those of the reading itself need to see it happen.
    """
    from pullquote.desk.startup import open_notebook, set_up
    from pullquote.library import Library, Registry

    folder = tmp_path_factory.mktemp("read")
    articles = write_articles(folder / "articles")
    setup = set_up(folders_in(folder))
    registry = Registry(setup.paths.data_dir, open_notebook(setup).device)
    read = Library.open(articles, registry=registry, cache_folder=setup.paths.cache_dir)
    read.refresh()
    read.close()

    def put(library: Path, into: Path) -> None:
        for name in ("cache", "data", "state"):
            shutil.copytree(folder / name, into / name)
        libraries = into / "data" / "libraries.json"
        known = libraries.read_text(encoding="utf-8")
        libraries.write_text(known.replace(str(articles.resolve()), str(library.resolve())), encoding="utf-8")

    return put


MakeApp = Callable[..., "PullquoteApp"]
Running = Callable[..., "AbstractAsyncContextManager[tuple[PullquoteApp, Pilot[None]]]"]


@pytest.fixture
def make_app(
    library: Path,
    environ: dict[str, str],
    tmp_path: Path,
    put_index: Callable[[Path, Path], None],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MakeApp]:
    """Makes the app on the library, or on another path, and closes its desk in the end.

    Unless `fresh`, or the library holds other articles too, its first start finds them all read and analysed.
    """
    # Textual is imported by the tests that need it, not by every one.
    from pullquote.desk.startup import open_desk, set_up
    from pullquote.tui.app import PullquoteApp

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    made: list[PullquoteApp] = []

    def make(path: Path | None = None, *, fresh: bool = False) -> PullquoteApp:
        only_these = path is None and {file.name for file in library.iterdir()} == ARTICLES.keys()
        if only_these and not fresh and not (tmp_path / "data").exists():
            put_index(library, tmp_path)
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
        path: Path | None = None, *, size: tuple[int, int] = (140, 40), wait: bool = True, fresh: bool = False
    ) -> AsyncIterator[tuple[PullquoteApp, Pilot[None]]]:
        app = make_app(path, fresh=fresh)
        async with app.run_test(size=size) as pilot:
            if wait:
                await until(pilot, lambda: is_settled(app))
            yield app, pilot
        app.close_desk()

    return run
