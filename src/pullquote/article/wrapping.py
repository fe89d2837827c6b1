"""Tells files whose paragraphs were wrapped at a column from those with one paragraph a line, and joins the lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pullquote.article.wordlists import word_set

_WIDEST = 120
_NARROWEST = 45
_FEWEST_BREAKS = 2
_FULL_LINES = 0.85
_MID_SENTENCE = 0.3

_STOPS = tuple(".!?…:;\"'”’»)]")
_CUT_WORD = re.compile(r"[^\W\d_]-$")

# After these words a hyphen at a line's end stands for a part of the word before ("pre- and post-war").
_PAIRING = word_set("and or to und oder bis et ou y e o")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of plain text, without blank ones: each line, or in a wrapped file each run of joined lines.

    A file counts as wrapped when the lines that another line follows directly are full: 45 to 120 characters
    wide, and in at least 85 of 100 of them the first word of the next line would not have fitted into the width of the
    widest; and when at least 30 of 100 go on in the middle of a sentence (no stop before the break, a small letter
    after it). Lists, verse and pasted text with one paragraph a line fail one of the two. Within a wrapped file a line
    that had room for the next word still ends its paragraph.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = _wrapped_at(lines)
    if width is None:
        return [words for line in lines if (words := line.strip())]
    return _joined(lines, width)


def _wrapped_at(lines: Sequence[str]) -> int | None:
    """The column that the lines were wrapped at, in characters; None where they were not."""
    breaks = [(line, after) for line, after in pairwise(lines) if line and after]
    if len(breaks) < _FEWEST_BREAKS:
        return None
    width = max(len(line) for line, _ in breaks)
    if not _is_full(*breaks[0], width):  # a headline right above its story
        breaks = breaks[1:]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(_is_full(line, after, width) for line, after in breaks)
    mid_sentence = sum(not line.endswith(_STOPS) and after.lstrip()[:1].islower() for line, after in breaks)
    if full < _FULL_LINES * len(breaks) or mid_sentence < _MID_SENTENCE * len(breaks):
        return None
    return width


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the next line's first word had no room on this line. A line without spaces tells nothing."""
    return " " in line and len(line) + 1 + len(after.split(None, 1)[0]) > width


def _joined(lines: Sequence[str], width: int) -> list[str]:
    found: list[str] = []
    run: list[str] = []
    before = ""
    for line in lines:
        if run and not (line and _is_full(before, line, width)):
            found.append(_one_line(run))
            run = []
        if line:
            run.append(line.strip())
        before = line
    if run:
        found.append(_one_line(run))
    return found


def _one_line(run: Sequence[str]) -> str:
    parts = [run[0]]
    for before, line in pairwise(run):
        cut = _CUT_WORD.search(before) and line[0].islower() and line.split(None, 1)[0] not in _PAIRING
        parts.append(line if cut else " " + line)
    return "".join(parts)
