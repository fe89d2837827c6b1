"""Collects what all rules propose as the speaker of a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language.speech.agents import agent_after
from pullquote.language.speech.around import across_paragraphs, below, goes_on
from pullquote.language.speech.beside import after, before, named_after
from pullquote.language.speech.german.rules import (
    and_then,
    ascribed,
    before_brackets,
    closed_by_verb,
    likeliest,
    owned,
    reported,
    said_by_nobody,
    takes_up,
    told_after,
)
from pullquote.language.speech.inside import inside
from pullquote.language.speech.inverted import told_in_sentence_after, verb_and_subject_after
from pullquote.language.speech.proposals import Proposal, Said
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene, Stage
from pullquote.language.speech.spoken.settling import settled
from pullquote.language.speech.unsaid import subject_left_out


def propose(stage: Stage, scene: Scene, quotation: Quotation, last: Said | None) -> list[Proposal]:
    """All speakers that the rules propose for a quotation, the likeliest first.

    `last` is the quotation before it in the text.
    """
    if quotation.turn is not None:
        proposal = settled(quotation.turn, last)
        return [] if proposal is None else [proposal]
    proposed = list(_proposals(stage, scene, quotation, last))
    if not proposed and stage.lexicon.subjunctive and not said_by_nobody(scene, quotation):
        proposed = list(likeliest(scene, quotation))
    return sorted(proposed, key=lambda proposal: -proposal.confidence)


def _proposals(stage: Stage, scene: Scene, quotation: Quotation, last: Said | None) -> Iterator[Proposal]:
    if stage.lexicon.subjunctive and said_by_nobody(scene, quotation):
        return
    owner = owned(scene, quotation) if stage.lexicon.subjunctive else None
    if owner is not None:
        yield owner
        return
    earlier = last if last is not None and last.paragraph == scene.paragraph else None
    yield from after(scene, quotation)
    yield from inside(stage, scene, quotation)
    yield from named_after(scene, quotation)
    yield from before(scene, quotation, earlier)
    yield from goes_on(scene, quotation, earlier)
    if earlier is None:
        yield from across_paragraphs(stage, scene, quotation, last)
    yield from verb_and_subject_after(scene, quotation)
    yield from told_in_sentence_after(scene, quotation)
    yield from agent_after(scene, quotation)
    yield from subject_left_out(stage, scene, quotation, last)
    yield from below(stage, scene, quotation)
    if stage.lexicon.subjunctive:
        yield from and_then(scene, quotation, last)
        yield from takes_up(scene, quotation, last)
        yield from ascribed(scene, quotation)
        yield from closed_by_verb(scene, quotation)
        yield from before_brackets(scene, quotation)
        yield from reported(stage, scene, quotation, last)
        yield from told_after(scene, quotation)
