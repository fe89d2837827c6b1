"""Reads dialogue as French and Spanish print it: a dash begins each turn, the cue stands between dashes or commas."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pullquote.language.speech.proposals import Proposal
from pullquote.language.speech.scenes import Scene, Stage
from pullquote.language.speech.spoken.attributions import DASHES, attributed_to
from pullquote.language.speech.spoken.dialogue_lines import DialogueSpeech, speeches_of
from pullquote.language.speech.spoken.introductions import introduced_by
from pullquote.language.speech.turns import Turn

_ENDS = frozenset('.!?…»”"')
_BEGINS = frozenset("¿¡….")
_ASKS = frozenset("?!¿¡")
_SHORT = 4
_RULE = "cue between dashes"


class _DashLine(msgspec.Struct, frozen=True, gc=False):
    """A paragraph that begins with a dash, with the speeches that stand in it if it is dialogue."""

    paragraph: int
    speeches: list[DialogueSpeech]
    cued: bool
    personal: bool
    asks: bool


def dialogue_turns(stage: Stage) -> dict[int, list[Turn]]:
    """The turns of dialogue, by paragraph, in languages whose papers print dialogue so.

    Lines with dashes that follow each other are dialogue if one of them holds a cue with its subject, or if the line
    before announces a speaker, or if most of them speak as somebody to somebody ("je", "vous", a question). Lists,
    which newspapers print with dashes too, do none of this. A turn has the speaker that its cue names, else the one
    announced before; it never inherits one, since a new dash means that somebody else speaks.
    """
    if not stage.lexicon.dashes:
        return {}
    turns: dict[int, list[Turn]] = {}
    for group in _groups(stage):
        intro = introduced_by(stage, group[0].paragraph, "the line before introduces the quote")
        if not _is_talk(group, intro):
            continue
        for line in group:
            turns[line.paragraph] = list(_turns(line.speeches))
        if intro is not None:
            first = group[0].paragraph
            turns[first] = list(_announced(turns[first], intro))
    return turns


def _is_talk(group: list[_DashLine], intro: Proposal | None) -> bool:
    """Whether lines with dashes are dialogue; `intro` is the speaker whom the line before announces."""
    if any(line.cued for line in group):
        return True
    personal = sum(line.personal for line in group)
    if intro is not None and intro.cue is not None and (len(group) == 1 or personal):
        return True
    asking = sum(line.asks for line in group)
    return len(group) > 1 and 2 * (personal + asking) >= len(group) and (personal > 0 or asking < len(group))


def _announced(turns: list[Turn], intro: Proposal) -> Iterator[Turn]:
    """The turns of a line, the first with its parts spoken by whom the line before announces, if no cue says so."""
    for place, turn in enumerate(turns):
        if turn.speaker is None and (not place or turn.goes_on):
            yield msgspec.structs.replace(turn, speaker=intro.mention, rule=intro.rule, cue=intro.cue)
            continue
        yield from turns[place:]
        return


def _groups(stage: Stage) -> Iterator[list[_DashLine]]:
    """The lines that begin with a dash and may be dialogue, those without anything between them together."""
    group: list[_DashLine] = []
    for number in range(len(stage.paragraphs)):
        if stage.role(number) != "body":
            continue
        line = _dash_line(stage, number)
        if line is not None:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _dash_line(stage: Stage, paragraph: int) -> _DashLine | None:
    """The paragraph as a line of dialogue, None where its form rules that out."""
    words = stage.paragraphs[paragraph].tokens.words
    if len(words) < 2 or words[0] not in DASHES or words[1].isdigit():
        return None
    scene = stage.scene(paragraph)
    items = scene.line.items
    if items[1].kind == "quote" or (not items[1].capital and items[1].lower not in _BEGINS):
        return None
    speeches = speeches_of(items, scene.finder)
    cued = any(speech.incise is not None for speech in speeches)
    ended = words[-1] in _ENDS
    if not cued and (not ended or attributed_to(scene.line, 0) is not None):
        return None
    return _DashLine(paragraph, speeches, cued, _is_personal(scene), not _ASKS.isdisjoint(words))


def _is_personal(scene: Scene) -> bool:
    lexicon = scene.finder.lexicon
    words = [item.lower for item in scene.line.items]
    verb = any(len(word) > _SHORT and word.endswith(lexicon.personal_endings) for word in words)
    return verb or not lexicon.personal.isdisjoint(words)


def _turns(speeches: list[DialogueSpeech]) -> Iterator[Turn]:
    for speech in speeches:
        mention, cue = (None, None) if speech.incise is None else (speech.incise.subject, speech.incise.cue)
        for place, span in enumerate(speech.spans):
            yield Turn(span, span, "dash", mention, _RULE, cue, goes_on=place > 0)
