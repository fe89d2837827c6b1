"""Who or what says something in German where the subject does not: agents of a passive, texts, sources of praise."""

from __future__ import annotations

import msgspec

from pullquote.language.speech.cues import Clause, Form
from pullquote.language.speech.german.chunked_sentences import ChunkedSentence
from pullquote.language.speech.german.chunker import Segment
from pullquote.language.speech.german.sayings import REACTIONS
from pullquote.language.words import words

_TOLD_IN = words("in im aus auf bei beim von vom seitens laut")
_IS = words("ist war sei wäre")
_FROM = words("von vom aus seitens")


def called_by(sentence: ChunkedSentence, passive: int, number: int, segment: Segment, form: Form) -> Clause | None:
    """By whom or where somebody is called something: "wird von Kennern als … bezeichnet"."""
    quoted = any(chunk.kind == "quote" for chunk in sentence.chunks[passive:number])
    place = passive if quoted else number
    for told in (("von", "vom", "durch"), ("in", "im", "laut")):
        for at in sentence.near(segment, number):
            parted = any(chunk.kind == "joint" for chunk in sentence.chunks[at:number])
            if parted or ("in" in told and _is_place(sentence, at)):
                continue
            if sentence.chunks[at].kind == "prepositional" and sentence.word(at) in told:
                clause = _beside(sentence, place, at, form)
                return msgspec.structs.replace(clause, cue=sentence.items[sentence.chunks[number].first].span)
    return _agent_inside(sentence, place, number, segment, form)


def _is_place(sentence: ChunkedSentence, number: int) -> bool:
    """Whether "in" in chunk `number` tells where: a place's name, or any without an article, calls nobody anything."""
    chunk = sentence.chunks[number]
    name = sentence.items[chunk.core - 1].name
    alone = chunk.core == chunk.first + 2 and sentence.items[chunk.first].lower == "in"
    return alone if name is None else sentence.finder.kind_of(name) == "place"


def _agent_inside(sentence: ChunkedSentence, place: int, number: int, segment: Segment, form: Form) -> Clause | None:
    """The agent that was read as part of the phrase before it: "die Gefahr vom Wetterdienst"."""
    cue = sentence.chunks[place]
    for at in reversed(sentence.near(segment, number)):
        chunk = sentence.chunks[at]
        for inner in range(chunk.last - 1, chunk.core - 1, -1):
            if chunk.kind == "noun" and sentence.items[inner].lower == "vom":
                agent = sentence.finder.chunker.noun(inner, chunk.last)
                if agent is not None:
                    agent = msgspec.structs.replace(agent, kind="prepositional")
                    mention = sentence.finder.mention([agent], 0)
                    told = sentence.items[sentence.chunks[number].first].span
                    return Clause(
                        cue.first, cue.last, form, mention, cue.first, chunk.last, chunk.first > cue.first, told
                    )
    return None


def told_in(sentence: ChunkedSentence, number: int, segment: Segment) -> Clause | None:
    """ "In der Mitteilung heißt es: …": the text that says it, also before an insertion."""
    opening = sentence.segments[max(0, sentence.place[number] - 2)]
    near = [at for at in sentence.near(segment, number) if at != number]
    for at in (*near, opening.first):
        chunk = sentence.chunks[at]
        if chunk.kind != "prepositional" or sentence.word(at) not in _TOLD_IN:
            continue
        if not any(item.lower in sentence.lexicon.times for item in sentence.items[chunk.first : chunk.core]):
            return _beside(sentence, number, at, "verb")
    return None


def talked_of_in(sentence: ChunkedSentence, number: int) -> Clause | None:
    """ "In dem Brief ist von … die Rede", "ist zu lesen": the text that the talk is in."""
    if sentence.chunks[number].kind != "auxiliary" or sentence.word(number) not in _IS:
        return None
    segment = sentence.segment(number)
    for at in sentence.near(segment, number):
        chunk = sentence.chunks[at]
        if chunk.kind == "noun" and sentence.items[chunk.core - 1].lower == "rede":
            clause = told_in(sentence, number, segment)
            return clause and msgspec.structs.replace(clause, cue=sentence.items[chunk.core - 1].span)
        if chunk.kind == "word" and sentence.word(at) == "lesen" and sentence.word(at - 1) == "zu":
            clause = told_in(sentence, number, segment)
            return clause and msgspec.structs.replace(clause, cue=sentence.items[chunk.first].span)
    return None


def reaction_of(sentence: ChunkedSentence, number: int, segment: Segment) -> Clause | None:
    """ "Kritik kam auch von X: „…“": whom the reaction comes from."""
    near = sentence.near(segment, number)
    heads = [sentence.items[sentence.chunks[at].core - 1] for at in near if sentence.chunks[at].kind == "noun"]
    if not any((head.name.words[-1].lower() if head.name else head.lower) in REACTIONS for head in heads):
        return None
    sources = [at for at in near if sentence.chunks[at].kind == "prepositional" and sentence.word(at) in _FROM]
    return _beside(sentence, number, sources[0], "verb") if sources else None


def _beside(sentence: ChunkedSentence, place: int, subject: int, form: Form) -> Clause:
    """The clause of the word in chunk `place` with the phrase in chunk `subject`."""
    mention, first, last = sentence.found(subject)
    cue = sentence.chunks[place]
    return Clause(cue.first, cue.last, form, mention, min(first, cue.first), max(last, cue.last), subject > place)
