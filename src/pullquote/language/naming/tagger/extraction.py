"""Extracts from an article what the tagger scores: its runs as sequences of tokens, each with its features' keys.

Training and tagging both take the keys from here and the features from token_features.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from pullquote.language.naming.tagger import token_features
from pullquote.language.naming.tagger.document_features import document_features
from pullquote.language.naming.tagger.lexemes import Lexeme, listed_names
from pullquote.language.naming.tagger.token_runs import TokenRange, find_runs
from pullquote.language.segmentation.paragraphs import Paragraph
from pullquote.language.segmentation.tokens import Tokens


class ParagraphContext(msgspec.Struct, frozen=True, gc=False):
    """One paragraph as the context of its runs: its number in the article, its tokens with the lexeme of each, where
    its runs stand; whether it is a headline, and whether it is evidence for other paragraphs."""

    number: int
    tokens: Tokens
    lexemes: list[Lexeme]
    runs: list[TokenRange]
    headline: bool
    evidence: bool


_FARTHEST = 3
_LONGEST_RUN = 9

FeatureTemplate = Callable[[Any], list[str]]
"""Makes features of one small key."""

LEXEME_TEMPLATES: tuple[FeatureTemplate, ...] = (
    token_features.own,
    token_features.before,
    token_features.after,
    token_features.two_before,
    token_features.two_after,
    token_features.left,
    token_features.right,
    token_features.first,
    token_features.last,
)
"""The templates whose key is one lexeme. The first five, for a token's window: the token itself, the one before, after,
two before, two after. The others, for all tokens of a run: the one before it, after it, and of a run of several its
first and last."""
OF_EDGES = 5
"""Where in LEXEME_TEMPLATES those of the run's edges begin."""
TOKEN_TEMPLATES: tuple[FeatureTemplate, ...] = (
    token_features.forms,
    token_features.neighbours,
    token_features.word_classes,
    token_features.crossed,
    token_features.listed_name,
    token_features.document,
    token_features.opinion,
)
"""The templates whose key is a token in its place."""


class TokenFeatures(NamedTuple):
    """One token of a run: the lexemes of its window, for the first five of LEXEME_TEMPLATES, and its keys, one for each
    of TOKEN_TEMPLATES."""

    window: tuple[Lexeme, Lexeme, Lexeme, Lexeme, Lexeme]
    keys: tuple[Any, ...]


class TokenSequence(NamedTuple):
    """A run ready to be labelled: the paragraph and the token that it begins with, the lexemes at its edges, for
    LEXEME_TEMPLATES from OF_EDGES on, the key of `token_features.around`, and its tokens."""

    context: ParagraphContext
    first: int
    edges: tuple[Lexeme, ...]
    around: tuple[str, str, int]
    tokens: list[TokenFeatures]

    def keyed_templates(self, token: TokenFeatures) -> Iterator[tuple[FeatureTemplate, Any]]:
        """All templates of one of its tokens, each with its key."""
        yield from zip(LEXEME_TEMPLATES, token.window, strict=False)
        yield from zip(LEXEME_TEMPLATES[OF_EDGES:], self.edges, strict=False)
        yield token_features.around, self.around
        yield from zip(TOKEN_TEMPLATES, token.keys, strict=True)


class FeatureExtractor:
    """Extracts the sequences of articles; it remembers the lexemes of words between them."""

    _MOST_WORDS = 60_000

    def __init__(self, word_classes: Mapping[str, str]) -> None:
        self.word_classes = word_classes
        self.lexemes: dict[str, Lexeme] = {}
        self.edge = Lexeme(token_features.EDGE, word_classes)

    def contexts(self, paragraphs: Sequence[Paragraph], numbers: Sequence[int]) -> list[ParagraphContext]:
        """The paragraphs `numbers` of an article, laid out."""
        known = self.lexemes
        if len(known) > self._MOST_WORDS:
            known.clear()
        result: list[ParagraphContext] = []
        for number in numbers:
            paragraph = paragraphs[number]
            lexemes = [known.get(word) or self._lexeme(word) for word in paragraph.tokens.words]
            runs = find_runs(paragraph.tokens, lexemes)
            role = paragraph.role
            result.append(
                ParagraphContext(
                    number, paragraph.tokens, lexemes, runs, role == "headline", role in ("body", "caption")
                )
            )
        return result

    def _lexeme(self, word: str) -> Lexeme:
        lexeme = self.lexemes[word] = Lexeme(word, self.word_classes)
        return lexeme

    def sequences(
        self, contexts: Sequence[ParagraphContext], opinions: Mapping[int, Mapping[int, str]]
    ) -> Iterator[TokenSequence]:
        """The runs of an article in text order. `opinions` gives by paragraph and token what the rules take it for."""
        evidence = [context for context in contexts if context.evidence] or contexts
        told = document_features((context.lexemes, context.tokens.opens, context.runs) for context in evidence)
        lowers = {lexeme.word for context in evidence for lexeme in context.lexemes if lexeme.small}
        for context in contexts:
            said = opinions.get(context.number, {})
            for first, last in context.runs:
                yield self._sequence(context, first, last, told, lowers, said)

    def _sequence(
        self,
        context: ParagraphContext,
        first: int,
        last: int,
        told: Mapping[str, int],
        lowers: set[str],
        said: Mapping[int, str],
    ) -> TokenSequence:
        lexemes, edge = context.lexemes, self.edge
        total = len(lexemes)
        size = min(last - first, _LONGEST_RUN)
        opening = "F" if context.tokens.opens[first] else ""
        listed = _listed_names(lexemes, first, last) if size > 1 else {}
        tokens: list[TokenFeatures] = []
        earlier = lexemes[first - 2] if first > 1 else edge
        previous = lexemes[first - 1] if first else edge
        this = lexemes[first]
        following = lexemes[first + 1] if first + 1 < total else edge
        after = lexemes[last] if last < total else edge
        edges = (previous, after, this, lexemes[last - 1]) if size > 1 else (previous, after)
        around = (previous.word_class, after.word_class, size)
        for at in range(first, last):
            later = lexemes[at + 2] if at + 2 < total else edge
            since, until = at - first, last - 1 - at
            where = "T" if context.headline else "" if since else opening
            keys = (
                (
                    previous.form,
                    this.form,
                    following.form,
                    since if since < _FARTHEST else _FARTHEST,
                    until if until < _FARTHEST else _FARTHEST,
                    where,
                ),
                (previous.lists if since else "^", this.lists, following.lists if until else "$"),
                (previous.word_class, this.word_class, following.word_class, this.form),
                (this.lower, previous.word_class, following.word_class),
                listed.get(at, ""),
                (told.get(this.word, 0), this.lower in lowers and not this.small, where),
                (said.get(at, ""), this.form),
            )
            tokens.append(TokenFeatures((this, previous, following, earlier, later), keys))
            earlier, previous, this, following = previous, this, following, later
        return TokenSequence(context, first, edges, around, tokens)


def _listed_names(lexemes: Sequence[Lexeme], first: int, last: int) -> dict[int, str]:
    """For the tokens of a run that a listed name of several words covers: its letters, and B or I."""
    found: dict[int, str] = {}
    known = listed_names()
    for at in range(first, last - 1):
        for words, letters in known.get((lexemes[at].word, lexemes[at + 1].word), ()):
            end = at + len(words)
            if end <= last and all(lexeme.word == word for lexeme, word in zip(lexemes[at:end], words, strict=True)):
                found[at] = letters + "B"
                found.update(dict.fromkeys(range(at + 1, end), letters + "I"))
    return found
