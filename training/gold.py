"""Reads gold data for quotations: articles with the quotations and speakers that people marked in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import msgspec

from pullquote.text import Span

_OUTSIDE = " \t\r\n\xa0“”\"„«»‘’'`,.;:!?…-–—"
_LINE = re.compile(r"[^\n]+")


class GoldSpeaker(msgspec.Struct, frozen=True):
    """The words that name who speaks, with their offsets."""

    start: int
    end: int
    text: str


class GoldQuote(msgspec.Struct, frozen=True):
    """A marked quotation. A "fragment" is too short to count as found or missed."""

    start: int
    end: int
    kind: Literal["direct", "mixed", "fragment"] = "direct"
    speaker: GoldSpeaker | None = None


class GoldArticle(msgspec.Struct, frozen=True):
    """One article. Offsets count code points of `text`; `ignore` are stretches that nobody marked."""

    id: str
    text: str
    lang: str = "en"
    quotes: tuple[GoldQuote, ...] = ()
    ignore: tuple[tuple[int, int], ...] = ()


def read_articles(path: Path) -> list[GoldArticle]:
    """The articles of a file with one JSON object a line."""
    decoder = msgspec.json.Decoder(GoldArticle)
    return [decoder.decode(line) for line in path.read_bytes().splitlines() if line.strip()]


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without outer space, marks and punctuation, by which quotations are compared."""
    while start < end and text[start] in _OUTSIDE:
        start += 1
    while start < end and text[end - 1] in _OUTSIDE:
        end -= 1
    return Span(start, end)


def pieces(text: str, quote: GoldQuote) -> list[Span]:
    """A quotation cut at line breaks, each piece trimmed."""
    found = _LINE.finditer(text[quote.start : quote.end])
    cut = [trimmed(text, quote.start + match.start(), quote.start + match.end()) for match in found]
    return [span for span in cut if span.length]
