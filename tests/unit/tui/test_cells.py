"""Offsets and columns agree with what Textual paints."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from pullquote.tui import cells

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1e9\U0001f1ea"
HEART = "❤\ufe0f"
ACUTE = "\u0301"

PIECES = st.sampled_from(
    [
        "a",
        "b",
        " ",
        "é",
        "’",
        "—",
        "«",
        "\u00a0",
        "世",
        "。",
        "한",
        "か\u3099",
        ACUTE,
        "\u200d",
        "\ufe0f",
        FAMILY,
        FLAG,
        HEART,
        "\U0001f1eb",
        "1\ufe0f\u20e3",
        "\U0001f44d\U0001f3fd",
        "हि",
        "ש\u05b8",
        "-",
        "/",
        ".",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def spans(text: str) -> list[tuple[int, int, int]]:
    return list(cells.clusters(text, 0, len(text)))


def test_characters_taken_for_plain_are_one_cell_and_join_nothing():
    kept = [chr(code) for code in range(0x110000) if cells.next_odd(chr(code), 0, 1) == 1]
    assert len(kept) > 2000
    assert [character for character in kept if get_character_cell_size(character) != 1] == []
    assert not {"\u200d", "\ufe0f", "\n"} & set(kept)


@pytest.mark.parametrize(
    ("text", "count", "width"),
    [
        (FAMILY, 1, 2),
        (FLAG + FLAG, 2, 4),
        (HEART, 1, 2),
        ("e" + ACUTE + "x", 2, 2),
        ("世界", 2, 4),
        ("हिन्दी", 3, 3),
        ("", 0, 0),
    ],
)
def test_what_a_reader_takes_for_one_sign_is_one_cluster(text, count, width):
    assert len(spans(text)) == count
    assert cells.width(text, 0, len(text)) == width


@settings(max_examples=300)
@given(TEXTS)
def test_clusters_cover_the_text_and_are_as_wide_as_rich_says(text):
    found = spans(text)
    assert "".join(text[start:end] for start, end, _ in found) == text
    assert all(wide == cell_len(text[start:end]) for start, end, wide in found)
    assert sum(wide for _, _, wide in found) == cell_len(text) == cells.width(text, 0, len(text))


@settings(max_examples=200)
@given(TEXTS)
def test_any_stretch_between_boundaries_is_as_wide_as_its_clusters(text):
    found = spans(text)
    for first in range(0, len(found), 3):
        total = 0
        for start, end, wide in found[first:]:
            total += wide
            assert cell_len(text[found[first][0] : end]) == total
            assert cells.column_of(text, found[first][0], start) == total - wide


@settings(max_examples=200)
@given(TEXTS, st.integers(0, 30))
def test_every_cell_of_a_cluster_leads_to_its_start(text, first):
    found = spans(text)[first:]
    start = found[0][0] if found else len(text)
    column = 0
    for begin, _, wide in found:
        for cell in range(wide):
            assert cells.offset_at(text, start, len(text), column + cell) == begin
        column += wide
    assert cells.offset_at(text, start, len(text), column) == len(text)
    assert cells.offset_at(text, start, len(text), -3) == start


def test_an_offset_inside_a_cluster_stands_in_the_cluster_s_column():
    text = "ab" + FAMILY + "c"
    assert [cells.column_of(text, 0, offset) for offset in (2, 4, 6, 7, 8)] == [2, 2, 2, 4, 5]


@settings(max_examples=300)
@given(TEXTS)
def test_the_boundaries_around_every_offset_are_those_of_its_cluster(text):
    for start, end, _ in spans(text):
        for offset in range(start, end):
            assert cells.next_boundary(text, offset, len(text)) == end
            assert cells.cluster_start(text, offset, 0) == start
        for offset in range(start + 1, end + 1):
            assert cells.previous_boundary(text, offset, 0) == start
    assert cells.previous_boundary(text, 0, 0) == 0
    assert cells.next_boundary(text, len(text), len(text)) == len(text)


def test_a_line_break_joins_nothing():
    text = "a\n" + ACUTE + "b\n\u200d\nc"
    starts = [start for start, _, _ in spans(text)]
    assert [match.start() for match in re.finditer("\n", text)] == [at for at in starts if text[at] == "\n"]
    assert cells.next_boundary(text, 0, len(text)) == 1
    assert cells.previous_boundary(text, 2, 0) == 1


@given(TEXTS, st.integers(1, 12))
def test_what_fits_is_the_most_that_fits(text, room):
    limit = cells.fit(text, 0, len(text), room)
    found = spans(text)
    assert limit in {0, *(end for _, end, _ in found)}
    if found and limit != found[0][1]:
        assert cell_len(text[:limit]) <= room
    if limit < len(text):
        after = next(end for start, end, _ in found if start == limit)
        assert cell_len(text[:after]) > room
