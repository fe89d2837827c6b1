"""Tells which people of a text may be "he" or "she": by title, by office, by given name if only one sex bears it."""

from __future__ import annotations

from collections.abc import Iterable

from pullquote.language.people.offices import Office
from pullquote.language.speech.scenes import Stage
from pullquote.language.words import words

NO_PERSON = "x"
"""The gender of bodies and places, which no "he" or "she" may mean."""

_EITHER = words(
    """
    Alex Andrea Andy Angel Ariel Ashley Avery Billie Blake Bobbie Bobby Cameron Camille Casey Charlie Chris Claude Corey
    Dale Dana Darcy Dominique Drew Evelyn Francis Frankie Gail Gene Jackie Jaime Jamie Jan Jean Jessie Jo Jody Jordan
    Kelly Kendall Kerry Kim Laurence Lee Leslie Lindsay Lindsey Logan Loren Lou Lu Lynn Marion Marty Mel Micah Michel
    Mika Ming Morgan Nicola Nikita Pat Quinn Randy René Rene Riley Robbie Robin Ronnie Rory Rowan Sam Sandy Sasha Sean
    Shannon Shawn Shelby Sidney Simone Stacy Stevie Sydney Tayler Taylor Terry Toni Tony Tracy Val Vivian Whitney Yuki
    """
)


def read_genders(stage: Stage, offices: Iterable[Office]) -> list[str]:
    """The gender of each entity: "m", "f", "" where nothing tells for certain, NO_PERSON for what is no person.

    A title says it, then a given name that only one sex bears, then an office ("spokeswoman").
    """
    titled, held = _titles(stage), _offices(stage, offices)
    genders: list[str] = []
    for number, (entity, gender) in enumerate(zip(stage.cast.entities, stage.cast.genders, strict=True)):
        given = "" if entity.name.partition(" ")[0] in _EITHER else gender
        genders.append((titled.get(number) or given or held.get(number, "")) if entity.kind == "person" else NO_PERSON)
    return genders


def _offices(stage: Stage, offices: Iterable[Office]) -> dict[int, str]:
    """The gender of those whose office tells it, by the number of their entity."""
    told: dict[int, str] = {}
    for office in offices:
        for word in sorted(office.words - office.owners):
            gender = stage.lexicon.roles.get(word) or stage.lexicon.titles.get(word)
            if gender in ("m", "f"):
                told.setdefault(office.entity, gender)
    return told


def _titles(stage: Stage) -> dict[int, str]:
    """The gender of those whose name stands behind a title that tells it, by the number of their entity."""
    told: dict[int, str] = {}
    for names in stage.cast.names.values():
        for name in names:
            number = stage.cast.number.get(name.span) if name.title else None
            if number is None:
                continue
            for word in name.title.split():
                gender = stage.lexicon.titles.get(word, "")
                if gender in ("m", "f"):
                    told.setdefault(number, gender)
    return told
