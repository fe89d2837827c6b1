"""Names all who speak with one voice: "Ann Lee and Bo Ek said"."""

from __future__ import annotations

from bisect import bisect_left

from pullquote.language.speech.noun_phrases import POSSESSIVE
from pullquote.language.speech.scenes import Stage
from pullquote.text import Span


def named_together(stage: Stage, paragraph: int, phrase: Span) -> str | None:
    """The full names in `phrase`, the noun phrase of a speaker, where "and" joins several people in it; else None."""
    names = stage.cast.names.get(paragraph, [])
    first = bisect_left(names, phrase.start, key=lambda name: name.span.start)
    tokens = stage.paragraphs[paragraph].tokens
    people: list[str] = []
    joined = False
    for name in names[first:]:
        if name.span.end > phrase.end:
            break
        entity = stage.cast.entity_of(name.span)
        owner = name.last < len(tokens.lower) and tokens.lower[name.last] in POSSESSIVE
        if entity is not None and entity.kind == "person" and not owner and entity.name not in people:
            joined = joined or (bool(people) and "and" in tokens.lower[max(0, name.first - 8) : name.first])
            people.append(entity.name)
    return " and ".join(people) if joined else None
