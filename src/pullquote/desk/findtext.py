"""Finding words in one text as a reader means them: whatever the case, the typographic signs and the line breaks.

Text and query are normalised: case (Unicode's full case folding, so ß is ss), quotation marks, apostrophes and hyphens
of every shape to the plain ones, accents away unless the query has some. The search runs over the normalised text; a
table of the places where normalising changed the length leads back to exact offsets.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from functools import lru_cache
from itertools import dropwhile

import msgspec

from pullquote.text import Span

MOST_HITS = 10_000

_SIGNS = {
    **dict.fromkeys("‘’‚‛′ʼʹ`´‹›＇", "'"),
    **dict.fromkeys("“”„‟″«»〝〞〟＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
}
# Letters that no decomposition leads to the plain ones which a reader types instead.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "th", "æ": "ae", "œ": "oe"})


def find(text: str, query: str, limit: int = MOST_HITS) -> list[Span]:
    """The stretches of `text` that read as `query`, in order and apart, at most `limit`; [] for an empty query.

    Any run of white space matches any other, line breaks included. Whole characters match or nothing: "s" is not found
    in "ß". Accents count only when the query has some; then Unicode's composed and decomposed forms are still the same.
    Takes time linear in the length of `text`, and the normalised form of the last texts stays in memory.
    """
    accents = _normalise(query, accents=False).text != _normalise(query, accents=True).text
    # A query can't begin with half a letter: marks upon nothing are left out.
    wanted = "".join(dropwhile(_is_accent, _normalise(query, accents=accents).text))
    if not wanted.strip():
        return []
    normalised = _normalised_text(text, accents=accents)
    pattern = _pattern(wanted)
    spans: list[Span] = []
    at = 0
    while len(spans) < limit and (found := pattern.search(normalised.text, at)):
        start, end = normalised.offset(found.start()), normalised.offset(found.end())
        if start is None or end is None or normalised.is_accent(found.end()):
            at = found.start() + 1
        else:
            spans.append(Span(start, end))
            at = found.end()
    return spans


def _pattern(wanted: str) -> re.Pattern[str]:
    # White space begins at the start of a run only and is never given back, so that no long run is walked twice.
    words = [re.escape(word) for word in re.split(r"\s+", wanted)]
    return re.compile(("" if words[0] else r"(?<!\s)") + r"\s++".join(words))


class _Normalised(msgspec.Struct, frozen=True, gc=False):
    """A normalised text. The other fields describe the characters that became longer or shorter, in order: their
    places in the text, and where in the normalised text their form begins and how long it is."""

    text: str
    places: array[int]
    begins: array[int]
    lengths: array[int]

    def offset(self, position: int) -> int | None:
        """The place in the text that belongs to a place in the normalised text; None inside a character's form.

        Characters of which nothing is left lie before it: a mark belongs to the letter that it stands upon.
        """
        number = bisect_right(self.begins, position) - 1
        if number < 0:
            return position
        beyond = position - self.begins[number] - self.lengths[number]
        if beyond >= 0:
            return self.places[number] + 1 + beyond
        return self.places[number] if position == self.begins[number] else None

    def is_accent(self, position: int) -> bool:
        """Whether an accent stands there, so that what is before it is not the whole letter."""
        return position < len(self.text) and _is_accent(self.text[position])


class _Table(dict[int, str]):
    """What each character becomes, worked out when it is first met; `uneven` are those that change the length."""

    def __init__(self, *, accents: bool) -> None:
        super().__init__()
        self.accents = accents
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        character = chr(code)
        normalised = self[code] = _normalise_character(character, accents=self.accents)
        if len(normalised) != 1:
            self.uneven.add(character)
        return normalised


_TABLES = {accents: _Table(accents=accents) for accents in (False, True)}


@lru_cache(maxsize=2)
def _normalised_text(text: str, *, accents: bool) -> _Normalised:
    return _normalise(text, accents=accents)


def _normalise(text: str, *, accents: bool) -> _Normalised:
    if text.isascii():
        return _Normalised(text.lower().replace("`", "'"), array("I"), array("I"), array("I"))
    table = _TABLES[accents]
    normalised = text.translate(table)
    places, begins, lengths = array("I"), array("I"), array("I")
    if table.uneven:
        shift = 0
        for found in re.finditer(f"[{re.escape(''.join(table.uneven))}]", text):
            length = len(table[ord(found.group())])
            places.append(found.start())
            begins.append(found.start() + shift)
            lengths.append(length)
            shift += length - 1
    return _Normalised(normalised, places, begins, lengths)


def _normalise_character(character: str, *, accents: bool) -> str:
    if character in _SIGNS:
        return _SIGNS[character]
    parts = unicodedata.normalize("NFD", character.casefold())
    if not accents:
        parts = "".join(part for part in parts if not _is_accent(part)).translate(_PLAIN)
    elif any(_is_accent(part) for part in parts):
        return parts
    return unicodedata.normalize("NFC", parts)


def _is_accent(character: str) -> bool:
    """Whether it is a mark of Latin, Greek or Cyrillic, or a vowel point of Hebrew or Arabic.

    By the canonical combining class; vowel signs of Indic scripts and the voicing marks of kana make other letters.
    """
    combining = unicodedata.combining(character)
    return 10 <= combining <= 35 or 200 <= combining <= 240
