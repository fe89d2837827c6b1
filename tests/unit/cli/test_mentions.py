"""Where the text names a person nearest to a quote."""

from __future__ import annotations

from pullquote.cli.records import mention_of
from pullquote.language import Analysis, Entity, Evidence, Quote, Speaker
from pullquote.text import Span

TEXT = (
    "Mara Venn leads the crew. Ms Venn has a boat. “Mara Venn is tired,” said Tomas Ilk. He looked at Ms Venn.\n\n"
    "“Nobody asked,” she said. An old man, Jon Bek, went home."
)


def places(words, text=TEXT):
    found, start = [], text.find(words)
    while start >= 0:
        found.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return found


def analysis(entities=()):
    she = Speaker(places("she")[0], "Mara Venn", 0.8, Evidence("cue after the quote"))
    quotes = (
        Quote(places("Mara Venn is tired,")[0], "direct"),
        Quote(places("Nobody asked,")[0], "direct", she),
    )
    return Analysis(quotes, tuple(entities), "en")


VENN = Entity("Mara Venn", "person", tuple(sorted(places("Mara Venn") + places("Ms Venn"))), ("Venn",))


def test_the_nearest_mention_of_the_person_outside_of_quoted_words():
    assert mention_of(TEXT, analysis([VENN]), 0, "Mara Venn") == places("Ms Venn")[0]


def test_what_the_program_took_for_the_speaker_counts_if_it_is_that_person():
    assert mention_of(TEXT, analysis([VENN]), 1, "Mara Venn") == places("she")[0]


def test_a_name_that_is_an_alias_or_no_entity_is_looked_for_by_its_words():
    assert mention_of(TEXT, analysis([VENN]), 1, "Venn") == places("Ms Venn")[1]
    assert mention_of(TEXT, analysis(), 1, "Tomas  Ilk") == places("Tomas Ilk")[0]


def test_a_fuller_name_than_the_text_has_is_found_by_its_last_word():
    assert mention_of(TEXT, analysis(), 1, "Dr Jonas Bek") == places("Bek")[0]


def test_only_whole_words_count():
    assert mention_of(TEXT, analysis(), 1, "Tom") is None
    assert mention_of(TEXT, analysis(), 1, "Someone Else") is None
    assert mention_of(TEXT, analysis(), 1, "") is None


def test_quoted_words_count_when_there_is_nothing_else():
    text = "“Ann Lee is right,” he said."
    quotes = (Quote(Span(1, 18), "direct"),)
    assert mention_of(text, Analysis(quotes, (), "en"), 0, "Ann Lee") == Span(1, 8)


def test_a_surname_alone_counts_though_the_program_took_it_for_somebody_else():
    text = "Patricia Doyle spoke. So did Martin Doyle. Much later, Doyle called it “a lie of cowards”."
    (she,), (he,) = places("Patricia Doyle", text), places("Martin Doyle", text)
    near = places("Doyle", text)[2]
    people = (Entity("Patricia Doyle", "person", (she,)), Entity("Martin Doyle", "person", (he, near), ("Doyle",)))
    found = Speaker(near, "Martin Doyle", 0.9, Evidence("cue before the quote"))
    quotes = (Quote(places("a lie of cowards", text)[0], "mixed", found),)
    assert mention_of(text, Analysis(quotes, people, "en"), 0, "Patricia Doyle") == near


def test_a_surname_within_the_name_of_somebody_else_does_not_count():
    text = "Patricia Doyle came. Martin Doyle called it “a lie of cowards”."
    people = tuple(Entity(name, "person", tuple(places(name, text))) for name in ("Patricia Doyle", "Martin Doyle"))
    quotes = (Quote(places("a lie of cowards", text)[0], "mixed"),)
    assert mention_of(text, Analysis(quotes, people, "en"), 0, "Patricia Doyle") == places("Patricia Doyle", text)[0]


def test_of_two_places_as_near_it_is_the_earlier():
    text = "Ann Lee: “Go now.” Ann Lee left."
    quotes = (Quote(Span(8, 18), "direct"),)
    assert mention_of(text, Analysis(quotes, (), "en"), 0, "Ann Lee") == Span(0, 7)


def test_the_last_word_of_an_organisations_name_alone_is_not_the_organisation():
    text = "Bank of Elgard warned. Elgard heard it: “Prices go up.”"
    bank = Entity("Bank of Elgard", "organization", tuple(places("Bank of Elgard", text)))
    quotes = (Quote(places("Prices go up.", text)[0], "direct"),)
    assert mention_of(text, Analysis(quotes, (bank,), "en"), 0, "Bank of Elgard") == Span(0, 14)
