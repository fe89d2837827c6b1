"""Pairs quotation marks, paragraph by paragraph, and tells apostrophes apart from them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from pullquote.text.span import Span


class MarkPair(msgspec.Struct, frozen=True, gc=False):
    """One quoted stretch with its marks.

    `outer` covers the marks as well, `inner` only what stands between them. `closed` is False where the closing mark
    is left out because the next paragraph goes on in quotation marks; `inner` and `outer` then end with the paragraph.
    `resumes` says that the opening mark repeats the one that the paragraph before left open. `mark` is the opening
    mark.
    """

    outer: Span
    inner: Span
    mark: str
    closed: bool = True
    resumes: bool = False


class _Open(msgspec.Struct, gc=False):
    """An opening mark that waits for its close."""

    offset: int
    mark: str
    closers: str
    resumes: bool = False


_MARKS = re.compile("[\"'“”„‟«»‹›‘’‚‛「」『』]")

_STRAIGHT = "\"'"

# What each mark that only ever opens is closed by. German „…“ ends with the mark that opens an English quotation.
_CLOSERS = {"“": "”‟", "„": "“”‟", "‘": "’", "‚": "‘’", "‛": "’", "「": "」", "『": "』"}

# Marks that open in one country and close in another: « » and » «.
_MIRRORED = {"«": "»", "»": "«", "‹": "›", "›": "‹"}

# Words that begin with an apostrophe: their mark opens nothing.
_CLIPPED = re.compile(r"(?:\d0s|\d\d\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|bout\b|round\b|n\b|s\b)", re.IGNORECASE)

_DOUBLE = '"“”'
_SINGLE = "'‘’‚‛"
_SURE_BEFORE_CLOSE = ',.?!…;:—”"»'
_BRACKETS = "([{<—–-/¿¡"
_DEEPEST = 6


def pair_marks(text: str, paragraphs: Sequence[Span]) -> tuple[MarkPair, ...]:
    """The outermost quoted stretches of `paragraphs`, in text order; nested ones get no entry.

    `paragraphs` are spans of `text`, in order, each without line breaks. A mark that is opened and never closed is
    dropped, unless the next of the paragraphs begins with a mark of the same kind: then the quotation runs to the end
    of its paragraph and is resumed in the next, as newspapers print a quotation of several paragraphs.
    """
    found: list[MarkPair] = []
    pending: _Open | None = None
    for number, paragraph in enumerate(paragraphs):
        pairs, unclosed = _pair_paragraph(text, paragraph, pending)
        pending = None
        again = _first_mark(text, paragraphs[number + 1]) if number + 1 < len(paragraphs) else ""
        left = next((opened for opened in unclosed if opened.mark == again), None)
        if left is not None:
            outer = Span(left.offset, paragraph.end)
            inner = Span(left.offset + 1, paragraph.end)
            pairs.append(MarkPair(outer, inner, left.mark, closed=False, resumes=left.resumes))
            pending = left
        found.extend(_outermost(pairs))
    return tuple(found)


def _pair_paragraph(text: str, paragraph: Span, pending: _Open | None) -> tuple[list[MarkPair], list[_Open]]:
    """All pairs of one paragraph at any depth, and the marks still open at its end.

    `pending` is the mark that the paragraph before left open.
    """
    pairs: list[MarkPair] = []
    stack: list[_Open] = []
    marks = [match.start() for match in _MARKS.finditer(text, paragraph.start, paragraph.end)]
    balanced = sum(text[at] == "“" for at in marks) == sum(text[at] == "”" for at in marks)
    sure = _sure_closes(text, marks, paragraph)
    for number, at in enumerate(marks):
        mark = text[at]
        before = text[at - 1] if at > paragraph.start else " "
        after = text[at + 1] if at + 1 < paragraph.end else " "
        if mark in "'’‘" and before.isalnum() and after.isalnum():
            continue
        depth = _closes(stack, mark, before, after)
        if depth is not None and mark in "'’" and before in "sS" and after == " " and sure[number]:
            continue
        if depth is not None:
            opened = stack[depth]
            del stack[depth:]
            outer = Span(opened.offset, at + 1)
            pairs.append(MarkPair(outer, Span(opened.offset + 1, at), opened.mark, resumes=opened.resumes))
            continue
        closers = _opens(text, at, mark, before, after)
        if not closers:
            continue
        same = next((level for level, opened in enumerate(stack) if opened.mark == mark), None)
        if same is not None and not (mark == "“" and balanced):
            del stack[same:]
        if len(stack) >= _DEEPEST:
            continue
        resumes = pending is not None and mark == pending.mark and not number and not text[paragraph.start : at].strip()
        stack.append(_Open(at, mark, closers, resumes))
    return pairs, stack


def _closes(stack: list[_Open], mark: str, before: str, after: str) -> int | None:
    """The level of the open mark that `mark` closes, None where it closes nothing.

    Where nothing of its own kind is open, a straight double mark closes a curly one and the other way round.
    """
    if mark in "«»‹›" and not any(mark in opened.closers for opened in stack):
        return None
    if mark in _SINGLE and (after.isalnum() or before.isspace()):
        return None
    if mark == '"' and before.isspace() and not after.isspace():
        return None
    for level in range(len(stack) - 1, -1, -1):
        opened = stack[level]
        if mark in opened.closers:
            return level
    if mark not in _DOUBLE or after.isalnum() or before.isspace():
        return None
    return next((level for level, opened in enumerate(stack) if opened.mark in _DOUBLE), None)


def _opens(text: str, at: int, mark: str, before: str, after: str) -> str:
    """The marks that would close `mark` if it opens a quotation, an empty string if it does not."""
    begins_word = before.isspace() or before in _BRACKETS or before in "\"“„«»‘‚'‹›" or not before.isprintable()
    if mark in _STRAIGHT:
        if mark == '"' and before in ":,;.?!" and after.isalpha():
            return mark
        if not begins_word or after.isspace():
            return mark if mark == '"' and before.isspace() and after.isspace() else ""
        return "" if mark == "'" and _CLIPPED.match(text, at + 1) else mark
    if mark in _MIRRORED:
        opens = not after.isspace() or mark in "«‹" or after == "\u00a0"
        return _MIRRORED[mark] if opens and not before.isalnum() else ""
    if mark in "‘‛":
        return "" if before.isalnum() or after.isspace() or _CLIPPED.match(text, at + 1) else _CLOSERS[mark]
    if mark == "”":
        return "”" if begins_word and after.isalnum() else ""
    return _CLOSERS.get(mark, "")


def _sure_closes(text: str, marks: list[int], paragraph: Span) -> list[bool]:
    """For each mark, whether a single closing mark after punctuation follows it before a single mark opens again.

    It settles the plural possessive: in ‘the workers’ rights are ours,’ the first ’ is an apostrophe.
    """
    result = [False] * len(marks)
    follows = False
    for number in range(len(marks) - 1, -1, -1):
        result[number] = follows
        at = marks[number]
        before = text[at - 1] if at > paragraph.start else " "
        if text[at] in "'’" and before in _SURE_BEFORE_CLOSE:
            follows = True
        elif text[at] in "‘'" and not before.isalnum():
            follows = False
    return result


def _first_mark(text: str, paragraph: Span) -> str:
    """The mark that a paragraph begins with, an empty string if it begins with anything else."""
    start = paragraph.start
    while start < paragraph.end and text[start].isspace():
        start += 1
    return text[start] if start < paragraph.end and _MARKS.match(text[start]) else ""


def _outermost(pairs: list[MarkPair]) -> list[MarkPair]:
    result: list[MarkPair] = []
    for pair in sorted(pairs, key=lambda pair: (pair.outer.start, -pair.outer.end)):
        if not result or pair.outer.start >= result[-1].outer.end:
            result.append(pair)
    return result
