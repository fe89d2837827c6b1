"""Finds the signs of a paragraph that may be quotation marks, and what each means."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from pullquote.text.span import Span


class Sign(msgspec.Struct, frozen=True, gc=False):
    """A mark where it stands: `written` is one sign or two that make one mark, `mark` the one sign that it means.

    `inches` says that it follows a number of feet, so that it closes a quotation only where nothing else does: 6'2".
    """

    start: int
    end: int
    written: str
    mark: str
    inches: bool = False


_MARKS = re.compile("``|''|‘‘|’’|‚‚|<<|>>|[\"'“”„‟«»‹›‘’‚‛「」『』＂〝〞〟]")

# Marks written as two signs, by old typewriters, by TeX and by programs that read scanned pages; and wide ones.
_MEANS = {"``": "“", "''": '"', "‘‘": "“", "’’": "”", "‚‚": "„", "<<": "«", ">>": "»", "＂": '"', "〞": "〟"}
_DOUBLE = re.compile('["“”„«»]')

# The clipped "and" of rock ’n’ roll, and feet and inches: 6'2".
_N = re.compile(r"(?<!\w)['‘’][nN]['’](?!\w)")
_FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}$")
_FEET_REACH = 7


def uses_double_marks(text: str, paragraphs: Iterable[Span]) -> bool:
    """Whether any of the paragraphs has a double mark of one sign: then '' is markup for slanted words."""
    return any(_DOUBLE.search(text, span.start, span.end) for span in paragraphs)


def read_signs(text: str, paragraph: Span, *, double_marks: bool) -> list[Sign]:
    """The marks of one paragraph, in order, without those of rock ’n’ roll.

    `double_marks` says that the text has double marks of one sign, so that '' only closes what `` opened.
    """
    bounds = paragraph.start, paragraph.end
    clipped = {at for match in _N.finditer(text, *bounds) for at in (match.start(), match.end() - 1)}
    signs: list[Sign] = []
    opened = False
    for match in _MARKS.finditer(text, *bounds):
        written, start = match.group(), match.start()
        opened = opened or written == "``"
        if start in clipped or (written == "''" and double_marks and not opened):
            continue
        mark = _MEANS.get(written, written)
        reach = max(paragraph.start, start - _FEET_REACH)
        inches = mark in '"”' and _FEET.search(text, reach, start) is not None
        signs.append(Sign(start, match.end(), written, mark, inches))
    return signs
