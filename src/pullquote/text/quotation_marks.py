"""Pairs quotation marks, paragraph by paragraph, and tells apostrophes apart from them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from pullquote.text.span import Span


class QuotationMarks(msgspec.Struct, frozen=True, gc=False):
    """One quoted stretch with its marks.

    `outer` covers the marks as well, `inner` only what stands between them. `closed` is False where the closing mark
    is left out, because the next paragraph goes on in quotation marks or by mistake; `inner` and `outer` then end with
    the paragraph. `resumes` says that the opening mark repeats the one that the paragraph before left open. `mark` is
    the opening mark as written.
    """

    outer: Span
    inner: Span
    mark: str
    closed: bool = True
    resumes: bool = False


class _Sign(msgspec.Struct, frozen=True, gc=False):
    """A mark where it stands: `written` is one sign or two that make one mark, `mark` the one sign that it means.

    `inches` says that it follows a number of feet, so that it closes a quotation only where nothing else does: 6'2".
    """

    start: int
    end: int
    written: str
    mark: str
    inches: bool = False


class _Open(msgspec.Struct, frozen=True, gc=False):
    """An opening mark that waits for its close."""

    sign: _Sign
    closers: str
    resumes: bool = False


_MARKS = re.compile("``|''|‘‘|’’|‚‚|<<|>>|[\"'“”„‟«»‹›‘’‚‛「」『』＂〝〞〟]")

# Marks written as two signs, by old typewriters, by TeX and by programs that read scanned pages; and wide ones.
_MEANS = {"``": "“", "''": '"', "‘‘": "“", "’’": "”", "‚‚": "„", "<<": "«", ">>": "»", "＂": '"', "〞": "〟"}
_OF_ONE_SIGN = re.compile('["“”„«»]')

# The clipped "and" of rock ’n’ roll, and feet and inches: 6'2".
_N = re.compile(r"(?<!\w)['‘’][nN]['’](?!\w)")
_FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}$")
_FEET_REACH = 7

_STRAIGHT = "\"'"

# What each mark that only ever opens is closed by. German „…“ ends with the mark that opens an English quotation.
_CLOSERS = {"“": "”‟", "„": "“”‟", "‘": "’", "‚": "‘’", "‛": "’", "「": "」", "『": "』", "〝": "〟"}

# Marks that open in one country and close in another: « » and » «.
_MIRRORED = {"«": "»", "»": "«", "‹": "›", "›": "‹"}

# Words that begin with an apostrophe: their mark opens nothing.
_CLIPPED = re.compile(r"(?:\d0s|\d\d\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|bout\b|round\b|n\b|s\b)", re.IGNORECASE)

_DOUBLE = '"“”'
_CLOSED_BY_ANY = '"“”„'
_NESTING = {"“": "”", "«": "»", "‹": "›", "「": "」"}
_INTRODUCES = (":", ",", "：")
_MAY_LACK_CLOSE = '"“„«「'
_SINGLE = "'‘’‚‛"
_SURE_BEFORE_CLOSE = ',.?!…;:—”"»'
_BRACKETS = "([{<—–-/¿¡"
_DEEPEST = 6


def pair_marks(text: str, paragraphs: Sequence[Span]) -> tuple[QuotationMarks, ...]:
    """The outermost quoted stretches of `paragraphs`, in text order; nested ones get no entry.

    `paragraphs` are spans of `text`, in order, each without line breaks. A mark that is opened and never closed is
    dropped, but for two cases in which the quotation runs to the end of its paragraph: the next of the paragraphs
    begins with a mark of the same kind, as newspapers print a quotation of several paragraphs, which is resumed there;
    or a colon or comma introduces it, so that only the closing mark is missing.
    """
    found: list[QuotationMarks] = []
    pending: _Open | None = None
    double = any(_OF_ONE_SIGN.search(text, span.start, span.end) for span in paragraphs)
    signs = _read_signs(text, paragraphs[0], double_marks=double) if paragraphs else []
    for number, paragraph in enumerate(paragraphs):
        pairs, unclosed = _pair_paragraph(text, paragraph, signs, pending)
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else Span(len(text), len(text))
        signs = _read_signs(text, following, double_marks=double)
        again = signs[0].mark if signs and not text[following.start : signs[0].start].strip() else ""
        pending = next((opened for opened in unclosed if _repeats(again, opened.sign.mark)), None)
        runs_on = pending or next((opened for opened in unclosed if _lacks_close(text, paragraph, opened)), None)
        if runs_on is not None:
            outer = Span(runs_on.sign.start, paragraph.end)
            inner = Span(runs_on.sign.end, paragraph.end)
            pairs.append(QuotationMarks(outer, inner, runs_on.sign.written, closed=False, resumes=runs_on.resumes))
        found.extend(_outermost(pairs))
    return tuple(found)


def _read_signs(text: str, paragraph: Span, *, double_marks: bool) -> list[_Sign]:
    """The marks of one paragraph, in order, without those of rock ’n’ roll.

    `double_marks` says that the text has double marks of one sign, so that '' is markup for slanted words, unless it
    closes what `` opened.
    """
    bounds = paragraph.start, paragraph.end
    clipped = {at for match in _N.finditer(text, *bounds) for at in (match.start(), match.end() - 1)}
    signs: list[_Sign] = []
    opened = False
    for match in _MARKS.finditer(text, *bounds):
        written, start = match.group(), match.start()
        opened = opened or written == "``"
        if start in clipped or (written == "''" and double_marks and not opened):
            continue
        mark = _MEANS.get(written, written)
        reach = max(paragraph.start, start - _FEET_REACH)
        inches = mark in '"”' and _FEET.search(text, reach, start) is not None
        signs.append(_Sign(start, match.end(), written, mark, inches))
    return signs


def _repeats(again: str, left: str) -> bool:
    """Whether the mark that the next paragraph begins with resumes the one left open; old French print repeats »."""
    return again == left or (again == "»" and left == "«")


def _lacks_close(text: str, paragraph: Span, opened: _Open) -> bool:
    """Whether an open mark begins a quotation to the end of the paragraph whose closing mark was forgotten."""
    if opened.sign.mark not in _MAY_LACK_CLOSE:
        return False
    before = text[paragraph.start : opened.sign.start].rstrip()
    return before.endswith(_INTRODUCES) and any(map(str.isalnum, text[opened.sign.end : paragraph.end]))


def _pair_paragraph(
    text: str, paragraph: Span, signs: Sequence[_Sign], pending: _Open | None
) -> tuple[list[QuotationMarks], list[_Open]]:
    """All pairs of one paragraph at any depth, and the marks still open at its end.

    `pending` is the mark that the paragraph before left open.
    """
    pairs: list[QuotationMarks] = []
    stack: list[_Open] = []
    count = Counter(sign.mark for sign in signs)
    nesting = {mark for mark, closer in _NESTING.items() if count[mark] == count[closer]}
    sure = _sure_closes(text, signs, paragraph)
    closed_later = _closed_later(signs)
    for number, sign in enumerate(signs):
        mark = sign.mark
        before = text[sign.start - 1] if sign.start > paragraph.start else " "
        after = text[sign.end] if sign.end < paragraph.end else " "
        if mark in "'’‘" and before.isalnum() and after.isalnum():
            continue
        begins = not number and not text[paragraph.start : sign.start].strip()
        if begins and pending is not None and _repeats(mark, pending.sign.mark):
            stack.append(_Open(sign, pending.closers, resumes=True))
            continue
        depth = _closes(stack, mark, before, after)
        if depth is None and sign.written == "’’":
            depth = _closes(stack, "’", before, after)
        if sign.inches and (depth is None or closed_later[number]):
            continue
        if depth is not None and mark == '"' and closed_later[number] and _is_stray(stack[depth].sign.mark, before):
            continue
        if depth is not None and mark in "'’" and before in "sS" and after == " " and sure[number]:
            continue
        if depth is not None:
            opened = stack[depth]
            del stack[depth:]
            outer, inner = Span(opened.sign.start, sign.end), Span(opened.sign.end, sign.start)
            pairs.append(QuotationMarks(outer, inner, opened.sign.written, resumes=opened.resumes))
            continue
        closers = _opens(text, sign, before, after)
        if not closers:
            continue
        same = next((level for level, opened in enumerate(stack) if opened.sign.mark == mark), None)
        if same is not None and mark not in nesting:
            del stack[same:]
        if len(stack) < _DEEPEST:
            stack.append(_Open(sign, closers))
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
    return next((level for level, opened in enumerate(stack) if opened.sign.mark in _CLOSED_BY_ANY), None)


def _is_stray(opened: str, before: str) -> bool:
    """Whether a straight mark belongs to nothing inside a curly pair that will be closed: inches, or a German „ … “."""
    return opened == "„" or (opened == "“" and before.isdigit())


def _opens(text: str, sign: _Sign, before: str, after: str) -> str:
    """The marks that would close `sign` if it opens a quotation, an empty string if it does not."""
    mark = sign.mark
    begins_word = before.isspace() or before in _BRACKETS or before in "\"“„«»‘‚'‹›" or not before.isprintable()
    if mark in _STRAIGHT:
        if mark == '"' and before in ":,;.?!" and after.isalpha():
            return mark
        if not begins_word or after.isspace():
            return mark if mark == '"' and before.isspace() and after.isspace() else ""
        return "" if mark == "'" and _CLIPPED.match(text, sign.end) else mark
    if mark in _MIRRORED:
        opens = not after.isspace() or mark in "«‹" or after == "\u00a0"
        return _MIRRORED[mark] if opens and not before.isalnum() else ""
    if mark in "‘‛":
        return "" if before.isalnum() or after.isspace() or _CLIPPED.match(text, sign.end) else _CLOSERS[mark]
    if mark == "”":
        return "”" if begins_word and after.isalnum() else ""
    return _CLOSERS.get(mark, "")


def _sure_closes(text: str, signs: Sequence[_Sign], paragraph: Span) -> list[bool]:
    """For each mark, whether a single closing mark after punctuation follows it before a single mark opens again.

    It settles the plural possessive: in ‘the workers’ rights are ours,’ the first ’ is an apostrophe.
    """
    result = [False] * len(signs)
    follows = False
    for number in range(len(signs) - 1, -1, -1):
        result[number] = follows
        sign = signs[number]
        before = text[sign.start - 1] if sign.start > paragraph.start else " "
        if sign.mark in "'’" and before in _SURE_BEFORE_CLOSE:
            follows = True
        elif sign.mark in "‘'" and not before.isalnum():
            follows = False
    return result


def _closed_later(signs: Sequence[_Sign]) -> list[bool]:
    """For each mark, whether a double mark that closes follows it before one that opens: then inches close nothing."""
    result = [False] * len(signs)
    curly, straight = False, 0
    german = any(sign.mark == "„" for sign in signs)
    for number in range(len(signs) - 1, -1, -1):
        result[number] = curly or straight % 2 == 1
        if signs[number].mark in "„“”":
            curly = signs[number].mark == "”" or (signs[number].mark == "“" and german)
        elif signs[number].mark == '"' and not signs[number].inches:
            straight += 1
    return result


def _outermost(pairs: list[QuotationMarks]) -> list[QuotationMarks]:
    result: list[QuotationMarks] = []
    for pair in sorted(pairs, key=lambda pair: (pair.outer.start, -pair.outer.end)):
        if not result or pair.outer.start >= result[-1].outer.end:
            result.append(pair)
    return result
