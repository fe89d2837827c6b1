"""Puts a word together again that a hyphen parts at the end of a wrapped line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pullquote.article.wordlists import word_set

_CUT = re.compile(r"(?P<compound>[^\W_]+[-‐])*?(?P<part>[^\W_]+)[-‐]$")
_NEXT = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
_FEWEST_LETTERS = 2
_SHORTEST_WORD = 3
_LONGEST_WORD = 100

# After these words a hyphen at a line's end stands for a part of the word before ("pre- and post-war").
_PAIRING = word_set("and or to und oder bis et ou y e o")

# Words that a hyphen follows in compounds far more often than at a syllable's end.
_BEFORE_HYPHEN = word_set(
    "well self half all ex non anti semi cross far long short high low hard mid ill old new one two three four five "
    "six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first second third still state "
    "vice then would could"
)


class Hyphens:
    """What a wrapped text shows of its words, and so which hyphens at its lines' ends belong to them."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._known: frozenset[str] | None = None

    def joined(self, run: Sequence[str]) -> str:
        """The lines as one.

        They are joined with a space, or without one after a hyphen that cuts or joins a word. That hyphen goes where
        the whole word stands elsewhere in the text, or where the second part is in small letters, both have two
        letters, and nothing says that it is a compound: the same with its hyphen elsewhere, both parts as words of
        their own, or a first part such as "well" or "39-year".
        """
        parts = [run[0]]
        for before, after in pairwise(run):
            cut = _cut(before)
            second = _NEXT.match(after) if cut else None
            if cut is None or second is None or second[0] in _PAIRING:
                parts.append(" ")
            elif self._is_cut(cut, second[0]):
                parts[-1] = parts[-1][:-1]
            parts.append(after)
        return "".join(parts)

    def _is_cut(self, cut: re.Match[str], second: str) -> bool:
        first, second_folded = cut["part"].casefold(), second.casefold()
        if not cut["compound"] and first + second_folded in self._words:
            return True
        if cut["compound"] or first in _BEFORE_HYPHEN or not (first.isalpha() and second.isalpha()):
            return False
        if min(len(first), len(second)) < _FEWEST_LETTERS or not second.islower():
            return False
        both_words = min(len(first), len(second)) >= _SHORTEST_WORD and {first, second_folded} <= self._words
        return not both_words and f"{first}-{second_folded}" not in self._words

    @property
    def _words(self) -> frozenset[str]:
        """The text's words, casefolded, without the parts that stand at its cuts."""
        if self._known is None:
            found: set[str] = set()
            cut = False
            for line, after in pairwise((*self._lines, "")):
                words = [word.casefold().replace("‐", "-") for word in _WORD.findall(line)]
                start = 1 if cut else 0
                cut = bool(after) and _cut(line) is not None
                found.update(words[start : len(words) - 1 if cut else None])
            self._known = frozenset(found)
        return self._known


def _cut(line: str) -> re.Match[str] | None:
    """The word and the hyphen that a line ends in."""
    return _CUT.search(line[-_LONGEST_WORD:].split()[-1]) if line.endswith(("-", "‐")) else None
