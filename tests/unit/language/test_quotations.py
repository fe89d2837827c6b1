"""What counts as a quote, of which kind, and where it begins and ends."""

from __future__ import annotations

import pytest

from .reading import read, said, words


def kinds(text: str) -> list[str]:
    return [quote.kind for quote in read(text).quotes]


def test_a_span_holds_the_words_without_the_marks() -> None:
    text = "“The nights are too long,” said Mara Venn."
    assert words(text, read(text)) == ["The nights are too long,"]


def test_a_sentence_of_speech_is_direct() -> None:
    assert kinds("“The nights are too long,” said Mara Venn.") == ["direct"]
    assert kinds("Mara Venn said: “The nights are too long.”") == ["direct"]


def test_words_inside_the_writers_sentence_are_mixed() -> None:
    assert kinds("Mara Venn said the nights were “too long for anyone at all” to bear.") == ["mixed"]


def test_a_few_attributed_words_are_a_mixed_quote() -> None:
    text = "The shifts, described by Mara Venn as “too long,” go on."
    assert said(text) == [("too long,", "Mara Venn")]
    assert kinds(text) == ["mixed"]


def test_one_word_of_speech_is_a_direct_quote() -> None:
    text = "“Never,” said Mara Venn."
    assert said(text) == [("Never,", "Mara Venn")]
    assert kinds(text) == ["direct"]


@pytest.mark.parametrize(
    "text",
    [
        "The actor Dwayne “The Rock” Johnson came by.",
        "Her new book “The Long Night of the Pilots” sold well.",
        "The film “Night Shift” won a prize.",
        "He works at the so-called “night desk” of the port.",
        "Sailors know it as a “quiet” harbour.",
        "The “night desk” of the port is shut.",
        "Mara Venn spoke on ABC’s “Good Morning Elgard” about it.",
        "A song titled “We Sail at Dawn Again” was played.",
    ],
)
def test_titles_nicknames_terms_and_scare_quotes_are_left_out(text: str) -> None:
    assert said(text) == []


def test_nested_marks_give_one_quote() -> None:
    text = "“He told me ‘go home’ and I went,” said Mara Venn."
    assert words(text, read(text)) == ["He told me ‘go home’ and I went,"]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''", "«»"])
def test_all_styles_of_marks_are_read(marks: str) -> None:
    text = f"{marks[0]}The crew’s nights aren’t short,{marks[1]} said Mara Venn."
    assert said(text) == [("The crew’s nights aren’t short,", "Mara Venn")]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("彼は「もうない」と述べた。", ["もうない"]),
        (
            "知事は「港の夜はあまりにも長い」と話した。「みんな疲れている」とも語った。",
            ["港の夜はあまりにも長い", "みんな疲れている"],
        ),
        ("他说：“不。”", ["不。"]),
        ("她說：「我們不知道，明天再說。」然後離開。", ["我們不知道，明天再說。"]),
        ("“我们都很累，夜太长了。”她说。", ["我们都很累，夜太长了。"]),
        ("いわゆる「改革」が進む。", []),
        ("映画「港の夜はあまりにも長い」が公開された。", []),
    ],
)
def test_chinese_and_japanese_speech_is_found(text: str, quoted: list[str]) -> None:
    assert words(text, read(text)) == quoted


def test_empty_marks_give_nothing() -> None:
    assert said("She said “” and “ ” and left.") == []
