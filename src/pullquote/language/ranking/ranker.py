"""Chooses the speaker of a quotation among all who are named around it, by trained weights."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.ranking.candidates import Candidate
from pullquote.language.ranking.context import SpeakerContext
from pullquote.language.ranking.network import Network, load
from pullquote.language.ranking.window import CandidatePair, Windows
from pullquote.language.speech.cues import Clause
from pullquote.language.speech.proposals import DECISIVE, Proposal, Said, SpeechVerdict
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene, Stage

RANKED = frozenset(("en",))
"""The languages that the weights are trained for; in the others the likeliest rule decides."""

NOBODY = "nobody"
NO_SPEECH = "no speech"
"""The features of two more candidates: speech of nobody in particular, and no speech but a title, a term or a name."""

_BENEFIT_OF_DOUBT = 2
"""How much likelier nobody must be than the likeliest speaker: annotators seldom leave a quotation to nobody."""

_DOUBT_OF_WORDS = 0.4
_DOUBT_OF_SENTENCES = 0.8
"""How likely it may be that words, or whole sentences, in marks are no speech, and be listed all the same."""


class Ranker:
    """Ranks the candidates for the quotations of one text, asked in text order."""

    def __init__(self, stage: Stage, network: Network | None = None) -> None:
        self.windows = Windows(stage)
        self.network = network or load()
        self._alone: dict[tuple[str, ...], int] = {}

    def judge(
        self, scene: Scene, quotation: Quotation, proposed: Sequence[Proposal], said: Sequence[Said]
    ) -> SpeechVerdict | None:
        """The likeliest speaker of a quotation with its probability; None where it likelier is no speech at all.

        `proposed` is what the rules propose, the likeliest first; `said` the quotations before.
        """
        if proposed and proposed[0].rule in DECISIVE:
            return SpeechVerdict(proposed[0], proposed[0].confidence)
        query_features, pairs = self.windows.ask(scene, quotation, proposed, said)
        return self.weigh(scene, quotation, proposed, said, query_features, pairs)

    def weigh(
        self,
        scene: Scene,
        quotation: Quotation,
        proposed: Sequence[Proposal],
        said: Sequence[Said],
        query_features: Sequence[str],
        pairs: Sequence[CandidatePair],
    ) -> SpeechVerdict | None:
        """The same for features and candidates that `windows` made."""
        network = self.network
        query = network.query(query_features)
        scores = [network.score(query + self._of(pair.alone) + network.candidate(pair.features)) for pair in pairs]
        scores += [network.score(query + network.candidate((other,))) for other in (NOBODY, NO_SPEECH)]
        *probabilities, nobody, no_speech = network.probabilities(scores)
        if no_speech > (_DOUBT_OF_WORDS if quotation.needs_cue or quotation.kind == "mixed" else _DOUBT_OF_SENTENCES):
            return None
        speech = round(1 - no_speech, 3)
        best = max(range(len(pairs)), key=lambda index: (probabilities[index], -index), default=None)
        whole = quotation.kind == "direct" and not quotation.needs_cue
        if best is None or probabilities[best] * (_BENEFIT_OF_DOUBT if whole else 1) < nobody:
            # A few words of nobody in particular are a term, a title or a scare quote.
            return SpeechVerdict(None, speech) if whole else None
        heads = [_head(pair, self.windows.stage.text) for pair in pairs]
        shared = sum(chance for chance, head in zip(probabilities, heads, strict=True) if head == heads[best])
        probability = round(min(1.0, shared / (1 - no_speech)), 3)
        proposal = _proposal(scene, quotation, pairs[best], proposed, said, probability)
        if quotation.needs_cue and proposal.cue is None and proposal.continues is None:
            return None
        return SpeechVerdict(proposal, speech)

    def _of(self, alone: tuple[str, ...]) -> int:
        found = self._alone.get(alone)
        if found is None:
            found = self._alone[alone] = self.network.candidate(alone)
        return found


def _head(pair: CandidatePair, text: str) -> str:
    """The last word of a mention in small letters: "she" and "She", "Venn" and "Mara Venn" are mostly the same one."""
    return pair.mention.span.of(text).rpartition(" ")[2].lower()


def _proposal(
    scene: Scene,
    quotation: Quotation,
    pair: CandidatePair,
    proposed: Sequence[Proposal],
    said: Sequence[Said],
    probability: float,
) -> Proposal:
    """The candidate of a pair as a proposal, with the reason that a rule gives for it, or else where it stands."""
    for proposal in proposed:
        span = proposal.mention.span
        if span.start == pair.mention.span.start and span.end >= pair.mention.span.end:
            return Proposal(pair.mention, proposal.rule, proposal.cue, proposal.continues, pair.phrase, probability)
    if pair.context is None:
        number = said[-1].number if said else None
        return Proposal(pair.mention, "goes on from the quote before", None, number, pair.phrase, probability)
    candidate = pair.context.candidates[pair.number]
    rule, clause = _place(scene, quotation, pair.context, candidate)
    cue = None if clause is None else pair.context.scene.cue(clause)
    return Proposal(pair.mention, rule, cue, None, pair.phrase, probability)


def _place(
    scene: Scene, quotation: Quotation, context: SpeakerContext, candidate: Candidate
) -> tuple[str, Clause | None]:
    """Where a candidate that no rule proposed stands, in the words of the rules, and its reporting word."""
    clause = candidate.clauses[-1] if candidate.clauses else None
    apart = context.scene.paragraph - scene.paragraph
    if apart > 0:
        return "named in the paragraph after", clause
    if apart < 0:
        return ("cue in the paragraph before" if clause else "named in the paragraph before"), clause
    if candidate.sentence != context.line.sentence[quotation.item]:
        return ("cue in the sentence before" if clause else "subject of the sentence before"), clause
    if clause is None:
        return "subject of the same sentence", None
    later = clause.first > quotation.item
    return ("cue later in the sentence" if later else "cue earlier in the sentence"), clause
