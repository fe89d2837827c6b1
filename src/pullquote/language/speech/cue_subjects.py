"""Finds who stands beside a reporting verb: a name, a pronoun, or words for a role."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language.naming.proper_names import Name
from pullquote.language.segmentation.capitals import PARTICLES
from pullquote.language.speech.adjuncts import past_adjuncts
from pullquote.language.speech.noun_phrases import OWNING, POSSESSIVE, Mention, NounPhraseFinder
from pullquote.language.words import words
from pullquote.text import Span

_SUBJECTS = words(
    """
    he she they it i we er sie es ich wir il elle ils elles on je j’ j' nous él ella ellos ellas yo nosotros
    celui-ci celle-ci ceux-ci celles-ci
    """
)
_REFLEXIVE = frozenset(("himself", "herself", "themselves", "selbst"))
_BREAKS = frozenset((",", "(", "-", "–", "—"))
_CLOSES = frozenset((",", ")", "-", "–", "—"))
_HYPHENS = frozenset(("-", "-t-"))
_FARTHEST = 40
_NEAR = 12
_MOST_SEGMENTS = 5

Segment = tuple[int, int]


class MentionFinder(NounPhraseFinder):
    """Finds subjects among the items of one paragraph."""

    def before(self, at: int, first: int) -> Mention | None:
        """The subject that ends with item `at`, in a sentence or clause that begins at item `first`."""
        while at >= first and self.items[at].lower in _REFLEXIVE:
            at -= 1
        if at < first:
            return None
        item = self.items[at]
        if item.name is not None:
            return self._named(item.name, at, first)
        if item.kind == "quote":
            return None
        if self._is_subject_pronoun(at):
            return self._pronoun(at)
        if item.lower in self.lexicon.relatives:
            return self._antecedent(at, first)
        if item.lower in _CLOSES:
            return self._past_insertion(at, first)
        return super().before(at, first)

    def after(self, at: int, last: int) -> Mention | None:
        """The subject that begins with item `at`, in a sentence that ends before item `last`."""
        while at < last and (self.items[at].lower in self.lexicon.adverbs or self.items[at].lower in _HYPHENS):
            at += 1
        if self.lexicon.adjuncts:
            at = past_adjuncts(self.items, at, last, self.lexicon)
        if at >= last or self.items[at].kind == "quote":
            return None
        item = self.items[at]
        joined = at > 0 and self.items[at - 1].lower in _HYPHENS and self._is_subject_pronoun(at)
        if joined or self._is_person_pronoun(at):
            return self._pronoun(at)
        if item.kind == "word" and not item.lower[0].isalnum():
            return None
        return super().after(at, last)

    def pronoun_at(self, at: int, last: int) -> Mention | None:
        """The pronoun of a person at item `at`, whether it could be a subject or not: "selon lui"."""
        known = at < last and self.lexicon.pronouns.get(self.items[at].lower, "n") in ("m", "f", "p")
        return self._pronoun(at) if known and self.lexicon.adjuncts else None

    def first_subject(self, first: int, last: int) -> Mention | None:
        """The first pronoun, person or body between two items that no preposition governs."""
        first = self._main_clause(first, last)
        for at in range(first, min(last, first + _FARTHEST)):
            item = self.items[at]
            if item.name is not None:
                following = self.items[at + 1].lower if at + 1 < last else ""
                owner = following in POSSESSIVE or self.lexicon.is_role(following)
                governed = at > first and self.items[at - 1].lower in self.lexicon.prepositions
                if not governed and not owner and self.kind_of(item.name) != "place":
                    return self.name(item.name)
            elif self._is_person_pronoun(at):
                return self._pronoun(at)
            elif self.lexicon.is_role(item.lower) and not self.governs(self.start(at, first) - 1, first):
                named = super().after(at, last)
                return named if named is not None and named.kind == "name" else super().before(at, first)
        return None

    def last_subject(self, first: int, last: int) -> Mention | None:
        """Who speaks in the main clause between two items that ends before a colon, where the language tells."""
        return None

    def introducing_subject(self, first: int, at: int) -> Mention | None:
        """Who speaks in the clause that a reported one at item `at` depends on, where the language tells."""
        return None

    def owner_of_words(self, first: int, at: int) -> tuple[Mention, Span] | None:
        """Whose "Vorwurf" or "Forderung" the words at item `at` are, with that noun, where the language tells."""
        return None

    def nearest(self, at: int, first: int) -> Mention | None:
        """The nearest subject up to item `at` that other words part from a verb: "Lee went on air and complained"."""
        for index in range(at, max(first, at - _NEAR) - 1, -1):
            item = self.items[index]
            if item.kind == "quote":
                return None
            governed = index > first and self.items[index - 1].lower in self.lexicon.prepositions
            if (item.name is not None and not governed) or item.lower in self.lexicon.pronouns:
                found = self.before(index, first)
                if found is not None:
                    return found
        return None

    def before_relative(self, at: int, first: int) -> Mention | None:
        """The subject that a clause with "who" parts from its verb: "an official who asked not to be named said"."""
        for index in range(at - 1, max(first, at - _NEAR), -1):
            item = self.items[index]
            if item.kind == "quote" or item.lower in _BREAKS:
                return None
            if item.lower in self.lexicon.relatives and self.items[index - 1].lower != "those":
                return self.before(index, first)
            if item.lower == "que" and self.lexicon.drops_subjects and self._is_relative(index):
                return self._antecedent(index, first)
        return None

    def _is_relative(self, at: int) -> bool:
        """Whether Spanish "que" at item `at` stands for the person before it: "una vecina que prefiere callar"."""
        following, before = self.items[at + 1], self.items[at - 1]
        opens_subject = following.name is not None or following.lower in self.lexicon.determiners
        return not opens_subject and (before.name is not None or self.lexicon.is_role(before.lower))

    def _is_subject_pronoun(self, at: int) -> bool:
        word = self.items[at].lower
        return word in _SUBJECTS and word in self.lexicon.pronouns

    def _is_person_pronoun(self, at: int) -> bool:
        return self._is_subject_pronoun(at) and self.lexicon.pronouns[self.items[at].lower] != "n"

    def _pronoun(self, at: int) -> Mention:
        return Mention(self.items[at].span, "pronoun", self.lexicon.pronouns[self.items[at].lower])

    def _main_clause(self, first: int, last: int) -> int:
        """Where the main clause begins: after the comma that ends "When asked, …" or "In May, …"."""
        opening = self.items[first].lower if first < last else ""
        participle = bool(opening) and opening.endswith(self.lexicon.participle_endings)
        if not participle and opening not in self.lexicon.conjunctions and opening not in self.lexicon.prepositions:
            return first
        for at in range(first, min(last, first + _FARTHEST)):
            if self.items[at].lower == "," and at + 1 < last:
                return at + 1
        return first

    def _named(self, name: Name, at: int, first: int) -> Mention | None:
        """A name before the verb is its subject, unless it only belongs to one ("a spokesman for the ministry")."""
        link = at - 1
        while link > first and self.items[link].lower in self.lexicon.determiners:
            link -= 1
        if link < first or self.items[link].lower not in self.lexicon.prepositions:
            return self.name(name)
        if link == first and self.items[link].lower in PARTICLES and self.may_speak(name):
            return self.name(name)
        if link > first and self.items[link].lower in OWNING:
            owner = self.items[link - 1]
            if owner.kind == "word" and self.lexicon.is_role(owner.lower):
                return self.role(self.start(link - 1, first), at + 1)
            if owner.name is not None and self.may_speak(owner.name):
                return self.name(owner.name)
        if not self.governs(link, first):
            return self.name(name)
        return None if self.lexicon.inverts else self._ungoverned(link - 1, first)

    def _ungoverned(self, at: int, first: int) -> Mention | None:
        """The nearest name or pronoun up to item `at` that no preposition governs."""
        for index in range(at, max(first, at - _NEAR) - 1, -1):
            item = self.items[index]
            if item.kind == "quote":
                return None
            if item.name is not None:
                governed = index > first and self.items[index - 1].lower in self.lexicon.prepositions
                if not governed and self.kind_of(item.name) != "place":
                    return self.name(item.name)
            elif self._is_subject_pronoun(index):
                return self._pronoun(index)
        return None

    def _antecedent(self, at: int, first: int) -> Mention | None:
        """Whom "who" stands for: the name or phrase right before it."""
        at -= 1
        if at >= first and self.items[at].lower == ",":
            at -= 1
        if at < first or self.items[at].lower == ",":
            return None
        name = self.items[at].name
        return self._named(name, at, first) if name is not None else super().before(at, first)

    def _past_insertion(self, at: int, first: int) -> Mention | None:
        """The subject before an insertion between commas: "Ann Lee, a teacher in Leeds, said"."""
        segments = self._segments(at, first)
        for (start, stop), (following, _) in zip(segments[:0:-1], segments[-2::-1], strict=True):
            name = self.items[start].name
            if name is not None and stop == start + 1 and self.may_speak(name) and self._is_insertion(following):
                return self.name(name)
        for wanted in ("person", None):
            for name in self._segment_names(segments):
                if self.kind_of(name) == wanted:
                    return self.name(name)
        for start, stop in segments:
            if self._is_subject_pronoun(stop - 1):
                return self._pronoun(stop - 1)
            outermost = stop == segments[-1][1]
            if self.items[start].lower in self.lexicon.prepositions or (self._is_insertion(start) and not outermost):
                continue
            name = self.items[stop - 1].name
            found = self._named(name, stop - 1, start) if name is not None else super().before(stop - 1, start)
            if found is not None:
                return found
        return None

    def _segments(self, at: int, first: int) -> list[Segment]:
        """What the commas before item `at` part, the nearest first; a quotation ends the search."""
        segments: list[Segment] = []
        end = at
        floor = max(first, at - _FARTHEST)
        for index in range(at - 1, floor - 1, -1):
            item = self.items[index]
            if item.lower not in _BREAKS and item.kind != "quote":
                continue
            segments.append((index + 1, end))
            end = index
            if item.kind == "quote" or len(segments) == _MOST_SEGMENTS:
                break
        else:
            segments.append((floor, end))
        return [(start, stop) for start, stop in segments if stop > start]

    def _segment_names(self, segments: list[Segment]) -> Iterator[Name]:
        """The names that segments end with, or begin with before a preposition ("Ann Lee of the food bank")."""
        for start, stop in segments:
            name = self.items[stop - 1].name
            if name is None and stop - start > 1 and self.items[start + 1].lower in OWNING:
                name = self.items[start].name
            if name is not None and not self._is_insertion(start):
                yield name

    def _is_insertion(self, start: int) -> bool:
        """Whether the segment that begins with item `start` only tells more about what stands before it."""
        item = self.items[start]
        if item.name is not None or self._begins_with_particle(start):
            return False
        small = item.lower in self.lexicon.prepositions or item.lower in self.lexicon.conjunctions
        office = self.lexicon.adjuncts and self.lexicon.is_role(item.lower) and not item.capital
        return small or office or (item.lower in self.lexicon.determiners and not item.capital) or item.lower.isdigit()

    def _begins_with_particle(self, at: int) -> bool:
        """Whether item `at` opens a sentence with the particle of a surname: "De la Peña, …"."""
        opening = self.items[at]
        while at < len(self.items) and self.items[at].lower in PARTICLES:
            at += 1
        particle = opening.capital and opening.lower in PARTICLES
        return particle and at < len(self.items) and self.may_speak(self.items[at].name)
