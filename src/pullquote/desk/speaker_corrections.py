"""Corrections of speakers: which quotes of a story they hold for, and making one and taking it back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from pullquote.desk.story import Story, citation
from pullquote.language import Analysis
from pullquote.notebook import Correction, Notebook, describe, latest, locate
from pullquote.text import Span


class PlacedCorrection(msgspec.Struct, frozen=True):
    """A correction and the quote (index in the analysis) where it stands in the present text; None when its words are
    gone, or are no quote any more."""

    correction: Correction
    quote: int | None


def place_corrections(text: str, analysis: Analysis, corrections: Iterable[Correction]) -> tuple[PlacedCorrection, ...]:
    """Find the quote of each correction, in the order given."""
    return tuple(PlacedCorrection(each, _quote_of(text, analysis, each)) for each in corrections)


def in_force(analysis: Analysis, placed: Iterable[PlacedCorrection]) -> dict[int, Correction]:
    """The correction that counts for each corrected quote: the last word that was said of any quote of its chain."""
    by_chain: dict[tuple[int, ...], list[Correction]] = {}
    for each in placed:
        if each.quote is not None:
            by_chain.setdefault(analysis.chain(each.quote), []).append(each.correction)
    return {quote: latest(each) for chain, each in by_chain.items() for quote in chain}


def corrected(text: str, analysis: Analysis, corrections: Iterable[Correction]) -> Mapping[int, Correction]:
    """What of a story's `corrections` counts in its present text, by quote."""
    return in_force(analysis, place_corrections(text, analysis, corrections))


def correct_speaker(notebook: Notebook, story: Story, quote: int, name: str | None) -> int:
    """Write down that `name` said the quote with its whole chain; None for nobody. Returns how many quotes that are.

    Raises NotebookError when it could not be written.
    """
    notebook.correct(
        story.row.address,
        describe(story.text, story.analysis.quotes[quote].span),
        citation(story),
        speaker=name,
        standing=_standing(notebook, story, quote),
    )
    return len(story.analysis.chain(quote))


def take_back(notebook: Notebook, story: Story, quote: int) -> None:
    """Take back whatever the reader said of who said the quote: what the program found counts again.

    Raises NotebookError when it could not be written.
    """
    notebook.uncorrect(_standing(notebook, story, quote))


def _standing(notebook: Notebook, story: Story, quote: int) -> list[str]:
    """Ids of all corrections that lead to the chain of a quote, as of now."""
    chain = story.analysis.chain(quote)
    placed = place_corrections(story.text, story.analysis, notebook.corrections(story.row.address))
    return [each.correction.id for each in placed if each.quote in chain]


def _quote_of(text: str, analysis: Analysis, correction: Correction) -> int | None:
    """The quote with the words of the correction; another analysis may have found a little more or less of them."""
    span = locate(text, correction.selectors) if analysis.quotes else None
    if span is None:
        return None
    spans = [quote.span for quote in analysis.quotes]
    nearest = max(range(len(spans)), key=lambda index: _shared(spans[index], span))
    shared = _shared(spans[nearest], span)
    return nearest if shared and 2 * shared >= min(spans[nearest].length, span.length) else None


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
