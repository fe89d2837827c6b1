"""The hybrid logical clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.notebook.clock import HybridClock, Reading, parse, timestamp

NOON = datetime(2026, 11, 22, 12, 0, 0, 123_456, tzinfo=UTC)

readings = st.builds(Reading, st.integers(0, 7_258_118_399_999), st.integers(0, 9999))

VERY_LAST = "2199-12-31T23:59:59.999Z-9999"


def clock_at(moment: datetime) -> HybridClock:
    return HybridClock(lambda: moment)


def test_a_reading_shows_the_wall_clock_and_a_counter() -> None:
    clock = clock_at(NOON)
    assert clock.tick() == "2026-11-22T12:00:00.123Z-0000"
    assert clock.tick() == "2026-11-22T12:00:00.123Z-0001"


@given(readings, readings)
def test_readings_sort_as_their_text_does(one: Reading, other: Reading) -> None:
    assert (one < other) == (str(one) < str(other))
    assert parse(str(one)) == one


@settings(max_examples=60)
@given(st.lists(st.one_of(readings.map(str), st.integers(-(10**13), 10**13)), max_size=30))
def test_each_reading_is_greater_than_all_seen_before_whatever_the_wall_clock_does(steps: list[str | int]) -> None:
    wall = [NOON]
    clock = HybridClock(lambda: wall[0])
    greatest = ""
    for step in steps:
        if isinstance(step, str):
            assert clock.observe(step)
            greatest = max(greatest, step)
        else:
            wall[0] = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=step)
        reading = clock.tick()
        assert reading > greatest or reading == greatest == VERY_LAST
        assert parse(reading) is not None
        greatest = reading


def test_a_clock_in_the_past_goes_on_from_the_latest_reading_seen() -> None:
    clock = clock_at(NOON)
    clock.observe("2031-05-01T00:00:00.000Z-0007")
    assert clock.tick() == "2031-05-01T00:00:00.000Z-0008"


def test_a_full_counter_moves_on_by_a_millisecond() -> None:
    clock = clock_at(NOON)
    clock.observe("2031-05-01T00:00:00.999Z-9999")
    assert clock.tick() == "2031-05-01T00:00:01.000Z-0000"


@pytest.mark.parametrize(
    "reading",
    [
        "",
        "soon",
        "2200-01-01T00:00:00.000Z-0000",
        "9999-12-31T23:59:59.999Z-9999",
        "0001-01-01T00:00:00.000Z-0000",
        "1969-12-31T23:59:59.999Z-0000",
        "2026-02-30T00:00:00.000Z-0000",
        "2026-11-22T24:00:00.000Z-0000",
        "2026-11-22T12:00:60.000Z-0000",
        "2026-11-22T12:00:00.000Z-00000",
        "2026-11-22T12:00:00.000Z-0000\n",
        "٢٠٢٦-11-22T12:00:00.000Z-0000",
        "2026-11-22T12:00:00.000+00:00-0000",
    ],
)
def test_malformed_and_absurd_readings_are_not_followed(reading: str) -> None:
    clock = clock_at(NOON)
    assert not clock.observe(reading)
    assert clock.tick() == "2026-11-22T12:00:00.123Z-0000"


def test_after_the_very_last_reading_the_clock_still_gives_valid_ones() -> None:
    clock = clock_at(NOON)
    assert clock.observe("2199-12-31T23:59:59.999Z-9999")
    assert clock.tick() == clock.tick() == "2199-12-31T23:59:59.999Z-9999"


@pytest.mark.parametrize("year", [1, 1969, 2200, 9999])
def test_an_impossible_wall_clock_counts_as_stopped(year: int) -> None:
    clock = clock_at(NOON.replace(year=year))
    clock.observe("2026-01-01T00:00:00.000Z-0000")
    assert clock.tick() == "2026-01-01T00:00:00.000Z-0001"
    assert timestamp(NOON.replace(year=year)) is None
