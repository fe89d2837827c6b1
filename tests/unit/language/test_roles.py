"""Whom words for an office stand for."""

from __future__ import annotations

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
