"""Lines of a file for places in its story's text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.article import parse
from pullquote.cli.index_commands import line_in_file
from pullquote.text import Span

WRAPPED = """Harbour pilots walk out

ELGARD (Northern Wire) - Harbour pilots stopped work on Thursday and will not
go out again before the shipping company has answered their letter, which the
union sent in March. Nobody at the company wanted to say anything about a let-
ter, or about pilots who are tired of the long nights and of the short days at
home that follow them, as the union says they have been for a number of years.
"""


def line_of(file_text: str, text: str, words: str, number: int = 0) -> int | None:
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return line_in_file(file_text, text, Span(start, start + len(words)))


def test_a_word_of_a_joined_paragraph_is_in_the_line_of_the_file_where_it_stands():
    (article,) = parse(WRAPPED.encode(), "pilots.txt")
    assert "anything about a letter, or about pilots" in article.text
    assert [line_of(WRAPPED, article.text, words) for words in ("walk", "Thursday", "union", "years")] == [1, 3, 5, 7]
    assert line_of(WRAPPED, article.text, "pilots", 2) == 6
    assert line_of(WRAPPED, article.text, "letter", 1) == 5, "a word that was cut begins in the first of its lines"


def test_front_matter_and_markup_count_as_lines():
    raw = "---\r\ntitle: Harbour news\r\nauthor: Ann Lee\r\n---\r\n\r\nPilots *left* the [har](x.md)bour.\r\n"
    (article,) = parse(raw.encode(), "a.md")
    assert line_of(raw, article.text, "left") == 6
    assert line_of(raw, article.text, "harbour") is None, "the address stands between its letters"


def test_of_two_places_alike_the_one_with_the_same_around_it_counts():
    text = "One\n\nAnn left the harbour early.\n\nTom left the harbour late.\n"
    assert line_of(text, text, "harbour", 0) == 3
    assert line_of(text, text, "harbour", 1) == 5


def test_where_it_can_not_be_told_there_is_no_line():
    twice = ("Tom left the harbour late. " * 8 + "\n") * 4
    assert line_of(twice, twice, "harbour", 15) is None
    assert line_in_file("Tom left.\n", "Tom left — early.", Span(9, 10)) is None
    assert line_in_file("Tom left.\n", "Ann stayed.", Span(0, 3)) is None


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@given(words=st.lists(st.integers(0, 10**6), min_size=1, max_size=30, unique=True), data=st.data())
def test_words_that_stand_once_are_always_found(line_break, words, data):
    lines = [f"word{number}x" for number in words]
    place = data.draw(st.integers(0, len(words) - 1))
    file_text, text = line_break.join(lines), " ".join(lines)
    assert line_of(file_text, text, lines[place]) == place + 1
