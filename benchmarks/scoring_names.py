"""Scores names, and their grouping into persons, organisations and places, against gold.

A leading article and a trailing 's, apostrophe, full stop or space do not count on either side. The rules:

- names: the same stretch and kind. "three kinds" are persons, organisations and places.
- merged: entities of one text (three kinds) with two or more mentions. One found is right where it has the kind of the
  gold one and each shares at least half of its mentions with the other; the most mentioned gold entities choose first.
- top 5: the share of the five most mentioned gold entities of each text that are found, in any size.
- pairs, where gold is grouped: pairs of mentions of one entity. What is found of kinds that gold never has is left out.

A side without groups is grouped by `plain_groups`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from benchmarks.answers import NameAnswer
from benchmarks.gold import GoldKind, NameDocument
from benchmarks.measures import Measure, one_to_one, share
from benchmarks.plain_groups import Group, Named, group_by_words

KINDS: tuple[GoldKind, ...] = ("PERSON", "ORG", "PLACE", "OTHER")
THREE_KINDS = KINDS[:3]

_ARTICLE = re.compile(r"(?:an?|the)\s+(?=\S)", re.IGNORECASE)
_TAIL = re.compile(r"(?:['’]s|['’.\s])$")
_MOST_MENTIONED = 5
_MANY = 2


class Count(msgspec.Struct, gc=False):
    """How many there are in gold, how many were found, and how many of these rightly."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, wanted: set[object], found: set[object]) -> None:
        """Count the members of two sets."""
        self.right += len(wanted & found)
        self.found += len(found)
        self.wanted += len(wanted)

    @property
    def measure(self) -> Measure:
        """The same as precision, recall and F1."""
        return one_to_one(self.right, self.found, self.wanted)


class NameScore(msgspec.Struct):
    """The counts over all texts. `pairs` is None where gold is not grouped."""

    kinds: dict[GoldKind, Count]
    untyped: Count
    pairs: Count | None
    merged_right: int = 0
    merged_found: int = 0
    merged_reached: int = 0
    merged_wanted: int = 0
    top_reached: int = 0
    top_wanted: int = 0

    @property
    def merged(self) -> Measure:
        """Entities with two or more mentions."""
        return Measure(self.merged_right, self.merged_found, self.merged_reached, self.merged_wanted)

    @property
    def top(self) -> float:
        """The share of the most mentioned entities that are found."""
        return share(self.top_reached, self.top_wanted)

    def together(self, kinds: Sequence[GoldKind]) -> Measure:
        """Names of these kinds."""
        counts = [count for kind, count in self.kinds.items() if kind in kinds]
        return one_to_one(
            sum(count.right for count in counts),
            sum(count.found for count in counts),
            sum(count.wanted for count in counts),
        )


class _Side(msgspec.Struct, frozen=True):
    """The names of one text as gold, or as an answer, has them; `groups` is None where it has none."""

    names: frozenset[Named]
    groups: list[Group] | None


def score_names(documents: Sequence[NameDocument], answers: Mapping[str, NameAnswer]) -> NameScore:
    """The score of all texts; a text without an answer counts as one in which nothing was found."""
    grouped = any(document.clusters is not None for document in documents)
    kinds = KINDS
    if grouped:
        used = {cluster.kind for document in documents for cluster in document.clusters or ()}
        kinds = tuple(kind for kind in KINDS if kind in used)
    score = NameScore({kind: Count() for kind in kinds}, Count(), Count() if grouped else None)
    for document in documents:
        _add(score, document, answers.get(document.id))
    return score


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without leading article and trailing 's, apostrophe, full stop or space; one character is always left."""
    while start < end and text[start].isspace():
        start += 1
    article = _ARTICLE.match(text, start, end)
    if article is not None:
        start = article.end()
    while end - start > 1:
        tail = _TAIL.search(text[start:end])
        if tail is None or not tail.start():
            break
        end = start + tail.start()
    return start, end


def _add(score: NameScore, document: NameDocument, answer: NameAnswer | None) -> None:
    text = document.text
    gold = _side(text, document)
    said = _side(text, answer)
    names = {name for name in said.names if name.kind in score.kinds}
    for kind, count in score.kinds.items():
        count.add({name for name in gold.names if name.kind == kind}, {name for name in names if name.kind == kind})
    score.untyped.add({(name.start, name.end) for name in gold.names}, {(name.start, name.end) for name in names})
    wanted = _groups(text, gold.groups, gold.names)
    found = _groups(text, said.groups, names)
    if score.pairs is not None:
        found = [group for group in found if group.kind in score.kinds]
        score.pairs.add(_pairs(wanted), _pairs(found))
    _add_merged(
        score,
        [group for group in wanted if group.kind in THREE_KINDS],
        [group for group in found if group.kind in THREE_KINDS],
    )


def _side(text: str, names: NameDocument | NameAnswer | None) -> _Side:
    if names is None:
        return _Side(frozenset(), None)
    if names.clusters is None:
        spans = ((bare(text, name.start, name.end), name.kind) for name in names.entities or ())
        return _Side(frozenset(Named(start, end, kind) for (start, end), kind in spans), None)
    groups = [
        Group(frozenset(bare(text, mention.start, mention.end) for mention in cluster.mentions), cluster.kind)
        for cluster in names.clusters
        if cluster.mentions
    ]
    return _Side(frozenset(Named(start, end, group.kind) for group in groups for start, end in group.spans), groups)


def _groups(text: str, groups: list[Group] | None, names: Iterable[Named]) -> list[Group]:
    if groups is not None:
        return groups
    return group_by_words(text, (name for name in names if name.kind in THREE_KINDS))


def _pairs(groups: Iterable[Group]) -> set[object]:
    return {pair for group in groups for pair in itertools.combinations(sorted(group.spans), 2)}


def _add_merged(score: NameScore, wanted: list[Group], found: list[Group]) -> None:
    matched = _match(wanted, found)
    score.merged_wanted += sum(len(group.spans) >= _MANY for group in wanted)
    score.merged_found += sum(len(group.spans) >= _MANY for group in found)
    score.merged_reached += sum(len(wanted[number].spans) >= _MANY for number in matched)
    score.merged_right += sum(len(found[other].spans) >= _MANY for other in matched.values())
    by_mentions = sorted(range(len(wanted)), key=lambda number: (-len(wanted[number].spans), min(wanted[number].spans)))
    top = by_mentions[:_MOST_MENTIONED]
    score.top_wanted += len(top)
    score.top_reached += sum(number in matched for number in top)


def _match(wanted: list[Group], found: list[Group]) -> dict[int, int]:
    """Gold group -> group found, one to one."""
    matched: dict[int, int] = {}
    free = dict(enumerate(found))
    for number in sorted(range(len(wanted)), key=lambda number: -len(wanted[number].spans)):
        gold = wanted[number]
        shared = {other: len(gold.spans & group.spans) for other, group in free.items() if group.kind == gold.kind}
        fits = [
            other for other, both in shared.items() if both and 2 * both >= max(len(gold.spans), len(free[other].spans))
        ]
        if fits:
            best = max(fits, key=lambda other: shared[other])
            matched[number] = best
            del free[best]
    return matched
