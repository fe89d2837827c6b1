"""Whom words for an office stand for."""

from __future__ import annotations

import pytest

from .reading import read


def resolved(text: str) -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in read(text).quotes]


def test_a_title_in_the_text_tells_whom_the_office_means() -> None:
    text = "Governor Laura Finch came late. “The port is shut,” the governor said."
    (quote,) = read(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.mention.of(text) == "the governor"
    assert quote.speaker.name == "Laura Finch"
    assert quote.speaker.evidence.antecedent is not None


def test_words_beside_a_name_tell_the_office_too() -> None:
    text = "Tomas Ilk, the port director, came late. “The port is shut,” the director said."
    assert resolved(text) == ["Tomas Ilk"]


def test_a_country_tells_two_presidents_apart() -> None:
    text = (
        "US President Laura Finch met French President Paul Marchand. "
        "“We talked,” the French president said. “We did,” said the American president."
    )
    assert resolved(text) == ["Paul Marchand", "Laura Finch"]


def test_an_office_that_two_people_have_names_nobody() -> None:
    text = "Governor Laura Finch met Governor Paul Marchand. “We talked at length,” the governor said."
    assert resolved(text) == [None]


def test_another_office_names_nobody() -> None:
    text = "Governor Laura Finch came late. “The port is shut,” the deputy governor said."
    assert resolved(text) == [None]


def test_somebody_with_an_office_is_not_the_one_named() -> None:
    text = "Governor Laura Finch came late. “The port is shut,” a governor said."
    assert resolved(text) == [None]


def test_an_office_that_nobody_else_has_is_the_one_who_has_the_floor() -> None:
    text = "Laura Finch called it “a good and quiet day.” “We talked at length,” the American president said."
    assert resolved(text) == ["Laura Finch", "Laura Finch"]


def test_a_body_is_never_the_one_who_has_the_floor() -> None:
    text = "Laura Finch called it “a good and quiet day.” “We disagree with that,” the ministry said."
    assert resolved(text) == ["Laura Finch", None]


@pytest.mark.parametrize(
    "introduction",
    [
        "Tomas Ilk, a Harbour Office spokesman, came late.",
        "Tomas Ilk, spokesman for the Harbour Office, came late.",
        "Harbour Office spokesman Tomas Ilk came late.",
        "The Harbour Office’s spokesman, Tomas Ilk, came late.",
        "A Harbour Office spokesman, Tomas Ilk, came late.",
        "The spokesman for the Harbour Office, Tomas Ilk, came late.",
        "The pilots’ spokesman, Tomas Ilk, came late to the Harbour Office.",
        "The pilots' spokesman Tomas Ilk came late to the Harbour Office.",
    ],
)
def test_an_office_may_be_told_before_or_behind_the_name(introduction: str) -> None:
    assert resolved(f"{introduction} “The port is shut,” the spokesman said.") == ["Tomas Ilk"]


def test_whose_spokesman_it_is_tells_two_apart() -> None:
    text = (
        "Finch spokesman Tomas Ilk met Paul Marchand, a Brandt spokesman. "
        "“We talked at length,” Finch’s spokesman said. “We did so,” Brandt’s spokesman said."
    )
    assert resolved(text) == ["Tomas Ilk", "Paul Marchand"]


@pytest.mark.parametrize(
    "introduction", ["Finch spokesman Tomas Ilk", "Finch’s spokesman Tomas Ilk", "Tomas Ilk, a spokesman for Finch,"]
)
def test_a_spokesman_of_somebody_else_is_not_meant(introduction: str) -> None:
    assert resolved(f"{introduction} came late. “The port is shut,” Finch’s spokesman said.") == ["Tomas Ilk"]
    assert resolved(f"{introduction} came late. “The port is shut,” Brandt’s spokesman said.") == [None]


def test_a_short_title_is_the_office_in_full() -> None:
    assert resolved("Gov. Laura Finch came late. “The port is shut,” the governor said.") == ["Laura Finch"]
    assert resolved("Sen. Laura Finch came late. “The port is shut,” the senator said.") == ["Laura Finch"]


def test_a_state_behind_the_name_tells_two_senators_apart() -> None:
    text = (
        "Sen. Laura Finch (D-Vt.) met Senator Paul Marchand of Florida. "
        "“We talked at length,” the Florida senator said. “We did so,” the Vermont senator said."
    )
    assert resolved(text) == ["Paul Marchand", "Laura Finch"]


def test_who_was_something_once_is_no_longer_it() -> None:
    text = (
        "Former Governor Paul Marchand met Governor Laura Finch. "
        "“We talked at length,” the governor said. “We did so,” the former governor said."
    )
    assert resolved(text) == ["Laura Finch", "Paul Marchand"]


def test_of_two_with_one_office_the_one_who_has_just_spoken_is_meant() -> None:
    text = (
        "Governor Paul Marchand and Governor Laura Finch rule here.\n\n"
        "Laura Finch warned everybody. “Go home now,” Finch said. “The port will stay shut,” the governor said."
    )
    assert resolved(text) == ["Laura Finch", "Laura Finch"]


def test_a_report_is_no_person() -> None:
    text = "Tomas Ilk, who wrote the report, came late. “The port is not safe,” the report said."
    assert resolved(text) == [None]


def test_a_body_is_known_by_a_word_of_its_name() -> None:
    text = "The Elgard Port Commission met on Monday. “The port is not safe,” the commission said."
    assert resolved(text) == ["Elgard Port Commission"]


def test_a_body_of_two_with_one_word_is_not_known() -> None:
    text = "The Elgard Port Commission met the Torvik Fish Commission. “The port is not safe,” the commission said."
    assert resolved(text) == [None]


def test_the_evidence_says_that_the_office_was_told_before() -> None:
    (quote,) = read("Governor Laura Finch came late. “The port is shut,” the governor said.").quotes
    assert quote.speaker is not None
    assert quote.speaker.evidence.how == "introduced so before"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "de",
            "Bürgermeisterin Laura Finch kam spät. „Der Hafen bleibt zu“, sagte die Bürgermeisterin.",
            "Laura Finch",
        ),
        ("fr", "La ministre Laura Finch est arrivée tard. « Le port est fermé », a dit la ministre.", "Laura Finch"),
        ("es", "La ministra Laura Finch llegó tarde. «El puerto está cerrado», dijo la ministra.", "Laura Finch"),
    ],
)
def test_offices_of_other_languages_have_names(language: str, text: str, name: str) -> None:
    (quote,) = read(text, language).quotes
    assert quote.speaker is not None and quote.speaker.name == name
