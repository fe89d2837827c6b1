"""Breaking lines: greedy, no wider than the width, nothing lost, and no line that begins or ends wrongly."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.growth import grows_in_step, repeated

from pullquote.tui.cells import clusters
from pullquote.tui.wrap import SPACES, chopped_lines, wrap

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"

PIECES = st.sampled_from(
    [
        "a",
        "bc",
        "word",
        " ",
        " ",
        "  ",
        "é",
        "«\u00a0",
        "« ",
        " »",
        " !",
        "-",
        "/",
        "?x",
        "世",
        "界",
        "。",
        "「",
        "한",
        "\u3000",
        "\u2009",
        "\u0301",
        "\u200d",
        "\ufe0f",
        FAMILY,
        "\U0001f1e9\U0001f1ea",
        "❤\ufe0f",
        "हि",
        "https://e.org/a",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]


def test_lines_break_at_spaces_and_take_as_much_as_fits():
    assert lines("The pilots walked out on Tuesday", 10) == ["The pilots", "walked out", "on Tuesday"]


def test_an_empty_line_is_one_line():
    assert wrap("", 0, 0, 10) == [(0, 0)]
    assert wrap("ab\ncd", 3, 3, 10) == [(3, 3)]


def test_only_the_given_stretch_is_wrapped():
    assert wrap("one two\nthree four", 8, 18, 6) == [(8, 13), (14, 18)]


def test_all_spaces_at_a_break_are_swallowed_and_those_at_the_end_make_no_line():
    assert lines("one   two", 5) == ["one", "two"]
    assert lines("three  ", 5) == ["three"]


def test_spaces_at_the_beginning_stay():
    assert lines("  one two", 5) == ["  one", "two"]


def test_a_word_wider_than_the_line_is_broken():
    assert lines("so Donaudampfschiff ab", 8) == ["so", "Donaudam", "pfschiff", "ab"]


def test_an_address_breaks_after_its_signs():
    address = "https://news.example.org/2026/harbour-pilots?page=2&view=all"
    assert lines(f"See {address} now", 30) == [
        "See https://news.example.org/",
        "2026/harbour-pilots?page=2&",
        "view=all now",
    ]


def test_an_address_that_fits_on_a_line_is_not_broken():
    assert lines("Look at https://e.org/ab/cd/ef today", 22) == ["Look at", "https://e.org/ab/cd/ef", "today"]


def test_french_punctuation_stays_with_its_word():
    assert lines("il dit «\u00a0mot\u00a0» puis", 10) == ["il dit", "«\u00a0mot\u00a0»", "puis"]
    assert lines("il dit «\u202fmot\u202f» puis", 12) == ["il dit", "«\u202fmot\u202f» puis"]
    assert lines("Il sera là !", 10) == ["Il sera", "là !"]
    assert lines("voici « mot » oui", 7) == ["voici", "« mot »", "oui"]


def test_german_guillemets_may_begin_a_line():
    assert lines("er sagte »nein« und ging", 9) == ["er sagte", "»nein«", "und ging"]
    assert lines("das ist »so« und", 12) == ["das ist »so«", "und"]


def test_chinese_and_japanese_break_between_ideographs_but_not_before_a_closing_mark():
    assert lines("港口引航员工会", 6) == ["港口引", "航员工", "会"]
    assert lines("港口引。航员", 6) == ["港口", "引。航", "员"]
    assert lines("彼は「行く」と", 6) == ["彼は", "「行", "く」と"]


def test_a_closing_curly_mark_stays_with_its_ideograph():
    assert lines("他说“好”了", 6) == ["他说", "“好”了"]


def test_emoji_are_broken_between_not_inside():
    assert lines(FAMILY * 3, 4) == [FAMILY * 2, FAMILY]
    assert lines(FAMILY, 1) == [FAMILY]


def test_a_space_that_carries_a_mark_is_no_place_to_break():
    assert lines("aaa \u0301bb", 4) == ["aaa \u0301", "bb"]


def test_code_is_broken_at_the_width_with_its_spaces():
    code = "if x:    return 1"
    assert [code[start:end] for start, end in chopped_lines(code, 0, len(code), 7)] == ["if x:  ", "  retur", "n 1"]


@settings(max_examples=400)
@given(TEXTS, st.integers(1, 20))
@example("a  \u0301b", 2)
@example("\u200d ab", 1)
def test_nothing_is_lost_and_no_line_is_too_wide(text, width):
    boundaries = {start for start, _, _ in clusters(text, 0, len(text))} | {len(text)}
    for broken in (wrap(text, 0, len(text), width), list(chopped_lines(text, 0, len(text), width))):
        position = 0
        for start, end in broken:
            assert set(text[position:start]) <= SPACES
            assert end > start or text == ""
            assert {start, end} <= boundaries
            wide = cell_len(text[start:end])
            assert wide <= width or len(list(clusters(text, start, end))) == 1
            position = end
        assert set(text[position:]) <= SPACES


@given(TEXTS, st.integers(1, 20))
def test_code_keeps_every_character(text, width):
    assert "".join(text[start:end] for start, end in chopped_lines(text, 0, len(text), width)) == text


@settings(max_examples=200)
@given(st.text(alphabet="ab cd", max_size=80), st.integers(1, 15))
def test_a_line_takes_every_word_that_fits(text, width):
    broken = wrap(text, 0, len(text), width)
    for (start, end), (after, _) in pairwise(broken):
        word_end = text.find(" ", after)
        word = text[after : word_end if word_end >= 0 else len(text)]
        if after > end:
            assert end - start + (after - end) + len(word) > width
        else:
            assert end - start == width


@pytest.mark.parametrize(
    "unit",
    ["The union’s words ", "x", " ", " !", "港口引航员", FAMILY, "a" + "\u0301" * 9, "https://e.org/a-b?c&d"],
    ids=["words", "one word", "spaces", "marks", "ideographs", "emoji", "accents", "address"],
)
def test_the_work_upon_a_line_grows_in_step_with_its_length(unit):
    def work(size):
        text = repeated(unit, size)
        return lambda: wrap(text, 0, len(text), 72)

    assert grows_in_step(work, 30_000)


def test_the_work_upon_marks_on_one_letter_grows_in_step_with_their_number():
    def work(size):
        text = "a" + "\u0301" * size
        return lambda: wrap(text, 0, len(text), 72)

    assert grows_in_step(work, 30_000)
