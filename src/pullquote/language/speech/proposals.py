"""What the search for speakers passes on: a proposed speaker with its reason, and what was said before."""

from __future__ import annotations

import msgspec

from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.speech.quotations import Quotation
from pullquote.text import Span

RULES: dict[str, float] = {
    "label of an interview": 0.98,
    "line of attribution below the block quote": 0.98,
    "cue between dashes": 0.97,
    "cue after the quote": 0.97,
    "subject right after the quote": 0.94,
    "verb and subject right after the quote": 0.94,
    "goes on from the quote before": 0.93,
    "source after the quote": 0.9,
    "cue inside the quote": 0.95,
    "line of attribution below the quote": 0.9,
    "agent after the quote": 0.88,
    "cue before the quote": 0.86,
    "agent of a passive": 0.88,
    "cue closes the sentence": 0.87,
    "quotation of several paragraphs": 0.85,
    "cue earlier in the sentence": 0.83,
    "the line before introduces the block quote": 0.85,
    "the line before introduces the quote": 0.82,
    "words ascribed in the sentence": 0.89,
    "verb closes the clause": 0.88,
    "name before the brackets": 0.88,
    "cue in the sentence after": 0.8,
    "speaker before the subjunctive": 0.8,
    "reported speech goes on": 0.79,
    "cue later in the sentence": 0.72,
    "verb without subject, so the person before": 0.8,
    "verb without subject, so the person of the paragraph before": 0.7,
    "colon before the quote": 0.7,
    "cue in the sentence before": 0.7,
    "goes on from the paragraph before": 0.69,
    "owner of the quoted words": 0.5,
    "cue in the paragraph before": 0.45,
    "subject of the sentence before": 0.4,
    "subject of the same sentence": 0.38,
    "named in the paragraph before": 0.3,
    "named in the paragraph after": 0.3,
}
"""Each rule with its confidence: about the share of its speakers that were right on English news articles."""

DECISIVE = frozenset(("agent of a passive", "line of attribution below the quote"))
"""The rules that decide alone: forms of words and layouts that leave little doubt, but are too rare to be learnt."""


class Proposal(msgspec.Struct, frozen=True, gc=False):
    """A speaker proposed for a quotation, and why.

    `rule` is one of RULES. `cue` is the reporting word, if there is one. `continues` is the number of the quote that
    this one goes on from. `phrase` is the whole noun phrase that the mention is the heart of, None where that is the
    mention itself. `probability` is how likely the trained ranker finds this speaker, None where rules alone chose.
    `stands_for` is another mention that tells whom `mention` means, where its form does.
    """

    mention: Mention
    rule: str
    cue: Span | None = None
    continues: int | None = None
    phrase: Span | None = None
    probability: float | None = None
    stands_for: Span | None = None

    @property
    def confidence(self) -> float:
        """How often such a proposal is right, from 0 to 1."""
        return RULES[self.rule] if self.probability is None else self.probability


class SpeechVerdict(msgspec.Struct, frozen=True, gc=False):
    """What is decided of a quotation that is speech: its speaker, None where nobody is found; `confidence` (0 to 1) is
    how sure it is that it is speech."""

    proposal: Proposal | None
    confidence: float


class Said(msgspec.Struct, frozen=True, gc=False):
    """A quotation with the proposal taken: what later quotations can go on from. `number` is its place among the
    quotes. `confidence` is how sure it is that it is speech."""

    number: int
    paragraph: int
    quotation: Quotation
    proposal: Proposal | None
    confidence: float = 1.0
