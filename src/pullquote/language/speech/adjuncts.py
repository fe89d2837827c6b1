"""Skips what French and Spanish put between a verb and the subject after it: when, where, how and to whom."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.lexicon import Lexicon
from pullquote.language.speech.items import Item

_LONGEST = 14
_LONGEST_INSERTION = 5
_OWN = frozenset(("su", "sus"))


def past_adjuncts(items: Sequence[Item], at: int, last: int, lexicon: Lexicon) -> int:
    """The item after the adjuncts that begin with item `at`: "ce lundi", ", de son côté,", "en rueda de prensa"."""
    reach = min(last, at + _LONGEST)
    opened = at + 1 < reach and items[at].lower == ","
    if opened and not _is_adjunct(items[at + 1].lower, lexicon):
        return _past_insertion(items, at, reach, lexicon)
    at += opened
    while at < reach and items[at].kind == "word":
        word = items[at].lower
        following = items[at + 1].lower if at + 1 < reach else ""
        if word in lexicon.adverbs or (word == "," and opened):
            at += 1
        elif (word in lexicon.determiners and following in lexicon.adverbs) or _is_date(word, following, lexicon):
            at += 2
        elif word in lexicon.prepositions and (word not in lexicon.by or _is_manner(items, at + 1, reach, lexicon)):
            at = _end_of_phrase(items, at + 1, reach, lexicon)
        else:
            break
    return at


def before_own_part(items: Sequence[Item], at: int, lexicon: Lexicon) -> int:
    """The item before "pour sa part" if that ends with item `at` between auxiliary and verb, else `at` itself."""
    if at < 3 or items[at].kind != "word" or items[at - 1].lower not in lexicon.determiners:
        return at
    preposition, auxiliary = items[at - 2].lower, items[at - 3].lower
    return at - 3 if preposition in lexicon.prepositions and auxiliary in lexicon.auxiliaries else at


def _past_insertion(items: Sequence[Item], at: int, last: int, lexicon: Lexicon) -> int:
    """The item after a few words between commas that name nobody: ", no obstante,"; item `at` where there are none."""
    for end in range(at + 2, min(last - 1, at + _LONGEST_INSERTION)):
        if items[end].lower != ",":
            continue
        inside = items[at + 1 : end]
        plain = all(item.kind == "word" and not lexicon.is_role(item.lower) for item in inside)
        following = items[end + 1]
        opens = following.name is not None or following.lower in lexicon.determiners or lexicon.is_role(following.lower)
        return end + 1 if plain and opens and inside[0].lower not in lexicon.determiners else at
    return at


def _is_adjunct(word: str, lexicon: Lexicon) -> bool:
    """Whether a word begins words that tell when, where or how."""
    return word in lexicon.adverbs or word in lexicon.prepositions


def _is_manner(items: Sequence[Item], at: int, last: int, lexicon: Lexicon) -> bool:
    """Whether no agent but a manner follows "by": "par téléphone", "por su parte"."""
    if at >= last or items[at].kind != "word":
        return False
    word = items[at].lower
    return word in _OWN or not (items[at].capital or word in lexicon.determiners or lexicon.is_role(word))


def _is_date(day: str, month: str, lexicon: Lexicon) -> bool:
    """Whether two words are a day of the month: "3 mai"."""
    return day.isdigit() and month.title() in lexicon.calendar


def _end_of_phrase(items: Sequence[Item], at: int, last: int, lexicon: Lexicon) -> int:
    """The item after the noun phrase or name that begins with item `at` and that a preposition governs."""
    while at < last and items[at].lower in lexicon.determiners:
        at += 1
    at += 1
    while at < last and items[at].kind == "word":
        word = items[at].lower
        small = word in lexicon.small or word in lexicon.reporting or lexicon.is_role(word)
        if small or not word[0].isalnum():
            break
        at += 1
    return at
