"""Dates as newsrooms and programs write them become ISO 8601, and what may mean two days becomes nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.article.calendar_dates import date_line, is_day_of_year, parse_date


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2025-03-12", "2025-03-12"),
        ("2025-03-12T10:14:00Z", "2025-03-12T10:14:00+00:00"),
        ("2025-03-12T10:14:00.123+01:00", "2025-03-12T10:14:00+01:00"),
        ("2025-03-12 10:14:00 +0200", "2025-03-12T10:14:00+02:00"),
        ("2025-03-12T10:14:00", "2025-03-12"),
        ("2025-03-12T10:14:00 (UTC +02:00)", "2025-03-12T10:14:00+02:00"),
        ("2025/03/12", "2025-03-12"),
        ("Wed, 12 Mar 2025 10:14:00 GMT", "2025-03-12T10:14:00+00:00"),
        ("Wed Mar 12 2025 10:14:00 GMT+0100 (Central European Standard Time)", "2025-03-12T10:14:00+01:00"),
        ("12 March 2025", "2025-03-12"),
        ("March 12, 2025", "2025-03-12"),
        ("Mar. 12, 2025", "2025-03-12"),
        ("12th of March 2025", "2025-03-12"),
        ("Wednesday, March 12th, 2025", "2025-03-12"),
        ("12. März 2025", "2025-03-12"),
        ("12.03.2025", "2025-03-12"),
        ("12 mars 2025", "2025-03-12"),
        ("1er août 2025", "2025-08-01"),
        ("12 de marzo de 2025", "2025-03-12"),
        ("miércoles, 12 de marzo de 2025", "2025-03-12"),
        ("25/03/2025", "2025-03-25"),
        ("03/25/2025", "2025-03-25"),
        ("03/03/2025", "2025-03-03"),
        ("March 12, 2025 at 4:05 p.m. EST", "2025-03-12T16:05:00-05:00"),
        ("12:30 am GMT, 12 March 2025", "2025-03-12T00:30:00+00:00"),
        ("12. März 2025, 10.14 Uhr MEZ", "2025-03-12T10:14:00+01:00"),
    ],
)
def test_a_date_is_read(words: str, iso: str) -> None:
    assert parse_date(words) == iso


@pytest.mark.parametrize(
    "words",
    [
        "",
        "yesterday",
        "March 2025",
        "12 March",
        "03/04/2025",
        "30 February 2025",
        "13 Marchember 2025",
        "2025-13-40",
        "12 March 2025 was a Wednesday like any other",
        "The strike of 12 March 2025",
        "25:99 on 12 March 2025",
    ],
)
def test_what_is_no_single_date_is_not_guessed(words: str) -> None:
    assert parse_date(words) is None


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Published 12 March 2025 10:14 GMT", "2025-03-12T10:14:00+00:00"),
        ("Published: March 12, 2025", "2025-03-12"),
        ("First published on Wed 12 Mar 2025 10.14 CET", "2025-03-12T10:14:00+01:00"),
        ("Veröffentlicht am 12. März 2025 um 10:14 Uhr", "2025-03-12"),
        ("Stand: 12.03.2025, 10:14 Uhr", "2025-03-12"),
        ("Publié le 12 mars 2025 à 10h14", "2025-03-12"),
        ("Publicado el 12 de marzo de 2025 a las 10:14", "2025-03-12"),
        ("Updated 13 March 2025", "2025-03-13"),
        ("Published 12 March 2025 10:14 GMT | Updated 13 March 2025", "2025-03-12T10:14:00+00:00"),
        ("Updated March 13, 2025 9:00 am; Published March 12, 2025", "2025-03-12"),
        ("Publié le 12 mars 2025 – mis à jour le 13 mars 2025", "2025-03-12"),
        ("Published 12 March 2025 10:14 ET", "2025-03-12"),
    ],
)
def test_a_date_line_gives_the_day_of_publication(line: str, iso: str) -> None:
    found = date_line(line)
    assert found is not None
    assert found.value == iso


def test_a_line_that_only_tells_of_a_change_says_so() -> None:
    found = date_line("Last updated on 13 March 2025")
    assert found is not None
    assert found.updated


@pytest.mark.parametrize(
    "line",
    [
        "The law published on 12 March 2025 bans it",
        "Elections are on 12 March 2025.  Nobody knows why",
        "12 ships, 2025 sailors",
        "Published",
    ],
)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    assert date_line(line) is None


def test_a_day_without_a_year_is_known_as_one() -> None:
    assert is_day_of_year("March 3")
    assert is_day_of_year("12 mars")
    assert is_day_of_year("12. März")
    assert not is_day_of_year("Main 12")


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), st.from_regex(r"[A-Za-z0-9 .:,/+-]{0,40}", fullmatch=True)))
def test_no_words_are_an_error(words: str) -> None:
    date_line(words)
    parse_date(words)
