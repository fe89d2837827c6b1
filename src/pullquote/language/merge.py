"""Groups the names of one article: which of them stand for the same person, organisation or place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from pullquote.language import gazetteer
from pullquote.language.model import EntityKind
from pullquote.language.names import Name
from pullquote.language.words import words

_COMPANY = words(
    """
    inc corp ltd llc plc co company corporation group limited holdings ag sa gmbh nv fc party
    """
)
_LINKS = words("of for the and & de la der des du del")
_SHORTEST_ACRONYM = 2
_WORDS_TOO_COMMON_TO_JOIN = words(
    """
    new national north south east west royal university ministry department city house supreme high united
    international bank federal central state general
    """
)


class Group(msgspec.Struct, gc=False):
    """The names of one entity, by their number in the list that was grouped."""

    kind: EntityKind
    members: list[int]


class _Form(msgspec.Struct, gc=False):
    """All names that are written alike."""

    words: tuple[str, ...]
    kind: EntityKind
    members: list[int]
    gender: str


def group_names(names: Sequence[Name], kinds: dict[str, EntityKind]) -> list[Group]:
    """Groups of names that mean the same, in order of their first mention; names without a kind are left out.

    Joined are: forms that differ in titles or company words only; a country's names; a person's full name with its
    surname, its given name and its initials; an acronym with the only name that it can stand for; the beginning of an
    organisation's name with the only longer one. Two persons with different given names are never joined.
    """
    forms = _forms(names, kinds)
    parent = list(range(len(forms)))
    _join_persons(forms, parent)
    _join_same(forms, parent)
    _join_acronyms(forms, parent)
    _join_beginnings(forms, parent)
    groups: dict[int, Group] = {}
    for number, form in enumerate(forms):
        root = _root(parent, number)
        group = groups.setdefault(root, Group(form.kind, []))
        group.members.extend(form.members)
    for root, group in groups.items():
        group.kind = forms[root].kind
        group.members.sort()
    return sorted(groups.values(), key=lambda group: group.members[0])


def _forms(names: Sequence[Name], kinds: dict[str, EntityKind]) -> list[_Form]:
    forms: dict[tuple[str, ...], _Form] = {}
    for number, name in enumerate(names):
        kind = kinds.get(" ".join(name.words))
        if kind is None:
            continue
        alone = kind == "person" and len(name.words) == 1
        gender = name.gender if name.title or not alone else ""
        form = forms.setdefault((*name.words, gender if alone else ""), _Form(name.words, kind, [], gender))
        form.members.append(number)
    return list(forms.values())


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


def _join(parent: list[int], small: int, large: int) -> None:
    parent[_root(parent, small)] = _root(parent, large)


def _join_persons(forms: list[_Form], parent: list[int]) -> None:
    by_surname: dict[str, list[int]] = defaultdict(list)
    by_given: dict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        if form.kind == "person" and len(form.words) > 1:
            by_surname[form.words[-1]].append(number)
            by_given[form.words[0]].append(number)
    for bearers in by_surname.values():
        _join_full_names(forms, parent, bearers)
    alone: dict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        if form.kind != "person" or len(form.words) != 1:
            continue
        word = form.words[0]
        bearers = [other for other in by_surname.get(word, ()) if _may_be(forms[other].gender, form.gender)]
        if not bearers:
            bearers = by_given.get(word, [])
            if len({_root(parent, other) for other in bearers}) != 1:
                bearers = [other for other in alone.get(word, ()) if _may_be(forms[other].gender, form.gender)][:1]
                alone[word].append(number)
        if bearers:
            _join(parent, number, _likeliest(forms, bearers, form.members[0]))


def _join_full_names(forms: list[_Form], parent: list[int], bearers: list[int]) -> None:
    """Join the full names with one surname that differ in middle names or initials only."""
    by_given: dict[str, int] = {}
    for number in bearers:
        given = forms[number].words[0]
        if given in by_given:
            _join(parent, number, by_given[given])
        else:
            by_given[given] = number
    for given, number in by_given.items():
        if len(given) == 1 or (len(given) > 1 and given.endswith(".")):
            fuller = [other for name, other in by_given.items() if len(name) > len(given) and name[0] == given[0]]
            if len(fuller) == 1:
                _join(parent, number, fuller[0])


def _likeliest(forms: list[_Form], bearers: list[int], at: int) -> int:
    """Of several people with one surname, the one named in full most often among those named before."""
    before = [number for number in bearers if forms[number].members[0] <= at] or bearers
    return max(before, key=lambda number: len(forms[number].members))


def _may_be(known: str, wanted: str) -> bool:
    return not known or not wanted or known == wanted


def _join_same(forms: list[_Form], parent: list[int]) -> None:
    same = gazetteer.load().same
    first: dict[str, int] = {}
    for number, form in enumerate(forms):
        if form.kind == "person":
            continue
        core = [word for word in form.words if word.lower().rstrip(".") not in _COMPANY] or list(form.words)
        name = " ".join(form.words)
        key = same.get(name, " ".join(core) if form.kind == "organization" else name)
        key = "Washington" if form.words == ("Washington", "D.C.") else key
        if key in first:
            _join(parent, number, first[key])
        else:
            first[key] = number


def _join_acronyms(forms: list[_Form], parent: list[int]) -> None:
    expansions: dict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        if form.kind != "person" and len(form.words) > 1:
            content = "".join(word[0] for word in form.words if word.lower() not in _LINKS)
            expansions[content.upper()].append(number)
    for number, form in enumerate(forms):
        word = form.words[0].replace(".", "")
        if len(form.words) > 1 or len(word) < _SHORTEST_ACRONYM or not word.isupper() or form.kind == "person":
            continue
        found = expansions.get(word, [])
        if len({_root(parent, other) for other in found}) == 1:
            _join(parent, number, found[0])


def _join_beginnings(forms: list[_Form], parent: list[int]) -> None:
    longer: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        if form.kind == "organization":
            for length in range(1, min(len(form.words), 4)):
                longer[form.words[:length]].append(number)
    for number, form in enumerate(forms):
        if form.kind != "organization":
            continue
        fuller = longer.get(form.words, [])
        if form.words[0].lower() in _WORDS_TOO_COMMON_TO_JOIN:
            fuller = [other for other in fuller if forms[other].words[1].lower() == "of"]
        found = {_root(parent, other) for other in fuller}
        if len(found) == 1:
            _join(parent, number, found.pop())
