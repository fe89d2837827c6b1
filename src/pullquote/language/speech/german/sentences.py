"""A German sentence as the search for reporting clauses reads it: parts, segments, and who a part stands for."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.speech.german.finder import GermanFinder
from pullquote.language.speech.german.part import Part
from pullquote.language.speech.german.parts import Segment, segments_of
from pullquote.language.speech.items import Item
from pullquote.language.speech.phrases import Mention
from pullquote.language.words import words

_FARTHEST = 40
_AHEAD = 12

NOMINATIVE = words("der er ich wir")
"""Words that tell a subject for certain, but for "der" before a feminine noun."""

Found = tuple[Mention, int, int]
"""A subject, with the first item of its part and the one after its last."""


class Sentence:
    """Items `first` up to `last` (exclusive) of a paragraph, cut into parts.

    Parts and segments are named by their numbers; `place` gives for each part the number of its segment.
    """

    def __init__(self, finder: GermanFinder, first: int, last: int) -> None:
        self.finder = finder
        self.lexicon = finder.lexicon
        self.items: Sequence[Item] = finder.items
        self.parts: Sequence[Part] = finder.reader.parts(first, last)
        self.segments = segments_of(finder.items, self.parts)
        self.place = {
            part: number for number, segment in enumerate(self.segments) for part in range(segment.first, segment.last)
        }

    def word(self, number: int) -> str:
        """The first word of a part, in lower case; empty for a name and a quotation."""
        return self.items[self.parts[number].first].lower

    def segment(self, number: int) -> Segment:
        """The segment that a part stands in."""
        return self.segments[self.place[number]]

    def near(self, segment: Segment, number: int) -> range:
        """The parts of a segment that are not too far from part `number` to belong to it."""
        return range(max(segment.first, number - _FARTHEST), min(segment.last, number + _FARTHEST))

    def is_finite(self, number: int) -> bool:
        """Whether there is a part `number`, and it is a verb."""
        return number < len(self.parts) and self.parts[number].kind in ("verb", "auxiliary")

    def found(self, number: int, plural: bool = False) -> Found:
        """Whom a part stands for."""
        part = self.parts[number]
        return self.finder.mention(self.parts, number, plural), part.first, part.last

    def ahead(self, verb: int, segment: Segment) -> int | None:
        """The likeliest subject after the verb, before a quotation or another clause."""
        first: int | None = None
        for number in range(verb + 1, min(segment.last, verb + _AHEAD)):
            part = self.parts[number]
            if part.kind in ("quote", "joint"):
                break
            if not part.subject:
                continue
            if part.rank > 1 and (first is None or self.word(number) in NOMINATIVE or self._is_object(first)):
                return number
            if first is None:
                first = number
        return first

    def _is_object(self, number: int) -> bool:
        """Whether a phrase before another after the verb is more likely told of than telling: "die Frage", "nichts"."""
        head = self.items[self.parts[number].core - 1].lower
        return head in self.lexicon.things or head in self.lexicon.statements
