"""A notebook in temporary folders, and short ways to make what goes into it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pullquote.notebook import Citation, Notebook, Selectors, describe
from pullquote.text import Span

STORY = "library1/harbour.md"
TEXT = (
    "Pilots stay ashore\n\n“We will not move,” said Ada Quill, who speaks for the pilots. “Not this week.”\n\n"
    "The harbour office would not comment on the strike or on its costs."
)


class WallClock:
    """A wall clock that goes on by a second whenever it is read, and can be set."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@pytest.fixture
def wall() -> WallClock:
    return WallClock()


@pytest.fixture
def device(tmp_path: Path, wall: WallClock) -> Callable[[str], Notebook]:
    """Opens the notebook of a device: devices share the data folder, each has its own state folder."""

    def opened(name: str = "desk") -> Notebook:
        notebook = Notebook(tmp_path / "data", tmp_path / f"state-{name}", now=wall)
        notebook.load()
        return notebook

    return opened


@pytest.fixture
def notebook(device: Callable[[str], Notebook]) -> Notebook:
    return device("desk")


@pytest.fixture
def quote() -> Selectors:
    return at("“We will not move,”")


@pytest.fixture
def citation() -> Citation:
    return Citation("Pilots stay ashore", "Elgard Post", "Mara Lind", "2026-03-14", "https://elgard.example/1", "ab12")


@pytest.fixture
def at_words() -> Callable[[str], Selectors]:
    return at


def at(words: str) -> Selectors:
    start = TEXT.index(words)
    return describe(TEXT, Span(start, start + len(words)))
