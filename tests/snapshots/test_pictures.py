"""Pictures of the main screens; size, date, cursor and animation are fixed."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from tests.driving import is_settled, open_story, until
from textual.pilot import Pilot

from pullquote.tui.app import PullquoteApp
from pullquote.tui.over.chooser import ChoicePane, Chooser

SIZES = {"80": (80, 30), "100": (100, 30), "140": (140, 40)}
THEMES = ("broadsheet", "paper")


@pytest.fixture
def themed(make_app, environ):
    """Makes the app with one of the themes."""

    def make(theme: str, settings: str = "") -> PullquoteApp:
        config = Path(environ["PULLQUOTE_CONFIG_DIR"])
        config.mkdir(exist_ok=True)
        (config / "config.yaml").write_text(f"theme: {theme}\n{settings}", encoding="utf-8")
        return make_app()

    return make


async def reading(pilot: Pilot[None]) -> None:
    """Stand on the second quote of the pilots' story, with the first one saved."""
    app = pilot.app
    assert isinstance(app, PullquoteApp)
    await until(pilot, lambda: is_settled(app))
    await open_story(app, pilot, "Harbour pilots")
    await pilot.press("n", "s")
    await until(pilot, lambda: bool(app.bench.session.story.passages) and app.main.stories.current_row.passages == 1)
    await until(pilot, lambda: app.main.stories.current_row.read)
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


async def choosing(pilot: Pilot[None]) -> None:
    """Ask who said the quote stood on."""
    await reading(pilot)
    await pilot.press("equals_sign")
    await until(pilot, lambda: isinstance(pilot.app.screen, Chooser))
    await until(pilot, lambda: bool(pilot.app.screen.query_one(ChoicePane).choices))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", {**SIZES, "70": (70, 24)}, ids=str)
def test_the_choice_of_a_speaker(snap_compare, themed, size, theme):
    assert snap_compare(themed(theme), terminal_size={**SIZES, "70": (70, 24)}[size], run_before=choosing)


@pytest.mark.parametrize("theme", THEMES)
def test_a_corrected_speaker(snap_compare, themed, theme):
    async def corrected(pilot: Pilot[None]) -> None:
        await choosing(pilot)
        app = pilot.app
        assert isinstance(app, PullquoteApp)
        await pilot.press(*"Zoe", "enter")
        await until(pilot, lambda: app.bench.session.groups[0].name == "Zoe")
        await pilot.press("m", "m", "n", "N")

    assert snap_compare(themed(theme), terminal_size=SIZES["140"], run_before=corrected)


@pytest.mark.parametrize("theme", THEMES)
def test_quotes_whose_speakers_are_too_unsure(snap_compare, themed, theme):
    app = themed(theme, "quotes: {attribution_threshold: 1}\n")
    assert snap_compare(app, terminal_size=SIZES["140"], run_before=reading)


@pytest.fixture
def fixed_confidence(monkeypatch):
    """Shows one confidence for all quotes: the true ones move whenever the weights are trained again."""
    for module in ("pullquote.desk.attribution", "pullquote.tui.knowledge"):
        monkeypatch.setattr(f"{module}.confidence", lambda _speaker: "93 of 100")


@pytest.mark.usefixtures("fixed_confidence")
def test_the_evidence_of_a_guess(snap_compare, themed):
    async def why(pilot: Pilot[None]) -> None:
        await reading(pilot)
        await pilot.press("i")

    app = themed("broadsheet", "quotes: {attribution_threshold: 1}\n")
    assert snap_compare(app, terminal_size=SIZES["100"], run_before=why)


@pytest.mark.usefixtures("fixed_confidence")
def test_the_evidence_of_a_quote(snap_compare, themed):
    async def why(pilot: Pilot[None]) -> None:
        await reading(pilot)
        await pilot.press("i")

    assert snap_compare(themed("broadsheet"), terminal_size=SIZES["100"], run_before=why)
