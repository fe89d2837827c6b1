"""Reads the title before a person's name, and with it what it tells of the person: "US President Laura Finch"."""

from __future__ import annotations

import msgspec

from pullquote.language.lexicon import Lexicon
from pullquote.language.segmentation.capitals import is_capital
from pullquote.language.segmentation.tokens import Tokens
from pullquote.language.words import words

_LINKS = words("of for the and &")
_LONGEST = 8
_SIGNS = frozenset((".", "-", ","))


class Title(msgspec.Struct, frozen=True, gc=False):
    """A title: its first token, its words in lower case, the word with a capital right before it, and the gender
    that it tells ("m", "f" or "")."""

    first: int
    words: str
    nation: str
    gender: str


def title_before(tokens: Tokens, name: int, floor: int, lexicon: Lexicon) -> Title | None:
    """The title that ends right before token `name`, None where there is none; it begins at token `floor` or later.

    Reads "Dr.", "Foreign Minister", "Secretary of State", "Minister for Trade and Industry".
    """
    floor = max(floor, name - _LONGEST)
    first = _simple(tokens, name, floor, lexicon)
    first = _with_office(tokens, first, floor, lexicon)
    if first == name:
        return None
    lower = tokens.lower
    while first < name and not lower[first][0].isalpha():
        first += 1
    if not any(lexicon.is_title(lower[at]) or lexicon.is_title(lower[at] + ".") for at in range(first, name)):
        return None
    genders = [lexicon.titles.get(lower[at], "") for at in range(first, name)]
    gender = next((gender for gender in reversed(genders) if gender), "")
    before = tokens.words[first - 1] if first > floor and _touches(tokens, first) else ""
    nation = before if before and is_capital(before) else ""
    return Title(first, " ".join(word for word in lower[first:name] if word not in _SIGNS), nation, gender)


def _touches(tokens: Tokens, at: int) -> bool:
    """Whether only a space parts token `at` from the one before, and no sentence ends there."""
    return not tokens.opens[at] and tokens.starts[at] - tokens.ends[at - 1] <= 1


def _simple(tokens: Tokens, end: int, floor: int, lexicon: Lexicon) -> int:
    """The first of the titles and their parts that stand before token `end`."""
    first = end
    at = end - 1
    while at >= floor and _touches(tokens, at + 1):
        word, lower = tokens.words[at], tokens.lower[at]
        if word in (".", "-"):
            at -= 1
            continue
        if not is_capital(word) or not (lexicon.is_title(lower) or lower in lexicon.title_parts):
            break
        first = at
        at -= 1
    return first


def _with_office(tokens: Tokens, end: int, floor: int, lexicon: Lexicon) -> int:
    """The first token of a title that goes on with "of" and an office before token `end`."""
    at = end - 1
    linked = False
    while at >= floor and _touches(tokens, at + 1):
        word, lower = tokens.words[at], tokens.lower[at]
        if lower in _LINKS and not is_capital(word):
            linked = True
        elif not is_capital(word):
            break
        elif linked and lexicon.is_title(lower) and tokens.lower[at + 1] in ("of", "for"):
            return _simple(tokens, at + 1, floor, lexicon)
        at -= 1
    return end
