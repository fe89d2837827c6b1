"""Moving by characters, words, sentences, paragraphs and lines; what a double or triple click means."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.text import Block, Span
from pullquote.tui.cells import cluster_start
from pullquote.tui.text.layout import LineTable, movement

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


def blocks_of(text: str, hidden: tuple[str, ...] = ()) -> list[Block]:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        kind = "boilerplate" if part in hidden else "paragraph"
        blocks.append(Block(kind, Span(at, at + len(part))))
        at += len(part) + 2
    return blocks


def visible_of(text: str, hidden: tuple[str, ...] = ()) -> list[Span]:
    return [block.span for block in blocks_of(text, hidden) if block.kind != "boilerplate"]


def stops(move, start: int = 0) -> list[int]:
    """The offsets that a movement comes to, until it stays."""
    found = [start]
    while (after := move(found[-1])) != found[-1]:
        found.append(after)
    return found


def words_of(text: str) -> list[str]:
    visible = visible_of(text)
    ends = stops(partial(movement.word_end, text, visible))[1:]
    spans = [Span(movement.word_start(text, visible, end), end) for end in ends]
    return [span.of(text) for span in spans if span.start < span.end]


def test_characters_are_clusters_and_the_gap_between_blocks_is_one_step():
    text = f"a{FAMILY}e\u0301\n\nb"
    assert stops(partial(movement.right, text, visible_of(text))) == [0, 1, 6, 8, 10, 11]
    assert stops(partial(movement.left, text, visible_of(text)), 11) == [11, 10, 8, 6, 1, 0]


def test_folded_text_is_stepped_over():
    text = "ab\n\nSHARE\n\ncd"
    visible = visible_of(text, hidden=("SHARE",))
    assert movement.right(text, visible, 2) == 11
    assert movement.left(text, visible, 11) == 2
    assert movement.left(text, visible, 6) == 2
    assert movement.right(text, visible, 6) == 11
    assert movement.word_end(text, visible, 2) == 13
    assert movement.paragraph_start(visible, 11) == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It’s o'clock, said 'Ann'.", ["It’s", "o'clock", "said", "Ann"]),
        ("L’homme qu’il a vu", ["L’homme", "qu’il", "a", "vu"]),
        ("a well-known man", ["a", "well", "known", "man"]),
        ("1,000.50 euros in 2026.", ["1,000.50", "euros", "in", "2026"]),
        ("re\u0301sume\u0301 हिन्दी", ["re\u0301sume\u0301", "हिन्दी"]),
        ("one\n\ntwo", ["one", "two"]),
    ],
)
def test_words_keep_their_apostrophes_and_marks(text, words):
    assert words_of(text)[: len(words)] == words


def test_from_inside_a_word_one_comes_to_its_own_end_and_beginning():
    text = "the harbour pilots"
    visible = visible_of(text)
    assert movement.word_end(text, visible, 6) == 11
    assert movement.word_start(text, visible, 6) == 4
    assert movement.word_start(text, visible, 4) == 0


def test_paragraphs_are_walked_by_their_edges():
    text = "one\n\ntwo\n\nthree"
    visible = visible_of(text)
    assert stops(partial(movement.paragraph_end, visible)) == [0, 3, 8, 15]
    assert stops(partial(movement.paragraph_start, visible), 15) == [15, 10, 5, 0]


def test_sentences_are_walked_across_paragraphs():
    text = "One came. Two went.\n\nThree stayed."
    visible = visible_of(text)
    assert stops(partial(movement.sentence_end, text, visible)) == [0, 9, 19, 34]
    assert stops(partial(movement.sentence_start, text, visible), 34) == [34, 21, 10, 0]


def test_a_double_click_means_the_word_and_a_triple_click_the_block():
    text = "It’s a test.\n\nNext ❤\ufe0f one"
    visible = visible_of(text)
    assert movement.word_at(text, visible, 1).of(text) == "It’s"
    assert movement.word_at(text, visible, 4).of(text) == "It’s"
    assert movement.word_at(text, visible, 12) == Span(12, 12)
    assert movement.word_at(text, visible, 19).of(text) == "❤\ufe0f"
    assert movement.word_at(text, visible, 20).of(text) == "❤\ufe0f"
    assert movement.word_at(text, visible, 13) == Span(13, 13)
    assert movement.block_at(visible, 16).of(text) == "Next ❤\ufe0f one"
    assert movement.block_at(visible, 13) == Span(13, 13)
    assert movement.word_at("", [], 0) == movement.block_at([], 0) == Span(0, 0)


def test_the_goal_column_is_kept_over_a_short_line():
    text = "one two three\n\nab\n\nfour five six"
    table = LineTable(text, blocks_of(text), 40)
    offset, goal = movement.by_lines(table, 8, 1)
    assert (offset, goal) == (17, 8)
    offset, goal = movement.by_lines(table, offset, 1, goal)
    assert (offset, goal) == (27, 8)
    assert movement.by_lines(table, offset, -2, goal) == (8, 8)


def test_lines_beyond_the_story_are_not_reached():
    text = "one\n\nSHARE\n\ntwo\n\nBUY"
    table = LineTable(text, blocks_of(text, ("SHARE", "BUY")), 40)
    assert movement.by_lines(table, 1, 1) == (13, 1)
    assert movement.by_lines(table, 13, 1) == (13, 1)
    assert movement.by_lines(table, 13, -1) == (1, 1)
    assert movement.by_lines(table, 1, -1) == (1, 1)
    assert movement.by_lines(table, 1, 99) == (13, 1)


def test_one_can_go_down_and_up_through_lines_broken_inside_a_word():
    text = "港口引航员工会谈判"
    table = LineTable(text, blocks_of(text), 4)
    down = [movement.by_lines(table, 0, lines, 99)[0] for lines in (1, 2, 3, 4)]
    assert [table.line_of(offset) for offset in down] == [1, 2, 3, 4]
    assert table.line_of(movement.by_lines(table, down[-1], -1, 99)[0]) == 3


TEXTS = st.lists(
    st.sampled_from(
        ["One ", "two. ", "Mr. ", "d’Or ", "世界", "。", " ", "\n\n", "\n", FAMILY, "e\u0301", "1.5", "“", ".” "]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=200)
@given(TEXTS, st.integers(0, 80), st.booleans())
def test_every_movement_makes_way_in_its_direction_and_ends_at_an_edge(text, offset, fold):
    visible = visible_of(text)[:: 2 if fold else 1]
    start = min(offset, len(text))
    onward = (
        partial(movement.right, text, visible),
        partial(movement.word_end, text, visible),
        partial(movement.sentence_end, text, visible),
        partial(movement.paragraph_end, visible),
    )
    back = (
        partial(movement.left, text, visible),
        partial(movement.word_start, text, visible),
        partial(movement.sentence_start, text, visible),
        partial(movement.paragraph_start, visible),
    )
    for move in onward:
        found = stops(move, start)
        assert found == sorted(found)
        assert found[-1] == max(start, visible[-1].end)
        assert all(any(block.start <= stop <= block.end for block in visible) for stop in found[1:])
        assert all(cluster_start(text, stop, 0) == stop for stop in found[1:])
    for move in back:
        found = stops(move, start)
        assert found == sorted(found, reverse=True)
        assert found[-1] == min(start, visible[0].start)
        assert all(any(block.start <= stop <= block.end for block in visible) for stop in found[1:])
        assert all(cluster_start(text, stop, 0) == stop for stop in found[1:])


@settings(max_examples=150)
@given(TEXTS, st.integers(0, 80), st.integers(2, 12))
def test_going_down_line_by_line_visits_every_line_of_text_once(text, goal, measure):
    table = LineTable(text, blocks_of(text), measure)
    table.ensure_line(10**6)
    of_text = [number for number in range(len(table)) if table.line(number).kind == "text"]
    seen = [table.line_of(0)]
    offset = 0
    while (after := movement.by_lines(table, offset, 1, goal)[0]) and table.line_of(after) != seen[-1]:
        offset = after
        seen.append(table.line_of(offset))
    assert seen == of_text
