"""Finds the reporting words of a German paragraph and their subjects: "sagte X", "wie X mitteilte", "X zufolge"."""

from __future__ import annotations

import msgspec

from pullquote.language.speech.cues import Clause, Form
from pullquote.language.speech.german.finder import GermanFinder
from pullquote.language.speech.german.parts import Segment
from pullquote.language.speech.german.sayings import REACTIONS, WRITTEN
from pullquote.language.speech.german.sentences import Sentence
from pullquote.language.speech.german.sources import source_at
from pullquote.language.speech.german.subjects import subject_of
from pullquote.language.speech.items import Line
from pullquote.language.speech.phrases import Mention
from pullquote.language.words import words

_PASSIVE = words("wird wurde werden wurden worden")
_PLURAL = ("en", "sind", "hatten", "haben")
_TOLD_IN = words("in im aus auf bei beim von vom seitens laut")
_IS = words("ist war sei wäre")
_WANTING = words("will wollen wollte wollten")
_IT_STANDS = words("steht stand stehen standen")
_COMES = words("kam kamen kommt kommen")
_FROM = words("von vom aus seitens")
_IT_IS_FOUND = words("findet fand finden fanden")
_IT_SAYS = words("heißt hieß geheißen heisst hiess")
_PARTICIPLES = ("ge", "mitge", "ange")
_FARTHEST = 24
_INSERTIONS = 3


def find_german_clauses(line: Line, finder: GermanFinder) -> list[Clause]:
    """The reporting clauses of one paragraph whose subject is found, in text order."""
    clauses: list[Clause] = []
    at = 0
    while at < len(line.items):
        first, last = line.bounds(at)
        clauses.extend(_clauses_of(Sentence(finder, first, last)))
        at = max(last, at + 1)
    return sorted(clauses, key=lambda clause: clause.first)


def _clauses_of(sentence: Sentence) -> list[Clause]:
    found: list[Clause] = []
    known: Mention | None = None
    for number in range(len(sentence.parts)):
        if _reports(sentence, number):
            clause = _verb(sentence, number, known)
        else:
            clause = source_at(sentence, number) or _talk(sentence, number)
        if clause is not None:
            found.append(clause)
            if clause.form == "verb" or known is None:
                known = clause.subject
    if any(clause.form == "verb" for clause in found):
        return [clause for clause in found if sentence.items[clause.first].lower != "zufolge"]
    return found


def _reports(sentence: Sentence, number: int) -> bool:
    """Whether a part is a verb that may report; not an infinitive after "zu"."""
    part = sentence.parts[number]
    if part.kind == "auxiliary":
        return sentence.word(number) in sentence.lexicon.split_verbs and _form(sentence, number) == "verb"
    if part.kind != "verb":
        return False
    before = sentence.parts[number - 1] if number else None
    return before is None or before.last - before.first > 1 or sentence.word(number - 1) != "zu"


def _form(sentence: Sentence, number: int) -> Form:
    """How surely a verb reports: one that has a particle needs it."""
    word, lexicon = sentence.word(number), sentence.lexicon
    particles = lexicon.split_verbs.get(word)
    if particles is None:
        return "verb" if word in lexicon.cues or word in lexicon.nonfinite else "weak verb"
    last = sentence.parts[number].last
    for item in sentence.items[last : last + _FARTHEST]:
        if item.lower in particles:
            return "verb"
        if item.lower in (":", "."):
            break
    return "weak verb"


def _verb(sentence: Sentence, number: int, known: Mention | None) -> Clause | None:
    """The clause of the verb in part `number`; `known` is the subject of the sentence so far."""
    parts, word, segment = sentence.parts, sentence.word(number), sentence.segment(number)
    if word in _IT_STANDS or (word in _IT_IS_FOUND and not _finds(sentence, number, segment)):
        subjects = [at for at in sentence.near(segment, number) if parts[at].subject]
        written = all(sentence.items[parts[at].core - 1].lower in WRITTEN for at in subjects)
        return _told_in(sentence, number, segment) if written else None
    if word in _IT_SAYS:
        near = range(max(segment.first, number - 2), min(len(parts), number + 2))
        return _told_in(sentence, number, segment) if any(sentence.word(at) == "es" for at in near) else None
    reaction = _reaction(sentence, number, segment) if word in _COMES else None
    if reaction is not None:
        return reaction
    finite = _finite(sentence, number, segment)
    if finite is None or (word == "wissen" and sentence.word(finite) not in _WANTING):
        return None
    form = _form(sentence, number)
    for passive in (finite, number + 1):
        told = passive != number and passive < segment.last and sentence.word(passive) in _PASSIVE
        if told and not word.startswith("zitier"):
            return _passive(sentence, passive, number, segment, form)
    found = subject_of(sentence, finite, sentence.word(finite).endswith(_PLURAL))
    quoted = any(part.kind == "quote" for part in parts[finite:number])
    place = parts[finite if quoted else number]
    if found is None:
        return Clause(place.first, place.last, form, known, place.first, place.last) if known else None
    mention, first, last = found
    if segment.opening == "wie":
        opens = parts[segment.first].first
        return Clause(place.first, place.last, "source", mention, opens, place.last, inverted=True)
    inverted = first > parts[finite].first
    cue = sentence.items[parts[number].first].span
    ahead = parts[finite].first if finite + 1 < number and inverted else place.first
    begins, ends = min(first, ahead), max(last, place.last)
    return Clause(place.first, place.last, form, mention, begins, ends, inverted, cue)


def _reaction(sentence: Sentence, number: int, segment: Segment) -> Clause | None:
    """ "Kritik kam auch von X: „…“": whom the reaction comes from."""
    near = sentence.near(segment, number)
    heads = [sentence.items[sentence.parts[at].core - 1] for at in near if sentence.parts[at].kind == "noun"]
    if not any((head.name.words[-1].lower() if head.name else head.lower) in REACTIONS for head in heads):
        return None
    sources = [at for at in near if sentence.parts[at].kind == "prepositional" and sentence.word(at) in _FROM]
    return _beside(sentence, number, sources[0], "verb") if sources else None


def _finds(sentence: Sentence, number: int, segment: Segment) -> bool:
    """Whether "findet" tells what somebody thinks rather than where something stands."""
    if number and sentence.parts[number - 1 - (sentence.parts[number - 1].kind == "comma")].kind == "quote":
        return True
    return any(sentence.parts[at].subject and sentence.parts[at].rank > 1 for at in sentence.near(segment, number))


def _finite(sentence: Sentence, number: int, segment: Segment) -> int | None:
    """The finite verb of the clause: the verb itself, or the auxiliary of a participle or infinitive."""
    word, parts = sentence.word(number), sentence.parts
    if word not in sentence.lexicon.nonfinite:
        return number
    for at in range(number - 1, max(segment.first, number - _FARTHEST) - 1, -1):
        if parts[at].kind == "auxiliary":
            return at
        if parts[at].kind == "joint":
            break
    if number + 1 < segment.last and parts[number + 1].kind == "auxiliary":
        return number
    far = _far_auxiliary(sentence, number, segment)
    if far is not None:
        return far
    return number if word in sentence.lexicon.cues and not word.startswith(_PARTICIPLES) else None


def _far_auxiliary(sentence: Sentence, number: int, segment: Segment) -> int | None:
    """The auxiliary that insertions part from the verb: "hatte Jan Ott, der Leiter, gesagt"."""
    if number != segment.first or segment.opening or sentence.ahead(number, segment) is not None:
        return None
    place = sentence.place[number]
    for earlier in reversed(sentence.segments[max(0, place - _INSERTIONS) : place]):
        for at in reversed(sentence.near(earlier, earlier.last)):
            if earlier.opening:
                break
            if sentence.parts[at].kind == "verb":
                return None
            if sentence.parts[at].kind == "auxiliary":
                return at
    return None


def _passive(sentence: Sentence, passive: int, number: int, segment: Segment, form: Form) -> Clause | None:
    """By whom or where somebody is called something: "wird von Kennern als … bezeichnet"."""
    quoted = any(part.kind == "quote" for part in sentence.parts[passive:number])
    place = passive if quoted else number
    for told in (("von", "vom", "durch"), ("in", "im", "laut")):
        for at in sentence.near(segment, number):
            parted = any(part.kind == "joint" for part in sentence.parts[at:number])
            if not parted and sentence.parts[at].kind == "prepositional" and sentence.word(at) in told:
                clause = _beside(sentence, place, at, form)
                return msgspec.structs.replace(clause, cue=sentence.items[sentence.parts[number].first].span)
    return _agent_inside(sentence, place, number, segment, form)


def _agent_inside(sentence: Sentence, place: int, number: int, segment: Segment, form: Form) -> Clause | None:
    """The agent that was read as part of the phrase before it: "die Gefahr vom Wetterdienst"."""
    cue = sentence.parts[place]
    for at in reversed(sentence.near(segment, number)):
        part = sentence.parts[at]
        for inner in range(part.last - 1, part.core - 1, -1):
            if part.kind == "noun" and sentence.items[inner].lower == "vom":
                agent = sentence.finder.reader.noun(inner, part.last)
                if agent is not None:
                    agent = msgspec.structs.replace(agent, kind="prepositional")
                    mention = sentence.finder.mention([agent], 0)
                    told = sentence.items[sentence.parts[number].first].span
                    return Clause(
                        cue.first, cue.last, form, mention, cue.first, part.last, part.first > cue.first, told
                    )
    return None


def _told_in(sentence: Sentence, number: int, segment: Segment) -> Clause | None:
    """ "In der Mitteilung heißt es: …": the text that says it, also before an insertion."""
    opening = sentence.segments[max(0, sentence.place[number] - 2)]
    near = [at for at in sentence.near(segment, number) if at != number]
    for at in (*near, opening.first):
        part = sentence.parts[at]
        if part.kind != "prepositional" or sentence.word(at) not in _TOLD_IN:
            continue
        if not any(item.lower in sentence.lexicon.times for item in sentence.items[part.first : part.core]):
            return _beside(sentence, number, at, "verb")
    return None


def _talk(sentence: Sentence, number: int) -> Clause | None:
    """ "In dem Brief ist von … die Rede", "ist zu lesen": the text that the talk is in."""
    if sentence.parts[number].kind != "auxiliary" or sentence.word(number) not in _IS:
        return None
    segment = sentence.segment(number)
    for at in sentence.near(segment, number):
        part = sentence.parts[at]
        if part.kind == "noun" and sentence.items[part.core - 1].lower == "rede":
            clause = _told_in(sentence, number, segment)
            return clause and msgspec.structs.replace(clause, cue=sentence.items[part.core - 1].span)
        if part.kind == "word" and sentence.word(at) == "lesen" and sentence.word(at - 1) == "zu":
            clause = _told_in(sentence, number, segment)
            return clause and msgspec.structs.replace(clause, cue=sentence.items[part.first].span)
    return None


def _beside(sentence: Sentence, place: int, subject: int, form: Form) -> Clause:
    """The clause of the word in part `place` with the phrase in part `subject`."""
    mention, first, last = sentence.found(subject)
    cue = sentence.parts[place]
    return Clause(cue.first, cue.last, form, mention, min(first, cue.first), max(last, cue.last), subject > place)
