"""Finds where names may stand: stretches of words with capitals, with the small words that join them."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.language import gazetteer
from pullquote.language.lexicon import Lexicon
from pullquote.language.naming.german_runs import german_runs
from pullquote.language.segmentation.capitals import PARTICLES, Run, capital_at, is_acronym, is_capital, listed_name_end
from pullquote.language.segmentation.tokens import ABBREVIATIONS, Tokens
from pullquote.language.words import words

_COLLECTIVES = words("people men women children workers")
_LONGEST_RUN = 12


def find_runs(text: str, tokens: Tokens, lexicon: Lexicon, seen: frozenset[str]) -> list[Run]:
    """The runs of one paragraph, in order. `seen` are the words that the article also writes in lower case."""
    if lexicon.nouns_capital:
        return list(german_runs(text, tokens, lexicon))
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
            named = listed_name_end(text, tokens, at, total) > at + 1
            verb = (lexicon.drops_subjects and lower[at] in lexicon.cues) or _is_participle(tokens, at, lexicon)
            tells_nothing = verb or lower[at] in small or word in lexicon.openers or lower[at] in seen
            titled = lexicon.is_title(lower[at]) and capital_at(tokens, at + 1)
            if tells_nothing and not named and not titled and not _heads_a_name(tokens, at, lexicon):
                at += 1
                continue
            unsure = not named and word not in known.kinds and word not in known.given
        elif lower[at] in small and word not in known.kinds and not is_acronym(word):
            at += 1
            continue
        end = _extend(tokens, at, lexicon, small)
        yield Run(at, end, unsure and end == at + 1)
        at = end


def _is_participle(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether the word that opens a sentence is a participle: "Interrogé par la presse", "Consultado sobre"."""
    if tokens.words[at] in gazetteer.load().given or not tokens.lower[at].endswith(lexicon.participle_endings):
        return False
    following = tokens.lower[at + 1] if at + 1 < len(tokens.lower) else ""
    return following in lexicon.prepositions or following in lexicon.adverbs or following == ","


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
            particle = end + 1 < len(words) and lower[end + 1] in PARTICLES and capital_at(tokens, end + 2)
            if (
                not (short and (particle or capital_at(tokens, end + 1)))
                or tokens.starts[end + 1] - tokens.ends[end] > 1
            ):
                break
            end += 1
        elif tokens.starts[end] - tokens.ends[end - 1] > 1:
            break
        elif is_capital(word):
            calendar = word in lexicon.calendar and words[end - 1] not in known.given
            if calendar or tokens.opens[end] or (lower[end] in small and not _may_join(tokens, end)):
                break
            end += 1
        elif lower[end] in PARTICLES and capital_at(tokens, end + 1):
            end += 2
        elif (
            lower[end] in PARTICLES
            and end + 2 < len(words)
            and lower[end + 1] in PARTICLES
            and capital_at(tokens, end + 2)
        ):
            end += 3
        elif (word == "&" and capital_at(tokens, end + 1)) or _owns_a_body(tokens, end, lexicon):
            end += 2
        elif lower[end] in lexicon.linkers and (linked or any(lower[at] in lexicon.heads for at in range(first, end))):
            step = 2 if end + 1 < len(words) and lower[end + 1] == "the" else 1
            if (lower[end] == "and" and not linked) or not capital_at(tokens, end + step) or tokens.opens[end + step]:
                break
            linked = True
            end += step + 1
        else:
            break
    return end


def _owns_a_body(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether token `at` ties the members of a body to its name: "Bakers’ Guild", "People's Alliance"."""
    members, sign = tokens.lower[at - 1], tokens.lower[at]
    collective = members in _COLLECTIVES if sign in ("'s", "’s") else sign in ("'", "’") and members.endswith("s")
    if not collective or tokens.words[at - 1] in gazetteer.load().demonyms or not capital_at(tokens, at + 1):
        return False
    return tokens.lower[at + 1] in lexicon.organization_tails


def _may_join(tokens: Tokens, at: int) -> bool:
    """Whether a small word with a capital is part of a name: an acronym, or "Le" in "Yves Le Goff"."""
    return is_acronym(tokens.words[at]) or (tokens.lower[at] in PARTICLES and capital_at(tokens, at + 1))
