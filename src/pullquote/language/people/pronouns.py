"""Finds whom "he" or "she" stands for among the people named before, and which body "they" or "it" does."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable

from pullquote.language.people.antecedents import (
    NOBODY,
    PARAGRAPHS_BACK,
    SIGHTINGS_BACK,
    Antecedent,
    Floor,
    PossibleAntecedent,
    Question,
    Seen,
    load_weights,
    possible_antecedents,
    shares,
)
from pullquote.language.people.genders import NO_PERSON, read_genders
from pullquote.language.people.offices import is_office, read_office_words
from pullquote.language.people.roles import RoleResolver
from pullquote.language.people.sightings import Sighting, read_sightings
from pullquote.language.speech.scenes import Stage
from pullquote.language.words import words
from pullquote.text import Span

_SURE_OF_GENDER = 0.95
_SUREST = 0.95
_CLEAR = 0.8
_BODY = 0.8
_FURTHER = 0.15
_ACTED = 4
_BESIDE = 30
_AND = words("and & und et y e")
_THINGS = words("it")
_ASKERS = words("reporter journalist interviewer moderator host reporterin journalistin journaliste periodista")
_INDEFINITE = words("a an one another ein eine einer un une une uno una otro otra")

_TOLD = (
    ("opens the same sentence", "named first in the same sentence"),
    ("spoke the last quote, 0 paragraphs before", "spoke just before"),
    ("tells the last sentence", "spoke just before"),
    ("speaks in the paragraph", "spoke in the paragraph"),
    ("leads the paragraph", "subject of the paragraph"),
    ("leads the last sentence", "subject of the sentence before"),
    ("leads the paragraph before", "subject of the paragraph before"),
    ("nearest", "named last"),
)
"""The facts that a reader is told of, the most telling first."""


class PronounResolver:
    """Resolves the pronouns of one text, asked for in text order; it reads what stands between, too.

    Pronouns that speak nothing are resolved on the way: whom the story calls "he" again and again stays in mind.
    """

    def __init__(self, stage: Stage, roles: RoleResolver, weights: dict[str, int] | None = None) -> None:
        self.stage = stage
        self.weights = load_weights() if weights is None else weights
        self.roles = roles
        self.genders = read_genders(stage, roles.told())
        self.mentions = [len(entity.mentions) for entity in stage.cast.entities]
        self.seen: deque[Seen] = deque(maxlen=SIGHTINGS_BACK)
        self.acted: deque[tuple[int, Sighting]] = deque(maxlen=_ACTED)
        self.floor = Floor(NOBODY, -PARAGRAPHS_BACK)
        self.resolved: dict[int, Antecedent | None] = {}
        self.starts = [paragraph.span.start for paragraph in stage.paragraphs]
        self.paragraph = -1
        self.sightings: list[Sighting] = []
        self.reached = 0

    def note_speaker(self, entity: int, mention: Span, paragraph: int) -> None:
        """Remember that somebody spoke, named in full view or, if `entity` is NOBODY, without a name."""
        self._read_on(mention.start)
        self.floor = Floor(entity, paragraph)

    def resolve(self, pronoun: Span, gender: str) -> Antecedent | None:
        """Whom the pronoun at `pronoun`, which speaks, stands for; None where the text does not tell."""
        if pronoun.start not in self.resolved:
            paragraph = self._read_on(pronoun.start)
            if gender in ("m", "f") and not self._is_plural(pronoun):
                self.resolved[pronoun.start] = self._choose(pronoun, gender, paragraph, speaks=True)
            elif gender != "n" or pronoun.of(self.stage.text).lower() in _THINGS:
                self.resolved[pronoun.start] = self._body(paragraph)
            else:
                return None
        return self.resolved[pronoun.start]

    def _is_plural(self, pronoun: Span) -> bool:
        """Whether German "sie" is "they" here: the verb beside it says so ("sagten sie")."""
        if self.stage.lexicon.language != "de":
            return False
        text = self.stage.text
        beside = (
            *text[max(0, pronoun.start - _BESIDE) : pronoun.start].split()[-1:],
            *text[pronoun.end : pronoun.end + _BESIDE].split()[:1],
        )
        lexicon = self.stage.lexicon
        return any(word.endswith("en") and (word in lexicon.cues or word in lexicon.auxiliaries) for word in beside)

    def among(self, people: frozenset[int], role: Span, gender: str) -> Antecedent | None:
        """The one of several people who clearly has the floor where words for an office stand, None if nobody has."""
        paragraph = self._read_on(role.start)
        found = [one for one in self.possible(role, gender, paragraph, speaks=True) if one.entity in people]
        for one, share in zip(found, shares(found, self.weights), strict=True):
            if share >= _CLEAR and one.entity == self.floor.entity and paragraph - self.floor.paragraph <= 1:
                sure = round(share * _CLEAR, 2)
                return Antecedent(one.entity, self._name(one, role), sure, "spoke just before")
        return None

    def possible(self, pronoun: Span, gender: str, paragraph: int, *, speaks: bool) -> list[PossibleAntecedent]:
        """All whom a pronoun or role in `paragraph` may stand for; `speaks` says that it is the subject of speech."""
        question = self._question(pronoun, gender, paragraph, speaks=speaks)
        return possible_antecedents(question, self.seen, self.floor, self.genders, self.mentions)

    def _body(self, paragraph: int) -> Antecedent | None:
        """The body that "they" or "it" stands for: the last to act, if nobody without a name has acted since."""
        for entity, sighting in reversed(self.acted):
            back = paragraph - sighting.paragraph
            if back > 1 or entity == NOBODY:
                return None
            return Antecedent(entity, sighting.span, _BODY - _FURTHER * back, "subject shortly before")
        return None

    def _read_on(self, offset: int) -> int:
        """Take in all that stands before `offset`, and return the paragraph there; what is too far back is skipped."""
        paragraph = max(0, bisect_right(self.starts, offset) - 1)
        while paragraph >= self.paragraph:
            while self.reached < len(self.sightings) and self.sightings[self.reached].span.start < offset:
                self._see(self.sightings[self.reached])
                self.reached += 1
            if self.paragraph == paragraph:
                break
            self.paragraph = max(self.paragraph + 1, paragraph - PARAGRAPHS_BACK)
            body = self.stage.role(self.paragraph) == "body"
            self.sightings = read_sightings(self.stage, self.paragraph) if body else []
            self.reached = 0
        return paragraph

    def _see(self, sighting: Sighting) -> None:
        if sighting.kind == "name":
            self._note_body(sighting.entity, sighting)
            self.seen.append(Seen(sighting, sighting.entity, named=True))
        elif sighting.kind == "pronoun":
            start = sighting.span.start
            if start not in self.resolved and not self._is_plural(sighting.span):
                speaks = sighting.place == "speaks"
                self.resolved[start] = self._choose(sighting.span, sighting.gender, sighting.paragraph, speaks=speaks)
            found = self.resolved.get(start)
            if sighting.main:
                self.acted.append((NOBODY, sighting))
            if found is not None:
                self.seen.append(Seen(sighting, found.entity, named=False))
        else:
            found = self.roles.resolve(sighting.span)
            self._note_body(NOBODY if found is None else found.entity, sighting)
            if found is not None:
                self.seen.append(Seen(sighting, found.entity, named=True))
            elif self._is_somebody(sighting):
                self.seen.append(Seen(sighting, NOBODY, named=True))

    def _note_body(self, entity: int, sighting: Sighting) -> None:
        """Remember which body acts, so that "they" and "it" may mean it, and who else has acted since."""
        last = self.seen[-1].sighting if self.seen else sighting
        between = self.stage.text[last.span.end : sighting.span.start]
        person = entity != NOBODY and self.genders[entity] != NO_PERSON
        if person and between.strip() in _AND:
            self.acted.append((NOBODY, sighting))
        elif sighting.main:
            self.acted.append((NOBODY if person else entity, sighting))

    def _is_somebody(self, office: Sighting) -> bool:
        """Whether words for an office bring in one person without a name: "a spokesman"."""
        article, *told = office.span.of(self.stage.text).split()
        head = read_office_words(told, self.stage.lexicon).head
        if article.lower() not in _INDEFINITE or not head or head[-1] in _ASKERS:
            return False
        return is_office(head[-1], self.stage.lexicon)

    def _choose(self, pronoun: Span, gender: str, paragraph: int, *, speaks: bool) -> Antecedent | None:
        found = self.possible(pronoun, gender, paragraph, speaks=speaks)
        if not found:
            return None
        sure = shares(found, self.weights)
        best = max(range(len(found)), key=lambda number: sure[number])
        chosen = found[best]
        if chosen.entity == NOBODY or sure[best] < 1 - sum(sure):
            return None
        if sure[best] >= _SURE_OF_GENDER and not self.genders[chosen.entity]:
            self.genders[chosen.entity] = gender
        how = _how(chosen, gender, alone=len(found) == 1)
        return Antecedent(chosen.entity, self._name(chosen, pronoun), round(min(_SUREST, sure[best]), 2), how)

    def _name(self, chosen: PossibleAntecedent, before: Span) -> Span:
        """The name that the reader is shown: the nearest one of the story, else the last before `before` at all."""
        if chosen.nearest.kind == "name":
            return chosen.nearest.span
        mentions = self.stage.cast.entities[chosen.entity].mentions
        return mentions[max(0, bisect_right(mentions, before) - 1)]

    def _question(self, pronoun: Span, gender: str, paragraph: int, *, speaks: bool) -> Question:
        here = self.sightings if paragraph == self.paragraph else []
        at = bisect_right(here, pronoun.start, key=lambda one: one.span.start)
        sentence = here[at - 1].sentence if at else 0
        named = [one for one in here[max(0, at - SIGHTINGS_BACK) : at + SIGHTINGS_BACK] if one.sentence == sentence]
        outside = [one for one in named if one.place != "quoted" and one.span.start > pronoun.start]
        quoted = [one for one in named if one.place == "quoted" and speaks]
        return Question(gender, paragraph, sentence, _entities(quoted), _entities(outside))


def _entities(sightings: Iterable[Sighting]) -> frozenset[int]:
    return frozenset(one.entity for one in sightings if one.kind == "name")


def _how(chosen: PossibleAntecedent, gender: str, *, alone: bool) -> str:
    """How an antecedent was chosen, in words for the reader."""
    if alone:
        return "the only man named shortly before" if gender == "m" else "the only woman named shortly before"
    for fact, told in _TOLD:
        if fact in chosen.facts:
            return told
    return "likeliest of those named before"
