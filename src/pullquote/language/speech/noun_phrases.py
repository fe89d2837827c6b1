"""Finds noun phrases for people and bodies that speak: "the agency's spokesman", "prosecutors"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec

from pullquote.language.lexicon import Lexicon
from pullquote.language.model import EntityKind
from pullquote.language.naming.proper_names import Name
from pullquote.language.speech.items import Item, span_of
from pullquote.language.words import words
from pullquote.text import Span

MentionKind = Literal["name", "pronoun", "role"]


class Mention(msgspec.Struct, frozen=True, gc=False):
    """Somebody who may speak. `gender` is "m", "f", "p" for more than one, "n" for a thing or the writer, else "".

    `core` is the name within a mention that says more than the name: "der Leiter des Hafens, Jan Ott".
    """

    span: Span
    kind: MentionKind
    gender: str = ""
    core: Span | None = None


POSSESSIVE = frozenset(("'s", "’s"))
OWNING = words("of for at from with in de du des del d’ d' au aux à von der bei para")
"""Prepositions that tie a role to what it is for: "a spokesman for the ministry"."""

_GENITIVE = words("des der")
_LONGEST = 9
_LONGEST_BRACKETS = 7


class NounPhraseFinder:
    """Finds noun phrases among the items of one paragraph. `kind_of` tells the kind of a name, None if unknown."""

    def __init__(self, items: Sequence[Item], lexicon: Lexicon, kind_of: Callable[[Name], EntityKind | None]) -> None:
        self.items = items
        self.lexicon = lexicon
        self.kind_of = kind_of

    def is_small(self, word: str) -> bool:
        """Whether a word is a function word or reports: no part of a noun phrase."""
        return word in self.lexicon.small or word in self.lexicon.reporting

    def name(self, name: Name) -> Mention:
        """A name as a mention."""
        return Mention(name.span, "name", name.gender)

    def may_speak(self, name: Name | None) -> bool:
        """Whether a name is a person's or could be."""
        return name is not None and self.kind_of(name) in ("person", None)

    def is_speaker(self, mention: Mention, at: int) -> bool:
        """Whether a mention that begins near item `at` is a person or has a word for a role in it."""
        reach = self.items[at : at + 2 * _LONGEST]
        inside = [item for item in reach if mention.span.start <= item.start < mention.span.end]
        named = mention.kind == "name" and any(item.name is not None and self.may_speak(item.name) for item in inside)
        return named or mention.kind == "pronoun" or any(self.lexicon.is_role(item.lower) for item in inside)

    def governs(self, at: int, first: int) -> bool:
        """Whether item `at` is a preposition, so that what follows is no subject."""
        word = self.items[at].lower if at >= first else ""
        return word in self.lexicon.prepositions and word not in self.lexicon.conjunctions

    def role(self, first: int, last: int) -> Mention:
        """Items `first` up to `last` as words for a role; where they only tell more about a name before, that name."""
        opening = self.items[first]
        if first >= 2 and self.items[first - 1].lower == "," and not opening.capital:
            name = self.items[first - 2].name
            told = name is not None and opening.lower in self.lexicon.determiners and self.may_speak(name)
            if told and name is not None and not self._is_agent(first - 2):
                return self.name(name)
        genders = [self.lexicon.roles.get(item.lower, "") for item in self.items[first:last]]
        return Mention(span_of(self.items, first, last), "role", next((gender for gender in genders if gender), ""))

    def _is_agent(self, at: int) -> bool:
        """Whether "by" governs the name at item `at`: "Interrogé par Le Monde, le maire …"."""
        while at and self.items[at - 1].lower in self.lexicon.determiners:
            at -= 1
        return at > 0 and self.items[at - 1].lower in self.lexicon.by

    def is_noun(self, at: int, first: int) -> bool:
        """Whether item `at` is a word for a role, although it could report too: "le juge", "le prévenu"."""
        led = at > first and self.items[at - 1].lower in self.lexicon.determiners
        return led and self.lexicon.adjuncts and self.lexicon.is_role(self.items[at].lower)

    def before(self, at: int, first: int) -> Mention | None:
        """Words for a role that end with item `at`, in a clause that begins at item `first`."""
        item = self.items[at]
        small = self.is_small(item.lower) and not self.is_noun(at, first)
        if item.kind != "word" or small or not item.lower[0].isalpha():
            return None
        if item.lower in self.lexicon.adverbs and not self.lexicon.is_role(item.lower):
            return None
        start = self.start(at, first)
        named = self.items[start - 1].name if start > first and self.items[start].lower in OWNING else None
        if named is not None:
            led = start - 2 >= first and self.items[start - 2].lower in self.lexicon.determiners
            return self.role(start - 1 - led, at + 1) if self._heads_body(named) else self.name(named)
        if start > first and self.items[start].lower in OWNING and self._is_content(start - 1):
            start = self.start(start - 1, first)
        link = start - 1
        if link > first and self.items[link].lower in OWNING:
            owner = self.items[link - 1]
            office = self._office_before(link - 1, first)
            if owner.name is not None and self.may_speak(owner.name) and office is None:
                return self.name(owner.name)
            counted = self.lexicon.adjuncts and self.lexicon.is_role(item.lower) and self._is_content(link - 1)
            if self.lexicon.is_role(owner.lower) or counted:
                start = self.start(link - 1, first)
            start = start if office is None else office
        if self.governs(start - 1, first):
            return None
        leading = self.items[start]
        heads = any(self.lexicon.is_role(self.items[index].lower) for index in range(start, at + 1))
        led = at > start and (leading.lower in self.lexicon.determiners or leading.name is not None)
        return self.role(start, at + 1) if heads or led else None

    def _office_before(self, at: int, first: int) -> int | None:
        """Where the words for an office begin that the name at item `at` belongs to: "la secrétaire d’État"."""
        if not self.lexicon.adjuncts or at - 2 < first or self.items[at - 1].lower not in OWNING:
            return None
        return self.start(at - 2, first) if self.lexicon.is_role(self.items[at - 2].lower) else None

    def _heads_body(self, name: Name) -> bool:
        """Whether a name is only the first word of a body's: the "Fédération" des enseignants."""
        word = name.words[0].lower()
        head = self.lexicon.heads_body(word) or word in self.lexicon.heads or self.lexicon.is_role(word)
        return self.lexicon.adjuncts and len(name.words) == 1 and head

    def _is_content(self, at: int) -> bool:
        """Whether item `at` is a word that can stand in a noun phrase."""
        word = self.items[at].lower
        return word[:1].isalpha() and not self.is_small(word) and word not in self.lexicon.adverbs

    def start(self, at: int, first: int) -> int:
        """The first item of the noun phrase whose head is item `at`."""
        start = at
        while start > first and at - start < _LONGEST:
            item = self.items[start - 1]
            if item.kind == "quote":
                break
            if item.kind == "word":
                if item.lower in self.lexicon.determiners:
                    owned = start - 2 >= first and self.items[start - 2].lower in POSSESSIVE
                    return start if owned else start - 1
                joins = self._joins(start - 1)
                if not joins and (self.is_small(item.lower) or not item.lower[0].isalnum()):
                    break
            start -= 1
        while start < at and self._joins(start):
            start += 1
        return start

    def _joins(self, at: int) -> bool:
        """Whether item `at` ties two words of a phrase: ’s, a hyphen, or the apostrophe of "the pilots’ union"."""
        word = self.items[at].lower
        if word in ("'", "’"):
            return at > 0 and self.items[at - 1].lower.endswith("s")
        return word in POSSESSIVE or word == "-"

    def after(self, at: int, last: int) -> Mention | None:
        """A name, or words for a role and the name that may follow them, beginning with item `at`."""
        name, end = self._run(at, last)
        if name is not None and self._heads_body(name) and self._tail_end(end, last) > end:
            return self.role(at, self._tail_end(end, last))
        if name is not None:
            return self.name(name)
        head = self.items[at:end]
        heads = any(self.lexicon.is_role(item.lower) for item in head)
        if not head or not (heads or head[0].lower in self.lexicon.determiners):
            return None
        past = self._past_brackets(end, last)
        named = self.items[past].name if end < past < last else None
        if named is not None and self.may_speak(named):
            return self.name(named)
        end = self._tail_end(past, last)
        following = self.items[end + 1].name if end + 1 < last and self.items[end].lower == "," else None
        if following is not None and self.may_speak(following):
            return self.name(following)
        return self.role(at, end)

    def _past_brackets(self, end: int, last: int) -> int:
        """The item after a party's name in brackets that stands in the middle of a role: "le maire (PSB) de Brelan"."""
        if end >= last or self.items[end].lower != "(":
            return end
        for at in range(end + 1, min(last - 1, end + _LONGEST_BRACKETS)):
            if self.items[at].lower == ")":
                following = self.items[at + 1]
                return at + 1 if following.name is not None or following.lower in OWNING else end
        return end

    def _run(self, at: int, last: int) -> tuple[Name | None, int]:
        """The words that belong together from item `at` on: the item after them, and the name that they end with."""
        index = at
        reach = min(last, at + _LONGEST)
        name: Name | None = None
        while index < reach:
            item = self.items[index]
            if item.name is not None:
                owner = index + 1 < last and self.items[index + 1].lower in POSSESSIVE
                name = None if owner else item.name
                index += 2 if owner else 1
                continue
            if not self._goes_on(index, at) or (name is not None and not self._leads_to_head(index, last)):
                break
            name = None
            index += 1
        return name, min(index, last)

    def _goes_on(self, index: int, at: int) -> bool:
        """Whether item `index` can stand in a noun phrase that began with item `at`."""
        item = self.items[index]
        if item.kind == "quote":
            return False
        if not item.lower[0].isalnum():
            return index > at and self._joins(index)
        if item.lower in self.lexicon.determiners:
            return index == at
        if self.lexicon.is_role(item.lower):
            return item.lower not in self.lexicon.adverbs
        return not self.is_small(item.lower) and item.lower not in self.lexicon.adverbs

    def _leads_to_head(self, index: int, last: int) -> bool:
        """Whether the words after a name make a role or lead to another name: "Lee campaign manager Bo Ek"."""
        if self.lexicon.is_role(self.items[index].lower):
            return True
        for following in range(index, min(last, index + 4)):
            item = self.items[following]
            if item.name is not None:
                return True
            if not item.lower or not item.lower[0].isalnum() or self.is_small(item.lower):
                return False
        return False

    def _tail_end(self, end: int, last: int) -> int:
        """The item after what belongs to a role: "of the ministry", "des Verbandes"."""
        reach = min(last, end + _LONGEST)
        while end + 1 < reach and (self.items[end].lower in OWNING or self.items[end].lower in _GENITIVE):
            tail = end + 1
            while tail < reach and self._belongs(tail, tail == end + 1):
                tail += 1
            if tail == end + 1:
                break
            end = tail
        return end

    def _belongs(self, at: int, first: bool) -> bool:
        item = self.items[at]
        if item.name is not None:
            return True
        if item.kind == "quote" or not item.lower[0].isalnum():
            return False
        if item.lower in self.lexicon.determiners:
            return first
        if self.lexicon.adjuncts and self.lexicon.is_role(item.lower):
            return True
        return not self.is_small(item.lower) and item.lower not in self.lexicon.adverbs
