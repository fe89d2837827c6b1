"""What goes wrong in real use: fast typing, changes underneath, interrupted gestures, failing disks."""

from __future__ import annotations

import os
import sqlite3
import threading
import time

import pytest
from tests.driving import open_story, until
from textual.events import Key

from pullquote.desk.saving import save_quote
from pullquote.desk.startup import default_library, open_desk, set_up


def kept(app):
    return [placed.passage for placed in app.bench.session.story.passages]


def send(app, *keys):
    """Keys that arrive all at once, as fast typing or a paste sends them."""
    for key in keys:
        app.post_message(Key({"?": "question_mark"}.get(key, key), key if len(key) == 1 else None))


@pytest.mark.parametrize("keys", ["iii", "???", "?qq?"])
async def test_keys_that_close_a_sheet_twice_leave_the_main_screen_there(running, keys):
    async with running() as (app, pilot):
        send(app, *keys)
        await until(pilot, lambda: app.screen is app.main or app._exit)
        await pilot.press("j")
        assert len(app.screen_stack) <= 3
        assert app.main in app.screen_stack


async def test_what_was_asked_for_before_quitting_is_written(running, make_app, monkeypatch):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        write, go = app.desk.write, threading.Event()

        def slow(change):
            go.wait(10)
            return write(change)

        monkeypatch.setattr(app.desk, "write", slow)
        await pilot.press("n", "s", "n", "n", "s")
        go.set()
        app.exit()
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        assert [passage.selectors.exact for passage in kept(app)] == [
            "We are tired,",
            "Nobody is forced to work at night,",
        ]


async def test_a_full_disk_under_the_index_does_not_unsay_what_is_in_the_journal(running, monkeypatch):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await until(pilot, lambda: app.main.stories.current_row.read)

        def full(_states):
            raise sqlite3.OperationalError("database or disk is full")

        monkeypatch.setattr(app.desk._index, "mark", full)
        await pilot.press("n", "s")
        await until(pilot, lambda: app.main.status.message.startswith("Saved."))
        assert len(kept(app)) == 1


async def test_an_index_that_cannot_be_read_does_not_end_the_program(running, monkeypatch):
    async with running() as (app, pilot):

        def broken(*_arguments):
            raise sqlite3.OperationalError("disk I/O error")

        for name in ("rows", "row", "order", "search", "id_of", "article"):
            monkeypatch.setattr(app.desk._index, name, broken)
        await pilot.press("j", "o", "S", *"tired", "escape", "k", "enter")
        assert app.is_running


async def test_the_hits_of_a_search_are_searched_again_when_the_text_changes(running, library):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Central bank")
        await pilot.press("/", *"calmed", "enter")
        assert app.bench.session.stop is not None
        (library / "rates.txt").write_text("Rates\n\nAll has calmed.\n", encoding="utf-8")
        await until(pilot, lambda: "All has" in app.bench.session.story.text)
        assert app.bench.session.stop is None
        await pilot.press("n", "s")
        await until(pilot, lambda: [passage.selectors.exact for passage in kept(app)] == ["calmed"])


async def test_a_note_goes_where_the_reader_was_when_it_was_begun(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "a", *"mine")
        address = app.bench.session.story.row.address
        app.main.stories.move_to(app.main.stories.list.cursor + 1)
        await pilot.press("enter")
        await until(pilot, lambda: [p.notes for p in app.desk._notebook.passages(address)] == [("mine",)])


async def test_in_the_sidebar_the_row_is_saved_and_not_what_one_stands_on_in_the_text(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "3", "j", "s")
        await until(pilot, lambda: [passage.selectors.exact for passage in kept(app)] == ["The nights are long."])


async def test_on_a_speakers_name_there_is_nothing_to_delete(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        await pilot.press("3", "g", "x")
        assert "Stand on a saved passage" in app.main.status.message
        assert len(kept(app)) == 1


async def test_a_star_is_for_the_story_being_read_even_when_the_list_shows_others(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "[AP] Tides")
        await pilot.press("1", "/", *"zebra", "enter", "2", "*")
        address = app.bench.session.story.row.address
        await until(pilot, lambda: app.desk._notebook.marks(address).starred)
        await pilot.press("1", "escape")
        assert app.main.stories.current_row.title.startswith("[AP] Tides")


async def test_two_quick_toggles_leave_a_story_as_it_was(running):
    async with running() as (app, pilot):
        address = app.bench.session.story.row.address
        send(app, "*", "*", "*", "*")
        await until(pilot, lambda: app.main.status.message == "Star taken away.")
        assert not app.desk._notebook.marks(address).starred


async def test_a_click_while_selecting_leaves_selecting(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("v", "w")
        await pilot.click(app.main.text.pane, offset=(20, 20))
        assert app.bench.mode == "reading"
        await pilot.press("v", "w")
        await pilot.click(app.main.sidebar.pane, offset=(5, 3))
        assert app.bench.mode == "reading"


async def test_the_trail_and_the_stop_come_back_when_finding_is_given_up(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("3", "enter", "2", "n", "/", *"port", "escape")
        assert app.main.status.where == "quote 2/2 · Mara Venn"


async def test_walking_on_leaves_a_selection_behind(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        app.main.text.selecting.start()
        app.main.text.pane.select(app.main.text.pane.selection.__class__(0, 7))
        app.bench.mode = "reading"
        await pilot.press("n", "s")
        await until(pilot, lambda: [passage.selectors.exact for passage in kept(app)] == ["We are tired,"])


async def test_a_story_that_is_deleted_and_written_again_is_the_same_story(running, library):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Central bank")
        text = (library / "rates.txt").read_text(encoding="utf-8")
        (library / "rates.txt").unlink()
        await until(pilot, lambda: len(app.main.stories.list) == 2)
        (library / "rates.txt").write_text(text + "\nMore came in.\n", encoding="utf-8")
        await until(pilot, lambda: "More came in." in app.bench.session.story.text)
        await until(pilot, lambda: app.bench.session.story.is_analysed)
        await pilot.press("g", "n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)


async def test_before_the_reader_does_anything_the_newest_story_comes_to_the_top(running, library):
    async with running() as (app, pilot):
        new = library / "new.txt"
        new.write_text("Just in\n\nPublished 2 November 2026\n\nIt rained.\n", encoding="utf-8")
        os.utime(new, (time.time(), time.time()))
        await until(pilot, lambda: app.bench.session.story.row.title == "Just in")
    async with running() as (app, pilot):
        assert app.bench.session.story.row.title == "Just in"


async def test_an_alt_key_is_another_key_than_its_letter(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        app.post_message(Key("alt+n", "n"))
        await pilot.pause()
        assert app.bench.session.stop is None


async def test_a_filter_without_hits_says_so(running):
    async with running() as (app, pilot):
        await pilot.press("/", *"zebra", "enter")
        assert app.main.stories.pane.empty[0] == "No story with “zebra”."
        await pilot.press("escape")
        assert len(app.main.stories.list) == 3


async def test_a_named_file_that_cannot_be_read_is_said(running, library):
    (library / "bad.txt").write_bytes(b"")
    async with running(library / "bad.txt", wait=False) as (app, pilot):
        await until(pilot, lambda: app.main.status.message.startswith("bad.txt: "))


async def test_on_a_narrow_screen_going_somewhere_shows_the_text(running):
    async with running(size=(70, 24)) as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("3", "enter")
        assert app.main.text.pane.display and app.bench.pane == "text"


async def test_the_sidebar_can_be_called_up_where_there_is_room_for_one_side_pane(running):
    async with running(size=(100, 30)) as (app, pilot):
        assert not app.main.sidebar.pane.display
        await pilot.press("t")
        assert app.main.sidebar.pane.display
        await pilot.press("t")
        assert not app.main.sidebar.pane.display


async def test_a_drag_ends_when_something_opens_over_the_text(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        reading = app.main.text.pane
        await pilot.mouse_down(reading, offset=(10, 4))
        await pilot.press("?", "escape")
        before = reading.selection
        await pilot.hover(reading, offset=(30, 12))
        assert reading.selection == before


async def test_after_saving_a_selection_note_and_delete_are_for_it(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        app.main.text.selecting.start()
        text = app.bench.session.story.text
        start = text.index("stay closed")
        app.main.text.pane.select(app.main.text.pane.selection.__class__(start, start + 11))
        await pilot.press("s")
        await until(pilot, lambda: len(kept(app)) == 2)
        await pilot.press("a", *"hm", "enter")
        await until(pilot, lambda: {p.selectors.exact: p.notes for p in kept(app)}["stay closed"] == ("hm",))
        assert app.main.status.where.startswith("passage")
        await pilot.press("x")
        await until(pilot, lambda: [p.selectors.exact for p in kept(app)] == ["We are tired,"])


async def test_a_click_on_a_passage_leaves_the_trail_as_it_is(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "s")
        await until(pilot, lambda: len(kept(app)) == 1)
        reading, text = app.main.text.pane, app.bench.session.story.text
        line, column = reading.table.position(text.index("are tired"))
        await pilot.press("g", "escape")
        await pilot.click(reading, offset=(column + reading._left(), line - reading.top + reading.HEADING_ROWS))
        assert app.bench.session.trail.kind == "quotes"
        await pilot.press("n")
        assert app.main.status.where == "quote 2/3 · Mara Venn"


async def test_what_another_window_saves_appears(running, make_app, monkeypatch):
    monkeypatch.setattr("pullquote.tui.screen.LOOK_SECONDS", 0.05)
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        other = make_app()
        row = other.desk.row_at(app.bench.session.story.row.address)
        story = other.desk.story(row.id)
        other.desk.write(lambda book: save_quote(book, story, 2, colour=1))
        await until(pilot, lambda: len(kept(app)) == 1)


async def test_the_open_folder_is_made_the_library_and_that_is_taken_back_by_the_same_key(
    running, environ, library, tmp_path
):
    async with running() as (app, pilot):
        await pilot.press("O")
        words = f"{library} is the library that opens by default now; O takes that back."
        await until(pilot, lambda: app.main.status.message == words)
        assert default_library(set_up(environ)) == library
        await pilot.press("O")
        await until(pilot, lambda: app.main.status.message == f"{library} no longer opens by default; the samples do.")
        assert default_library(set_up(environ)) is None
    assert not (tmp_path / "config" / "config.yaml").exists()


async def test_the_library_that_opened_before_opens_again(running, environ, library, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    desk = open_desk(set_up(environ), str(other))
    desk.make_library()
    desk.close()
    async with running() as (app, pilot):
        await pilot.press("O")
        await until(pilot, lambda: default_library(set_up(environ)) == library)
        await pilot.press("O")
        await until(pilot, lambda: app.main.status.message == f"Taken back: {other} opens by default.")
        assert default_library(set_up(environ)) == other


async def test_where_config_yaml_names_a_library_it_wins(running, environ, tmp_path):
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "config.yaml").write_text("libraries: [/srv/news]\n", encoding="utf-8")
    async with running() as (app, pilot):
        await pilot.press("O")
        assert app.main.status.message.startswith("config.yaml says which library opens by default (/srv/news)")
    assert (tmp_path / "config" / "config.yaml").read_text(encoding="utf-8") == "libraries: [/srv/news]\n"
    assert default_library(set_up(environ)) is None


async def test_a_filter_previews_what_it_leaves(running):
    async with running() as (app, pilot):
        await pilot.press("/", *"central", "enter")
        assert app.bench.session.story.row.title == "Central bank holds rates"


async def test_a_link_to_nowhere_says_so(running, library):
    (library / "dead.md").write_text("# Dead end\n\nSee [this](nowhere.md).\n", encoding="utf-8")
    async with running() as (app, pilot):
        await open_story(app, pilot, "Dead end")
        await pilot.press("L", "enter")
        assert app.main.status.message == "There is no story nowhere.md in this folder."


async def test_standing_and_walking_do_not_look_at_every_quote(running, library):
    quotes = "".join(f"“We counted number {n},” said Ada Moss.\n\n" for n in range(3000))
    (library / "many.txt").write_text("Many quotes\n\n" + quotes, encoding="utf-8")
    async with running() as (app, pilot):
        await open_story(app, pilot, "Many quotes")
        await pilot.press("n")
        asked = 0
        hue = app.bench.session.hue

        def counted(quote):
            nonlocal asked
            asked += 1
            return hue(quote)

        app.bench.session.hue = counted
        await pilot.press("n")
        assert 0 < asked < 100


async def test_a_slow_search_does_not_hold_up_the_keys(running, monkeypatch):
    async with running() as (app, pilot):
        answer = threading.Event()

        def slow(_words, _most):
            answer.wait(10)
            return []

        monkeypatch.setattr(app.desk, "search", slow)
        await pilot.press("S", *"tide")
        assert app.screen.query_one("#chooser-input").value == "tide"
        assert not answer.is_set()
        answer.set()
        await pilot.press("escape")
        assert app.screen is app.main


async def test_the_editing_keys_of_an_input_work(running):
    async with running() as (app, pilot):
        await pilot.press("/", *"harx", "backspace", "b", "left", "left", "home", "delete", "H", "end", "enter")
        assert app.main.stories.pane.filter == "Harb"


async def test_a_file_that_has_gone_is_not_made_anew_by_the_editor(running, library):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        (library / "pilots.txt").rename(library.parent / "elsewhere.txt")
        await until(pilot, lambda: app.main.status.message.startswith("This story was moved"))
        await pilot.press("e")
        assert app.main.status.message.startswith("There is no ")
        assert not (library / "pilots.txt").exists()


async def test_why_is_told_of_the_quote_that_the_status_bar_names_in_every_pane(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("1", "n")
        assert app.main.status.where.startswith("quote 1/3")
        await pilot.press("i")
        await until(pilot, lambda: bool(app.screen.query("#sheet-lines")))
        assert "Speaker      Mara Venn" in app.screen.query_one("#sheet-lines").wrapped(90)


async def test_not_every_file_could_be_read_while_some_are_still_to_be(running):
    async with running() as (app, pilot):
        app.bench.desk.is_reading = True
        await pilot.press("U")
        assert app.main.status.message.startswith("So far every file could be read")
