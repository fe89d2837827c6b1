"""Finds the person or body that words for an office stand for: "the German chancellor", "the agency’s director"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from pullquote.language.people.antecedents import Antecedent
from pullquote.language.people.offices import OWNED, Office, OfficeFinder, OfficeWords, is_office, read_office_words
from pullquote.language.segmentation.tokens import tokenise
from pullquote.language.speech.scenes import Stage
from pullquote.language.words import words
from pullquote.text import Span

_DEFINITE = words("the der die das le la l’ l' el")
_CHANGES = words(
    """
    former ex late onetime deputy vice assistant acting then ehemalige ehemaliger frühere früherer stellvertretende
    stellvertretender ancien ancienne ex- exministro antiguo antigua vicepresidente adjoint
    """
)
_TOO_COMMON = words("group company city state house party university party team press media network")
_CONFIDENCE = 0.8
_BODY = 0.85
_MOST_HOLDERS = 40
_LONGEST = 120


class RoleResolver:
    """Resolves the roles of one text by the titles that its people bear and the words beside their names."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.lexicon = stage.lexicon
        self.offices: dict[str, dict[tuple[int, frozenset[str], str], Office]] = defaultdict(dict)
        self.bodies: dict[str, set[int]] = defaultdict(set)
        finder = OfficeFinder(stage)
        for names in stage.cast.names.values():
            for name in names:
                for office in finder.of(name):
                    self._add(office)
        for number, entity in enumerate(stage.cast.entities):
            if entity.kind == "organization":
                for word in entity.name.lower().split():
                    self.bodies[word].add(number)

    def resolve(self, role: Span) -> Antecedent | None:
        """The only person or body named before whom `role` names; None for none or several."""
        phrase = self._read(role)
        if phrase is None:
            return None
        fitting = self._fitting(phrase, role)
        if len(fitting) == 1:
            (office,) = fitting.values()
            return Antecedent(office.entity, office.mention, _CONFIDENCE, "introduced so before")
        return None if fitting else self._body(phrase, role)

    def told(self) -> Iterator[Office]:
        """All that the text says of its people."""
        return (office for offices in self.offices.values() for office in offices.values())

    def holders(self, role: Span) -> frozenset[int]:
        """All people named before whom `role` may mean by the office that they hold."""
        phrase = self._read(role)
        return frozenset() if phrase is None else frozenset(self._fitting(phrase, role))

    def is_free_office(self, role: Span) -> bool:
        """Whether `role` names an office by its title ("the American president") that nobody named before has."""
        phrase = self._read(role)
        if phrase is None or phrase.owners or not self.lexicon.is_title(phrase.head[-1]):
            return False
        return all(office.mention.start > role.start for office in self._of(phrase.head[-1]))

    def _add(self, office: Office) -> None:
        for word in sorted(office.words - office.owners):
            if is_office(word, self.lexicon):
                self.offices[word].setdefault((office.entity, office.words, office.country), office)

    def _fitting(self, phrase: OfficeWords, role: Span) -> dict[int, Office]:
        """The people who hold the office of `phrase` as far as the text before `role` tells, each with its office."""
        told = frozenset(phrase.head)
        fitting = {
            office.entity: office
            for office in self._of(phrase.head[-1])
            if office.mention.start < role.start
            and office.words.issuperset(told)
            and not (office.words - told) & _CHANGES
            and (not phrase.owners or not office.owners or phrase.owners & office.words)
            and (not phrase.country or not office.country or phrase.country == office.country)
        }
        owned = {number: office for number, office in fitting.items() if phrase.owners & office.words}
        return owned or fitting

    def _body(self, phrase: OfficeWords, role: Span) -> Antecedent | None:
        """The only organisation of the text with the word in its name: "the agency" for the Harbour Agency."""
        numbers = self.bodies.get(phrase.head[-1], set()) if phrase.head[-1] not in _TOO_COMMON else set()
        if len(numbers) != 1 or phrase.owners or len(phrase.head) > 1:
            return None
        (number,) = numbers
        mention = self.stage.cast.entities[number].mentions[0]
        return Antecedent(number, mention, _BODY, "only one so named") if mention.start < role.start else None

    def _of(self, word: str) -> list[Office]:
        """The offices that a word names, those told first; beyond a few the word tells nothing anyway."""
        return list(islice(self.offices.get(word, {}).values(), _MOST_HOLDERS))

    def _read(self, role: Span) -> OfficeWords | None:
        """The office that a role names for certain: with "the", or as somebody’s."""
        found = tokenise(self.stage.text, Span(role.start, min(role.end, role.start + _LONGEST)), self.lexicon.language)
        definite = found.lower[0] in _DEFINITE if found.lower else False
        if not definite and OWNED.isdisjoint(found.lower):
            return None
        phrase = read_office_words(found.words, self.lexicon)
        return phrase if phrase.head else None
