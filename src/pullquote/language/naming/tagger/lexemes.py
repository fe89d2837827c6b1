"""What is known of one word wherever it stands: its form, what the lists of names say of it, its class."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pullquote.language import gazetteer, lexicon
from pullquote.language.gazetteer import public
from pullquote.language.words import words

JOINERS = words(
    """
    of the and for de la del al el bin bint ibn van von der den di da du le des do dos y e 's ’s & - – in on at to /
    ' ’ as ul ur with
    """
)
"""Small words and signs that may stand inside a name."""

_LONGEST_ACRONYM = 5
_SHORT = 4
_LONGEST_WORD = 40
_YEAR = 4


class Lexeme:
    """One word: `lower` as the key of all word features; `form` a letter for its capitals; `lists` letters for the
    lists that have it; `word_class` the class that its neighbours in other articles put it in; `role` letters for what
    the lexicon says of it in lower case. `opens` says that a name may begin with it, `joins` that it may stand inside
    one. `emissions` are for the tagger to remember what the weights say of the word itself and of those beside it.
    """

    __slots__ = (
        "emissions",
        "form",
        "joins",
        "lists",
        "lower",
        "opens",
        "role",
        "small",
        "upper",
        "word",
        "word_class",
        "year",
    )

    def __init__(self, word: str, word_classes: Mapping[str, str]) -> None:
        self.word = word
        self.lower = word.lower()
        self.small = word.islower()
        self.upper = word[0].isupper()
        self.opens = self.upper or (not self.small and any(map(str.isupper, word[:_LONGEST_WORD])))
        self.joins = word in JOINERS or word[0].isdigit()
        self.year = len(word) == _YEAR and word.isdigit()
        self.form = form(word)
        self.lists = "" if self.small else listed(word)
        self.word_class = word_classes.get(self.lower, "")
        self.role = role(self.lower)
        self.emissions: list[int | None] = [None] * 9


def form(word: str) -> str:
    """A letter for how a word is written: small, capitals, one capital, mixed, digits, signs."""
    if word.islower():
        return "l"
    if word.isupper():
        return "A" if len(word) > 1 else "I"
    if word[0].isupper():
        return "T" if word[1:].islower() else "M"
    if word[0].isdigit():
        return "9"
    return "x" if word[0].isalpha() else "."


def listed(word: str) -> str:
    """The letters of the lists that have a word; one in capitals is looked for in small letters too."""
    found = _lists().get(word, "")
    if not found and word.isupper() and len(word) > 3:
        found = _lists().get(word.capitalize(), "")
    return found


def listed_names() -> dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]:
    """The names of several words on the lists, with their letters, by their first two words."""
    return _listed_names()


@cache
def _lists() -> dict[str, str]:
    """The letters of public.words, and of the hand-made lists and the lexicon:

    u given name of both, P place, O organisation, X other name, D people; t title, r role, o last word of a body,
    h first word of a body, p last word of a place, e of an event, a calendar.
    """
    found = public.words()
    english = lexicon.load("en")
    more = _by_hand(several=False)
    for letter, lowers in (
        ("t", english.titles),
        ("r", english.roles),
        ("o", english.organization_tails),
        ("h", english.organization_heads),
        ("p", english.place_tails),
        ("e", english.event_tails),
    ):
        for lower in lowers:
            for written in {lower.capitalize(), lower.upper() if len(lower) < _SHORT else lower.capitalize()}:
                more.setdefault(written, set()).add(letter)
    for name in english.calendar:
        more.setdefault(name, set()).add("a")
    _add(found, more)
    return found


@cache
def _listed_names() -> dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]:
    names = public.long_names()
    _add(names, _by_hand(several=True))
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for name, letters in names.items():
        split = tuple(name.split())
        found.setdefault((split[0], split[1]), []).append((split, letters))
    return found


def _by_hand(*, several: bool) -> dict[str, set[str]]:
    """The letters of the hand-made lists for their names of one word, or of several."""
    known = gazetteer.load()
    found: dict[str, set[str]] = {}
    for name, gender in known.by_hand.items():
        found.setdefault(name, set()).add(gender)
    for name, kind in known.kinds.items():
        found.setdefault(name, set()).add("X" if kind == "other" else kind[0].upper())
    for name in known.demonyms:
        found.setdefault(name, set()).add("D")
    return {name: letters for name, letters in found.items() if (" " in name) == several}


def _add(found: dict[str, str], more: dict[str, set[str]]) -> None:
    for name, letters in more.items():
        found[name] = "".join(sorted(letters.union(found.get(name, ""))))


@cache
def _roles() -> dict[str, str]:
    english = lexicon.load("en")
    found: dict[str, set[str]] = {}
    for letter, lowers in (
        ("c", english.cues),
        ("r", english.roles),
        ("t", english.titles),
        ("b", english.body_nouns),
        ("p", english.place_nouns),
        ("d", english.determiners),
        ("i", english.prepositions),
        ("n", english.pronouns),
        ("w", english.relatives),
        ("v", english.auxiliaries),
        ("o", english.organization_tails),
        ("q", english.place_tails),
    ):
        for lower in lowers:
            found.setdefault(lower, set()).add(letter)
    return {lower: "".join(sorted(letters)) for lower, letters in found.items()}


def role(lower: str) -> str:
    """The letters of the lexicon's lists that have a word in lower case."""
    return _roles().get(lower, "")
