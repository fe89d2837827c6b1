"""Groups the names of one text by their words alone: a stand-in for gold, or an answer, that has names but no groups.

Joined are names of the same words, apart from a person's title and a company's form; the beginning or the end of a
person's name with the longer name; and an acronym with the only name that it can stand for. Of several longer names the
one with the most mentions, then the first, is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from benchmarks.gold import GoldKind

_COMPANY = frozenset(
    (
        "inc",
        "corp",
        "ltd",
        "llc",
        "plc",
        "co",
        "company",
        "corporation",
        "group",
        "limited",
        "holdings",
        "ag",
        "sa",
        "gmbh",
        "nv",
        "fc",
    )
)
_TITLES = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "professor",
        "sir",
        "lord",
        "lady",
        "king",
        "queen",
        "prince",
        "princess",
        "president",
        "prime",
        "minister",
        "chancellor",
        "governor",
        "gov",
        "secretary",
        "senator",
        "sen",
        "rep",
        "general",
        "gen",
        "colonel",
        "col",
        "captain",
        "capt",
        "judge",
        "justice",
        "chairman",
        "former",
    )
)
_LINKS = frozenset(("of", "the", "and", "for", "&"))
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 6


class Named(msgspec.Struct, frozen=True, order=True, gc=False):
    """A name in the text."""

    start: int
    end: int
    kind: GoldKind


class Group(msgspec.Struct, frozen=True):
    """The stretches that name one person, organisation or place."""

    spans: frozenset[tuple[int, int]]
    kind: GoldKind


class _Form(msgspec.Struct):
    """All names that come down to the same words, in small letters; `capitals` if the first is written so."""

    words: list[str]
    names: list[Named]
    capitals: bool
    kind: GoldKind = "OTHER"


def group_by_words(text: str, names: Iterable[Named]) -> list[Group]:
    """The groups of the names of `text`, in order of their first forms."""
    forms = _forms(text, sorted(names))
    longer = {key: _fuller_form(key, form, forms) for key, form in forms.items()}
    members: dict[str, list[Named]] = {}
    for key, form in forms.items():
        root = key
        while (fuller := longer[root]) is not None:  # always a longer one, so this ends
            root = fuller
        members.setdefault(root, []).extend(form.names)
    return [Group(frozenset((name.start, name.end) for name in these), _kind(these)) for these in members.values()]


def _forms(text: str, names: Sequence[Named]) -> dict[str, _Form]:
    forms: dict[str, _Form] = {}
    for name in names:
        written = text[name.start : name.end]
        words = re.sub(r"\s+", " ", written.replace("’", "'")).split(" ")
        if name.kind == "PERSON":
            while len(words) > 1 and words[0].lower().strip(".") in _TITLES:
                del words[0]
        elif name.kind == "ORG":
            words = [word for word in words if word.lower().strip(".,") not in _COMPANY] or words
        key = " ".join(words).lower()
        forms.setdefault(key, _Form(key.split(), [], written.isupper())).names.append(name)
    for form in forms.values():
        form.kind = _kind(form.names)
    return forms


def _fuller_form(key: str, form: _Form, forms: dict[str, _Form]) -> str | None:
    """The longer form that means the same as this one."""
    fuller = [
        other for other, longer in forms.items() if len(longer.words) > len(form.words) and _shortens(key, form, longer)
    ]
    if not fuller or (len(fuller) > 1 and form.kind != "PERSON"):
        return None
    return max(fuller, key=lambda other: (len(forms[other].names), -forms[other].names[0].start))


def _shortens(key: str, form: _Form, longer: _Form) -> bool:
    if form.kind == longer.kind == "PERSON":
        return longer.words[-len(form.words) :] == form.words or longer.words[:1] == form.words
    if longer.kind == "PERSON" or len(form.words) != 1 or not form.capitals:
        return False
    if not _SHORTEST_ACRONYM <= len(key) <= _LONGEST_ACRONYM:
        return False
    return "".join(word[0] for word in longer.words if word not in _LINKS) == key.replace(".", "")


def _kind(names: Iterable[Named]) -> GoldKind:
    """The kind of most of the names, of the first among equals."""
    return Counter(name.kind for name in names).most_common(1)[0][0]
