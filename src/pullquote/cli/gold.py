"""Corrected quotes as gold data, in the format that the benchmarks read: one JSON object a story."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pullquote.cli.records import mention_of
from pullquote.language import Analysis, Quote
from pullquote.notebook import Correction

_FEWEST_WORDS_OF_MIXED = 4
"""Fewer quoted words inside the writer's sentence are a fragment, for which the benchmarks ask nothing."""


def gold_record(address: str, text: str, analysis: Analysis, corrections: Mapping[int, Correction]) -> dict[str, Any]:
    """The gold of one story; `corrections` are those in force, by quote. Offsets are code points of `text`.

    Only corrected quotations are in "quotes", since only these have been judged by somebody; the story's other ones are
    stretches to "ignore". The speaker is where the text names that person nearest to the quote, null for nobody. For a
    person whom the text never names it is an empty stretch at the start of the quote, with the name as its words.
    """
    quotes = enumerate(analysis.quotes)
    return {
        "id": address,
        "text": text,
        "lang": analysis.language,
        "quotes": [_quote(text, analysis, index, corrections[index]) for index in sorted(corrections)],
        "ignore": [[quote.span.start, quote.span.end] for index, quote in quotes if index not in corrections],
    }


def _quote(text: str, analysis: Analysis, index: int, correction: Correction) -> dict[str, Any]:
    quote = analysis.quotes[index]
    speaker = _speaker(text, analysis, index, correction.speaker) if correction.speaker is not None else None
    found = quote.speaker
    confirmed = found is not None and speaker is not None and found.mention.start == speaker["start"]
    cue = quote.cue if confirmed else None
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.span.of(text),
        "kind": _kind(text, quote),
        "speaker": speaker,
        "cue": None if cue is None else {"start": cue.start, "end": cue.end, "text": cue.of(text)},
    }


def _speaker(text: str, analysis: Analysis, index: int, name: str) -> dict[str, Any]:
    mention = mention_of(text, analysis, index, name)
    if mention is None:
        start = analysis.quotes[index].span.start
        return {"start": start, "end": start, "text": name, "name": name}
    return {"start": mention.start, "end": mention.end, "text": mention.of(text), "name": name}


def _kind(text: str, quote: Quote) -> str:
    few = quote.kind == "mixed" and len(quote.span.of(text).split()) < _FEWEST_WORDS_OF_MIXED
    return "fragment" if few else quote.kind
