"""Where a text names the person whom the reader says has said a quote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.language import Analysis
from pullquote.text import Span

_SHORTEST_SURNAME = 3


def mention_of(text: str, analysis: Analysis, quote: int, name: str) -> Span | None:
    """The mention that names `name` nearest to a quote (index), None when the text never does.

    What the program took for the speaker counts if it is that person, be it a pronoun; else the mentions of an entity
    of this name, else the words of the name, else its last word. What stands inside quoted words counts only if there
    is nothing else.
    """
    found = analysis.quotes[quote].speaker
    if found is not None and name in (found.name, found.mention.of(text)):
        return found.mention
    for spans in _mentions(text, analysis, name):
        quoted = [span for span in spans if any(other.span.covers(span) for other in analysis.quotes)]
        outside = [span for span in spans if span not in quoted]
        if spans:
            here = analysis.quotes[quote].span
            return min(outside or quoted, key=lambda span: (_distance(span, here), span))
    return None


def _mentions(text: str, analysis: Analysis, name: str) -> Iterator[list[Span]]:
    yield [span for entity in analysis.entities if name == entity.name for span in entity.mentions]
    yield [span for entity in analysis.entities if name in entity.aliases for span in entity.mentions]
    yield _places(text, name)
    surname = name.split()[-1] if name.split() else ""
    if len(surname) >= _SHORTEST_SURNAME and surname[0].isupper():
        yield _places(text, surname)


def _places(text: str, words: str) -> list[Span]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", text) if pattern else ()
    return [Span(match.start(), match.end()) for match in found]


def _distance(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)
