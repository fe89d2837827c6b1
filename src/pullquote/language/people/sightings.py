"""Reads where a paragraph speaks of people: by name, by pronoun or by office, and in which place of the sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

import msgspec

from pullquote.language.naming.proper_names import Name
from pullquote.language.speech.noun_phrases import POSSESSIVE, Mention
from pullquote.language.speech.scenes import Scene, Stage
from pullquote.text import Span

Place = Literal["speaks", "subject", "plain", "owner", "governed", "quoted"]
"""What somebody does where a mention stands.

"speaks": is the subject of a reporting word. "subject": of another verb. "owner": stands before ’s, or before the word
for somebody else. "governed": stands after a preposition. "quoted": inside quotation marks. "plain": none of these.
"""

SightingKind = Literal["name", "pronoun", "office"]

_LONGEST_APPOSITION = 6


class Sighting(msgspec.Struct, frozen=True, gc=False):
    """One mention of somebody in the story, in `sentence` of `paragraph`.

    `main` says that it is the subject of the main clause. `entity` is the number of the person or body that a name
    stands for; `gender` is that of a pronoun, "m" or "f".
    """

    span: Span
    kind: SightingKind
    paragraph: int
    sentence: int
    place: Place
    main: bool
    entity: int = -1
    gender: str = ""


def read_sightings(stage: Stage, paragraph: int) -> list[Sighting]:
    """The people and bodies that one paragraph speaks of, in text order."""
    return list(_SightingFinder(stage, stage.scene(paragraph)).find())


class _SightingFinder:
    def __init__(self, stage: Stage, scene: Scene) -> None:
        self.stage = stage
        self.scene = scene
        self.items = scene.line.items
        self.names = stage.cast.names.get(scene.paragraph, [])
        subjects = list(_subjects(scene))
        told = [clause.subject for clause in scene.clauses if clause.form in ("verb", "source", "passive")]
        others = [clause.subject for clause in scene.clauses if clause.form == "weak verb"]
        self.speaking = {subject.span for subject in told}
        self.main = {subject.span for subject in subjects}
        self.others = {subject.span for subject in others}
        self.offices = {subject.span.start: subject for subject in (*subjects, *told) if subject.kind == "role"}

    def find(self) -> Iterator[Sighting]:
        quoted = 0
        for at, item in enumerate(self.items):
            office = self.offices.get(item.start)
            if office is not None:
                yield self._sighting(at, office.span, "office")
            if item.name is not None:
                yield from self._named(at, item.name)
            elif item.kind == "quote":
                while quoted < len(self.names) and self.names[quoted].span.start < item.start:
                    quoted += 1
                while quoted < len(self.names) and self.names[quoted].span.end <= item.end:
                    yield from self._named(at, self.names[quoted])
                    quoted += 1
            elif (gender := self.stage.lexicon.pronouns.get(item.lower, "")) in ("m", "f"):
                yield self._sighting(at, item.span, "pronoun", gender=gender)

    def _named(self, at: int, name: Name) -> Iterator[Sighting]:
        entity = self.stage.cast.number.get(name.span)
        if entity is not None and self.stage.cast.entities[entity].kind in ("person", "organization"):
            yield self._sighting(at, name.span, "name", entity=entity)

    def _sighting(self, at: int, span: Span, kind: SightingKind, *, entity: int = -1, gender: str = "") -> Sighting:
        sentence = self.scene.line.sentence[at]
        main = span in self.main
        return Sighting(span, kind, self.scene.paragraph, sentence, self._place(span, at), main, entity, gender)

    def _place(self, span: Span, at: int) -> Place:
        lexicon = self.stage.lexicon
        if self.items[at].kind == "quote":
            return "quoted"
        if span in self.speaking:
            return "speaks"
        if self._belongs_to_next(at):
            return "owner"
        before = at - 1
        while before > 0 and self.items[before].lower in lexicon.determiners:
            before -= 1
        if before >= 0 and self.items[before].lower in lexicon.prepositions:
            return "governed"
        following = self.items[at + 1].lower if at + 1 < len(self.items) else ""
        subject = span in self.main or span in self.others or following in lexicon.auxiliaries
        return "subject" if subject else "plain"

    def _belongs_to_next(self, at: int) -> bool:
        """Whether somebody is only named to say whose or what kind of thing the next words mean: "the Lee camp"."""
        if self.items[at].name is None or at + 1 >= len(self.items):
            return False
        following, lexicon = self.items[at + 1], self.stage.lexicon
        if following.lower in POSSESSIVE or lexicon.is_role(following.lower):
            return True
        noun = (
            following.lower[:1].isalpha() and not following.capital and not self.scene.finder.is_small(following.lower)
        )
        led = at > 0 and self.items[at - 1].lower in lexicon.determiners
        return noun and (led or (at + 2 < len(self.items) and self.items[at + 2].name is not None))


def _subjects(scene: Scene) -> Iterator[Mention]:
    """The subject of each sentence of a paragraph."""
    at = 0
    while at < len(scene.line.items):
        first, at = scene.line.bounds(at)
        subject = scene.finder.first_subject(first, at)
        if subject is not None:
            yield _apposed(scene, subject, at) or subject


def _apposed(scene: Scene, role: Mention, last: int) -> Mention | None:
    """The name that tells who a role is, between commas behind it: "her captain, the defender Ann Lee, played"."""
    items = scene.line.items
    at = bisect_left(items, role.span.end, key=lambda item: item.start)
    if role.kind != "role" or at >= last or items[at].lower != ",":
        return None
    for index in range(at + 1, min(last - 1, at + 1 + _LONGEST_APPOSITION)):
        item = items[index]
        if item.name is not None:
            return scene.finder.name(item.name) if items[index + 1].lower == "," else None
        if not item.lower[:1].isalpha():
            return None
    return None
