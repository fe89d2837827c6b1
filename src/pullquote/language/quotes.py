"""Makes quotes of the quotations of a text: each with speaker, full name, evidence and its place in a chain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import msgspec

from pullquote.language.model import Quote, Speaker
from pullquote.language.people.identify import Identifier
from pullquote.language.people.together import named_together
from pullquote.language.ranking.ranker import RANKED, Ranker
from pullquote.language.speech.choices import Choice, Said, Verdict
from pullquote.language.speech.echoes import Echoes
from pullquote.language.speech.german.speech import is_german_speech
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene, Stage
from pullquote.language.speech.speakers import propose

Judge = Callable[[Scene, Quotation, Sequence[Choice], Sequence[Said]], Verdict | None]
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
    for part in _settled(_all_said(stage)):
        quotation, choice, confidence = part.quotation, part.choice, part.confidence
        if choice is None:
            speakers.append(None)
            quotes.append(Quote(quotation.span, quotation.kind, confidence=confidence))
            continue
        before = None if choice.continues is None else speakers[choice.continues]
        speaker = identifier.speaker(choice, part.paragraph, before)
        speakers.append(speaker)
        if choice.phrase is not None:
            name = named_together(stage, part.paragraph, choice.phrase) or speaker.name
            speaker = msgspec.structs.replace(speaker, mention=choice.phrase, name=name)
        quotes.append(Quote(quotation.span, quotation.kind, speaker, choice.cue, choice.continues, confidence))
    return tuple(quotes)


def _all_said(stage: Stage) -> list[Said]:
    """The quotations of a text that are speech, each with the choice of its speaker."""
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
                verdict = Verdict(proposed[0] if proposed else None, _SPEECH)
            if verdict is not None:
                said.append(Said(len(said), paragraph, quotation, verdict.choice, verdict.confidence))
    return said


def _judge_by_rules(
    stage: Stage, scene: Scene, quotation: Quotation, proposed: Sequence[Choice], said: Sequence[Said]
) -> Verdict | None:
    """The likeliest proposal of the rules, if the quotation is speech at all."""
    choice = proposed[0] if proposed else None
    if not _is_speech(stage, scene.paragraph, quotation, choice):
        return None
    return Verdict(choice, _confidence(quotation, choice))


def _settled(said: list[Said]) -> list[Said]:
    """The same, with the parts of quotations of several paragraphs agreed on the surest speaker that a part names."""
    result = list(said)
    for number in range(len(result) - 1, 0, -1):
        part, before = result[number], result[number - 1]
        if not part.quotation.resumes or part.choice is None or before.paragraph == part.paragraph:
            continue
        if part.choice.continues is None:
            linked = msgspec.structs.replace(part.choice, continues=before.number)
            result[number] = msgspec.structs.replace(part, choice=linked)
            if before.choice is None or before.choice.confidence < part.choice.confidence:
                continues = None if before.choice is None else before.choice.continues
                shared = Choice(part.choice.mention, "quotation of several paragraphs", None, continues)
                result[number - 1] = msgspec.structs.replace(before, choice=shared)
    return result


def _is_speech(stage: Stage, paragraph: int, quotation: Quotation, choice: Choice | None) -> bool:
    """Whether somebody says these words, as far as their length, their form and what stands beside them tell."""
    if stage.lexicon.nouns_capital:
        return is_german_speech(stage.scene(paragraph), quotation, choice, stage.role(paragraph) == "body")
    if choice is None:
        return not quotation.needs_cue and stage.role(paragraph) == "body"
    if not quotation.needs_cue or (quotation.kind == "direct" and choice.continues is not None):
        return True
    if quotation.titled and not quotation.set_off:
        return False
    return choice.cue is not None and choice.confidence >= _SURE_ENOUGH_FOR_A_FEW_WORDS


def _confidence(quotation: Quotation, choice: Choice | None) -> float:
    """How sure it is that somebody says these words."""
    if quotation.kind == "direct":
        return _SPEECH
    return _WORDS_ALONE if choice is None else _WORDS_WITH_SPEAKER
