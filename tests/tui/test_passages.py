"""Keeping passages: saved, noted, coloured, deleted, undone, and there again after a restart."""

from __future__ import annotations

import pytest
from tests.driving import open_story, until

from pullquote.notebook import NotebookError


def kept(app):
    return [placed.passage for placed in app.bench.session.story.passages]


async def test_a_saved_quote_is_there_after_a_restart(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        assert app.main.status.message.startswith("Saved.")
        assert app.bench.session.story.is_saved(app.bench.session.stop.span)
    async with running() as (app, pilot):
        assert [passage.selectors.exact for passage in kept(app)] == ["We are tired,"]
        assert kept(app)[0].speaker == "Mara Venn"
        row = app.main.stories.current_row
        assert (row.passages, row.read) == (1, True)


async def test_saving_again_keeps_the_whole_quotation(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        await pilot.press("s")
        await until(pilot, lambda: kept(app)[0].selectors.exact.endswith("The nights are long."))
        assert len(kept(app)) == 1


async def test_a_note_is_typed_with_the_save_and_edited_later(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "a", *"ask", "space", *"her", "enter")
        await until(pilot, lambda: len(kept(app)) == 1 and kept(app)[0].notes == ("ask her",))
        await pilot.press("a", "end", "space", *"again", "enter")
        await until(pilot, lambda: kept(app)[0].notes == ("ask her again",))


async def test_escape_at_the_note_saves_nothing(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "a", *"no", "escape", "n")
        assert kept(app) == []
        assert app.main.status.where.startswith("quote 2/3")


async def test_a_colour_is_picked_by_number_or_taken_in_turn(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        await pilot.press("c", "4")
        await until(pilot, lambda: kept(app)[0].colour == 4)
        assert app.bench.mode == "reading"
        await pilot.press("c", "c")
        await until(pilot, lambda: kept(app)[0].colour == 5)
        await pilot.press("escape")
        assert app.bench.mode == "reading"


async def test_a_deleted_passage_comes_back_with_undo_and_goes_with_redo(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        await pilot.press("x")
        await until(pilot, lambda: not kept(app))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: len(kept(app)) == 1)
        await pilot.press("ctrl+y")
        await until(pilot, lambda: not kept(app))


async def test_undo_leaves_alone_that_a_story_was_read(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        await open_story(app, pilot, "Central bank")
        await until(pilot, lambda: app.main.stories.current_row.read)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "Undone" in app.main.status.message)
        assert app.main.stories.current_row.read


def tag_rows(app):
    return [choice.words for choice in app.screen.query_one("#chooser-list").choices]


async def save_two_quotes(app, pilot):
    """Two saved passages, the first with the tag "harbour"; one stands on the second."""
    await open_story(app, pilot, "Harbour pilots")
    await pilot.press("n", "s")
    await until(pilot, lambda: len(kept(app)) == 1)
    await pilot.press("T", *"harbour", "enter", "n", "n", "s")
    await until(pilot, lambda: len(kept(app)) == 2 and kept(app)[0].tags == ("harbour",))


async def test_several_tags_are_typed_at_once(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        await pilot.press("T", *"port,", "space", *"#strike", "enter")
        await until(pilot, lambda: set(kept(app)[0].tags) == {"port", "strike"})
        assert app.main.status.message == "Tagged #port #strike. ^z takes it back."
        await pilot.press("T", *"por", "space", *"str", "enter")
        await until(pilot, lambda: app.main.status.message == "It has these tags already: #port #strike.")


async def test_a_typed_beginning_and_enter_give_the_known_tag(running):
    async with running() as (app, pilot):
        await save_two_quotes(app, pilot)
        await pilot.press("T", *"har", "enter")
        await until(pilot, lambda: kept(app)[1].tags == ("harbour",))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: kept(app)[1].tags == ())


async def test_a_new_tag_that_begins_like_a_known_one_is_moved_to(running):
    async with running() as (app, pilot):
        await save_two_quotes(app, pilot)
        await pilot.press("T", *"har")
        await until(pilot, lambda: tag_rows(app) == ["  #harbour", "  #har"])
        await pilot.press("down", "enter")
        await until(pilot, lambda: kept(app)[1].tags == ("har",))


async def test_a_tag_of_the_passage_is_marked_and_taken_away(running):
    async with running() as (app, pilot):
        await save_two_quotes(app, pilot)
        await pilot.press("T", *"night", "enter")
        await until(pilot, lambda: kept(app)[1].tags == ("night",))
        await pilot.press("T")
        await until(pilot, lambda: tag_rows(app) == ["✓ #night", "  #harbour"])
        await pilot.press("enter")
        await until(pilot, lambda: kept(app)[1].tags == ("harbour", "night"))
        await pilot.press("T", *"nig", "enter")
        await until(pilot, lambda: kept(app)[1].tags == ("harbour",))
        assert app.main.status.message == "Tag taken away: #night. ^z brings it back."


async def test_escape_from_the_tags_changes_nothing(running):
    async with running() as (app, pilot):
        await save_two_quotes(app, pilot)
        await pilot.press("T", *"har", "escape")
        assert app.screen is app.main
        await pilot.press("T", "escape")
        assert kept(app)[1].tags == ()


async def test_a_selection_by_keyboard_is_saved(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("v", "}", "}", "}", "o")
        assert app.bench.mode == "selecting"
        await pilot.press("o", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        assert app.bench.mode == "reading"
        assert app.main.text.pane.selection is None


async def test_a_sentence_is_selected(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Central bank")
        await pilot.press("/", *"bank", "enter", "escape", "v")
        story = app.bench.session.story
        start = story.text.index("The bank left")
        app.main.text.pane.select(app.main.text.pane.selection.__class__(start, start))
        await pilot.press(")", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        assert kept(app)[0].selectors.exact == "The bank left its rate alone."


async def test_the_passages_tab_opens_on_the_passage_that_one_stands_on(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        await pilot.press("n", "n", "s")
        await until(pilot, lambda: len(kept(app)) == 2)
        await pilot.press("3", "l", "l")
        assert app.main.sidebar.pane.chosen.span == app.bench.session.stop.span
        await pilot.press("c", "4")
        await until(pilot, lambda: [passage.colour for passage in kept(app)] == [1, 4])


async def test_the_passages_tab_leads_to_them(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        await pilot.press("g", "3", "h")
        assert app.main.sidebar.pane.tab == "passages"
        await pilot.press("enter")
        assert app.main.status.where == "passage 1/1 · Mara Venn · saved"


async def test_read_and_star_are_marked_and_taken_back(running):
    async with running() as (app, pilot):
        row = app.main.stories.current_row
        assert not row.read
        await pilot.press("r")
        await until(pilot, lambda: app.main.stories.current_row.read)
        await pilot.press("*")
        await until(pilot, lambda: app.main.stories.current_row.starred)
        await pilot.press("r", "*")
        await until(pilot, lambda: not app.main.stories.current_row.read and not app.main.stories.current_row.starred)


async def test_what_could_not_be_written_is_said_and_nothing_is_shown_as_kept(running, monkeypatch):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")

        def full(change):
            raise NotebookError("the disk is full; nothing was saved")

        await pilot.press("n")
        await until(pilot, lambda: app.main.stories.current_row.read)
        monkeypatch.setattr(app.desk, "write", full)
        await pilot.press("s")
        await until(pilot, lambda: "disk is full" in app.main.status.message)
        assert app.main.status.warning
        assert kept(app) == []


@pytest.mark.parametrize("key", ["s", "a", "x", "c", "y", "Y", "T"])
async def test_a_key_with_nothing_to_act_on_says_what_to_do(running, key):
    async with running() as (app, pilot):
        await pilot.press("3", key)
        assert app.main.status.message or app.bench.mode == "selecting"
        assert kept(app) == []
