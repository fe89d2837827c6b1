"""Finds the turns of a text: speech that a dash, the label of an interview or a block quote sets off, without marks."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.speech.scenes import Stage
from pullquote.language.speech.spoken.block_quotes import block_quote_turns
from pullquote.language.speech.spoken.dialogue import dialogue_turns
from pullquote.language.speech.spoken.interviews import interview_turns
from pullquote.language.speech.turns import Turn
from pullquote.text import Block

__all__ = ["find_turns"]


def find_turns(stage: Stage, blocks: Sequence[Block]) -> list[Turn]:
    """The turns of a text, in order; none overlaps another.

    `stage` holds the text's paragraphs with its quotation marks, `blocks` are the parts of the story. Where two forms
    meet, a label counts before a block quote, and that before a dash.
    """
    taken: set[int] = set()
    turns: list[Turn] = []
    for found in (interview_turns(stage), block_quote_turns(stage, blocks), dialogue_turns(stage)):
        free = {number: mine for number, mine in found.items() if number not in taken}
        taken.update(free)
        turns.extend(turn for mine in free.values() for turn in mine)
    return sorted(turns, key=lambda turn: turn.outer)
