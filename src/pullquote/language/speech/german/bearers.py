"""Who or what says something in German where the subject does not: agents of a passive, texts, sources of praise."""

from __future__ import annotations

import msgspec

from pullquote.language.speech.cues import Clause, Form
from pullquote.language.speech.german.parts import Segment
from pullquote.language.speech.german.sayings import REACTIONS
from pullquote.language.speech.german.sentences import Sentence
from pullquote.language.words import words

_TOLD_IN = words("in im aus auf bei beim von vom seitens laut")
_IS = words("ist war sei wäre")
_FROM = words("von vom aus seitens")


def called_by(sentence: Sentence, passive: int, number: int, segment: Segment, form: Form) -> Clause | None:
    """By whom or where somebody is called something: "wird von Kennern als … bezeichnet"."""
    quoted = any(part.kind == "quote" for part in sentence.parts[passive:number])
    place = passive if quoted else number
    for told in (("von", "vom", "durch"), ("in", "im", "laut")):
        for at in sentence.near(segment, number):
            parted = any(part.kind == "joint" for part in sentence.parts[at:number])
            if parted or ("in" in told and _is_place(sentence, at)):
                continue
            if sentence.parts[at].kind == "prepositional" and sentence.word(at) in told:
                clause = _beside(sentence, place, at, form)
                return msgspec.structs.replace(clause, cue=sentence.items[sentence.parts[number].first].span)
    return _agent_inside(sentence, place, number, segment, form)


def _is_place(sentence: Sentence, number: int) -> bool:
    """Whether "in" in part `number` tells where: a place's name, or any without an article, calls nobody anything."""
    part = sentence.parts[number]
    name = sentence.items[part.core - 1].name
    alone = part.core == part.first + 2 and sentence.items[part.first].lower == "in"
    return alone if name is None else sentence.finder.kind_of(name) == "place"


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


def told_in(sentence: Sentence, number: int, segment: Segment) -> Clause | None:
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


def talked_of_in(sentence: Sentence, number: int) -> Clause | None:
    """ "In dem Brief ist von … die Rede", "ist zu lesen": the text that the talk is in."""
    if sentence.parts[number].kind != "auxiliary" or sentence.word(number) not in _IS:
        return None
    segment = sentence.segment(number)
    for at in sentence.near(segment, number):
        part = sentence.parts[at]
        if part.kind == "noun" and sentence.items[part.core - 1].lower == "rede":
            clause = told_in(sentence, number, segment)
            return clause and msgspec.structs.replace(clause, cue=sentence.items[part.core - 1].span)
        if part.kind == "word" and sentence.word(at) == "lesen" and sentence.word(at - 1) == "zu":
            clause = told_in(sentence, number, segment)
            return clause and msgspec.structs.replace(clause, cue=sentence.items[part.first].span)
    return None


def reaction_of(sentence: Sentence, number: int, segment: Segment) -> Clause | None:
    """ "Kritik kam auch von X: „…“": whom the reaction comes from."""
    near = sentence.near(segment, number)
    heads = [sentence.items[sentence.parts[at].core - 1] for at in near if sentence.parts[at].kind == "noun"]
    if not any((head.name.words[-1].lower() if head.name else head.lower) in REACTIONS for head in heads):
        return None
    sources = [at for at in near if sentence.parts[at].kind == "prepositional" and sentence.word(at) in _FROM]
    return _beside(sentence, number, sources[0], "verb") if sources else None


def _beside(sentence: Sentence, place: int, subject: int, form: Form) -> Clause:
    """The clause of the word in part `place` with the phrase in part `subject`."""
    mention, first, last = sentence.found(subject)
    cue = sentence.parts[place]
    return Clause(cue.first, cue.last, form, mention, min(first, cue.first), max(last, cue.last), subject > place)
