"""The rows of the sidebar's three tabs, built from a story on the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec

from pullquote.desk.attribution import Attribution
from pullquote.desk.story import PlacedPassage, SpeakerGroup, Story
from pullquote.language import Entity, EntityKind
from pullquote.text import Span
from pullquote.tui.look import CORRECTED, DOUBTFUL

Tab = Literal["quotes", "entities", "passages"]
TABS: tuple[Tab, ...] = ("quotes", "entities", "passages")

_KIND_NAMES: tuple[tuple[EntityKind, str], ...] = (
    ("person", "People"),
    ("organization", "Organisations"),
    ("place", "Places"),
    ("other", "Other"),
)


class Row(msgspec.Struct, frozen=True):
    """One line of the sidebar.

    `hue` is the speaker's, for the rail of a quote. Exactly one of `speaker`, `quote` (index), `entity` and `passage`
    is set on a row that can be chosen; on none of them the row is a heading, a blank line or a word to the reader.
    """

    text: str
    right: str = ""
    hue: int | None = None
    heading: bool = False
    speaker: str | None = None
    quote: int | None = None
    entity: Entity | None = None
    passage: PlacedPassage | None = None
    span: Span | None = None

    @property
    def choosable(self) -> bool:
        """Whether the cursor can stand on it."""
        return not (self.speaker is None and self.quote is None and self.entity is None and self.passage is None)


def quote_rows(story: Story, groups: tuple[SpeakerGroup, ...]) -> list[Row]:
    """Quotes by speaker in order of appearance, each with its words."""
    rows: list[Row] = []
    for group in groups:
        if rows:
            rows.append(Row(""))
        rows.append(Row(group.name, str(len(group.quotes)), group.hue, heading=True, speaker=group.name))
        for index in group.quotes:
            quote = story.analysis.quotes[index]
            words = " ".join(quote.span.of(story.text).split())
            rows.append(Row(f"“{words}”", _sign(story.attribution(index)), group.hue, quote=index, span=quote.span))
    return rows


def with_evidence(rows: list[Row], explained: Row | None, evidence: Callable[[int], str]) -> list[Row]:
    """The rows with a line of evidence under `explained`, if that is one of them and a quote's."""
    if explained is None or explained.quote is None:
        return rows
    place = next((place for place, row in enumerate(rows) if row is explained), None)
    if place is None:
        return rows
    return [*rows[: place + 1], Row(evidence(explained.quote)), *rows[place + 1 :]]


def _sign(attribution: Attribution) -> str:
    if attribution.correction is not None:
        return CORRECTED
    return DOUBTFUL if attribution.is_doubtful or attribution.guess is not None else ""


def entity_rows(entities: tuple[Entity, ...]) -> list[Row]:
    """Entities by kind, the most mentioned first, with the number of mentions."""
    rows: list[Row] = []
    for kind, name in _KIND_NAMES:
        members = sorted((e for e in entities if e.kind == kind), key=lambda e: (-len(e.mentions), e.mentions[0].start))
        if not members:
            continue
        if rows:
            rows.append(Row(""))
        rows.append(Row(name, heading=True))
        rows.extend(Row(entity.name, str(len(entity.mentions)), entity=entity) for entity in members)
    return rows


def passage_rows(story: Story) -> list[Row]:
    """Saved passages in text order, with speaker, note and tags; those no longer in the text at the end."""
    rows: list[Row] = []
    lost_heading = False
    for placed in story.passages:
        passage = placed.passage
        if rows:
            rows.append(Row(""))
        if placed.span is None and not lost_heading:
            rows.append(Row("No longer in the text", heading=True))
            lost_heading = True
        words = " ".join(passage.selectors.exact.split())
        rows.append(Row(f"“{words}”" if passage.is_quote else words, passage=placed, span=placed.span))
        if passage.speaker:
            rows.append(Row(f"— {passage.speaker}"))
        rows.extend(Row(f"✎ {' '.join(note.split())}") for note in passage.notes)
        if passage.tags:
            rows.append(Row(" ".join(f"#{tag}" for tag in passage.tags)))
    return rows


def filtered(rows: list[Row], words: str) -> list[Row]:
    """The rows that hold all of `words`, with the headings above them."""
    wanted = words.casefold().split()
    if not wanted:
        return rows
    out: list[Row] = []
    heading: Row | None = None
    for row in rows:
        hit = all(word in row.text.casefold() for word in wanted)
        if row.heading and not hit:
            heading = row
        elif hit:
            if heading is not None:
                out.append(heading)
                heading = None
            out.append(row)
    return out
