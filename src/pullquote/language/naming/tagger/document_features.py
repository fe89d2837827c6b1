"""What a whole article tells of each word with a capital, gathered before any of them is judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pullquote.language.naming.tagger.lexemes import Lexeme
from pullquote.language.naming.tagger.token_runs import TokenRange
from pullquote.language.words import words

_INSIDE = 1 << 0
_AFTER_TITLE = 1 << 1
_AFTER_GIVEN = 1 << 2
_IN_LONG_RUN = 1 << 3
_GIVEN_FIRST = 1 << 4
_BEFORE_BODY = 1 << 5
_BEFORE_PLACE = 1 << 6
_ALONE = 1 << 7
_AFTER_IN = 1 << 8
_IN_BRACKETS = 1 << 9
_AFTER_THE = 1 << 10
_SPEAKS = 1 << 11
_OWNS = 1 << 12
_OF_A_PLACE = 1 << 13
_BEFORE_COUNTRY = 1 << 14
_WHO = 1 << 15
_WITH_A_ROLE = 1 << 16
_AGE = 1 << 17
_LAST_OF_PERSON = 1 << 18

_IN = words("in at from near into across outside inside")
_POSSESSIVE = ("'s", "’s")
_SPEAKING = frozenset("cw")
_GIVEN = frozenset("mfu")
_PLACES = frozenset("csP")


def document_features(
    runs: Iterable[tuple[Sequence[Lexeme], Sequence[bool], Sequence[TokenRange]]],
) -> dict[str, int]:
    """For each word with a capital the signs seen beside it anywhere in the article, as bits of one number.

    `runs` gives for each paragraph that is no headline its words, whether a sentence opens at each, and its runs.
    """
    told: dict[str, int] = {}
    for lexemes, opens, found in runs:
        total = len(lexemes)
        for first, last in found:
            previous = lexemes[first - 1] if first else None
            following = lexemes[last] if last < total else None
            whole = _of_run(lexemes, first, last, previous, following)
            inside = 0 if opens[first] else _INSIDE
            long = last - first > 1
            for at in range(first, last):
                lexeme = lexemes[at]
                if not lexeme.upper:
                    continue
                bits = whole | inside
                if at > first:
                    bits |= _INSIDE
                    lists = lexemes[at - 1].lists
                    if "t" in lists:
                        bits |= _AFTER_TITLE
                    elif not _GIVEN.isdisjoint(lists) and "c" not in lists:
                        bits |= _AFTER_GIVEN
                        if at == last - 1:
                            bits |= _LAST_OF_PERSON
                elif long and not _GIVEN.isdisjoint(lexeme.lists):
                    bits |= _GIVEN_FIRST
                if at == last - 1:
                    bits |= _of_end(lexemes, last, total, following)
                told[lexeme.word] = told.get(lexeme.word, 0) | bits
    return told


def _of_run(lexemes: Sequence[Lexeme], first: int, last: int, previous: Lexeme | None, following: Lexeme | None) -> int:
    if last - first > 1:
        lists = lexemes[last - 1].lists
        return _IN_LONG_RUN | (_BEFORE_BODY if "o" in lists else 0) | (_BEFORE_PLACE if "p" in lists else 0)
    bits = _ALONE
    if previous is not None:
        if previous.lower in _IN:
            bits |= _AFTER_IN
        elif previous.lower == "the":
            bits |= _AFTER_THE
        elif previous.lower == "of" and first > 1 and "p" in lexemes[first - 2].role:
            bits |= _OF_A_PLACE
        elif previous.word == "(" and following is not None and following.word == ")" and lexemes[first].word.isupper():
            bits |= _IN_BRACKETS
        elif "r" in previous.role or "t" in previous.role:
            bits |= _WITH_A_ROLE
        elif "c" in previous.role:
            bits |= _SPEAKS
    return bits


def _of_end(lexemes: Sequence[Lexeme], last: int, total: int, following: Lexeme | None) -> int:
    if following is None:
        return 0
    bits = 0
    if not _SPEAKING.isdisjoint(following.role):
        bits |= _SPEAKS if "c" in following.role else _WHO
    elif following.word in _POSSESSIVE:
        bits |= _OWNS
    elif following.word == "," and last + 1 < total:
        later = lexemes[last + 1]
        if not _PLACES.isdisjoint(later.lists):
            bits |= _BEFORE_COUNTRY
        elif later.word.isdigit() and len(later.word) == 2:
            bits |= _AGE
        elif "w" in later.role:
            bits |= _WHO
        elif "r" in later.role or ("d" in later.role and _role_follows(lexemes, last + 2)):
            bits |= _WITH_A_ROLE
    return bits


def _role_follows(lexemes: Sequence[Lexeme], first: int) -> bool:
    return any("r" in lexeme.role for lexeme in lexemes[first : first + 3])
