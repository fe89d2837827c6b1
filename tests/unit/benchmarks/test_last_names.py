"""Which word of a speaker's mention is compared."""

from __future__ import annotations

import pytest

from benchmarks.last_names import head_word, is_pronoun


@pytest.mark.parametrize(
    ("mention", "head"),
    [
        ("Mara Venn", "venn"),
        ("Mr. Venn", "venn"),
        ("Ilk spokesman Bo Varga", "varga"),
        ("Bo Varga, a spokesman for Ilk", "varga"),
        ("the port director, Tomas Ilk", "ilk"),
        ("The director, Tomas Ilk", "ilk"),
        ("Tomas Ilk of the harbour board", "ilk"),
        ("the Elgard campaign", "campaign"),
        ("Elgard’s Tomas Ilk", "ilk"),
        ("Mara Venn’s", "venn"),
        ("former minister of state Ines Adler, who", "adler"),
        ("the minister of state", "minister"),
        ("a spokesman for Ilk", "spokesman"),
        ("Tomas Ilk Jr.", "ilk"),
        ("Sen. Ines Adler (R-El.)", "adler"),
        ("Ines Adler – the judge", "adler"),
        ("he", "he"),
        ("", ""),
        ("“,”", ""),
    ],
)
def test_the_head_of_the_name_part_is_compared(mention: str, head: str) -> None:
    assert head_word(mention) == head


def test_pronouns_are_known_in_both_languages_and_with_signs_beside_them() -> None:
    assert is_pronoun("She") and is_pronoun("wir") and is_pronoun(" he,")
    assert not is_pronoun("Mara Venn")
