"""Cuts a German sentence into its chunks, and its chunks into the segments that commas make."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pullquote.language.speech.german.chunk import Chunk, ChunkKind
from pullquote.language.speech.german.determiners import ARTICLES, CONTRACTED
from pullquote.language.speech.german.nouns import JOINTS, LOOSE_TIES, NounChunker
from pullquote.language.speech.items import Item
from pullquote.language.words import words

_SUBORDINATING = words(
    """
    dass daß weil ob wenn als obwohl wie wo was um damit nachdem bevor während wonach wobei woraufhin womit indem sodass
    solange sobald bis falls wer wen wem warum weshalb weswegen wodurch wofür ohne anstatt statt der die das den dem
    deren dessen welche welcher welches
    """
)
_RELATIVE = words("der die das den dem deren dessen welche welcher welches")
_RELATIVES = words("der die das den dem")
_SUBJECTS = words("die das ein er sie es wir ich")
_PREPOSED = words("in mit auf von nach für an bei aus zu")
_BEFORE_MEDIA = words("laut im vom beim in von")
_PERSONS = words("er sie ich wir wer dieser diese letzterer letztere jener jene derselbe beide viele")
_STOPS = frozenset((":", ";", "–", "—", "(", ")", "…", "[", "]"))


class Segment(msgspec.Struct, frozen=True, gc=False):
    """What commas part: chunks `first` up to `last`; `opening` is its first word if it makes a subordinate clause."""

    first: int
    last: int
    opening: str


class Chunker(NounChunker):
    """Reads the chunks of the sentences of one paragraph."""

    def chunks(self, first: int, last: int) -> list[Chunk]:
        """The chunks of the sentence from item `first` up to `last` (exclusive)."""
        result: list[Chunk] = []
        at = first
        while at < last:
            chunk = self._chunk(at, first, last)
            result.append(chunk)
            at = chunk.last
        return result

    def _chunk(self, at: int, first: int, last: int) -> Chunk:
        item = self.items[at]
        word = item.lower
        if item.kind == "quote":
            return Chunk(at, at + 1, "quote")
        if word == ",":
            return Chunk(at, at + 1, "word" if self.is_decimal(at, last) else "comma")
        if word in _STOPS or (word == "-" and self._is_dash(at)):
            return Chunk(at, at + 1, "stop")
        opening = at == first or self.items[at - 1].lower in _STOPS
        if word in _RELATIVES and not opening and self._is_relative(at, last):
            return Chunk(at, at + 1, "word")
        if item.kind == "word" and (opening or not item.capital or word in self.lexicon.small):
            small = self._small(at, first, last)
            if small is not None:
                return small
        noun = self.noun(at, last, opening, at == first)
        if noun is not None:
            return noun
        kind: ChunkKind = "adverb" if word in self.lexicon.adverbs else "word"
        return Chunk(at, at + 1, kind)

    def _is_relative(self, at: int, last: int) -> bool:
        """Whether an article after a comma is a pronoun, since names of people bear none: "…, den Ott kritisierte"."""
        if at + 1 < last and self.items[at - 1].lower == "," and self.items[at + 1].lower in self.lexicon.adverbs:
            return True
        following = self.items[at + 1].name if at + 1 < last and self.items[at - 1].lower == "," else None
        return following is not None and not following.title and self.finder.kind_of(following) == "person"

    def _small(self, at: int, first: int, last: int) -> Chunk | None:
        """A chunk that begins with a function word or a verb; None where none of these does."""
        word = self.items[at].lower
        lexicon = self.lexicon
        if not self._is_conjunction(at, last) and (word in lexicon.prepositions or word in LOOSE_TIES):
            noun = self.noun(at + (word not in CONTRACTED), last, loose=at == first)
            if noun is not None:
                return Chunk(at, noun.last, "prepositional", noun.core, False, noun.rank)
            if word in _BEFORE_MEDIA and at + 1 < last and self.is_quoted_name(at + 1) and self.items[at + 1].capital:
                return Chunk(at, at + 2, "prepositional", at + 2, False, 2)
        if word in JOINTS:
            return Chunk(at, at + 1, "joint")
        if word in lexicon.auxiliaries and word != "es":
            return Chunk(at, at + 1, "auxiliary")
        if word in self.verbs:
            return Chunk(at, at + 1, "verb")
        if word in _PERSONS and (word not in ARTICLES or self.core(at, last, False) is None):
            stands_alone = at + 1 < last and self.items[at + 1].kind == "word" and word not in ARTICLES
            if stands_alone or word not in ARTICLES or self.before_verb(at + 1, last):
                return Chunk(at, at + 1, "pronoun", at + 1, True, 3)
        if word in lexicon.adverbs:
            return Chunk(at, at + 1, "adverb")
        return None

    def _is_conjunction(self, at: int, last: int) -> bool:
        """Whether a word that may govern a noun begins a clause: "wie", and "während" before a subject."""
        word, following = self.items[at].lower, self.items[at + 1] if at + 1 < last else None
        if word != "während" or following is None:
            return word == "wie"
        return following.kind == "name" or following.lower in _SUBJECTS

    def _is_dash(self, at: int) -> bool:
        spaced_before = at > 0 and self.items[at - 1].end < self.items[at].start
        spaced_after = at + 1 < len(self.items) and self.items[at].end < self.items[at + 1].start
        return spaced_before and spaced_after


def segments_of(items: Sequence[Item], chunks: Sequence[Chunk]) -> list[Segment]:
    """The segments of a sentence, in order."""
    result: list[Segment] = []
    first = 0
    for number in range(len(chunks) + 1):
        if number < len(chunks) and chunks[number].kind not in ("comma", "stop"):
            continue
        if number > first:
            result.append(Segment(first, number, _opening(items, chunks, first, number)))
        first = number + 1
    return result


def _opening(items: Sequence[Item], chunks: Sequence[Chunk], first: int, last: int) -> str:
    """The word that makes a subordinate clause of chunks `first` up to `last`, an empty string for a main clause."""
    chunk = chunks[first]
    if chunk.kind == "joint" and first + 1 < last:
        chunk = chunks[first + 1]
    word = items[chunk.first].lower
    if word not in _SUBORDINATING or chunk.kind in ("noun", "prepositional", "pronoun"):
        following = items[chunk.first + 1].lower if chunk.first + 1 < len(items) else ""
        preposed = chunk.kind == "word" and word in _PREPOSED
        return following if preposed and following in _RELATIVE else ""
    return word
