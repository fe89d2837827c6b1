"""Finds the entity that a name in the text means, and where the text gives its name in full."""

from __future__ import annotations

from collections import defaultdict

from pullquote.language.lexicon import Lexicon
from pullquote.language.naming.entities import Cast
from pullquote.language.naming.forms import office_of
from pullquote.language.words import words
from pullquote.text import Span

_SUFFIXES = words("jr sr ii iii iv")
_MOST_BEARERS = 24


class KnownNames:
    """The names of one text: which entity each stands for, and where the entity is named in full."""

    def __init__(self, text: str, cast: Cast, lexicon: Lexicon) -> None:
        self.text = text
        self.cast = cast
        self.lexicon = lexicon
        self.full: dict[int, Span] = {}
        self.by_end = {mention.end: mention for mention in cast.number}
        self.in_full: dict[int, int] = {}
        bearers: dict[str, set[int]] = defaultdict(set)
        for number, entity in enumerate(cast.entities):
            for mention in entity.mentions:
                if self._words(mention) == entity.name:
                    self.full[number] = mention
                    break
            if entity.kind == "person":
                bearers[_surname(entity.name)].add(number)
                self.in_full[number] = sum(" " in self._words(mention) for mention in entity.mentions)
        self.bearers = dict(bearers)
        self.offices: dict[int, set[str]] = defaultdict(set)
        self.offices_by_mention: dict[Span, str] = {}
        for names in cast.names.values():
            for name in names:
                if name.title and name.span in cast.number:
                    self.offices_by_mention[name.span] = office = office_of(name)
                    self.offices[cast.number[name.span]].add(office)

    def entity(self, mention: Span) -> int | None:
        """The number of the entity that a name, perhaps with a title, stands for; None where that is not certain.

        A name that is no mention of an entity is the only person of the text who bears its last word as a surname.
        """
        head = self.head(mention)
        if head is not None:
            return self.cast.number[head]
        found = self.bearers.get(_surname(self._words(mention)), set())
        return next(iter(found)) if len(found) == 1 else None

    def certainty(self, mention: Span, gender: str) -> float:
        """How sure it is that a name means its entity and not another person of that surname, from 0 to 1.

        It is sure where nobody else of the text bears it, or nobody else of the `gender` or office that its title tells
        ("Ms Lee", "Senator Lee"); else as sure as the person is named in full more often than the others.
        """
        bearers = self.bearers.get(self._words(mention), ())
        if len(bearers) < 2:
            return 1.0
        if len(bearers) > _MOST_BEARERS:
            return 1 / len(bearers)
        told = gender if mention in self.offices_by_mention else ""
        fitting = [number for number in bearers if not told or self.cast.genders[number] in ("", told)]
        office = self.offices_by_mention.get(mention, "")
        fitting = [number for number in fitting if office and office in self.offices[number]] or fitting
        entity = self.cast.number.get(mention)
        if entity not in fitting:
            return 1 / len(bearers)
        if len(fitting) == 1:
            return 1.0
        counts = {number: max(1, self.in_full[number]) for number in fitting}
        return counts[entity] / sum(counts.values())

    def head(self, phrase: Span) -> Span | None:
        """The entity's mention that a phrase such as "Senator Ann Lee" ends with; not the Lee of "a friend of Lee"."""
        if phrase in self.cast.number:
            return phrase
        span = self.by_end.get(phrase.end)
        if span is None or span.start < phrase.start:
            return None
        before = self.text[phrase.start : span.start].lower().split()
        while before and before[-1] in self.lexicon.determiners:
            before.pop()
        return None if before and before[-1] in self.lexicon.prepositions else span

    def named_in_full(self, entity: int, mention: Span) -> Span | None:
        """Where the text gives the name of which `mention` is only a part; None where `mention` is the full name."""
        if self._words(mention) == self.cast.entities[entity].name:
            return None
        return self.full.get(entity)

    def _words(self, span: Span) -> str:
        return " ".join(span.of(self.text).split())


def _surname(name: str) -> str:
    """The last word of a name that is no "Jr."; empty for an empty name."""
    parts = [word for word in name.split() if word.lower().rstrip(".") not in _SUFFIXES]
    return parts[-1] if parts else ""
