"""Small gold texts and answers, written for these tests."""

from __future__ import annotations

from benchmarks.answers import SaidQuote
from benchmarks.gold import GoldKind, GoldMention, GoldName, GoldQuote, QuoteDocument

STORY = "“One two three,” said Mara Venn. “Four five six.”\n\n“Seven eight.” He called it “odd”."


def stretch(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    """Where the words stand in the text for the `nth` time."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def mention(words: str, name: str | None = None) -> GoldMention:
    return GoldMention(*stretch(STORY, words), words, name)


def story(*, pronoun_name: str | None = None) -> QuoteDocument:
    """Two quotes of Mara Venn, one of nobody, and a single word called by "He"."""
    venn = mention("Mara Venn")
    quotes = (
        GoldQuote(*stretch(STORY, "One two three"), "direct", venn),
        GoldQuote(*stretch(STORY, "Four five six."), "direct", venn),
        GoldQuote(*stretch(STORY, "Seven eight."), "direct"),
        GoldQuote(*stretch(STORY, "odd"), "fragment", mention("He", pronoun_name)),
    )
    return QuoteDocument("a", STORY, quotes)


def said(words: str, speaker: str | None = None, confidence: float = 0.5) -> SaidQuote:
    """An answer that names the speaker without saying where."""
    return SaidQuote(*stretch(STORY, words), speaker, confidence=confidence)


def said_at(words: str, speaker: str, confidence: float = 0.5) -> SaidQuote:
    """An answer that says where the speaker is named."""
    return SaidQuote(*stretch(STORY, words), speaker, *stretch(STORY, speaker), confidence)


def name(text: str, words: str, kind: GoldKind, nth: int = 0) -> GoldName:
    return GoldName(*stretch(text, words, nth), kind)
