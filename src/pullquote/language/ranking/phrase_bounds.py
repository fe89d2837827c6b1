"""Finds the whole noun phrase that a name is the heart of: "Lee's campaign chairman, Bo Ek", "Ann Lee and Bo Ek"."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.speech.items import Item, ItemLine
from pullquote.language.speech.noun_phrases import POSSESSIVE
from pullquote.language.words import words
from pullquote.text import Span

_LONGEST = 12
_LONGEST_COMPOUND = 4
_NOUNS = "rC9wN"
_AFTER_NOUNS = "VWGxpRac,.;:Q"
_VERB_ENDINGS = ("ed", "s", "ing", "ly")
_REFLEXIVE = words("himself herself themselves")
_THINGS = words(
    """
    ad article book campaign document editorial email group letter magazine memo message note order party poll post
    release report resolution ruling show site speech statement study survey tweet video website
    """
)


def whole_phrase(line: ItemLine, classes: str, first: int, last: int, span: Span) -> tuple[Span, int]:
    """The stretch of text from the first word of the noun phrase around items `first` up to `last` to its head, and the
    item that it begins with.

    `classes` are the letters of the paragraph's items (`context.classify`). What follows the name is left out: it only
    tells more about whoever was named.
    """
    start, end = _modifiers(line, classes, first), span.end
    if line.items[last - 1].name is not None:
        start = _role_before(line, classes, start)
        start = _others_before(line, classes, start)
    if last < len(line.items) and line.items[last].lower in _REFLEXIVE:
        end = line.items[last].end
    elif (
        start and classes[start - 1] == "V" and classes[last + 1 : last + 2] == "N" and line.items[last].lower == "and"
    ):
        end = line.items[last + 1].end  # said Ann Lee and Bo Ek
    return Span(min(span.start, line.items[start].start), end), start


def compound_end(items: Sequence[Item], classes: str, at: int) -> int:
    """The item after the noun that the name at item `at` is part of ("one Lee confidant"), else the one after the name.

    Only an article or the like right before the name tells it: "the Lee campaign", "the Elgard Post said".
    """
    if not at or classes[at - 1] != "D":
        return at + 1
    end = at + 1
    while end < len(items) and end - at <= _LONGEST_COMPOUND and classes[end] in "rwC":
        if classes[end] == "w" and items[end].lower.endswith(_VERB_ENDINGS):
            break
        end += 1
    closed = end == len(items) or classes[end] in _AFTER_NOUNS
    return end if closed or "r" in classes[at + 1 : end] else at + 1


def noun_phrase_end(classes: str, first: int, last: int) -> int:
    """The item after the head noun of words for a role, of which items `first` up to `last` may run into the verb."""
    tail = classes.find("p", first, last)
    end = last if tail < 0 else tail
    head = classes.rfind("r", first, end)
    rest = classes[head + 1 : end]
    runs_on = head > first and tail < 0 and rest and rest != "N" and set(rest) <= set("wDNC9")
    return head + 1 if runs_on else last


def _modifiers(line: ItemLine, classes: str, first: int) -> int:
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
            if classes[before] in "rC" or (classes[before] == "N" and _leads_on(line.items[before + 1])):
                sure = before
        else:
            break
    return sure


def _leads_on(following: Item) -> bool:
    """Whether a name before `following` says whose or where from: "Lee’s …", "Elgard Mayor Ann Lee"."""
    return following.lower in POSSESSIVE or (following.name is not None and bool(following.name.title))


def _role_before(line: ItemLine, classes: str, first: int) -> int:
    """The first item of a role that a comma parts from the name that it describes: "the port director, Bo Ek"."""
    lowest = line.bounds(first)[0]
    if first - 2 < lowest or classes[first - 1] != "," or line.items[first - 2].lower in _THINGS:
        return first
    at = first - 2
    if classes[at] == "N":
        return _role_with_place_before(line, classes, first)
    if classes[at] != "r":
        return first
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
    if at > lowest and classes[at - 1] == "p":
        return _role_with_place_before(line, classes, first)
    owned = any(line.items[index].lower in POSSESSIVE for index in range(at, first))
    return at if owned or classes[at] == "D" else first


def _role_with_place_before(line: ItemLine, classes: str, first: int) -> int:
    """The same where the role is of or at something: "the head of the Elgard Clinic, Bo Ek"."""
    lowest = max(line.bounds(first)[0], first - _LONGEST)
    link = classes.rfind("p", lowest, first - 2)
    if link <= lowest or classes[link - 1] != "r" or not set(classes[link + 1 : first - 2]) <= set("DNCwr"):
        return first
    at = link - 1
    while at > lowest and classes[at] in _NOUNS:
        at -= 1
    opens = at == line.bounds(first)[0] or classes[at - 1] in "VWQ,"
    return at if classes[at] == "D" and opens else first


def _others_before(line: ItemLine, classes: str, first: int) -> int:
    """The first item of the names that "and" joins with the one at item `first`, where they open a clause."""
    lowest = line.bounds(first)[0]
    if first - 2 < lowest or line.items[first - 1].lower != "and" or classes[first - 2] != "N":
        return first
    start = _modifiers(line, classes, first - 2)
    opens = start == lowest or classes[start - 1] in ",Q"
    return start if opens else first


def _is_hyphen(line: ItemLine, at: int) -> bool:
    """Whether item `at` is a hyphen inside a word, not a dash between words."""
    item = line.items[at]
    return item.lower == "-" and at > 0 and line.items[at - 1].end == item.start
