"""Proposes speakers from the quotation's own sentence: a cue, a source, a colon or a subject before or after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pullquote.language.speech.cues import Clause
from pullquote.language.speech.items import Item
from pullquote.language.speech.noun_phrases import POSSESSIVE
from pullquote.language.speech.proposals import Proposal, Said
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene
from pullquote.language.words import words

_OPEN_ENDS = frozenset("?!-–—…,")
_DASHES = frozenset("-–—(")
_COMPARING = words("as wie comme como")
_PARTING = words("but and ; und aber et mais y pero")
_JOINING = words("und oder , sowie")
_ADJOINING = 2
_FAR = 24
_NEAR = 7


def after(scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """“…,” said X; “…,” X said; “…,” according to X."""
    items, at = scene.line.items, quotation.item
    if at + 1 >= len(items):
        return
    final, following = items[at].final, items[at + 1]
    comma = final == "," or following.lower == ","
    small_verb = final == "." and following.kind == "word" and not following.capital
    open_end = small_verb or comma or final in _OPEN_ENDS or following.lower in _DASHES
    clause = _clause_after(scene, quotation, small_verb)
    cases = scene.finder.lexicon.cases
    if clause is not None and cases:
        if not clause.inverted:
            return
        if _joins_quotes(scene, items[at + 1 : clause.first]):
            yield scene.proposal("cue after the quote", clause)
            return
        open_end = open_end or at + 1 in (clause.first, clause.begins)
    if clause is None or _begins_new_clause(scene, items[at + 2 : at + 3] if following.lower == "," else [following]):
        return
    near = clause.first - at <= _NEAR
    direct = near or _is_one_phrase(scene, at + (2 if following.lower == "," else 1), clause)
    if clause.form == "source":
        adjoining = min(clause.first, clause.begins) <= at + _ADJOINING
        closing = (
            "cue closes the sentence" if _follows_comma(items, clause, cases) and cases else "cue later in the sentence"
        )
        yield scene.proposal("source after the quote" if adjoining else closing, clause)
    elif open_end and direct and (quotation.set_off or comma or (cases and clause.first == at + 1)):
        weak = clause.form == "weak verb" and not clause.inverted
        yield scene.proposal("cue later in the sentence" if weak else "cue after the quote", clause)
    elif (not near or not open_end) and (
        _follows_comma(items, clause, cases) or (quotation.set_off and clause.form == "verb")
    ):
        yield scene.proposal("cue closes the sentence" if cases else "cue later in the sentence", clause)


def _follows_comma(items: Sequence[Item], clause: Clause, cases: bool) -> bool:
    """Whether a comma stands before a clause; in German "so" may follow it: „…“ werde, so heißt es in der Antwort."""
    before = items[clause.begins - 1].lower
    return before == "," or (cases and before == "so" and items[clause.begins - 2].lower == ",")


def _clause_after(scene: Scene, quotation: Quotation, small_verb: bool) -> Clause | None:
    """The first clause after a quotation that can tell who spoke it, before any other quotation."""
    items, sentence, at = scene.line.items, scene.line.sentence, quotation.item
    cases = scene.finder.lexicon.cases
    for clause in scene.clauses_between(at + 1, at + _FAR + 1):
        between = items[at + 1 : min(clause.begins, clause.first) if cases else clause.first]
        if any(item.kind == "quote" for item in between) and not _joins_quotes(scene, between):
            return None
        if sentence[clause.first] != sentence[at] and not small_verb:
            return None
        if clause.form not in ("participle", "passive") and clause.subject.span.start >= items[at].end:
            return clause
    return None


def _joins_quotes(scene: Scene, between: list[Item]) -> bool:
    """Whether only "und" stands between quotations that share what follows: „…“ und „…“, sagte X."""
    if not scene.finder.lexicon.cases:
        return False
    return all(item.kind == "quote" or item.lower in _JOINING for item in between)


def _is_one_phrase(scene: Scene, start: int, clause: Clause) -> bool:
    """Whether nothing but the subject's own noun phrase stands between item `start` and the clause: “…,” the mayor of
    Torvik, Ann Lee, said."""
    if clause.begins <= start:
        return True
    lexicon = scene.finder.lexicon
    before = scene.line.items[start : clause.begins]
    opens = before[0].lower in lexicon.determiners or before[0].name is not None
    parting = lexicon.conjunctions | lexicon.auxiliaries | lexicon.reporting
    role = any(lexicon.is_role(item.lower) for item in before)
    return opens and role and not any(item.kind == "quote" or item.lower in parting for item in before)


def _begins_new_clause(scene: Scene, opening: list[Item]) -> bool:
    """Whether the words after the quotation open a clause of their own: “…,” and he went."""
    conjunctions = scene.finder.lexicon.conjunctions
    return any(item.lower in conjunctions and item.lower not in _COMPARING for item in opening)


def named_after(scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """“…,” X with any other verb: a subject right after the comma."""
    items, sentence, at = scene.line.items, scene.line.sentence, quotation.item
    comma = at + 1 < len(items) and items[at + 1].lower == ","
    following = at + 2 if comma else at + 1
    if (
        scene.finder.lexicon.cases
        or not quotation.set_off
        or following + 1 >= len(items)
        or sentence[following] != sentence[at]
    ):
        return
    if not comma and items[at].final not in _OPEN_ENDS:
        return
    item, verb = items[following], items[following + 1]
    if item.kind != "name" and scene.finder.lexicon.pronouns.get(item.lower, "n") not in ("m", "f"):
        return
    subject = scene.finder.after(following, scene.line.bounds(at)[1])
    if subject is not None and verb.kind == "word" and verb.lower[0].isalpha():
        yield Proposal(subject, "subject right after the quote")


def before(scene: Scene, quotation: Quotation, earlier: Said | None) -> Iterator[Proposal]:
    """X said, “…”; X said that “…”; described by X as “…”; X: “…”.

    `earlier` is the quotation before in the same paragraph.
    """
    items, at = scene.line.items, quotation.item
    first, _ = scene.line.bounds(at)
    clause = clause_before(scene, first, at)
    colon = at > first and items[at - 1].lower == ":"
    if clause is not None and colon:
        subject = scene.finder.last_subject(max(clause.last, clause.ends), at - 1)
        if subject is not None:
            yield Proposal(subject, "colon before the quote")
            return
    if clause is not None:
        gap = at - max(clause.last, clause.ends if clause.inverted else 0)
        continues = _split_from(scene, quotation, earlier, clause)
        adjoining = clause.form == "passive" or colon or gap <= _ADJOINING or continues is not None
        if clause.form == "passive" and _is_named_before(scene, clause, at):
            yield scene.proposal("agent of a passive", clause, continues)
            return
        if clause.form == "weak verb" and not adjoining and scene.finder.lexicon.cases:
            return
        yield scene.proposal("cue before the quote" if adjoining else "cue earlier in the sentence", clause, continues)
        return
    if quotation.set_off and not colon:
        return
    owner = items[at - 2].name if at >= first + 2 and items[at - 1].lower in POSSESSIVE else None
    if owner is not None:
        yield Proposal(scene.finder.name(owner), "owner of the quoted words")
    subject = scene.finder.first_subject(first, at)
    if subject is not None:
        yield Proposal(subject, "colon before the quote" if colon else "subject of the same sentence")


def _is_named_before(scene: Scene, clause: Clause, at: int) -> bool:
    """Whether nothing but "as" stands between the agent and the quotation: described by X as “…”."""
    items = scene.line.items
    return items[at - 1].lower in _COMPARING and items[at - 2].end == clause.subject.span.end


def clause_before(scene: Scene, first: int, at: int) -> Clause | None:
    """The clause between two items that reports what follows item `at`.

    It is the nearest one, but a verb that always reports wins over others, and in "Lee said he hoped" it is Lee's.
    """
    told = scene.clauses_between(max(first, at - 2 * _FAR), at)
    if not told:
        return None
    number = len(told) - 1
    if told[-1].form == "weak verb" and at - told[-1].last > _ADJOINING:
        number = max((index for index, clause in enumerate(told) if clause.form != "weak verb"), default=number)
    cases = scene.finder.lexicon.cases
    while number and _is_reported(told[number], cases) and _is_told_by(scene, told[number - 1], told[number]):
        number -= 1
    return told[number]


def _is_reported(clause: Clause, cases: bool) -> bool:
    """Whether a clause can be part of what somebody says: "he hoped", "the members discussed".

    German puts such a verb into the subjunctive, so that there only the form of the clause tells.
    """
    return (clause.subject.kind == "pronoun" and not cases) or clause.form == "weak verb"


def _is_told_by(scene: Scene, outer: Clause, inner: Clause) -> bool:
    """Whether the subject of `inner` stands in what `outer` reports: "Lee said (that) he hoped"."""
    if outer.inverted or outer.form == "source":
        return False
    between = scene.line.items[outer.last : inner.first]
    parted = any(item.kind == "quote" or item.lower in _PARTING for item in between)
    return inner.subject.span.start >= scene.line.items[outer.last - 1].end and not parted


def _split_from(scene: Scene, quotation: Quotation, earlier: Said | None, clause: Clause) -> int | None:
    """The quote that this one goes on from where the cue stands between two parts: “…,” X said, “…”."""
    if earlier is None or earlier.proposal is None or quotation.kind != "direct" or earlier.quotation.kind != "direct":
        return None
    shared = earlier.proposal.cue == scene.cue(clause) or earlier.proposal.mention == clause.subject
    return earlier.number if shared and earlier.quotation.item < clause.first else None
