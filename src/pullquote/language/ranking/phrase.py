"""Finds the whole noun phrase that a name is the heart of: "Lee's campaign chairman, Bo Ek", "Ann Lee and Bo Ek"."""

from __future__ import annotations

from pullquote.language.items import Line
from pullquote.language.phrases import POSSESSIVE
from pullquote.text import Span

_LONGEST = 12
_NOUNS = "rC9wN"


def whole_phrase(line: Line, classes: str, first: int, last: int, span: Span) -> Span:
    """The stretch from the first word of the noun phrase around items `first` up to `last` to the end of `span`.

    `classes` are the letters of the paragraph's items (`setting.classify`). What follows the name is left out: it only
    tells more about whoever was named.
    """
    start = _modifiers(line, classes, first)
    if line.items[last - 1].name is not None:
        start = _role_before(line, classes, start)
        start = _others_before(line, classes, start)
    return span if start >= first else Span(line.items[start].start, span.end)


def _modifiers(line: Line, classes: str, first: int) -> int:
    """The first item of the words before a name that describe it: "the longtime party strategist"."""
    lowest = max(line.bounds(first)[0], first - _LONGEST)
    at = sure = first
    while at > lowest:
        before = at - 1
        word = line.items[before].lower
        if classes[before] == "D":
            return before if at < first else first
        if word in POSSESSIVE and before > lowest and classes[before - 1] in _NOUNS:
            at = before
        elif classes[before] in _NOUNS or _is_hyphen(line, before):
            at = before
            if classes[before] in "rC" or (classes[before] == "N" and line.items[before + 1].lower in POSSESSIVE):
                sure = before
        else:
            break
    return sure


def _role_before(line: Line, classes: str, first: int) -> int:
    """The first item of a role that a comma parts from the name that it describes: "the port director, Bo Ek"."""
    lowest = line.bounds(first)[0]
    if first - 2 < lowest or classes[first - 1] != "," or classes[first - 2] != "r":
        return first
    at = first - 2
    while at > lowest and first - at < _LONGEST:
        before = at - 1
        if classes[before] == "D":
            at = before
            if at - 1 > lowest and line.items[at - 1].lower in POSSESSIVE:
                continue
            break
        if (
            classes[before] not in _NOUNS
            and line.items[before].lower not in POSSESSIVE
            and not _is_hyphen(line, before)
        ):
            break
        at = before
    governed = at > lowest and classes[at - 1] == "p"
    owned = any(line.items[index].lower in POSSESSIVE for index in range(at, first))
    return at if (owned or classes[at] == "D") and not governed else first


def _others_before(line: Line, classes: str, first: int) -> int:
    """The first item of the names that "and" joins with the one at item `first`, where they open a clause."""
    lowest = line.bounds(first)[0]
    if first - 2 < lowest or line.items[first - 1].lower != "and" or classes[first - 2] != "N":
        return first
    start = _modifiers(line, classes, first - 2)
    opens = start == lowest or classes[start - 1] in ",Q"
    return start if opens else first


def _is_hyphen(line: Line, at: int) -> bool:
    """Whether item `at` is a hyphen inside a word, not a dash between words."""
    item = line.items[at]
    return item.lower == "-" and at > 0 and line.items[at - 1].end == item.start
