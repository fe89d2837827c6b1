"""Block quotes that a line of attribution or an introduction gives to a speaker."""

from __future__ import annotations

import pytest

from pullquote.language import Analysis, analyse
from pullquote.text import Block, BlockKind, Span

_WORDS = "The nights are too long.\n\nWe are tired."


def quoted(text: str, kinds: list[BlockKind]) -> tuple[Analysis, list[tuple[str, str | None, int | None]]]:
    """The analysis of a text whose blocks an empty line parts, and its quotes: words, speaker's name, chain."""
    blocks, at = [], 0
    for kind, part in zip(kinds, text.split("\n\n"), strict=True):
        blocks.append(Block(kind, Span(at, at + len(part))))
        at += len(part) + 2
    analysis = analyse(text, blocks=blocks, language="en")
    return analysis, [(q.span.of(text), q.speaker and q.speaker.name, q.continues) for q in analysis.quotes]


@pytest.mark.parametrize("last", ["paragraph", "block-quote"])
def test_a_line_of_attribution_speaks_for_the_whole_block_quote(last: BlockKind) -> None:
    analysis, found = quoted(
        f"Intro.\n\n{_WORDS}\n\n— Mara Venn, harbour pilot", ["paragraph", "block-quote", "block-quote", last]
    )
    assert found == [("The nights are too long.", "Mara Venn", None), ("We are tired.", "Mara Venn", 0)]
    speaker = analysis.quotes[0].speaker
    assert speaker is not None and speaker.evidence.rule == "line of attribution below the block quote"


def test_the_attribution_may_end_the_last_line_and_wins_over_the_introduction() -> None:
    _, found = quoted(
        f"Tomas Ilk quoted an old letter:\n\n{_WORDS} — Mara Venn", ["paragraph", "block-quote", "block-quote"]
    )
    assert found == [("The nights are too long.", "Mara Venn", None), ("We are tired.", "Mara Venn", 0)]


def test_a_line_with_a_colon_introduces_a_block_quote() -> None:
    _, found = quoted(f"The minister Mara Venn wrote:\n\n{_WORDS}", ["paragraph", "block-quote", "block-quote"])
    assert found == [("The nights are too long.", "Mara Venn", None), ("We are tired.", "Mara Venn", 0)]


@pytest.mark.parametrize("before", ["Mara Venn came to the pier.", "Here is what to know:"])
def test_a_block_quote_of_nobody_is_no_quote(before: str) -> None:
    _, found = quoted(f"{before}\n\n{_WORDS}", ["paragraph", "block-quote", "block-quote"])
    assert found == []


def test_a_block_quote_with_marks_of_its_own_keeps_them() -> None:
    _, found = quoted("Intro.\n\n“The nights are too long.”\n\n— Mara Venn", ["paragraph", "block-quote", "paragraph"])
    assert found == [("The nights are too long.", "Mara Venn", None)]
