"""Makes quotes of the quotations of a text: each with speaker, full name, evidence and its place in a chain."""

from __future__ import annotations

import msgspec

from pullquote.language.choices import Choice, Said
from pullquote.language.german.speech import is_german_speech
from pullquote.language.identify import Identifier
from pullquote.language.model import Quote
from pullquote.language.quotations import Quotation
from pullquote.language.scenes import Stage
from pullquote.language.speakers import choose

_SURE_ENOUGH_FOR_A_FEW_WORDS = 0.78
_SPEECH = 0.97
_WORDS_WITH_SPEAKER = 0.9
_WORDS_ALONE = 0.5


def find_quotes(stage: Stage) -> tuple[Quote, ...]:
    """The quotes of a text, in order."""
    identifier = Identifier(stage)
    quotes: list[Quote] = []
    for part in _settled(_all_said(stage)):
        quotation, choice = part.quotation, part.choice
        confidence = _confidence(quotation, choice)
        if choice is None:
            quotes.append(Quote(quotation.span, quotation.kind, confidence=confidence))
            continue
        before = None if choice.continues is None else quotes[choice.continues].speaker
        speaker = identifier.speaker(choice, part.paragraph, before)
        quotes.append(Quote(quotation.span, quotation.kind, speaker, choice.cue, choice.continues, confidence))
    return tuple(quotes)


def _all_said(stage: Stage) -> list[Said]:
    """The quotations of a text that are speech, each with the choice of its speaker."""
    said: list[Said] = []
    for paragraph in stage.quoted():
        scene = stage.scene(paragraph)
        for quotation in scene.quotations:
            choice = choose(stage, scene, quotation, said[-1] if said else None)
            if _is_speech(stage, paragraph, quotation, choice):
                said.append(Said(len(said), paragraph, quotation, choice))
    return said


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
