"""Layers over a text: which ones a story has, the pieces of any stretch that look different, the ticks of the ruler."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.style import Style

from pullquote.desk.story import Story
from pullquote.text import Span
from pullquote.tui import look as looks
from pullquote.tui.look import Look
from pullquote.tui.session import Session
from pullquote.tui.text.layout import LineTable

_INLINE_FLAGS = {
    "strong": looks.STRONG,
    "emphasis": looks.EMPHASIS,
    "code": looks.CODE,
    "link": looks.LINK,
    "highlight": looks.HIGHLIGHT,
    "strike": looks.STRIKE,
}
_TRAIL_FLAGS = {"entity": looks.MENTION, "found": looks.FOUND}


class Layer(NamedTuple):
    """Spans that share a flag; `colours` gives each span's colour number, or is empty."""

    flag: int
    spans: Sequence[Span]
    colours: Sequence[int] = ()


class Piece(NamedTuple):
    """A stretch of text in the same layers: their flags, and the colour of the passage it lies in."""

    start: int
    end: int
    flags: int
    colour: int


class Layers:
    """All layers of one text. Asking for a line's pieces costs what lies on the line, not what the text holds."""

    def __init__(self, layers: Iterable[Layer]) -> None:
        self._layers: list[tuple[Layer, list[int]]] = []
        for layer in layers:
            order = sorted(range(len(layer.spans)), key=lambda i: layer.spans[i])
            spans = [layer.spans[i] for i in order]
            colours = [layer.colours[i] for i in order] if layer.colours else ()
            # The furthest end so far is monotone even where spans overlap, so it can be searched.
            reach, furthest = [], 0
            for span in spans:
                furthest = max(furthest, span.end)
                reach.append(furthest)
            if spans:
                self._layers.append((Layer(layer.flag, spans, colours), reach))

    def with_layer(self, layer: Layer) -> Layers:
        """These layers with one more on top."""
        more = Layers((layer,))
        more._layers = [*self._layers, *more._layers]
        return more

    def pieces(self, start: int, end: int, flags: int = 0) -> list[Piece]:
        """The pieces of text[start:end] in order, without gaps; `flags` are set on all of them."""
        found: list[tuple[int, int, int, int]] = []
        for layer, reach in self._layers:
            index = bisect_left(reach, start + 1)
            while index < len(layer.spans) and layer.spans[index].start < end:
                span = layer.spans[index]
                if span.end > start:
                    colour = layer.colours[index] if layer.colours else 0
                    found.append((max(start, span.start), min(end, span.end), layer.flag, colour))
                index += 1
        if not found:
            return [Piece(start, end, flags, 0)] if start < end else []
        edges = sorted({start, end, *(item[0] for item in found), *(item[1] for item in found)})
        pieces = []
        for left, right in pairwise(edges):
            here, colour = flags, 0
            for first, last, flag, number in found:
                if first <= left and right <= last:
                    here |= flag
                    colour = number or colour
            pieces.append(Piece(left, right, here, colour))
        return pieces


def story_layers(story: Story, session: Session) -> Layers:
    """The story's own emphasis and links and, unless they are hidden, quotes, passages, mentions or hits."""
    layers = [
        Layer(flag, [inline.span for inline in story.article.inlines if inline.kind == kind])
        for kind, flag in _INLINE_FLAGS.items()
    ]
    if session.marks_shown:
        quotes = story.analysis.quotes
        placed = [(p.span, p.passage.colour) for p in story.passages if p.span is not None]
        layers.append(Layer(looks.QUOTE, [quotes[index].span for index in session.quotes]))
        layers.append(Layer(looks.PASSAGE, [span for span, _ in placed], [colour for _, colour in placed]))
        if session.trail.kind in _TRAIL_FLAGS:
            layers.append(Layer(_TRAIL_FLAGS[session.trail.kind], [stop.span for stop in session.trail.stops]))
    return Layers(layers)


def with_stop(layers: Layers, session: Session) -> Layers:
    """The same layers with the stop that one stands on."""
    return layers.with_layer(Layer(looks.CURRENT, [session.stop.span])) if session.stop is not None else layers


class Tick(NamedTuple):
    """Something to show on the ruler; of two ticks on one cell the one with the higher `rank` wins."""

    offset: int
    sign: str
    style: Style
    rank: int


class Ruler:
    """The overview ruler: where in the whole text the quotes, passages and hits lie, on one column of cells."""

    def __init__(self, ticks: Sequence[Tick] = ()) -> None:
        self._ticks = ticks
        self._placed: dict[int, Tick] = {}
        self._placed_for: tuple[LineTable, bool, int] | None = None

    def tick(self, table: LineTable, row: int, rows: int) -> Tick | None:
        """The tick that stands on cell `row` of `rows`.

        Where the text is not yet laid out as a whole, a tick's place is estimated from its offset.
        """
        if self._placed_for != (table, table.complete, rows):
            self._placed_for = (table, table.complete, rows)
            self._placed = {}
            for tick in self._ticks:
                place = _row_of(tick, table, rows)
                if place not in self._placed or self._placed[place].rank < tick.rank:
                    self._placed[place] = tick
        return self._placed.get(row)


def _row_of(tick: Tick, table: LineTable, rows: int) -> int:
    height = max(1, table.height)
    if table.complete and height <= rows:
        return table.line_of(tick.offset)  # All of the text is on the screen: the tick stands beside its line.
    share = table.line_of(tick.offset) / height if table.complete else tick.offset / max(1, len(table.text))
    return min(rows - 1, int(share * rows))


def ruler_ticks(story: Story, session: Session, look: Look) -> list[Tick]:
    """A tick a quote in its speaker's hue, a passage, and a mention or hit; none while they are hidden."""
    if not session.marks_shown:
        return []
    quotes = story.analysis.quotes
    ticks = [Tick(quotes[i].span.start, "╺", look.speaker(session.hue(i)), 1) for i in session.quotes]
    ticks += [Tick(p.span.start, looks.SAVED, look.saved, 2) for p in story.passages if p.span is not None]
    if session.trail.kind in _TRAIL_FLAGS:
        ticks += [Tick(stop.span.start, "━", look.accent, 3) for stop in session.trail.stops]
    return ticks
