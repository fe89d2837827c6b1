"""Reading takes work in line with the length of the text, counted in steps of Python code, never timed."""

from __future__ import annotations

import pytest

from benchmarks.shapes import SHAPES
from benchmarks.work import count_work
from pullquote.language import analyse

_SHORT = 2_500
_LONGER = {"quotes in one paragraph": 10_000, "names in one paragraph": 8_000, "one long line": 20_000}
"""How many characters the shorter text has; these become thousands of quotes and names, and a line of 200,000."""


def text_of(shape: str, length: int, times: int = 1) -> str:
    """A text of that shape, `times` as long as one of about `length` characters."""
    make = SHAPES[shape]
    size = max(1, round(20 * length / len(make(20))))
    return make(size * times)


@pytest.mark.parametrize("shape", SHAPES)
def test_ten_times_the_text_is_at_most_fourteen_times_the_work(shape: str) -> None:
    length = _LONGER.get(shape, _SHORT)
    short, long = text_of(shape, length), text_of(shape, length, times=10)
    analyse(short)
    work = count_work(lambda: analyse(short)) * max(1.0, len(long) / len(short) / 10)
    assert count_work(lambda: analyse(long)) <= 14 * work


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_no_language_makes_more_work_of_more_text(language: str) -> None:
    for shape in ("stories", "dashes", "interview"):
        short, long = text_of(shape, _SHORT), text_of(shape, _SHORT, times=10)
        analyse(short, language=language)
        work = count_work(lambda text=short: analyse(text, language=language))
        assert count_work(lambda text=long: analyse(text, language=language)) <= 14 * work


def test_the_work_is_the_same_every_time() -> None:
    text = text_of("stories", _SHORT)
    analyse(text)
    assert count_work(lambda: analyse(text)) == count_work(lambda: analyse(text))


def test_the_thousands_are_thousands() -> None:
    assert text_of("quotes in one paragraph", 10_000, times=10).count("“") > 2_000
    assert text_of("names in one paragraph", 8_000, times=10).count(" of the ") > 2_000
    assert len(text_of("one long line", 20_000, times=10)) > 190_000
