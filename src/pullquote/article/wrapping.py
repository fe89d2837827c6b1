"""Tells paragraphs that were wrapped, by a program or by hand, from those with one line each, and joins their lines."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pullquote.article.hyphens import Hyphens
from pullquote.article.line_groups import NARROWEST, Break, breaks, ends_with_mark, groups

_WIDEST = 120
_WIDE_LINES = 0.7
_FEWEST_BREAKS = 2
_FULL_LINES = 0.85
_GO_ON_IF_FULL = 0.3
_GO_ON = 0.4
_RAGGED = 0.4
_LOOSE = 0.12


class _Shape(msgspec.Struct, frozen=True):
    """How lines were wrapped: the widest, in characters, and whether a program filled them as far as words went."""

    width: int
    full: bool


class _Group(msgspec.Struct, frozen=True):
    lines: list[str]
    breaks: list[Break]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of plain text, without blank ones: each line, or each run of wrapped lines as one.

    Lines may be wrapped where 70 of 100 in a group, the last of it aside, have 45 characters or more and none has more
    than 120. They are where, in the whole text or else in the group alone, 40 of 100 go on in the middle of a sentence:
    a small letter follows, or a quotation is open; or 30 of 100 where the next word would have fitted into hardly any
    line. Verse, lists, addresses, buttons and text with one paragraph a line fail one of these. Within wrapped lines
    one that had much room left still ends its paragraph, unless its sentence goes on; and several lines of which none
    goes on stay lines where one of them had room.

    Nothing is lost but line breaks, space at their sides, and hyphens that cut a word (see `Hyphens`).
    """
    lines = [line.rstrip() for line in text.split("\n")]
    hyphens = Hyphens(lines)
    found = [_Group(group, breaks(group)) for group in groups(lines)]
    wide = [group for group in found if _may_be_wrapped(group)]
    of_all = _shape(wide)
    shapes = {id(group): of_all or _shape([group]) for group in wide}
    return [paragraph for group in found for paragraph in _paragraphs_of(group, shapes.get(id(group)), hyphens)]


def _may_be_wrapped(group: _Group) -> bool:
    """Whether lines are as wide as prose is wrapped, and are no list: items that stand by themselves, line by line."""
    worded = [line for line in group.lines if " " in line.strip()]
    if not group.breaks or any(len(line) > _WIDEST for line in worded):
        return False
    if sum(len(end.line) >= NARROWEST or end.cuts for end in group.breaks) < _WIDE_LINES * len(group.breaks):
        return False
    if any(end.goes_on for end in group.breaks):
        return True
    one_sentence_each = len(group.breaks) >= _FEWEST_BREAKS and all(end.stops for end in group.breaks)
    return ends_with_mark(group.lines[-1]) and not one_sentence_each


def _shape(wide: Sequence[_Group]) -> _Shape | None:
    """How the lines of these groups were wrapped; None where they were not."""
    ends = [end for group in wide for end in group.breaks]
    if len(ends) < _FEWEST_BREAKS and not any(end.opened and end.goes_on for end in ends):
        return None
    width = max(len(end.line) for end in ends if " " in end.line.strip() or len(ends) == 1)
    full = sum(end.room(width) < 0 for end in ends) >= _FULL_LINES * len(ends)
    wanted = _GO_ON_IF_FULL if full else _GO_ON
    return _Shape(width, full) if sum(end.goes_on for end in ends) >= wanted * len(ends) else None


def _paragraphs_of(group: _Group, shape: _Shape | None, hyphens: Hyphens) -> list[str]:
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


def _stands_by_itself(group: _Group, shape: _Shape) -> bool:
    """Whether no line goes on, and some end so far from where the text was wrapped that they are verse or a list."""
    if len(group.breaks) < _FEWEST_BREAKS or any(end.goes_on for end in group.breaks):
        return False
    return any(end.room(shape.width) > _LOOSE * shape.width for end in group.breaks)


def _ends_paragraph(end: Break, shape: _Shape) -> bool:
    room = end.room(shape.width)
    return not end.goes_on and (room > _RAGGED * shape.width or (shape.full and end.stops and room >= 0))
