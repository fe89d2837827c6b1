"""Who says a quote: cues before, after and in the middle, in English."""

from __future__ import annotations

import pytest

from .reading import mention, read, said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The nights are too long,” said Mara Venn.", "Mara Venn"),
        ("“The nights are too long,” Mara Venn said.", "Mara Venn"),
        ("“The nights are too long”, said Mara Venn.", "Mara Venn"),
        ("“Are the nights too long?” Mara Venn asked.", "Mara Venn"),
        ("“The nights are too long,” Mara Venn told reporters on Monday.", "Mara Venn"),
        ("“The nights are too long,” Mara Venn, who leads the crew, said.", "Mara Venn"),
        ("“The nights are too long,” Mara Venn, a pilot from Elgard, said in a statement.", "Mara Venn"),
        ("“The nights are too long,” according to Mara Venn.", "Mara Venn"),
        ("“The nights are too long,” said the crew’s leader, Mara Venn.", "Mara Venn"),
        ("“The nights are too long,” said union leader Mara Venn.", "Mara Venn"),
        ("“The nights are too long,” Mara Venn grinned happily.", "Mara Venn"),
        ("“The nights are too long,” as Mara Venn put it.", "Mara Venn"),
        ("Mara Venn said, “The nights are too long.”", "Mara Venn"),
        ("Mara Venn said: “The nights are too long.”", "Mara Venn"),
        ("Mara Venn: “The nights are too long.”", "Mara Venn"),
        ("Mara Venn wrote on Twitter that “the nights are too long.”", "Mara Venn"),
        ("Mara Venn went on to say “the nights are too long.”", "Mara Venn"),
        ("In a letter on Friday, Mara Venn warned that “the nights are too long.”", "Mara Venn"),
        ("Mara Venn voiced hope in a statement, stating, “The nights will soon be short.”", "Mara Venn"),
        ("Mara Venn praised the crew, adding that “the nights are too long.”", "Mara Venn"),
        ("Mara Venn said she thought “the nights are too long.”", "Mara Venn"),
        ("Mara Venn, 51, repeatedly said “the nights are too long.”", "Mara Venn"),
        ("Mara Venn described the shifts as “one long and endless night.”", "Mara Venn"),
        ("Mara Venn of the pilots’ union called the shifts “one long and endless night.”", "Mara Venn"),
        ("The shifts, described by Mara Venn as “one long and endless night,” go on.", "Mara Venn"),
        ("According to Mara Venn, the nights are “far too long for one crew.”", "Mara Venn"),
        ("“The nights are too long.”\n\n— Mara Venn", "Mara Venn"),
    ],
)
def test_a_named_speaker_is_found(text: str, speaker: str) -> None:
    assert [who for _, who in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is safe to swim here,” said a spokesman for the harbour office.", "a spokesman for the harbour office"),
        ("“It is safe to swim here,” a spokesman for the office said.", "a spokesman for the office"),
        ("“It is safe to swim here,” the agency’s spokeswoman said.", "the agency’s spokeswoman"),
        ("“It is safe to swim here,” officials said.", "officials"),
        ("Prosecutors said the bridge was “built of the wrong steel.”", "Prosecutors"),
        ("One resident wrote: “We never saw a warning.”", "One resident"),
        ("“We never saw a warning,” said an official who asked not to be named.", "an official"),
        ("An official who asked not to be named said, “We never saw a warning.”", "An official"),
    ],
)
def test_a_role_can_speak_without_a_name(text: str, speaker: str) -> None:
    (quote,) = read(text).quotes
    assert mention(text, quote) == speaker
    assert quote.speaker is not None and quote.speaker.name is None


def test_an_organisation_can_speak() -> None:
    text = "“We will appeal at once,” the Harbour Workers Union said."
    assert said(text) == [("We will appeal at once,", "Harbour Workers Union")]


def test_who_stands_for_the_name_before_it() -> None:
    text = "The crew trusts Mara Venn, who said the nights were “much too long for anyone.”"
    assert said(text) == [("much too long for anyone.", "Mara Venn")]


def test_the_listener_is_not_the_speaker() -> None:
    text = "“Go home and sleep,” Mara Venn told Tomas Ilk."
    assert said(text) == [("Go home and sleep,", "Mara Venn")]


def test_a_clause_after_the_quote_that_begins_anew_is_no_attribution() -> None:
    text = "Mara Venn called the shifts “one long and endless night,” and Tomas Ilk said nothing."
    assert said(text) == [("one long and endless night,", "Mara Venn")]


def test_those_who_are_told_do_not_speak() -> None:
    text = "Tomas Ilk said that Mara Venn was told “to go home at once.”"
    assert said(text) == [("to go home at once.", "Tomas Ilk")]


def test_the_sentence_before_names_the_speaker() -> None:
    text = "Mara Venn rejected the claim. “Nobody asked us about it at all.”"
    assert said(text) == [("Nobody asked us about it at all.", "Mara Venn")]


def test_the_line_before_introduces_a_quote_with_its_colon() -> None:
    text = "Mara Venn posted an answer:\n\n“Nobody asked us about it at all.”"
    assert said(text) == [("Nobody asked us about it at all.", "Mara Venn")]


def test_two_speakers_in_one_paragraph_are_kept_apart() -> None:
    text = "“We will strike again,” said Mara Venn. “Then we will close the port,” said Tomas Ilk."
    assert [who for _, who in said(text)] == ["Mara Venn", "Tomas Ilk"]


def test_the_cue_is_the_reporting_word() -> None:
    text = "“We will strike again,” said Mara Venn. Tomas Ilk, according to the crew, was “rather angry about it.”"
    cues = [quote.cue.of(text) for quote in read(text).quotes if quote.cue]
    assert cues == ["said", "according to"]


def test_the_evidence_says_which_rule_decided() -> None:
    text = "“We will strike again,” said Mara Venn."
    speaker = read(text).quotes[0].speaker
    assert speaker is not None and speaker.evidence.rule == "cue after the quote"


def test_a_cue_beside_the_quote_is_surer_than_a_subject_far_away() -> None:
    near = read("“We will strike again,” said Mara Venn.").quotes[0].speaker
    far = read("Mara Venn stood on the pier and looked at the boats. “They are late again tonight.”").quotes[0].speaker
    assert near is not None and far is not None
    assert 0 < far.confidence < near.confidence <= 1


def test_a_quote_that_nobody_can_be_found_for_has_no_speaker() -> None:
    assert said("“It was never going to last forever.”") == [("It was never going to last forever.", None)]
