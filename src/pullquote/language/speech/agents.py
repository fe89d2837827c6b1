"""Proposes whoever words quoted in the writer's own sentence are said to come from: called “a disgrace” by X."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language.speech.proposals import Proposal
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene

_RULE = "agent after the quote"
_REACH = 4


def agent_after(scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """Qualifié de « coquille vide » par l’opposition: a word for calling before, and "by" right after the quotation."""
    items, at, lexicon = scene.line.items, quotation.item, scene.finder.lexicon
    first, last = scene.line.bounds(at)
    if quotation.set_off or at + 2 >= last or items[at + 1].lower not in lexicon.by:
        return
    called = [index for index in range(max(first, at - _REACH), at) if items[index].lower in lexicon.naming]
    agent = scene.finder.after(at + 2, last) if called else None
    if agent is not None and scene.finder.is_speaker(agent, at + 2):
        yield Proposal(agent, _RULE, items[called[-1]].span)
