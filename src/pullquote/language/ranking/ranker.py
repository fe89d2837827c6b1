"""Chooses the speaker of a quotation among all who are named around it, by trained weights."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.ranking.candidates import Candidate
from pullquote.language.ranking.network import Network, load
from pullquote.language.ranking.setting import Setting
from pullquote.language.ranking.window import Offer, Windows
from pullquote.language.speech.choices import DECISIVE, Choice, Said, Verdict
from pullquote.language.speech.cues import Clause
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
        self, scene: Scene, quotation: Quotation, proposed: Sequence[Choice], said: Sequence[Said]
    ) -> Verdict | None:
        """The likeliest speaker of a quotation with its probability; None where it likelier is no speech at all.

        `proposed` are the choices of the rules, the likeliest first; `said` the quotations before.
        """
        if proposed and proposed[0].rule in DECISIVE:
            return Verdict(proposed[0], proposed[0].confidence)
        asked, offers = self.windows.ask(scene, quotation, proposed, said)
        return self.weigh(scene, quotation, proposed, said, asked, offers)

    def weigh(
        self,
        scene: Scene,
        quotation: Quotation,
        proposed: Sequence[Choice],
        said: Sequence[Said],
        asked: Sequence[str],
        offers: Sequence[Offer],
    ) -> Verdict | None:
        """The same for features and candidates that `windows` made."""
        network = self.network
        query = network.query(asked)
        scores = [network.score(query + self._of(offer.alone) + network.candidate(offer.features)) for offer in offers]
        scores += [network.score(query + network.candidate((other,))) for other in (NOBODY, NO_SPEECH)]
        *probabilities, nobody, no_speech = network.probabilities(scores)
        if no_speech > (_DOUBT_OF_WORDS if quotation.needs_cue or quotation.kind == "mixed" else _DOUBT_OF_SENTENCES):
            return None
        speech = round(1 - no_speech, 3)
        best = max(range(len(offers)), key=lambda index: (probabilities[index], -index), default=None)
        whole = quotation.kind == "direct" and not quotation.needs_cue
        if best is None or probabilities[best] * (_BENEFIT_OF_DOUBT if whole else 1) < nobody:
            # A few words of nobody in particular are a term, a title or a scare quote.
            return Verdict(None, speech) if whole else None
        heads = [_head(offer, self.windows.stage.text) for offer in offers]
        shared = sum(chance for chance, head in zip(probabilities, heads, strict=True) if head == heads[best])
        probability = round(min(1.0, shared / (1 - no_speech)), 3)
        choice = _choice(scene, quotation, offers[best], proposed, said, probability)
        if quotation.needs_cue and choice.cue is None and choice.continues is None:
            return None
        return Verdict(choice, speech)

    def _of(self, alone: tuple[str, ...]) -> int:
        found = self._alone.get(alone)
        if found is None:
            found = self._alone[alone] = self.network.candidate(alone)
        return found


def _head(offer: Offer, text: str) -> str:
    """The last word of a mention in small letters: "she" and "She", "Venn" and "Mara Venn" are mostly the same one."""
    return offer.mention.span.of(text).rpartition(" ")[2].lower()


def _choice(
    scene: Scene,
    quotation: Quotation,
    offer: Offer,
    proposed: Sequence[Choice],
    said: Sequence[Said],
    probability: float,
) -> Choice:
    """The choice of an offer, with the reason that a rule gives for it, or else the place where it stands."""
    for choice in proposed:
        span = choice.mention.span
        if span.start == offer.mention.span.start and span.end >= offer.mention.span.end:
            return Choice(offer.mention, choice.rule, choice.cue, choice.continues, offer.phrase, probability)
    if offer.setting is None:
        number = said[-1].number if said else None
        return Choice(offer.mention, "goes on from the quote before", None, number, offer.phrase, probability)
    candidate = offer.setting.candidates[offer.number]
    rule, clause = _place(scene, quotation, offer.setting, candidate)
    cue = None if clause is None else offer.setting.scene.cue(clause)
    return Choice(offer.mention, rule, cue, None, offer.phrase, probability)


def _place(scene: Scene, quotation: Quotation, setting: Setting, candidate: Candidate) -> tuple[str, Clause | None]:
    """Where a candidate that no rule proposed stands, in the words of the rules, and its reporting word."""
    clause = candidate.clauses[-1] if candidate.clauses else None
    apart = setting.scene.paragraph - scene.paragraph
    if apart > 0:
        return "named in the paragraph after", clause
    if apart < 0:
        return ("cue in the paragraph before" if clause else "named in the paragraph before"), clause
    if candidate.sentence != setting.line.sentence[quotation.item]:
        return ("cue in the sentence before" if clause else "subject of the sentence before"), clause
    if clause is None:
        return "subject of the same sentence", None
    later = clause.first > quotation.item
    return ("cue later in the sentence" if later else "cue earlier in the sentence"), clause
