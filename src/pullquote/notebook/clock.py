"""A hybrid logical clock: readings that look like the time and never go back behind anything that was read.

After Kulkarni, Demirbas, Madappa, Avva and Leone, "Logical Physical Clocks" (OPODIS 2014). A reading is the pair
(l, c): the latest time seen anywhere, in milliseconds, and a counter for readings within one l.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

_LAST_MILLISECOND = (datetime(2200, 1, 1, tzinfo=UTC) - _EPOCH) // _MILLISECOND - 1
"""No reading lies after the year 2199. The limit is a fixed date, not one relative to the wall clock, so that all
devices take and refuse the same readings and merge to the same notebook."""

_LAST_COUNTER = 9999

_TEXT = re.compile(r"(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d\.\d{3}Z)-(\d{4})", re.ASCII)
"""Without 24:00, which some Python versions read as the next day: a moment must have one form only, to sort rightly."""


class Reading(NamedTuple):
    """One reading: milliseconds since 1970 in UTC, and the counter. Readings compare as their text forms do."""

    milliseconds: int
    counter: int

    def __str__(self) -> str:
        """Its text form, e.g. `2026-11-22T10:14:00.123Z-0000`: fixed width, so that it sorts as plain text."""
        return f"{_moment(self.milliseconds)}-{self.counter:04d}"


_LAST = Reading(_LAST_MILLISECOND, _LAST_COUNTER)


def parse(text: str) -> Reading | None:
    """The reading that `text` writes; None when it is malformed, no real date, before 1970 or after 2199."""
    match = _TEXT.fullmatch(text)
    if match is None:
        return None
    try:
        milliseconds = (datetime.fromisoformat(match[1]) - _EPOCH) // _MILLISECOND
    except ValueError:
        return None
    return Reading(milliseconds, int(match[2])) if 0 <= milliseconds <= _LAST_MILLISECOND else None


def timestamp(moment: datetime) -> str | None:
    """`moment` (with a time zone) as ISO 8601 in UTC to the millisecond; None outside the years 1970 to 2199."""
    milliseconds = (moment - _EPOCH) // _MILLISECOND
    return _moment(milliseconds) if 0 <= milliseconds <= _LAST_MILLISECOND else None


def is_timestamp(text: str) -> bool:
    """Whether `text` is a moment in the form that `timestamp` gives."""
    return parse(f"{text}-0000") is not None


def moment_of(reading: str) -> str:
    """The moment in the text form of a valid reading, as `timestamp` writes it."""
    return reading.rpartition("-")[0]


class HybridClock:
    """Gives readings, each greater than all that it gave or was shown before.

    A reading after 2199 can't come from a working clock: such a one, like a malformed one, is not followed, so that a
    damaged or mischievous line can't carry the clock away for good. A wall clock outside 1970 to 2199 counts as
    stopped. Not safe to share between threads without a lock.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        """`now` is the wall clock; it gives moments with a time zone."""
        self._now = now
        self._latest = Reading(0, 0)

    def tick(self) -> str:
        """A new reading, for something that happens now.

        Once the very last reading of 2199 has been seen there is no greater one, and that one is given again: the
        journal can still be written, and ties are broken as merging breaks them.
        """
        wall = (self._now() - _EPOCH) // _MILLISECOND
        if self._latest.milliseconds < wall <= _LAST_MILLISECOND:
            self._latest = Reading(wall, 0)
        elif self._latest.counter < _LAST_COUNTER:
            self._latest = self._latest._replace(counter=self._latest.counter + 1)
        else:
            self._latest = min(Reading(self._latest.milliseconds + 1, 0), _LAST)
        return str(self._latest)

    def observe(self, reading: str) -> bool:
        """Never fall behind `reading`, which was found in a journal; False when it is none that can be followed."""
        parsed = parse(reading)
        if parsed is None:
            return False
        self._latest = max(self._latest, parsed)
        return True


def _moment(milliseconds: int) -> str:
    moment = _EPOCH + milliseconds * _MILLISECOND
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{milliseconds % 1000:03d}Z"
