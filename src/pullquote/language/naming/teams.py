"""Reads lines of scores: "Torvik Town 2, Osterby 0" names two teams."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pullquote.language.naming.proper_names import Name
from pullquote.language.segmentation.paragraphs import Paragraph

_PARTS = frozenset((",", "-", "–", "—", ";"))


def team_names(names: Sequence[Name], paragraphs: Sequence[Paragraph]) -> Iterator[Name]:
    """The names of both sides of each score that a line begins with."""
    for first, second in pairwise(names):
        if first.first == 0 and first.paragraph == second.paragraph:
            words = paragraphs[first.paragraph].tokens.words
            between = words[first.last : second.first]
            after = words[second.last] if second.last < len(words) else ""
            if len(between) == 2 and _is_score(between[0]) and between[1] in _PARTS and _is_score(after):
                yield from (first, second)


def _is_score(word: str) -> bool:
    return word.isdecimal() and len(word) <= 3
