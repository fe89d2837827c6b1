"""Finds the parts of a line that name who made the story: bylines, news agencies in datelines, photo credits."""

from __future__ import annotations

import re

from pullquote.language.segmentation.datelines import read_dateline
from pullquote.text import Span

_LONGEST_BYLINE = 90

_CREDIT = re.compile(
    r"\(?\b(?:Photo|Photograph|Image|Picture|File photo|Foto|Bild|Credit|Crédit|Fuente|Quelle|AP Photo|REUTERS|Getty)"
    r"\s?(?:by|credit|courtesy of|von|Images|:|/|©)[^.\n]{0,80}\)?"
)
_WORD = r"(?:[^\W\d_a-z][\w.'’-]*|and|und|et|y|de|van|von)"
_WRITTEN_BY = re.compile(rf"\s*(?:By|BY|Von|Par|Por)\s+{_WORD}(?:[\s,&]+{_WORD}){{0,9}}\s*$")
_WORKED_ON = re.compile(
    r"\s*\(?(?:(?:additional |with )?(?:reporting|writing|editing)\s+by|contribut(?:ing|ors?)\s*:|translated by)\b",
    re.IGNORECASE,
)


def credit_spans(text: str, span: Span) -> list[Span]:
    """The stretches of the line `span` whose names belong to the newsroom, not to the story, in text order."""
    if _WORKED_ON.match(text, span.start, span.end):
        return [span]
    if span.length < _LONGEST_BYLINE and _WRITTEN_BY.match(text, span.start, span.end):
        return [span]
    found: list[Span] = []
    dateline = read_dateline(text, span)
    if dateline is not None and dateline.agency is not None:
        found.append(dateline.agency)
    found.extend(Span(*match.span()) for match in _CREDIT.finditer(text, span.start, span.end))
    return found
