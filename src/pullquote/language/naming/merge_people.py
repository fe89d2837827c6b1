"""Joins the forms of people's names: full names with each other, surnames and given names with full names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pullquote.language.gazetteer.nicknames import same_given
from pullquote.language.naming.forms import Form, Joiner
from pullquote.language.words import words

_PARTICLES = words("de la van von der den del della da das do dos di du al el bin ibn ben le les ter of the")
_MOST_BEARERS = 24
_SHORTEST_VARIANT = 6
_LONGEST_VARIANT = 16


def join_people(forms: Sequence[Form], joiner: Joiner) -> None:
    """Join the forms that stand for the same person; two whose titles or given names differ are never joined."""
    full = [number for number, form in enumerate(forms) if form.kind == "person" and len(form.key) > 1]
    lone = [number for number, form in enumerate(forms) if form.kind == "person" and len(form.key) == 1]
    by_surname: dict[str, list[int]] = defaultdict(list)
    for number in full:
        by_surname[forms[number].key[-1]].append(number)
    for bearers in by_surname.values():
        _join_full_names(forms, joiner, bearers)
    by_inner: dict[str, list[int]] = defaultdict(list)
    by_given: dict[str, list[int]] = defaultdict(list)
    for number in full:
        key = forms[number].key
        by_given[key[0]].append(number)
        for word in key[1:-1]:
            if word not in _PARTICLES:
                by_inner[word].append(number)
    _join_shorter(forms, joiner, full)
    _join_spellings(forms, joiner, full)
    spelled = _by_spelling(forms, full)
    alone: dict[str, int] = {}
    for number in lone:
        form = forms[number]
        word = form.key[0]
        for bearers in (by_surname.get(word, []), by_given.get(word, []), by_inner.get(word, [])):
            fitting = [other for other in bearers[:_MOST_BEARERS] if may_be(forms[other].gender, form.gender)]
            if fitting:
                joiner.join(number, _likeliest(forms, fitting, form))
                break
        else:
            near = joiner.roots([other for variant in _one_less(word) for other in spelled.get(variant, ())])
            if len(near) == 1 and may_be(forms[near[0]].gender, form.gender):
                joiner.join(number, near[0])
                continue
            other = alone.setdefault(word, number)
            if other != number and may_be(forms[other].gender, form.gender):
                joiner.join(number, other)


def may_be(known: str, wanted: str) -> bool:
    """Whether two genders may be one person's: they are the same, or one of them is not told."""
    return not known or not wanted or known == wanted


def _join_full_names(forms: Sequence[Form], joiner: Joiner, bearers: Sequence[int]) -> None:
    """Join the full names with one surname whose given names agree: written alike, shortened, or an initial of the
    only one that it fits; middle names may be left out, but never differ."""
    kept: list[list[int]] = []
    waiting: list[int] = []
    for number in bearers:
        key = forms[number].key
        if len(key[0]) == 1:
            waiting.append(number)
            continue
        home = next(
            (group for group in kept[:_MOST_BEARERS] if all(_agree(forms[number], forms[x]) for x in group[:4])), None
        )
        if home is None:
            kept.append([number])
        else:
            joiner.join(number, home[0])
            home.append(number)
    for number in waiting:
        fitting = [group for group in kept[:_MOST_BEARERS] if _agree(forms[number], forms[group[0]])]
        if len(fitting) == 1:
            joiner.join(number, fitting[0][0])
        elif not fitting:
            kept.append([number])


def _agree(one: Form, other: Form) -> bool:
    """Whether two full names with one surname may be one person's."""
    if not may_be(one.gender, other.gender) or not may_be(one.suffix, other.suffix):
        return False
    first, second = one.key[0], other.key[0]
    if len(first) == 1 or len(second) == 1:
        if first[0] != second[0]:
            return False
    elif not same_given(first, second) and not _begins_with_middle(one, other):
        return False
    return _middles_agree(_middle(one), _middle(other))


def _begins_with_middle(one: Form, other: Form) -> bool:
    """Whether one of the names leaves out the other's first given name: "Hussein Obama", "Barack Hussein Obama"."""
    shorter, longer = sorted((one.key, other.key), key=len)
    return len(shorter) < len(longer) and longer[-len(shorter) :] == shorter


def _middle(form: Form) -> list[str]:
    return [word for word in form.key[1:-1] if word not in _PARTICLES]


def _middles_agree(one: list[str], other: list[str]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return True
    rest = iter(longer)
    return all(any(_fits(word, candidate) for candidate in rest) for word in shorter)


def _fits(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])


def _join_shorter(forms: Sequence[Form], joiner: Joiner, full: Sequence[int]) -> None:
    """Join a name of two words or more with the only longer one that begins with it: "Kim Jong", "Kim Jong Il"."""
    beginnings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in full:
        key = forms[number].key
        for length in range(2, min(len(key), 5)):
            beginnings[key[:length]].append(number)
    for number in full:
        found = joiner.roots(beginnings.get(forms[number].key, ()))
        if len(found) == 1 and may_be(forms[number].gender, forms[found[0]].gender):
            joiner.join(number, found[0])


def _one_less(word: str) -> list[str]:
    """A word and all that is left of it without one of its letters; nothing for short words."""
    if len(word) < _SHORTEST_VARIANT:
        return []
    return [word, *dict.fromkeys(word[:at] + word[at + 1 :] for at in range(1, min(len(word), _LONGEST_VARIANT)))]


def _by_spelling(forms: Sequence[Form], full: Sequence[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number in full:
        for variant in _one_less(forms[number].key[-1]):
            found[variant].append(number)
    return found


def _join_spellings(forms: Sequence[Form], joiner: Joiner, full: Sequence[int]) -> None:
    """Join full names of two words that differ by one letter in one long word: "Kristin Torvik", "Kristen Torvik"."""
    first: dict[tuple[str, str], int] = {}
    for number in full:
        form = forms[number]
        if len(form.key) > 2:
            continue
        given, surname = form.key[0], form.key[-1]
        keys = [(given, variant) for variant in _one_less(surname)] + [
            (variant, surname) for variant in _one_less(given)
        ]
        near = next((first[key] for key in keys if key in first), number)
        if near != number and may_be(forms[near].gender, form.gender):
            joiner.join(number, near)
        for key in keys:
            first.setdefault(key, number)


def _likeliest(forms: Sequence[Form], bearers: Iterable[int], lone: Form) -> int:
    """Of several people with one name, the one with the same office; else the one named in full most often among those
    named before who bear no other office, and of these the first named."""
    at = lone.members[0]
    every = list(bearers)
    if lone.offices:
        same = [number for number in every if _share_office(forms[number], lone)]
        every = same or [number for number in every if not forms[number].offices] or every
    before = [number for number in every if forms[number].members[0] <= at] or every

    def likely(number: int) -> tuple[int, bool, int]:
        form = forms[number]
        return len(form.members), form.key == lone.near, -form.members[0]

    return max(before, key=likely)


def _share_office(one: Form, other: Form) -> bool:
    """Whether two forms have a title in common; "Sen." is short for "Senator"."""
    return any(mine.startswith(theirs) or theirs.startswith(mine) for mine in one.offices for theirs in other.offices)
