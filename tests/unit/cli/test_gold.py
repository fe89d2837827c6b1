"""Corrected quotes as gold data."""

from __future__ import annotations

import msgspec

from pullquote.cli.records import gold_record
from pullquote.notebook import Citation, Correction, Selectors


def said(speaker):
    return Correction("c1", "lib/a", Selectors("x", "", "", 0, 1), speaker, "clock", "", "", Citation())


def test_only_corrected_quotes_are_gold_and_the_others_are_ignored(story):
    record = gold_record("lib/a", story.text, story.analysis, {0: said("Tomas Ilk"), 1: said("Tomas Ilk")})
    assert (record["id"], record["text"], record["lang"]) == ("lib/a", story.text, "en")
    assert [quote["text"] for quote in record["quotes"]] == ["We are tired,", "The nights are long."]
    assert [story.text[a:b] for a, b in record["ignore"]] == ["a sad day", "Nobody asked us."]


def test_spans_are_those_of_the_words_and_the_mention_is_of_the_chosen_person(story):
    (quote,) = gold_record("lib/a", story.text, story.analysis, {3: said("Tomas Ilk")})["quotes"]
    for part in (quote, quote["speaker"]):
        assert story.text[part["start"] : part["end"]] == part["text"]
    assert (quote["kind"], quote["speaker"]["text"], quote["speaker"]["name"]) == ("direct", "Tomas Ilk", "Tomas Ilk")
    assert quote["cue"] is None


def test_a_confirmed_speaker_keeps_mention_and_cue(story):
    quote = gold_record("lib/a", story.text, story.analysis, {0: said("Mara Venn")})["quotes"][0]
    assert (quote["speaker"]["text"], quote["cue"]["text"]) == ("Mara Venn", "said")


def test_nobody_is_null(story):
    assert gold_record("lib/a", story.text, story.analysis, {2: said(None)})["quotes"][0]["speaker"] is None


def test_a_person_whom_the_text_never_names_is_an_empty_stretch_with_the_name(story):
    (quote,) = gold_record("lib/a", story.text, story.analysis, {3: said("Ann Lee")})["quotes"]
    start = quote["start"]
    assert quote["speaker"] == {"start": start, "end": start, "text": "Ann Lee", "name": "Ann Lee"}


def test_a_few_words_inside_the_writers_sentence_are_a_fragment(story):
    assert gold_record("lib/a", story.text, story.analysis, {2: said("Ann Lee")})["quotes"][0]["kind"] == "fragment"


def test_it_can_be_written_as_json(story):
    record = gold_record("lib/a", story.text, story.analysis, {0: said("Mara Venn"), 3: said(None)})
    assert msgspec.json.decode(msgspec.json.encode(record)) == record
