"""Which words are names, and of what."""

from __future__ import annotations

import pytest

from .reading import names, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor thanked Ursula van der Berg for it.", "Ursula van der Berg"),
        ("A letter reached Carlos de la Fuente on the ship.", "Carlos de la Fuente"),
        ("The court heard Walid al-Hamad yesterday.", "Walid al-Hamad"),
        ("The club signed James T. Ormond last week.", "James T. Ormond"),
        ("The prize went to Anne-Marie Dubois again.", "Anne-Marie Dubois"),
        ("The prize went to Tom O’Keefe again.", "Tom O’Keefe"),
    ],
)
def test_a_name_keeps_its_particles_initials_and_hyphens(text: str, name: str) -> None:
    assert names(text, "person") == [name]


def test_a_title_is_no_part_of_the_name() -> None:
    assert names("The talks were led by Foreign Minister Petra Lund.", "person") == ["Petra Lund"]
    assert names("It was Dr. Amir Saleh who opened the ward.", "person") == ["Amir Saleh"]
    assert names("A letter from Sen. Paula Reyes (R-Ohio) came late.", "person") == ["Paula Reyes"]


def test_a_title_with_an_office_is_no_part_of_the_name() -> None:
    assert names("He thanked Secretary of State Karen Boyle.", "person") == ["Karen Boyle"]


def test_a_country_before_a_title_is_a_place_of_its_own() -> None:
    text = "The visit of US President Laura Finch was short."
    assert names(text, "place") == ["US"]
    assert names(text, "person") == ["Laura Finch"]


def test_a_company_before_a_title_is_an_organisation_of_its_own() -> None:
    text = "The deal was signed by Siemens CEO Dana Hoff."
    assert names(text, "organization") == ["Siemens"]
    assert names(text, "person") == ["Dana Hoff"]


def test_a_surname_with_a_courtesy_title_is_a_person() -> None:
    assert names("Later Mr. Quillby left the room.", "person") == ["Quillby"]


def test_an_age_tells_a_person() -> None:
    assert names("The driver, Bexley Trune, 34, was unhurt.", "person") == ["Bexley Trune"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He joined the Harbour Workers Union in spring.", "organization"),
        ("She left the Ministry of Public Works in May.", "organization"),
        ("She studied at the University of Elgard then.", "organization"),
        ("The order came from Brightwater Inc. on Friday.", "organization"),
        ("He spoke for the Elgard Labour Party then.", "organization"),
        ("They camped by the Blue River for weeks.", "place"),
        ("They crossed the Gulf of Tarn at night.", "place"),
        ("Both fought in the Marsh War as boys.", "other"),
    ],
)
def test_the_words_of_a_name_tell_its_kind(text: str, kind: str) -> None:
    assert [entity.kind for entity in read(text).entities] == [kind]


def test_an_unknown_place_is_told_by_its_prepositions() -> None:
    assert names("The strike began in Korvaness. Many in Korvaness joined it.", "place") == ["Korvaness"]


def test_well_known_names_need_no_cue() -> None:
    text = "NATO and the Kremlin argued about Ukraine, while the UN met in Geneva."
    assert names(text, "organization") == ["NATO", "Kremlin", "UN"]
    assert names(text, "place") == ["Ukraine", "Geneva"]


def test_a_capital_with_its_district_is_one_place() -> None:
    assert names("They flew to Washington, D.C. on the same day.", "place") == ["Washington, D.C."]


def test_the_first_word_of_a_sentence_is_no_name_by_its_capital_alone() -> None:
    text = "Harvests failed. More rain came. While it fell, nobody left. Thursday was dry. Critics laughed."
    assert names(text) == []


def test_a_first_word_that_the_text_also_writes_small_is_no_name() -> None:
    assert names("Salters met at dawn. The salters voted, and Salters won.") == []


def test_a_surname_at_the_start_of_a_sentence_is_known_from_the_full_name() -> None:
    text = "The vote was led by Ingrid Solberg. Solberg won."
    assert len(read(text).entities[0].mentions) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Ukrainian officials met European leaders and Democrats.",
        "Talks resume on Monday, March 3, and end in April.",
        "The US-led mission and the Iran-backed group met.",
    ],
)
def test_peoples_months_and_compounds_are_no_entities(text: str) -> None:
    assert names(text) == []


def test_the_newsroom_is_no_entity_of_the_story() -> None:
    text = (
        "By Carla Medina\n\nMADRID (Reuters) - The port stayed shut.\n\n"
        "Photo: Peter Brandt/Getty Images\n\nReporting by Olga Thorn; editing by Ray Hill"
    )
    assert set(names(text)) <= {"MADRID"}


def test_headline_words_are_judged_by_the_body() -> None:
    text = (
        "Bold Plan Saves Harbour As Venn Warns Of Floods\n\n"
        "The plan was shown by Mara Venn in the town hall. It costs little."
    )
    (person,) = read(text).entities
    assert person.name == "Mara Venn"
    assert [mention.of(text) for mention in person.mentions] == ["Venn", "Mara Venn"]


def test_a_line_in_capitals_makes_no_names() -> None:
    text = "BREAKING NEWS FROM THE PORT\n\nThe port is shut, the town said."
    assert names(text) == []


def test_a_text_of_headlines_alone_is_judged_by_itself() -> None:
    assert names("Angela Moor on Her Way From Berlin To London") == ["Angela Moor", "Berlin", "London"]


def test_a_headline_may_end_with_the_beginning_of_a_name() -> None:
    text = "Long Nights For The Crew And Mara\n\nMara Venn came late. The crew loves Mara."
    (person,) = read(text).entities
    assert [mention.of(text) for mention in person.mentions] == ["Mara", "Mara Venn", "Mara"]


def test_a_nickname_in_marks_is_part_of_the_name() -> None:
    text = "The ball went to Dora “The Gate” Lenz. Lenz held it."
    (person,) = read(text).entities
    assert [mention.of(text) for mention in person.mentions] == ["Dora “The Gate” Lenz", "Lenz"]
