"""Selecting with the mouse: dragging, beyond the edge too, and what is no drag."""

from __future__ import annotations

from tests.driving import open_story, until

LONG = "A long story\n\n" + "\n\n".join(f"Paragraph {number} says what has to be said." for number in range(200))


def place(app, words):
    """The cell of the reading pane where `words` begin."""
    pane = app.main.text.pane
    line = pane.table.line_of(app.bench.session.story.text.index(words))
    start = pane.table.line(line).start
    column = app.bench.session.story.text.index(words) - start
    for x in range(pane.size.width):
        if pane.offset_under(x, pane.HEADING_ROWS) is not None and pane.offset_under(
            x, line - pane.top + pane.HEADING_ROWS
        ) == (start + column):
            return x, line - pane.top + pane.HEADING_ROWS
    raise AssertionError(f"{words!r} is not on the screen")


def selected(app):
    selection = app.main.text.pane.selection
    return None if selection is None else selection.span.of(app.bench.session.story.text)


async def test_dragging_selects_what_lies_between(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.mouse_down("#reading", offset=place(app, "rejected"))
        await pilot.hover("#reading", offset=place(app, "claim"))
        await pilot.mouse_up("#reading", offset=place(app, "claim"))
        assert selected(app) == "rejected the "
        assert app.bench.pane == "text"
        await pilot.press("s")
        await until(pilot, lambda: bool(app.bench.session.story.passages))
        assert app.bench.session.story.passages[0].passage.selectors.exact == "rejected the"


async def test_a_press_without_moving_selects_nothing_and_goes_there(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.click("#reading", offset=place(app, "are tired"))
        assert selected(app) is None
        assert app.bench.session.stop.span.of(app.bench.session.story.text) == "We are tired,"


async def test_a_double_click_selects_a_word(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.click("#reading", offset=place(app, "rejected"), times=2)
        assert selected(app) == "rejected"


async def test_holding_the_mouse_below_the_edge_scrolls_and_selects_on(running, library):
    (library / "long.txt").write_text(LONG, encoding="utf-8")
    async with running() as (app, pilot):
        await open_story(app, pilot, "A long story")
        pane = app.main.text.pane
        await pilot.mouse_down("#reading", offset=place(app, "Paragraph 1 "))
        await pilot.hover("#status")
        await until(pilot, lambda: pane.top > 5)
        await pilot.mouse_up("#status")
        top = pane.top
        assert selected(app).startswith("Paragraph 1 ")
        assert len(selected(app)) > 200
        await pilot.press("m", "m")
        assert pane.top == top


async def test_what_opens_while_the_mouse_is_held_ends_the_drag(running):
    async with running() as (app, pilot):
        await open_story(app, pilot, "Harbour pilots")
        await pilot.mouse_down("#reading", offset=place(app, "rejected"))
        await pilot.hover("#reading", offset=place(app, "claim"))
        await pilot.press("question_mark")
        await until(pilot, lambda: app.screen is not app.main)
        await pilot.press("escape")
        await pilot.hover("#reading", offset=place(app, "Nobody"))
        assert selected(app) == "rejected the "
