"""Reads an article twice with the trained weights and says which of its words are names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from pullquote.language.model import EntityKind
from pullquote.language.naming.tagger import token_features, votes, weights
from pullquote.language.naming.tagger.decoding import Decoder
from pullquote.language.naming.tagger.extraction import (
    LEXEME_TEMPLATES,
    OF_EDGES,
    TOKEN_TEMPLATES,
    FeatureExtractor,
    FeatureTemplate,
    ParagraphContext,
    TokenSequence,
)
from pullquote.language.naming.tagger.lexemes import Lexeme
from pullquote.language.segmentation.paragraphs import Paragraph

KINDS: dict[str, EntityKind] = {"PERSON": "person", "ORG": "organization", "PLACE": "place", "OTHER": "other"}
_MOST_REMEMBERED = 40_000


class TaggedName(msgspec.Struct, frozen=True, gc=False):
    """A name: its paragraph, its first token and the one after its last, its kind, and what its words speak for each
    kind, in the order of KINDS."""

    paragraph: int
    first: int
    last: int
    kind: EntityKind
    scores: tuple[int, ...]


class _FirstReading(msgspec.Struct, frozen=True, gc=False):
    """A run after the first reading: its lexemes, the packed emissions of its tokens, the numbers of the labels, the
    codes that it votes with."""

    context: ParagraphContext
    first: int
    lexemes: list[Lexeme]
    emissions: list[int]
    path: list[int]
    said: list[str]


class Tagger:
    """The trained weights with what has been added up of them so far."""

    def __init__(self, trained: weights.Weights) -> None:
        self.trained = trained
        self.unpack = trained.unpacker()
        self.decoder = Decoder(trained.labels, trained.transitions)
        self.kinds = [(trained.labels.index(f"B-{kind}"), trained.labels.index(f"I-{kind}")) for kind in KINDS]
        self.extractor = FeatureExtractor(trained.word_classes)
        self.around: dict[tuple[str, str, int], int] = {}
        self.of_tokens: tuple[dict[Any, int], ...] = tuple({} for _ in TOKEN_TEMPLATES)
        self.heard: dict[str, int] = {}

    def read(
        self, paragraphs: Sequence[Paragraph], numbers: Sequence[int], opinions: Mapping[int, Mapping[int, str]]
    ) -> list[TaggedName]:
        """The names in the paragraphs `numbers` of an article, in text order. `opinions` gives by paragraph and token
        what the rules take it for.

        The first reading takes each name by its own words, its neighbours and the signs of the whole article; the
        second hears as well what the first took the same words for elsewhere.
        """
        contexts = self.extractor.contexts(paragraphs, numbers)
        labels = self.trained.labels
        found: list[_FirstReading] = []
        for sequence in self.extractor.sequences(contexts, opinions):
            lexemes = [token.window[0] for token in sequence.tokens]
            emissions = self.emissions(sequence)
            path = self._path(emissions)
            said = votes.codes([labels[label] for label in path])
            found.append(_FirstReading(sequence.context, sequence.first, lexemes, emissions, path, said))
        heard = votes.count((read.lexemes, read.said) for read in found if read.context.evidence)
        names: list[TaggedName] = []
        for read in found:
            extra = self._votes(read, heard)
            path, emissions = read.path, read.emissions
            if any(extra):
                emissions = [own + more for own, more in zip(emissions, extra, strict=True)]
                path = self._path(emissions)
            if any(path):
                names.extend(self._names(read, path, emissions))
        return names

    def emissions(self, sequence: TokenSequence) -> list[int]:
        """The packed emissions of each token of a run: the weights of its features, added up."""
        shared = self.around.get(sequence.around)
        if shared is None:
            shared = self._remember(self.around, token_features.around, sequence.around)
        for number, lexeme in enumerate(sequence.edges, OF_EDGES):
            value = lexeme.emissions[number]
            shared += self._of_word(lexeme, number) if value is None else value
        result: list[int] = []
        for window, keys in sequence.tokens:
            total = shared
            for number, lexeme in enumerate(window):
                value = lexeme.emissions[number]
                total += self._of_word(lexeme, number) if value is None else value
            for remembered, template, key in zip(self.of_tokens, TOKEN_TEMPLATES, keys, strict=True):
                value = remembered.get(key)
                if value is None:
                    value = self._remember(remembered, template, key)
                total += value
            result.append(total)
        return result

    def _remember(self, remembered: dict[Any, int], template: FeatureTemplate, key: Any) -> int:
        if len(remembered) > _MOST_REMEMBERED:
            remembered.clear()
        value = remembered[key] = self._total(template(key))
        return value

    def _total(self, features: list[str]) -> int:
        get = self.trained.packed.get
        return sum([get(feature, 0) for feature in features])

    def _of_word(self, lexeme: Lexeme, number: int) -> int:
        value = lexeme.emissions[number] = self._total(LEXEME_TEMPLATES[number](lexeme))
        return value

    def _votes(self, read: _FirstReading, heard: votes.Votes) -> list[int]:
        """What the votes for each token of a run add to its emissions."""
        evidence = read.context.evidence
        result: list[int] = []
        for lexeme, code in zip(read.lexemes, read.said, strict=True):
            key = votes.heard(heard, lexeme.word, code if evidence else None) if lexeme.upper else ""
            value = self.heard.get(key)
            if value is None:
                value = self._remember(self.heard, token_features.votes, key)
            result.append(value)
        return result

    def _path(self, emissions: Sequence[int]) -> list[int]:
        unpack = self.unpack
        return self.decoder.best([unpack(total) for total in emissions])

    def _names(self, read: _FirstReading, path: Sequence[int], emissions: Sequence[int]) -> list[TaggedName]:
        labels = self.trained.labels
        names: list[TaggedName] = []
        begun = -1
        for at, label in enumerate([*path, 0]):
            if begun >= 0 and labels[label][0] != "I":
                kind = KINDS[labels[path[begun]][2:]]
                scores = self._scores(emissions[begun:at])
                names.append(TaggedName(read.context.number, read.first + begun, read.first + at, kind, scores))
                begun = -1
            if labels[label][0] == "B":
                begun = at
        return names

    def _scores(self, emissions: Sequence[int]) -> tuple[int, ...]:
        """What the words of a name speak for each kind: the first for its beginning, the others for its inside."""
        rows = [self.unpack(total) for total in emissions]
        return tuple(rows[0][begin] + sum([row[inside] for row in rows[1:]]) for begin, inside in self.kinds)


@cache
def load() -> Tagger:
    """The tagger with the weights of the package, read when it is first asked for."""
    return Tagger(weights.load())
