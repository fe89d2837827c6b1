"""Stories made by hand, so that the desk is tested without reading or analysing anything."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pullquote.article import Article, Inline, Metadata, Sourced
from pullquote.desk.story import Story
from pullquote.language import Analysis, Entity, Evidence, Quote, Speaker
from pullquote.library import StoryRow
from pullquote.text import Block, Span

TEXT = (
    "Pilots walk out\n\n"
    "Share this\n\n"
    "“We are tired,” said Mara Venn, who leads the crew. “The nights are long.”\n\n"
    "Tomas Ilk called it “a sad day” in Elgard.\n\n"
    "“Nobody asked us.”"
)


def span(words: str, text: str = TEXT) -> Span:
    """Where `words` stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def make_story(address: str = "lib/pilots.txt") -> Story:
    """A story of three paragraphs and a folded line, with four quotes by two people and nobody."""
    rule = Evidence("cue after the quote")
    venn = Speaker(span("Mara Venn"), "Mara Venn", 0.9, rule)
    ilk = Speaker(span("Tomas Ilk"), "Tomas Ilk", 0.8, rule)
    quotes = (
        Quote(span("We are tired,"), "direct", venn, span("said")),
        Quote(span("The nights are long."), "direct", venn, continues=0),
        Quote(span("a sad day"), "mixed", ilk, span("called")),
        Quote(span("Nobody asked us."), "direct"),
    )
    entities = (
        Entity("Mara Venn", "person", (span("Mara Venn"),)),
        Entity("Tomas Ilk", "person", (span("Tomas Ilk"),)),
        Entity("Elgard", "place", (span("Elgard"),)),
    )
    blocks = tuple(
        Block(
            "title" if i == 0 else "boilerplate" if i == 1 else "paragraph", span(words), label="share box" * (i == 1)
        )
        for i, words in enumerate(TEXT.split("\n\n"))
    )
    article = Article(
        TEXT,
        blocks,
        Metadata(
            title=Sourced("Pilots walk out", "first line"),
            source=Sourced("Elgard Post", "dateline"),
            published=Sourced("2026-03-14", "date line"),
        ),
        "pasted text",
        "f" * 64,
        "t" * 64,
        inlines=(Inline("link", span("Elgard"), "elgard.md"),),
    )
    row = StoryRow(
        1,
        address,
        "pilots.txt",
        "Pilots walk out",
        "Elgard Post",
        "2026-03-14",
        "",
        "pasted text",
        len(TEXT),
        4,
        False,
        False,
        0,
    )
    return Story(row, article, Analysis(quotes, entities, "en"))


@pytest.fixture
def story() -> Story:
    """The story of `make_story`."""
    return make_story()


@pytest.fixture
def where() -> Callable[[str], Span]:
    """Finds words in the text of the story."""
    return span
