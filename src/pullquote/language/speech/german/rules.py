"""Proposes speakers as only German tells them: the subjunctive of reported speech, verbs that close a clause."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language.speech.choices import Choice, Said
from pullquote.language.speech.cues import Clause
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene, Stage

_SENTENCES_BACK = 6
_LONGEST_SENTENCE = 80
_ASCRIBING = 3
_ANAPHOR_REACHES = 14
_VERB_REACHES = 3
_PARTING = frozenset((",", ":", ";", "und"))
_IT_SAYS = frozenset(("hieß", "heißt", "hiess", "heisst"))
_SURE = frozenset(("verb", "source"))


def reported(stage: Stage, scene: Scene, quotation: Quotation, last_said: Said | None) -> Iterator[Choice]:
    """Der Kai sei „viel zu schmal“: whoever speaks in the sentences before.

    `last_said` is the quotation before it in the text.
    """
    earlier = last_said if last_said is not None and last_said.paragraph == scene.paragraph else None
    first, last = scene.line.bounds(quotation.item)
    if not _is_reported(scene, first, last):
        return
    speaker = scene.finder.introducing_subject(first, quotation.item)
    if speaker is not None:
        yield Choice(speaker, "speaker before the subjunctive")
    for _ in range(_SENTENCES_BACK):
        if not first:
            yield from _from_above(stage, scene, last_said)
            return
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


def _from_above(stage: Stage, scene: Scene, last_said: Said | None) -> Iterator[Choice]:
    """Whoever speaks at the end of the paragraph before, where a paragraph begins with reported speech."""
    above = stage.before(scene.paragraph)
    if above is None:
        return
    if last_said is not None and last_said.choice is not None and last_said.paragraph == above.paragraph:
        yield Choice(last_said.choice.mention, "reported speech goes on", last_said.choice.cue)
        return
    first, last = above.line.bounds(len(above.line.items) - 1)
    clause = _clause(above, first, last)
    if clause is not None:
        yield above.choice("reported speech goes on", clause)


def told_after(scene: Scene, quotation: Quotation) -> Iterator[Choice]:
    """„…“ Das sagte X am Montag. „…“ Mit diesen Worten verließ X den Saal."""
    items, lexicon = scene.line.items, scene.finder.lexicon
    _, first = scene.line.bounds(quotation.item)
    if first >= len(items):
        return
    _, last = scene.line.bounds(first)
    if [item.lower for item in items[first : first + _ASCRIBING]] == ["mit", "diesen", "worten"]:
        subject = scene.finder.first_subject(first + _ASCRIBING, min(last, first + _LONGEST_SENTENCE))
        if subject is not None:
            yield Choice(subject, "cue in the sentence after", items[first + _ASCRIBING - 1].span)
    elif items[first].lower in lexicon.anaphors and items[last - 1].lower != ":":
        clauses = scene.clauses_between(first, min(last, first + _ANAPHOR_REACHES))
        near = [clause for clause in clauses if clause.first < first + _ASCRIBING or _is_infinitive(scene, clause)]
        if near and near[0].inverted:
            yield scene.choice("cue in the sentence after", near[0])


def _is_infinitive(scene: Scene, clause: Clause) -> bool:
    return scene.line.items[clause.first].lower in scene.finder.lexicon.nonfinite


def ascribed(scene: Scene, quotation: Quotation) -> Iterator[Choice]:
    """Mit den Worten „…“ eröffnete X die Sitzung."""
    items, at = scene.line.items, quotation.item
    first, last = scene.line.bounds(at)
    if at - first < _ASCRIBING or at + 1 >= last or items[at + 1].kind != "word" or items[at + 1].capital:
        return
    if items[at - _ASCRIBING].lower == "mit" and items[at - 1].lower in ("worten", "satz", "ruf", "bemerkung"):
        subject = scene.finder.first_subject(at + 1, min(last, at + _LONGEST_SENTENCE))
        if subject is not None:
            yield Choice(subject, "words ascribed in the sentence", items[at - 1].span)


def closed_by_verb(scene: Scene, quotation: Quotation) -> Iterator[Choice]:
    """… weil X den Plan als „…“ bezeichnete: the subject stands before the quotation and the verb after it."""
    items, at = scene.line.items, quotation.item
    for clause in scene.clauses_between(at + 1, at + 1 + _VERB_REACHES):
        between = items[at + 1 : clause.first]
        parted = any(item.kind == "quote" or item.lower in _PARTING for item in between)
        if not parted and not clause.inverted and clause.form == "verb" and clause.subject.span.end <= items[at].start:
            yield scene.choice("verb closes the clause", clause)
        return


def before_brackets(scene: Scene, quotation: Quotation) -> Iterator[Choice]:
    """Gratuliert haben auch X („…“) und Y („…“): whoever stands before the brackets."""
    items, at = scene.line.items, quotation.item
    first, _ = scene.line.bounds(at)
    if at - 1 > first and items[at - 1].lower == "(" and quotation.kind == "direct":
        named = items[at - 2].name
        if named is not None and scene.finder.may_speak(named):
            yield Choice(scene.finder.name(named), "name before the brackets")


def said_by_nobody(scene: Scene, quotation: Quotation) -> bool:
    """Whether "hieß es" in the sentence of a quotation leaves open who said it, and no other word tells."""
    items = scene.line.items
    first, last = scene.line.bounds(quotation.item)
    first, last = max(first, quotation.item - _LONGEST_SENTENCE), min(last, quotation.item + _LONGEST_SENTENCE)
    told = any(
        items[at].lower in _IT_SAYS and "es" in (items[at - 1].lower, items[min(at + 1, len(items) - 1)].lower)
        for at in range(max(first, 1), last)
    )
    return told and not scene.clauses_between(first, last)


def _clause(scene: Scene, first: int, last: int) -> Clause | None:
    """The clause of a sentence that what follows may go on from."""
    clauses = scene.clauses_between(max(first, last - _LONGEST_SENTENCE), last)
    sure = [clause for clause in clauses if clause.form in _SURE]
    return sure[-1] if sure else None


def _is_reported(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb of the sentence stands in the subjunctive."""
    subjunctive = scene.finder.lexicon.subjunctive
    return any(item.lower in subjunctive for item in scene.line.items[first : min(last, first + _LONGEST_SENTENCE)])
