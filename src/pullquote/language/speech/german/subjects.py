"""Finds the subject of a German verb: before a verb in second place, after it, or before insertions."""

from __future__ import annotations

from pullquote.language.speech.german.chunk import Chunk
from pullquote.language.speech.german.chunked_sentences import NOMINATIVE, ChunkedSentence, Found
from pullquote.language.speech.german.chunker import Segment
from pullquote.language.speech.german.determiners import ARTICLES
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.words import words

_RELATIVE = words("der die das welcher welche welches")
_ONE = words("der das ein dieser dieses jeder jedes er es sein")
_MANY = words(
    "viele beide mehrere einige manche wenige zahlreiche etliche zwei drei vier fünf sechs sieben acht neun zehn"
)
_ASCRIBING = words("worten satz aussage wie")
_THINGS = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "tion", "tionen", "ismus", "tat", "plan", "pläne")
_BEFORE_A_NAME = frozenset(("comma", "stop", "joint", "quote", "adverb"))
_PERSON = 3
_FARTHEST = 24
_MOST_SEGMENTS = 8
_MOST_APPOSITIONS = 2


def subject_of(sentence: ChunkedSentence, verb: int, plural: bool) -> Found | None:
    """The subject of the finite verb in chunk `verb`; `plural` says that the verb asks for more than one."""
    segment = sentence.segment(verb)
    if segment.opening:
        return _subordinate(sentence, verb, segment, plural)
    if sentence.word(verb).startswith("zitier"):
        quoted = _quoted_person(sentence, verb, segment)
        if quoted is not None:
            return sentence.found(quoted, plural)
    first = _clause_start(sentence, verb, segment)
    media = _quoted_media(sentence, verb, first)
    if media is not None:
        return media
    number = _in_front(sentence, verb, first, segment, plural)
    return None if number is None else sentence.found(number, plural)


def _in_front(sentence: ChunkedSentence, verb: int, first: int, segment: Segment, plural: bool) -> int | None:
    """The subject of a verb in second place, whose clause begins with chunk `first`."""
    chunks = sentence.chunks
    before = [number for number in range(first, verb) if _agrees(sentence, number, plural)]
    opening = next((number for number in range(first, verb) if chunks[number].kind != "adverb"), verb)
    ahead = sentence.ahead(verb, segment)
    if opening in before:
        named = _named_before(sentence, opening, segment)
        if named is None and opening == segment.first and sentence.place[opening]:
            named = _told_by_wie(sentence, sentence.place[opening])
        if named is not None:
            return named
        return ahead if ahead is not None and _outranks(sentence, ahead, before[0]) else before[0]
    shared = _shared(sentence, first, verb, "joint")
    if shared is not None and (ahead is None or chunks[ahead].rank < _PERSON):
        return shared
    if first == verb and not _follows_quote(sentence, first):
        earlier = _past_insertions(sentence, segment)
        apart = earlier is None or (ahead is not None and not _agrees(sentence, earlier, plural))
        if earlier is not None and not apart and (ahead is None or not _outranks(sentence, ahead, earlier)):
            return earlier
    if ahead is None and not before:
        return _shared(sentence, first, verb, "comma")
    return before[0] if ahead is None else ahead


def _agrees(sentence: ChunkedSentence, number: int, plural: bool) -> bool:
    """Whether a chunk may be the subject of a verb that is plural or not, as far as its articles tell."""
    chunk = sentence.chunks[number]
    if not chunk.subject:
        return False
    words = [item.lower for item in sentence.items[chunk.first : chunk.last]]
    if plural:
        return words[0] not in _ONE or "und" in words or "sowie" in words
    inflected = words[0] == "die" and chunk.core - chunk.first > 2 and words[1].endswith("en")
    return words[0] not in _MANY and not (inflected and not sentence.items[chunk.first + 1].capital)


def _follows_quote(sentence: ChunkedSentence, first: int) -> bool:
    """Whether a quotation, with or without a comma, stands before chunk `first`."""
    chunks = sentence.chunks
    if first and chunks[first - 1].kind == "comma":
        first -= 1
    return first > 0 and chunks[first - 1].kind == "quote"


def _quoted_media(sentence: ChunkedSentence, verb: int, first: int) -> Found | None:
    """“…“, schreibt „Der Bote“."""
    if first != verb or verb + 1 >= len(sentence.chunks) or not _follows_quote(sentence, first):
        return None
    name = sentence.chunks[verb + 1]
    if name.kind != "quote" or not sentence.finder.chunker.is_quoted_name(name.first):
        return None
    return Mention(sentence.items[name.first].span, "name"), name.first, name.last


def _outranks(sentence: ChunkedSentence, ahead: int, opening: int) -> bool:
    """Whether the phrase after the verb is its subject rather than the one before: "Die Pläne nannte X …"."""
    following, before = sentence.chunks[ahead], sentence.chunks[opening]
    word = sentence.items[following.first].lower
    if _is_told(sentence, before) and following.rank > 1:
        return True
    thing = _is_thing(sentence, before)
    if (word == "sie" and not thing) or _is_thing(sentence, following):
        return False
    if thing:
        return following.rank >= before.rank
    alone = before.core - before.first == 1 and before.rank < _PERSON - 1
    return following.rank > before.rank and (word in NOMINATIVE or (alone and following.rank > 1))


def _is_thing(sentence: ChunkedSentence, chunk: Chunk) -> bool:
    head = sentence.items[chunk.core - 1].lower
    return chunk.kind == "noun" and (
        head.endswith(_THINGS) or head in sentence.lexicon.things | sentence.lexicon.statements
    )


def _is_told(sentence: ChunkedSentence, chunk: Chunk) -> bool:
    """Whether a phrase before the verb is the one that is told something: "Der Zeitung sagte X"."""
    if sentence.items[chunk.first].lower != "der" or chunk.kind != "noun":
        return False
    item = sentence.items[chunk.first + 1]
    return item.kind == "quote" or item.lower in sentence.lexicon.media


def _named_before(sentence: ChunkedSentence, opening: int, segment: Segment) -> int | None:
    """The bare name that a phrase before the verb tells more about: "Jan Ott, der Leiter des Hafens sagte"."""
    chunks = sentence.chunks
    if opening != segment.first or opening < 2 or chunks[opening - 1].kind != "comma":
        return None
    name = chunks[opening - 2]
    alone = opening == 2 or chunks[opening - 3].kind in _BEFORE_A_NAME
    bare = name.kind == "noun" and name.rank > 1 and sentence.items[name.first].lower not in ARTICLES
    return opening - 2 if alone and bare else None


def _told_by_wie(sentence: ChunkedSentence, place: int) -> int | None:
    """The subject of "wie der Leiter des Hafens, Jan Ott gestern mitteilte", before the name in segment `place`."""
    if sentence.segments[place - 1].opening != "wie":
        return None
    return _whole(sentence, place)


def _quoted_person(sentence: ChunkedSentence, verb: int, segment: Segment) -> int | None:
    """Whom "zitierte X mit den Worten" lets speak."""
    for number in range(verb + 1, min(segment.last, verb + _FARTHEST)):
        chunk = sentence.chunks[number]
        if chunk.kind == "noun" and chunk.rank > 1:
            following = range(number + 1, min(segment.last, number + 3))
            return number if any(_ascribes(sentence, at) for at in following) else None
    return None


def _ascribes(sentence: ChunkedSentence, number: int) -> bool:
    chunk = sentence.chunks[number]
    return sentence.items[chunk.core - 1 if chunk.kind == "prepositional" else chunk.first].lower in _ASCRIBING


def _shared(sentence: ChunkedSentence, first: int, verb: int, kind: str) -> int | None:
    """The subject that a verb right after "und" or a comma shares with the verbs before it."""
    chunks = sentence.chunks
    if first != verb or not first or chunks[first - 1].kind not in (kind, "joint"):
        return None
    place = sentence.place[verb]
    best: int | None = None
    for segment in reversed(sentence.segments[max(0, place - _MOST_SEGMENTS) : place + 1]):
        if segment.opening:
            continue
        inner = range(max(segment.first, segment.last - _FARTHEST), min(segment.last, verb))
        subjects = [number for number in inner if chunks[number].subject]
        likeliest = max(subjects, key=lambda number: (max(chunks[number].rank, 1), -number), default=None)
        if likeliest is None:
            continue
        if best is None or chunks[likeliest].rank >= chunks[best].rank:
            best = likeliest
        if chunks[best].rank > 1 and any(sentence.is_finite(number) for number in inner):
            break
    return best


def _clause_start(sentence: ChunkedSentence, verb: int, segment: Segment) -> int:
    """The chunk that the clause of the verb begins with."""
    lowest = max(segment.first, verb - _FARTHEST)
    for number in range(verb - 1, lowest - 1, -1):
        if sentence.chunks[number].kind in ("joint", "quote"):
            return number + 1
    return lowest


def _past_insertions(sentence: ChunkedSentence, segment: Segment) -> int | None:
    """The subject before insertions: "Jan Ott, der den Hafen leitet, sagte"."""
    chunks = sentence.chunks
    place = sentence.place[segment.first]
    for number in range(place - 1, max(-1, place - 1 - _MOST_SEGMENTS), -1):
        earlier = sentence.segments[number]
        if chunks[earlier.last - 1].kind == "quote":
            return None
        if earlier.opening:
            continue
        finite = _has_verb(sentence, earlier)
        start = earlier.first + (chunks[earlier.first].kind == "joint")
        if start < earlier.last and chunks[start].kind in ("noun", "pronoun"):
            whole = None if finite else _whole(sentence, number)
            return whole if whole is not None else None if finite else start
        if finite:
            return None
    return None


def _has_verb(sentence: ChunkedSentence, segment: Segment) -> bool:
    reported = sentence.lexicon.subjunctive
    return any(sentence.is_finite(at) or sentence.word(at) in reported for at in sentence.near(segment, segment.last))


def _whole(sentence: ChunkedSentence, number: int) -> int | None:
    """The phrase that a name between commas belongs to: "der Leiter des Hafens | , Jan Ott,"."""
    found: int | None = None
    for place in range(number - 1, max(-1, number - 1 - _MOST_APPOSITIONS), -1):
        earlier = sentence.segments[place]
        if earlier.opening not in ("", "wie") or _has_verb(sentence, earlier):
            break
        near = sentence.near(earlier, earlier.last)
        told = next((at for at in near if sentence.chunks[at].subject or sentence.chunks[at].kind == "quote"), None)
        if told is None or sentence.chunks[told].kind == "quote":
            break
        if found is None or sentence.items[sentence.chunks[told].first].lower in ARTICLES:
            found = told
    return found


def _subordinate(sentence: ChunkedSentence, verb: int, segment: Segment, plural: bool) -> Found | None:
    """The subject in "wie X mitteilte" and "dass X sagte"; for a relative clause whom it tells more about."""
    chunks = sentence.chunks
    within = [number for number in sentence.near(segment, verb) if chunks[number].subject]
    told = any(chunks[number].rank >= _PERSON for number in within)
    if segment.opening in _RELATIVE and segment.first > 1 and not told:
        for number in range(segment.first - 1, max(-1, segment.first - _FARTHEST), -1):
            if chunks[number].kind in ("noun", "pronoun", "prepositional"):
                return sentence.found(number, plural)
    if not within:
        return None
    return sentence.found(max(within, key=lambda number: (chunks[number].rank, -number)), plural)
