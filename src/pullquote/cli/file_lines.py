"""Where words of a story stand in its file: the line that an editor jumps to."""

from __future__ import annotations

import re

from pullquote.text import Span

_CONTEXT = 80
"""Letters and digits on each side that tell one place with the same words from another."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def line_in_file(file_text: str, text: str, span: Span) -> int | None:
    """The line of `file_text`, from 1, where the words at `span` of a story's `text` begin; None when it can't be told.

    The story's text is the file's cleaned: lines are joined, hyphens at their ends and markup gone. So only letters and
    digits are compared, and of several places with the same words the one counts that has most of the same around it.
    """
    places = [place for place, character in enumerate(file_text) if character.isalnum()]
    letters = "".join([file_text[place] for place in places])
    words = _letters(span.of(text))
    before = _letters(text[: span.start])[-_CONTEXT:]
    after = _letters(text[span.end :])[:_CONTEXT]
    most, best = -1, list[int]()
    at = letters.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        shared = _shared(before[::-1], letters[max(at - _CONTEXT, 0) : at][::-1])
        shared += _shared(after, letters[end : end + _CONTEXT])
        if shared >= most:
            most, best = shared, [*best, at] if shared == most else [at]
        at = letters.find(words, at + 1)
    return 1 + len(_LINE_BREAK.findall(file_text, 0, places[best[0]])) if len(best) == 1 else None


def _letters(text: str) -> str:
    return "".join([character for character in text if character.isalnum()])


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    least = min(len(one), len(other))
    return next((number for number, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), least)
