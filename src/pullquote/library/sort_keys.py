"""What stories are sorted and filtered by: titles and sources without case and accents, dates as moments."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?$")
_SORTED_LENGTH = 80


def normalised(text: str) -> str:
    """`text` without letter case and accents: what is equal here is equal to a reader who types without them."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()


def sort_key(text: str) -> str:
    """By what a title or source is put in its place: its words without case, accents and signs before the first one."""
    key = normalised(text)
    first = next((position for position, character in enumerate(key) if character.isalnum()), 0)
    return key[first : first + _SORTED_LENGTH]


def date_key(published: str, saved: str) -> int | None:
    """Seconds since 1970 (UTC) of the first of the two that is a date, for the order of the list.

    Both are ISO 8601, dates or dates with time; a time without an offset counts as UTC, a date alone as its beginning.
    """
    for stated in (published, saved):
        seconds = _seconds(stated)
        if seconds is not None:
            return seconds
    return None


def _seconds(stated: str) -> int | None:
    short = _YEAR_OR_MONTH.match(stated)
    try:
        if short:
            when = datetime(int(short[1]), int(short[2] or 1), 1, tzinfo=UTC)
        else:
            when = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return int(((when if when.tzinfo else when.replace(tzinfo=UTC)) - _EPOCH).total_seconds())
