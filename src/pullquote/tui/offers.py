"""What the status bar says of here and now: where one is, and the three or four keys that make sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen

Offer = tuple[str, str]
"""An action's id and what the status bar calls it."""


def whereabouts(bench: MainScreen) -> str:
    """Where one is on the trail, whose words these are, and what the reader has made of them."""
    session, story = bench.session, bench.session.story
    if bench.mode == "selecting":
        return "selecting"
    if story is None:
        return ""
    if not story.is_analysed and session.trail.kind == "quotes":
        return "finding quotes …"
    where = [session.where()]
    if session.quote is not None and story.attribution(session.quote).correction is not None:
        where.append("corrected")
    if session.stop is not None and story.is_saved(session.stop.span):
        where.append("saved")
    return " · ".join(where)


def offers(bench: MainScreen) -> list[Offer]:
    """What to offer, the most likely next key first."""
    if bench.mode == "selecting":
        return [
            ("select.save", "save"),
            ("select.sentence", "sentence"),
            ("select.copy", "copy"),
            ("select.leave", "leave"),
        ]
    if bench.pane == "stories":
        return _in_stories(bench)
    if bench.pane == "sidebar":
        return _in_sidebar(bench)
    return _in_text(bench)


def _in_stories(bench: MainScreen) -> list[Offer]:
    if bench.stories_pane.filter:
        return [("enter", "read"), ("escape", "show all"), ("search", "search"), ("help", "help")]
    return [("enter", "read"), ("trail.next", "next quote"), ("find", "filter"), ("help", "help")]


def _in_sidebar(bench: MainScreen) -> list[Offer]:
    row = bench.sidebar.chosen
    if row is not None and row.passage is not None:
        return [("enter", "go there"), ("passage.note", "note"), ("passage.delete", "delete"), ("tab.next", "next tab")]
    if row is not None and row.quote is not None and _asks_for_a_look(bench, row.quote):
        return [("enter", "go there"), ("info", "why"), ("speaker.correct", "correct"), ("tab.next", "next tab")]
    if row is not None and row.speaker is not None:
        return [("enter", "walk these quotes"), ("tab.next", "next tab"), ("find", "filter"), ("help", "help")]
    if row is not None and row.entity is not None:
        return [("enter", "walk the mentions"), ("tab.next", "next tab"), ("find", "filter"), ("help", "help")]
    return [("enter", "go there"), ("tab.next", "next tab"), ("find", "filter"), ("help", "help")]


def _in_text(bench: MainScreen) -> list[Offer]:
    session = bench.session
    if bench.reading.selection is not None:
        return [("passage.save", "save"), ("passage.note", "note"), ("copy", "copy"), ("escape", "leave")]
    if session.stop is None:
        noun = {"quotes": "quote", "speaker": "quote", "entity": "mention", "found": "hit", "passages": "passage"}
        return [
            ("trail.next", f"next {noun.get(session.trail.kind, 'link')}"),
            ("page.down", "page"),
            ("select", "select"),
            ("help", "help"),
        ]
    if session.trail.kind == "links":
        return [("trail.next", "next"), ("enter", "follow"), ("escape", "quotes"), ("help", "help")]
    if session.passage is not None:
        return [
            ("trail.next", "next"),
            ("passage.note", "note"),
            ("passage.colour", "colour"),
            ("passage.delete", "delete"),
        ]
    if session.quote is not None:
        last = ("speaker.correct", "correct") if _asks_for_a_look(bench, session.quote) else ("help", "help")
        return [("trail.next", "next"), ("passage.save", "save"), ("info", "why"), last]
    return [("trail.next", "next"), ("passage.save", "save"), ("escape", "quotes"), ("help", "help")]


def _asks_for_a_look(bench: MainScreen, quote: int) -> bool:
    """Whether it is not sure who said a quote, so that the reader may want to say it."""
    story = bench.session.story
    if story is None or not story.is_analysed:
        return False
    attribution = story.attribution(quote)
    return attribution.correction is None and (attribution.shown is None or attribution.is_doubtful)
