"""Rules that hold for every text."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.language import Analysis, analyse
from pullquote.text import Block, Span

STORY = (
    "Mara Venn, who leads the crew, spoke in Elgard. “The nights are long,” she said. “We are tired.”\n"
    "Tomas Ilk, the port director, called it “an old song,” adding that the US Navy had “never once complained.”\n"
)

_SIGNS = ["“", "”", '"', "‘", "’", "«", "»", "„", ",", ".", ":", "?", "—", "(", ")", " ", "\n", "\u00a0"]
_WORDS = [
    "said",
    "Mara Venn",
    "she",
    "the",
    "of",
    "Minister",
    "according to",
    "by",
    "who",
    "a spokesman for",
    "himself",
]
_ODD = ["’s", "a-t-elle dit", "\u200d", "İ", "ß", "ﬁ", "\U0001f600", "\u0301", "日本", "x", "1", "U.S.", "D.C."]
_TURNS = [
    "\nQ:",
    "\nA:",
    "\nMara Venn:",
    "\nVENN:",
    "\n—",
    "\n- ",
    "—dijo Ana Ruiz—",
    ", répond-elle",
    "dijo",
    "d’ajouter",
]
_pieces = st.sampled_from([*_SIGNS, *_WORDS, *_ODD, *_TURNS])
_texts = st.one_of(st.text(max_size=200), st.lists(_pieces, max_size=60).map(" ".join), st.lists(_pieces).map("".join))


def check(text: str, analysis: Analysis) -> None:
    everything = Span(0, len(text))
    reached = 0
    for number, quote in enumerate(analysis.quotes):
        assert reached <= quote.span.start < quote.span.end <= len(text)
        assert "\n" not in quote.span.of(text)
        assert quote.continues is None or 0 <= quote.continues < number
        assert 0 <= quote.confidence <= 1
        assert quote.cue is None or everything.covers(quote.cue)
        if quote.speaker is not None:
            assert everything.covers(quote.speaker.mention) and quote.speaker.mention.length
            assert 0 <= quote.speaker.confidence <= 1
            antecedent = quote.speaker.evidence.antecedent
            assert antecedent is None or everything.covers(antecedent)
        reached = quote.span.end
    seen: set[Span] = set()
    for entity in analysis.entities:
        assert entity.name and entity.mentions
        for mention in entity.mentions:
            assert everything.covers(mention) and mention.length
            assert mention not in seen
            seen.add(mention)


@settings(max_examples=150, deadline=None)
@given(_texts, st.sampled_from(["en", "de", "fr", "es", None]))
def test_every_string_gives_a_sound_analysis(text: str, language: str | None) -> None:
    check(text, analyse(text, language=language))


@settings(max_examples=40, deadline=None)
@given(
    _texts,
    st.lists(
        st.builds(
            Block,
            st.sampled_from(
                ["title", "byline", "caption", "paragraph", "boilerplate", "code", "table-row", "block-quote"]
            ),
            st.builds(Span, st.integers(0, 80), st.integers(0, 250)),
        ),
        max_size=5,
    ),
)
def test_any_blocks_give_a_sound_analysis(text: str, blocks: list[Block]) -> None:
    check(text, analyse(text, blocks=blocks))


@pytest.mark.parametrize("text", ["himself " * 3000 + "said “yes to it all”", "“" * 5000, "' " * 5000, "A" * 20000])
def test_endless_repetition_is_survived(text: str) -> None:
    check(text, analyse(text, language="en"))


def test_the_same_text_gives_the_same_analysis() -> None:
    assert analyse(STORY * 3) == analyse(STORY * 3)


def test_another_process_gives_the_same_analysis() -> None:
    script = f"from pullquote.language import analyse; print(analyse({STORY!r}))"
    answers = {
        subprocess.run(
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True, text=True
        ).stdout
        for seed in ("1", "2")
    }
    assert answers == {f"{analyse(STORY)}\n"}


def _steps(text: str) -> int:
    """How many calls an analysis makes, of Python and built-in functions together."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        analyse(text, language="en")
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("joint", ["\n", " "], ids=["many paragraphs", "one paragraph"])
def test_ten_times_the_text_is_at_most_fourteen_times_the_work(joint: str) -> None:
    story = STORY.replace("\n", joint)
    analyse(story)
    assert _steps(story * 100) <= 14 * _steps(story * 10)
