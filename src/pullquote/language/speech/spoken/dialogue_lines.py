"""Divides a line of dialogue into the words spoken and the incises between them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pullquote.language.speech.cue_subjects import MentionFinder
from pullquote.language.speech.items import Item
from pullquote.language.speech.spoken.attributions import DASHES
from pullquote.language.speech.spoken.incises import Incise, end_of_incise, incise_at
from pullquote.text import Span

_STOPS = frozenset(".!?…")
_BEFORE_INCISE = frozenset(",?!…")
_AFTER_INCISE = frozenset(".,;:")


class DialogueSpeech(msgspec.Struct, frozen=True, gc=False):
    """What one person says in a line: the stretches of spoken words, in order, and the first incise with a subject."""

    spans: list[Span]
    incise: Incise | None


def speeches_of(items: Sequence[Item], finder: MentionFinder) -> list[DialogueSpeech]:
    """The speeches of a line whose first item is a dash. A dash after a full stop begins the next person's."""
    speeches: list[DialogueSpeech] = []
    spans: list[Span] = []
    told: Incise | None = None
    start, at = 1, 1
    while at < len(items):
        dash = items[at].lower in DASHES
        if dash and _begins_turn(items, at):
            _close(items, start, at, spans)
            _finish(speeches, spans, told)
            spans, told, start = [], None, at + 1
        elif dash or (items[at].lower in _BEFORE_INCISE and at > start):
            incise = incise_at(items, at + 1, finder)
            if incise is not None:
                _close(items, start, at if dash or items[at].lower == "," else at + 1, spans)
                told = told if told is not None and told.subject is not None else incise
                start = _after(items, incise, finder, between_dashes=dash)
                at = start
                continue
        at += 1
    _close(items, start, len(items), spans)
    _finish(speeches, spans, told)
    return speeches


def _begins_turn(items: Sequence[Item], at: int) -> bool:
    """Whether the dash at item `at` stands after a finished sentence and before the beginning of another."""
    if at + 1 >= len(items) or items[at].start == items[at - 1].end or items[at].lower == "-":
        return False
    following = items[at + 1]
    begins = following.capital or following.lower in ("¿", "¡")
    return items[at - 1].lower in _STOPS and begins


def _after(items: Sequence[Item], incise: Incise, finder: MentionFinder, *, between_dashes: bool) -> int:
    """The item with which speech goes on after an incise."""
    if not between_dashes:
        end = end_of_incise(items, incise, finder)
        return min(len(items), end + 1)
    end = incise.last
    while end < len(items) and items[end].lower not in DASHES:
        end += 1
    end += 1
    while end < len(items) and items[end].lower in _AFTER_INCISE:
        end += 1
    return min(len(items), end)


def _close(items: Sequence[Item], start: int, end: int, spans: list[Span]) -> None:
    """Add items `start` up to `end` to the spoken words, without the signs that only part them from the incise."""
    while end > start and items[end - 1].lower in _AFTER_INCISE - {"."}:
        end -= 1
    if any(item.kind != "word" or item.lower[:1].isalnum() for item in items[start:end]):
        spans.append(Span(items[start].start, items[end - 1].end))


def _finish(speeches: list[DialogueSpeech], spans: list[Span], told: Incise | None) -> None:
    if spans:
        speeches.append(DialogueSpeech(spans, told))
