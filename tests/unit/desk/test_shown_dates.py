from datetime import date

from pullquote.desk.shown_dates import long_date, reading_minutes, short_date


def test_dates_of_this_year_are_short():
    today = date(2026, 11, 22)
    assert short_date("2026-03-14", today) == "14 Mar"
    assert short_date("2025-03-14T10:00:00+01:00", today) == "14 Mar 2025"
    assert short_date("soon", today) == ""
    assert long_date("2026-03-14") == "14 Mar 2026"


def test_even_the_shortest_text_takes_a_minute():
    assert [reading_minutes(length) for length in (0, 1000, 11_500)] == [1, 1, 10]
