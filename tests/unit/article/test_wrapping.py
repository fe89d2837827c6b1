"""Files that were wrapped at a column give whole paragraphs; files with one paragraph a line are left alone."""

import textwrap

import pytest

from pullquote.article.unwrapping import paragraphs

FIRST = (
    "The harbour pilots of Elgard walked out on Monday morning, and by noon eleven ships lay at anchor off the "
    "breakwater, waiting for a word from the union or from the port authority, which had sent none."
)
SECOND = (
    "A spokeswoman for the authority said that talks would go on through the night if need be, and that nobody in the "
    "town should expect the ferries to sail before the weekend."
)


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_wrapped_lines_are_joined_with_a_space(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(words, width) for words in (FIRST, SECOND))
    assert paragraphs(wrapped) == [FIRST, SECOND]


def test_a_title_right_above_a_wrapped_paragraph_stays_a_line_of_its_own() -> None:
    assert paragraphs("Pilots walk out\n" + textwrap.fill(FIRST, 72)) == ["Pilots walk out", FIRST]


def test_a_wrapped_file_with_indented_first_lines_is_joined_too() -> None:
    assert paragraphs("\n\n".join(textwrap.fill(w, 72, initial_indent="   ") for w in (FIRST, SECOND))) == [
        FIRST,
        SECOND,
    ]


def test_pasted_text_has_a_paragraph_on_each_line() -> None:
    assert paragraphs(f"Pilots walk out\n{FIRST}\n{SECOND}\n") == ["Pilots walk out", FIRST, SECOND]


def test_short_lines_are_not_joined() -> None:
    verse = (
        "Eleven ships at anchor lie\nand nobody will tell them why\nthe pilots sit ashore and wait\nit is getting late"
    )
    assert paragraphs(verse) == verse.split("\n")


def test_a_list_of_names_is_not_joined() -> None:
    names = "Mara Ilves of the pilots' union, Elgard\nJonathan Peck of the port authority, Elgard\n" * 3
    assert len(paragraphs(names)) == 6


def test_a_word_cut_at_a_hyphen_is_joined_to_its_other_half() -> None:
    text = (
        "The minister spoke of a far-reaching and long-awaited plan for well-\n"
        "known harbours along the coast, and of another one for the pre- and\n"
        "post-war buildings around them, which nobody had seen before today,\n"
        "not even the mayor."
    )
    (joined,) = paragraphs(text)
    assert "for well-known harbours" in joined
    assert "pre- and post-war" in joined


def test_a_long_address_in_a_wrapped_file_does_not_hide_the_wrapping() -> None:
    address = "https://elgard.example/" + "a" * 200
    text = textwrap.fill(FIRST, 72) + f"\n\n{address}\n\n" + textwrap.fill(SECOND, 72)
    assert paragraphs(text) == [FIRST, address, SECOND]


def test_blank_text_has_no_paragraphs() -> None:
    assert paragraphs(" \n\n  \n") == []
