"""The line table: rhythm, folds, decorations, and the way between offsets and places on the screen."""

from __future__ import annotations

import gc
import weakref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from pullquote.text import Block, BlockKind, Span
from pullquote.tui.cells import width
from pullquote.tui.text.layout import Decoration, LineTable
from pullquote.tui.text.layout.blocks import margins, marker
from pullquote.tui.wrap import screen_lines


def story(*parts: tuple[str, str] | tuple[str, str, str] | tuple[str, str, str, int]) -> tuple[str, list[Block]]:
    """A text and its blocks from (kind, text, label, level), parted by blank lines."""
    text, blocks = "", []
    for kind, words, *rest in parts:
        text += "\n\n" if blocks else ""
        label, level = (*rest, "", 0)[:2] if len(rest) < 2 else rest
        blocks.append(Block(kind, Span(len(text), len(text) + len(words)), level or 0, label))
        text += words
    return text, blocks


def shown(table: LineTable) -> list[str]:
    table.ensure_line(10**9)
    out = []
    for number in range(len(table)):
        line = table.line(number)
        body = table.text[line.start : line.end] if line.kind == "text" else line.label
        out.append(line.margin + body)
    return out


NEWS = story(
    ("title", "Harbour pilots walk out"),
    ("byline", "By Ann Reed"),
    ("paragraph", "The pilots left the harbour on Tuesday."),
    ("boilerplate", "Share this", "share box"),
    ("boilerplate", "Buy now\nand save", "advertisement"),
    ("list-item", "first thing", ""),
    ("list-item", "second", "2."),
    ("paragraph", "The end."),
)


def test_a_story_has_a_blank_line_between_blocks_but_not_inside_a_list_or_under_the_title():
    assert shown(LineTable(*NEWS, 20)) == [
        "Harbour pilots walk",
        "out",
        "By Ann Reed",
        "",
        "The pilots left the",
        "harbour on Tuesday.",
        "",
        "▸ 3 lines folded: share box, advertisement",
        "",
        "• first thing",
        "2. second",
        "",
        "The end.",
    ]


def test_opened_folds_show_their_lines():
    table = LineTable(*NEWS, 20, opened=True)
    assert shown(table)[6:11] == ["", "Share this", "", "Buy now", "and save"]
    assert table.folds == () and table.hidden == ()


def test_a_fold_of_one_line_says_line():
    assert shown(LineTable(*story(("boilerplate", "x", "share box")), 40)) == ["▸ 1 line folded: share box"]


def test_following_lines_hang_below_the_marker_s_text():
    text, blocks = story(("list-item", "one two three", "10."), ("block-quote", "four five six", "", 1))
    assert shown(LineTable(text, blocks, 11)) == ["10. one two", "    three", "", "│ four five", "│ six"]


def test_nested_items_and_quotes_are_indented_by_their_level():
    def block(kind: BlockKind, level: int) -> Block:
        return Block(kind, Span(0, 1), level)

    assert marker(block("list-item", 1)) == marker(block("list-item", 0)) == "• "
    assert marker(block("list-item", 3)) == "    • "
    assert marker(block("block-quote", 2)) == "│ │ "
    assert marker(block("paragraph", 0)) == ""


@given(st.sampled_from(["list-item", "block-quote", "code"]), st.integers(0, 9), st.integers(1, 30))
def test_a_marker_leaves_at_least_half_of_the_measure(kind, level, measure):
    first, following = margins(Block(kind, Span(0, 0), level), measure)
    assert cell_len(first) == cell_len(following) <= measure // 2


def test_code_keeps_its_line_breaks_and_spaces():
    text, blocks = story(("code", "if x:\n    return  1"))
    assert shown(LineTable(text, blocks, 12)) == ["  if x:", "      return", "    1"]


def test_a_line_break_inside_a_block_is_one_on_the_screen():
    table = LineTable(*story(("paragraph", "a\n\nb\n")), 10)
    assert shown(table) == ["a", "", "b", ""]
    assert [table.line(n).first for n in range(4)] == [True, False, False, False]


def test_decorations_stand_right_below_their_block():
    rows = [Decoration(0, "source"), Decoration(0, "file"), Decoration(-1, "top"), Decoration(7, "foot")]
    table = LineTable(*NEWS, 60, decorations=rows)
    assert shown(table)[:5] == ["top", "", "Harbour pilots walk out", "source", "file"]
    assert shown(table)[-2:] == ["The end.", "foot"]
    assert table.line(0).kind == "decoration"
    last = table.line(len(table) - 1)
    assert (last.kind, last.block) == ("decoration", 7)


def test_a_decoration_below_a_folded_block_stands_below_the_fold():
    table = LineTable(*story(("paragraph", "a"), ("boilerplate", "b", "ad")), 60, decorations=[Decoration(1, "foot")])
    assert shown(table) == ["a", "", "▸ 1 line folded: ad", "foot"]


def test_offsets_are_found_on_their_lines_whatever_stands_around_them():
    text, blocks = NEWS
    rows = [Decoration(-1, "top"), Decoration(0, "source"), Decoration(7, "foot")]
    table = LineTable(text, blocks, 20, decorations=rows)
    for word in ("Harbour", "out", "By Ann", "harbour on", "second", "The end."):
        line = table.line(table.line_of(text.index(word)))
        assert (line.kind, text[line.start : line.end].startswith(word)) == ("text", True)
    assert table.line_of(len(text)) == table.line_of(text.index("The end."))
    assert table.line_of(blocks[2].span.end) == table.line_of(text.index("harbour on"))
    assert table.line_of(blocks[2].span.end + 1) == table.line_of(text.index("harbour on"))


def test_an_offset_inside_a_fold_is_on_the_fold_s_line():
    text, blocks = NEWS
    table = LineTable(text, blocks, 20)
    line = table.line_of(text.index("and save"))
    assert table.line(line).kind == "fold"
    assert table.position(text.index("and save")) == (line, 0)
    assert [(fold.first, fold.last) for fold in table.folds] == [(3, 4)]
    assert table.hidden == (Span(blocks[3].span.start, blocks[4].span.end),)
    assert table.offset_at(line, 5) == blocks[3].span.start


def test_a_click_leads_to_the_character_under_it():
    text, blocks = story(("list-item", "世界 of news", "3."))
    table = LineTable(text, blocks, 20)
    assert [table.offset_at(0, column) for column in (0, 2, 3, 4, 5, 7, 8, 99)] == [0, 0, 0, 0, 1, 2, 3, len(text)]
    assert table.position(1) == (0, 5)


def test_a_click_on_a_blank_line_leads_to_the_end_of_the_text_above():
    text, blocks = NEWS
    table = LineTable(text, blocks, 20, decorations=[Decoration(-1, "top")])
    assert table.offset_at(0, 4) == 0
    assert table.offset_at(1, 4) == 0
    assert table.offset_at(5, 4) == blocks[1].span.end
    assert table.offset_at(-5, 0) == 0
    assert table.offset_at(10**6, 0) == text.index("The end.")


def test_a_story_without_blocks_has_no_lines_and_answers_all_the_same():
    table = LineTable("", [], 40)
    assert (table.height, table.line_of(3), table.offset_at(2, 2), table.position(1)) == (0, 0, 0, (0, 0))
    assert table.step(1.0) and table.complete and table.visible == ()
    with pytest.raises(IndexError):
        table.line(0)


def test_text_of_no_block_is_never_shown():
    table = LineTable("abc\nhidden\ndef", [Block("paragraph", Span(0, 3)), Block("paragraph", Span(11, 14))], 20)
    assert shown(table) == ["abc", "", "def"]
    assert table.line_of(6) == 0


def test_only_what_is_asked_for_is_laid_out():
    text, blocks = story(*[("paragraph", "The pilots left the harbour. " * 20)] * 500)
    table = LineTable(text, blocks, 60)
    table.ensure_line(30)
    assert 31 <= len(table) < 200
    assert not table.complete
    estimate = table.height
    while not table.step(0.001):
        pass
    assert abs(table.height - estimate) < 0.1 * table.height
    assert table.height == len(table)


def test_a_single_long_line_is_laid_out_in_slices_too():
    text = "pilot " * 100_000
    table = LineTable(text, [Block("paragraph", Span(0, len(text)))], 60)
    table.ensure_line(10)
    assert len(table) < 200
    assert table.line_of(len(text) - 1) == len(table) - 1


def test_a_table_that_is_given_up_half_way_is_freed_at_once():
    table = LineTable(*NEWS, 20)
    table.ensure_line(2)
    gone = weakref.ref(table)
    gc.disable()
    try:
        del table
        assert gone() is None
    finally:
        gc.enable()


def test_of_a_megabyte_only_the_first_page_is_laid_out_to_be_shown(monkeypatch):
    paragraph = "The union’s spokeswoman said that “nothing” had been agreed on. " * 8
    text, blocks = story(*[("paragraph", paragraph)] * 2_000)
    broken = []

    def counted(text, start, end, *more):
        broken.append(end - start)
        return screen_lines(text, start, end, *more)

    monkeypatch.setattr("pullquote.tui.text.layout.lines.screen_lines", counted)
    table = LineTable(text, blocks, 72)
    assert not broken
    assert table.ensure_line(60)
    assert sum(broken) < 60 * 72
    assert len(table) < 80 and not table.complete


KINDS = st.sampled_from(
    ["title", "byline", "paragraph", "heading", "list-item", "block-quote", "code", "table-row", "boilerplate"]
)
WORDS = st.text(alphabet="ab \n世\u0301é’\U0001f600", max_size=60)
STORIES = st.lists(st.tuples(KINDS, WORDS), max_size=8).map(lambda parts: story(*parts))


@settings(max_examples=200)
@given(STORIES, st.integers(1, 24), st.booleans())
def test_every_offset_shown_is_found_again_at_its_place(made, measure, opened):
    text, blocks = made
    table = LineTable(text, blocks, measure, opened=opened, decorations=[Decoration(0, "x"), Decoration(-1, "y")])
    for block in table.visible:
        for offset in range(block.start, block.end + 1):
            line, column = table.position(offset)
            row = table.line(line)
            assert row.kind == "text"
            found = table.offset_at(line, column)
            assert table.position(found) == (line, column) or found == row.end
            assert found <= offset or width(text, offset, found) == 0


@settings(max_examples=200)
@given(STORIES, st.integers(1, 24))
def test_lines_are_in_text_order_and_cover_all_that_is_visible(made, measure):
    text, blocks = made
    table = LineTable(text, blocks, measure)
    table.ensure_line(10**9)
    rows = [table.line(number) for number in range(len(table))]
    assert [row.start for row in rows] == sorted(row.start for row in rows)
    on_lines = {offset for row in rows if row.kind == "text" for offset in range(row.start, row.end)}
    visible = {offset for block in table.visible for offset in range(block.start, block.end)}
    assert on_lines <= visible
    assert {text[offset] for offset in visible - on_lines} <= {" ", "\n"}
    assert all(table.first_offset(number) == row.start for number, row in enumerate(rows))
