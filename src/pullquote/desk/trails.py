"""Trails: the stops that one pair of keys walks through a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

import msgspec

from pullquote.desk.findtext import find
from pullquote.desk.story import UNATTRIBUTED, Story, speaker_label
from pullquote.language import Entity
from pullquote.text import Span

TrailKind = Literal["quotes", "speaker", "entity", "found", "passages", "links"]

_STOP_NAMES: dict[TrailKind, tuple[str, str]] = {
    "quotes": ("quote", "quotes"),
    "speaker": ("quote", "quotes"),
    "entity": ("mention", "mentions"),
    "found": ("hit", "hits"),
    "passages": ("passage", "passages"),
    "links": ("link", "links"),
}


class Stop(msgspec.Struct, frozen=True):
    """One place to stand on. `quote` is the index of the quote there, if the trail is one of quotes."""

    span: Span
    label: str = ""
    quote: int | None = None


class Trail(msgspec.Struct, frozen=True):
    """The stops, in text order; `label` says what was chosen (a name, the words searched).

    `terms` are the words and phrases that the hits of a search were found by.
    """

    kind: TrailKind
    stops: tuple[Stop, ...]
    label: str = ""
    terms: tuple[str, ...] = ()

    def first_at_or_after(self, offset: int) -> int | None:
        """Index of the first stop that begins at `offset` or later."""
        index = bisect_left(self.stops, offset, key=lambda stop: stop.span.start)
        return index if index < len(self.stops) else None

    def last_before(self, offset: int) -> int | None:
        """Index of the last stop that begins before `offset`."""
        index = bisect_left(self.stops, offset, key=lambda stop: stop.span.start) - 1
        return index if index >= 0 else None

    def find(self, span: Span) -> int | None:
        """Index of the stop with exactly this span."""
        return next((index for index, stop in enumerate(self.stops) if stop.span == span), None)

    def describe(self, index: int | None) -> str:
        """Where one is, for the status bar: `quote 3/6 · Olaf Scholz`, or `6 quotes` when standing on none."""
        one, many = _STOP_NAMES[self.kind]
        if index is None or not self.stops:
            count = f"{len(self.stops) or 'no'} {one if len(self.stops) == 1 else many}"
            return f"{count} · {self.label}" if self.label else count
        label = self.stops[index].label or self.label
        where = f"{one} {index + 1}/{len(self.stops)}"
        return f"{where} · {label}" if label else where


def quote_trail(story: Story, quotes: Sequence[int], *, speaker: str | None = None) -> Trail:
    """The quotes of the story, or those of one speaker (the name as `speaker_label` gives it)."""
    stops = []
    for index in quotes:
        label = speaker_label(story, index)
        if speaker is None or label == speaker:
            shown = label.lower() if label == UNATTRIBUTED else label
            stops.append(Stop(story.analysis.quotes[index].span, shown, index))
    return Trail("quotes" if speaker is None else "speaker", tuple(stops), speaker or "")


def entity_trail(entity: Entity) -> Trail:
    """The mentions of one entity."""
    return Trail("entity", tuple(Stop(span) for span in entity.mentions), entity.name)


def found_trail(text: str, query: str, terms: Sequence[str]) -> Trail:
    """The places of `text` where one of `terms` stands; `query` is what the reader typed."""
    spans = sorted({span for term in terms for span in find(text, term)})
    return Trail("found", tuple(Stop(span) for span in spans), f"“{query}”", tuple(terms))


def passage_trail(story: Story) -> Trail:
    """The saved passages that are still in the text."""
    stops = [Stop(p.span, p.passage.speaker or "") for p in story.passages if p.span is not None]
    return Trail("passages", tuple(sorted(stops, key=lambda stop: stop.span)))


def link_trail(story: Story) -> Trail:
    """The links of the text, each labelled with its target."""
    links = (inline for inline in story.article.inlines if inline.kind == "link" and inline.target)
    return Trail("links", tuple(Stop(link.span, link.target) for link in links))
