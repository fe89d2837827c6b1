import msgspec
import pytest

from pullquote.desk.saving import save_quote, save_span, trimmed
from pullquote.desk.story import evidence_card, place
from pullquote.notebook import Notebook


@pytest.fixture
def notebook(tmp_path):
    book = Notebook(tmp_path / "data", tmp_path / "state")
    book.load()
    return book


def again(story, notebook):
    return msgspec.structs.replace(story, passages=place(story.text, notebook.passages(story.row.address)))


def test_a_saved_quote_knows_its_speaker_and_how_to_be_cited(story, notebook):
    passage = save_quote(notebook, story, 0, colour=2).passage
    assert (passage.selectors.exact, passage.speaker, passage.is_quote, passage.colour) == (
        "We are tired,",
        "Mara Venn",
        True,
        2,
    )
    assert (passage.citation.title, passage.citation.source, passage.citation.published) == (
        "Pilots walk out",
        "Elgard Post",
        "2026-03-14",
    )


def test_saving_a_quote_again_saves_its_whole_chain_in_the_same_passage(story, notebook):
    first = save_quote(notebook, story, 1, colour=1).passage
    second = save_quote(notebook, again(story, notebook), 1, colour=1).passage
    assert second.id == first.id
    assert second.selectors.exact.startswith("We are tired,") and second.selectors.exact.endswith("long.")
    third = save_quote(notebook, again(story, notebook), 1, colour=1)
    assert third.passage == second and third.outcome == "already saved"
    assert len(notebook.passages()) == 1


def test_a_quote_without_a_speaker_is_saved_without_one(story, notebook):
    assert save_quote(notebook, story, 3, colour=1).passage.speaker is None


def test_a_selection_is_saved_without_the_blanks_at_its_edges(story, notebook, where):
    selected = where(" who leads the crew. ")
    passage = save_span(notebook, story, selected, colour=1, note="Check this").passage
    assert passage.selectors.exact == "who leads the crew."
    assert passage.notes == ("Check this",)
    assert not passage.is_quote


def test_a_selection_inside_a_quote_keeps_the_speaker(story, notebook, where):
    assert save_span(notebook, story, where("nights are"), colour=1).passage.speaker == "Mara Venn"


def test_blanks_alone_stay_as_they_are(where):
    assert trimmed("a   b", where("a", "a   b")).of("a   b") == "a"


def test_an_evidence_card_says_who_where_and_when(story):
    assert evidence_card(story, "a sad\nday", "Tomas Ilk") == (
        "“a sad day”\n— Tomas Ilk\n“Pilots walk out”, Elgard Post, 14 Mar 2026"
    )


def test_a_passage_that_the_reader_selected_never_shrinks_when_its_quote_is_saved(story, notebook, where):
    selected = where("Share this\n\n“We are tired,”")
    first = save_span(notebook, story, selected, colour=1).passage
    again = save_quote(notebook, story, 0, colour=1).passage
    assert again.id == first.id
    assert again.selectors.exact.startswith("Share this") and again.selectors.exact.endswith("The nights are long.")


def test_saving_twice_before_the_screen_has_heard_of_the_first_keeps_the_chain(story, notebook):
    save_quote(notebook, story, 0, colour=1)
    assert save_quote(notebook, story, 0, colour=1).passage.selectors.exact.endswith("The nights are long.")
    assert len(notebook.passages()) == 1
