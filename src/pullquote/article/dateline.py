"""Recognises a dateline: the place, sometimes day and agency, that an agency story's first paragraph begins with."""

from __future__ import annotations

import re

import msgspec

from pullquote.article.bylines import is_newsroom
from pullquote.article.calendar_dates import is_calendar_word, is_day_of_year, parse_date
from pullquote.article.word_lists import section, word_set

_CITIES = section("cities")
_REACH = 120
_SENTENCE = 60
_SHAPE = re.compile(
    r"(?P<place>[^()|:;!?\"“”„«»]{2,70}?)?\s*"
    r"(?:\((?P<agency>[^()]{2,40})\)\s?)?"
    r"(?P<dash>\.-|--|[—–―|-])\s+(?=\S)"
)
_BARE_AGENCY = re.compile(r"(?P<place>[^\W\d_].{1,40}?) (?P<agency>[^\W\d_]+)")
_PLACE_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")
_SMALL_WORDS = word_set("am an der de del do dos da di du et and of la le el en les los las upon sur bei im")
_SIGNS = section("dateline signs")
_SENTENCE_END = re.compile(r"[.!?][”“\"»]?\s")
_ANOTHER_DASH = re.compile(r"\s[–—―-]\s")
_CODE = re.compile(r"[A-Z]{3,8}")
_PARTIES = word_set("SPD CDU CSU FDP AFD BSW SPÖ ÖVP FPÖ PSOE SNP DUP UKIP GOP LFI PCF RN PS LR PP")


class Dateline(msgspec.Struct, frozen=True):
    """Where a story was filed; the agency in brackets ("" for none) and the ISO 8601 date, where it has a year."""

    place: str
    agency: str = ""
    published: str | None = None


def dateline(paragraph: str) -> Dateline | None:
    """The dateline that a paragraph begins with, None where it begins with none.

    Reads "CITY (Agency) —", "City/City, D.C. –", "LONDON, March 3 (Reuters) -", "Berlin (dpa) -", "Madrid, 12 mar
    (EFE).-", "BERLIN taz |" and "(AP) —". A place in small letters without an agency must be a known city, several
    places, or be followed by a sentence that is not itself set off by a second dash ("Meloni – Italy's leader – …").
    """
    head = paragraph[:_REACH]
    match = _SHAPE.match(head)
    if match is None or (match["dash"] == "-" and head[match.start("dash") - 1 : match.start("dash")].isalnum()):
        return None
    place, published = _without_date((match["place"] or "").strip(" ,"))
    agency = (match["agency"] or "").strip()
    if not agency and (bare := _BARE_AGENCY.fullmatch(place)) and is_newsroom(bare["agency"]):
        place, agency = bare["place"], bare["agency"]
    if match["dash"] == "|" and not agency:
        return None
    if agency and not any(is_newsroom(name) or _is_code(name) for name in re.split(r"\s*[/,]\s*", agency)):
        return None
    if not place:
        return Dateline("", agency) if agency else None
    if not _is_place(place) or not _begins_sentence(paragraph, match.end()):
        return None
    if not agency and not _stands_alone(place, paragraph, match.end()):
        return None
    return Dateline(place, agency, published)


def _without_date(place: str) -> tuple[str, str | None]:
    """The place without the day that follows it, and that day where it has a year."""
    parts = [part.strip() for part in place.split(",")]
    for number in range(1, len(parts)):
        rest = ", ".join(parts[number:])
        published = parse_date(rest)
        if published or is_day_of_year(rest) or is_calendar_word(rest):
            return ", ".join(parts[:number]), published
    return place, None


def _is_place(place: str) -> bool:
    words = re.split(r"[\s,/]+", place.strip(" ,/"))
    if not 1 <= len(words) <= 8 or not place[0].isupper():
        return False
    return all(
        _PLACE_WORD.fullmatch(word) and (word[0].isupper() or word in _SMALL_WORDS or word.startswith("d'"))
        for word in words
    )


def _begins_sentence(paragraph: str, at: int) -> bool:
    first = paragraph[at : at + 1]
    return first.isupper() or first.isdigit() or first in "\"'“‘„«»¿¡(["


def _stands_alone(place: str, paragraph: str, at: int) -> bool:
    """Whether a place without an agency is a dateline, not the subject of a sentence with a dash after it."""
    cities = re.split(r"\s*/\s*|,\s*", place)
    if cities[0].isupper() or place.casefold() in _CITIES:
        return not (place.isupper() and place.casefold() in _SIGNS)
    if len(cities) > 1:
        return any(city.casefold() in _CITIES for city in cities) or "/" in place
    return len(place.split()) <= 3 and len(paragraph) > _SENTENCE and not _dash_in_sentence(paragraph, at)


def _dash_in_sentence(paragraph: str, at: int) -> bool:
    rest = paragraph[at : at + 600]
    end = _SENTENCE_END.search(rest)
    return _ANOTHER_DASH.search(rest[: end.start()] if end else rest) is not None


def _is_code(agency: str) -> bool:
    return _CODE.fullmatch(agency) is not None and agency not in _PARTIES
