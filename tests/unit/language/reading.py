"""What the tests of the language room read out of an analysis."""

from __future__ import annotations

from pullquote.language import Analysis, Entity, Quote, analyse


def read(text: str, language: str = "en") -> Analysis:
    return analyse(text, language=language)


def words(text: str, analysis: Analysis) -> list[str]:
    return [quote.span.of(text) for quote in analysis.quotes]


def mention(text: str, quote: Quote) -> str | None:
    return None if quote.speaker is None else quote.speaker.mention.of(text)


def said(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """Each quote's words with its speaker: the full name, else the mention."""
    result = []
    for quote in read(text, language).quotes:
        speaker = quote.speaker
        result.append((quote.span.of(text), None if speaker is None else speaker.name or speaker.mention.of(text)))
    return result


def cued(text: str, language: str = "en") -> list[tuple[str, str | None, str | None]]:
    """The same with the cue's words."""
    quotes = read(text, language).quotes
    cues = [None if quote.cue is None else quote.cue.of(text) for quote in quotes]
    return [(words, who, cue) for (words, who), cue in zip(said(text, language), cues, strict=True)]


def names(text: str, kind: str | None = None, language: str = "en") -> list[str]:
    """The names of the entities, of one kind or of all."""
    return [entity.name for entity in read(text, language).entities if kind in (None, entity.kind)]


def entity(text: str, name: str, language: str = "en") -> Entity:
    """The one entity of that name."""
    (found,) = [entity for entity in read(text, language).entities if entity.name == name]
    return found
