"""A German sentence as the search for reporting clauses reads it: chunks, segments, and who a chunk stands for."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.speech.german.chunk import Chunk
from pullquote.language.speech.german.chunker import Segment, segments_of
from pullquote.language.speech.german.finder import GermanFinder
from pullquote.language.speech.items import Item
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.words import words

_FARTHEST = 40
_AHEAD = 12

NOMINATIVE = words("der er ich wir")
"""Words that tell a subject for certain, but for "der" before a feminine noun."""

Found = tuple[Mention, int, int]
"""A subject, with the first item of its chunk and the one after its last."""


class ChunkedSentence:
    """Items `first` up to `last` (exclusive) of a paragraph, cut into chunks.

    Parts and segments are named by their numbers; `place` gives for each chunk the number of its segment.
    """

    def __init__(self, finder: GermanFinder, first: int, last: int) -> None:
        self.finder = finder
        self.lexicon = finder.lexicon
        self.items: Sequence[Item] = finder.items
        self.chunks: Sequence[Chunk] = finder.chunker.chunks(first, last)
        self.segments = segments_of(finder.items, self.chunks)
        self.place = {
            chunk: number
            for number, segment in enumerate(self.segments)
            for chunk in range(segment.first, segment.last)
        }

    def word(self, number: int) -> str:
        """The first word of a chunk, in lower case; empty for a name and a quotation."""
        return self.items[self.chunks[number].first].lower

    def segment(self, number: int) -> Segment:
        """The segment that a chunk stands in."""
        return self.segments[self.place[number]]

    def near(self, segment: Segment, number: int) -> range:
        """The chunks of a segment that are not too far from chunk `number` to belong to it."""
        return range(max(segment.first, number - _FARTHEST), min(segment.last, number + _FARTHEST))

    def is_finite(self, number: int) -> bool:
        """Whether there is a chunk `number`, and it is a verb."""
        return number < len(self.chunks) and self.chunks[number].kind in ("verb", "auxiliary")

    def found(self, number: int, plural: bool = False) -> Found:
        """Whom a chunk stands for."""
        chunk = self.chunks[number]
        return self.finder.mention(self.chunks, number, plural), chunk.first, chunk.last

    def ahead(self, verb: int, segment: Segment) -> int | None:
        """The likeliest subject after the verb, before a quotation or another clause."""
        first: int | None = None
        for number in range(verb + 1, min(segment.last, verb + _AHEAD)):
            chunk = self.chunks[number]
            if chunk.kind in ("quote", "joint"):
                break
            if not chunk.subject:
                continue
            if chunk.rank > 1 and (first is None or self.word(number) in NOMINATIVE or self._is_object(first)):
                return number
            if first is None:
                first = number
        return first

    def _is_object(self, number: int) -> bool:
        """Whether a phrase before another after the verb is more likely told of than telling: "die Frage", "nichts"."""
        head = self.items[self.chunks[number].core - 1].lower
        return head in self.lexicon.things or head in self.lexicon.statements
