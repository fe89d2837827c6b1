"""Finds the person that words for an office stand for: "the German chancellor", "the director"."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice

import msgspec

from pullquote.language import gazetteer
from pullquote.language.names import Name
from pullquote.language.pronouns import Antecedent
from pullquote.language.scenes import Stage
from pullquote.language.words import words
from pullquote.text import Span

_DEFINITE = words("the der die das le la l’ l' el")
_LONGEST_APPOSITION = 8
_CONFIDENCE = 0.8
_MOST_HOLDERS = 40


class _Office(msgspec.Struct, frozen=True, gc=False):
    """What the text says that a person is: the words of a title or apposition, and the country if it is told."""

    entity: int
    mention: Span
    words: frozenset[str]
    country: str


class RoleResolver:
    """Resolves the roles of one text by the titles that its people bear and the words beside their names."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.offices: dict[str, dict[tuple[int, frozenset[str], str], _Office]] = defaultdict(dict)
        for names in stage.cast.names.values():
            for name in names:
                self._add(name)

    def resolve(self, role: Span) -> Antecedent | None:
        """The only person named before who has the office that `role` names; None for none or several."""
        told, country = self._read(role)
        if not told:
            return None
        fitting = {
            office.entity: office
            for office in self._holders(told[-1])
            if office.mention.start < role.start
            and office.words.issuperset(told)
            and (not country or not office.country or country == office.country)
        }
        if len(fitting) != 1:
            return None
        (office,) = fitting.values()
        return Antecedent(office.entity, office.mention, _CONFIDENCE)

    def is_free_office(self, role: Span) -> bool:
        """Whether `role` names an office by its title ("the American president") that nobody named before has."""
        told, _ = self._read(role)
        if not told or not self.stage.lexicon.is_title(told[-1]):
            return False
        return all(office.mention.start > role.start for office in self._holders(told[-1]))

    def _holders(self, word: str) -> list[_Office]:
        """The people who have an office, those named first; beyond a few the word tells nothing anyway."""
        return list(islice(self.offices.get(word, {}).values(), _MOST_HOLDERS))

    def _read(self, role: Span) -> tuple[list[str], str]:
        """The words of an office in lower case and its country; no words where the phrase names none for certain."""
        phrase = role.of(self.stage.text).split()
        if phrase[0].lower() not in _DEFINITE:
            return [], ""
        country = ""
        told: list[str] = []
        for word in phrase[1:]:
            if word.lower() in self.stage.lexicon.prepositions:
                break
            home = gazetteer.load().country(word)
            country = home or country
            if not home:
                told.append(word.lower())
        return told, country

    def _add(self, name: Name) -> None:
        entity = self.stage.cast.number.get(name.span)
        if entity is None or self.stage.cast.entities[entity].kind != "person":
            return
        told = {*name.title.split(), *self._apposition(name)}
        country = gazetteer.load().country(name.nation)
        for word in told:
            if self.stage.lexicon.is_role(word) or self.stage.lexicon.is_title(word):
                office = _Office(entity, name.span, frozenset(told), country)
                self.offices[word].setdefault((entity, office.words, country), office)

    def _apposition(self, name: Name) -> list[str]:
        """The words between commas after a name that begin with an article: "Ann Lee, the port director, …"."""
        lower = self.stage.paragraphs[name.paragraph].tokens.lower
        after = lower[name.last : name.last + _LONGEST_APPOSITION]
        if len(after) < 3 or after[0] != "," or after[1] not in self.stage.lexicon.determiners:
            return []
        found: list[str] = []
        for word in after[2:]:
            if not word[0].isalpha() or word in self.stage.lexicon.small:
                break
            found.append(word)
        return found
