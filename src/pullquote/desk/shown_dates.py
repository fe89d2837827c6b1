"""Dates and lengths as the reader is shown them."""

from __future__ import annotations

from datetime import date, datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

CHARACTERS_A_MINUTE = 1150
"""Silent reading speed: 238 words a minute (Brysbaert 2019, meta-analysis of non-fiction), at 4.8 characters a word."""


def short_date(iso: str, today: date) -> str:
    """`14 Mar` for this year's dates, `14 Mar 2025` for others; "" for what is no ISO 8601 date."""
    when = _parse(iso)
    if when is None:
        return ""
    day = f"{when.day} {_MONTHS[when.month - 1]}"
    return day if when.year == today.year else f"{day} {when.year}"


def long_date(iso: str) -> str:
    """`14 Mar 2026`; "" for what is no ISO 8601 date."""
    when = _parse(iso)
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}" if when else ""


def reading_minutes(characters: int) -> int:
    """Minutes that a text of this many code points takes to read, at least 1."""
    return max(1, round(characters / CHARACTERS_A_MINUTE))


def _parse(iso: str) -> date | None:
    try:
        return datetime.fromisoformat(iso).date()
    except ValueError:
        return None
