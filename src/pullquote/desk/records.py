"""What the commands print of an article: one plain record a quote, an entity, a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pullquote.article import Article
from pullquote.language import Analysis

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
    "confidence",
    "corrected",
)
ENTITY_FIELDS = ("path", "story", "name", "kind", "aliases", "mentions")

Record = dict[str, Any]


def quote_records(path: str, article: Article, analysis: Analysis) -> Iterator[Record]:
    """One record a quote, with the fields of `QUOTE_FIELDS`; offsets are code points of the article's text."""
    for quote in analysis.quotes:
        speaker = quote.speaker
        mention = speaker.mention if speaker else None
        yield {
            "path": path,
            "story": article.item,
            "start": quote.span.start,
            "end": quote.span.end,
            "text": quote.span.of(article.text),
            "kind": quote.kind,
            "continues": quote.continues,
            "speaker": speaker.name if speaker else None,
            "mention": mention.of(article.text) if mention else None,
            "speaker_start": mention.start if mention else None,
            "speaker_end": mention.end if mention else None,
            "cue": quote.cue.of(article.text) if quote.cue else None,
            "confidence": round(speaker.confidence if speaker else quote.confidence, 3),
            "corrected": False,
        }


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
