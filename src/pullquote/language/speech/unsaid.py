"""Proposes the speaker of a verb without subject, as Spanish may leave it out: «…», dijo. Dijo que «…»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pullquote.language.lexicon import Lexicon
from pullquote.language.speech.items import Item
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.speech.proposals import Proposal, Said
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene, Stage

_RULE = "verb without subject, so the person before"
_ACROSS = "verb without subject, so the person of the paragraph before"
_PAUSES = frozenset((",", "-", "–", "—"))
_AFTER_VERB = frozenset((".", ",", ";"))
_OPENERS = _PAUSES | frozenset(("avant", "antes", "et", "y", "e", "pero", "puis", "d’", "d'", "de"))
_OF = frozenset(("d’", "d'", "de"))
_REACH = 5
_FAR = 24
_BESIDE = 3


def subject_left_out(stage: Stage, scene: Scene, quotation: Quotation, last: Said | None) -> Iterator[Proposal]:
    """The person of the sentence before, where a verb beside the quotation reports and nothing names its subject.

    `last` is the quotation before it, anywhere in the text.
    """
    if not (stage.lexicon.drops_subjects or stage.lexicon.inserts):
        return
    earlier = last.quotation if last is not None and last.paragraph == scene.paragraph else None
    verb = _verb_after(scene, quotation)
    verb = _verb_before(scene, quotation) if verb is None else verb
    if (
        verb is None
        and earlier is not None
        and scene.line.sentence[earlier.item] == scene.line.sentence[quotation.item]
    ):
        verb = _verb_after(scene, earlier)
    if verb is None:
        return
    cue = scene.line.items[verb].span
    between = _person_between(scene, quotation, earlier)
    if between is not None:
        yield Proposal(between, _RULE, cue)
        return
    if last is not None and last.proposal is not None and last.paragraph == scene.paragraph:
        continues = last.number if quotation.kind == last.quotation.kind == "direct" else None
        yield Proposal(last.proposal.mention, _RULE, cue, continues)
        return
    first, _ = scene.line.bounds(quotation.item)
    mention = _person_of(scene, *scene.line.bounds(first - 1)) if first else None
    if mention is not None:
        yield Proposal(mention, _RULE, cue)
        return
    mention = _person_of_paragraph(stage.before(scene.paragraph), last)
    if mention is not None:
        yield Proposal(mention, _ACROSS, cue)


def _person_between(scene: Scene, quotation: Quotation, earlier: Quotation | None) -> Mention | None:
    """Whom the sentence before a quotation is about, if it stands between that and `earlier`, the quotation before."""
    first, _ = scene.line.bounds(quotation.item)
    if earlier is None or not first:
        return None
    begins, ends = scene.line.bounds(first - 1)
    return _person_of(scene, begins, ends) if begins > earlier.item else None


def _person_of_paragraph(earlier: Scene | None, last: Said | None) -> Mention | None:
    """Whom a paragraph is about: who speaks in it last, or the person of its last sentence, or of its first."""
    if earlier is None:
        return None
    if last is not None and last.proposal is not None and last.paragraph == earlier.paragraph:
        return last.proposal.mention
    final = len(earlier.line.items) - 1
    return _person_of(earlier, *earlier.line.bounds(final)) or _person_of(earlier, *earlier.line.bounds(0))


def _person_of(scene: Scene, first: int, last: int) -> Mention | None:
    """Who speaks in the sentence of items `first` up to `last`, or its first subject."""
    clauses = scene.clauses_between(first, last)
    return clauses[-1].subject if clauses else scene.finder.first_subject(first, last)


def _verb_after(scene: Scene, quotation: Quotation) -> int | None:
    """The reporting verb right after a quotation: «…», le dijo."""
    items, at = scene.line.items, quotation.item + 1
    if not scene.finder.lexicon.drops_subjects:
        return None
    if at < len(items) and items[at].lower in _PAUSES:
        at += 1
    elif items[quotation.item].final not in ("?", "!", "…", ","):
        return None
    alone = at + 1 >= len(items) or items[at + 1].lower in _AFTER_VERB
    return _verb_at(scene, items, at, alone)


def _verb_before(scene: Scene, quotation: Quotation) -> int | None:
    """The reporting verb that begins the quotation's own sentence: Dijo que «…». Et d’ajouter : « … »"""
    items, lexicon = scene.line.items, scene.finder.lexicon
    first, _ = scene.line.bounds(quotation.item)
    if quotation.item - first > _FAR:
        return None
    for begin in (first, _past_adjunct(items, first, quotation.item, lexicon)):
        at = begin
        while at < quotation.item and (items[at].lower in _OPENERS or items[at].lower in lexicon.adverbs):
            at += 1
        infinitive = at > begin and items[at - 1].lower in _OF
        alone = at + 2 == quotation.item and items[at + 1].lower == ":"
        verb = _verb_at(scene, items[: quotation.item], at, alone) if lexicon.drops_subjects or infinitive else None
        if verb is not None:
            return verb
    return None


def _past_adjunct(items: Sequence[Item], first: int, last: int, lexicon: Lexicon) -> int:
    """The item after what a preposition and a comma set before the verb: "En un comunicado, …"."""
    if items[first].lower in lexicon.prepositions:
        for at in range(first, last):
            if items[at].lower == ",":
                return at + 1
    return first


def _verb_at(scene: Scene, items: Sequence[Item], at: int, alone: bool) -> int | None:
    """The reporting verb from item `at` on, after auxiliaries and short pronouns only; none whose subject is known.

    `alone` says that nothing but a sign follows item `at`, so that any verb there can only report.
    """
    lexicon = scene.finder.lexicon
    for index in range(at, min(len(items), at + _REACH)):
        word = items[index].lower
        if word in lexicon.cues or (word in lexicon.weak_cues and len(items) - index <= _BESIDE):
            return None if scene.clauses_between(index, index + 1) else index
        if word not in lexicon.auxiliaries:
            noun = word in lexicon.small or word in lexicon.adverbs or lexicon.is_role(word)
            return index if alone and index == at and word.isalpha() and not items[index].capital and not noun else None
    return None
