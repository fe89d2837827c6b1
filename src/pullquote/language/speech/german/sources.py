"""Finds who speaks where no verb reports, in German: "laut X", "nach Angaben von X", "X zufolge", "so X"."""

from __future__ import annotations

from pullquote.language.speech.cues import Clause
from pullquote.language.speech.german.chunk import Chunk
from pullquote.language.speech.german.chunked_sentences import ChunkedSentence
from pullquote.language.words import words

_BEFORE = words("laut gemäß gemäss")
_STATING = words("nach aus")
_IS = words("ist war sei wäre sind waren bleibt bleiben")
_AFTER = words("zufolge nach")
_STATEMENTS = ("angaben", "berichten", "bericht", "meldungen", "aussagen", "einschätzung", "informationen")
_NAMED_BY_FEW = 2


def source_at(sentence: ChunkedSentence, number: int) -> Clause | None:
    """The clause of a source that begins with chunk `number`, None where there is none."""
    chunk, word = sentence.chunks[number], sentence.word(number)
    if chunk.kind == "prepositional":
        return _preposed(sentence, number, chunk, word)
    if chunk.kind not in ("adverb", "word"):
        return None
    if word == "so":
        return _so(sentence, number)
    if word in _AFTER and number and sentence.chunks[number - 1].kind == "noun" and not _governs(sentence, number):
        mention, first, _ = sentence.found(number - 1)
        return Clause(chunk.first, chunk.last, "source", mention, first, chunk.last)
    return None


def _governs(sentence: ChunkedSentence, number: int) -> bool:
    """Whether "nach" stands before the quoted words rather than after a source: "der Ruf nach „mehr Mut“"."""
    head = sentence.items[sentence.chunks[number - 1].core - 1].lower
    quoted = number + 1 < len(sentence.chunks) and sentence.chunks[number + 1].kind == "quote"
    return quoted and sentence.word(number) == "nach" and head not in sentence.lexicon.statements


def _preposed(sentence: ChunkedSentence, number: int, chunk: Chunk, word: str) -> Clause | None:
    """ "laut X", "nach Angaben von X", "aus Sicht von X"; "für X ist das …" where a sentence begins with it."""
    stated = _stated(sentence, chunk)
    judging = word == "für" and chunk.rank > _NAMED_BY_FEW and _judges(sentence, number)
    if word == "aus" and (stated is None or sentence.items[stated - 1].lower != "sicht"):
        return None
    if not judging and word not in _BEFORE and (word not in _STATING or stated is None):
        return None
    if stated is not None and stated < chunk.last and not judging:
        tied = sentence.items[stated].lower in ("von", "vom")
        inner = sentence.finder.chunker.noun(stated + tied, chunk.last)
        if inner is not None:
            mention = sentence.finder.mention([inner, *sentence.chunks[number + 1 : number + 4]], 0)
            return Clause(chunk.first, stated, "source", mention, chunk.first, chunk.last, inverted=True)
    if any(item.lower == "eigenen" for item in sentence.items[chunk.first : chunk.core]):
        return None
    mention, _, _ = sentence.found(number)
    return Clause(chunk.first, chunk.first + 1, "source", mention, chunk.first, chunk.last, inverted=True)


def _judges(sentence: ChunkedSentence, number: int) -> bool:
    """Whether "für" in chunk `number` tells who thinks so: "Für X ist das „…“", "Das ist für X „…“"."""
    if not number:
        return sentence.is_finite(1)
    before = sentence.word(number - 1)
    return before in _IS or (before == "was" and number == sentence.segment(number).first + 1)


def _stated(sentence: ChunkedSentence, chunk: Chunk) -> int | None:
    """The item after a noun such as "Angaben" in a chunk, None where there is none."""
    for at in range(chunk.first + 1, chunk.last):
        word = sentence.items[at].lower
        if word in sentence.lexicon.statements or word.endswith(_STATEMENTS):
            return at + 1
    return None


def _so(sentence: ChunkedSentence, number: int) -> Clause | None:
    """“…”, so X; "so" after anything else needs somebody who speaks after it."""
    chunks = sentence.chunks
    if number + 1 >= len(chunks) or (number and chunks[number - 1].kind not in ("quote", "comma", "stop")):
        return None
    subject = chunks[number + 1]
    quoted = number and chunks[number - 1 - (chunks[number - 1].kind == "comma")].kind == "quote"
    stating = sentence.items[subject.core - 1].lower in sentence.lexicon.statements if subject.core else False
    if not subject.subject or (not quoted and not stating and subject.rank < _NAMED_BY_FEW):
        return None
    if not number and sentence.is_finite(number + 2):
        return None
    at = chunks[number].first
    mention, _, last = sentence.found(number + 1)
    return Clause(at, at + 1, "source", mention, at, last, inverted=True)
