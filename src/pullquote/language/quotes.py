"""Makes quotes of the quotations of a text: each with speaker, full name, evidence and its place in a chain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import msgspec

from pullquote.language.model import Quote, Speaker
from pullquote.language.people.identify import Identifier
from pullquote.language.people.together import named_together
from pullquote.language.ranking.ranker import RANKED, Ranker
from pullquote.language.speech.echoes import Echoes
from pullquote.language.speech.german.speech_signs import is_german_speech
from pullquote.language.speech.proposals import Proposal, Said, SpeechVerdict
from pullquote.language.speech.proposers import propose
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene, Stage

Judge = Callable[[Scene, Quotation, Sequence[Proposal], Sequence[Said]], SpeechVerdict | None]
"""Says of a quotation who speaks it, given what the rules propose and the quotations before; None for no speech."""

_SURE_ENOUGH_FOR_A_FEW_WORDS = 0.78
_SPEECH = 0.97
_WORDS_WITH_SPEAKER = 0.9
_WORDS_ALONE = 0.5


def find_quotes(stage: Stage) -> tuple[Quote, ...]:
    """The quotes of a text, in order."""
    identifier = Identifier(stage)
    quotes: list[Quote] = []
    speakers: list[Speaker | None] = []
    for one in _settled(_all_said(stage)):
        quotation, proposal, confidence = one.quotation, one.proposal, one.confidence
        if proposal is None:
            speakers.append(None)
            quotes.append(Quote(quotation.span, quotation.kind, confidence=confidence))
            continue
        before = None if proposal.continues is None else speakers[proposal.continues]
        speaker = identifier.speaker(proposal, one.paragraph, before)
        speakers.append(speaker)
        if proposal.phrase is not None:
            name = named_together(stage, one.paragraph, proposal.phrase) or speaker.name
            speaker = msgspec.structs.replace(speaker, mention=proposal.phrase, name=name)
        quotes.append(Quote(quotation.span, quotation.kind, speaker, proposal.cue, proposal.continues, confidence))
    return tuple(quotes)


def _all_said(stage: Stage) -> list[Said]:
    """The quotations of a text that are speech, each with its speaker as proposed."""
    if stage.lexicon.language in RANKED:
        return collect(stage, Ranker(stage).judge)
    return collect(stage, partial(_judge_by_rules, stage))


def collect(stage: Stage, judge: Judge) -> list[Said]:
    """The quotations of a text that `judge` takes for speech, in order."""
    said: list[Said] = []
    echoes = Echoes(stage)
    for paragraph in stage.quoted():
        scene = stage.scene(paragraph)
        for quotation in scene.quotations:
            if echoes.is_echo(paragraph, quotation):
                continue
            proposed = propose(stage, scene, quotation, said[-1] if said else None)
            if quotation.turn is None:
                verdict = judge(scene, quotation, proposed, said)
            else:
                verdict = SpeechVerdict(proposed[0] if proposed else None, _SPEECH)
            if verdict is not None:
                said.append(Said(len(said), paragraph, quotation, verdict.proposal, verdict.confidence))
    return said


def _judge_by_rules(
    stage: Stage, scene: Scene, quotation: Quotation, proposed: Sequence[Proposal], said: Sequence[Said]
) -> SpeechVerdict | None:
    """The likeliest proposal of the rules, if the quotation is speech at all."""
    proposal = proposed[0] if proposed else None
    if not _is_speech(stage, scene.paragraph, quotation, proposal):
        return None
    return SpeechVerdict(proposal, _confidence(quotation, proposal))


def _settled(said: list[Said]) -> list[Said]:
    """The same, with the parts of quotations of several paragraphs agreed on the surest speaker that a part names."""
    result = list(said)
    for number in range(len(result) - 1, 0, -1):
        one, before = result[number], result[number - 1]
        if not one.quotation.resumes or one.proposal is None or before.paragraph == one.paragraph:
            continue
        if one.proposal.continues is None:
            linked = msgspec.structs.replace(one.proposal, continues=before.number)
            result[number] = msgspec.structs.replace(one, proposal=linked)
            if before.proposal is None or before.proposal.confidence < one.proposal.confidence:
                continues = None if before.proposal is None else before.proposal.continues
                shared = Proposal(one.proposal.mention, "quotation of several paragraphs", None, continues)
                result[number - 1] = msgspec.structs.replace(before, proposal=shared)
    return result


def _is_speech(stage: Stage, paragraph: int, quotation: Quotation, proposal: Proposal | None) -> bool:
    """Whether somebody says these words, as far as their length, their form and what stands beside them tell."""
    if stage.lexicon.nouns_capital:
        return is_german_speech(stage.scene(paragraph), quotation, proposal, stage.role(paragraph) == "body")
    if proposal is None:
        return not quotation.needs_cue and stage.role(paragraph) == "body"
    if not quotation.needs_cue or (quotation.kind == "direct" and proposal.continues is not None):
        return True
    if quotation.titled and not quotation.set_off:
        return False
    return proposal.cue is not None and proposal.confidence >= _SURE_ENOUGH_FOR_A_FEW_WORDS


def _confidence(quotation: Quotation, proposal: Proposal | None) -> float:
    """How sure it is that somebody says these words."""
    if quotation.kind == "direct":
        return _SPEECH
    return _WORDS_ALONE if proposal is None else _WORDS_WITH_SPEAKER
