"""Reads the dateline that a paragraph begins with: the places it was filed from, and where the story goes on."""

from __future__ import annotations

import re

import msgspec

from pullquote.language.segmentation.capitals import PARTICLES, is_capital
from pullquote.language.words import words
from pullquote.text import Span

_DATELINE = re.compile(
    r"\s*(?P<places>[^\W\d_a-z][^\n()|:;!?\"“”„«»–—]{1,60}?)"
    r"(?:\s*\((?P<agency>[^()\n]{2,40})\))?\s*(?:\.-|(?<!\w)[-–—]{1,2})\s+(?=[\"“„«'‘¿¡(\d]|[^\W\d_a-z])"
)
_PLACE = re.compile(r"[^/,\s](?:[^/,]*[^/,\s])?")
SMALL = PARTICLES | words("am an upon sur en im")
"""Small words inside the names of places."""

_MOST_WORDS = 4
_SHORTEST = 4
_SIGNS = words(
    """
    analysis breaking news comment exclusive explainer live opinion review update updated video watch analyse eil
    eilmeldung exklusiv kommentar direct exclusif urgent exclusiva urgente fact check
    """
)
"""Signs that papers print where a dateline stands: "BREAKING – …"."""


class NewsroomDateline(msgspec.Struct, frozen=True, gc=False):
    """The places named first, before day and agency, and the end of the dash that closes the dateline."""

    places: tuple[Span, ...]
    agency: Span | None
    end: int


def read_dateline(text: str, span: Span) -> NewsroomDateline | None:
    """The dateline of the line `span`, None where it has none.

    Reads "CITY –", "CITY (Agency) —", "CITY/CITY, Day (Agency) -" and, with an agency, a city in small letters.
    """
    match = _DATELINE.match(text, span.start, span.end)
    if match is None:
        return None
    offset = match.start("places")
    written = match["places"]
    first = written.partition(",")[0]
    if not _may_be_places(first, named_agency=match["agency"] is not None):
        return None
    places = tuple(Span(offset + place.start(), offset + place.end()) for place in _PLACE.finditer(first))
    agency = Span(match.start("agency") - 1, match.end("agency") + 1) if match["agency"] else None
    return NewsroomDateline(places, agency, match.end())


def _may_be_places(written: str, *, named_agency: bool) -> bool:
    found = re.findall(r"[^\s/]+", written)
    if not found or len(found) > _MOST_WORDS or all(word.lower() in _SIGNS for word in found):
        return False
    if written.isupper():
        return sum(char.isalpha() for char in written) >= _SHORTEST
    return named_agency and all(is_capital(word) or word.lower() in SMALL for word in found)
