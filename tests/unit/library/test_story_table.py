"""What stories are sorted and filtered by."""

from __future__ import annotations

import pytest

from pullquote.library.story_table import date_key, normalised


@pytest.mark.parametrize(
    ("published", "seconds"),
    [
        ("1970-01-02", 86_400),
        ("1970-01-01T01:00:00+01:00", 0),
        ("1970-01-01T00:00:05Z", 5),
        ("1970-01", 0),
        ("1971", 31_536_000),
        ("1969-12-31", -86_400),
        ("9999-12-31T23:59:59-12:00", 253_402_343_999),
        ("tomorrow", None),
        ("2024-13-45", None),
        ("", None),
    ],
)
def test_a_date_is_a_moment(published: str, seconds: int | None) -> None:
    assert date_key(published, "") == seconds


def test_the_time_of_saving_counts_where_no_date_is_known() -> None:
    assert date_key("", "1970-01-02") == 86_400
    assert date_key("1970-01-01", "1970-01-02") == 0


def test_normalising_takes_case_and_accents_away() -> None:
    assert normalised("Élysée STRASSE straße") == "elysee strasse strasse"
