"""Chooses who speaks a quotation among all that the rules propose."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language.agents import agent_after
from pullquote.language.around import across_paragraphs, below, goes_on
from pullquote.language.beside import after, before, named_after
from pullquote.language.choices import Choice, Said
from pullquote.language.inside import inside
from pullquote.language.inverted import verb_and_subject_after
from pullquote.language.quotations import Quotation
from pullquote.language.scenes import Scene, Stage
from pullquote.language.spoken.settling import settled
from pullquote.language.unsaid import subject_left_out


def choose(stage: Stage, scene: Scene, quotation: Quotation, last: Said | None) -> Choice | None:
    """The likeliest speaker of a quotation, None where no rule finds one.

    `last` is the quotation before it in the text. Another ranking of the candidates goes here.
    """
    if quotation.turn is not None:
        return settled(quotation.turn, last)
    return max(candidates(stage, scene, quotation, last), key=lambda choice: choice.confidence, default=None)


def candidates(stage: Stage, scene: Scene, quotation: Quotation, last: Said | None) -> Iterator[Choice]:
    """All speakers that the rules propose for a quotation, in no order of likelihood."""
    earlier = last if last is not None and last.paragraph == scene.paragraph else None
    yield from after(scene, quotation)
    yield from inside(stage, scene, quotation)
    yield from named_after(scene, quotation)
    yield from before(scene, quotation, earlier)
    yield from goes_on(scene, quotation, earlier)
    if earlier is None:
        yield from across_paragraphs(stage, scene, quotation, last)
    yield from verb_and_subject_after(scene, quotation)
    yield from agent_after(scene, quotation)
    yield from subject_left_out(stage, scene, quotation, last)
    yield from below(stage, scene, quotation)
