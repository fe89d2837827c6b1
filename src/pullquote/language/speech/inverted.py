"""Proposes speakers that only French and Spanish name so: « … », savoure Ann Lee. « … » Ann Lee a parlé lundi."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language.speech.proposals import Proposal
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene

_RULE = "verb and subject right after the quote"
_AFTER = "cue in the sentence after"
_STOPS = frozenset(".!?…")
_REACH = 4


def verb_and_subject_after(scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """Comma, a word in small letters that no list of cues has, and at once a person: no other words stand so."""
    items, lexicon = scene.line.items, scene.finder.lexicon
    at = quotation.item + 1
    _, last = scene.line.bounds(quotation.item)
    if not lexicon.adjuncts or at + 2 >= last or items[at].lower != ",":
        return
    verb = at + 1
    while verb < min(last, at + _REACH) and items[verb].lower in lexicon.auxiliaries:
        verb += 1
    if verb + 1 >= last or items[verb].kind != "word" or items[verb].capital or not items[verb].lower.isalpha():
        return
    word, following = items[verb].lower, items[verb + 1]
    if word in lexicon.small or word in lexicon.adverbs or word in lexicon.reporting or lexicon.is_role(word):
        return
    opens = following.name is not None or following.lower in lexicon.determiners
    subject = scene.finder.after(verb + 1, last) if opens else None
    if subject is not None and scene.finder.is_speaker(subject, verb + 1):
        yield Proposal(subject, _RULE, items[verb].span)


def told_in_sentence_after(scene: Scene, quotation: Quotation) -> Iterator[Proposal]:
    """« Il est temps. » Devant les députés, X a plaidé pour une loi: the sentence after speech that opens a paragraph.

    That sentence has no quotation of its own, and a person speaks in it.
    """
    items, at = scene.line.items, quotation.item
    if not scene.finder.lexicon.adjuncts or at or quotation.kind != "direct":
        return
    _, following = scene.line.bounds(at)
    ended = items[at].final in _STOPS if following == 1 else following == 2 and items[1].lower in _STOPS
    if not ended or following >= len(items):
        return
    first, last = scene.line.bounds(following)
    clauses = [clause for clause in scene.clauses_between(first, last) if clause.form == "verb"]
    if clauses and not any(item.kind == "quote" for item in items[first:last]):
        yield scene.proposal(_AFTER, clauses[0])
