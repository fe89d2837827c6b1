"""Reads the words beside one mention of a name: what they tell of its kind, as votes."""

from __future__ import annotations

from pullquote.language.lexicon import Lexicon
from pullquote.language.model import EntityKind
from pullquote.language.naming.proper_names import Name
from pullquote.language.segmentation.capitals import is_acronym
from pullquote.language.segmentation.tokens import Tokens
from pullquote.language.words import words

Votes = dict[EntityKind, float]

_FILED = 3.0
_ASKS = 3.5
_IN_MARKS = 5.0
_IN_OTHER_MARKS = 2.0
_NAMED = 3.5
_OPENING = frozenset("“‘„«»\"'")
_CLOSING = frozenset("”’“»«\"'")
_OF = words("of de du von di d’ d'")
_DASHES = frozenset("-–—")
_IS = words("is was est était ist war es era")
_NEAR = 5
_FAR = 15


def vote_by_neighbours(votes: Votes, name: Name, tokens: Tokens, lexicon: Lexicon) -> None:
    """Add to `votes` what the words before and after one mention tell.

    Lines that begin with a dash and a name say who is quoted above; an unknown label before a question is the paper
    that asks.
    """
    if name.filed:
        votes["place"] += _FILED
    if name.title:
        votes["person"] += 2.0
    if name.first == 1 and tokens.words[0] in _DASHES:
        votes["person"] += 0.8
    if name.first == 0 and len(name.words) > 1 and _word(tokens, name.last) == ":" and tokens.words[-1] == "?":
        votes["organization"] += _ASKS
    _by_words_before(votes, name, tokens, lexicon)
    _by_words_after(votes, name, tokens, lexicon)
    if not is_acronym(name.words[0]) and _stands_in_marks(name, tokens):
        votes["other"] += _IN_MARKS if lexicon.language == "en" else _IN_OTHER_MARKS


def _word(tokens: Tokens, at: int) -> str:
    return tokens.lower[at] if 0 <= at < len(tokens.lower) else ""


def _by_words_before(votes: Votes, name: Name, tokens: Tokens, lexicon: Lexicon) -> None:
    before, earlier = _word(tokens, name.first - 1), _word(tokens, name.first - 2)
    if before in lexicon.places_after:
        votes["place"] += _strength(before)
    elif before in lexicon.place_tails or (before in _OF and _names_a_place(tokens, name.first - 2, lexicon)):
        votes["place"] += 1.0 if before in lexicon.place_tails else _NAMED
    elif before == "the":
        votes["person"] -= 1.0
        votes["organization"] += 0.4
        if tokens.words[name.first - 1] == "The" and not tokens.opens[name.first - 1] and name.kind is None:
            votes["other"] += 1.0
    elif lexicon.is_role(before) and not lexicon.is_speaking_body(before):
        votes["person"] += 1.2
    if lexicon.small_titles and len(name.words) > 1 and any(before == phrase[-1] for phrase in lexicon.sources):
        votes["person"] += 0.4
    if before in lexicon.cues:
        votes["person"] += 0.6
        votes["organization"] += 0.2
    if before == ",":
        if earlier in lexicon.body_nouns:
            votes["organization"] += 1.5
        elif lexicon.is_role(earlier) or lexicon.is_title(earlier):
            votes["person"] += 0.8


def _names_a_place(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether token `at` is a noun for a place ("port"), or the last word of its name ("Weather Station")."""
    word = _word(tokens, at)
    return word in lexicon.place_nouns or (word in lexicon.place_tails and tokens.words[at][0].isupper())


def _strength(preposition: str) -> float:
    """How surely a preposition stands before a place."""
    if preposition in ("in", "en", "near"):
        return 1.0
    return 0.7 if preposition in ("at", "into") else 0.5


def _by_words_after(votes: Votes, name: Name, tokens: Tokens, lexicon: Lexicon) -> None:
    after, later = _word(tokens, name.last), _word(tokens, name.last + 1)
    inserted = lexicon.cases and after == "," and later in lexicon.cues
    if (after in lexicon.cues or inserted) and _word(tokens, name.first - 1) not in lexicon.cues:
        votes["person"] += 0.6
        votes["organization"] += 0.2
    if name.kind is None and _pronoun_follows(name, tokens, lexicon):
        votes["person"] += 0.3
    if after in lexicon.relatives or (after == "," and later in lexicon.relatives):
        votes["person"] += 1.0
    elif after == "," and later == "which":
        votes["person"] -= 0.8
        votes["organization"] += 0.6
    elif after == "," and len(later) == 2 and later.isdigit():
        votes["person"] += 2.0
    elif after == "(" and later.isupper():
        votes["organization"] += 0.8
    elif after in lexicon.place_nouns and name.kind is None:
        votes["place"] += 0.7
    elif (after == "," or after in _IS) and later in lexicon.determiners:
        noun = _common_noun(tokens, name.last + 2, lexicon)
        if noun == "place":
            votes["place"] += 3.0
        elif noun == "organization":
            votes["organization"] += 1.5
        elif after == ",":
            votes["person"] += 0.2
    elif after == "," and (lexicon.is_role(later) or lexicon.is_title(later)):
        votes["person"] += 0.5


def _pronoun_follows(name: Name, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether the same sentence goes on with "he" or "she"."""
    for at in range(name.last, min(len(tokens.lower), name.last + _FAR)):
        if tokens.opens[at]:
            return False
        if lexicon.pronouns.get(tokens.lower[at]) in ("m", "f"):
            return True
    return False


def _common_noun(tokens: Tokens, first: int, lexicon: Lexicon) -> EntityKind | None:
    """What the phrase from token `first` on calls something: the kind of its first noun for places or bodies."""
    for at in range(first, min(len(tokens.lower), first + _NEAR)):
        word = tokens.lower[at]
        if word in lexicon.place_nouns or word in lexicon.body_nouns:
            following = _word(tokens, at + 1)
            if following and following[0].isalpha() and following not in lexicon.small:
                return None
            return "place" if word in lexicon.place_nouns else "organization"
        if not word[0].isalpha() or word in lexicon.small:
            return None
    return None


def _stands_in_marks(name: Name, tokens: Tokens) -> bool:
    """Whether quotation marks hold the name alone, as they hold titles of works and nicknames."""
    first = name.first - 1
    if _word(tokens, first) == "the":
        first -= 1
    return _word(tokens, first) in _OPENING and _word(tokens, name.last) in _CLOSING if first >= 0 else False
