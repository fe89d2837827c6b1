"""Finds the reporting words of a paragraph ("said", "according to", "adding") and who stands beside each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from pullquote.language.lexicon import Lexicon
from pullquote.language.speech.adjuncts import before_own_part
from pullquote.language.speech.cue_subjects import MentionFinder
from pullquote.language.speech.items import Item, ItemLine
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.words import words
from pullquote.text import Span

Form = Literal["verb", "weak verb", "participle", "source", "passive"]


class Clause(msgspec.Struct, frozen=True, gc=False):
    """A reporting word, items `first` up to `last` (exclusive), and its subject.

    `begins` and `ends` are the outermost items of cue and subject together; `inverted` says that the subject follows.
    `cue` is the word that the reader is shown, where it stands apart: German "hat … bezeichnet".
    """

    first: int
    last: int
    form: Form
    subject: Mention
    begins: int
    ends: int
    inverted: bool = False
    cue: Span | None = None


_BE = words("is are was were be been being wird wurde werden wurden est été fue ser")
_OWNERS = words(
    """
    's ’s his her its their our my your the a an no any un une cette ce cet aucune sa ses mon ma mes notre votre leur
    una su sus esta este el del mi
    """
)
_PAUSES = frozenset((",", "-", "–", "—"))
_SHORT = 4
_FARTHEST = 50


def find_clauses(line: ItemLine, finder: MentionFinder) -> list[Clause]:
    """The reporting clauses of one paragraph whose subject is found, in text order."""
    clauses: list[Clause] = []
    sentence = -1
    reached = 0
    subject: Mention | None = None
    for at, item in enumerate(line.items):
        if line.sentence[at] != sentence:
            sentence, subject = line.sentence[at], None
        if item.kind != "word" or at < reached:
            continue
        clause = _clause_at(line, at, finder, subject)
        if clause is not None:
            clauses.append(clause)
            reached = clause.last if clause.form == "source" else reached
            if subject is None or clause.form == "verb":
                subject = clause.subject
    return clauses


def _clause_at(line: ItemLine, at: int, finder: MentionFinder, known: Mention | None) -> Clause | None:
    """The clause whose reporting word begins with item `at`; `known` is the subject of the sentence so far."""
    lexicon = finder.lexicon
    word = line.items[at].lower
    if finder.is_noun(at, line.bounds(at)[0]):
        return None
    if word in lexicon.participles:
        subject = known or finder.first_subject(line.bounds(at)[0], at)
        return Clause(at, at + 1, "participle", subject, at, at + 1) if subject else None
    if word in lexicon.cues or word in lexicon.weak_cues:
        return _verb(line, at, finder, known)
    if word in lexicon.by:
        return _passive(line, at, finder)
    for phrase in lexicon.sources:
        if word == phrase[0] and [item.lower for item in line.items[at : at + len(phrase)]] == list(phrase):
            return _source(line, at, at + len(phrase), finder)
    return None


def _source(line: ItemLine, at: int, after: int, finder: MentionFinder) -> Clause | None:
    """The clause of "according to X"; a single short word such as German "so" must follow a comma or a quotation."""
    if after - at == 1 and len(line.items[at].lower) < _SHORT:
        before = line.items[at - 1] if at else None
        if before is None or (before.lower != "," and before.kind != "quote"):
            return None
    subject = finder.pronoun_at(after, line.bounds(at)[1]) or finder.after(after, line.bounds(at)[1])
    if line.items[after : after + 1] and line.items[after].lower in finder.lexicon.personal:
        return None
    if subject is not None and line.items[at].lower in finder.lexicon.weak_sources:
        paused = at == line.bounds(at)[0] or line.items[at - 1].lower in _PAUSES | finder.lexicon.conjunctions
        subject = subject if paused and finder.is_speaker(subject, after) else None
    return Clause(at, after, "source", subject, at, after + 1, inverted=True) if subject else None


def _passive(line: ItemLine, at: int, finder: MentionFinder) -> Clause | None:
    """The clause of "described by X as": whose words they are follows "by"."""
    if not at or line.items[at - 1].lower not in finder.lexicon.reporting:
        return None
    subject = finder.after(at + 1, line.bounds(at)[1])
    if subject is not None and finder.lexicon.adjuncts and not finder.is_speaker(subject, at + 1):
        return None
    return Clause(at - 1, at, "passive", subject, at - 1, at + 2, inverted=True) if subject else None


def _verb(line: ItemLine, at: int, finder: MentionFinder, known: Mention | None) -> Clause | None:
    """The clause of a verb that reports."""
    items, lexicon = line.items, finder.lexicon
    first, last = line.bounds(at)
    form: Form = "verb" if items[at].lower in lexicon.cues else "weak verb"
    back = _before_verb(items, at, first, lexicon)
    skipped = [item.lower for item in items[back + 1 : at]]
    if not skipped and back >= 0 and items[back].lower in _OWNERS:
        return None
    if _is_passive(items[at].lower, skipped):
        return None
    if back < first or _is_quoted(items, back, first):
        subject = finder.after(at + 1, last)
        if subject is not None and back < first and lexicon.adjuncts and not finder.is_speaker(subject, at + 1):
            subject = None
        if subject is not None:
            return Clause(at, at + 1, form, subject, back + 1, at + 2, inverted=True)
        return Clause(at, at + 1, form, known, at, at + 1) if known is not None and back >= first else None
    subject = finder.before_relative(back, first) or finder.before(back, first)
    if subject is None and (lexicon.inverts or (items[back].lower == "," and form == "verb")):
        subject = finder.after(at + 1, last)
        if subject is not None and lexicon.adjuncts and not finder.is_speaker(subject, at + 1):
            subject = None
        if subject is not None:
            return Clause(at, at + 1, form, subject, at, at + 2, inverted=True)
    if subject is None and (items[back].lower in lexicon.conjunctions or items[back].lower == ","):
        subject = known or finder.first_subject(first, back)
    subject = subject or finder.nearest(back, first)
    if subject is None:
        return None
    reach = range(max(first, at - _FARTHEST), at)
    begins = next((index for index in reach if items[index].end > subject.span.start), back)
    return Clause(at, at + 1, form, subject, begins, at + 1)


def _before_verb(items: Sequence[Item], at: int, first: int, lexicon: Lexicon) -> int:
    """The item before the verb at item `at` and its adverbs and auxiliaries."""
    back = at - 1
    while back >= first and items[back].kind == "word":
        word = items[back].lower
        adverb = word in lexicon.adverbs or (word.endswith("ly") and not lexicon.is_role(word))
        if adverb or word in lexicon.auxiliaries:
            back -= 1
            continue
        part = before_own_part(items, back, lexicon) if lexicon.adjuncts else back
        if part == back or part < first:
            break
        back = part
    return back


def _is_passive(verb: str, skipped: Sequence[str]) -> bool:
    """Whether somebody is told or called something here, rather than telling."""
    if "to" in skipped or _BE.isdisjoint(skipped):
        return False
    return verb.endswith("ed") or verb in ("told", "known")


def _is_quoted(items: Sequence[Item], back: int, first: int) -> bool:
    """Whether a quotation stands right before the verb, so that the subject follows it: “…,” said X."""
    if items[back].kind == "quote":
        return True
    return items[back].lower in _PAUSES and back > first and items[back - 1].kind == "quote"
