"""Pairs of quotation marks in the styles of newspapers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.text import Span
from pullquote.text.quotation_marks import QuotationMarks, pair_marks


def paragraphs(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def pairs(text: str) -> tuple[QuotationMarks, ...]:
    return pair_marks(text, paragraphs(text))


def inner(text: str) -> list[str]:
    return [pair.inner.of(text) for pair in pairs(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She said “no more” and left.", "no more"),
        ('She said "no more" and left.', "no more"),
        ("She said ‘no more’ and left.", "no more"),
        ("She said 'no more' and left.", "no more"),
        ("Sie sagte „nie wieder“ und ging.", "nie wieder"),
        ("Sie sagte ‚nie wieder‘ und ging.", "nie wieder"),
        ("Sie sagte »nie wieder« und ging.", "nie wieder"),
        ("Sie sagte ›nie wieder‹ und ging.", "nie wieder"),
        ("Dijo «nunca más» y se fue.", "nunca más"),
        ("Powiedziała „nigdy więcej” i wyszła.", "nigdy więcej"),
        ("Hon sade ”aldrig mer” och gick.", "aldrig mer"),
        ("彼女は「もうない」と言った。", "もうない"),
    ],
)
def test_the_marks_of_many_countries_pair(text: str, words: str) -> None:
    assert inner(text) == [words]


def test_french_marks_keep_their_inner_spaces_in_the_span() -> None:
    assert inner("Elle a dit « plus jamais » hier.") == [" plus jamais "]


def test_outer_span_covers_the_marks() -> None:
    text = "He said “go” twice."
    assert pairs(text)[0].outer.of(text) == "“go”"


def test_a_nested_quotation_gets_no_entry() -> None:
    assert inner("“He told me ‘stop’ and I did,” she said.") == ["He told me ‘stop’ and I did,"]
    assert inner("‘He told me “stop” and I did,’ she said.") == ["He told me “stop” and I did,"]
    assert inner("„Er rief ‚halt‘ und lief“, sagte sie.") == ["Er rief ‚halt‘ und lief"]


def test_nested_marks_of_the_same_kind_pair_when_they_balance() -> None:
    assert inner("“He said “stop” and ran,” she said.") == ["He said “stop” and ran,"]


def test_apostrophes_are_no_marks() -> None:
    assert inner("It’s the ’90s’ fault, isn’t it?") == []
    assert inner("Don't blame the dogs' owners; 'tis late.") == []


def test_an_apostrophe_inside_single_marks_does_not_close_them() -> None:
    assert inner("‘We don’t know,’ he said.") == ["We don’t know,"]
    assert inner("'We don't know,' he said.") == ["We don't know,"]


def test_a_plural_possessive_inside_single_marks_does_not_close_them() -> None:
    assert inner("‘The workers’ rights come first,’ he said.") == ["The workers’ rights come first,"]


def test_a_word_that_ends_in_s_can_end_a_single_quotation() -> None:
    assert inner("He called them ‘the real bosses’ of the port.") == ["the real bosses"]


def test_inches_and_primes_open_nothing() -> None:
    assert inner('The shelf is 12" deep and 3" high.') == []


def test_an_opening_mark_without_close_is_dropped() -> None:
    assert inner("“This never ends. She left.\n\nThe next day was quiet.") == []


def test_a_dropped_mark_does_not_hide_a_later_pair() -> None:
    assert inner("“This never ends. ‘But this does,’ she said.") == ["But this does,"]
    assert inner("Say “this and then “that” again.") == ["that"]


def test_a_stray_closing_mark_is_dropped() -> None:
    assert inner("The end.” She said “so” then.") == ["so"]


def test_a_quotation_of_several_paragraphs_runs_to_the_end_of_each() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” he said."
    found = pairs(text)
    assert [pair.inner.of(text) for pair in found] == ["One.", "Two.", "Three,"]
    assert [pair.closed for pair in found] == [False, False, True]
    assert [pair.resumes for pair in found] == [False, True, True]


def test_a_new_quotation_after_a_closed_one_resumes_nothing() -> None:
    assert [pair.resumes for pair in pairs("“One.”\n\n“Two.”")] == [False, False]


def test_several_paragraphs_with_straight_marks() -> None:
    text = '"One.\n\n"Two," he said.'
    assert [pair.inner.of(text) for pair in pairs(text)] == ["One.", "Two,"]


def test_a_curly_mark_may_be_closed_by_a_straight_one_and_the_other_way_round() -> None:
    assert inner('“We are done," he said. "Go home,” she said.') == ["We are done,", "Go home,"]


def test_marks_pair_across_a_missing_space() -> None:
    assert inner('He said:"Enough." Then he left.') == ["Enough."]


def test_pairs_never_cross_paragraphs() -> None:
    text = "A “b\nc” d"
    assert pairs(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("'The bosses' offers weren't enough,' he said.", ["The bosses' offers weren't enough,"]),
        ("‘He said “go” and I went,’ she said.", ["He said “go” and I went,"]),
        (
            "\"'No,' she said, 'I won't.' And that was it,\" he told us.",
            ["'No,' she said, 'I won't.' And that was it,"],
        ),
        ("the '60s and '70s were 'good times' for all", ["good times"]),
        ("O’Neill’s ‘plan’ isn’t O’Neill’s.", ["plan"]),
        ("the boys' and girls' schools", []),
        ("‘It was rock ’n’ roll,’ she said.", ["It was rock ’n’ roll,"]),
        ("'It was rock 'n' roll,' she said.", ["It was rock 'n' roll,"]),
    ],
)
def test_single_marks_are_told_from_apostrophes(text: str, found: list[str]) -> None:
    assert inner(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He is 6\'2" tall and said "fine" to it.', ["fine"]),
        ('"He\'s 6\'2"," she said.', ["He's 6'2\","]),
        ("She is 5’11” tall, “a giant,” he said.", ["a giant,"]),
        ("5'10'' tall and 6'' wide", []),
        ("“He is 6’2”, she is 5’9”,” said Ann.", ["He is 6’2”, she is 5’9”,"]),
        ("“He’s like 6’2”, she said.", ["He’s like 6’2"]),
        ('She said “the 12" pipe is broken” twice.', ['the 12" pipe is broken']),
    ],
)
def test_feet_and_inches_are_no_marks(text: str, found: list[str]) -> None:
    assert inner(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("``Never again,'' she said. ``Go.''", ["Never again,", "Go."]),
        ("''Never,'' she said. ''It's over.''", ["Never,", "It's over."]),
        ("She said ‘‘never again’’ and left.", ["never again"]),
        ("She said ‚‚never again‘‘ and left.", ["never again"]),
        ("She said <<never again>> and left.", ["never again"]),
        ("“Go,’’ he said.", ["Go,"]),
        ("She said ＂never again＂ and left.", ["never again"]),
        ("彼は〝もうない〟と言った。", ["もうない"]),
    ],
)
def test_two_signs_and_wide_signs_are_marks_too(text: str, found: list[str]) -> None:
    assert inner(text) == found


def test_two_single_marks_are_markup_where_the_text_has_real_ones() -> None:
    assert inner("''Nightfall'' is the title, “a strong one,” she said.") == ["a strong one,"]


def test_the_mark_is_told_as_written() -> None:
    (pair,) = pairs("She said ``never'' again.")
    assert (pair.mark, pair.outer.of("She said ``never'' again.")) == ("``", "``never''")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Elle dit : « Il a crié « non » hier. »", [" Il a crié « non » hier. "]),
        ("彼は「『もうない』と聞いた」と述べた。", ["『もうない』と聞いた"]),
        ("他說：「他喊「停」，我停了。」", ["他喊「停」，我停了。"]),
        ("Er sagte: »Sie rief ›Halt!‹ und lief.«", ["Sie rief ›Halt!‹ und lief."]),
        ("Dijo: «Ella gritó “alto” y 'no' ayer».", ["Ella gritó “alto” y 'no' ayer"]),
        ('„Wir gehen”, sagte er. „Nie", sagte sie.', ["Wir gehen", "Nie"]),
        ("Elle a dit «\u00a0jamais\u00a0» et «\u202fnon\u202f».", ["\u00a0jamais\u00a0", "\u202fnon\u202f"]),
    ],
)
def test_quotations_in_quotations_belong_to_the_outer_one(text: str, found: list[str]) -> None:
    assert inner(text) == found


def test_a_quotation_in_a_quotation_may_run_over_paragraphs() -> None:
    assert inner("“He told me: ‘Stay.\n\n“‘Do not go,’” she said.") == ["He told me: ‘Stay.", "‘Do not go,’"]


@pytest.mark.parametrize("marks", ["«»", "»»"])
def test_old_french_print_resumes_with_either_mark(marks: str) -> None:
    text = f"« Un.\n{marks[0]} Deux.\n{marks[0]} Trois », dit-il."
    found = pairs(text)
    assert [pair.inner.of(text).strip() for pair in found] == ["Un.", "Deux.", "Trois"]
    assert [pair.resumes for pair in found] == [False, True, True]


def test_a_forgotten_closing_mark_is_read_where_a_colon_or_comma_introduces_the_quotation() -> None:
    text = "She said: “We will never go back there.\n\nThe next day was quiet."
    (pair,) = pairs(text)
    assert (pair.inner.of(text), pair.closed) == ("We will never go back there.", False)


def test_a_stray_mark_spoils_only_its_own_paragraph() -> None:
    assert inner("A stray “ mark stands here.\nShe said “yes” twice.\n“No,” he said.") == ["yes", "No,"]


_signs = st.text(alphabet="ab A.,?!\n\"'“”„‚‘’«»‹›「」 \u00a0s:—`<>＂1n", max_size=120)


@settings(max_examples=150, deadline=None)
@given(_signs)
def test_pairs_are_ordered_apart_and_within_one_line(text: str) -> None:
    reached = 0
    for pair in pairs(text):
        assert reached <= pair.outer.start < pair.outer.end <= len(text)
        assert pair.outer.covers(pair.inner)
        assert "\n" not in pair.outer.of(text)
        assert text.startswith(pair.mark, pair.outer.start)
        reached = pair.outer.end
