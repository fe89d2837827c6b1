"""Proposes speakers as only German tells them: the subjunctive of reported speech, verbs that close a clause."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language.speech.cues import Clause
from pullquote.language.speech.german.sayings import SLOGANS
from pullquote.language.speech.proposals import Proposal, Said
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene, Stage
from pullquote.language.words import words

_SENTENCES_BACK = 6
_LONGEST_SENTENCE = 80
_ASCRIBING = 3
_ANAPHOR_REACHES = 14
_VERB_REACHES = 3
_PARTING = frozenset((",", ":", ";", "und"))
_IT_SAYS = frozenset(("hieß", "heißt", "hiess", "heisst"))
_OWN = words("sein seine ihr ihre")
_AND_THEN = frozenset(("und", "oder", "weiter", "dann", "später", "auch", "zudem", "außerdem", "ferner", "schließlich"))
_SUCH_AS = words("wie etwa zum beispiel :")
_SLOGAN_REACHES = 5
_SURE = frozenset(("verb", "source"))


def reported(stage: Stage, scene: Scene, quotation: Quotation, last_said: Said | None) -> Iterator[Proposal]:
    """Der Kai sei „viel zu schmal“: whoever speaks in the sentences before.

    `last_said` is the quotation before it in the text.
    """
    earlier = last_said if last_said is not None and last_said.paragraph == scene.paragraph else None
    first, last = scene.line.bounds(quotation.item)
    near = range(quotation.item, min(last, quotation.item + _LONGEST_SENTENCE))
    ends = next((at for at in near if scene.line.items[at].lower == ","), near.stop)
    if not _is_reported(scene, first, ends):
        return
    speaker = scene.finder.introducing_subject(first, quotation.item)
    if speaker is not None:
        yield Proposal(speaker, "speaker before the subjunctive")
    for _ in range(_SENTENCES_BACK):
        if not first:
            yield from _from_above(stage, scene, last_said)
            return
        first, last = scene.line.bounds(first - 1)
        clause = _clause(scene, first, last)
        if clause is not None:
            yield scene.proposal("reported speech goes on", clause)
            return
        if earlier is not None and earlier.proposal is not None and first <= earlier.quotation.item < last:
            yield Proposal(earlier.proposal.mention, "reported speech goes on", earlier.proposal.cue)
            return
        if not _is_reported(scene, first, last):
            break
    subject = scene.finder.first_subject(first, last)
    if subject is not None and subject.kind != "pronoun":
        yield Proposal(subject, "subject of the sentence before")


def _from_above(stage: Stage, scene: Scene, last_said: Said | None) -> Iterator[Proposal]:
    """Whoever speaks at the end of the paragraph before, where a paragraph begins with reported speech."""
    above = stage.before(scene.paragraph)
    if above is None:
        return
    if last_said is not None and last_said.proposal is not None and last_said.paragraph == above.paragraph:
        yield Proposal(last_said.proposal.mention, "reported speech goes on", last_said.proposal.cue)
        return
    first, last = above.line.bounds(len(above.line.items) - 1)
    clause = _clause(above, first, last)
    if clause is not None:
        yield above.proposal("reported speech goes on", clause)


def takes_up(scene: Scene, quotation: Quotation, last_said: Said | None) -> Iterator[Proposal]:
    """„…“ Seine Zuversicht hat Gründe: „…“ is said by whoever spoke before."""
    items = scene.line.items
    first, _ = scene.line.bounds(quotation.item)
    announced = quotation.item - first > 1 and items[quotation.item - 1].lower == ":"
    if not announced or items[first].lower not in _OWN or scene.clauses_between(first, quotation.item):
        return
    if last_said is not None and last_said.proposal is not None and last_said.paragraph == scene.paragraph:
        yield Proposal(last_said.proposal.mention, "reported speech goes on", continues=last_said.number)


def and_then(scene: Scene, quotation: Quotation, last_said: Said | None) -> Iterator[Proposal]:
    """„…“ Und weiter: „…“ goes on from the quotation before."""
    if last_said is None or last_said.proposal is None or last_said.paragraph != scene.paragraph:
        return
    first, _ = scene.line.bounds(quotation.item)
    between = [item.lower for item in scene.line.items[first : quotation.item]]
    if between and between[-1] == ":" and all(word in _AND_THEN for word in between[:-1]):
        yield Proposal(last_said.proposal.mention, "goes on from the quote before", continues=last_said.number)


def told_after(scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """„…“ Das sagte X am Montag. „…“ Mit diesen Worten verließ X den Saal."""
    items, lexicon = scene.line.items, scene.finder.lexicon
    _, first = scene.line.bounds(quotation.item)
    if first >= len(items):
        return
    _, last = scene.line.bounds(first)
    if [item.lower for item in items[first : first + _ASCRIBING]] == ["mit", "diesen", "worten"]:
        subject = scene.finder.first_subject(first + _ASCRIBING, min(last, first + _LONGEST_SENTENCE))
        if subject is not None:
            yield Proposal(subject, "cue in the sentence after", items[first + _ASCRIBING - 1].span)
    elif items[first].lower in lexicon.anaphors and items[last - 1].lower != ":":
        clauses = scene.clauses_between(first, min(last, first + _ANAPHOR_REACHES))
        near = [clause for clause in clauses if clause.first < first + _ASCRIBING or _is_infinitive(scene, clause)]
        if near and near[0].inverted:
            yield scene.proposal("cue in the sentence after", near[0])


def _is_infinitive(scene: Scene, clause: Clause) -> bool:
    return scene.line.items[clause.first].lower in scene.finder.lexicon.nonfinite


def owned(scene: Scene, quotation: Quotation) -> Proposal | None:
    """Den Vorwurf von X, das sei „…“, wies Y zurück: X, and nobody else."""
    first, _ = scene.line.bounds(quotation.item)
    owner = scene.finder.owner_of_words(first, quotation.item)
    return None if owner is None else Proposal(owner[0], "words ascribed in the sentence", owner[1])


def slogan_before(scene: Scene, quotation: Quotation) -> int | None:
    """The item of the noun for something shouted or painted that a quotation follows: "Parolen wie „…“"."""
    at = quotation.item - 1
    first, _ = scene.line.bounds(quotation.item)
    while at > max(first, quotation.item - _SLOGAN_REACHES) and scene.line.items[at].lower in _SUCH_AS:
        at -= 1
    return at if at >= first and scene.line.items[at].lower in SLOGANS else None


def ascribed(scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """Mit den Worten „…“ eröffnete X die Sitzung."""
    items, at = scene.line.items, quotation.item
    first, last = scene.line.bounds(at)
    noun = slogan_before(scene, quotation)
    if noun is not None:
        bearer = scene.finder.first_subject(first, noun)
        if bearer is not None:
            yield Proposal(bearer, "words ascribed in the sentence", items[noun].span)
        return
    if at - first < _ASCRIBING or at + 1 >= last or items[at + 1].kind != "word" or items[at + 1].capital:
        return
    if items[at - _ASCRIBING].lower == "mit" and items[at - 1].lower in ("worten", "satz", "ruf", "bemerkung"):
        after = scene.finder.first_subject(at + 1, min(last, at + _LONGEST_SENTENCE))
        subject = scene.finder.first_subject(first, at - _ASCRIBING) or after
        if subject is not None:
            yield Proposal(subject, "words ascribed in the sentence", items[at - 1].span)


def closed_by_verb(scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """… weil X den Plan als „…“ bezeichnete: the subject stands before the quotation and the verb after it."""
    items, at = scene.line.items, quotation.item
    judged = at > 0 and items[at - 1].lower == "als"
    for clause in scene.clauses_between(at + 1, at + 1 + _VERB_REACHES):
        between = items[at + 1 : clause.first]
        parted = any(item.kind == "quote" or item.lower in _PARTING for item in between)
        told = not clause.inverted and clause.subject.span.end <= items[at].start
        if told and not parted and (judged or clause.form == "verb"):
            yield scene.proposal("verb closes the clause", clause)
        return


def before_brackets(scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """Gratuliert haben auch X („…“) und Y („…“): whoever stands before the brackets."""
    items, at = scene.line.items, quotation.item
    first, _ = scene.line.bounds(at)
    if at - 1 > first and items[at - 1].lower == "(" and quotation.kind == "direct":
        named = items[at - 2].name
        if named is not None and scene.finder.may_speak(named):
            yield Proposal(scene.finder.name(named), "name before the brackets")


def likeliest(scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """Where no rule proposes anybody: the first person or body named in the sentence, a guess that is shown as one."""
    first, _ = scene.line.bounds(quotation.item)
    for at in range(max(first, quotation.item - _LONGEST_SENTENCE), quotation.item):
        name = scene.line.items[at].name
        if name is not None and scene.finder.kind_of(name) in ("person", "organization"):
            yield Proposal(scene.finder.name(name), "subject of the same sentence")
            return


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


def is_reported(scene: Scene, quotation: Quotation) -> bool:
    """Whether the sentence of a quotation stands in the subjunctive."""
    return _is_reported(scene, *scene.line.bounds(quotation.item))


def _is_reported(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb of the sentence stands in the subjunctive."""
    subjunctive = scene.finder.lexicon.subjunctive
    return any(item.lower in subjunctive for item in scene.line.items[first : min(last, first + _LONGEST_SENTENCE)])
