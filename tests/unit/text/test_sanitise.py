"""Text from outside is safe for a terminal after the sanitiser, and nothing else about it is changed."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.text import safe_line, safe_text

_TELLING = (
    "ab é\n\r\t\x00\x1b\x7f\x85\x9b\u00ad\u200b\u200c\u200d\u200e\u202e\u2028\u2066\ufe0e\ufe0f\ufeff\ud800कखمن👩❤1"
)

any_text = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.text(st.sampled_from(_TELLING), max_size=12),
    st.text(st.sampled_from("क\u200d\u200c\ufe0f\ufe0e\U000e0100a👩"), max_size=8),
)

_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


@settings(max_examples=300, deadline=None)
@given(any_text)
def test_nothing_that_a_terminal_acts_on_is_left(raw: str) -> None:
    assert _UNSAFE.search(safe_text(raw)) is None


@settings(max_examples=300, deadline=None)
@given(any_text)
def test_safe_text_stays_as_it_is(raw: str) -> None:
    once = safe_text(raw)
    assert safe_text(once) == once


@settings(max_examples=300, deadline=None)
@given(any_text)
def test_safe_text_can_always_be_written_as_utf_8(raw: str) -> None:
    assert safe_text(raw).encode("utf-8").decode("utf-8") == safe_text(raw)


@settings(max_examples=200, deadline=None)
@given(any_text)
def test_a_safe_line_is_one_line_and_stays_as_it_is(raw: str) -> None:
    line = safe_line(raw)
    assert len(line.splitlines()) <= 1
    assert safe_line(line) == line


@settings(max_examples=200, deadline=None)
@given(any_text)
def test_every_character_gives_one_character_or_none(raw: str) -> None:
    assert len(safe_text(raw)) <= len(raw)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(categories=("L", "N", "P", "Sm", "Sc", "Zs"))))
def test_letters_digits_marks_and_spaces_are_left_alone(raw: str) -> None:
    assert safe_text(raw) == raw


@pytest.mark.parametrize(
    ("raw", "safe"),
    [
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("\x9b31m", "\ufffd31m"),
        ("a\x00b", "a␀b"),
        ("a\x7fb", "a␡b"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("\U000e0041", "\ufffd"),
        ("\udc80", "\ufffd"),
    ],
)
def test_a_control_becomes_one_visible_character(raw: str, safe: str) -> None:
    assert safe_text(raw) == safe


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_break_becomes_a_line_feed(line_break: str) -> None:
    assert safe_text(f"one{line_break}two") == "one\ntwo"


def test_a_line_break_in_a_name_becomes_a_visible_sign() -> None:
    assert safe_line("one\r\ntwo") == "one␤two"


def test_a_tab_becomes_a_space() -> None:
    assert safe_text("a\tb") == "a b"


def test_invisible_marks_inside_words_are_dropped() -> None:
    assert safe_text("co\u00adopera\u200btion\ufeff\u200e\u061c") == "cooperation"


@pytest.mark.parametrize("word", ["👩\u200d🚀", "क्\u200dष", "می\u200cخواهم", "❤\ufe0f"])
def test_joiners_stay_where_they_join(word: str) -> None:
    assert safe_text(word) == word


@pytest.mark.parametrize("raw", ["Tru\u200dmp", "Tru\u200cmp", "\u200dTrump", "Trump\u200d", "\ufe0fTrump"])
def test_joiners_that_join_nothing_are_dropped(raw: str) -> None:
    assert safe_text(raw) == "Trump"


def test_a_joiner_before_a_dropped_selector_joins_nothing() -> None:
    assert safe_text("क\u200d\ufe0ea") == "क\ufe0ea"


def test_text_is_not_normalised() -> None:
    decomposed = unicodedata.normalize("NFD", "Élysée ﬁne ½")
    assert safe_text(decomposed) == decomposed
