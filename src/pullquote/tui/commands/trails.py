"""Walking the trail, and choosing another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.desk.trails import Trail, entity_trail
from pullquote.tui.commands.registry import does
from pullquote.tui.sidebar_rows import Row

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen


@does("trail.next")
def next_stop(bench: MainScreen) -> None:
    _step(bench, forward=True)


@does("trail.previous")
def previous_stop(bench: MainScreen) -> None:
    _step(bench, forward=False)


def _step(bench: MainScreen, *, forward: bool) -> None:
    session = bench.session
    if session.story is None:
        bench.say("No story is open.")
    elif not session.story.is_analysed and session.trail.kind == "quotes":
        bench.reader.step_once_analysed(lambda: _step(bench, forward=forward))
    elif not session.trail.stops:
        bench.say(_nothing_to_walk(bench))
    elif session.step(forward, bench.reading.view()):
        bench.reader.engage()
        bench.reader.stand()
    else:
        edge = "last" if forward else "first"
        hint = f" {bench.key('story.next')} opens the next story." if forward else ""
        bench.say(
            f"This is the {edge} one.{hint}" if session.stop else f"No further one {'below' if forward else 'above'}."
        )


def _nothing_to_walk(bench: MainScreen) -> str:
    kind = bench.session.trail.kind
    return f"There are no {kind if kind in ('passages', 'links') else 'quotes'} in this story."


@does("trail.links")
def links(bench: MainScreen) -> None:
    trail = bench.session.link_trail()
    if not trail.stops:
        bench.say("There are no links in this story.")
        return
    bench.reader.walk(trail)


@does("enter")
def enter(bench: MainScreen) -> None:
    if bench.pane == "stories":
        bench.reader.read()
    elif bench.pane == "sidebar":
        choose(bench, bench.sidebar.chosen)
    else:
        bench.reader.follow_link()


def choose(bench: MainScreen, row: Row | None) -> None:
    """Go to what a row of the sidebar names, and make it the trail."""
    session = bench.session
    if row is None or session.story is None:
        return
    if row.speaker is not None:
        bench.reader.walk(session.speaker_trail(row.speaker))
    elif row.entity is not None:
        bench.reader.walk(entity_trail(row.entity))
    elif row.quote is not None and row.span is not None:
        _stand_on(bench, session.quote_trail(), row)
    elif row.passage is not None:
        if row.span is None:
            bench.say("This passage is no longer in the text; it is kept in your journal.", warning=True)
            return
        _stand_on(bench, session.passage_trail(), row)


def _stand_on(bench: MainScreen, trail: Trail, row: Row) -> None:
    assert row.span is not None
    bench.session.follow(trail, trail.find(row.span))
    bench.reader.engage()
    bench.reading.show_layers()
    bench.reader.stand()


@does("escape")
def escape(bench: MainScreen) -> None:
    """Step back once: from the text alone, a filter, another trail, standing on something, the text."""
    session = bench.session
    if bench.alone:
        bench.toggle_alone()
    elif bench.reading.selection is not None:
        bench.selecting.leave()
    elif bench.pane == "stories" and bench.stories_pane.filter:
        bench.shelf.filter("")
    elif bench.pane == "sidebar" and bench.sidebar.filter:
        bench.margin.filter("")
    elif session.trail.kind != "quotes":
        trail = session.quote_trail()
        session.follow(trail, trail.find(session.stop.span) if session.stop else None)
        bench.reader.trail_changed()
    elif session.stop is not None:
        session.stand_nowhere()
        bench.reader.stop_changed()
    elif bench.pane != "stories":
        bench.go_to_pane("stories")


@does("link.back")
def back(bench: MainScreen) -> None:
    bench.reader.go_back()
