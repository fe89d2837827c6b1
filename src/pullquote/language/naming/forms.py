"""The names of an article by the way they are written, ready to be grouped."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from pullquote.language.model import EntityKind
from pullquote.language.naming.proper_names import Name
from pullquote.language.words import words

_ARABIC_ARTICLES = ("al-", "el-", "ul-", "as-", "ad-", "an-", "ar-", "at-", "ash-")
_SUFFIXES = words("jr sr ii iii iv")
_COURTESIES = words(
    "mr mrs ms miss mx mme mlle monsieur madame herr frau señor señora sr sra sir lady dame lord dr prof"
)
_CLOSE = 25
"""Tokens between a full name and a bare surname that means the same person rather than another bearer of it."""

_SIGNS = str.maketrans("", "", ".'’-‑")


class Form(msgspec.Struct, gc=False):
    """All names that are written alike, but for accents, capitals and signs.

    `words` are those of the first one, `key` the same normalised. `members` are the numbers of the names, in text
    order. `gender` is told by a title, or by the given name of a full name; "" where nothing tells. `suffix` is a
    person's "jr" or "iii". `offices` are the titles that say what a person is ("sen", "sheriff").
    `near` is the key of the last full name with this surname before it in the paragraph, for a lone surname.
    """

    words: tuple[str, ...]
    key: tuple[str, ...]
    kind: EntityKind
    members: list[int]
    gender: str
    suffix: str
    offices: set[str] = msgspec.field(default_factory=set)
    near: tuple[str, ...] = ()


class Joiner:
    """Keeps which forms are joined: a forest in which every form points towards the root of its group."""

    def __init__(self, count: int) -> None:
        self.parent = list(range(count))

    def root(self, number: int) -> int:
        """The form that stands for the group of form `number`."""
        parent = self.parent
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    def join(self, small: int, large: int) -> None:
        """Put the group of `small` into that of `large`."""
        self.parent[self.root(small)] = self.root(large)

    def roots(self, numbers: Sequence[int]) -> list[int]:
        """The different groups of some forms, in order."""
        return list(dict.fromkeys(self.root(number) for number in numbers))


def forms_of(text: str, names: Sequence[Name], kinds: Sequence[EntityKind | None]) -> list[Form]:
    """The forms of the names that have a kind, in order of their first; a lone surname counts apart for every gender
    and office that its titles tell, and a person's name for every suffix."""
    forms: dict[tuple[object, ...], Form] = {}
    full: dict[str, tuple[Name, tuple[str, ...]]] = {}
    shared = _shared_surnames(names, kinds)
    for number, (name, kind) in enumerate(zip(names, kinds, strict=True)):
        if kind is None:
            continue
        key = tuple(normalise(word) for word in name.words)
        lone = kind == "person" and len(key) == 1
        gender = name.gender if kind == "person" and (name.title or not lone) else ""
        suffix = _suffix(text, name) if kind == "person" else ""
        office = office_of(name) if kind == "person" else ""
        near: tuple[str, ...] = ()
        if lone and key[0] in shared:
            last, before = full.get(key[0], (name, ()))
            near = before if last.paragraph == name.paragraph and name.first - last.last < _CLOSE else ()
        elif kind == "person" and not lone:
            full[key[-1]] = name, key
        mark = (kind, key, gender if lone else "", office if lone else "", suffix, near)
        form = forms.get(mark)
        if form is None:
            form = forms[mark] = Form(name.words, key, kind, [], gender, suffix, near=near)
        form.members.append(number)
        form.gender = form.gender or gender
        if office:
            form.offices.add(office)
    return list(forms.values())


def _shared_surnames(names: Sequence[Name], kinds: Sequence[EntityKind | None]) -> set[str]:
    """The surnames, normalised, that stand after different given names."""
    given: dict[str, str] = {}
    shared: set[str] = set()
    for name, kind in zip(names, kinds, strict=True):
        if kind == "person" and len(name.words) > 1:
            surname, first = normalise(name.words[-1]), normalise(name.words[0])
            if given.setdefault(surname, first) != first:
                shared.add(surname)
    return shared


def office_of(name: Name) -> str:
    """The last word of a title that says what somebody is, without its full stop; "" for a mere "Ms"."""
    last = name.title.rpartition(" ")[2].rstrip(".")
    return "" if last in _COURTESIES else last


def _suffix(text: str, name: Name) -> str:
    """The "jr" or "iii" that ends a person's name in the text, which is no word of it."""
    last = text[max(name.span.start, name.span.end - 4) : name.span.end].rpartition(" ")[2].rstrip(".").lower()
    return last if last in _SUFFIXES else ""


@lru_cache(maxsize=20_000)
def normalise(word: str) -> str:
    """A word for comparing: in lower case, without accents, full stops, hyphens, apostrophes and an Arabic article."""
    word = word.lower()
    if word.startswith(_ARABIC_ARTICLES):
        word = word.partition("-")[2] or word
    if not word.isascii():
        word = "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
    return word.translate(_SIGNS) or word
