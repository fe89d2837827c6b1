"""Proposes speakers from outside the quotation's sentence: the quote, sentence or paragraph before, the line below."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language.speech.beside import clause_before
from pullquote.language.speech.proposals import Proposal, Said
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene, Stage
from pullquote.language.speech.spoken.attributions import attributed_to


def goes_on(scene: Scene, quotation: Quotation, earlier: Said | None) -> Iterator[Proposal]:
    """A sentence of speech without cue goes on from the quotation before, or belongs to the sentence before.

    `earlier` is the quotation before in the same paragraph.
    """
    first, _ = scene.line.bounds(quotation.item)
    alone = quotation.item == first or scene.line.items[quotation.item - 1].kind == "quote"
    if not alone or quotation.kind != "direct":
        return
    if earlier is not None and earlier.proposal is not None:
        _, told = scene.line.bounds(earlier.quotation.item)
        if earlier.quotation.kind == "mixed" or not scene.clauses_between(told, first):
            yield Proposal(earlier.proposal.mention, "goes on from the quote before", continues=earlier.number)
            return
    if not first:
        return
    start, end = scene.line.bounds(first - 1)
    clause = clause_before(scene, start, end)
    if clause is not None:
        yield scene.proposal("cue in the sentence before", clause)
        return
    subject = scene.finder.first_subject(start, end)
    if subject is not None:
        yield Proposal(subject, "subject of the sentence before")


def across_paragraphs(stage: Stage, scene: Scene, quotation: Quotation, last: Said | None) -> Iterator[Proposal]:
    """What the paragraph before tells about speech that begins this one. `last` is the quotation before, anywhere."""
    earlier = stage.before(scene.paragraph)
    if earlier is None or quotation.kind != "direct" or scene.line.sentence[quotation.item] > 0:
        return
    if last is not None and last.proposal is not None and last.paragraph == earlier.paragraph:
        if quotation.resumes:
            yield Proposal(last.proposal.mention, "quotation of several paragraphs", continues=last.number)
            return
        if last.quotation.kind == "direct":
            yield Proposal(last.proposal.mention, "goes on from the paragraph before", continues=last.number)
    items = earlier.line.items
    first, end = earlier.line.bounds(len(items) - 1)
    introduces = items[-1].lower == ":"
    clause = clause_before(earlier, first, end)
    if clause is not None:
        rule = "the line before introduces the quote" if introduces else "cue in the paragraph before"
        yield earlier.proposal(rule, clause)
        return
    subject = earlier.finder.first_subject(first, end) if introduces else None
    if subject is not None:
        yield Proposal(subject, "the line before introduces the quote")


def below(stage: Stage, scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """A dash and a name, at the end of the paragraph or alone in the next."""
    attribution = scene
    at = quotation.item + 1
    if at >= len(scene.line.items):
        following = scene.paragraph + 1
        if following >= len(stage.paragraphs) or stage.role(following) != stage.role(scene.paragraph):
            return
        attribution, at = stage.scene(following), 0
    name = attributed_to(attribution.line, at)
    if name is not None:
        yield Proposal(attribution.finder.name(name), "line of attribution below the quote")
