"""Quotes that go on from others."""

from __future__ import annotations

from .reading import read, said


def continues(text: str) -> list[int | None]:
    return [quote.continues for quote in read(text).quotes]


def test_a_split_quote_goes_on_after_its_cue() -> None:
    text = "“The nights,” Mara Venn said, “are much too long.”"
    assert said(text) == [("The nights,", "Mara Venn"), ("are much too long.", "Mara Venn")]
    assert continues(text) == [None, 0]


def test_a_quote_that_follows_without_speaker_goes_on() -> None:
    text = "“The nights are long,” said Mara Venn. “The days are short.”"
    assert [who for _, who in said(text)] == ["Mara Venn", "Mara Venn"]
    assert continues(text) == [None, 0]


def test_three_parts_make_one_chain() -> None:
    text = "“The nights are long,” said Mara Venn. “The days are short.” “We are all tired now.”"
    assert read(text).chain(2) == (0, 1, 2)


def test_a_new_speaker_begins_a_new_chain() -> None:
    text = "“The nights are long,” said Mara Venn. “The days are short,” said Tomas Ilk."
    assert continues(text) == [None, None]


def test_a_quotation_of_several_paragraphs_is_one_chain() -> None:
    text = "Mara Venn said: “The nights are long.\n\n“The days are short.\n\n“We are all tired.”"
    assert [who for _, who in said(text)] == ["Mara Venn"] * 3
    assert continues(text) == [None, 0, 1]


def test_a_speaker_named_at_the_end_of_several_paragraphs_is_theirs_throughout() -> None:
    text = "“The nights are long.\n\n“The days are short,” said Mara Venn."
    assert [who for _, who in said(text)] == ["Mara Venn", "Mara Venn"]
    assert continues(text) == [None, 0]


def test_the_next_paragraph_goes_on_where_nobody_else_is_named() -> None:
    text = "“The nights are long,” said Mara Venn.\n\n“The days are short and cold.”"
    assert [who for _, who in said(text)] == ["Mara Venn", "Mara Venn"]
    assert continues(text) == [None, 0]


def test_the_parts_of_a_chain_share_the_name() -> None:
    text = "Mara Venn came in. “The nights are long,” she said. “The days are short.”"
    first, second = read(text).quotes
    assert first.speaker is not None and second.speaker is not None
    assert first.speaker.name == second.speaker.name == "Mara Venn"
    assert first.speaker.mention == second.speaker.mention
