"""The selection and what is copied of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pullquote.text import Span
from pullquote.tui.text.layout import Selection, copied_text


def test_a_selection_has_a_span_whichever_way_it_was_made():
    assert Selection(7, 3).span == Selection(3, 7).span == Span(3, 7)
    assert Selection(3, 3).is_empty
    assert Selection(3, 7).to(1) == Selection(3, 1)
    assert Selection(3, 7).from_other_end() == Selection(7, 3)


def test_folded_stretches_are_copied_as_an_omission():
    text = "one\n\nSHARE\n\ntwo\n\nBUY"
    hidden = [Span(5, 10), Span(17, 20)]
    assert copied_text(text, Span(0, 15), hidden) == "one\n\n[…]\n\ntwo"
    assert copied_text(text, Span(5, 20), hidden) == "[…]\n\ntwo\n\n[…]"
    assert copied_text(text, Span(0, 5), hidden) == "one\n\n"
    assert copied_text(text, Span(7, 9), hidden) == "[…]"
    assert copied_text(text, Span(0, 15), []) == text[:15]


@given(st.text(alphabet="abc", min_size=1, max_size=30), st.lists(st.integers(0, 30), min_size=4, max_size=4))
def test_what_is_copied_is_what_is_not_hidden(text, numbers):
    low, start, end, high = sorted(min(number, len(text)) for number in numbers)
    copied = copied_text(text, Span(low, high), [Span(start, end)] if end > start else [])
    assert copied == (text[low:start] + "[…]" + text[end:high] if end > start else text[low:high])
