"""Finds German noun phrases, and by article and words whether each may be a subject and may speak."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pullquote.language.lexicon import Lexicon
from pullquote.language.segmentation.tokens import ABBREVIATIONS
from pullquote.language.speech.german.chunk import Chunk
from pullquote.language.speech.german.determiners import (
    ARTICLES,
    CONTRACTED,
    GENITIVES,
    OTHER_ARTICLES,
    SUBJECT_ARTICLES,
)
from pullquote.language.speech.german.sayings import UNNAMED
from pullquote.language.speech.items import Item
from pullquote.language.speech.noun_phrases import NounPhraseFinder
from pullquote.language.words import words

_OTHERS = words(
    "anderer andere anderen zweiter zweite dritter dritte einzelne beiden letztere letzterer erstere ersterer"
)
_NO_NOUNS = words("folgendes folgende nichts beides letzteres")
_UNLIKE_ADJECTIVES = words(
    """
    der die das den dem des ein eine einem einen einer eines sich nicht es dieser diese dieses diesen diesem jener jene
    jenes jenen jenem sein seine seinen seinem seines ihr ihre ihren ihrem ihres unser unsere unseren kein
    keine keinen keinem keiner
    """
)
_OF = words("von vom beim")
_ANY = words("ein eine einem einen einer")
_TIES = _OF | words("für gegen aus")
LOOSE_TIES = _TIES | words("in im am an auf aus bei mit unter vor nach zu zum zur über gegenüber")
_ONE_OF = words("einer eine eines keiner keine jeder viele einige mehrere manche zwei drei vier")
JOINTS = words("und oder aber doch sondern denn sowie jedoch")
_FEMININE = ("ung", "heit", "keit", "schaft", "tion", "tät", "partei", "behörde", "zeitung", "presse", "polizei")
"""Endings of nouns that "der" makes no subject of: "warf der Regierung … vor"."""
_INNER = frozenset(("-", "/", "&"))
_LONGEST_NOUN = 14
_MOST_MODIFIERS = 7
_LONGEST_QUOTED_NAME = 45
_SHORT_QUOTED_NAME = 16
_LONGEST_BRACKET = 8


@cache
def _lowered(capitals: frozenset[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in capitals)


class NounChunker:
    """Reads the noun phrases of one paragraph."""

    def __init__(self, finder: NounPhraseFinder, verbs: frozenset[str]) -> None:
        self.items: Sequence[Item] = finder.items
        self.lexicon: Lexicon = finder.lexicon
        self.finder = finder
        self.verbs = verbs
        self.calendar = _lowered(self.lexicon.calendar)
        self.openers = _lowered(self.lexicon.openers)

    def noun(self, at: int, last: int, opening: bool = False, loose: bool = False) -> Chunk | None:
        """The noun phrase that begins with item `at`; `opening` says that a sentence begins there.

        `loose` also takes what follows with any preposition, as before the verb of a main clause.
        """
        core = self.core(at, last, opening)
        word = self.items[at].lower if at < last else ""
        if core is None:
            of = self.items[at + 1].lower if at + 1 < last else ""
            core = self.core(at + 1, last, False) if word in _ONE_OF and of in ("der", "von") else None
            if of in _OTHERS and word in ARTICLES and self.before_verb(at + 2, last):
                return Chunk(at, at + 2, "noun", at + 2, word in SUBJECT_ARTICLES, 3)
            return None if core is None else Chunk(at, core, "noun", core, True, self._rank(at, core, False))
        end = self._tail(at, core, last, loose)
        if loose and end < last and (self.items[end].lower == ":" or self.items[end].kind == "quote"):
            end = self._tail(at, core, last, False)
        subject = (self.items[at].kind != "word" or word not in OTHER_ARTICLES) and not self._tells_time(at, core)
        head = self.items[core - 1 - (self.items[core - 1].kind == "quote")].lower
        subject = subject and not (word == "der" and head.endswith(_FEMININE))
        return Chunk(at, end, "noun", core, subject, self._rank(at, core, opening))

    def before_verb(self, at: int, last: int) -> bool:
        """Whether item `at` is a verb, so that a phrase that ends before it may be its subject."""
        return at < last and (self.items[at].lower in self.verbs or self.items[at].lower in self.lexicon.auxiliaries)

    def is_decimal(self, at: int, last: int) -> bool:
        """Whether the comma at item `at` stands inside a number."""
        digits = at > 0 and at + 1 < last and self.items[at - 1].lower.isdigit() and self.items[at + 1].lower.isdigit()
        return digits and self.items[at + 1].start == self.items[at].end

    def core(self, at: int, last: int, opening: bool) -> int | None:
        """The item after article, adjectives and nouns that begin at item `at`; None where no noun phrase begins."""
        start = at
        word = self.items[at].lower if at < last else ""
        article = word in ARTICLES or word in CONTRACTED
        at += article
        modifiers = at
        at = self._past_attribute(at, last) if article else at
        while at < min(last, start + _MOST_MODIFIERS) and self._modifies(at, article):
            at += 1
        if not article and at > modifiers and not all(self._is_bare_adjective(index) for index in range(modifiers, at)):
            return None
        end = self._nouns(at, last, at == start, opening)
        if end == at and article and at < last and self.is_quoted_name(at):
            return at + 1
        if end == at and at > modifiers and "-jährige" in self.items[at - 1].lower and article:
            return at
        return end if end > at else None

    def _tells_time(self, at: int, core: int) -> bool:
        """Whether a noun phrase only tells when: "Vergangene Woche", "Anfang Mai"."""
        head = self.items[core - 1].lower
        return (
            head in self.lexicon.times or head in self.calendar or self.items[at].lower in ("anfang", "mitte", "ende")
        )

    def _past_attribute(self, at: int, last: int) -> int:
        """The adjective after a preposition's phrase that belongs to it: "die | für den Hafen zuständige Rätin"."""
        if at >= last or self.items[at].lower not in self.lexicon.prepositions:
            return at
        end = self.core(at + 1, min(last, at + _MOST_MODIFIERS), False)
        if end is None or end + 1 >= last or not self.items[end + 1].capital or self.items[end].kind != "word":
            return at
        word = self.items[end].lower
        small = word in self.lexicon.small or word in self.lexicon.adverbs or word in self.verbs
        return end if word.endswith(("e", "en", "er")) and not small and not self.items[end].capital else at

    def _modifies(self, at: int, article: bool) -> bool:
        """Whether item `at` can stand between an article and its noun: an adjective, an adverb, a number."""
        item = self.items[at]
        if item.kind != "word" or item.capital or not item.lower[0].isalnum():
            return item.lower == "," and self.is_decimal(at, len(self.items))
        word = item.lower
        lexicon = self.lexicon
        if word == "nicht" and article:
            return at + 2 < len(self.items) and self.items[at + 1].lower.endswith(("e", "er", "en", "es"))
        if word in _UNLIKE_ADJECTIVES or word in lexicon.pronouns:
            return False
        if word in lexicon.auxiliaries or word in lexicon.prepositions or word in JOINTS:
            return False
        if word in self.verbs:
            return article and self._is_participle(at)
        return article or (word not in lexicon.small and word not in lexicon.adverbs)

    def _is_participle(self, at: int) -> bool:
        """Whether a word that could report stands before a noun: "einem neu formulierten Gesetz"."""
        before, noun = self.items[at - 1], self.items[at + 1] if at + 1 < len(self.items) else None
        certain = before.lower not in ("das", "dies", "so")
        return certain and noun is not None and noun.capital and self.items[at].lower.endswith(("e", "er", "en", "es"))

    def _is_bare_adjective(self, at: int) -> bool:
        word = self.items[at].lower
        return word[0].isdigit() or (word.endswith(("e", "er")) and not word.endswith("te"))

    def _nouns(self, at: int, last: int, bare: bool, opening: bool) -> int:
        """The item after the nouns and names that begin with item `at`; `bare` says that no article leads them."""
        start = at
        while at < min(last, start + _LONGEST_NOUN):
            item = self.items[at]
            word = item.lower
            if item.kind == "name":
                at += 1
            elif item.kind == "quote":
                told = self.items[at - 1].lower == ":" or self.items[at - 1].lower in UNNAMED
                if at == start or told or not self.is_quoted_name(at):
                    break
                return at + 1
            elif item.capital and word[0].isalpha():
                bound = at > start and self.items[at - 1].lower in _INNER
                if word in _NO_NOUNS or (not bound and self._is_no_noun(word, bare and at == start)):
                    break
                if opening and bare and at == start and (word in self.openers or word in self.lexicon.adverbs):
                    break
                at += 1
            elif at > start and self._halves(at, last):
                at += 2
            elif at > start and self._joins(at, last):
                at += 1
            else:
                break
        while at > start and self.items[at - 1].kind == "word" and self.items[at - 1].lower in _INNER:
            at -= 1
        return at

    def _is_no_noun(self, word: str, opening: bool) -> bool:
        return word in self.calendar or word in self.lexicon.pronouns or (opening and word in self.lexicon.small)

    def _halves(self, at: int, last: int) -> bool:
        """Whether a hyphen stands for the end of the next compound: "Fraktions- und Parteichefs"."""
        if self.items[at].lower != "-" or at + 2 >= last or self.items[at - 1].end != self.items[at].start:
            return False
        return self.items[at + 1].lower in ("und", "oder", "sowie", "bzw") and self.items[at + 2].capital

    def _joins(self, at: int, last: int) -> bool:
        """Whether item `at` goes on with a name or compound: "Jan E. Ott", "Artikel 65", "Nord-/Ostsee"."""
        word, before = self.items[at].lower, self.items[at - 1].lower
        following = self.items[at + 1] if at + 1 < last else None
        if word in _INNER:
            return following is not None and following.start == self.items[at].end
        if word == ".":
            return following is not None and following.capital and (len(before) == 1 or before in ABBREVIATIONS)
        return word[0].isdigit()

    def is_quoted_name(self, at: int) -> bool:
        """Whether a quoted stretch may be a name: „Torviker Bote“."""
        item = self.items[at]
        length = item.end - item.start
        short = item.kind == "quote" and length <= (_LONGEST_QUOTED_NAME if item.capital else _SHORT_QUOTED_NAME)
        return short and item.final not in frozenset(",.!?…")

    def _tail(self, first: int, at: int, last: int, loose: bool) -> int:
        """The item after what tells more about a noun that ends before item `at`: genitives, "von …", "(SPD)"."""
        named = self.items[at - 1].kind == "name"
        ties = LOOSE_TIES | self.lexicon.prepositions if loose else _OF if named else _TIES
        article = self.items[first].lower in ARTICLES
        start = at
        while at < last:
            word = self.items[at].lower
            end: int | None = None
            if word in GENITIVES:
                addressed = (named or at > start) and self._is_addressed(at, last)
                end = None if addressed else self.core(at, last, False)
            elif word in ties:
                end = self.core(at + (word not in CONTRACTED), last, False)
                if end is not None and self.items[end - 1].kind == "quote" and self.items[at + 1].lower in _ANY:
                    end = None
            elif word in ("und", "sowie") and at + 1 < last:
                end = self._coordinated(at + 1, last, article, self.items[at - 1].kind == "name")
                if end is None and self.items[at + 1].lower in GENITIVES and self.items[start].lower in GENITIVES:
                    end = self.core(at + 1, last, False)
            elif word == "(":
                end = self._bracket_end(at, last)
            if end is None:
                return at
            at = end
            ties = ties | _TIES
        return at

    def _is_addressed(self, at: int, last: int) -> bool:
        """Whether "der" at item `at` begins the one that is told something: "sagte X der Zeitung"."""
        following = self.items[at + 1] if at + 1 < last else None
        return following is not None and (following.kind == "quote" or following.lower in self.lexicon.media)

    def _coordinated(self, at: int, last: int, article: bool, named: bool) -> int | None:
        """The item after the second noun of a pair; None where it may begin a clause of its own."""
        end = self.core(at, last, False)
        if end is None:
            return None
        if named and self.items[at].kind == "name":
            return end
        own = self.items[at].lower in ARTICLES
        if not own and (article or named) and self.lexicon.is_role(self.items[at].lower):
            return end
        return end if end < last and self.before_verb(end, last) and own == article else None

    def _bracket_end(self, at: int, last: int) -> int | None:
        for index in range(at + 1, min(last, at + _LONGEST_BRACKET)):
            if self.items[index].kind == "quote":
                return None
            if self.items[index].lower == ")":
                return index + 1
        return None

    def _rank(self, first: int, core: int, opening: bool) -> int:
        """How likely a noun phrase is somebody who speaks; a capital that opens a sentence alone says little."""
        rank = 2 if core - first > 1 and self.items[first].capital and self.items[first].lower not in ARTICLES else 1
        if opening and core - first == 1 and self.items[first].kind == "word":
            return 3 if self.lexicon.is_role(self.items[first].lower) else 0
        for at in range(first, core):
            item = self.items[at]
            if item.name is not None:
                kind = self.finder.kind_of(item.name)
                known = 3 if kind == "person" or item.name.title else 1 if kind == "place" else 2
                if opening and item.name.unsure and kind is None and core - first == 1:
                    return 0
                if item.name.unsure and item.name.words[-1].lower() in self.lexicon.things:
                    return 1
                owner = at + 1 < core and self.items[at + 1].kind == "word" and item.name.words[-1].endswith("s")
                rank = 1 if owner else max(rank, known)
            elif item.kind == "quote":
                rank = max(rank, 2)
            elif item.capital and self.lexicon.is_role(item.lower):
                rank = 3
        return rank
