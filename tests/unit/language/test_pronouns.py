"""Whom he and she stand for."""

from __future__ import annotations

import pytest

from .reading import mention, read


def resolved(text: str) -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in read(text).quotes]


def test_a_pronoun_keeps_its_place_and_gets_the_name() -> None:
    text = "Mara Venn came late. “The nights are long,” she said."
    (quote,) = read(text).quotes
    assert mention(text, quote) == "she"
    assert quote.speaker is not None and quote.speaker.name == "Mara Venn"


def test_the_antecedent_is_part_of_the_evidence() -> None:
    text = "Mara Venn came late. “The nights are long,” she said."
    speaker = read(text).quotes[0].speaker
    assert speaker is not None and speaker.evidence.antecedent is not None
    assert speaker.evidence.antecedent.of(text) == "Mara Venn"


def test_given_names_tell_he_from_she() -> None:
    text = "Thomas Ilk met Laura Venn at the pier. “The nights are long,” she said. “They are not,” he said."
    assert resolved(text) == ["Laura Venn", "Thomas Ilk"]


def test_titles_tell_he_from_she() -> None:
    text = "Mr. Ilk met Mrs. Venn at the pier. “The nights are long,” she said. “They are not,” he said."
    assert resolved(text) == ["Venn", "Ilk"]


def test_the_subject_is_likelier_than_somebody_named_in_passing() -> None:
    text = "Thomas Ilk, who admires Peter Brandt, came by. “The port will open,” he said."
    assert resolved(text) == ["Thomas Ilk"]


def test_the_last_speaker_is_likely_to_go_on() -> None:
    text = (
        "“The port is shut,” said Thomas Ilk. The crew had written to Peter Brandt before.\n\n"
        "“It will open soon,” he said."
    )
    assert resolved(text)[1] == "Thomas Ilk"


def test_nobody_is_made_up() -> None:
    text = "It rained. “The nights are long,” she said. “And cold,” they said."
    assert resolved(text) == [None, None]


def test_a_man_is_not_she() -> None:
    assert resolved("Thomas Ilk came late. “The nights are long,” she said.") == [None]


def how(text: str) -> list[str]:
    return [quote.speaker.evidence.how for quote in read(text).quotes if quote.speaker]


def antecedents(text: str) -> list[str | None]:
    found = [quote.speaker.evidence.antecedent for quote in read(text).quotes if quote.speaker]
    return [None if span is None else span.of(text) for span in found]


def test_whoever_speaks_in_the_sentence_before_is_meant() -> None:
    text = (
        "Peter Brandt runs the port, and the crews know him.\n\n"
        "Thomas Ilk, head of the night crew, warned that Mr. Brandt would lose. “Nobody trusts the port,” he said."
    )
    assert resolved(text) == ["Thomas Ilk"]


def test_the_subject_of_the_main_clause_is_meant_not_that_of_the_clause_before_it() -> None:
    text = "After Peter Brandt asked about the port, Thomas Ilk shrugged. “The port will open,” he said."
    assert resolved(text) == ["Thomas Ilk"]


def test_those_who_are_named_in_the_words_are_less_likely_to_speak_them() -> None:
    before = "The day belonged to Thomas Ilk and to Peter Brandt.\n\n"
    plain = read(before + "“The port trusts us, and we trust the port,” he said.").quotes[0].speaker
    named = read(before + "“The port trusts Brandt, and Brandt trusts the port,” he said.").quotes[0].speaker
    assert plain is not None and named is not None
    assert named.name == "Thomas Ilk"
    assert named.confidence > plain.confidence


def test_somebody_named_later_in_the_sentence_is_not_meant() -> None:
    text = "Thomas Ilk left early. Peter Brandt stayed.\n\n“The port will not open again,” he said of Peter Brandt."
    assert resolved(text) == ["Thomas Ilk"]


def test_a_pronoun_of_the_story_keeps_a_person_in_mind() -> None:
    text = (
        "Thomas Ilk grew up at the pier. Peter Brandt taught him to read the tides.\n\n"
        "Ilk left for the sea at twelve.\n\nHe came back at forty. He had lost a ship.\n\n“The sea is cold,” he said."
    )
    assert resolved(text) == ["Thomas Ilk"]


def test_somebody_named_only_to_say_whose_a_thing_is_is_seldom_meant() -> None:
    text = "Thomas Ilk spoke to the Brandt crew on Monday. “The port will open,” he said."
    assert resolved(text) == ["Thomas Ilk"]


def test_an_office_in_the_story_stands_for_the_person_who_holds_it() -> None:
    text = (
        "Governor Paul Marchand met Thomas Ilk. Thomas Ilk was late.\n\n"
        "The governor waved at the crowd.\n\n“The port will open,” he said."
    )
    assert resolved(text) == ["Paul Marchand"]


def test_he_may_be_somebody_without_a_name() -> None:
    text = "Thomas Ilk left early. A spokesman said that all was well. “The port will open soon,” he said."
    assert resolved(text) == [None]


def test_several_who_may_be_meant_make_it_less_sure() -> None:
    alone = read("Mara Venn came late. “The nights are long,” she said.").quotes[0].speaker
    text = "Mara Venn saw Laura Finch, and Clara Holm saw Anna Brandt. “The nights are long,” she said."
    several = read(text).quotes[0].speaker
    assert alone is not None and several is not None
    assert several.confidence < alone.confidence - 0.1


def test_the_evidence_says_how_the_antecedent_was_chosen() -> None:
    assert how("Mara Venn came late. “The nights are long,” she said.") == ["the only woman named shortly before"]
    assert how("Thomas Ilk waved at Peter Brandt. “The port is shut,” he said.") == ["subject of the paragraph"]


def test_a_name_that_speaks_for_itself_needs_no_antecedent() -> None:
    text = "“The nights are long,” said Mara Venn."
    assert antecedents(text) == [None]
    assert how(text) == [""]


def test_a_surname_has_the_full_name_for_its_antecedent() -> None:
    text = "Mara Venn came late. “The nights are long,” Venn said."
    assert resolved(text) == ["Mara Venn"]
    assert antecedents(text) == ["Mara Venn"]
    assert how(text) == ["named in full"]


def test_a_chain_keeps_the_antecedent_of_its_pronoun() -> None:
    text = "Mara Venn came late. “The nights are long,” she said. “The days are short.”"
    assert resolved(text) == ["Mara Venn", "Mara Venn"]
    assert antecedents(text) == ["Mara Venn", "Mara Venn"]


def test_they_may_be_a_body() -> None:
    text = "The Harbour Workers Union rejected the offer. “We will strike again soon,” they said."
    assert resolved(text) == ["Harbour Workers Union"]


def test_it_may_be_a_body() -> None:
    text = "The Harbour Workers Union rejected the offer. “We will strike again soon,” it said in a statement."
    assert resolved(text) == ["Harbour Workers Union"]


def test_they_are_not_the_body_when_others_act_in_between() -> None:
    text = "The Harbour Workers Union rejected the offer. Officials were angry. “They will lose their jobs,” they said."
    assert resolved(text) == [None]


def test_two_people_named_together_are_they_and_have_no_one_name() -> None:
    text = "Laura Finch and Thomas Ilk left the Harbour Workers Union. “We have had enough of it,” they wrote."
    assert resolved(text) == [None]


def test_the_writer_and_those_who_say_we_stay_without_a_name() -> None:
    text = "Mara Venn came late. “The nights are long,” we said to her. “Yes they are,” I said."
    assert resolved(text) == [None, None]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Mara Venn kam spät. „Die Nächte sind lang“, sagte sie.", ["Mara Venn"]),
        (
            "de",
            "Thomas Ilk traf Laura Venn. „Die Nächte sind lang“, sagte sie. „Ja“, sagte er.",
            ["Laura Venn", "Thomas Ilk"],
        ),
        ("de", "Thomas Ilk kam spät. „Die Nächte sind lang“, sagte sie.", [None]),
        ("de", "Mara Venn kam spät zu den Lotsen. „Die Nächte sind lang“, sagten sie.", [None]),
        ("fr", "Mara Venn est arrivée tard. « Les nuits sont longues », a-t-elle dit.", ["Mara Venn"]),
        ("fr", "Paul Marchand a vu Laura Venn. « Il fait nuit », a-t-il dit.", ["Paul Marchand"]),
        ("fr", "Paul Marchand a vu Laura Venn. « Il fait nuit », a-t-elle dit.", ["Laura Venn"]),
        ("es", "Laura Venn llegó tarde. «Las noches son largas», dijo ella.", ["Laura Venn"]),
        ("es", "Pablo Ilk vio a Laura Venn. «Las noches son largas», añadió él.", ["Pablo Ilk"]),
        ("es", "Pablo Ilk vio a Laura Venn. «Las noches son largas», añadió ella.", ["Laura Venn"]),
    ],
)
def test_pronouns_of_other_languages_have_names(language: str, text: str, names: list[str | None]) -> None:
    assert [quote.speaker.name if quote.speaker else None for quote in read(text, language).quotes] == names


def test_who_is_the_person_right_before() -> None:
    text = "The crew trusts Mara Venn, the pilot, who said the nights were “much too long for anyone at all.”"
    assert resolved(text) == ["Mara Venn"]


def test_a_given_name_of_both_sexes_may_be_he_or_she() -> None:
    assert resolved("Lee Brandt came late. “The nights are long,” she said.") == ["Lee Brandt"]
    assert resolved("Lee Brandt came late. “The nights are long,” he said.") == ["Lee Brandt"]
    assert resolved("Mr. Lee Brandt came late. “The nights are long,” she said.") == [None]


def test_an_office_may_tell_he_from_she() -> None:
    text = "Lee Brandt, a union spokeswoman, met Mara Ilk. Mara Ilk left. “The nights are long,” he said."
    assert resolved(text) == [None]
