"""Which full name a chosen speaker gets, whatever words were chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.work import count_work
from pullquote.language import analyse
from pullquote.language.analysis import prepare
from pullquote.language.model import Speaker
from pullquote.language.people.identify import Identifier
from pullquote.language.speech.noun_phrases import Mention, MentionKind
from pullquote.language.speech.proposals import Proposal
from pullquote.text import Span

from .reading import read

STORY = (
    "Senator Mara Venn, a pilot, met Tomas Ilk and the Harbour Workers Union on Monday.\n\n"
    "“The nights are long,” she told a friend of Tomas Ilk. He waved at the union’s spokesman, Bo Falk.\n\n"
    "They left early. “It is late,” the senator said. “Who knows,” Falk added."
)


def identified(words: str, kind: MentionKind, text: str = STORY, gender: str = "") -> Speaker:
    """The speaker for the words of the story, the first such, asked for alone."""
    start = text.index(words)
    mention = Mention(Span(start, start + len(words)), kind, gender)
    return Identifier(prepare(text, language="en")).speaker(Proposal(mention, "cue after the quote"), 0, None)


def test_a_title_before_the_name_may_be_chosen_with_it() -> None:
    speaker = identified("Senator Mara Venn", "name")
    assert speaker.name == "Mara Venn"
    assert speaker.evidence.antecedent is None


def test_a_friend_of_somebody_is_not_that_person() -> None:
    assert identified("a friend of Tomas Ilk", "role").name is None


def test_words_for_a_role_may_end_with_the_name() -> None:
    assert identified("the union’s spokesman, Bo Falk", "role").name == "Bo Falk"


def test_a_name_that_is_no_mention_of_its_own_may_share_a_surname() -> None:
    text = "Tomas Falk came late. The Falk-led crew had left. “Who knows,” they said."
    speaker = identified("Falk-led", "name", text)
    assert speaker.name is None
    start = text.index("Falk-led")
    mention = Mention(Span(start, start + len("Falk")), "name")
    speaker = Identifier(prepare(text, language="en")).speaker(Proposal(mention, "cue after the quote"), 0, None)
    assert speaker.name == "Tomas Falk"
    assert speaker.evidence.antecedent == Span(0, len("Tomas Falk"))


def test_a_surname_that_several_people_bear_is_less_sure() -> None:
    text = "Anna Venn met Mara Venn at the pier. “The nights are long,” Venn said."
    (quote,) = read(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.evidence.how == "likeliest of several with the name"
    assert quote.speaker.confidence < 0.9


def test_a_surname_whose_title_tells_the_gender_is_shared_with_nobody_of_the_other() -> None:
    text = "Helen Venn leads the crew. Her husband, Peter Venn, owns the inn. “It is over,” Ms Venn said."
    (quote,) = read(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Helen Venn"
    assert quote.speaker.evidence.how == "named in full"


def test_a_pronoun_is_less_sure_than_a_name() -> None:
    assert identified("she", "pronoun", gender="f").confidence < identified("Mara Venn", "name").confidence


def test_a_speaker_may_be_asked_for_out_of_order() -> None:
    identifier = Identifier(prepare(STORY, language="en"))
    late, early = STORY.index("the senator said"), STORY.index("she told")
    later = identifier.speaker(Proposal(Mention(Span(late, late + 11), "role"), "cue after the quote"), 2, None)
    earlier = identifier.speaker(
        Proposal(Mention(Span(early, early + 3), "pronoun", "f"), "cue after the quote"), 1, None
    )
    assert (later.name, earlier.name) == ("Mara Venn", "Mara Venn")


@given(
    asked=st.lists(
        st.tuples(
            st.integers(0, len(STORY) - 1),
            st.integers(1, 60),
            st.sampled_from(["name", "pronoun", "role"]),
            st.sampled_from(["", "m", "f", "p", "n"]),
            st.integers(0, 2),
        ),
        max_size=6,
    )
)
def test_any_words_may_be_asked_about(asked: list[tuple[int, int, MentionKind, str, int]]) -> None:
    stage = prepare(STORY, language="en")
    names = {entity.name for entity in stage.cast.entities}
    identifier = Identifier(stage)
    for start, length, kind, gender, paragraph in asked:
        mention = Mention(Span(start, min(len(STORY), start + length)), kind, gender)
        speaker = identifier.speaker(Proposal(mention, "cue after the quote"), paragraph, None)
        assert speaker.mention == mention.span
        assert 0 <= speaker.confidence <= 1
        assert speaker.name is None or speaker.name in names
        assert (speaker.evidence.antecedent is None) == (speaker.evidence.how == "")


@pytest.mark.parametrize(
    "piece",
    [
        "Mara Venn, the director, met Tomas Ilk and “we are here at last,” he said and she said, ",
        "Senator Mara Venn met Tomas Ilk. “We are here,” she said. “No,” the senator said. They left, it said.\n\n",
        "Mara Venn saw Anna Venn and Laura Venn. “We talk a lot here,” Venn said.\n",
    ],
    ids=["one endless sentence", "paragraphs", "shared surnames"],
)
def test_many_who_may_be_meant_make_work_in_line_with_the_text(piece: str) -> None:
    short, long = piece * 30, piece * 300
    analyse(short, language="en")
    assert count_work(lambda: analyse(long, language="en")) <= 14 * count_work(lambda: analyse(short, language="en"))


@pytest.mark.parametrize(("said_by", "name"), [("Sen. Venn", "Patricia Venn"), ("Sheriff Venn", "Martin Venn")])
def test_a_title_tells_two_of_one_surname_apart(said_by: str, name: str) -> None:
    text = f"Sen. Patricia Venn and her brother, Sheriff Martin Venn, disagree. “I was there,” {said_by} said."
    (quote,) = read(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name
    assert quote.speaker.confidence > 0.9


def test_a_bare_surname_is_as_sure_as_its_bearer_is_named_more_often() -> None:
    once = "Martin Venn met Patricia Venn. “I was there,” Venn said."
    often = f"Patricia Venn spoke. Patricia Venn left. Patricia Venn came back. {once}"
    unsure, sure = (read(text).quotes[0].speaker for text in (once, often))
    assert unsure is not None and sure is not None
    assert unsure.name == sure.name == "Patricia Venn"
    assert unsure.confidence < 0.6 < 0.75 < sure.confidence


def test_words_for_an_office_stand_for_themselves_where_the_name_is_unsure() -> None:
    text = "A report was released on Monday. The board said the flaw “would not have been visible at all.”"
    named = text.replace("A report was released", "The Torvik Safety Board released a report")
    plain, resolved = (read(each).quotes[0].speaker for each in (text, named))
    assert plain is not None and plain.name is None
    assert resolved is not None
    assert resolved.confidence > 0.75


def test_a_bare_surname_right_after_one_of_its_bearers_means_that_one() -> None:
    text = "Patricia Venn spoke first. Martin Venn, her brother, spoke next. “I was not there,” Venn said."
    (quote,) = read(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Martin Venn"
    assert quote.speaker.confidence < 0.78


def test_a_surname_whose_title_fits_another_bearer_is_never_surer_than_sure() -> None:
    text = (
        "Helen Venn spoke. Helen Venn left. Helen Venn wept. Peter Venn stayed. “It is over,” Mr Venn and Ms Venn said."
    )
    for quote in read(text).quotes:
        assert quote.speaker is not None
        assert 0 <= quote.speaker.confidence <= 1
