"""Weighs whom a pronoun may stand for: everybody named not long before, and what speaks for each."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from math import exp
from pathlib import Path

import msgspec

from pullquote.language.people.sightings import Sighting
from pullquote.text import Span

PARAGRAPHS_BACK = 4
"""How many paragraphs back somebody must have been spoken of to be meant."""

SIGHTINGS_BACK = 40
"""How many mentions back, at most."""

NOBODY = -1
"""The number that stands for somebody whom the text does not name."""

NAMELESS = "nobody"
"""The fact that speaks for somebody without a name."""

_MAIN_FIGURE = 8
_FLOOR_LASTS = 3
_DISTANCES = ("paragraph before", "two paragraphs before")

Facts = tuple[str, ...]
"""What speaks for or against somebody, in the words of antecedents.txt, which holds the weight of each."""


class Antecedent(msgspec.Struct, frozen=True, gc=False):
    """The entity that a pronoun or a role stands for, its mention that decided, how sure that is (0 to 1), and how it
    was chosen, in words for the reader."""

    entity: int
    mention: Span
    confidence: float
    how: str = ""


class Seen(msgspec.Struct, frozen=True, gc=False):
    """A sighting and whom it stands for, NOBODY for somebody without a name. `named` is False for a pronoun."""

    sighting: Sighting
    entity: int
    named: bool


class Floor(msgspec.Struct, frozen=True, gc=False):
    """Who spoke the last quote, NOBODY where the text does not say, and in which paragraph."""

    entity: int
    paragraph: int


class Question(msgspec.Struct, frozen=True, gc=False):
    """A pronoun or role, in `sentence` of `paragraph`, that somebody is looked for; `gender` is empty if it tells none.

    `quoted` are the people named in the words that the pronoun speaks, `later` those named after it in its sentence.
    """

    gender: str
    paragraph: int
    sentence: int
    quoted: frozenset[int]
    later: frozenset[int]


class PossibleAntecedent(msgspec.Struct, frozen=True, gc=False):
    """Somebody whom a pronoun may stand for. `nearest` is the sighting that the reader is shown."""

    entity: int
    nearest: Sighting
    facts: Facts


def possible_antecedents(
    question: Question, seen: deque[Seen], floor: Floor, genders: Sequence[str], mentions: Sequence[int]
) -> list[PossibleAntecedent]:
    """Everybody sighted not long before a pronoun whom its gender allows, the nearest first; NOBODY among them.

    `genders` gives the gender of each entity and `mentions` how often the text names it.
    """
    view = _View(question, seen, genders)
    return [
        PossibleAntecedent(entity, view.shown(entity), view.facts(entity, rank, floor, genders, mentions))
        for rank, entity in enumerate(view.found)
    ]


def shares(possible: Sequence[PossibleAntecedent], weights: dict[str, int]) -> list[float]:
    """How likely each of them is meant, from 0 to 1; what is missing to 1 is that none of them is meant."""
    odds = [exp(sum(weights.get(fact, 0) for fact in one.facts) / 100) for one in possible]
    total = sum(odds)
    if all(one.entity != NOBODY for one in possible):
        total += exp(weights.get(NAMELESS, 0) / 100)
    return [one / total for one in odds]


class _View:
    """What was sighted before a pronoun, from its point of view."""

    def __init__(self, question: Question, seen: deque[Seen], genders: Sequence[str]) -> None:
        self.question = question
        self.found: dict[int, Sighting] = {}
        self.names: dict[int, Sighting] = {}
        self.pronouns: dict[int, Sighting] = {}
        self.spoke: set[int] = set()
        self.leads: dict[tuple[int, int], int] = {}
        self.tellers: dict[tuple[int, int], int] = {}
        self.mains: dict[tuple[int, int], int] = {}
        self.opens: dict[tuple[int, int], int] = {}
        for one in reversed(seen):
            if question.paragraph - one.sighting.paragraph > PARAGRAPHS_BACK:
                break
            if one.entity == NOBODY or not question.gender or genders[one.entity] in ("", question.gender):
                self._add(one)
        self.leads.update(self.mains)
        self.last_teller = self.tellers.get(max(self.opens)) if self.opens else None
        self.first = {where[0]: self.leads[where] for where in sorted(self.leads, reverse=True)}
        self.last_lead = self.leads[max(self.leads)] if self.leads else None
        self.last_opening = self.opens[max(self.opens)] if self.opens else None

    def _add(self, one: Seen) -> None:
        entity, sighting = one.entity, one.sighting
        quoted = sighting.place == "quoted"
        self.found.setdefault(entity, sighting)
        known = self.names if one.named else self.pronouns
        if entity not in known or (known[entity].place == "quoted" and not quoted):
            known[entity] = sighting
        if quoted:
            return
        where = (sighting.paragraph, sighting.sentence)
        self.opens[where] = entity
        if sighting.place == "speaks":
            self.tellers.setdefault(where, entity)
        if sighting.main:
            self.mains[where] = entity
            if sighting.place == "speaks":
                self.tellers[where] = entity
        if sighting.place in ("speaks", "subject"):
            self.leads[where] = entity
        if sighting.place == "speaks" and sighting.paragraph == self.question.paragraph:
            self.spoke.add(entity)

    def shown(self, entity: int) -> Sighting:
        """The sighting that a reader recognises somebody by: the nearest name, else the nearest of all."""
        return self.names.get(entity) or self.found[entity]

    def facts(self, entity: int, rank: int, floor: Floor, genders: Sequence[str], mentions: Sequence[int]) -> Facts:
        """All that speaks for or against the one who is the `rank`-nearest."""
        question = self.question
        facts = list(self._places(entity))
        if entity == NOBODY:
            facts.append(NAMELESS)
        else:
            facts.append("gender known" if genders[entity] else "gender unknown")
            if mentions[entity] >= _MAIN_FIGURE:
                facts.append("main figure")
            elif mentions[entity] == 1:
                facts.append("only once")
        if rank < 2:
            facts.append("second nearest" if rank else "nearest")
        away = question.paragraph - floor.paragraph
        if floor.entity == entity and 0 <= away < _FLOOR_LASTS:
            facts.append(f"spoke the last quote, {away} paragraphs before")
        if entity in question.later:
            facts.append("named later in the sentence")
        if entity in question.quoted:
            facts.append("named in the words")
        return tuple(facts)

    def _places(self, entity: int) -> Iterator[str]:
        question = self.question
        name, pronoun = self.names.get(entity), self.pronouns.get(entity)
        if name is not None:
            yield f"name: {self._distance(name)}"
            yield f"name: {name.place}"
        if pronoun is not None:
            yield f"pronoun: {self._distance(pronoun)}"
        if entity in self.spoke:
            yield "speaks in the paragraph"
        if self.first.get(question.paragraph) == entity:
            yield "leads the paragraph"
        if self.first.get(question.paragraph - 1) == entity:
            yield "leads the paragraph before"
        if self.last_teller == entity:
            yield "tells the last sentence"
        if self.last_lead == entity:
            yield "leads the last sentence"
        if self.last_opening == entity:
            yield "opens the last sentence"
        if self.opens.get((question.paragraph, question.sentence)) == entity:
            yield "opens the same sentence"

    def _distance(self, sighting: Sighting) -> str:
        back = self.question.paragraph - sighting.paragraph
        if back:
            return _DISTANCES[back - 1] if 0 < back <= len(_DISTANCES) else "further"
        sentences = self.question.sentence - sighting.sentence
        return ("same sentence", "sentence before")[sentences] if 0 <= sentences < 2 else "same paragraph"


@cache
def load_weights() -> dict[str, int]:
    """The weight of each fact, read once from the package's own file."""
    text = Path(__file__).with_name("antecedents.txt").read_text(encoding="utf-8")
    lines = (line.rpartition(" ") for line in text.splitlines() if line and not line.startswith("#"))
    return {fact: int(weight) for fact, _, weight in lines}
