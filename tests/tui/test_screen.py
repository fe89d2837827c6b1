"""The screen as a whole: widths, panes, help, palette, hostile titles, the mouse, copying."""

from __future__ import annotations

import pytest
from tests.driving import open_story, until
from textual.events import Key

from pullquote.desk.actions import ACTIONS
from pullquote.tui.bench import frame


def screen_text(app) -> str:
    return "\n".join("".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips())


async def test_every_action_of_the_table_has_a_handler_and_no_handler_is_left_over(running):
    async with running() as (app, _pilot):
        assert app.main.handlers.keys() == {action.id for action in ACTIONS}


@pytest.mark.parametrize(
    ("columns", "pane", "shown"),
    [
        (140, "text", "stories text sidebar"),
        (120, "stories", "stories text sidebar"),
        (100, "stories", "stories text"),
        (100, "text", "stories text"),
        (100, "sidebar", "text sidebar"),
        (79, "text", "text"),
        (79, "sidebar", "sidebar"),
        (40, "stories", "stories"),
    ],
)
def test_the_width_decides_which_panes_are_shown(columns, pane, shown):
    widths = frame(columns, pane, "stories", sidebar=True, alone=False)
    visible = [name for name in ("stories", "text", "sidebar") if widths.width(name)]
    assert " ".join(visible) == shown
    assert sum(widths.width(name) for name in visible) + len(visible) - 1 == columns


async def test_tab_turns_the_page_on_a_narrow_screen(running):
    async with running(size=(70, 24)) as (app, pilot):
        shown = []
        for _ in range(3):
            shown.append([app.main.stories.pane.display, app.main.text.pane.display, app.main.sidebar.pane.display])
            await pilot.press("tab")
        assert shown == [[True, False, False], [False, True, False], [False, False, True]]


async def test_a_window_that_is_too_small_says_so(running):
    async with running(size=(30, 8)) as (app, pilot):
        assert app.main.query_one("#too-small").display
        assert not app.main.query_one("#panes").display


async def test_the_window_may_change_size_and_the_first_visible_words_stay(running):
    async with running(size=(140, 20)) as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("j", "j", "j", "j")
        offset = app.main.text.pane.first_offset()
        await pilot.resize_terminal(90, 20)
        view = app.main.text.pane.view()
        assert view.start <= offset < view.end


async def test_titles_show_literally(running):
    async with running() as (app, pilot):
        assert "[AP] Tides [/b] rise" in screen_text(app)


async def test_the_help_screen_lists_every_action(running):
    async with running() as (app, pilot):
        await pilot.press("?")
        lines = " ".join("\n".join(app.screen.query_one("#sheet-lines").wrapped(90)).split())
        for action in ACTIONS:
            assert " ".join(action.help.split()) in lines, action.id
        await pilot.press("escape")
        assert app.screen is app.main


async def test_a_command_is_found_and_done_from_the_palette(running):
    async with running() as (app, pilot):
        await pilot.press(":", *"star", "space", *"story", "enter")
        await until(pilot, lambda: app.main.stories.current_row.starred)


async def test_keys_that_are_typed_faster_than_the_screen_opens_are_not_lost(running):
    async with running() as (app, pilot):
        for key, character in (
            ("slash", "/"),
            *((c, c) for c in "central"),
            ("enter", "\r"),
            ("enter", "\r"),
            ("n", "n"),
        ):
            app.post_message(Key(key, character))
        await until(pilot, lambda: app.main.status.where.startswith("quote 1/1"))
        for key, character in (("colon", ":"), *((c, c) for c in "star"), ("enter", "\r")):
            app.post_message(Key(key, character))
        await until(pilot, lambda: app.main.stories.current_row.starred)


async def test_keys_from_the_settings_work_and_the_status_bar_shows_them(running, environ, tmp_path):
    config = tmp_path / "config" / "config.yaml"
    config.parent.mkdir()
    config.write_text("keys:\n  trail.next: m\n  marks: M\n", encoding="utf-8")
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("m")
        assert app.main.status.where.startswith("quote 1/3")
        assert ("m", "next") in app.main.status.keys


async def test_a_mistake_in_the_settings_is_shown_at_the_start_with_file_and_line(running, environ, tmp_path):
    config = tmp_path / "config" / "config.yaml"
    config.parent.mkdir()
    config.write_text("measure: wide\ntheem: paper\n", encoding="utf-8")
    async with running() as (app, pilot):
        await until(pilot, lambda: app.screen is not app.main)
        lines = " ".join(app.screen.query_one("#sheet-lines").wrapped(200))
        assert "config.yaml:1" in lines and "config.yaml:2" in lines and "theme" in lines


async def test_copying_without_a_program_asks_the_terminal_and_then_offers_a_file(running, monkeypatch, tmp_path):
    monkeypatch.setattr("pullquote.tui.text.copying.copy_local", lambda text: None)
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.press("n", "y")
        await until(pilot, lambda: "Asked the terminal" in app.main.status.message)
        assert app.clipboard == "We are tired,"
        await pilot.press("y")
        await until(pilot, lambda: "Written to" in app.main.status.message)
        assert (tmp_path / "state" / "copied.txt").read_text(encoding="utf-8") == "We are tired,"


async def test_a_selection_across_folded_lines_is_copied_with_the_omission_marked(running, monkeypatch):
    copied = []
    monkeypatch.setattr("pullquote.tui.text.copying.copy_local", lambda text: copied.append(text) or "fake")
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        story = app.bench.session.story
        start, end = story.text.index("Nora"), story.text.index("stopped")
        app.main.text.selecting.start()
        app.main.text.pane.select(app.main.text.pane.selection.__class__(start, end))
        await pilot.press("y")
        await until(pilot, lambda: bool(copied))
        assert "[…]" in copied[0] and "Spread the love" not in copied[0]


async def test_a_drag_selects_and_a_click_on_a_quote_stands_on_it(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        reading = app.main.text.pane
        table, text = reading.table, app.bench.session.story.text
        line, column = table.position(text.index("walk out"))
        y, x = line - reading.top + reading.HEADING_ROWS, column + reading._left()
        await pilot.mouse_down(reading, offset=(x, y))
        await pilot.hover(reading, offset=(x + len("walk out"), y))
        await pilot.mouse_up(reading, offset=(x + len("walk out"), y))
        assert app.main.text.selected.of(text) == "walk out"
        await pilot.press("escape")
        line, column = table.position(text.index("Nobody is forced") + 3)
        await pilot.click(reading, offset=(column + reading._left(), line - reading.top + reading.HEADING_ROWS))
        assert app.main.status.where == "quote 3/3 · Tomas Ilk"


async def test_two_clicks_select_a_word(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        reading = app.main.text.pane
        text = app.bench.session.story.text
        line, column = reading.table.position(text.index("walk") + 2)
        await pilot.click(
            reading, offset=(column + reading._left(), line - reading.top + reading.HEADING_ROWS), times=2
        )
        assert app.main.text.selected.of(text) == "walk"


async def test_the_text_alone_and_back(running):
    async with running() as (app, pilot):
        await pilot.press("z")
        assert not app.main.stories.pane.display and not app.main.sidebar.pane.display
        await pilot.press("z")
        assert app.main.stories.pane.display and app.main.sidebar.pane.display


async def test_the_sidebar_goes_and_comes(running):
    async with running() as (app, pilot):
        await pilot.press("t")
        assert not app.main.sidebar.pane.display
        await pilot.press("t")
        assert app.main.sidebar.pane.display


async def test_marks_can_be_hidden(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        assert "▌" in screen_text(app).split("│")[1] or "▌" in screen_text(app)
        before = screen_text(app).count("▌")
        await pilot.press("m")
        assert screen_text(app).count("▌") < before
