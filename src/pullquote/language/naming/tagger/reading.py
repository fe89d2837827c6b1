"""Lays an article out for the tagger: its words, its runs, and for each word of a run the keys of its features.

Training and reading both take the keys from here and the features from features.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from pullquote.language.lines.paragraphs import Paragraph
from pullquote.language.lines.tokens import Tokens
from pullquote.language.naming.tagger import features
from pullquote.language.naming.tagger.article import remember
from pullquote.language.naming.tagger.facts import Fact, phrases
from pullquote.language.naming.tagger.runs import find_runs


class Passage(msgspec.Struct, frozen=True, gc=False):
    """One paragraph to be read: its number in the article, tokens, facts and runs; whether it is a headline, and
    whether it is evidence for other paragraphs."""

    number: int
    tokens: Tokens
    facts: list[Fact]
    runs: list[tuple[int, int]]
    headline: bool
    evidence: bool


_FARTHEST = 3
_LONGEST_RUN = 9

Group = Callable[[Any], list[str]]
WORD_GROUPS: tuple[Group, ...] = (
    features.own,
    features.before,
    features.after,
    features.two_before,
    features.two_after,
    features.left,
    features.right,
    features.first,
    features.last,
)
"""The groups that hang on one word each. The first five: the word itself, the one before, after, two before, two
after. The others, for all words of a run: the one before it, after it, and of a run of several its first and last."""
OF_RUN = 5
"""Where in WORD_GROUPS the groups of the run begin."""
TOKEN_GROUPS: tuple[Group, ...] = (
    features.forms,
    features.neighbours,
    features.classes,
    features.crossed,
    features.phrase,
    features.memory,
    features.opinion,
)
"""The groups that hang on a word in its place."""


class Token(NamedTuple):
    """The words of the first five of WORD_GROUPS for one word of a run, and its keys of TOKEN_GROUPS."""

    words: tuple[Fact, Fact, Fact, Fact, Fact]
    keys: tuple[Any, ...]


class Run(NamedTuple):
    """A run laid out: where it stands, the words of the groups of WORD_GROUPS that it has from OF_RUN on, the key of
    `features.around`, and its words."""

    passage: Passage
    first: int
    words: tuple[Fact, ...]
    around: tuple[str, str, int]
    tokens: list[Token]

    def features(self, token: Token) -> Iterator[tuple[Group, Any]]:
        """All groups of features of one of its words, each with its key."""
        yield from zip(WORD_GROUPS, token.words, strict=False)
        yield from zip(WORD_GROUPS[OF_RUN:], self.words, strict=False)
        yield features.around, self.around
        yield from zip(TOKEN_GROUPS, token.keys, strict=True)


class Reader:
    """Reads articles; it remembers the facts of words between them."""

    _MOST_WORDS = 60_000

    def __init__(self, kinds: Mapping[str, str]) -> None:
        self.kinds = kinds
        self.facts: dict[str, Fact] = {}
        self.edge = Fact(features.EDGE, kinds)

    def passages(self, paragraphs: Sequence[Paragraph], numbers: Sequence[int]) -> list[Passage]:
        """The paragraphs `numbers` of an article, laid out."""
        known = self.facts
        if len(known) > self._MOST_WORDS:
            known.clear()
        result: list[Passage] = []
        for number in numbers:
            paragraph = paragraphs[number]
            facts = [known.get(word) or self._fact(word) for word in paragraph.tokens.words]
            runs = find_runs(paragraph.tokens, facts)
            role = paragraph.role
            result.append(
                Passage(number, paragraph.tokens, facts, runs, role == "headline", role in ("body", "caption"))
            )
        return result

    def _fact(self, word: str) -> Fact:
        fact = self.facts[word] = Fact(word, self.kinds)
        return fact

    def runs(self, passages: Sequence[Passage], opinions: Mapping[int, Mapping[int, str]]) -> Iterator[Run]:
        """The runs of an article in text order. `opinions` gives by paragraph and token what the rules take it for."""
        evidence = [passage for passage in passages if passage.evidence] or passages
        told = remember((passage.facts, passage.tokens.opens, passage.runs) for passage in evidence)
        lowers = {fact.word for passage in evidence for fact in passage.facts if fact.small}
        for passage in passages:
            said = opinions.get(passage.number, {})
            for first, last in passage.runs:
                yield self._run(passage, first, last, told, lowers, said)

    def _run(
        self,
        passage: Passage,
        first: int,
        last: int,
        told: Mapping[str, int],
        lowers: set[str],
        said: Mapping[int, str],
    ) -> Run:
        facts, edge = passage.facts, self.edge
        total = len(facts)
        size = min(last - first, _LONGEST_RUN)
        opening = "F" if passage.tokens.opens[first] else ""
        listed = _phrases(facts, first, last) if size > 1 else {}
        tokens: list[Token] = []
        earlier = facts[first - 2] if first > 1 else edge
        previous = facts[first - 1] if first else edge
        this = facts[first]
        following = facts[first + 1] if first + 1 < total else edge
        after = facts[last] if last < total else edge
        words = (previous, after, this, facts[last - 1]) if size > 1 else (previous, after)
        around = (previous.kind, after.kind, size)
        for at in range(first, last):
            later = facts[at + 2] if at + 2 < total else edge
            since, until = at - first, last - 1 - at
            where = "T" if passage.headline else "" if since else opening
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
                (previous.kind, this.kind, following.kind, this.form),
                (this.lower, previous.kind, following.kind),
                listed.get(at, ""),
                (told.get(this.word, 0), this.lower in lowers and not this.small, where),
                (said.get(at, ""), this.form),
            )
            tokens.append(Token((this, previous, following, earlier, later), keys))
            earlier, previous, this, following = previous, this, following, later
        return Run(passage, first, words, around, tokens)


def _phrases(facts: Sequence[Fact], first: int, last: int) -> dict[int, str]:
    """For the tokens of a run that a listed name of several words covers: its letters, and B or I."""
    found: dict[int, str] = {}
    known = phrases()
    for at in range(first, last - 1):
        for parts, letters in known.get((facts[at].word, facts[at + 1].word), ()):
            end = at + len(parts)
            if end <= last and all(fact.word == part for fact, part in zip(facts[at:end], parts, strict=True)):
                found[at] = letters + "B"
                found.update(dict.fromkeys(range(at + 1, end), letters + "I"))
    return found
