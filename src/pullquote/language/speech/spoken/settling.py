"""Settles who speaks a turn: its form decides alone, and nothing else is weighed against it."""

from __future__ import annotations

from pullquote.language.speech.proposals import Proposal, Said
from pullquote.language.speech.turns import Turn


def settled(turn: Turn, last: Said | None) -> Proposal | None:
    """The speaker of a turn, None where its form leaves the speaker open: a mere "Q:", a dash without a name.

    `last` is the quotation before it in the text, which a turn that goes on continues.
    """
    continues = last.number if turn.goes_on and last is not None and last.quotation.turn is not None else None
    if turn.speaker is None:
        return None
    return Proposal(turn.speaker, turn.rule, turn.cue, continues, stands_for=turn.stands_for)
