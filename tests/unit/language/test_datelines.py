"""The place that a dateline names, and the agency that it does not."""

from __future__ import annotations

import pytest

from .reading import entity, names

STORY = "The ferry stayed in port on Friday, the harbour office told the passengers, and the queue grew."


@pytest.mark.parametrize(
    "dateline",
    [
        "TORVIK – ",
        "TORVIK (Coastal Wire) — ",
        "TORVIK, March 3 (Reuters) - ",
        "TORVIK -- ",
        "Torvik (dpa) - ",
    ],
)
def test_the_place_of_a_dateline_is_a_place_and_its_agency_is_nothing(dateline: str) -> None:
    text = dateline + STORY
    assert names(text) == ["Torvik"]
    assert names(text, "place") == ["Torvik"]


def test_a_dateline_may_follow_a_byline() -> None:
    assert names(f"By Mara Venn\n\nTORVIK (Coastal Wire) — {STORY}") == ["Torvik"]


def test_a_place_in_capitals_is_the_place_that_stands_in_small_letters_elsewhere() -> None:
    text = f"TORVIK – {STORY} Torvik has two ferries."
    torvik = entity(text, "Torvik")
    assert [mention.of(text) for mention in torvik.mentions] == ["TORVIK", "Torvik"]
    assert torvik.kind == "place"


def test_a_dateline_may_name_two_places() -> None:
    assert names(f"TORVIK/OSTERBY – {STORY}", "place") == ["Torvik", "Osterby"]


def test_a_dateline_keeps_the_small_words_of_a_place() -> None:
    assert names(f"HALDEN AM SEE – {STORY}", "place") == ["Halden am See"]


def test_the_story_begins_a_sentence_after_its_dateline() -> None:
    assert names("TORVIK – Eleven ferries stayed in port, the harbour office told the passengers.") == ["Torvik"]


@pytest.mark.parametrize("sign", ["BREAKING", "LIVE", "EXCLUSIVE", "FACT CHECK"])
def test_a_sign_of_the_newsroom_is_no_dateline(sign: str) -> None:
    assert names(f"{sign} – {STORY}", "place") == []


def test_a_name_before_a_dash_in_a_sentence_is_no_dateline() -> None:
    text = "Mara Venn – the captain of the ferry – stayed ashore."
    assert names(text, "place") == []
    assert names(text, "person") == ["Mara Venn"]


def test_a_german_dateline_tells_the_town_of_the_story() -> None:
    text = "TORWIEK – Der Stadtrat von Torwiek tagte bis in den Abend.\nAm Montag war Torwiek still."
    assert names(text, language="de") == ["Torwiek"]
    assert names(text, "place", "de") == ["Torwiek"]


def test_a_french_dateline_tells_the_town_of_the_story() -> None:
    assert names("TORVAL – Il pleuvait lundi matin sur le quai.", "place", "fr") == ["Torval"]
