"""Where a text names the person whom the reader says has said a quote."""

from __future__ import annotations

import re

from pullquote.language import Analysis
from pullquote.text import Span

_SHORTEST_SURNAME = 3


def mention_of(text: str, analysis: Analysis, quote: int, name: str) -> Span | None:
    """The mention that names `name` nearest to a quote (index), None when the text never does.

    What the program took for the speaker counts if it is that person, be it a pronoun; else the mentions of an entity
    of this name, the words of the name, and its last word wherever it stands alone, whomever the program took that for:
    the reader corrects just that. Of two as near it is the earlier. What stands inside quoted words counts only if
    there is nothing else.
    """
    found = analysis.quotes[quote].speaker
    if found is not None and name in (found.name, found.mention.of(text)):
        return found.mention
    spans = _mentions(text, analysis, name)
    outside = [span for span in spans if not any(other.span.covers(span) for other in analysis.quotes)]
    here = analysis.quotes[quote].span
    return min(outside or spans, key=lambda span: (_distance(span, here), span), default=None)


def _mentions(text: str, analysis: Analysis, name: str) -> list[Span]:
    """All places that name `name`, but no part of a longer name ("Doyle" in "Martin Doyle")."""
    named = [entity for entity in analysis.entities if entity.name == name]
    named = named or [entity for entity in analysis.entities if name in entity.aliases]
    spans = [*(span for entity in named for span in entity.mentions), *_places(text, name)]
    surname = name.split()[-1] if name.split() else ""
    is_person = not named or any(entity.kind == "person" for entity in named)
    if is_person and len(surname) >= _SHORTEST_SURNAME and surname[0].isupper():
        spans += _places(text, surname)
    naming, reach, alone = set(spans), 0, []
    known = (span for entity in analysis.entities for span in entity.mentions)
    for span in sorted(naming.union(known), key=lambda span: (span.start, -span.end)):
        if span in naming and span.end > reach:
            alone.append(span)
        reach = max(reach, span.end)
    return alone


def _places(text: str, words: str) -> list[Span]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", text) if pattern else ()
    return [Span(match.start(), match.end()) for match in found]


def _distance(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)
