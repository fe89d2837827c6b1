"""The text when its pane changes size: laid out for what is painted, and the place where one reads stays."""

from __future__ import annotations

import random
from contextlib import asynccontextmanager

import pytest
from rich.cells import cell_len
from tests.driving import open_story

STORY = "A long story of the tide\n\nBy Nora Quist\n\nSpread the love\n\n" + "\n\n".join(
    f"Paragraph {number} says that the {'harbour ' * (number % 9)}pilots of Elgard, 潮位表 and all, walked out over "
    f"night shifts that “nobody should have to work for {number} years,” said Mara Venn, who leads the crew."
    for number in range(40)
)
SIZES = ((140, 40), (120, 30), (100, 30), (110, 22), (80, 24), (70, 24), (60, 20), (40, 12), (200, 60))
TOGGLES = ("z", "t", "tab", "shift+tab", "1", "2", "3")


def shown(app):
    """The rows of the text pane as the terminal has them."""
    region = app.main.text.pane.region
    screen = app.screen._compositor.render_strips()
    return [strip.crop(region.x, region.right).text for strip in screen[region.y : region.bottom]]


def letters(text):
    return "".join(text.split())


def check_text(app):
    """What is painted is the text at the pane's width, line by line, and all of it can be come to."""
    pane, story = app.main.text.pane, app.bench.session.story
    rows, table = shown(app), pane.table
    measure = max(10, min(pane.widest, pane.size.width - 6))
    assert table.measure == measure
    assert len(rows) == pane.size.height
    lines = [table.line(number) for number in range(table.height)]
    for number, row in enumerate(rows[pane.HEADING_ROWS :], pane.top):
        words = story.text[lines[number].start : lines[number].end] if number < len(lines) else ""
        if number < len(lines) and lines[number].kind == "text":
            assert cell_len(words) + lines[number].indent <= measure
            assert words in row, (number, words, row)
        elif number >= len(lines):
            assert not row[:-1].strip()
    texts = [(line.start, line.end) for line in lines if line.kind in ("text", "fold")]
    assert letters("".join(story.text[start:end] for start, end in texts)) == letters(story.text)


def check_place(app, offset):
    """The first line on the screen is that of `offset`, or there is no further line to fill the pane with."""
    pane = app.main.text.pane
    assert pane.first_offset() == offset
    line = pane.table.line_of(offset)
    ends = pane.top + pane.body_height >= pane.table.height
    above = [pane.table.line(number).kind for number in range(pane.top, line)]
    if offset == 0:
        assert pane.top == 0
    elif ends:
        assert pane.top <= line < pane.top + max(1, pane.body_height)
    else:
        assert all(kind in ("blank", "decoration") for kind in above), (pane.top, line)


async def go_to(app, pilot, place):
    """Go to a place in the long story."""
    if place == "top":
        await pilot.press("g")
    elif place == "middle":
        await pilot.press("g", *["pagedown"] * 2, "j")
    else:
        await pilot.press("G")
    return app.main.text.pane.first_offset()


@pytest.fixture
def reading(running, library):
    """Starts the app and opens the long story at a place."""
    (library / "long.txt").write_text(STORY, encoding="utf-8")

    @asynccontextmanager
    async def run(place, size=(140, 40)):
        async with running(size=size) as (app, pilot):
            await open_story(app, pilot, "A long story")
            yield app, pilot, await go_to(app, pilot, place)

    return run


@pytest.mark.parametrize("place", ["top", "middle", "end"])
async def test_after_any_sizes_and_panes_the_text_is_laid_out_for_its_pane_and_the_place_stays(reading, place):
    async with reading(place) as (app, pilot, offset):
        top, size = app.main.text.pane.top, (140, 40)
        for seed in range(3):
            chance = random.Random(f"{place} {seed}")
            for _ in range(12):
                if chance.random() < 0.5:
                    await pilot.resize_terminal(*chance.choice(SIZES))
                else:
                    await pilot.press(chance.choice(TOGGLES))
                await pilot.pause()
                if app.main.text.pane.is_on_screen:
                    check_text(app)
                    check_place(app, offset)
            if app.bench.alone:
                await pilot.press("z")
            await pilot.press("3", "2")
            await pilot.resize_terminal(*size)
            await pilot.pause()
            check_text(app)
            assert app.main.text.pane.top == top


async def test_at_the_top_a_key_that_changes_the_width_lays_the_text_out_anew(reading):
    async with reading("top", (100, 30)) as (app, pilot, _):
        for key, back in (("z", "z"), ("t", "t"), ("3", "2")):
            for pressed in (key, back):
                await pilot.press(pressed)
                await pilot.pause()
                check_text(app)


async def test_at_the_top_a_narrower_window_cuts_no_word_off_and_a_wider_one_fills_up(reading):
    async with reading("top") as (app, pilot, _):
        for before, after in (((140, 40), (100, 40)), ((110, 30), (70, 30)), ((70, 24), (60, 24))):
            for size in (before, after, before):
                await pilot.resize_terminal(*size)
                await pilot.pause()
                check_text(app)


async def test_a_hidden_text_is_not_laid_out_again_until_it_is_back(reading):
    async with reading("middle", (70, 24)) as (app, pilot, offset):
        pane, top, table = app.main.text.pane, app.main.text.pane.top, app.main.text.pane.table
        await pilot.press("1")
        await pilot.pause()
        assert not pane.display and pane.table is table
        await pilot.press("2")
        await pilot.pause()
        assert pane.table is table and pane.top == top
        check_place(app, offset)


async def test_a_quote_gone_to_from_a_hidden_text_is_on_the_screen(reading):
    async with reading("end", (200, 60)) as (app, pilot, _):
        await pilot.press("1")
        await pilot.resize_terminal(60, 16)
        await pilot.press("N")
        await pilot.pause()
        check_text(app)
        pane, stop = app.main.text.pane, app.bench.session.stop
        assert pane.view().start <= stop.span.start and stop.span.end <= pane.view().end


async def test_the_percentage_is_0_at_the_top_and_100_at_the_end_and_follows_the_size(reading):
    async with reading("top") as (app, pilot, _):
        status = app.main.status
        assert status.percent == "0%"
        await pilot.press("G")
        assert status.percent == "100%"
        await pilot.press("k")
        assert 90 < int(status.percent[:-1]) < 100
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert status.percent == app.main.text.pane.percent()
        await pilot.press("g")
        assert status.percent == "0%"
