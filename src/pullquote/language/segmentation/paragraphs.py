"""The lines of a text and what each is good for: evidence, a headline, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from pullquote.language.segmentation.datelines import NewsroomDateline, read_dateline
from pullquote.language.segmentation.tokens import Tokens, tokenise
from pullquote.language.words import words
from pullquote.text import Block, Span

Role = Literal["body", "headline", "caption", "byline", "aside", "skipped"]
"""What a paragraph is good for.

"body": all evidence. "headline": its words are judged by the body. "caption": may name people, says nothing of who
speaks next. "byline": names nobody of the story. "aside": boilerplate, read by itself. "skipped": code.
"""

_ROLES: dict[str, Role] = {
    "title": "headline",
    "heading": "headline",
    "caption": "caption",
    "byline": "byline",
    "boilerplate": "aside",
    "code": "skipped",
}

_DASHES = frozenset("-–—")
_LONGEST_HEADLINE = 24
_SMALL = words(
    """
    a an and as at but by for from in into of on or over than the to up with vs vs. v is de la du des
    """
)


class Paragraph(msgspec.Struct, frozen=True, gc=False):
    """One line of the text, with its tokens and the dateline that it begins with."""

    span: Span
    role: Role
    tokens: Tokens
    dateline: NewsroomDateline | None = None


def lines_of(text: str, blocks: Sequence[Block]) -> list[tuple[Span, Role]]:
    """The non-empty lines of the blocks, or of the whole text where there are none; always inside the text, in order.

    Of blocks that overlap, the first one keeps what both claim.
    """
    if not blocks:
        return [(span, "body") for span in _lines(text, 0, len(text))]
    result: list[tuple[Span, Role]] = []
    reached = 0
    for block in sorted(blocks, key=lambda block: block.span):
        start, end = max(reached, block.span.start), min(len(text), block.span.end)
        if start < end:
            role = _ROLES.get(block.kind, "body")
            result.extend((span, role) for span in _lines(text, start, end))
            reached = end
    return result


def read_paragraphs(text: str, lines: Sequence[tuple[Span, Role]], language: str) -> list[Paragraph]:
    """The paragraphs of `lines`, cut into tokens; a body line in Title Case or capitals is a headline."""
    result: list[Paragraph] = []
    for span, role in lines:
        tokens = tokenise(text, span, language)
        if role == "body" and looks_like_headline(tokens, language):
            role = "headline"
        dateline = read_dateline(text, span) if role == "body" else None
        if dateline is not None:
            _open_sentence(tokens, dateline.end)
        result.append(Paragraph(span, role, tokens, dateline))
    return result


def _open_sentence(tokens: Tokens, at: int) -> None:
    """Let a sentence begin with the first word from offset `at` on."""
    for number, start in enumerate(tokens.starts):
        if start >= at and tokens.words[number][0].isalnum():
            tokens.opens[number] = True
            return


def looks_like_headline(tokens: Tokens, language: str) -> bool:
    """Whether nearly every word has a capital and no full stop ends the line.

    German writes nouns so in every sentence, and French and Spanish print headlines like sentences; there only a line
    in capitals counts. A line that begins with a dash tells who is quoted above.
    """
    if len(tokens.words) > _LONGEST_HEADLINE or not tokens.words or tokens.words[0] in _DASHES:
        return False
    words = [word for word in tokens.words if word[0].isalpha() and word.lower() not in _SMALL]
    if len(words) < 3:
        return False
    if all(word.isupper() for word in words):
        return True
    if language != "en" or tokens.words[-1] in '.!…”"':
        return False
    return sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _lines(text: str, start: int, end: int) -> list[Span]:
    result: list[Span] = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            result.append(Span(start, stop))
        start = stop + 1
    return result
