"""Whom a quote's speaker can be chosen from."""

from __future__ import annotations

import msgspec
import pytest

from pullquote.desk.choices import (
    SpeakerChoice,
    matching,
    matching_tags,
    present_choice,
    speaker_choices,
    tag_choices,
)
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


def test_what_is_typed_narrows_the_choices_and_is_the_last_one_itself(story):
    options = speaker_choices(story, 0)
    assert shown(matching(options, " venn ")) == [("Mara Venn", "2 quotes · shown now"), ("“venn”", "a new name")]
    assert [option.name for option in matching(options, "  Ann   Lee ")] == ["Ann Lee"]
    assert [option.kind for option in matching(options, "nobody")] == ["nobody", "name"]
    assert matching(options, "   ") == options


@pytest.mark.parametrize("typed", ["m", "Mar", "mara v", "ven", "ara", "a"])
def test_a_typed_beginning_means_a_person_of_the_story_before_a_new_one(story, typed):
    found = matching(speaker_choices(story, 0), typed)
    assert found[0].name == "Mara Venn"
    assert [option.note for option in found].index("a new name") == len(found) - 1


def test_words_inside_what_is_no_name_are_no_match_for_a_new_name(story):
    options = speaker_choices(story, 0)
    assert typing(options, "Lea") == ["“Lea”"]
    assert typing(options, "It") == ["“It”"]


def test_people_come_before_nobody():
    nobody = SpeakerChoice("nobody", "", "Nobody: leave it unattributed", "")
    assert typing((nobody, *named("Ann Norris")), "no") == ["Ann Norris", "Nobody: leave it unattributed", "“no”"]


def test_a_name_that_is_there_is_not_offered_as_a_new_one(story):
    assert shown(matching(speaker_choices(story, 0), "mara VENN")) == [("Mara Venn", "2 quotes · shown now")]


def test_control_characters_typed_are_no_part_of_a_name(story):
    (option,) = matching(speaker_choices(story, 0), "Zoe\x1b]0;x\x07")
    assert "\x1b" not in option.name and "\x07" not in option.words


def test_the_best_match_comes_first_and_the_new_name_last():
    assert typing(named("Ashlee Orr", "Tom Leeson", "Ann Lee-Hart", "Mary Ann Lee"), "lee") == [
        "Mary Ann Lee",
        "Tom Leeson",
        "Ann Lee-Hart",
        "Ashlee Orr",
        "“lee”",
    ]
    assert typing(named("Ann Lee-Hart", "Mary Ann Lee"), "ann lee") == ["Mary Ann Lee", "Ann Lee-Hart", "“ann lee”"]


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


USES = {"harbour": 3, "strike": 1, "sea": 1, "the Harbour Board": 1}


def tags_for(typed, uses=USES, on=()):
    return [(" + ".join(choice.tags), choice.note) for choice in matching_tags(tag_choices(uses, on), typed)]


def test_the_passages_own_tags_come_first_then_the_most_used():
    choices = tag_choices(USES, ("strike",))
    assert [choice.tags[0] for choice in choices] == ["strike", "harbour", "sea", "the Harbour Board"]
    assert [choice.is_on for choice in choices] == [True, False, False, False]
    assert [choice.note for choice in choices][:2] == ["1 passage", "3 passages"]


def test_a_typed_beginning_means_a_known_tag_and_the_new_one_is_the_last():
    assert [tag for tag, _ in tags_for("har")] == ["harbour", "the Harbour Board", "har"]
    assert tags_for("har")[-1] == ("har", "a new tag")
    assert tags_for("#pilots") == [("pilots", "a new tag")]


def test_a_tag_that_is_there_is_not_offered_as_a_new_one():
    assert [tag for tag, _ in tags_for("SEA")] == ["sea"]
    assert [tag for tag, _ in tags_for(" #, ")] == ["harbour", "sea", "strike", "the Harbour Board"]


def test_several_words_are_one_choice_each_word_the_tag_that_fits_it():
    assert tags_for("har, #str night") == [
        ("harbour + strike + night", "all of them"),
        ("har + str + night", "as typed"),
    ]
    assert tags_for("Strike sea") == [("strike + sea", "all of them")]
    assert tags_for("harb harbour") == [("harbour", "all of them"), ("harb + harbour", "as typed")]


def test_control_characters_typed_are_no_part_of_a_tag():
    ((tag, _),) = tags_for("a\x1b]0;x\x07", {})
    assert "\x1b" not in tag and "\x07" not in tag
