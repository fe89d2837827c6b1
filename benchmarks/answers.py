"""What a system answers for a text, as it is scored; and files of answers, so that any system can be scored.

One JSON object a line: {"id", "quotes": [{"start", "end", "speaker", "speaker_start", "speaker_end", "confidence"}]},
{"id", "clusters": [{"kind", "mentions": [{"start", "end"}]}]} or {"id", "entities": [{"start", "end", "kind"}]}.
Offsets count code points of the gold text; ends are exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from benchmarks.gold import (
    GoldCluster,
    GoldKind,
    GoldName,
    GoldSpan,
    NameDocument,
    QuoteDocument,
    UnusableFileError,
    check_span,
    read_lines,
)
from pullquote.language import Analysis, EntityKind

_KINDS: Mapping[EntityKind, GoldKind] = {"person": "PERSON", "organization": "ORG", "place": "PLACE", "other": "OTHER"}


class SaidQuote(msgspec.Struct, frozen=True, gc=False):
    """One quote found. `speaker` holds the words that name the speaker, None for nobody.

    `speaker_start` and `speaker_end` say where these words stand; a system may leave both out. `confidence` (0 to 1)
    is how sure the speaker is, 1 where a system does not say.
    """

    start: int
    end: int
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    confidence: float = 1.0


class QuoteAnswer(msgspec.Struct, frozen=True):
    """The quotes found in the text `id`."""

    id: str
    quotes: tuple[SaidQuote, ...]


class NameAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The names found in the text `id`, one by one or grouped."""

    id: str
    entities: tuple[GoldName, ...] | None = None
    clusters: tuple[GoldCluster, ...] | None = None


def quotes_of(identifier: str, text: str, analysis: Analysis) -> QuoteAnswer:
    """The quotes of an analysis, each with its speaker's mention."""
    said = []
    for quote in analysis.quotes:
        speaker = quote.speaker
        if speaker is None:
            said.append(SaidQuote(quote.span.start, quote.span.end, confidence=0.0))
            continue
        at = speaker.mention
        said.append(SaidQuote(quote.span.start, quote.span.end, at.of(text), at.start, at.end, speaker.confidence))
    return QuoteAnswer(identifier, tuple(said))


def names_of(identifier: str, analysis: Analysis) -> NameAnswer:
    """The entities of an analysis, each with all its mentions."""
    clusters = (
        GoldCluster(_KINDS[entity.kind], tuple(GoldSpan(mention.start, mention.end) for mention in entity.mentions))
        for entity in analysis.entities
    )
    return NameAnswer(identifier, clusters=tuple(clusters))


def save(path: Path, answers: Sequence[QuoteAnswer | NameAnswer]) -> None:
    """Write answers, one a line; raises UnusableFileError where that is not possible."""
    try:
        path.write_bytes(b"".join(msgspec.json.encode(answer) + b"\n" for answer in answers))
    except OSError as error:
        raise UnusableFileError(f"{path}: {error.strerror}") from None


def read_quote_answers(path: Path, documents: Sequence[QuoteDocument]) -> dict[str, QuoteAnswer]:
    """The answers of a file by the id of their text, each of which is one of `documents`; raises UnusableFileError."""
    limits = {document.id: len(document.text) for document in documents}
    answers: dict[str, QuoteAnswer] = {}
    for place, answer in read_lines(path, QuoteAnswer):
        _check_id(place, answer.id, limits, answers)
        for said in answer.quotes:
            check_span(place, said.start, said.end, limits[answer.id])
            if (said.speaker_start is None) != (said.speaker_end is None):
                raise UnusableFileError(f"{place}: speaker_start and speaker_end go together")
            if said.speaker_start is not None and said.speaker_end is not None:
                check_span(place, said.speaker_start, said.speaker_end, limits[answer.id])
        answers[answer.id] = answer
    return answers


def read_name_answers(path: Path, documents: Sequence[NameDocument]) -> dict[str, NameAnswer]:
    """The answers of a file by the id of their text, each of which is one of `documents`; raises UnusableFileError."""
    limits = {document.id: len(document.text) for document in documents}
    answers: dict[str, NameAnswer] = {}
    for place, answer in read_lines(path, NameAnswer):
        _check_id(place, answer.id, limits, answers)
        if answer.entities is None and answer.clusters is None:
            raise UnusableFileError(f'{place}: "entities" or "clusters" is missing')
        spans = [(name.start, name.end) for name in answer.entities or ()]
        spans += [(span.start, span.end) for cluster in answer.clusters or () for span in cluster.mentions]
        for start, end in spans:
            check_span(place, start, end, limits[answer.id], shortest=1)
        answers[answer.id] = answer
    return answers


def _check_id(place: str, identifier: str, limits: Mapping[str, int], seen: Mapping[str, object]) -> None:
    if identifier not in limits:
        raise UnusableFileError(f"{place}: no gold text has the id {identifier!r}")
    if identifier in seen:
        raise UnusableFileError(f"{place}: id {identifier!r} comes twice")
