"""Cuts a paragraph into words and signs, and says which of them begin a sentence."""

from __future__ import annotations

import re

import msgspec

from pullquote.language.words import words
from pullquote.text import Span


class Tokens(msgspec.Struct, frozen=True, gc=False):
    """The words and signs of one paragraph: as written, in lower case, their offsets in the whole text, and whether a
    sentence begins with each."""

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    opens: list[bool]


_WORD = r"(?:[^\W\d_]\.){{2,}}|[^\W_]+(?:(?:[-‑]|['’](?![sS]\b)){0}[^\W_]+)*|['’][sS]\b|\S"
_PLAIN = re.compile(_WORD.format(""))

# French elides before vowels (l’agence, qu’il) and hangs the subject on the verb (a-t-il dit).
_SUBJECT = r"(?:t[-‑])?(?:ils?|elles?|on)\b"
_FRENCH = re.compile(
    r"(?:[cdjlmnst]|(?:lors|puis|jus)?qu)['’]|[-‑](?:t[-‑])?(?=(?:ils?|elles?|on)\b)|"
    + _WORD.format(rf"(?!{_SUBJECT})"),
    re.IGNORECASE,
)

ABBREVIATIONS = words(
    """
    mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt sgt adm rev hon st jr sr inc corp ltd co vs no
    nos jan feb mar apr jun jul aug sep sept oct nov dec mt ft etc al ph bzw ca nr str mio mrd hr fr sra sra mme
    mlle mgr
    """
)
"""Words that a full stop may follow inside a sentence; single letters count too."""

_ENDS = frozenset(".!?…")
_CLOSING = frozenset("”“’»«›‹\"')]}‘")
_OPENING = frozenset("“„«‘‚‹»›\"'•·*¿¡")


def tokenise(text: str, span: Span, language: str) -> Tokens:
    """The tokens of `span`, a paragraph of `text`; offsets count code points of the whole text."""
    pattern = _FRENCH if language == "fr" else _PLAIN
    matches = list(pattern.finditer(text, span.start, span.end))
    words = [match.group() for match in matches]
    lower = [word.lower() for word in words]
    starts = [match.start() for match in matches]
    ends = [match.end() for match in matches]
    return Tokens(words, lower, starts, ends, _sentence_starts(words, lower, starts, ends))


def _sentence_starts(words: list[str], lower: list[str], starts: list[int], ends: list[int]) -> list[bool]:
    opens = [False] * len(words)
    ended = True
    for number, word in enumerate(words):
        if word in _ENDS:
            ended = ended or word != "." or not _abbreviates(lower, number - 1)
        elif word[0].isalnum():
            opens[number] = ended and not word[0].islower()
            ended = False
        elif word in _OPENING or word == ":":
            spaced = number == 0 or starts[number] > ends[number - 1]
            ended = ended or word not in _CLOSING or (spaced and word not in "’")
    return opens


def _abbreviates(lower: list[str], number: int) -> bool:
    return number >= 0 and (lower[number] in ABBREVIATIONS or (len(lower[number]) == 1 and lower[number].isalpha()))
