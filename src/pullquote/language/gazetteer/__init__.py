"""What is known of names before reading: hand-made lists of places, organisations, given names and peoples, and the
large lists built from public packages (public.py)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from pullquote.language.gazetteer import public
from pullquote.language.model import EntityKind

_GIVEN = {"m": "m", "lm": "m", "f": "f", "fl": "f", "fm": "u", "flm": "u"}


class Gazetteer(msgspec.Struct, frozen=True):
    """What is known about names before reading.

    Keys are written as in a text ("United States", "U.S."). `kinds` gives the kind of a whole name; `longest` the
    number of words of the longest name beginning with a word; `same` the usual name of a country for each of its other
    names; `given` the gender of a given name ("m", "f", "u" for unknown), `by_hand` of those on the hand-made list
    alone. `demonyms` are adjectives and people ("Ukrainian", "Europeans"), which name no place; `home` gives the
    country of those that have one.
    """

    kinds: dict[str, EntityKind]
    longest: dict[str, int]
    same: dict[str, str]
    given: dict[str, str]
    by_hand: dict[str, str]
    demonyms: frozenset[str]
    home: dict[str, str]

    def country(self, word: str) -> str:
        """The country that "Germany", "U.S." or "German" means, an empty string for any other word."""
        return self.home.get(word) or self.same.get(word, "")


@cache
def load() -> Gazetteer:
    """The lists, read once from the package's own files."""
    kinds: dict[str, EntityKind] = {}
    same: dict[str, str] = {}
    home: dict[str, str] = {}
    demonyms: set[str] = set(_names("demonyms.txt"))
    kinds.update(dict.fromkeys(_names("others.txt"), "other"))
    kinds.update(dict.fromkeys(_names("places.txt"), "place"))
    organizations = (*_names("organizations.txt"), *_names("organizations_romance.txt"))
    kinds.update(dict.fromkeys(organizations, "organization"))
    for line in _lines("countries.txt"):
        name, others, people = line.split("|")
        kinds[name] = "place"
        demonyms.update(_split(people))
        home.update(dict.fromkeys((*_split(people), name), name))
        for other in _split(others):
            kinds[other] = "place"
            same[other] = name
    longest: dict[str, int] = {}
    for name in kinds:
        first = name.split()[0]
        first = first.rstrip(".") if first.count(".") == 1 else first
        longest[first] = max(longest.get(first, 1), name.count(" ") + 1)
    by_hand: dict[str, str] = {}
    for line in (*_lines("first_names.txt"), *_lines("first_names_romance.txt")):
        gender, _, names = line.partition(":")
        by_hand.update(dict.fromkeys(_split(names), gender))
    given = _public_given() | by_hand
    return Gazetteer(kinds, longest, same, given, by_hand, frozenset(demonyms), home)


def _public_given() -> dict[str, str]:
    """The given names of the public lists that name no place, with their gender; "u" for those of both."""
    given: dict[str, str] = {}
    for letters, gender in _GIVEN.items():
        given.update(dict.fromkeys(public.groups().get(letters, ()), gender))
    return given


def _lines(file: str) -> Iterator[str]:
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    return (line for line in text.split("\n") if line.strip() and not line.startswith("#"))


def _names(file: str) -> list[str]:
    return _split(" ".join(_lines(file)))


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]
