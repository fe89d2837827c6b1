"""Which names stand for the same person, organisation or place."""

from __future__ import annotations

from .reading import entity, names, read


def test_surname_full_name_and_title_are_one_person() -> None:
    text = (
        "President Laura Finch came. Finch spoke. Later Mrs. Finch left, and Laura Finch’s car followed. "
        "A friend of Laura waved."
    )
    finch = entity(text, "Laura Finch")
    assert len(finch.mentions) == 5
    assert finch.aliases == ("Finch", "Laura")
    assert names(text, "person") == ["Laura Finch"]


def test_a_mention_is_the_name_without_title_and_possessive() -> None:
    text = "US President Laura Finch’s plan failed."
    assert [span.of(text) for span in entity(text, "Laura Finch").mentions] == ["Laura Finch"]


def test_two_given_names_are_two_people() -> None:
    text = "They met Paul Adler and Nina Adler in the street."
    assert names(text, "person") == ["Paul Adler", "Nina Adler"]


def test_a_courtesy_title_tells_people_with_one_surname_apart() -> None:
    text = "They met Paul Adler and Nina Adler. Then Mrs. Adler spoke, and Mr. Adler left."
    assert [span.of(text) for span in entity(text, "Nina Adler").mentions] == ["Nina Adler", "Adler"]
    assert entity(text, "Nina Adler").mentions[1] < entity(text, "Paul Adler").mentions[1]


def test_a_middle_initial_makes_no_second_person() -> None:
    text = "They met James Ormond. In court James T. Ormond was silent."
    assert names(text, "person") == ["James T. Ormond"]


def test_an_acronym_is_its_only_expansion() -> None:
    text = "The Coastal Rescue Agency came late. Later the CRA said sorry."
    agency = entity(text, "Coastal Rescue Agency")
    assert agency.aliases == ("CRA",)


def test_company_words_make_no_second_company() -> None:
    text = "It was sold to Brightwater Inc. last year. Now Brightwater Inc. is gone, and the Brightwater Group too."
    assert len(names(text, "organization")) == 1


def test_the_names_of_a_country_are_one_place() -> None:
    text = "The U.S. voted. Many in the United States slept. Others left America."
    states = entity(text, "United States")
    assert states.aliases == ("U.S.", "America")


def test_entities_come_in_order_of_their_first_mention() -> None:
    text = "In Oslo they met Nina Adler. Later Nina Adler flew from Oslo to Rome."
    analysis = read(text)
    assert [found.name for found in analysis.entities] == ["Oslo", "Nina Adler", "Rome"]


def test_all_mentions_of_an_entity_are_in_text_order() -> None:
    text = "Nina Adler came. Adler sang. The crowd loved Nina Adler."
    mentions = entity(text, "Nina Adler").mentions
    assert list(mentions) == sorted(mentions)


def test_a_name_in_capitals_is_the_same_as_in_small_letters() -> None:
    text = "MOSCOW – The talks went on. Nobody left Moscow."
    assert [len(found.mentions) for found in read(text).entities] == [2]
    text = "KORVANESS – The strike in Korvaness went on. Few came to Korvaness."
    assert [len(found.mentions) for found in read(text).entities] == [3]
