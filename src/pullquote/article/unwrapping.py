"""Joins lines of plain text that a program or somebody wrapped, and the words that hyphens cut at their ends.

The text is parted into groups of lines that may be one paragraph each. Groups that were wrapped are told from verse,
lists and text with one paragraph a line, and their lines are joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from pullquote.article.boilerplate import rule_for
from pullquote.article.bylines import byline
from pullquote.article.calendar_dates import date_line
from pullquote.article.dateline import dateline
from pullquote.article.labelled_lines import address_line
from pullquote.article.open_quotations import open_after
from pullquote.article.word_lists import word_set

# Characters; no prose is wrapped at fewer, and shorter lines are verse, lists, headlines or buttons.
_NARROWEST = 45

_HEAD = 8
_MARKER = re.compile(r"\s*(?:[-*•·–—‣▪]|\(?\d{1,3}[.)])\s+\S")
_STOPS = tuple(".!?…:;\"'”’»)]")
_CLOSING = tuple("\"'”’“»«")
_OPENING = tuple('"“„«»')
_DASH = re.compile(r"[-–—―|]\s")
_DATELINE_REACH = 120
_CUT_AT_END = re.compile(r"[^\W_][-‐]$")

_WIDEST = 120
_WIDE_LINES = 0.7
_FEWEST_BREAKS = 2
_FULL_LINES = 0.85
_GO_ON_IF_FULL = 0.3
_GO_ON = 0.4
_RAGGED = 0.4
_LOOSE = 0.12

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


class _Break(msgspec.Struct, frozen=True, gc=False):
    """The end of a line that another one follows; `opened` is the quotation mark that is open there, "" for none."""

    line: str
    after: str
    opened: str = ""

    @property
    def stops(self) -> bool:
        """Whether the line ends as a sentence or a part of one does."""
        return _ends_with_mark(self.line)

    @property
    def goes_on(self) -> bool:
        """Whether the sentence clearly does not end here: a quotation is open, or a small letter follows."""
        after = self.after.lstrip()
        if self.opened:
            return not (self.stops and after.startswith(_OPENING))
        return after[:1].islower() and (not self.stops or self.line.endswith(_CLOSING))

    @property
    def cuts(self) -> bool:
        """Whether the line ends in the middle of a word: a hyphen, and a small letter after it."""
        return self.after.lstrip()[:1].islower() and _CUT_AT_END.search(self.line[-2:]) is not None

    def room(self, width: int) -> int:
        """How many characters were left at `width` after the next word; a line of one word tells nothing: `width`."""
        return width - len(self.line) - 1 - len(self.after.split(None, 1)[0]) if " " in self.line.strip() else width


class _Wrapping(msgspec.Struct, frozen=True):
    """How lines were wrapped: the widest, in characters, and whether a program filled them as far as words went."""

    width: int
    full: bool


class _LineGroup(msgspec.Struct, frozen=True):
    lines: list[str]
    breaks: list[_Break]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of plain text, without blank ones: each line, or each run of wrapped lines as one.

    Lines may be wrapped where 70 of 100 in a group, the last of it aside, have 45 characters or more and none has more
    than 120. They are where, in the whole text or else in the group alone, 40 of 100 go on in the middle of a sentence:
    a small letter follows, or a quotation is open; or 30 of 100 where the next word would have fitted into hardly any
    line. Verse, lists, addresses, buttons and text with one paragraph a line fail one of these. Within wrapped lines
    one that had much room left still ends its paragraph, unless its sentence goes on; and several lines of which none
    goes on stay lines where one of them had room.

    Nothing is lost but line breaks, space at their sides, and hyphens that cut a word (see `_Hyphens`).
    """
    lines = [line.rstrip() for line in text.split("\n")]
    hyphens = _Hyphens(lines)
    found = [_LineGroup(group, _breaks(group)) for group in _groups(lines)]
    wide = [group for group in found if _may_be_wrapped(group)]
    of_all = _shape(wide)
    shapes = {id(group): of_all or _shape([group]) for group in wide}
    return [paragraph for group in found for paragraph in _paragraphs_of(group, shapes.get(id(group)), hyphens)]


def _ends_with_mark(line: str) -> bool:
    """Whether a line ends in a stop, a colon, a bracket or a closing quotation mark."""
    return line.endswith(_STOPS)


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """The runs of lines between blank lines and before whatever begins a paragraph by its looks.

    That is a list's mark, an indented line, a dateline, and at the top of the text each line up to the last byline,
    date or button. Short lines that begin a run and do not go on stand alone: headlines and their like.
    """
    seen = 0
    run: list[str] = []
    for line in (*lines, ""):
        if line:
            run.append(line)
        elif run:
            yield from _parted(run, max(_HEAD - seen, 0))
            seen += len(run)
            run = []


def _breaks(group: Sequence[str]) -> list[_Break]:
    """The ends of all lines but the last."""
    found: list[_Break] = []
    opened = ""
    for line, after in pairwise(group):
        opened = open_after(line.strip(), opened)
        found.append(_Break(line, after, opened))
    return found


def _parted(run: list[str], head: int) -> Iterator[list[str]]:
    start = max((at + 1 for at, line in enumerate(run[:head]) if _stands_alone(line)), default=0)
    while start + 1 < len(run) and len(run[start]) < _NARROWEST and not _breaks(run[start : start + 2])[0].goes_on:
        start += 1
    yield from ([line] for line in run[:start])
    listed = start < len(run) and _MARKER.match(run[start]) is not None
    for at in range(start + 1, len(run)):
        if _begins(run[at - 1], run[at], listed=listed):
            yield run[start:at]
            start = at
    if start < len(run):
        yield run[start:]


def _begins(before: str, line: str, *, listed: bool) -> bool:
    """Whether a line begins a paragraph by its looks. In a list what is indented goes on."""
    if _MARKER.match(line):
        return listed or before.endswith(":")
    return not listed and (_indent(line) > _indent(before) or (not before.endswith(",") and _is_filed(line)))


def _is_filed(line: str) -> bool:
    if not _DASH.search(line, 0, _DATELINE_REACH):
        return False
    found = dateline(line)
    return found is not None and bool(found.agency or found.place.isupper())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _stands_alone(line: str) -> bool:
    words = line.strip()
    if words.endswith("."):
        return False
    return bool(byline(words) or date_line(words) or address_line(words) or rule_for(words))


def _may_be_wrapped(group: _LineGroup) -> bool:
    """Whether lines are as wide as prose is wrapped, and are no list: items that stand by themselves, line by line."""
    worded = [line for line in group.lines if " " in line.strip()]
    if not group.breaks or any(len(line) > _WIDEST for line in worded):
        return False
    if sum(len(end.line) >= _NARROWEST or end.cuts for end in group.breaks) < _WIDE_LINES * len(group.breaks):
        return False
    if any(end.goes_on for end in group.breaks):
        return True
    one_sentence_each = len(group.breaks) >= _FEWEST_BREAKS and all(end.stops for end in group.breaks)
    return _ends_with_mark(group.lines[-1]) and not one_sentence_each


def _shape(wide: Sequence[_LineGroup]) -> _Wrapping | None:
    """How the lines of these groups were wrapped; None where they were not."""
    ends = [end for group in wide for end in group.breaks]
    if len(ends) < _FEWEST_BREAKS and not any(end.opened and end.goes_on for end in ends):
        return None
    width = max(len(end.line) for end in ends if " " in end.line.strip() or len(ends) == 1)
    full = sum(end.room(width) < 0 for end in ends) >= _FULL_LINES * len(ends)
    wanted = _GO_ON_IF_FULL if full else _GO_ON
    return _Wrapping(width, full) if sum(end.goes_on for end in ends) >= wanted * len(ends) else None


def _paragraphs_of(group: _LineGroup, shape: _Wrapping | None, hyphens: _Hyphens) -> list[str]:
    if shape is None or _stands_by_itself(group, shape):
        return [line.strip() for line in group.lines]
    found: list[str] = []
    run = [group.lines[0].strip()]
    for end in group.breaks:
        if _ends_paragraph(end, shape):
            found.append(hyphens.joined(run))
            run = []
        run.append(end.after.strip())
    return [*found, hyphens.joined(run)]


def _stands_by_itself(group: _LineGroup, shape: _Wrapping) -> bool:
    """Whether no line goes on, and some end so far from where the text was wrapped that they are verse or a list."""
    if len(group.breaks) < _FEWEST_BREAKS or any(end.goes_on for end in group.breaks):
        return False
    return any(end.room(shape.width) > _LOOSE * shape.width for end in group.breaks)


def _ends_paragraph(end: _Break, shape: _Wrapping) -> bool:
    room = end.room(shape.width)
    return not end.goes_on and (room > _RAGGED * shape.width or (shape.full and end.stops and room >= 0))


class _Hyphens:
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
