"""Corrections on the desk: they hold for the chain, find their quote again, and the last word counts."""

from __future__ import annotations

import msgspec
import pytest

from pullquote.desk.saving import save_quote
from pullquote.desk.speaker_corrections import correct_speaker, corrected, place_corrections, take_back
from pullquote.desk.story import speaker_label
from pullquote.language import Analysis, Quote
from pullquote.notebook import Notebook
from pullquote.text import Span


@pytest.fixture
def notebook(tmp_path):
    book = Notebook(tmp_path / "data", tmp_path / "state")
    book.load()
    return book


def names(story, notebook):
    """The corrected names, by quote."""
    held = corrected(story.text, story.analysis, notebook.corrections(story.row.address))
    return {quote: each.speaker for quote, each in held.items()}


def edited(story, text, quotes):
    """The story with another text, in which these words are its quotes."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in quotes]
    found = tuple(Quote(span, "direct") for span in spans)
    article = msgspec.structs.replace(story.article, text=text)
    return msgspec.structs.replace(
        story, article=article, analysis=msgspec.structs.replace(story.analysis, quotes=found)
    )


def test_a_correction_of_any_part_holds_for_the_whole_chain(story, notebook):
    assert correct_speaker(notebook, story, 1, "Tomas Ilk") == 2
    assert names(story, notebook) == {0: "Tomas Ilk", 1: "Tomas Ilk"}


def test_a_quote_by_itself_is_corrected_alone(story, notebook):
    assert correct_speaker(notebook, story, 2, None) == 1
    assert names(story, notebook) == {2: None}


def test_a_chain_has_one_correction_whichever_part_was_corrected_last(story, notebook):
    correct_speaker(notebook, story, 0, "Tomas Ilk")
    correct_speaker(notebook, story, 1, "Ann Lee")
    assert names(story, notebook) == {0: "Ann Lee", 1: "Ann Lee"}
    assert len(notebook.corrections()) == 1
    notebook.undo()
    assert names(story, notebook) == {0: "Tomas Ilk", 1: "Tomas Ilk"}


def test_of_corrections_whose_quotes_have_become_one_chain_the_later_word_counts(story, notebook):
    apart = tuple(msgspec.structs.replace(quote, continues=None) for quote in story.analysis.quotes)
    before = msgspec.structs.replace(story, analysis=msgspec.structs.replace(story.analysis, quotes=apart))
    correct_speaker(notebook, before, 1, "Tomas Ilk")
    correct_speaker(notebook, before, 0, "Ann Lee")
    assert names(before, notebook) == {0: "Ann Lee", 1: "Tomas Ilk"}
    assert names(story, notebook) == {0: "Ann Lee", 1: "Ann Lee"}
    take_back(notebook, story, 1)
    assert names(story, notebook) == {}
    notebook.undo()
    assert names(story, notebook) == {0: "Ann Lee", 1: "Ann Lee"}


def test_taken_back_the_program_counts_again(story, notebook):
    correct_speaker(notebook, story, 0, "Tomas Ilk")
    take_back(notebook, story, 1)
    assert names(story, notebook) == {}
    assert notebook.corrections() == []


def test_a_correction_finds_its_quote_in_an_edited_article(story, notebook):
    correct_speaker(notebook, story, 2, "Ann Lee")
    text = "Pilots walk out\n\nA line that is new. “Hello,” it says.\n\n" + story.text.partition("\n\n")[2]
    again = edited(story, text, ["Hello,", "We are tired,", "a sad day", "Nobody asked us."])
    assert names(again, notebook) == {2: "Ann Lee"}


def test_a_correction_finds_its_quote_when_another_analysis_draws_its_ends_elsewhere(story, notebook):
    correct_speaker(notebook, story, 0, "Ann Lee")
    assert names(edited(story, story.text, ["We are tired", "a sad day"]), notebook) == {0: "Ann Lee"}


def test_a_correction_whose_quote_is_gone_is_kept_and_does_nothing(story, notebook):
    correct_speaker(notebook, story, 2, "Ann Lee")
    gone = edited(story, story.text.replace("“a sad day”", "wrong"), ["We are tired,"])
    assert names(gone, notebook) == {}
    unquoted = edited(story, story.text, ["We are tired,"])
    assert names(unquoted, notebook) == {}
    (placed,) = place_corrections(unquoted.text, unquoted.analysis, notebook.corrections())
    assert placed.quote is None
    assert names(story, notebook) == {2: "Ann Lee"}


def test_the_correction_of_words_that_stand_twice_stays_with_the_ones_that_were_meant(story, notebook):
    text = "He said: “No comment at all.” Later she said: “No comment at all.” That was it."
    twice = edited(story, text, ["No comment at all."])
    second = Quote(Span(text.rindex("No comment"), text.rindex("No comment") + 18), "direct")
    analysis = msgspec.structs.replace(twice.analysis, quotes=(*twice.analysis.quotes, second))
    twice = msgspec.structs.replace(twice, analysis=analysis)
    correct_speaker(notebook, twice, 1, "Ann Lee")
    assert names(twice, notebook) == {1: "Ann Lee"}


def test_without_an_analysis_nothing_is_corrected_yet(story, notebook):
    correct_speaker(notebook, story, 0, "Ann Lee")
    assert corrected(story.text, Analysis((), (), ""), notebook.corrections()) == {}


def test_a_passage_saved_afterwards_has_the_corrected_speaker(story, notebook):
    correct_speaker(notebook, story, 2, "Ann Lee")
    held = corrected(story.text, story.analysis, notebook.corrections(story.row.address))
    story = msgspec.structs.replace(story, corrections=held)
    assert speaker_label(story, 2) == "Ann Lee"
    assert save_quote(notebook, story, 2, colour=1).passage.speaker == "Ann Lee"
