"""Reads the line that introduces speech: the paragraph before, if it ends with a colon and names a speaker."""

from __future__ import annotations

from pullquote.language.speech.beside import clause_before
from pullquote.language.speech.proposals import Proposal
from pullquote.language.speech.scenes import Stage


def introduced_by(stage: Stage, paragraph: int, rule: str) -> Proposal | None:
    """The speaker, proposed by `rule`, whom the line before `paragraph` announces; None where it announces nobody."""
    earlier = stage.before(paragraph)
    if earlier is None or earlier.line.items[-1].lower != ":":
        return None
    first, end = earlier.line.bounds(len(earlier.line.items) - 1)
    clause = clause_before(earlier, first, end)
    if clause is not None:
        return earlier.proposal(rule, clause)
    subject = earlier.finder.first_subject(first, end)
    return None if subject is None else Proposal(subject, rule)
