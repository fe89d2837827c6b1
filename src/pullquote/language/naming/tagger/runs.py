"""Finds the stretches of a paragraph that may hold names: words with capitals and what may join them."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.lines.tokens import ABBREVIATIONS, Tokens
from pullquote.language.naming.tagger.facts import Fact

_MOST_JOINERS = 3


def find_runs(tokens: Tokens, facts: Sequence[Fact]) -> list[tuple[int, int]]:
    """The runs of one paragraph as first token and the one after the last, in order.

    A run begins with a word that has a capital, or with a year before one ("2008 Summer Olympics"), goes on over up to
    three joiners to the next capital, and never into the next sentence.
    """
    opens = tokens.opens
    total = len(facts)
    runs: list[tuple[int, int]] = []
    at = 0
    while at < total:
        year = not facts[at].opens
        if year and not (facts[at].year and at + 1 < total and facts[at + 1].opens and not opens[at + 1]):
            at += 1
            continue
        end = at + 1
        while end < total:
            if facts[end].opens and not opens[end]:
                end += 1
                continue
            following = end
            while following < total and following - end < _MOST_JOINERS and _joins(tokens, facts, following):
                following += 1
            if end < following < total and facts[following].opens and not opens[following]:
                end = following
                continue
            break
        if not year and end < total and facts[end].word[0].isdigit() and not opens[end]:
            end += 1
        runs.append((at, end))
        at = end
    return runs


def _joins(tokens: Tokens, facts: Sequence[Fact], at: int) -> bool:
    fact = facts[at]
    if fact.word != ".":
        return fact.joins and not tokens.opens[at]
    before = tokens.lower[at - 1]
    return tokens.starts[at] == tokens.ends[at - 1] and (before in ABBREVIATIONS or len(before) == 1)
