"""Which paragraphs of a story begin inside a quotation that an earlier one left open."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARKS = re.compile('["“”„«»]')
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"'}

_FARTHEST = 6
"""A mark that no paragraph closes within so many paragraphs was a slip, and holds nothing open."""


def inside_quotation(paragraphs: Sequence[str]) -> list[bool]:
    """For each paragraph, whether a quotation is open where it begins; the closing paragraph of one counts.

    A quotation of several paragraphs repeats its opening mark at the start of each, so a mark there closes nothing.
    """
    inside = [False] * len(paragraphs)
    opened = ""
    since = 0
    for number, words in enumerate(paragraphs):
        if opened and number - since > _FARTHEST:
            opened = ""
        before = opened
        opened, closed = _after(words, opened)
        if before and closed:
            inside[since + 1 : number + 1] = [True] * (number - since)
        if opened and (not before or closed):
            since = number
    return inside


def open_after(words: str, opened: str = "") -> str:
    """The mark that is open after some words, "" for none; `opened` is the one that was open before them."""
    return _after(words, opened)[0]


def _after(words: str, opened: str) -> tuple[str, bool]:
    """The mark still open after a paragraph ("" for none), and whether the one open before it was closed there."""
    closed = False
    for match in _MARKS.finditer(words):
        mark = match[0]
        repeats = opened and match.start() == 0 and mark not in "”"
        if repeats:
            continue
        if opened and mark in _CLOSERS[opened]:
            opened = ""
            closed = True
        elif not opened and mark in _CLOSERS:
            opened = mark
    return opened, closed
