"""Proposes speakers from inside the marks: French prints « …, dit-elle. … » as one quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from pullquote.language.segmentation.tokens import Tokens
from pullquote.language.speech.adjuncts import before_own_part
from pullquote.language.speech.cue_subjects import MentionFinder
from pullquote.language.speech.items import Item, read_items
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.speech.proposals import Proposal
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene, Stage
from pullquote.language.speech.spoken.attributions import DASHES

_SIGNS = frozenset(",!?…") | DASHES
_CLOSES = frozenset(",.;")


def inside(stage: Stage, scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """« …, a dit X, … »: a cue between a sign and its subject within the quotation; «… —dijo X—. …» with dashes.

    Where that is unusual with commas, as in Spanish, a name and another comma have to follow.
    """
    if not (stage.lexicon.inserts or stage.lexicon.dashes):
        return
    items = _inner_items(stage, scene, quotation)
    finder = MentionFinder(items, stage.lexicon, scene.finder.kind_of)
    for at, item in enumerate(items):
        if item.lower not in stage.lexicon.cues:
            continue
        subject = _inserted_subject(items, at, finder)
        if subject is not None:
            yield Proposal(subject, "cue inside the quote", item.span)
            return


def _inserted_subject(items: list[Item], at: int, finder: MentionFinder) -> Mention | None:
    """The subject of the verb at item `at` if a sign opens its clause: ", a-t-elle dit" or ", dit Ann"."""
    back = at - 1
    pronoun: Mention | None = None
    while back >= 0:
        word = items[back].lower
        if word in finder.lexicon.pronouns and pronoun is None:
            pronoun = finder.before(back, back)
        elif word not in finder.lexicon.auxiliaries and not word.startswith("-"):
            part = before_own_part(items, back, finder.lexicon)
            if part == back:
                break
            back = part
            continue
        back -= 1
    if back < 0 or items[back].lower not in _SIGNS:
        return None
    subject = pronoun or finder.after(at + 1, len(items))
    usual = finder.lexicon.inserts or items[back].lower in DASHES
    return subject if usual or (subject is not None and _is_name_alone(items, at, subject)) else None


def _is_name_alone(items: list[Item], at: int, subject: Mention) -> bool:
    """Whether a name and then a sign follow the verb at item `at`: ", dijo Pedro Salas,"."""
    named = at + 1 < len(items) and items[at + 1].name is not None and items[at + 1].end == subject.span.end
    return named and at + 2 < len(items) and items[at + 2].lower in _CLOSES


def _inner_items(stage: Stage, scene: Scene, quotation: Quotation) -> list[Item]:
    tokens = stage.paragraphs[scene.paragraph].tokens
    first = bisect_left(tokens.starts, quotation.span.start)
    last = bisect_left(tokens.starts, quotation.span.end)
    part = Tokens(
        tokens.words[first:last],
        tokens.lower[first:last],
        tokens.starts[first:last],
        tokens.ends[first:last],
        tokens.opens[first:last],
    )
    names = stage.cast.names.get(scene.paragraph, [])
    inner = names[bisect_left(names, first, key=lambda name: name.first) :]
    inner = inner[: bisect_left(inner, last, key=lambda name: name.first)]
    moved = [msgspec.structs.replace(name, first=name.first - first, last=name.last - first) for name in inner]
    return read_items(stage.text, part, moved, [], stage.lexicon).items
