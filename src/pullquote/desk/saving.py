"""Saving passages: from what one stands on or has selected to a saved passage."""

from __future__ import annotations

from typing import Literal

import msgspec

from pullquote.desk.story import UNATTRIBUTED, Story, citation, place, speaker_label
from pullquote.notebook import Notebook, Passage, describe
from pullquote.text import Span

Outcome = Literal["saved", "saved with note", "note saved", "whole quotation saved", "already saved"]


class Saving(msgspec.Struct, frozen=True):
    """A passage that is in the journal now, and what was done."""

    passage: Passage
    outcome: Outcome


def save_span(notebook: Notebook, story: Story, span: Span, *, colour: int, note: str | None = None) -> Saving:
    """Save a selected stretch of the story's text; blanks at its edges are left out.

    Raises NotebookError when it could not be written.
    """
    span = trimmed(story.text, span)
    quote = quote_at(story, span)
    speaker = _speaker(story, quote) if quote is not None else None
    passage = notebook.save(
        story.row.address,
        describe(story.text, span),
        citation(story),
        is_quote=quote is not None,
        speaker=speaker,
        colour=colour,
        note=note,
    )
    return Saving(passage, "saved with note" if note else "saved")


def save_quote(notebook: Notebook, story: Story, quote: int, *, colour: int, note: str | None = None) -> Saving:
    """Save a quote; when it is saved already, let the passage grow over the whole chain that the quote belongs to.

    Raises NotebookError when it could not be written.
    """
    # The story may have been put on the desk before a change that is in the notebook by now.
    span = story.analysis.quotes[quote].span
    story = msgspec.structs.replace(story, passages=place(story.text, notebook.passages(story.row.address)))
    placed = story.passage_at(span)
    if placed is None or placed.span is None:
        return save_span(notebook, story, span, colour=colour, note=note)
    saved = placed.passage
    if note is not None:
        return Saving(notebook.change(saved.id, note=note), "note saved")
    chain = chain_span(story, quote)
    whole = Span(min(chain.start, placed.span.start), max(chain.end, placed.span.end))
    if story.is_saved(whole):
        return Saving(saved, "already saved")
    grown = notebook.change(saved.id, selectors=describe(story.text, whole))
    return Saving(grown, "whole quotation saved")


def chain_span(story: Story, quote: int) -> Span:
    """From the first to the last word of the chain of quotes that `quote` belongs to."""
    spans = [story.analysis.quotes[index].span for index in story.analysis.chain(quote)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def quote_at(story: Story, span: Span) -> int | None:
    """Index of the quote that has exactly this span, or that holds all of it."""
    return next((i for i, quote in enumerate(story.analysis.quotes) if quote.span.covers(span)), None)


def trimmed(text: str, span: Span) -> Span:
    """`span` without white space at its edges; as it is when there is nothing else in it."""
    words = span.of(text)
    if not words.strip():
        return span
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _speaker(story: Story, quote: int) -> str | None:
    label = speaker_label(story, quote)
    return None if label == UNATTRIBUTED else label
