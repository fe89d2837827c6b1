"""The list of stories: where its cursor is while stories come in, in panes of any height, and after a filter."""

from __future__ import annotations

import random
from functools import partial

import pytest
from tests.driving import is_settled, open_story, until

from pullquote.desk.startup import open_desk, set_up
from pullquote.library import Progress
from pullquote.tui.app import PullquoteApp

SIZES = [(80, 24), (120, 30), (140, 40), (70, 25)]


def shown(app):
    """The rows of the list as the terminal has them, without the scroll bar."""
    region = app.main.stories.pane.region
    screen = app.screen._compositor.render_strips()
    return [strip.crop(region.x, region.right - 1).text for strip in screen[region.y + 2 : region.bottom]]


def check_list(app):
    """The cursor's story is the open one and is painted whole; the first row begins a story."""
    main = app.main
    row, story = main.stories.current_row, app.bench.session.story
    assert row is not None and story is not None
    assert row.address == story.row.address
    assert main.text.pane._story is not None and main.text.pane._story.row.address == row.address
    pane = main.stories.pane
    if not pane.is_on_screen:
        return
    assert pane.top % 2 == 0
    place = main.stories.list.cursor * 2 - pane.top
    rows = shown(app)
    assert place >= 0 and place + 2 <= len(rows)
    assert row.title[:12] in rows[place]
    assert (row.source or row.format) in rows[place + 1]
    assert rows[0][3:15].strip() in main.stories.list.row(pane.top // 2).title


@pytest.fixture
def many(library):
    """The folder with 40 more articles, of which no two are of the same day."""
    for number in range(40):
        front = f"---\ntitle: Report {number:02} of the bay\nsource: Gazette {number:02}\n"
        date = f"published: 2026-{number % 9 + 1:02}-{number % 27 + 1:02}\n---\n\n"
        (library / f"report{number:02}.md").write_text(f"{front}{date}“Calm,” said Mara Venn.\n", encoding="utf-8")
    return library


@pytest.mark.parametrize("size", SIZES[::2])
async def test_at_the_first_start_the_story_of_the_cursor_is_on_the_screen(running, many, size):
    async with running(size=size, wait=False, fresh=True) as (app, pilot):
        await until(pilot, lambda: app.bench.session.story is not None)
        while not is_settled(app):
            await until(pilot, lambda: True)
            check_list(app)
        check_list(app)
        assert app.main.stories.list.cursor == 0 and app.main.stories.pane.top == 0


async def test_the_samples_begin_with_their_newest_story(environ):
    setup = set_up(environ)
    for size in SIZES:
        app = PullquoteApp(open_desk(setup, None))
        async with app.run_test(size=size) as pilot:
            await until(pilot, partial(is_settled, app), 60)
            check_list(app)
            assert app.main.stories.pane.top == 0
        app.close_desk()


async def test_while_stories_come_in_the_story_of_the_cursor_stays_on_the_screen(running, make_app, many, tmp_path):
    async with running(fresh=True):
        pass
    positions = tmp_path / "state" / "positions.json"
    at_first = positions.read_bytes()
    for size in SIZES:
        for touched in (False, True):
            positions.write_bytes(at_first)
            await come_in(make_app(), size, touched)


async def come_in(app, size, touched):
    """Let the stories come in one batch after the other, after the first one with keys of the reader or without."""
    desk, chance, arrived = app.desk, random.Random(f"{size} {touched}"), set()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(desk, "start", lambda _notify: None)
        order = desk.order
        patched.setattr(desk, "order", lambda *how: [story for story in order(*how) if story in arrived])
        waiting = list(order("date"))
        assert len(waiting) == 43
        chance.shuffle(waiting)
        async with app.run_test(size=size) as pilot:
            opened = None
            while waiting:
                batch = tuple(waiting.pop() for _ in range(min(len(waiting), chance.randint(1, 8))))
                arrived.update(batch)
                app.main.stories.take(Progress(added=batch, order_stale=True, to_read=len(waiting)))
                await pilot.pause()
                if touched and opened is None:
                    await pilot.press("j", "k", "j", "k")
                    opened = app.bench.session.story.row.address
                check_list(app)
                assert opened in (None, app.bench.session.story.row.address)
            if not touched:
                assert app.main.stories.list.cursor == 0 and app.main.stories.pane.top == 0
    app.close_desk()


async def test_the_list_begins_with_a_whole_story_wherever_it_is_scrolled(running, many):
    async with running(size=(80, 24)) as (app, pilot):
        pane = app.main.stories.pane
        await pilot.press("G")
        check_list(app)
        for _ in range(4):
            pane.wheel(-pane._wheel_lines())
            assert pane.top % 2 == 0
        await pilot.resize_terminal(80, 15)
        await pilot.pause()
        check_list(app)
        await pilot.resize_terminal(120, 33)
        await pilot.pause()
        check_list(app)


async def test_the_head_of_the_list_says_that_stories_are_being_read(running):
    async with running() as (app, _pilot):
        app.main.stories.take(Progress(to_read=11, to_analyse=7))
        assert app.main.stories.pane.busy == "reading 18 …"


async def test_escape_from_a_filter_returns_to_the_story_that_one_was_at(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "[AP] Tides")
        await pilot.press("1")
        for keys in (("escape",), ("enter", "escape"), ("z", "z", "z", "backspace", "backspace", "escape")):
            await pilot.press("/", *"central", *keys)
            assert app.main.stories.current_row.title.startswith("[AP] Tides")
            check_list(app)
            assert "show all" not in dict(app.main.status.keys).values()


async def test_the_key_that_shows_all_is_offered_as_long_as_there_is_a_filter(running):
    async with running() as (app, pilot):
        await pilot.press("/", *"central", "enter")
        assert ("esc", "show all") in app.main.status.keys
        await pilot.press("escape")
        assert "show all" not in dict(app.main.status.keys).values()


@pytest.mark.parametrize("keys", ["j", "enter"])
async def test_a_story_that_one_has_gone_to_stays_when_the_filter_goes(running, keys):
    async with running() as (app, pilot):
        await open_story(app, pilot, "[AP] Tides")
        await pilot.press("1", "/", *"e", "enter", keys, "1")
        at = app.bench.session.story.row.address
        await pilot.press("escape")
        assert app.main.stories.pane.filter == ""
        assert app.bench.session.story.row.address == at
        check_list(app)


async def test_words_without_hits_taken_back_leave_cursor_and_text_on_one_story(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "[AP] Tides")
        await pilot.press("1", "/", *"ez", "backspace", "enter")
        check_list(app)
