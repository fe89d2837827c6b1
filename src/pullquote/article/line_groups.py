"""Parts plain text into groups of lines that may be one paragraph each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from pullquote.article.boilerplate import rule_for
from pullquote.article.lines.address import address_line
from pullquote.article.lines.byline import byline
from pullquote.article.lines.dateline import dateline
from pullquote.article.lines.dates import date_line
from pullquote.article.quotation import open_after

NARROWEST = 45
"""Characters; no prose is wrapped at fewer, and shorter lines are verse, lists, headlines or buttons."""

_HEAD = 8
_MARKER = re.compile(r"\s*(?:[-*•·–—‣▪]|\(?\d{1,3}[.)])\s+\S")
_STOPS = tuple(".!?…:;\"'”’»)]")
_CLOSING = tuple("\"'”’“»«")
_OPENING = tuple('"“„«»')
_DASH = re.compile(r"[-–—―|]\s")
_DATELINE_REACH = 120
_CUT = re.compile(r"[^\W_][-‐]$")


class Break(msgspec.Struct, frozen=True, gc=False):
    """The end of a line that another one follows; `opened` is the quotation mark that is open there, "" for none."""

    line: str
    after: str
    opened: str = ""

    @property
    def stops(self) -> bool:
        """Whether the line ends as a sentence or a part of one does."""
        return ends_with_mark(self.line)

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
        return self.after.lstrip()[:1].islower() and _CUT.search(self.line[-2:]) is not None

    def room(self, width: int) -> int:
        """How many characters were left at `width` after the next word; a line of one word tells nothing: `width`."""
        return width - len(self.line) - 1 - len(self.after.split(None, 1)[0]) if " " in self.line.strip() else width


def ends_with_mark(line: str) -> bool:
    """Whether a line ends in a stop, a colon, a bracket or a closing quotation mark."""
    return line.endswith(_STOPS)


def groups(lines: Sequence[str]) -> Iterator[list[str]]:
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


def breaks(group: Sequence[str]) -> list[Break]:
    """The ends of all lines but the last."""
    found: list[Break] = []
    opened = ""
    for line, after in pairwise(group):
        opened = open_after(line.strip(), opened)
        found.append(Break(line, after, opened))
    return found


def _parted(run: list[str], head: int) -> Iterator[list[str]]:
    start = max((at + 1 for at, line in enumerate(run[:head]) if _stands_alone(line)), default=0)
    while start + 1 < len(run) and len(run[start]) < NARROWEST and not breaks(run[start : start + 2])[0].goes_on:
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
