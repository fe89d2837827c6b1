"""Tells speech in Chinese and Japanese quotation marks, where no spaces part words and no small letters tell titles."""

from __future__ import annotations

import re

from pullquote.text import Span

_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_SIGNS_OF_A_CLAUSE = 7
_TOLD = re.compile(
    r"\s?[,，、]?(?:と(?:、|言|い|述|話|語|し|説|発|明|コ|主|強|指|答|訴|批|叫)|[他她]?[们們]?(?:这样|這樣)?[说說道])"
)
_OPENS_SPEECH = ":：，,、"
_WORKS = ("映画", "小説", "番組", "ドラマ", "書籍", "曲", "电影", "電影", "小说", "小說", "节目", "節目", "歌曲", "《")


def signs_of(text: str, span: Span) -> int:
    """How many Chinese or Japanese signs `span` has; 0 where other signs are the greater part."""
    count = sum(1 for _ in _SIGNS.finditer(text, span.start, span.end))
    return count if 2 * count >= span.length else 0


def is_spoken(text: str, outer: Span, signs: int) -> bool:
    """Whether the quoted stretch `outer`, with marks, of so many signs is speech rather than a term or a title.

    Speech is a clause or more, or shorter words after a colon or before a verb of saying (と述べた, 说).
    """
    before = text[max(0, outer.start - 3) : outer.start]
    if before.endswith(_WORKS):
        return False
    introduced = before[-1:] != "" and before[-1:] in _OPENS_SPEECH
    return signs >= _SIGNS_OF_A_CLAUSE or introduced or _TOLD.match(text, outer.end) is not None
