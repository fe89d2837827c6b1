"""Tells speech from names and titles in German, where a capital at the start of quoted words tells nothing."""

from __future__ import annotations

from pullquote.language.choices import Choice
from pullquote.language.german.rules import said_by_nobody
from pullquote.language.items import Item
from pullquote.language.quotations import Quotation
from pullquote.language.scenes import Scene
from pullquote.language.words import words

_SURE = 0.78
_FAIRLY_SURE = 0.7
_SHORT = 3
_FAR = 20
_LONGEST_NAME = 8
_LONGEST_ALIAS = 5
_ENDS = frozenset(",.!?…")
_STOPS = frozenset(".!?")
_PREDICATES = words("als ein eine einen einem einer keine kein keinen")
_SPEAKING = words("sprach sprachen spricht sprechen gesprochen")
_JUDGING = frozenset(("colon before the quote", "goes on from the quote before"))


def is_german_speech(scene: Scene, quotation: Quotation, choice: Choice | None, body: bool) -> bool:
    """Whether somebody says these words; `body` says that they stand in the story itself.

    A few words need a reporting word beside them; words that begin with a capital and end without a sign of their own
    are the name of something unless somebody is told to say them.
    """
    item = scene.line.items[quotation.item]
    before = scene.line.items[quotation.item - 1].lower if quotation.item else ""
    if before == "(" and quotation.words <= _LONGEST_ALIAS:
        return False
    if said_by_nobody(scene, quotation):
        return body
    if before == ":" and item.final in _STOPS and quotation.words > 1 and choice is not None:
        return True
    cue = choice is not None and choice.cue is not None
    sure = choice is not None and cue and choice.confidence >= _SURE
    if quotation.words <= _SHORT:
        return sure and (not quotation.titled or quotation.set_off or _names(scene, quotation, choice))
    if quotation.titled and not (sure and quotation.set_off):
        return sure and (_names(scene, quotation, choice) or not scene.line.items[quotation.item - 1].capital)
    named = item.capital and quotation.words <= _LONGEST_NAME and not _is_ended(item)
    if named and not (choice is not None and choice.rule in _JUDGING):
        return choice is not None and cue and choice.confidence >= _FAIRLY_SURE
    return body or choice is not None


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
    first, last = scene.line.bounds(quotation.item)
    if before not in ("von", "vom"):
        return False
    return any(
        item.lower in _SPEAKING for item in items[max(first, quotation.item - _FAR) : min(last, quotation.item + 3)]
    )
