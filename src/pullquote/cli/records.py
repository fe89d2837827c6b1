"""What the commands print of an article: one plain record a quote, an entity, a text, and a story's gold data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pullquote.article import Article
from pullquote.desk.attribution import Attribution
from pullquote.language import Analysis, Quote
from pullquote.notebook import Correction
from pullquote.settings import Settings
from pullquote.text import Span

_SHORTEST_SURNAME = 3

_FEWEST_WORDS_OF_MIXED = 4
"""Fewer quoted words inside the writer's sentence are a fragment, for which the benchmarks ask nothing."""

QUOTE_FIELDS = (
    "path",
    "story",
    "start",
    "end",
    "text",
    "kind",
    "continues",
    "speaker",
    "mention",
    "speaker_start",
    "speaker_end",
    "cue",
    "attributed",
    "confidence",
    "corrected",
)
ENTITY_FIELDS = ("path", "story", "name", "kind", "aliases", "mentions")

Record = dict[str, Any]


def quote_records(
    path: str,
    article: Article,
    analysis: Analysis,
    corrections: Mapping[int, Correction] = MappingProxyType({}),
    threshold: float = Settings().attribution_threshold,
) -> Iterator[Record]:
    """One record a quote, with the fields of `QUOTE_FIELDS`; offsets are code points of the article's text.

    `corrections` are the reader's word on who said a quote, by its index; below the confidence `threshold` the speaker
    is None. `attributed` tells whether anybody is taken to have said it: by name, or in the words of the mention.
    """
    for index, quote in enumerate(analysis.quotes):
        attribution = Attribution(quote.speaker, threshold, corrections.get(index))
        yield {
            "path": path,
            "story": article.item,
            "start": quote.span.start,
            "end": quote.span.end,
            "text": quote.span.of(article.text),
            "kind": quote.kind,
            "continues": quote.continues,
            **_speaker_fields(article.text, analysis, index, attribution),
            "attributed": attribution.name(article.text) is not None,
            "confidence": round(_confidence(quote, attribution), 3),
            "corrected": attribution.correction is not None,
        }


def _speaker_fields(text: str, analysis: Analysis, index: int, attribution: Attribution) -> Record:
    """Who said a quote, and where the text says so. Of a correction the mention is the nearest one of that person, and
    the cue counts only if the program had found the same."""
    quote, correction = analysis.quotes[index], attribution.correction
    if correction is None:
        name = attribution.shown.name if attribution.shown is not None else None
        mention = quote.speaker.mention if quote.speaker is not None else None
        cue = quote.cue
    else:
        name = correction.speaker
        mention = mention_of(text, analysis, index, name) if name is not None else None
        cue = quote.cue if quote.speaker is not None and mention == quote.speaker.mention else None
    return {
        "speaker": name,
        "mention": mention.of(text) if mention else None,
        "speaker_start": mention.start if mention else None,
        "speaker_end": mention.end if mention else None,
        "cue": cue.of(text) if cue else None,
    }


def _confidence(quote: Quote, attribution: Attribution) -> float:
    if attribution.correction is not None:
        return 1.0
    return quote.speaker.confidence if quote.speaker is not None else quote.confidence


def entity_records(path: str, article: Article, analysis: Analysis) -> Iterator[Record]:
    """One record an entity, with the fields of `ENTITY_FIELDS`."""
    for entity in analysis.entities:
        yield {
            "path": path,
            "story": article.item,
            "name": entity.name,
            "kind": entity.kind,
            "aliases": list(entity.aliases),
            "mentions": [[span.start, span.end] for span in entity.mentions],
        }


def text_record(path: str, article: Article, language: str) -> Record:
    """The article's text with metadata, each field with where it came from, and blocks."""
    fields = {name: getattr(article.metadata, name) for name in article.metadata.__struct_fields__}
    return {
        "path": path,
        "story": article.item,
        "text": article.text,
        "metadata": {
            name: {"value": field.value, "from": field.origin} for name, field in fields.items() if field is not None
        },
        "blocks": [{"kind": b.kind, "start": b.span.start, "end": b.span.end} for b in article.blocks],
        "language": language,
    }


def clean_text(article: Article) -> str:
    """The text without boilerplate, a blank line between blocks; offsets do not count in it."""
    parts: list[str] = []
    for before, block in zip((None, *article.blocks), article.blocks, strict=False):
        if block.kind == "boilerplate":
            continue
        tight = before is not None and before.kind == block.kind and block.kind in ("list-item", "table-row")
        parts.append(("\n" if tight else "\n\n") if parts else "")
        parts.append(block.span.of(article.text))
    return "".join(parts)


def gold_record(address: str, text: str, analysis: Analysis, corrections: Mapping[int, Correction]) -> Record:
    """Corrected quotes of one story as gold data, in the format that the benchmarks read.

    `corrections` are those in force, by quote. Offsets are code points of `text`.

    Only corrected quotations are in "quotes", since only these have been judged by somebody; the story's other ones are
    stretches to "ignore". The speaker is where the text names that person nearest to the quote, null for nobody. For a
    person whom the text never names it is an empty stretch at the start of the quote, with the name as its words.
    """
    quotes = enumerate(analysis.quotes)
    return {
        "id": address,
        "text": text,
        "lang": analysis.language,
        "quotes": [_gold_quote(text, analysis, index, corrections[index]) for index in sorted(corrections)],
        "ignore": [[quote.span.start, quote.span.end] for index, quote in quotes if index not in corrections],
    }


def _gold_quote(text: str, analysis: Analysis, index: int, correction: Correction) -> Record:
    quote, name = analysis.quotes[index], correction.speaker
    speaker = None
    if name is not None:
        mention = mention_of(text, analysis, index, name)
        start = quote.span.start
        where = _stretch(text, mention) if mention is not None else {"start": start, "end": start, "text": name}
        speaker = {**where, "name": name}
    found = quote.speaker
    confirmed = found is not None and speaker is not None and found.mention.start == speaker["start"]
    few = quote.kind == "mixed" and len(quote.span.of(text).split()) < _FEWEST_WORDS_OF_MIXED
    return {
        **_stretch(text, quote.span),
        "kind": "fragment" if few else quote.kind,
        "speaker": speaker,
        "cue": _stretch(text, quote.cue) if confirmed and quote.cue is not None else None,
    }


def _stretch(text: str, span: Span) -> Record:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


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
