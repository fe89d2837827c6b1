"""Tells speech from names and titles in German, where a capital at the start of quoted words tells nothing."""

from __future__ import annotations

from bisect import bisect_left

from pullquote.language.speech.choices import Choice
from pullquote.language.speech.german.rules import said_by_nobody
from pullquote.language.speech.items import Item
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene
from pullquote.language.words import words

_SURE = 0.78
_FAIRLY_SURE = 0.7
_SHORT = 3
_FAR = 20
_NEAR = 3
_LONGEST_NAME = 8
_LONGEST_ALIAS = 5
_ENDS = frozenset(",.!?…")
_STOPS = frozenset(".!?")
_PREDICATES = words("als ein eine einen einem einer keine kein keinen")
_DEFINITE = words("der die das dem den des")
_READING = words("lautet lautete lauten lauteten")
_NAMING = words("nennt nennen nannte nannten")
_SPEAKING = words("sprach sprachen spricht sprechen gesprochen")
_WARNING = words("warnt warnen warnte warnten gewarnt")
_GOVERNING = {"von": _SPEAKING, "vom": _SPEAKING, "vor": _WARNING}
_REPORTING = frozenset(("speaker before the subjunctive",))
_TELLING = frozenset(("cue after the quote", "source after the quote", "cue closes the sentence"))
_JUDGING = frozenset(("colon before the quote", "goes on from the quote before"))


def is_german_speech(scene: Scene, quotation: Quotation, choice: Choice | None, body: bool) -> bool:
    """Whether somebody says these words; `body` says that they stand in the story itself.

    A few words need a reporting word beside them; words that begin with a capital and end without a sign of their own
    are the name of something unless somebody is told to say them.
    """
    item = scene.line.items[quotation.item]
    before = scene.line.items[quotation.item - 1].lower if quotation.item else ""
    if _is_compound(scene, quotation) or _is_called(scene, quotation, before) or _is_titled(scene, choice):
        return False
    if quotation.words > _SHORT and said_by_nobody(scene, quotation):
        return body
    if before == ":" and item.final in _STOPS and quotation.words > 1 and choice is not None:
        return True
    cue = choice is not None and (choice.cue is not None or choice.rule in _REPORTING)
    sure = choice is not None and cue and choice.confidence >= _SURE
    told = quotation.set_off and choice is not None and (before == ":" or choice.rule in _TELLING)
    if quotation.words <= _SHORT:
        return sure and (not quotation.titled or told or _names(scene, quotation, choice))
    if quotation.titled and not (sure and told):
        return sure and (_names(scene, quotation, choice) or not scene.line.items[quotation.item - 1].capital)
    named = item.capital and quotation.words <= _LONGEST_NAME and not _is_ended(item)
    if named and not (choice is not None and choice.rule in _JUDGING):
        return choice is not None and cue and choice.confidence >= _FAIRLY_SURE
    return body or choice is not None


def _is_compound(scene: Scene, quotation: Quotation) -> bool:
    """Whether the quoted words begin a compound: der „Ja“-Ruf."""
    items, after = scene.line.items, quotation.item + 1
    return after < len(items) and items[after].lower == "-" and items[after].start == items[quotation.item].end


def _is_called(scene: Scene, quotation: Quotation, before: str) -> bool:
    """Whether the words beside the marks say that they hold the name of something, whoever reports there."""
    items, lexicon = scene.line.items, scene.finder.lexicon
    item = items[quotation.item]
    if quotation.words > _LONGEST_NAME or _is_ended(item):
        return False
    if quotation.words <= _LONGEST_ALIAS and (before in ("(", "laut") or before in lexicon.works):
        return True
    if before in ("sich", "selbst"):
        near = items[max(0, quotation.item - _NEAR) : quotation.item + _NEAR]
        return any(item.lower in _NAMING for item in near)
    following = items[quotation.item + 1].lower if quotation.item + 1 < len(items) else ""
    if not item.capital:
        return False
    spoken = following in lexicon.cues or following in lexicon.split_verbs or quotation.words <= _SHORT
    return (following == "(" and before != ":") or (before in _DEFINITE and spoken)


def _is_titled(scene: Scene, choice: Choice | None) -> bool:
    """Whether the words are only how something is called: "Der Titel lautet „…“"."""
    if choice is None or choice.cue is None:
        return False
    items = scene.line.items
    cue = bisect_left(items, choice.cue.start, key=lambda item: item.start)
    told = bisect_left(items, choice.mention.span.end, key=lambda item: item.end)
    if max(cue, told) >= len(items):
        return False
    return items[cue].lower in _READING and items[told].lower in scene.finder.lexicon.works


def _is_ended(item: Item) -> bool:
    return item.final in _ENDS


def _names(scene: Scene, quotation: Quotation, choice: Choice | None) -> bool:
    """Whether the cue calls something by the quoted words: nannte es einen „Skandal“."""
    items = scene.line.items
    before = items[quotation.item - 1].lower if quotation.item else ""
    if choice is None or choice.cue is None:
        return False
    if before in _PREDICATES:
        return True
    verbs = _GOVERNING.get(before)
    if verbs is None:
        return False
    first, last = scene.line.bounds(quotation.item)
    near = items[max(first, quotation.item - _FAR) : min(last, quotation.item + _NEAR)]
    return any(item.lower in verbs for item in near)
