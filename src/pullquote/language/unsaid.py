"""Proposes the speaker of a verb without subject, as Spanish may leave it out: «…», dijo. Dijo que «…»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pullquote.language.choices import Choice, Said
from pullquote.language.items import Item
from pullquote.language.lexicon import Lexicon
from pullquote.language.phrases import Mention
from pullquote.language.quotations import Quotation
from pullquote.language.scenes import Scene, Stage

_RULE = "verb without subject, so the person before"
_PAUSES = frozenset((",", "-", "–", "—"))
_REACH = 5
_FAR = 24


def subject_left_out(stage: Stage, scene: Scene, quotation: Quotation, last: Said | None) -> Iterator[Choice]:
    """The person of the sentence before, where a verb beside the quotation reports and nothing names its subject.

    `last` is the quotation before it, anywhere in the text.
    """
    if not stage.lexicon.drops_subjects:
        return
    verb = _verb_after(scene, quotation)
    verb = _verb_before(scene, quotation) if verb is None else verb
    if verb is None:
        return
    cue = scene.line.items[verb].span
    if last is not None and last.choice is not None and last.paragraph == scene.paragraph:
        continues = last.number if quotation.kind == last.quotation.kind == "direct" else None
        yield Choice(last.choice.mention, _RULE, cue, continues)
        return
    mention = person_before(stage, scene, quotation.item, last)
    if mention is not None:
        yield Choice(mention, _RULE, cue)


def person_before(stage: Stage, scene: Scene, item: int, last: Said | None = None) -> Mention | None:
    """Whom the sentences before the one of `item` are about: who speaks there, or their first subject."""
    first, _ = scene.line.bounds(item)
    if first:
        found = _person_of(scene, *scene.line.bounds(first - 1))
        if found is not None:
            return found
    earlier = stage.before(scene.paragraph)
    if earlier is None:
        return None
    if last is not None and last.choice is not None and last.paragraph == earlier.paragraph:
        return last.choice.mention
    final = len(earlier.line.items) - 1
    return _person_of(earlier, *earlier.line.bounds(final)) or _person_of(earlier, *earlier.line.bounds(0))


def _person_of(scene: Scene, first: int, last: int) -> Mention | None:
    clauses = scene.clauses_between(first, last)
    return clauses[-1].subject if clauses else scene.finder.first_subject(first, last)


def _verb_after(scene: Scene, quotation: Quotation) -> int | None:
    """The reporting verb right after a quotation: «…», le dijo."""
    items, at = scene.line.items, quotation.item + 1
    if at < len(items) and items[at].lower in _PAUSES:
        at += 1
    elif items[quotation.item].final not in ("?", "!", "…", ","):
        return None
    return _verb_at(scene, items, at, scene.finder.lexicon)


def _verb_before(scene: Scene, quotation: Quotation) -> int | None:
    """The reporting verb that begins the quotation's own sentence: Dijo que «…»."""
    items, lexicon = scene.line.items, scene.finder.lexicon
    first, _ = scene.line.bounds(quotation.item)
    if quotation.item - first > _FAR:
        return None
    at = first
    while at < quotation.item and (items[at].lower in lexicon.adverbs or items[at].lower in _PAUSES):
        at += 1
    return _verb_at(scene, items[: quotation.item], at, lexicon)


def _verb_at(scene: Scene, items: Sequence[Item], at: int, lexicon: Lexicon) -> int | None:
    """The reporting verb from item `at` on, after auxiliaries and short pronouns only; none whose subject is known."""
    for index in range(at, min(len(items), at + _REACH)):
        word = items[index].lower
        if word in lexicon.cues:
            return None if scene.clauses_between(index, index + 1) else index
        if word not in lexicon.auxiliaries:
            return None
    return None
