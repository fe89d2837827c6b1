"""What holds for every analysis of every text, however odd: the promises that others build on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from pullquote.language import Analysis, Entity, EntityKind, Quote, QuoteKind, Speaker
from pullquote.text import Block, Span


def faults(text: str, analysis: Analysis, blocks: Sequence[Block] = ()) -> Iterator[str]:
    """Each promise that an analysis of `text` breaks, in words; nothing for a sound one.

    `blocks` are those that the text was analysed with.
    """
    reached = 0
    for number, quote in enumerate(analysis.quotes):
        about = f"quote {number} at {quote.span}"
        if quote.span.start < reached:
            yield f"{about} begins before the one before it ends, at {reached}"
        reached = quote.span.end
        for fault in _quote_faults(text, quote, number, blocks):
            yield f"{about}: {fault}"
    yield from _chain_faults(analysis)
    taken: dict[Span, int] = {}
    firsts: list[Span] = []
    for number, entity in enumerate(analysis.entities):
        about = f"entity {number} ({entity.name!r})"
        for fault in _entity_faults(text, entity, blocks):
            yield f"{about}: {fault}"
        for mention in entity.mentions:
            if taken.setdefault(mention, number) != number:
                yield f"{about}: its mention at {mention} is also one of entity {taken[mention]}"
        firsts.extend(entity.mentions[:1])
    if firsts != sorted(firsts):
        yield "the entities are not in the order of their first mentions"


def _quote_faults(text: str, quote: Quote, number: int, blocks: Sequence[Block]) -> Iterator[str]:
    if fault := _misplaced(text, quote.span, blocks):
        yield fault
    if quote.kind not in get_args(QuoteKind):
        yield f"{quote.kind!r} is no kind of quote"
    if not 0 <= quote.confidence <= 1:
        yield f"its confidence is {quote.confidence}"
    if quote.continues is not None and not 0 <= quote.continues < number:
        yield f"it goes on from quote {quote.continues}"
    if quote.cue is not None and (fault := _misplaced(text, quote.cue, blocks)):
        yield f"its cue: {fault}"
    if quote.speaker is not None:
        for fault in _speaker_faults(text, quote.speaker, blocks):
            yield f"its speaker: {fault}"


def _speaker_faults(text: str, speaker: Speaker, blocks: Sequence[Block]) -> Iterator[str]:
    if fault := _misplaced(text, speaker.mention, blocks):
        yield fault
    if speaker.name is not None and not _is_name(speaker.name):
        yield f"{speaker.name!r} is no name"
    if not 0 <= speaker.confidence <= 1:
        yield f"the confidence is {speaker.confidence}"
    if not speaker.evidence.rule.strip():
        yield "there is no evidence"
    antecedent = speaker.evidence.antecedent
    if antecedent is not None and (fault := _misplaced(text, antecedent, blocks)):
        yield f"the antecedent: {fault}"


def _entity_faults(text: str, entity: Entity, blocks: Sequence[Block]) -> Iterator[str]:
    if entity.kind not in get_args(EntityKind):
        yield f"{entity.kind!r} is no kind of entity"
    for name in (entity.name, *entity.aliases):
        if not _is_name(name):
            yield f"{name!r} is no name"
    if entity.name in entity.aliases or len(set(entity.aliases)) < len(entity.aliases):
        yield f"an alias says nothing new: {entity.aliases}"
    if not entity.mentions:
        yield "there is no mention"
    end = 0
    for mention in entity.mentions:
        if mention.start < end:
            yield f"the mention at {mention} begins before the one before it ends"
        end = mention.end
        if fault := _misplaced(text, mention, blocks):
            yield f"the mention at {mention}: {fault}"


def _chain_faults(analysis: Analysis) -> Iterator[str]:
    """A few chains followed to their ends; not where one points forward, for then they might have none."""
    if any(quote.continues is not None and quote.continues >= at for at, quote in enumerate(analysis.quotes)):
        return
    for number in range(0, len(analysis.quotes), 1 + len(analysis.quotes) // 4):
        if number not in analysis.chain(number):
            yield f"quote {number} is not in its own chain"


def _misplaced(text: str, span: Span, blocks: Sequence[Block]) -> str:
    """What is wrong with the place of a span; "" if it lies in one line, and in a block where there are any."""
    if not 0 <= span.start < span.end <= len(text):
        return f"{span} is no stretch of a text of {len(text)} characters"
    if "\n" in span.of(text):
        return f"{span} crosses a line break"
    if blocks and not any(block.span.covers(span) for block in blocks):
        return f"{span} lies in no block"
    return ""


def _is_name(name: str) -> bool:
    return bool(name.strip()) and name == name.strip() and "\n" not in name
