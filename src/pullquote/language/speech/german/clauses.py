"""Finds the reporting words of a German paragraph and their subjects: "sagte X", "wie X mitteilte", "X zufolge"."""

from __future__ import annotations

from pullquote.language.speech.cues import Clause, Form
from pullquote.language.speech.german.bearers import called_by, reaction_of, talked_of_in, told_in
from pullquote.language.speech.german.chunked_sentences import ChunkedSentence
from pullquote.language.speech.german.chunker import Segment
from pullquote.language.speech.german.finder import GermanFinder
from pullquote.language.speech.german.sayings import WRITTEN
from pullquote.language.speech.german.sources import source_at
from pullquote.language.speech.german.subjects import subject_of
from pullquote.language.speech.items import ItemLine
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.words import words

_PASSIVE = words("wird wurde werden wurden worden")
_PLURAL = ("en", "sind", "hatten", "haben")
_WANTING = words("will wollen wollte wollten")
_IT_STANDS = words("steht stand stehen standen")
_COMES = words("kam kamen kommt kommen")
_IT_IS_FOUND = words("findet fand finden fanden")
_IT_SAYS = words("heißt hieß geheißen heisst hiess")
_PARTICIPLES = ("ge", "mitge", "ange")
_FARTHEST = 24
_INSERTIONS = 3


def find_german_clauses(line: ItemLine, finder: GermanFinder) -> list[Clause]:
    """The reporting clauses of one paragraph whose subject is found, in text order."""
    clauses: list[Clause] = []
    at = 0
    while at < len(line.items):
        first, last = line.bounds(at)
        clauses.extend(_clauses_of(ChunkedSentence(finder, first, last)))
        at = max(last, at + 1)
    return sorted(clauses, key=lambda clause: clause.first)


def _clauses_of(sentence: ChunkedSentence) -> list[Clause]:
    found: list[Clause] = []
    known: Mention | None = None
    for number in range(len(sentence.chunks)):
        if _reports(sentence, number):
            clause = _verb(sentence, number, known)
        else:
            clause = source_at(sentence, number) or talked_of_in(sentence, number)
        if clause is not None:
            found.append(clause)
            if clause.form == "verb" or known is None:
                known = clause.subject
    if any(clause.form == "verb" for clause in found):
        return [clause for clause in found if sentence.items[clause.first].lower != "zufolge"]
    return found


def _reports(sentence: ChunkedSentence, number: int) -> bool:
    """Whether a chunk is a verb that may report; not an infinitive after "zu"."""
    chunk = sentence.chunks[number]
    if chunk.kind == "auxiliary":
        return sentence.word(number) in sentence.lexicon.split_verbs and _form(sentence, number) == "verb"
    if chunk.kind != "verb":
        return False
    if _is_attribute(sentence, number):
        return False
    before = sentence.chunks[number - 1] if number else None
    return before is None or before.last - before.first > 1 or sentence.word(number - 1) != "zu"


def _is_attribute(sentence: ChunkedSentence, number: int) -> bool:
    """Whether a verb's form only tells what something is called: "das als „…“ bekannte Lager"."""
    items, at = sentence.items, sentence.chunks[number].first
    quoted = at > 1 and items[at - 1].kind == "quote" and items[at - 2].lower == "als" and not items[at - 2].capital
    noun = at + 1 < len(items) and items[at + 1].kind == "word" and items[at + 1].capital
    return quoted and noun and sentence.word(number).endswith(("e", "er", "en", "es"))


def _form(sentence: ChunkedSentence, number: int) -> Form:
    """How surely a verb reports: one that has a particle needs it."""
    word, lexicon = sentence.word(number), sentence.lexicon
    particles = lexicon.split_verbs.get(word)
    if particles is None:
        return "verb" if word in lexicon.cues or word in lexicon.nonfinite else "weak verb"
    last = sentence.chunks[number].last
    for item in sentence.items[last : last + _FARTHEST]:
        if item.lower in particles:
            return "verb"
        if item.lower in (":", "."):
            break
    return "weak verb"


def _verb(sentence: ChunkedSentence, number: int, known: Mention | None) -> Clause | None:
    """The clause of the verb in chunk `number`; `known` is the subject of the sentence so far."""
    chunks, word, segment = sentence.chunks, sentence.word(number), sentence.segment(number)
    if word in _IT_STANDS or (word in _IT_IS_FOUND and not _finds(sentence, number, segment)):
        subjects = [at for at in sentence.near(segment, number) if chunks[at].subject]
        written = all(sentence.items[chunks[at].core - 1].lower in WRITTEN for at in subjects)
        return told_in(sentence, number, segment) if written else None
    if word in _IT_SAYS:
        near = range(max(segment.first, number - 2), min(len(chunks), number + 2))
        return told_in(sentence, number, segment) if any(sentence.word(at) == "es" for at in near) else None
    reaction = reaction_of(sentence, number, segment) if word in _COMES else None
    if reaction is not None:
        return reaction
    finite = _finite(sentence, number, segment)
    if finite is None or (word == "wissen" and sentence.word(finite) not in _WANTING):
        return None
    form = _form(sentence, number)
    for passive in (finite, number + 1):
        told = passive != number and passive < segment.last and sentence.word(passive) in _PASSIVE
        if told and not word.startswith("zitier"):
            return called_by(sentence, passive, number, segment, form)
    found = subject_of(sentence, finite, sentence.word(finite).endswith(_PLURAL))
    quoted = any(chunk.kind == "quote" for chunk in chunks[finite:number])
    place = chunks[finite if quoted else number]
    if found is None:
        return Clause(place.first, place.last, form, known, place.first, place.last) if known else None
    mention, first, last = found
    if segment.opening == "wie":
        opens = chunks[segment.first].first
        return Clause(place.first, place.last, "source", mention, opens, place.last, inverted=True)
    inverted = first > chunks[finite].first
    cue = sentence.items[chunks[number].first].span
    ahead = chunks[finite].first if finite + 1 < number and inverted else place.first
    begins, ends = min(first, ahead), max(last, place.last)
    return Clause(place.first, place.last, form, mention, begins, ends, inverted, cue)


def _finds(sentence: ChunkedSentence, number: int, segment: Segment) -> bool:
    """Whether "findet" tells what somebody thinks rather than where something stands."""
    if number and sentence.chunks[number - 1 - (sentence.chunks[number - 1].kind == "comma")].kind == "quote":
        return True
    return any(sentence.chunks[at].subject and sentence.chunks[at].rank > 1 for at in sentence.near(segment, number))


def _finite(sentence: ChunkedSentence, number: int, segment: Segment) -> int | None:
    """The finite verb of the clause: the verb itself, or the auxiliary of a participle or infinitive."""
    word, chunks = sentence.word(number), sentence.chunks
    if word not in sentence.lexicon.nonfinite:
        return number
    for at in range(number - 1, max(segment.first, number - _FARTHEST) - 1, -1):
        if chunks[at].kind == "auxiliary":
            return at
        if chunks[at].kind == "joint" and sentence.is_finite(at + 1):
            break
    if number + 1 < segment.last and chunks[number + 1].kind == "auxiliary":
        return number
    far = _far_auxiliary(sentence, number, segment)
    if far is not None:
        return far
    return number if word in sentence.lexicon.cues and not word.startswith(_PARTICIPLES) else None


def _far_auxiliary(sentence: ChunkedSentence, number: int, segment: Segment) -> int | None:
    """The auxiliary that insertions part from the verb: "hatte Jan Ott, der Leiter, gesagt"."""
    if number != segment.first or segment.opening or sentence.ahead(number, segment) is not None:
        return None
    place = sentence.place[number]
    for earlier in reversed(sentence.segments[max(0, place - _INSERTIONS) : place]):
        for at in reversed(sentence.near(earlier, earlier.last)):
            if earlier.opening:
                break
            if sentence.chunks[at].kind == "verb":
                return None
            if sentence.chunks[at].kind == "auxiliary":
                return at
    return None
