import msgspec

from pullquote.desk.story import UNATTRIBUTED, Story, group_by_speaker, place
from pullquote.language import Analysis, Quote
from pullquote.notebook import Citation, Passage, describe
from pullquote.text import Span


def passage(text, span, name="p1"):
    return Passage(
        name, "lib/pilots.txt", describe(text, span), "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", Citation()
    )


def test_quotes_are_grouped_by_speaker_in_order_of_appearance_with_the_unattributed_last(story):
    groups = group_by_speaker(story, story.shown_quotes(unfolded=False))
    assert [(group.name, group.quotes) for group in groups] == [
        ("Mara Venn", (0, 1)),
        ("Tomas Ilk", (2,)),
        (UNATTRIBUTED, (3,)),
    ]
    assert [group.hue for group in groups] == [0, 1, None]


def test_a_quote_in_a_folded_line_is_shown_only_when_the_line_is_open(story, where):
    folded = Quote(where("this"), "direct")
    analysis = msgspec.structs.replace(story.analysis, quotes=(folded, *story.analysis.quotes))
    story = msgspec.structs.replace(story, analysis=analysis)
    assert story.shown_quotes(unfolded=False) == (1, 2, 3, 4)
    assert story.shown_quotes(unfolded=True) == (0, 1, 2, 3, 4)


def test_an_entity_mentioned_in_folded_lines_alone_is_left_out(story, where):
    elgard = msgspec.structs.replace(story.analysis.entities[2], mentions=(where("this"),))
    analysis = msgspec.structs.replace(story.analysis, entities=(*story.analysis.entities[:2], elgard))
    story = msgspec.structs.replace(story, analysis=analysis)
    assert [entity.name for entity in story.shown_entities(unfolded=False)] == ["Mara Venn", "Tomas Ilk"]
    assert len(story.shown_entities(unfolded=True)) == 3


def test_a_passage_is_found_again_and_one_that_is_gone_comes_last(story, where):
    gone = passage("other words entirely", Span(0, 5), "gone")
    kept = passage(story.text, where("a sad day"), "kept")
    placed = place(story.text, [gone, kept])
    assert [(p.passage.id, p.span) for p in placed] == [("kept", where("a sad day")), ("gone", None)]


def test_a_quote_counts_as_saved_only_when_a_passage_covers_all_of_it(story, where):
    part = msgspec.structs.replace(story, passages=place(story.text, [passage(story.text, where("sad"))]))
    assert not part.is_saved(where("a sad day"))
    whole = msgspec.structs.replace(story, passages=place(story.text, [passage(story.text, where("it “a sad day”"))]))
    assert whole.is_saved(where("a sad day"))


def test_the_passage_that_holds_a_quote_is_the_shortest_one_and_one_that_only_touches_it_is_not(story, where):
    wide = passage(story.text, where("Tomas Ilk called it “a sad day” in"), "wide")
    exact = passage(story.text, where("a sad day"), "exact")
    part = passage(story.text, where("day” in"), "part")
    story = msgspec.structs.replace(story, passages=place(story.text, [wide, exact, part]))
    assert story.passage_at(where("a sad day")).passage.id == "exact"
    assert story.passage_at(where("called")).passage.id == "wide"
    assert story.passage_at(where("sad day” in")).passage.id == "wide"


def test_a_story_that_is_not_analysed_yet_has_no_quotes_and_all_else(story, where):
    saved = place(story.text, [passage(story.text, where("a sad day"))])
    story = Story(story.row, story.article, Analysis((), (), ""), saved, is_analysed=False)
    assert (story.shown_quotes(unfolded=True), story.shown_entities(unfolded=True)) == ((), ())
    assert group_by_speaker(story, ()) == ()
    assert story.is_saved(where("a sad day"))
