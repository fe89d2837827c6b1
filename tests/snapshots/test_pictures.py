"""Pictures of the main screens; size, date, cursor and animation are fixed."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from tests.driving import is_settled, open_story, until
from textual.pilot import Pilot

from pullquote.tui.app import PullquoteApp

SIZES = {"80": (80, 30), "100": (100, 30), "140": (140, 40)}
THEMES = ("broadsheet", "paper")


@pytest.fixture
def themed(make_app, environ):
    """Makes the app with one of the themes."""

    def make(theme: str) -> PullquoteApp:
        config = Path(environ["PULLQUOTE_CONFIG_DIR"])
        config.mkdir(exist_ok=True)
        (config / "config.yaml").write_text(f"theme: {theme}\n", encoding="utf-8")
        return make_app()

    return make


async def reading(pilot: Pilot[None]) -> None:
    """Stand on the second quote of the pilots' story, with the first one saved."""
    app = pilot.app
    assert isinstance(app, PullquoteApp)
    await until(pilot, lambda: is_settled(app))
    await open_story(app, pilot, "Harbour pilots")
    await pilot.press("n", "s")
    await until(pilot, lambda: bool(app.main.session.story.passages) and app.main.shelf.current_row.passages == 1)
    await until(pilot, lambda: app.main.shelf.current_row.read)
    await pilot.press("n")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_reading_screen(snap_compare, themed, size, theme):
    assert snap_compare(themed(theme), terminal_size=SIZES[size], run_before=reading)


@pytest.mark.parametrize("theme", THEMES)
def test_the_sidebar_with_people_and_places(snap_compare, themed, theme):
    async def people(pilot: Pilot[None]) -> None:
        await reading(pilot)
        await pilot.press("3", "l")

    assert snap_compare(themed(theme), terminal_size=SIZES["100"], run_before=people)


@pytest.mark.parametrize("theme", THEMES)
def test_the_help_screen(snap_compare, themed, theme):
    async def with_help(pilot: Pilot[None]) -> None:
        await reading(pilot)
        await pilot.press("?")
        await asyncio.sleep(0)

    assert snap_compare(themed(theme), terminal_size=SIZES["140"], run_before=with_help)


def test_the_evidence_of_a_quote(snap_compare, themed):
    async def why(pilot: Pilot[None]) -> None:
        await reading(pilot)
        await pilot.press("i")

    assert snap_compare(themed("broadsheet"), terminal_size=SIZES["100"], run_before=why)
