"""Finds where names may stand in German, which writes every noun with a capital."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language import gazetteer
from pullquote.language.lexicon import Lexicon
from pullquote.language.segmentation.capitals import PARTICLES, Run, capital_at, is_acronym, is_capital, listed_name_end
from pullquote.language.segmentation.tokens import ABBREVIATIONS, Tokens
from pullquote.language.words import words

_LONGEST_NAME = 4
_ABSTRACT = ("ung", "heit", "keit", "schaft", "tion", "ismus", "ierung", "tum", "ment")
_ARTICLES = words("der den des das")
_INFLECTIONS = ("e", "en", "er", "es")
_ADJECTIVES = words("deutscher deutsche freier freie neuer neue")
_NO_TOWNS = words("unser euer jeder mancher solcher welcher keiner neuer alter guter großer")
"""Words in -er that begin sentences and are made from no town, as "Torviker" is."""


def german_runs(text: str, tokens: Tokens, lexicon: Lexicon) -> Iterator[Run]:
    """German writes every noun with a capital: a name needs a title, a given name or the gazetteer to be sure."""
    words, lower = tokens.words, tokens.lower
    known = gazetteer.load()
    small = lexicon.small
    at = 0
    while at < len(words):
        word = words[at]
        opener = tokens.opens[at] and lower[at] in lexicon.adverbs and not capital_at(tokens, at + 1)
        if not is_capital(word) or word in lexicon.calendar or opener:
            at += 1
            continue
        end = listed_name_end(text, tokens, at, len(words))
        titled = lexicon.is_title(lower[at])
        if word in known.given or titled:
            last = _name_end(tokens, at, lexicon)
            if last > at + 1 or (end == at and word in known.given):
                yield Run(at, last, unsure=last == at + 1)
                at = last
                continue
        end = max(end, _pair_end(tokens, at, lexicon))
        if end > at:
            yield Run(at, end)
            at = end
            continue
        if is_acronym(word):
            yield Run(at, at + 1)
        elif _is_full_name_before_cue(tokens, at, lexicon) or _is_full_name_after_cue(tokens, at, lexicon):
            yield Run(at, at + 2)
            at += 1
        elif not titled and lower[at] not in small and word not in lexicon.openers and not word.endswith(_ABSTRACT):
            yield Run(at, at + 1, unsure=True)
        at += 1


def _is_full_name_after_cue(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether two capitals stand after a reporting word: "sagte Heiner Poll"; not "nannte Polls Plan"."""
    if not at or tokens.lower[at - 1] not in lexicon.cues or not capital_at(tokens, at + 1):
        return False
    word = tokens.words[at]
    known = word[:-1] in tokens.words or word[:-1] in gazetteer.load().kinds
    owner = word.endswith("s") and (known or tokens.lower[at - 1] in lexicon.naming)
    return not owner and tokens.lower[at + 1] not in lexicon.small


def _is_full_name_before_cue(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether two capitals stand before a reporting word: "Heiner Poll sagte", "der Chef, Heiner Poll, sagte"."""
    inserted = at > 0 and tokens.words[at - 1] == ","
    following = at + (3 if inserted and tokens.words[at + 2 : at + 3] == [","] else 2)
    if not (inserted or tokens.opens[at]) or following >= len(tokens.words):
        return False
    if tokens.lower[following] not in lexicon.cues or tokens.starts[at + 1] - tokens.ends[at] > 1:
        return False
    first, second = tokens.lower[at : at + 2]
    if not capital_at(tokens, at + 1) or tokens.words[at + 1] in lexicon.calendar or second in lexicon.times:
        return False
    if first.endswith(_INFLECTIONS) and tokens.words[at] not in gazetteer.load().given:
        return False
    return not any(_is_common(word, lexicon) for word in (first, second))


def _is_common(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.small or word in lexicon.adverbs or lexicon.is_role(word)


def _pair_end(tokens: Tokens, at: int, lexicon: Lexicon) -> int:
    """The token after a name of two nouns: "Hochschule Torvik", "Torviker Zeitung", "Bad Torvik"; `at` for none."""
    following = at + 1
    if not capital_at(tokens, following) or tokens.opens[following]:
        return at
    if tokens.starts[following] - tokens.ends[at] > 1 or tokens.words[following] in lexicon.calendar:
        return at
    word, second = tokens.lower[at], tokens.lower[following]
    if word in lexicon.small or second in lexicon.small or second in PARTICLES or second in _ADJECTIVES:
        return at
    if word in lexicon.place_heads:
        return at + 2
    of_a_town = word.endswith("er") and word not in _NO_TOWNS and second in lexicon.organization_tails
    return at + 2 if of_a_town or lexicon.heads_body(word) else at


def _name_end(tokens: Tokens, first: int, lexicon: Lexicon) -> int:
    """The token after a name that begins with a title or given name at `first`."""
    words, lower = tokens.words, tokens.lower
    end = first + 1
    length = 0 if lexicon.is_title(lower[first]) else 1
    while end < len(words) and length < _LONGEST_NAME:
        if (
            words[end] == "."
            and (lower[end - 1] in ABBREVIATIONS or len(lower[end - 1]) == 1)
            and capital_at(tokens, end + 1)
        ):
            end += 1
        elif (
            _is_particle(lower[end]) and capital_at(tokens, end + 1) and _may_join(tokens, first, end, length, lexicon)
        ):
            end += 2
            length += 1
        elif (
            _capital_after_two_particles(tokens, end) and (length == 1 or lower[first] in lexicon.titles) and length < 2
        ):
            end += 3
            length += 1
        elif capital_at(tokens, end) and not tokens.opens[end] and (length == 1 or words[end] not in lexicon.calendar):
            if not lexicon.is_title(lower[end]):
                length += 1
            end += 1
        else:
            break
    return end


def _is_courtesy(word: str, lexicon: Lexicon) -> bool:
    """Whether a title names no office, so that "von" after it begins a name: "Frau von Heyde"."""
    return word in lexicon.titles and not lexicon.is_role(word)


def _may_join(tokens: Tokens, first: int, at: int, length: int, lexicon: Lexicon) -> bool:
    """Whether the particle at token `at` can go on with a name of `length` words; "von" and "zu" begin a surname."""
    if tokens.lower[at] in ("von", "zu"):
        return length == 1 or (not length and _is_courtesy(tokens.lower[first], lexicon))
    return length > 0 or _is_courtesy(tokens.lower[first], lexicon)


def _is_particle(word: str) -> bool:
    """Whether a small word stands inside names; "der" and "den" alone are articles."""
    return word in PARTICLES and word not in _ARTICLES


def _capital_after_two_particles(tokens: Tokens, at: int) -> bool:
    """Whether "von der" and a name begin at token `at`."""
    particles = tokens.lower[at : at + 2]
    return len(particles) == 2 and PARTICLES.issuperset(particles) and capital_at(tokens, at + 2)
