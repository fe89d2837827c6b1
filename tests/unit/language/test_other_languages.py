"""German, French and Spanish: marks, cues, titles and places."""

from __future__ import annotations

import pytest

from pullquote.language import analyse

from .reading import names, read, said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Die Nächte sind zu lang“, sagte Mara Venn.", "Mara Venn"),
        ("„Die Nächte sind zu lang“, sagte die Sprecherin des Hafens, Mara Venn.", "Mara Venn"),
        ("»Die Nächte sind zu lang«, so Ministerin Mara Venn.", "Mara Venn"),
        ("Mara Venn erklärte: „Die Nächte sind zu lang.“", "Mara Venn"),
        ("In einer Mitteilung erklärte Mara Venn: „Die Nächte sind zu lang.“", "Mara Venn"),
        ("Am Montag betonte Mara Venn, die Nächte seien „viel zu lang für alle“.", "Mara Venn"),
        ("Laut Mara Venn sind die Nächte „viel zu lang für alle“.", "Mara Venn"),
        ("„Die Nächte sind zu lang“, sagte ein Sprecher des Hafens.", "ein Sprecher des Hafens"),
        ("Der Bürgermeister sagte: „Die Nächte sind zu lang.“", "Der Bürgermeister"),
    ],
)
def test_german_speakers(text: str, speaker: str) -> None:
    assert [who for _, who in said(text, "de")] == [speaker]


def test_german_nouns_are_no_names() -> None:
    text = "Die Behörde sperrte die Brücke. Der Verkehr ruhte, und die Bewohner blieben im Haus."
    assert names(text, language="de") == []


def test_german_people_are_known_by_title_or_given_name() -> None:
    text = "Bundeskanzlerin Helga Ostermann traf Jens Petersen in Kiel. Ostermann schwieg."
    assert names(text, "person", "de") == ["Helga Ostermann", "Jens Petersen"]
    assert names(text, "place", "de") == ["Kiel"]


def test_a_german_town_council_is_no_title() -> None:
    assert names("Der Stadtrat von Brelau tagte in Brelau.", "person", "de") == []


def test_a_german_noble_name_keeps_its_particle() -> None:
    assert names("Am Abend sprach Frau von der Heyde im Rathaus.", "person", "de") == ["von der Heyde"]


def test_a_german_pronoun_gets_its_name() -> None:
    text = "Helga Ostermann kam spät. „Die Nächte sind zu lang“, sagte sie."
    assert said(text, "de") == [("Die Nächte sind zu lang", "Helga Ostermann")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Les nuits sont trop longues », a déclaré Claire Vasseur.", "Claire Vasseur"),
        ("« Les nuits sont trop longues », explique la ministre Claire Vasseur.", "Claire Vasseur"),
        ("« Les nuits », affirme Claire Vasseur, « sont trop longues. »", "Claire Vasseur"),
        ("Claire Vasseur a expliqué : « Les nuits sont trop longues. »", "Claire Vasseur"),
        ("Selon Claire Vasseur, les nuits sont « bien trop longues pour tous ».", "Claire Vasseur"),
        ("“Les nuits sont trop longues”, d’après le porte-parole du port.", "le porte-parole du port"),
    ],
)
def test_french_speakers(text: str, speaker: str) -> None:
    assert {who for _, who in said(text, "fr")} == {speaker}


def test_a_french_verb_carries_its_subject() -> None:
    text = "Claire Vasseur est arrivée. « Les nuits sont trop longues », a-t-elle dit."
    (quote,) = read(text, "fr").quotes
    assert quote.speaker is not None
    assert quote.speaker.mention.of(text) == "elle"
    assert quote.speaker.name == "Claire Vasseur"


def test_french_marks_may_hold_the_cue() -> None:
    text = "« Les nuits sont longues, a raconté Claire Vasseur, et les jours aussi. »"
    (quote,) = read(text, "fr").quotes
    assert quote.speaker is not None and quote.speaker.name == "Claire Vasseur"
    assert quote.speaker.evidence.rule == "cue inside the quote"


def test_french_marks_may_hold_the_cue_with_a_pronoun() -> None:
    text = "Claire Vasseur est arrivée. « Les nuits sont longues, explique-t-elle. Les jours aussi. »"
    (quote,) = read(text, "fr").quotes
    assert quote.speaker is not None
    assert (quote.speaker.mention.of(text), quote.speaker.name) == ("elle", "Claire Vasseur")


def test_german_nouns_after_a_cue_may_be_a_name() -> None:
    assert said("„Die Nächte sind zu lang“, sagte Brenk Odenhus.", "de") == [
        ("Die Nächte sind zu lang", "Brenk Odenhus")
    ]


def test_french_names_stand_after_an_elision() -> None:
    assert names("Le discours d’Antoine Perrin a duré une heure.", "person", "fr") == ["Antoine Perrin"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Las noches son muy largas», dijo Clara Robles.", "Clara Robles"),
        ("“Las noches son muy largas”, afirmó la ministra Clara Robles.", "Clara Robles"),
        ("Clara Robles explicó: “Las noches son muy largas”.", "Clara Robles"),
        ("Según Clara Robles, las noches son “muy largas para todos”.", "Clara Robles"),
        ("“Las noches son muy largas”, lamentó una vecina del puerto.", "una vecina del puerto"),
    ],
)
def test_spanish_speakers(text: str, speaker: str) -> None:
    assert [who for _, who in said(text, "es")] == [speaker]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The nights are long and the days are short, as everybody on the pier has known for years.", "en"),
        ("Die Nächte sind lang und die Tage sind kurz, wie jeder auf dem Kai seit Jahren weiß.", "de"),
        ("Les nuits sont longues et les jours sont courts, comme tout le monde le sait sur le quai.", "fr"),
        ("Las noches son largas y los días son cortos, como todos saben en el muelle desde hace años.", "es"),
        ("", "en"),
    ],
)
def test_the_language_is_guessed(text: str, code: str) -> None:
    assert analyse(text).language == code


@pytest.mark.parametrize(("given", "code"), [("de", "de"), ("de-AT", "de"), ("DE_ch", "de"), ("fr-FR", "fr")])
def test_a_language_that_is_told_is_taken(given: str, code: str) -> None:
    assert analyse("The nights are long.", language=given).language == code


def test_a_language_without_rules_is_guessed() -> None:
    assert analyse("The nights are long and the days are short.", language="tlh").language == "en"
