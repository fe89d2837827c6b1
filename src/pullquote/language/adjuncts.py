"""Skips what French and Spanish put between a verb and the subject after it: when, where, how and to whom."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.items import Item
from pullquote.language.lexicon import Lexicon

_LONGEST = 14


def past_adjuncts(items: Sequence[Item], at: int, last: int, lexicon: Lexicon) -> int:
    """The item after the adjuncts that begin with item `at`: "ce lundi", ", de son côté,", "en rueda de prensa"."""
    reach = min(last, at + _LONGEST)
    opened = at + 1 < reach and items[at].lower == "," and _is_adjunct(items[at + 1].lower, lexicon)
    at += opened
    while at < reach and items[at].kind == "word":
        word = items[at].lower
        following = items[at + 1].lower if at + 1 < reach else ""
        if word in lexicon.adverbs or (word == "," and opened):
            at += 1
        elif (word in lexicon.determiners and following in lexicon.adverbs) or _is_date(word, following, lexicon):
            at += 2
        elif word in lexicon.prepositions and word not in lexicon.by:
            at = _end_of_phrase(items, at + 1, reach, lexicon)
        else:
            break
    return at


def _is_adjunct(word: str, lexicon: Lexicon) -> bool:
    """Whether a word begins words that tell when, where or how."""
    return word in lexicon.adverbs or word in lexicon.prepositions


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
