"""Makes names of the places that a dateline files a story from."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language.naming.proper_names import Name
from pullquote.language.segmentation.datelines import SMALL, NewsroomDateline
from pullquote.language.segmentation.tokens import Tokens
from pullquote.text import Span


def name_places(text: str, dateline: NewsroomDateline, tokens: Tokens, paragraph: int, names: list[Name]) -> list[Name]:
    """The names of a paragraph, with those of its dateline read as places, in small letters; known names stay."""
    kept = [name for name in names if name.known or not any(place.overlaps(name.span) for place in dateline.places)]
    known = [name.span for name in kept if name.known]
    free = [place for place in dateline.places if not any(place.overlaps(span) for span in known)]
    return sorted((*kept, *_filed_from(text, free, tokens, paragraph)), key=lambda name: name.span)


def _filed_from(text: str, places: list[Span], tokens: Tokens, paragraph: int) -> Iterator[Name]:
    for place in places:
        inside = [at for at, start in enumerate(tokens.starts) if place.start <= start < place.end]
        if inside:
            form = tuple(_in_small_letters(word, number) for number, word in enumerate(place.of(text).split()))
            yield Name(place, place.start, form, paragraph, inside[0], inside[-1] + 1, "place", filed=True)


def _in_small_letters(word: str, number: int) -> str:
    if not word.isupper():
        return word
    if number and word.lower() in SMALL:
        return word.lower()
    return "-".join(part.capitalize() for part in word.split("-"))
