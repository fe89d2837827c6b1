"""Reads the titles that French and Spanish write in small letters before a name or, with commas, around it."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.lexicon import Lexicon
from pullquote.language.naming.proper_names import Name
from pullquote.language.segmentation.tokens import Tokens

_LONGEST_OFFICE = 9
_FEMININE = frozenset(("la", "une", "una", "cette", "esta"))
_MASCULINE = frozenset(("le", "el", "un", "ce", "este"))
_AFTER_APPOSITION = frozenset((",", "(", ".", ")", ";", ":", "»", "”"))


def read_small_titles(names: Sequence[Name], tokens: Tokens, lexicon: Lexicon) -> None:
    """Give the names of one paragraph the title before them: "la ministre X", "el alcalde de Brelo, X,"."""
    for name in names:
        if name.title or name.kind not in (None, "person"):
            continue
        at = _title_before(name, tokens, lexicon)
        if at is None:
            at = _office_before(name, tokens, lexicon)
        if at is not None:
            name.title = tokens.lower[at]
            name.gender = _gender(tokens, at, lexicon) or name.gender


def _gender(tokens: Tokens, at: int, lexicon: Lexicon) -> str:
    """The gender that the title at token `at` tells, by its article ("la ministre") or by its own form."""
    article = tokens.lower[at - 1] if at else ""
    if article in _FEMININE or article in _MASCULINE:
        return "f" if article in _FEMININE else "m"
    told = lexicon.titles.get(tokens.lower[at]) or lexicon.roles.get(tokens.lower[at], "")
    return told if told in ("m", "f") else ""


def _title_before(name: Name, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """The title right before a name."""
    at = name.first - 1
    return at if at >= 0 and _is_office(tokens.lower[at], lexicon) else None


def _office_before(name: Name, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """The word for the office of which a name between commas tells the holder."""
    after = tokens.lower[name.last] if name.last < len(tokens.lower) else "."
    if name.first < 2 or tokens.lower[name.first - 1] != "," or not _closes(after, lexicon):
        return None
    for at in range(name.first - 2, max(0, name.first - 2 - _LONGEST_OFFICE), -1):
        word = tokens.lower[at]
        if not word[0].isalnum() and word not in ("-", "’", "'"):
            return None
        if _is_office(word, lexicon):
            return at if tokens.lower[at - 1] in lexicon.determiners else None
    return None


def _closes(word: str, lexicon: Lexicon) -> bool:
    return word in _AFTER_APPOSITION or word in lexicon.prepositions or word in lexicon.auxiliaries


def _is_office(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in small letters is what one person is, rather than a body."""
    return word in lexicon.titles or lexicon.roles.get(word) in ("m", "f")
