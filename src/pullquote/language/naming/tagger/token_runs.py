"""Finds the stretches of a paragraph that may hold names: words with capitals and what may join them."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.naming.tagger.lexemes import Lexeme
from pullquote.language.segmentation.tokens import ABBREVIATIONS, Tokens

_MOST_JOINERS = 3

TokenRange = tuple[int, int]
"""The first token of a run and the one after its last."""


def find_runs(tokens: Tokens, lexemes: Sequence[Lexeme]) -> list[TokenRange]:
    """The runs of one paragraph as first token and the one after the last, in order.

    A run begins with a word that has a capital, or with a year before one ("2008 Summer Olympics"), goes on over up to
    three joiners to the next capital, and never into the next sentence.
    """
    opens = tokens.opens
    total = len(lexemes)
    runs: list[TokenRange] = []
    at = 0
    while at < total:
        year = not lexemes[at].opens
        if year and not (lexemes[at].year and at + 1 < total and lexemes[at + 1].opens and not opens[at + 1]):
            at += 1
            continue
        end = at + 1
        while end < total:
            if lexemes[end].opens and not opens[end]:
                end += 1
                continue
            following = end
            while following < total and following - end < _MOST_JOINERS and _joins(tokens, lexemes, following):
                following += 1
            if end < following < total and lexemes[following].opens and not opens[following]:
                end = following
                continue
            break
        if not year and end < total and lexemes[end].word[0].isdigit() and not opens[end]:
            end += 1
        runs.append((at, end))
        at = end
    return runs


def _joins(tokens: Tokens, lexemes: Sequence[Lexeme], at: int) -> bool:
    lexeme = lexemes[at]
    if lexeme.word != ".":
        return lexeme.joins and not tokens.opens[at]
    before = tokens.lower[at - 1]
    return tokens.starts[at] == tokens.ends[at - 1] and (before in ABBREVIATIONS or len(before) == 1)
