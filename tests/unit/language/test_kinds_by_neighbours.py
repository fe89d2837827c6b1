"""What the words beside an unknown name tell of its kind."""

from __future__ import annotations

import pytest

from .reading import entity, names


@pytest.mark.parametrize(
    "text",
    [
        "They reached the port of Torvik by night.",
        "The mayor came from the town of Torvik himself.",
        "The bus broke down near Torvik again.",
        "She has taught law at Torvik since spring.",
        "The boats came into Torvik before dawn.",
        "They walked the whole Torvik valley in a day.",
        "The bus left Torvik, a village of shepherds.",
        "Torvik is the first town that pays for it.",
    ],
)
def test_an_unknown_place_is_told_by_the_words_beside_it(text: str) -> None:
    assert "Torvik" in names(text, "place")


def test_a_place_may_be_named_after_another() -> None:
    assert names("A clerk at the Weather Station of Torvik heard it.", "place") == ["Weather Station of Torvik"]


def test_a_place_is_told_by_a_fuller_name_that_is_built_on_it() -> None:
    assert (
        names("Old Upper Torvik burned. They sold Upper Torvik. The water of Torvik is brown.", "place")[-1] == "Torvik"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her letter went to the Torvik Pilots’ Guild at noon.", "Torvik Pilots’ Guild"),
        ("The vote was won by the Women's Alliance again.", "Women's Alliance"),
        ("The operator, Fernway Walkers, has sold two boats.", "Fernway Walkers"),
        ("They wrote to Fernway Walkers, a charity with two boats.", "Fernway Walkers"),
        ("They wrote to Fernway Walkers, which owns two boats.", "Fernway Walkers"),
        ("Salt Pages: Do you ever look back?\nMara Venn: I do.", "Salt Pages"),
    ],
)
def test_a_body_is_told_by_its_words_and_those_beside_it(text: str, name: str) -> None:
    assert names(text, "organization") == [name]
    assert name not in names(text, "person")


def test_the_owner_before_a_body_is_no_part_of_its_name() -> None:
    assert "Mexico’s Guard" not in names("They met Mexico’s Guard at noon.")


@pytest.mark.parametrize(
    "text",
    [
        "It went to Brindle Oskery, who had waited.",
        "“I had waited,” said Brindle Oskery.",
        "Its chairman, Brindle Oskery, had waited.",
        "It went to Brindle Oskery, chairman for ten years.",
        "Brindle Oskery had waited, and he left at last.",
        "It went to Brindle Oskery. Later Oskery left.",
        "The night is long and the sea is cold.\n— Brindle Oskery, Letters Home",
    ],
)
def test_an_unknown_name_is_a_person_where_the_text_treats_it_as_one(text: str) -> None:
    assert names(text, "person") == ["Brindle Oskery"]


def test_an_unknown_name_that_nothing_speaks_for_is_no_person() -> None:
    assert names("They bought the Lantern Pocket. It came with Fernway Walkers in a box.", "person") == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Brindle van Oskery", "It went to Brindle van Oskery."),
        ("Oskery Brin-dal", "It went to Oskery Brin-dal."),
    ],
)
def test_a_particle_or_a_hyphened_given_name_tells_a_person(name: str, text: str) -> None:
    assert names(text, "person") == [name]


def test_what_stands_in_marks_alone_is_no_person_and_no_body() -> None:
    text = "The pilots know the boat as ‘the Heron’. They gave the Heron a coat of paint, and the Heron is back."
    assert entity(text, "Heron").kind == "other"
    assert names("Its title is “Lantern Pocket”.", "person") == []


def test_a_copy_of_a_book_is_no_person() -> None:
    assert names("Sur la table, un exemplaire du Marquis de Saint-Orlin.", "person", "fr") == []
    assert names("Le lendemain, le Marquis de Saint-Orlin est parti.", "person", "fr") == ["de Saint-Orlin"]


def test_both_sides_of_a_score_are_teams() -> None:
    text = (
        "Torvik Town 2, Osterby Rovers 0 after a night of rain, wind and patience.\n"
        "The final was dull. Fans love the Torvik keeper. Osterby had ten corners."
    )
    assert names(text, "organization") == ["Torvik Town", "Osterby Rovers"]
    assert [mention.of(text) for mention in entity(text, "Torvik Town").mentions] == ["Torvik Town", "Torvik"]
    assert [mention.of(text) for mention in entity(text, "Osterby Rovers").mentions] == ["Osterby Rovers", "Osterby"]


def test_the_bank_is_the_only_bank_of_somewhere() -> None:
    text = "The Bank of Torvik met on Friday. It was late when the Bank spoke, and those who like the Bank cheered."
    assert [mention.of(text) for mention in entity(text, "Bank of Torvik").mentions] == [
        "Bank of Torvik",
        "Bank",
        "Bank",
    ]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Er lebt seit Jahren in Altenried am Fluss.", "place", "Altenried"),
        ("Der Zug hielt in Torwo. Niemand stieg in Torwo aus.", "place", "Torwo"),
        ("Sie lehrt an der Hochschule Torwo seit Mai.", "organization", "Hochschule Torwo"),
        ("Das meldete der Torwoer Anzeiger am Freitag.", "organization", "Torwoer Anzeiger"),
        ("Die Kur in Bad Torwo half ihm sehr.", "place", "Bad Torwo"),
    ],
)
def test_german_places_and_bodies_are_told_by_form_and_place(text: str, kind: str, name: str) -> None:
    assert names(text, kind, "de") == [name]


def test_german_nouns_after_in_are_no_places() -> None:
    text = "Er ist in Haft. Sie war in Haft. Viele leben in Armut, andere in Pflegeheimen, manche in Armut."
    assert names(text, language="de") == []
