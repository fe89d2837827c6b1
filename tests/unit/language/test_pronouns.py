"""Whom he and she stand for."""

from __future__ import annotations

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


def test_a_pronoun_is_less_sure_than_a_name() -> None:
    named = read("“The nights are long,” said Mara Venn.").quotes[0].speaker
    meant = read("Mara Venn came late. “The nights are long,” she said.").quotes[0].speaker
    assert named is not None and meant is not None
    assert meant.confidence < named.confidence


def test_nobody_is_made_up() -> None:
    text = "It rained. “The nights are long,” she said. “And cold,” they said."
    assert resolved(text) == [None, None]


def test_a_man_is_not_she() -> None:
    assert resolved("Thomas Ilk came late. “The nights are long,” she said.") == [None]
