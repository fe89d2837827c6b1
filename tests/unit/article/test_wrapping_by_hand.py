"""Lines that somebody broke by hand, unevenly, give whole paragraphs; what only looks like them stays lines."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.article.unwrapping import paragraphs

BY_HAND = """Divers find the wreck of the Halcyon

The divers came up at dusk with a lamp, two plates and a bell, and
nobody on the deck of the tender said a word until the bell had been washed
and turned to the light. "We have looked for her
for eleven years and we were never more than a mile
away," said Orla Quist, who leads the search. She would not speak of trea-
sures.

"There is a name on the bell," she added. "It is the name that
Everybody in this town grew up with." The harbour master, who had come
out in his own boat, took off his hat.

Nobody knows yet what the trea-
sures are worth, or whose treasures they will be when the court in
Elgard has heard everybody who says that they are his.
"""

PROSE = (
    "The ferry company said on Tuesday that its three oldest boats would be sold before the winter, and that the crews "
    "had been told. “We were told by a note on the mess table, and that is no way to tell anybody anything,” said Ina "
    "Borg, who has steered the Skylark for nine years. The company did not answer the questions that were put to it.",
    "On the quay people were waiting for the last boat, which was late. “It is always late, but it always comes,” said "
    "a man with a bicycle. He has gone over to Elgard every day since he was a boy, and so has his dog.",
    "The mayor, Ketil Ravn, wants the town to buy one of the boats. It would cost two million crowns.",
)


def wrapped_by_hand(words: str, narrowest: int, widest: int, chance: Random) -> str:
    """The words in lines of uneven length."""
    lines = [""]
    limit = chance.randint(narrowest, widest)
    for word in words.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > limit:
            lines.append(word)
            limit = chance.randint(narrowest, widest)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def test_uneven_lines_become_paragraphs_and_quotes_stay_whole() -> None:
    found = paragraphs(BY_HAND)
    assert len(found) == 4
    assert found[0] == "Divers find the wreck of the Halcyon"
    assert '"We have looked for her for eleven years and we were never more than a mile away,"' in found[1]
    assert '"It is the name that Everybody in this town grew up with."' in found[2]


def test_a_word_that_stands_whole_elsewhere_loses_the_hyphen_that_cut_it() -> None:
    found = paragraphs(BY_HAND)
    assert found[1].endswith("speak of treasures.")
    assert found[3].startswith("Nobody knows yet what the treasures are worth")


@pytest.mark.parametrize(("narrowest", "widest"), [(70, 78), (60, 80), (60, 96)])
@pytest.mark.parametrize("seed", range(5))
def test_prose_wrapped_at_uneven_columns_is_given_back(narrowest: int, widest: int, seed: int) -> None:
    chance = Random(seed)
    text = "\n\n".join(wrapped_by_hand(words, narrowest, widest, chance) for words in PROSE)
    assert paragraphs(text) == list(PROSE)


def test_lines_at_the_top_stay_apart_from_the_wrapped_story_right_below() -> None:
    chance = Random(1)
    head = ["The ferry company sells its three oldest boats before the winter", "By Ina Borg, Elgard Wire"]
    story = wrapped_by_hand("ELGARD (Elgard Wire) — " + PROSE[0], 66, 76, chance)
    assert paragraphs("\n".join([*head, story])) == [*head, "ELGARD (Elgard Wire) — " + PROSE[0]]


def test_only_the_wrapped_part_of_a_mixed_file_is_joined() -> None:
    chance = Random(2)
    text = "\n\n".join([PROSE[1], wrapped_by_hand(PROSE[0], 64, 78, chance), f"{PROSE[2]}\n{PROSE[1]}"])
    assert paragraphs(text) == [PROSE[1], PROSE[0], PROSE[2], PROSE[1]]


def test_an_open_quotation_joins_even_two_lines() -> None:
    text = "The pilot said: “There is no way to tell anybody that\nElgard is closed.”"
    assert paragraphs(text) == [text.replace("\n", " ")]


def test_indented_paragraphs_without_blank_lines_stay_apart() -> None:
    chance = Random(3)
    text = "\n".join("   " + wrapped_by_hand(words, 66, 78, chance) for words in PROSE)
    assert paragraphs(text) == list(PROSE)


LIST_OF_HEADLINES = (
    "Ferry company sells three of its oldest boats before winter\n"
    "Mayor Ketil Ravn wants the town to buy one of the boats\n"
    "Divers find the wreck of the Halcyon off Cape Sorrow"
)
KEPT = {
    "verse": "The lamp went out above the bay\nand all the boats had gone away\nthe tide came in, the tide came out",
    "verse in long lines": (
        "Now that the lamp has gone out on the tower above the bay,\n"
        "Gulls come down to the quay where the ferries used to lie;\n"
        "Nobody mends the nets that have hung on the wall since May."
    ),
    "headlines": LIST_OF_HEADLINES,
    "address": "Elgard Harbour Office\n12 Pilot Street\n4410 Elgard\nNorthmark",
    "share box": "Spread the love\nShare\nTweet\nWhatsApp\nCopy link",
    "one sentence a line": (
        "The boats will be sold before the winter comes to Elgard.\nThe crews were told by a note on the mess table.\n"
        "The mayor wants the town to buy one of them instead."
    ),
    "list with marks": (
        "- the Skylark, built in the year of the great flood at Elgard\n"
        "- the Heron, which has lain at the quay since the spring\n- the Tern, sold"
    ),
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_lines_that_stand_for_themselves_stay_lines(text: str) -> None:
    assert paragraphs(text) == text.split("\n")


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_they_stay_lines_inside_a_wrapped_story_too(text: str) -> None:
    chance = Random(4)
    first, second = (wrapped_by_hand(words, 66, 78, chance) for words in PROSE[:2])
    assert paragraphs(f"{first}\n\n{text}\n\n{second}") == [PROSE[0], *text.split("\n"), PROSE[1]]


def test_one_long_paragraph_a_line_stays_as_it_is() -> None:
    assert paragraphs("\n".join(PROSE)) == list(PROSE)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("har-", "bour", "harbour"),
        ("well-", "known", "well-known"),
        ("Anglo-", "Norse", "Anglo-Norse"),
        ("39-", "year-old", "39-year-old"),
        ("39-year-", "old", "39-year-old"),
        ("a-", "gain", "a-gain"),
        ("boat-", "house", "boat-house"),
        ("night-", "shift", "night-shift"),
        ("pre-", "and post-war", "pre- and post-war"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_goes_only_where_it_cut_a_word(first: str, second: str, joined: str) -> None:
    text = (
        f"On the quay people waited for the last boat of the day near the {first}\n"
        f"{second} that stands on the hill, where the boat-house was until the\n"
        "spring flood, and where a night on the late shift is a long one for\n"
        "everybody."
    )
    (found,) = paragraphs(text)
    assert f"near the {joined} that stands" in found


WORDS = st.sampled_from(
    ["the", "boats", "Elgard", "“so", "it", "goes”", "har-", "bour", "said.", "39-", "a,", "\n", "\n\n"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=120), st.integers(40, 90))
def test_nothing_is_lost_but_line_breaks_space_and_hyphens(words: list[str], width: int) -> None:
    text = wrapped_by_hand(" ".join(words), width - 10, width, Random(len(words)))
    found = paragraphs(text)
    assert "".join("".join(found).replace("-", "").split()) == "".join(text.replace("-", "").split())
    assert all("\n" not in words and words == words.strip() != "" for words in found)
