"""The lines to type in: prompts and choosers that open again with the words of last time."""

from __future__ import annotations

import pytest
from tests.driving import open_story, until
from textual.events import Key, Paste

from pullquote.tui.over.chooser import Chooser


def typed(app):
    """The words in the line that is open."""
    return app.screen.focused.value


async def filter_of_the_stories(app, pilot):
    await pilot.press("1", "slash", *"tides", "enter", "slash")


async def filter_of_the_sidebar(app, pilot):
    await pilot.press("3", "slash", *"tides", "enter", "slash")


async def words_to_find(app, pilot):
    await open_story(app, pilot, "[AP] Tides")
    await pilot.press("slash", *"tides", "enter", "slash")


async def search_of_the_library(app, pilot):
    await pilot.press("S", *"tides", "escape", "S")
    assert isinstance(app.screen, Chooser)


async def note_of_a_passage(app, pilot):
    await open_story(app, pilot, "Harbour pilots")
    await pilot.press("n", "a", *"tides", "enter")
    await until(pilot, lambda: app.main.status.message.startswith("Saved with"))
    await pilot.press("a")


REOPENED = [
    filter_of_the_stories,
    filter_of_the_sidebar,
    words_to_find,
    search_of_the_library,
    note_of_a_passage,
]


@pytest.mark.parametrize("reopen", REOPENED)
@pytest.mark.parametrize(
    ("keys", "left"),
    [
        ("xy", "xy"),
        (["end", "x"], "tidesx"),
        (["right", "x"], "tidesx"),
        (["left", "x"], "xtides"),
        (["home", "x"], "xtides"),
        (["backspace", "x"], "x"),
    ],
)
async def test_typing_replaces_the_old_words_and_moving_the_cursor_keeps_them(running, reopen, keys, left):
    async with running() as (app, pilot):
        await reopen(app, pilot)
        assert typed(app) == "tides"
        await pilot.press(*keys)
        assert typed(app) == left


@pytest.mark.parametrize("reopen", [words_to_find, search_of_the_library])
async def test_pasted_words_replace_the_old_ones(running, reopen):
    async with running() as (app, pilot):
        await reopen(app, pilot)
        app.post_message(Paste("night\nshifts"))
        await until(pilot, lambda: typed(app) == "night shifts")


@pytest.mark.parametrize("reopen", [filter_of_the_stories, search_of_the_library])
async def test_the_old_words_are_seen_to_be_selected(running, reopen):
    async with running() as (app, pilot):
        await reopen(app, pilot)
        await until(pilot, lambda: app.screen.focused.has_focus)
        line = app.screen.focused
        selected = line.get_component_rich_style("input--selection").bgcolor
        assert "".join(s.text for s in line.render_line(0) if s.style and s.style.bgcolor == selected) == "tides"


async def test_keys_after_a_paste_do_not_overtake_it(running):
    async with running() as (app, pilot):
        for event in (Key("slash", "/"), Paste("har"), Key("b", "b"), Key("enter", None)):
            app.post_message(event)
        await until(pilot, lambda: app.main.stories.pane.filter == "harb")


async def test_pasted_text_is_no_keys_where_there_is_nothing_to_type_in(running):
    async with running() as (app, pilot):
        app.post_message(Paste("q?"))
        await pilot.press("question_mark")
        app.post_message(Paste("q"))
        await pilot.press("escape")
        assert app.screen is app.main


async def test_control_characters_that_are_pasted_are_seen(running):
    async with running() as (app, pilot):
        await pilot.press("slash")
        app.post_message(Paste("a\x1b]0;x\x07"))
        await until(pilot, lambda: typed(app) == "a␛]0;x␇")
