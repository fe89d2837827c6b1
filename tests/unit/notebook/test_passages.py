"""Anchors: where a passage lies, and where it lies after the text has changed."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.notebook.events import Event, decode, encode
from pullquote.notebook.passages import Selectors, describe, locate
from pullquote.text import Span, safe_text

STORY = (
    "The ferry stayed in port on Monday.\n\n“Nobody asked us,” said Ada Quill, who steers it. "
    "“Nobody asked them either.”\n\nThe harbour office said that it had asked everybody. “We will see,” said Quill."
)

JOINING = ["a", "é", " ", "\n", "“", "👩", "\u200d", "🚀", "\ufe0f", "م", "\u200c"]

texts = st.one_of(
    st.text(alphabet="ab .\n", max_size=120),
    st.text(alphabet=JOINING, max_size=80).map(safe_text),
    st.text(max_size=80).map(safe_text),
).filter(lambda text: safe_text(text) == text)


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(texts)
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


def the(exact: str, text: str = STORY) -> Selectors:
    start = text.index(exact)
    return describe(text, Span(start, start + len(exact)))


@settings(max_examples=300)
@given(spans())
def test_a_passage_lies_where_it_was_described(case: tuple[str, Span]) -> None:
    text, span = case
    assert locate(text, describe(text, span)) == span


@settings(max_examples=150)
@given(spans())
def test_a_passage_is_found_again_after_a_way_through_the_journal(case: tuple[str, Span]) -> None:
    text, span = case
    selectors = describe(text, span)
    event = Event(
        1, "e", "2026-11-22T10:00:00.000Z-0000", "d", "passage", "p", {"selectors": msgspec.structs.asdict(selectors)}
    )
    line = decode(encode(event))
    assert line.event is not None
    assert Selectors(**line.event.fields["selectors"]) == selectors


@settings(max_examples=150)
@given(st.text(alphabet="abc .\n", min_size=12, max_size=90), st.data())
def test_text_put_before_and_after_moves_a_passage_along(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    selectors = describe(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    before, after = (data.draw(st.text(alphabet="abc .\n", max_size=60)) for _ in range(2))
    changed = before + text + after
    found = locate(changed, selectors)
    assert found is not None
    whole = selectors.prefix + selectors.exact + selectors.suffix
    assert changed.startswith(whole, found.start - len(selectors.prefix))
    if changed.find(whole) == changed.rfind(whole):
        assert found.start == start + len(before)


@settings(max_examples=200)
@given(spans(), texts)
def test_whatever_is_found_is_the_passage_word_for_word(case: tuple[str, Span], other: str) -> None:
    text, span = case
    found = locate(other, describe(text, span))
    assert found is None or found.of(other) == span.of(text)


def test_selectors_hold_at_most_32_code_points_of_context() -> None:
    selectors = the("Ada Quill")
    assert (selectors.exact, len(selectors.prefix), len(selectors.suffix)) == ("Ada Quill", 32, 32)
    assert selectors.prefix.endswith("asked us,” said ")


def test_of_two_places_with_the_same_words_the_one_in_the_old_context_is_taken() -> None:
    selectors = the("Nobody asked")
    changed = STORY.replace("“Nobody asked us,” said", "“I was not asked. Nobody asked us,” said")
    found = locate(changed, selectors)
    assert found is not None
    assert changed[found.end :].startswith(" us,”")


def test_another_passage_that_came_to_the_old_position_is_not_taken() -> None:
    text = "one two three. He said yes to the plan. End of it."
    selectors = the("yes to the", text)
    shifted = "x" * len("yes to the plan. He said ")
    changed = text.replace("He said yes to the plan.", f"yes to the{shifted}. He said yes to the plan.")
    found = locate(changed, selectors)
    assert found is not None
    assert changed[: found.start].endswith("He said ")


def test_a_passage_that_was_rewritten_is_an_orphan() -> None:
    assert locate(STORY.replace("Nobody asked us", "We were not asked"), the("Nobody asked us")) is None


def test_a_short_passage_without_its_context_is_an_orphan() -> None:
    assert locate("Rain fell. Quill pens and other antiques are on sale.", the("Quill")) is None


def test_two_places_that_fit_equally_badly_make_an_orphan() -> None:
    assert locate("xx Nobody asked us yy zz Nobody asked us ww", the("Nobody asked us")) is None


def test_a_long_passage_is_found_without_its_context() -> None:
    sentence = "The harbour office said that it had asked everybody."
    changed = f"Corrected.\n{sentence}\n"
    assert locate(changed, the(sentence)) == Span(11, 11 + len(sentence))


@pytest.mark.parametrize("span", [Span(-1, 3), Span(5, 4), Span(0, 10_000)])
def test_a_span_outside_the_text_is_refused(span: Span) -> None:
    with pytest.raises(ValueError, match="does not lie"):
        describe(STORY, span)
