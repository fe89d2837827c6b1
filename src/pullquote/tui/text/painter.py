"""Painting one screen line of a story: gutter, marker, and the text in its layers."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from rich.style import Style

from pullquote.desk.shown_dates import long_date, reading_minutes
from pullquote.desk.story import Story
from pullquote.text import Span
from pullquote.tui import look as looks
from pullquote.tui.line_pane import fitted
from pullquote.tui.look import Look
from pullquote.tui.session import Session
from pullquote.tui.text.layers import Layers
from pullquote.tui.text.layout import Decoration, Line

GUTTER = 3
"""Cells left of the text: the sign of a saved passage, the speaker's rail, a blank."""

_BLOCK_FLAGS = {
    "title": looks.TITLE,
    "heading": looks.STRONG,
    "byline": looks.DIM,
    "caption": looks.DIM,
    "boilerplate": looks.DIM,
}

Pieces = list[tuple[str, Style]]


class StoryPainter:
    """Turns lines of the line table into pieces of text with their styles; `layers` are those of the open story."""

    def __init__(self, look: Look, session: Session) -> None:
        self._look = look
        self._session = session
        self.layers = Layers(())

    def pieces(self, story: Story, row: Line, measure: int, selected: Span | None, caret: int | None) -> Pieces:
        """The gutter and what follows it. `selected` is the selection, `caret` its moving end while it is shown."""
        look = self._look
        blank = (" " * GUTTER, look.text)
        if row.kind == "decoration":
            return [blank, *self._decoration(story, row.label, measure)]
        if row.kind == "fold":
            return [blank, (fitted(row.label, measure), look.dim)]
        if row.kind == "blank":
            return [blank]
        return [*self._gutter(story, row), (row.margin, look.dim), *self._text(story, row, selected, caret)]

    def _text(self, story: Story, row: Line, selected: Span | None, caret: int | None) -> Pieces:
        look, text = self._look, story.text
        pieces: Pieces = []
        edges = {selected.start, selected.end} if selected is not None else set()
        if caret is not None:
            edges |= {caret, caret + 1}
        kind = story.article.blocks[row.block].kind
        for piece in self.layers.pieces(row.start, row.end, _BLOCK_FLAGS.get(kind, 0)):
            cuts = sorted({piece.start, piece.end, *(edge for edge in edges if piece.start < edge < piece.end)})
            for start, end in pairwise(cuts):
                flags = piece.flags
                if selected is not None and selected.contains(start):
                    flags |= looks.SELECTED
                style = look.of_text(flags, piece.colour or 1)
                pieces.append((text[start:end], style + looks.CARET if start == caret else style))
        if caret == row.end:
            pieces.append((" ", look.text + looks.CARET))
        return pieces

    def _gutter(self, story: Story, row: Line) -> Pieces:
        look, session = self._look, self._session
        if not session.marks_shown:
            return [(" " * GUTTER, look.text)]
        here = Span(row.start, row.end)
        sign, rail = (" ", look.text), (" ", look.text)
        for placed in story.passages:
            if placed.span is not None and placed.span.overlaps(here):
                begins = placed.span.start >= row.start
                sign = (looks.SAVED if begins else "┆", look.passage(placed.passage.colour))
                break
        quotes = story.analysis.quotes
        # Quotes are in text order and apart: those on this line are found without looking at the others.
        first = bisect_right(session.quotes, row.start, key=lambda index: quotes[index].span.end)
        for index in session.quotes[first:]:
            if quotes[index].span.start >= row.end:
                break
            hue, current = session.hue(index), index == session.quote
            rail = (look.rail(hue, current=current), look.speaker(hue))
            if current:
                break
        return [sign, rail, (" ", look.text)]

    def _decoration(self, story: Story, tag: str, measure: int) -> Pieces:
        if tag == "title":
            return [(fitted(story.row.title, measure), self._look.bold)]
        if tag == "meta":
            return [(fitted(meta_line(story), measure), self._look.dim)]
        return []


def rows_around(story: Story) -> list[Decoration]:
    """The painter's own rows: byline, source and date below the title, and above a text without one the file's."""
    title = next((index for index, block in enumerate(story.article.blocks) if block.kind == "title"), None)
    if title is not None:
        return [Decoration(title, "meta")]
    return [Decoration(-1, "title"), Decoration(-1, "meta"), Decoration(-1, "blank")]


def meta_line(story: Story) -> str:
    """Byline, source, date and reading time of a story, as far as they are known and not in the text itself."""
    meta = story.article.metadata
    parts = []
    if meta.byline is not None and not any(block.kind == "byline" for block in story.article.blocks):
        parts.append(meta.byline.value)
    parts.append(meta.source.value if meta.source else "no source")
    if meta.published is not None:
        parts.append(long_date(meta.published.value) or meta.published.value)
    elif meta.saved is not None:
        parts.append(f"saved {long_date(meta.saved.value)}")
    parts.append(f"{reading_minutes(len(story.text))} min")
    return " · ".join(parts)
