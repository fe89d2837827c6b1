"""Rules that hold for every text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.odd_texts import cases
from benchmarks.shapes import SHAPES
from benchmarks.soundness import faults
from pullquote.language import Analysis, analyse
from pullquote.text import Block, Span

SAMPLES = Path(__file__).parents[3] / "seeds"

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


def check(text: str, analysis: Analysis, blocks: Sequence[Block] = ()) -> None:
    assert list(faults(text, analysis, blocks)) == []


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
    check(text, analyse(text, blocks=blocks), blocks)


@pytest.mark.parametrize("text", ["himself " * 3000 + "said “yes to it all”", "“" * 5000, "' " * 5000, "A" * 20000])
def test_endless_repetition_is_survived(text: str) -> None:
    check(text, analyse(text, language="en"))


def test_the_same_text_gives_the_same_analysis() -> None:
    assert analyse(STORY * 3) == analyse(STORY * 3)


def test_processes_that_hash_otherwise_give_the_same_analysis() -> None:
    texts = [STORY, *(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.iterdir()))]
    texts += [shape(12) for shape in SHAPES.values()]
    script = (
        "import json, sys\n"
        "from pullquote.language import analyse\n"
        "for text in json.load(sys.stdin):\n"
        "    print(analyse(text))\n"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", script],
            input=json.dumps(texts),
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for seed in ("0", "1", "2", "3")
    }
    assert answers == {"".join(f"{analyse(text)}\n" for text in texts)}


def test_damaged_texts_of_every_kind_give_sound_analyses() -> None:
    articles = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.iterdir())]
    for case in islice(cases(seed=7, articles=articles), 40):
        text = case.text[:5_000]
        blocks = [block for block in case.blocks if block.span.start < len(text)]
        check(text, analyse(text, blocks=blocks, language=case.language), blocks)
