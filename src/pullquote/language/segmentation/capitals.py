"""Tells words with the capital of a name, and the stretches of them that may hold names."""

from __future__ import annotations

import msgspec

from pullquote.language import gazetteer
from pullquote.language.segmentation.tokens import Tokens
from pullquote.language.words import words

PARTICLES = words(
    """
    de d’ d' la van von der den del della da das do dos di du al el bin ibn ben le les ter ten zu af av
    """
)
"""Small words inside the names of people: "van", "de la"."""
_ARAB = ("al-", "el-", "as-", "ad-", "an-", "ar-", "at-", "ash-", "ul-")
_IRISH = ("o'", "o’", "d'", "d’")
_JOINED_ADJECTIVES = words(
    """
    led backed based era born style like wide controlled owned run trained bound funded made brokered occupied
    dominated sponsored held imposed speaking language friendly elect only related inspired linked affiliated
    aligned level old themed
    """
)
_LONGEST_CAPITALS = 8


class Run(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` up to `last` (exclusive) that may hold names; `unsure` where only its capital speaks for it."""

    first: int
    last: int
    unsure: bool = False


def is_capital(word: str) -> bool:
    """Whether a word has the capital of a name: "Merkel", "al-Assad", not "US-led"."""
    if word[0].isupper():
        tail = word.rpartition("-")[2]
        return (not (tail in _JOINED_ADJECTIVES and tail != word) and word[1:2] not in ("'", "’")) or word[
            :2
        ].lower() in _IRISH
    return word[:3].lower() in _ARAB and len(word) > 3 and word[3].isupper()


def listed_name_end(text: str, tokens: Tokens, first: int, last: int) -> int:
    """The token after the longest well-known name that begins at token `first`; `first` itself if there is none."""
    known = gazetteer.load()
    words = known.longest.get(tokens.words[first])
    if words is None:
        return first
    for end in range(min(last, first + 2 * words), first, -1):
        if text[tokens.starts[first] : tokens.ends[end - 1]] in known.kinds:
            return end
    return first


def capital_at(tokens: Tokens, at: int) -> bool:
    """Whether there is a token `at`, and it has the capital of a name."""
    return at < len(tokens.words) and is_capital(tokens.words[at])


def is_acronym(word: str) -> bool:
    """Whether a word is a few capital letters."""
    return 2 <= len(word) <= _LONGEST_CAPITALS and word.isupper() and word.isalpha()
