"""Finds where names may stand: stretches of words with capitals, with the small words that join them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pullquote.language import gazetteer
from pullquote.language.lexicon import Lexicon
from pullquote.language.tokens import ABBREVIATIONS, Tokens
from pullquote.language.words import words

PARTICLES = words(
    """
    de la van von der den del della da das do dos di du al el bin ibn ben le les ter ten zu af av
    """
)
"""Small words inside the names of people: "van", "de la"."""
_ARAB = ("al-", "el-", "as-", "ad-", "an-", "ar-", "at-", "ash-", "ul-")
_IRISH = ("o'", "o’", "d'", "d’")
_JOINED_ADJECTIVES = words(
    """
    led backed based era born style like wide controlled owned run trained bound funded made brokered occupied
    dominated sponsored held imposed speaking language friendly elect only related inspired linked affiliated
    aligned level old themed
    """
)
_LONGEST_RUN = 12
_LONGEST_GERMAN_NAME = 4
_LONGEST_CAPITALS = 8
_GERMAN_ABSTRACT = ("ung", "heit", "keit", "schaft", "tion", "ismus", "ierung", "tum", "ment")


class Run(msgspec.Struct, frozen=True, gc=False):
    """Tokens `first` up to `last` (exclusive) that may hold names; `unsure` where only its capital speaks for it."""

    first: int
    last: int
    unsure: bool = False


def is_capital(word: str) -> bool:
    """Whether a word has the capital of a name: "Merkel", "al-Assad", not "US-led"."""
    if word[0].isupper():
        tail = word.rpartition("-")[2]
        return (not (tail in _JOINED_ADJECTIVES and tail != word) and word[1:2] not in ("'", "’")) or word[
            :2
        ].lower() in _IRISH
    return word[:3].lower() in _ARAB and len(word) > 3 and word[3].isupper()


def phrase_end(text: str, tokens: Tokens, first: int, last: int) -> int:
    """The token after the longest well-known name that begins at token `first`; `first` itself if there is none."""
    known = gazetteer.load()
    words = known.longest.get(tokens.words[first])
    if words is None:
        return first
    for end in range(min(last, first + 2 * words), first, -1):
        if text[tokens.starts[first] : tokens.ends[end - 1]] in known.kinds:
            return end
    return first


def find_runs(text: str, tokens: Tokens, lexicon: Lexicon, seen: frozenset[str]) -> list[Run]:
    """The runs of one paragraph, in order. `seen` are the words that the article also writes in lower case."""
    if lexicon.nouns_capital:
        return list(_german_runs(text, tokens, lexicon))
    return list(_plain_runs(text, tokens, lexicon, seen))


def _plain_runs(text: str, tokens: Tokens, lexicon: Lexicon, seen: frozenset[str]) -> Iterator[Run]:
    words, lower = tokens.words, tokens.lower
    small = lexicon.small
    known = gazetteer.load()
    total = len(words)
    at = 0
    while at < total:
        word = words[at]
        if not is_capital(word) or (word in lexicon.calendar and word not in known.given):
            at += 1
            continue
        unsure = False
        if tokens.opens[at]:
            named = phrase_end(text, tokens, at, total) > at + 1
            tells_nothing = lower[at] in small or word in lexicon.openers or lower[at] in seen
            titled = lexicon.is_title(lower[at]) and _capital_at(tokens, at + 1)
            if tells_nothing and not named and not titled and not _heads_a_name(tokens, at, lexicon):
                at += 1
                continue
            unsure = not named and word not in known.kinds and word not in known.given
        elif lower[at] in small and word not in known.kinds and not _is_acronym(word):
            at += 1
            continue
        end = _extend(tokens, at, lexicon, small)
        yield Run(at, end, unsure and end == at + 1)
        at = end


def _heads_a_name(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a common word at the start of a sentence begins the name of a body: "National Front", "White House"."""
    if tokens.lower[at] in lexicon.heads and at + 2 < len(tokens.words):
        return tokens.lower[at + 1] == "of" and is_capital(tokens.words[at + 2])
    end = at + 1
    while end < len(tokens.words) and end < at + 5 and is_capital(tokens.words[end]):
        end += 1
    word = tokens.lower[at]
    body = end > at + 1 and tokens.lower[end - 1] in lexicon.organization_tails
    return body and word not in lexicon.small and word not in lexicon.adverbs


def _extend(tokens: Tokens, first: int, lexicon: Lexicon, small: frozenset[str]) -> int:
    """The token after the run that begins at `first`."""
    words, lower = tokens.words, tokens.lower
    known = gazetteer.load()
    end = first + 1
    linked = False
    while end < len(words) and end - first < _LONGEST_RUN:
        word = words[end]
        if word == "." and tokens.starts[end] == tokens.ends[end - 1]:
            before = lower[end - 1]
            short = len(before) == 1 or before in ABBREVIATIONS
            if not (short and _capital_at(tokens, end + 1)) or tokens.starts[end + 1] - tokens.ends[end] > 1:
                break
            end += 1
        elif tokens.starts[end] - tokens.ends[end - 1] > 1:
            break
        elif is_capital(word):
            calendar = word in lexicon.calendar and words[end - 1] not in known.given
            if calendar or tokens.opens[end] or (lower[end] in small and not _may_join(tokens, end)):
                break
            end += 1
        elif lower[end] in PARTICLES and _capital_at(tokens, end + 1):
            end += 2
        elif (
            lower[end] in PARTICLES
            and end + 2 < len(words)
            and lower[end + 1] in PARTICLES
            and _capital_at(tokens, end + 2)
        ):
            end += 3
        elif word == "&" and _capital_at(tokens, end + 1):
            end += 2
        elif lower[end] in lexicon.linkers and (linked or any(lower[at] in lexicon.heads for at in range(first, end))):
            step = 2 if end + 1 < len(words) and lower[end + 1] == "the" else 1
            if (lower[end] == "and" and not linked) or not _capital_at(tokens, end + step) or tokens.opens[end + step]:
                break
            linked = True
            end += step + 1
        else:
            break
    return end


def _german_runs(text: str, tokens: Tokens, lexicon: Lexicon) -> Iterator[Run]:
    """German writes every noun with a capital: a name needs a title, a given name or the gazetteer to be sure."""
    words, lower = tokens.words, tokens.lower
    known = gazetteer.load()
    small = lexicon.small
    at = 0
    while at < len(words):
        word = words[at]
        if not is_capital(word) or word in lexicon.calendar:
            at += 1
            continue
        end = phrase_end(text, tokens, at, len(words))
        titled = lexicon.is_title(lower[at])
        if word in known.given or titled:
            last = _german_name_end(tokens, at, lexicon)
            if last > at + 1 or (end == at and word in known.given):
                yield Run(at, last, unsure=last == at + 1)
                at = last
                continue
        if end > at:
            yield Run(at, end)
            at = end
            continue
        if _is_acronym(word):
            yield Run(at, at + 1)
        elif at and lower[at - 1] in lexicon.cues and _capital_at(tokens, at + 1) and lower[at + 1] not in small:
            yield Run(at, at + 2)
            at += 1
        elif (
            not titled
            and lower[at] not in small
            and word not in lexicon.openers
            and not word.endswith(_GERMAN_ABSTRACT)
        ):
            yield Run(at, at + 1, unsure=True)
        at += 1


def _german_name_end(tokens: Tokens, first: int, lexicon: Lexicon) -> int:
    """The token after a name that begins with a title or given name at `first`."""
    words, lower = tokens.words, tokens.lower
    end = first + 1
    length = 0 if lexicon.is_title(lower[first]) else 1
    while end < len(words) and length < _LONGEST_GERMAN_NAME:
        if (
            words[end] == "."
            and (lower[end - 1] in ABBREVIATIONS or len(lower[end - 1]) == 1)
            and _capital_at(tokens, end + 1)
        ):
            end += 1
        elif (length or lower[first] in lexicon.titles) and lower[end] in PARTICLES and _capital_at(tokens, end + 1):
            end += 2
            length += 1
        elif length == 0 and lower[first] in lexicon.titles and _capital_after_two_particles(tokens, end):
            end += 3
            length += 1
        elif _capital_at(tokens, end) and not tokens.opens[end] and words[end] not in lexicon.calendar:
            if not lexicon.is_title(lower[end]):
                length += 1
            end += 1
        else:
            break
    return end


def _capital_after_two_particles(tokens: Tokens, at: int) -> bool:
    """Whether "von der" and a name begin at token `at`."""
    particles = tokens.lower[at : at + 2]
    return len(particles) == 2 and PARTICLES.issuperset(particles) and _capital_at(tokens, at + 2)


def _may_join(tokens: Tokens, at: int) -> bool:
    """Whether a small word with a capital is part of a name: an acronym, or "Le" in "Yves Le Goff"."""
    return _is_acronym(tokens.words[at]) or (tokens.lower[at] in PARTICLES and _capital_at(tokens, at + 1))


def _capital_at(tokens: Tokens, at: int) -> bool:
    return at < len(tokens.words) and is_capital(tokens.words[at])


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= _LONGEST_CAPITALS and word.isupper() and word.isalpha()
