"""Proposes speakers by German reported speech: the subjunctive goes on telling what somebody said before."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language.choices import Choice, Said
from pullquote.language.cues import Clause
from pullquote.language.quotations import Quotation
from pullquote.language.scenes import Scene

_SENTENCES_BACK = 6
_LONGEST_SENTENCE = 80
_SURE = frozenset(("verb", "source"))


def reported(scene: Scene, quotation: Quotation, earlier: Said | None) -> Iterator[Choice]:
    """Der Kai sei „viel zu schmal“: whoever speaks in the sentences before.

    `earlier` is the quotation before in the same paragraph.
    """
    first, last = scene.line.bounds(quotation.item)
    if not _is_reported(scene, first, last):
        return
    for _ in range(_SENTENCES_BACK):
        if not first:
            break
        first, last = scene.line.bounds(first - 1)
        clause = _clause(scene, first, last)
        if clause is not None:
            yield scene.choice("reported speech goes on", clause)
            return
        if earlier is not None and earlier.choice is not None and first <= earlier.quotation.item < last:
            yield Choice(earlier.choice.mention, "reported speech goes on", earlier.choice.cue)
            return
        if not _is_reported(scene, first, last):
            break
    subject = scene.finder.first_subject(first, last)
    if subject is not None and subject.kind != "pronoun":
        yield Choice(subject, "subject of the sentence before")


def told_after(scene: Scene, quotation: Quotation) -> Iterator[Choice]:
    """„…“ Das sagte X am Montag."""
    items, lexicon = scene.line.items, scene.finder.lexicon
    _, following = scene.line.bounds(quotation.item)
    if following >= len(items) or items[following].lower not in lexicon.anaphors:
        return
    first, last = scene.line.bounds(following)
    clauses = scene.clauses_between(first, min(last, first + 3))
    if clauses and clauses[0].inverted and items[last - 1].lower != ":":
        yield scene.choice("cue in the sentence after", clauses[0])


def _clause(scene: Scene, first: int, last: int) -> Clause | None:
    """The clause of a sentence that what follows may go on from."""
    clauses = scene.clauses_between(max(first, last - _LONGEST_SENTENCE), last)
    sure = [clause for clause in clauses if clause.form in _SURE]
    return sure[-1] if sure else clauses[-1] if clauses else None


def _is_reported(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb of the sentence stands in the subjunctive."""
    subjunctive = scene.finder.lexicon.subjunctive
    return any(item.lower in subjunctive for item in scene.line.items[first : min(last, first + _LONGEST_SENTENCE)])
