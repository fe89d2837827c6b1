"""Whom a German sentence lets speak: cases, relative clauses, pairs, nouns for words, texts; and who is only guessed.

In the table < > holds the words of a quotation, [ ] those that tell the speaker.
"""

from __future__ import annotations

import re

import pytest

from .reading import mention, read, said

ROWS = """
[Rehberg] warf der Regierung „<Wortbruch>“ vor.
[Tierschützer] äußerten Bedenken an den Plänen und warfen der Regierung unter anderem „<Wortbruch>“ vor.
[Die Gutachterin] bescheinigte dem Werk „<Fahrlässigkeit>“.
Sie wisse, dass ihre Arbeit „<nicht frei von Schwächen>“ sei, hatte [Jana Thiele] damals gesagt.
Das Fazit von [Nora Thiele] nach fünf Jahren überrascht nicht: „<Die Zahlen zeigen, dass es sich lohnt.>“
[Ein nicht genannter Vertreter der Werft] bezeichnete ihre Beteiligung als „<strategisch>“.
Nach Bewertung von [Polizei und Staatsanwaltschaft] gab es „<keinen Anlass für Maßnahmen>“.
Für [Nora Thiele] ist das „<ein fatales Signal>“.
Was für [die Ministerin] „<eine flexible Lösung>“ ist, bleibt umstritten.
Auf den Vorwurf [der Opposition], es handele sich um einen „<faulen Kompromiss>“, reagierte die Ministerin nicht.
Die Forderung [des Verbands] nach „<mehr Mut im Amt>“ stieß auf Ablehnung.
Kritik kommt vom [Brelauer Fahrgastverband], der diese Maßnahme als „<Kapitulation>“ vor den Randalierern sieht.
[Der oberste Richter Torviks], der zunächst Rehbergs Wahlsieg als „<Fest>“ bezeichnete, schweigt inzwischen.
[Die Demonstranten] skandierten dabei Parolen wie zum Beispiel „<Stoppt den Ausbau>“ und zogen weiter.
[Einige Arbeiter] trugen rote Westen mit der Aufschrift „<Lohn statt Hohn>“ am Rücken.
„<Die Schuld liegt bei uns>“ wird [der Direktor] in der Wochenschrift „Brelauer Bote“ zitiert.
In [der Zeitung] fand sich dazu die Feststellung „<Wir sehen das völlig anders>“.
In [dem Entwurf] steht noch der Satz: „<Die Fingerabdrücke sind zu löschen.>“
„<Das geht zu weit>“, findet [Rehberg].
Der Sender berichtete, [der Trainer] habe den Vertrag gelesen und dabei gesagt: „<Das geht zu weit.>“
Kritik kam auch von [Ina Brandt (SPD)]: „<Das geht zu weit.>“
In [dem Brief] ist zu lesen: „<Das geht zu weit.>“
„<Das geht zu weit>“, ist in [dem Brief] zu lesen.
Der Chef der Behörde, so [ein Bericht der Zeitung „Bote“], habe „<alles gewusst und geduldet>“.
[Rehberg] trat mit den Worten „<Das geht zu weit>“ vor die Presse.
[Ina Brandt (SPD)] sprach von einem „<Armutszeugnis>“.
So sprach [Ina Brandt (SPD)] von einem „<Armutszeugnis>“.
Das Werk bleibe zu, heißt es in [einer Erklärung des Betriebsrats und der Gewerkschaft], und zwar „<bis auf Weiteres>“.
[Beide Seiten] vereinbarten, den Hafen „<für immer>“ zu öffnen.
""".strip().split("\n")


def marked(row: str, opening: str, closing: str) -> list[str]:
    return re.findall(re.escape(opening) + "(.*?)" + re.escape(closing), row)


@pytest.mark.parametrize("row", ROWS)
def test_a_german_sentence_tells_its_speaker(row: str) -> None:
    text = re.sub(r"[<>\[\]]", "", row)
    assert said_by(text) == [(marked(row, "<", ">")[0], marked(row, "[", "]")[0])]


def said_by(text: str) -> list[tuple[str, str | None]]:
    """The quotes of a German text, each with the words that tell its speaker."""
    return [(quote.span.of(text), mention(text, quote)) for quote in read(text, "de").quotes]


def test_a_subjunctive_in_another_clause_reports_nothing() -> None:
    text = (
        "Die Lage sei ernst, sagte Hanna Oelke. Sprecher Max Rehberg will „in den kommenden Wochen noch einmal "
        "prüfen“, ob ein Verbot angestrebt werden solle."
    )
    ((_, speaker),) = said_by(text)
    assert speaker == "Sprecher Max Rehberg"


def test_a_name_after_two_appositions_leaves_the_office_before_it_the_subject() -> None:
    text = (
        "Der Vorsitzende der Gewerkschaft, Nachfolger von Mats Kjellberg, Frank Brink, würdigte Karge heute als „eine "
        "bedeutende Persönlichkeit“."
    )
    ((_, speaker),) = said_by(text)
    assert speaker is not None and speaker.startswith("Der Vorsitzende der Gewerkschaft")


def test_a_second_quotation_after_and_goes_on_from_the_first() -> None:
    text = "Rehberg äußerte sich mit den Worten: „Die Nachricht ist klar.“ Und weiter: „Die Gefahren sind real.“"
    assert said(text, "de") == [("Die Nachricht ist klar.", "Rehberg"), ("Die Gefahren sind real.", "Rehberg")]


def test_a_sentence_about_somebodys_words_goes_on_with_him() -> None:
    text = (
        "Max Rehberg zeigte sich zuversichtlich: „Ich rechne mit einer Einigung.“ Seine Zuversicht gründet auf "
        "Erfahrung: „Solche Fragen werden immer in letzter Minute gelöst.“"
    )
    assert [speaker for _, speaker in said_by(text)] == ["Max Rehberg", "Max Rehberg"]


@pytest.mark.parametrize(
    "text",
    [
        "Sechs Jahre alt ist das Projekt Freies Archiv nun, kurz: „Freies Archiv Nord“.",
        "Die Junta, die sich selbst „Rat für die Erneuerung des Landes und der alten Ordnung“ nennt, schweigt.",
        "Die Polizei räumte das als „Kleinstadt am Hafen“ bekannte Lager.",
        "In Brelau wurde der Plan als „untauglich“ kritisiert.",
        "Sechs Tage nach der Enzyklika „Licht der alten Welt“ meldete Radio Torvik neue Zahlen.",
    ],
)
def test_what_something_is_called_is_no_speech(text: str) -> None:
    assert read(text, "de").quotes == ()


def test_a_speaker_that_no_rule_finds_is_only_guessed() -> None:
    text = "Die das Unglück überlebende Alice Karge, 30, malte im Hof den Hergang: „Die See war wirklich rau.“"
    (quote,) = read(text, "de").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Alice Karge"
    assert quote.speaker.confidence < 0.7
