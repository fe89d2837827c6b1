"""Whom a quote's speaker can be chosen from."""

from __future__ import annotations

import msgspec

from pullquote.desk.speaker_choices import SpeakerChoice, matching, present_choice, speaker_choices
from pullquote.language import Entity, Evidence, Quote, Speaker
from pullquote.notebook import Citation, Correction, Selectors


def named(*names):
    return tuple(SpeakerChoice("name", name, name, "person") for name in names)


def typing(options, typed):
    return [option.words for option in matching(options, typed)]


def shown(options):
    return [(option.words, option.note) for option in options]


def test_speakers_come_first_by_number_of_quotes_then_people_then_organisations_then_nobody(story, where):
    more = (Entity("Crew", "organization", (where("crew"),)), Entity("Ann Lee", "person", (where("day"),)))
    analysis = msgspec.structs.replace(story.analysis, entities=(*more, *story.analysis.entities))
    story = msgspec.structs.replace(story, analysis=analysis)
    assert shown(speaker_choices(story, 0)) == [
        ("Mara Venn", "2 quotes · shown now"),
        ("Tomas Ilk", "1 quote"),
        ("Ann Lee", "person"),
        ("Crew", "organisation"),
        ("Nobody: leave it unattributed", ""),
    ]
    assert shown(speaker_choices(story, 3))[-1] == ("Nobody: leave it unattributed", "shown now")


def test_who_it_may_have_been_is_the_first_choice_when_it_is_too_unsure_to_be_shown(story, where):
    ilk = Speaker(where("Tomas Ilk"), "Tomas Ilk", 0.3, Evidence("subject of the sentence before"))
    quotes = (*story.analysis.quotes[:3], Quote(story.analysis.quotes[3].span, "direct", ilk))
    story = msgspec.structs.replace(story, analysis=msgspec.structs.replace(story.analysis, quotes=quotes))
    assert shown(speaker_choices(story, 3))[:2] == [("Tomas Ilk", "the program’s guess"), ("Mara Venn", "2 quotes")]


def test_a_corrected_quote_can_be_as_it_was_found_again(story):
    said = Correction("c1", "lib/a", Selectors("x", "", "", 0, 1), "Ann Lee", "clock", "", "", Citation())
    story = msgspec.structs.replace(story, corrections={0: said, 1: said})
    options = speaker_choices(story, 0)
    assert (options[-1].kind, options[-1].words, options[-1].note) == ("found", "As the program found it", "Mara Venn")
    assert ("Ann Lee", "2 quotes · shown now") in shown(options)
    assert ("Mara Venn", "person") in shown(options)


def test_what_is_typed_narrows_the_choices_and_is_one_itself(story):
    options = speaker_choices(story, 0)
    assert shown(matching(options, " venn ")) == [("Mara Venn", "2 quotes · shown now"), ("“venn”", "a new name")]
    assert [option.name for option in matching(options, "  Ann   Lee ")] == ["Ann Lee"]
    assert [option.kind for option in matching(options, "nobody")] == ["nobody", "name"]
    assert matching(options, "   ") == options


def test_a_name_that_is_there_is_not_offered_as_a_new_one(story):
    assert shown(matching(speaker_choices(story, 0), "mara VENN")) == [("Mara Venn", "2 quotes · shown now")]


def test_control_characters_typed_are_no_part_of_a_name(story):
    (option,) = matching(speaker_choices(story, 0), "Zoe\x1b]0;x\x07")
    assert "\x1b" not in option.name and "\x07" not in option.words


def test_a_new_name_that_is_a_part_of_a_word_of_a_listed_one_comes_before_it():
    options = named("Ashlee Orr", "Tom Leeson")
    assert typing(options, "Lee") == ["“Lee”", "Tom Leeson", "Ashlee Orr"]
    assert matching(options, "Lee")[0].note == "a new name"


def test_a_listed_name_with_what_was_typed_as_whole_words_comes_before_the_new_name():
    options = named("Tom Leeson", "Ann Lee-Hart", "Mary Ann Lee")
    assert typing(options, "lee") == ["Mary Ann Lee", "“lee”", "Tom Leeson", "Ann Lee-Hart"]
    assert typing(options, "ann lee") == ["Mary Ann Lee", "“ann lee”", "Ann Lee-Hart"]


def test_the_same_name_comes_first_and_is_no_new_one():
    assert typing(named("Mary Ann Lee", "Ann Leeson", "Ann Lee"), "ann lee") == [
        "Ann Lee",
        "Mary Ann Lee",
        "Ann Leeson",
    ]


def test_who_is_shown_now_is_the_choice_that_confirms(story):
    options = speaker_choices(story, 2)
    assert options[present_choice(story, 2, options)].name == "Tomas Ilk"
    options = speaker_choices(story, 3)
    assert options[present_choice(story, 3, options)].kind == "nobody"


def test_the_guess_is_the_choice_that_confirms_where_nobody_is_shown(story):
    story = msgspec.structs.replace(story, threshold=0.85)
    options = speaker_choices(story, 2)
    assert options[present_choice(story, 2, options)].name == "Tomas Ilk"


def test_nobody_is_the_choice_that_confirms_where_the_reader_said_so(story):
    said = Correction("c1", "lib/a", Selectors("x", "", "", 0, 1), None, "clock", "", "", Citation())
    story = msgspec.structs.replace(story, corrections={0: said}, threshold=0.95)
    options = speaker_choices(story, 0)
    assert options[present_choice(story, 0, options)].kind == "nobody"
