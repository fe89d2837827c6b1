"""Reads an article twice with the trained weights and says which of its words are names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from pullquote.language.lines.paragraphs import Paragraph
from pullquote.language.model import EntityKind
from pullquote.language.naming.tagger import features, votes, weights
from pullquote.language.naming.tagger.decoding import Decoder
from pullquote.language.naming.tagger.facts import Fact
from pullquote.language.naming.tagger.reading import OF_RUN, TOKEN_GROUPS, WORD_GROUPS, Group, Passage, Reader, Run

KINDS: dict[str, EntityKind] = {"PERSON": "person", "ORG": "organization", "PLACE": "place", "OTHER": "other"}
_MOST_REMEMBERED = 40_000


class Tagged(msgspec.Struct, frozen=True, gc=False):
    """A name: its paragraph, its first token and the one after its last, its kind, and what its words speak for each
    kind, in the order of KINDS."""

    paragraph: int
    first: int
    last: int
    kind: EntityKind
    scores: tuple[int, ...]


class _Read(msgspec.Struct, frozen=True, gc=False):
    """A run after the first reading: its words, the sums of their weights, the numbers of the labels, the votes."""

    passage: Passage
    first: int
    facts: list[Fact]
    sums: list[int]
    path: list[int]
    said: list[str]


class Tagger:
    """The trained weights with what has been added up of them so far."""

    def __init__(self, trained: weights.Weights) -> None:
        self.trained = trained
        self.unpack = trained.unpacker()
        self.decoder = Decoder(trained.labels, trained.moves)
        self.kinds = [(trained.labels.index(f"B-{kind}"), trained.labels.index(f"I-{kind}")) for kind in KINDS]
        self.reader = Reader(trained.kinds)
        self.around: dict[tuple[str, str, int], int] = {}
        self.of_tokens: tuple[dict[Any, int], ...] = tuple({} for _ in TOKEN_GROUPS)
        self.heard: dict[str, int] = {}

    def read(
        self, paragraphs: Sequence[Paragraph], numbers: Sequence[int], opinions: Mapping[int, Mapping[int, str]]
    ) -> list[Tagged]:
        """The names in the paragraphs `numbers` of an article, in text order. `opinions` gives by paragraph and token
        what the rules take it for.

        The first reading takes each name by its own words, its neighbours and the signs of the whole article; the
        second hears as well what the first took the same words for elsewhere.
        """
        passages = self.reader.passages(paragraphs, numbers)
        labels = self.trained.labels
        found: list[_Read] = []
        for run in self.reader.runs(passages, opinions):
            facts = [token.words[0] for token in run.tokens]
            sums = self.sums(run)
            path = self._path(sums)
            said = votes.codes([labels[label] for label in path])
            found.append(_Read(run.passage, run.first, facts, sums, path, said))
        heard = votes.count((read.facts, read.said) for read in found if read.passage.evidence)
        names: list[Tagged] = []
        for read in found:
            extra = self._votes(read, heard)
            path, sums = read.path, read.sums
            if any(extra):
                sums = [own + more for own, more in zip(sums, extra, strict=True)]
                path = self._path(sums)
            if any(path):
                names.extend(self._names(read, path, sums))
        return names

    def sums(self, run: Run) -> list[int]:
        """The packed weights of each word of a run, added up over its features."""
        shared = self.around.get(run.around)
        if shared is None:
            shared = self._remember(self.around, features.around, run.around)
        for number, fact in enumerate(run.words, OF_RUN):
            value = fact.sums[number]
            shared += self._of_word(fact, number) if value is None else value
        result: list[int] = []
        for facts, keys in run.tokens:
            total = shared
            for number, fact in enumerate(facts):
                value = fact.sums[number]
                total += self._of_word(fact, number) if value is None else value
            for remembered, group, key in zip(self.of_tokens, TOKEN_GROUPS, keys, strict=True):
                value = remembered.get(key)
                if value is None:
                    value = self._remember(remembered, group, key)
                total += value
            result.append(total)
        return result

    def _remember(self, remembered: dict[Any, int], group: Group, key: Any) -> int:
        if len(remembered) > _MOST_REMEMBERED:
            remembered.clear()
        value = remembered[key] = self._total(group(key))
        return value

    def _total(self, listed: list[str]) -> int:
        get = self.trained.packed.get
        return sum([get(feature, 0) for feature in listed])

    def _of_word(self, fact: Fact, number: int) -> int:
        value = fact.sums[number] = self._total(WORD_GROUPS[number](fact))
        return value

    def _votes(self, read: _Read, heard: votes.Votes) -> list[int]:
        """What the votes for each word of a run add to its sums."""
        evidence = read.passage.evidence
        result: list[int] = []
        for fact, code in zip(read.facts, read.said, strict=True):
            key = votes.heard(heard, fact.word, code if evidence else None) if fact.upper else ""
            value = self.heard.get(key)
            if value is None:
                value = self._remember(self.heard, features.votes, key)
            result.append(value)
        return result

    def _path(self, sums: Sequence[int]) -> list[int]:
        unpack = self.unpack
        return self.decoder.best([unpack(total) for total in sums])

    def _names(self, read: _Read, path: Sequence[int], sums: Sequence[int]) -> list[Tagged]:
        labels = self.trained.labels
        names: list[Tagged] = []
        begun = -1
        for at, label in enumerate([*path, 0]):
            if begun >= 0 and labels[label][0] != "I":
                kind = KINDS[labels[path[begun]][2:]]
                scores = self._scores(sums[begun:at])
                names.append(Tagged(read.passage.number, read.first + begun, read.first + at, kind, scores))
                begun = -1
            if labels[label][0] == "B":
                begun = at
        return names

    def _scores(self, sums: Sequence[int]) -> tuple[int, ...]:
        """What the words of a name speak for each kind: the first for its beginning, the others for its inside."""
        rows = [self.unpack(total) for total in sums]
        return tuple(rows[0][begin] + sum([row[inside] for row in rows[1:]]) for begin, inside in self.kinds)


@cache
def load() -> Tagger:
    """The tagger with the weights of the package, read when it is first asked for."""
    return Tagger(weights.load())
