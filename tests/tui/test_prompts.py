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
    await pilot.press("1")


async def filter_of_the_sidebar(app, pilot):
    await pilot.press("3")


async def words_to_find(app, pilot):
    await open_story(app, pilot, "[AP] Tides")


async def search_of_the_library(app, pilot):
    assert app.screen is app.main


async def note_of_a_passage(app, pilot):
    await open_story(app, pilot, "Harbour pilots")
    await pilot.press("n")


OPENED_BY = {
    filter_of_the_stories: "slash",
    filter_of_the_sidebar: "slash",
    words_to_find: "slash",
    search_of_the_library: "S",
    note_of_a_passage: "a",
}


def notes(app):
    return [placed.passage.notes for placed in app.bench.session.story.passages]


async def reopen(app, pilot, where):
    """Leave the words "tides" in the line that is open, and open it again."""
    app.screen.focused.value = ""
    app.post_message(Paste("tides"))
    await until(pilot, lambda: typed(app) == "tides")
    await pilot.press("escape" if where is search_of_the_library else "enter")
    if where is note_of_a_passage:
        await until(
            pilot, lambda: [placed.passage.notes for placed in app.bench.session.story.passages] == [("tides",)]
        )
    await pilot.press(OPENED_BY[where])
    assert isinstance(app.screen, Chooser) == (where is search_of_the_library)
    assert typed(app) == "tides"


KEYS = [
    ("xy", "xy"),
    (["end", "x"], "tidesx"),
    (["right", "x"], "tidesx"),
    (["left", "x"], "xtides"),
    (["home", "x"], "xtides"),
    (["backspace", "x"], "x"),
]


@pytest.mark.parametrize("where", OPENED_BY)
async def test_typing_replaces_the_old_words_and_moving_the_cursor_keeps_them(running, where):
    async with running() as (app, pilot):
        await where(app, pilot)
        await pilot.press(OPENED_BY[where])
        for keys, left in KEYS:
            await reopen(app, pilot, where)
            await pilot.press(*keys)
            assert typed(app) == left, keys


@pytest.mark.parametrize("where", [words_to_find, search_of_the_library])
async def test_pasted_words_replace_the_old_ones(running, where):
    async with running() as (app, pilot):
        await where(app, pilot)
        await pilot.press(OPENED_BY[where])
        await reopen(app, pilot, where)
        app.post_message(Paste("night\nshifts"))
        await until(pilot, lambda: typed(app) == "night shifts")


@pytest.mark.parametrize("where", [filter_of_the_stories, search_of_the_library])
async def test_the_old_words_are_seen_to_be_selected(running, where):
    async with running() as (app, pilot):
        await where(app, pilot)
        await pilot.press(OPENED_BY[where])
        await reopen(app, pilot, where)
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
