"""What a key acts on: the selection, the row of the sidebar, or what one stands on in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pullquote.desk.story import PlacedPassage, Story
from pullquote.text import Span

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen


class Meant(msgspec.Struct, frozen=True):
    """A stretch of a story's text; `quote` is its index if it is a quote that was found, `passage` the saved passage
    that holds it. `span` is None for a passage that is no longer in the text; `words` are its own then."""

    story: Story
    span: Span | None
    quote: int | None = None
    passage: PlacedPassage | None = None
    words: str = ""


def meant_by(bench: MainScreen) -> Meant | None:
    """What the reader means now; None when it is nothing. In the sidebar it is the row under the cursor, or nothing."""
    story, session = bench.session.story, bench.session
    if story is None:
        return None
    selected = bench.selected_span()
    if selected is not None:
        return Meant(story, selected)
    if bench.pane == "sidebar":
        row = bench.sidebar.chosen
        if row is None or (row.passage is None and row.quote is None):
            return None
        if row.passage is not None:
            return Meant(story, row.span, None, row.passage, row.passage.passage.selectors.exact)
        return Meant(story, row.span, row.quote, story.passage_at(row.span) if row.span else None)
    if session.stop is None:
        return None
    return Meant(story, session.stop.span, session.quote, story.passage_at(session.stop.span))


def how_to_mean(bench: MainScreen) -> str:
    """What to do where nothing is meant, in the words that begin a message."""
    return f"Stand on a quote with {bench.key('trail.next')}, or select text with {bench.key('select')}"
