"""Cuts runs of capitals into names, strips titles and adjectives, and says what the words themselves tell of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pullquote.language import gazetteer
from pullquote.language.lexicon import Lexicon
from pullquote.language.model import EntityKind
from pullquote.language.naming.capital_runs import find_runs
from pullquote.language.segmentation.capitals import PARTICLES, is_capital, listed_name_end
from pullquote.language.segmentation.tokens import Tokens
from pullquote.language.words import words
from pullquote.text import Span

_NICKNAME = re.compile(r"\s[“\"‘«„'][^“”\"«»„\n.,]{1,30}[”\"’»“']\s")
_SUFFIXES = words("jr sr ii iii iv")
_COPIES = words("copy copies exemplaire exemplaires ejemplar ejemplares")
_OF = words("of du de d’ d' del")
_LONGEST_ACRONYM = 6
_PERSON_WORDS = 4


class Name(msgspec.Struct, gc=False):
    """One name in the text.

    `span` covers the name without title; `outset` is where its title begins. `words` are its words, without signs.
    `first` and `last` (exclusive) are its tokens in paragraph `paragraph`. `kind` is what its own words tell, None
    where they tell nothing; `known` says that the gazetteer has it. `title` holds the words before it, in lower case,
    and `nation` the country or people named before the title; `gender` is "m", "f" or "" by title or given name.
    `unsure` names have only a capital that any word could have; `filed` ones stand in a dateline. `scores` are what
    the tagger's weights speak for each kind, in the order of tagging.KINDS.
    """

    span: Span
    outset: int
    words: tuple[str, ...]
    paragraph: int
    first: int
    last: int
    kind: EntityKind | None = None
    known: bool = False
    title: str = ""
    nation: str = ""
    gender: str = ""
    unsure: bool = False
    filed: bool = False
    scores: tuple[int, ...] = ()


def find_names(text: str, tokens: Tokens, paragraph: int, lexicon: Lexicon, seen: frozenset[str]) -> list[Name]:
    """The names of one paragraph, in order. `seen` are the words that the article also writes in lower case."""
    cutter = _Cutter(text, tokens, paragraph, lexicon)
    names: list[Name] = []
    for run in find_runs(text, tokens, lexicon, seen):
        for name in cutter.cut(run.first, run.last):
            name.unsure = name.unsure or run.unsure
            names.append(name)
    return _join_nicknames(text, _join_capital(text, names))


def _join_capital(text: str, names: list[Name]) -> list[Name]:
    """ "Washington, D.C." is one name, though a comma stands in it."""
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if before is not None and (before.words, name.words) == (("Washington",), ("D.C.",)):
            gap = text[before.span.end : name.span.start]
            if gap == ", ":
                before.span = Span(before.span.start, name.span.end)
                before.last = name.last
                before.words = ("Washington", "D.C.")
                continue
        joined.append(name)
    return joined


def _join_nicknames(text: str, names: list[Name]) -> list[Name]:
    """Dora “The Gate” Lenz is one name of two words; what stands in the marks is none."""
    known = gazetteer.load()
    joined: list[Name] = []
    for name in names:
        for before in joined[-1:-3:-1]:
            gap = text[before.span.end : name.span.start]
            if before.words[0] in known.given and _NICKNAME.fullmatch(gap):
                while joined[-1] is not before:
                    joined.pop()
                before.span = Span(before.span.start, name.span.end)
                before.last = name.last
                before.words = (*before.words, *name.words)
                before.kind, before.unsure = "person", False
                break
        else:
            joined.append(name)
    return joined


class _Cutter:
    """Cuts the runs of one paragraph."""

    def __init__(self, text: str, tokens: Tokens, paragraph: int, lexicon: Lexicon) -> None:
        self.text = text
        self.tokens = tokens
        self.paragraph = paragraph
        self.lexicon = lexicon
        self.known = gazetteer.load()

    def cut(self, first: int, last: int) -> Iterator[Name]:
        """The names within tokens `first` up to `last`."""
        words, lower = self.tokens.words, self.tokens.lower
        while first < last and not is_capital(words[first]):
            first += 1
        while last > first and not is_capital(words[last - 1]) and not words[last - 1].isdigit():
            last -= 1
        if first >= last:
            return
        kind = self._known_kind(first, last)
        if kind is not None:
            yield self._name(first, last, kind, known=True)
            return
        if last - first == 1:
            yield from self._single(first)
            return
        if self._is_copy(first):
            yield self._name(first, last, "other")
            return
        given = words[first] in self.known.given
        surely_given = words[first] in self.known.by_hand
        if lower[last - 1] in self.lexicon.organization_tails and not (surely_given and last - first == 2):
            yield self._name(first, last, "organization")
            return
        block = self._title_block(first, last)
        if block is not None:
            yield from self._around_title(first, last, *block)
            return
        yield from self._untitled(first, last, given)

    def _is_copy(self, first: int) -> bool:
        """Whether the words before token `first` make it the title of a book: "a copy of", "un exemplaire du"."""
        return first > 1 and self.tokens.lower[first - 1] in _OF and self.tokens.lower[first - 2] in _COPIES

    def _known_kind(self, first: int, last: int) -> EntityKind | None:
        """The kind of a well-known name; a dateline may write it in capitals."""
        name = self._slice(first, last)
        kind = self.known.kinds.get(name)
        return self.known.kinds.get(name.title()) if kind is None and name.isupper() and len(name) > 3 else kind

    def _single(self, at: int) -> Iterator[Name]:
        word, lower = self.tokens.words[at], self.tokens.lower[at]
        if word in self.known.demonyms or self.lexicon.is_title(lower) or word in self.lexicon.calendar:
            return
        if len(word) < 2:
            return
        gender = self.known.given.get(word, "")
        name = self._name(at, at + 1, None, gender=gender if gender in "mf" else "")
        name.unsure = word.isupper() and len(word) > _LONGEST_ACRONYM
        yield name

    def _untitled(self, first: int, last: int, given: bool) -> Iterator[Name]:
        words, lower, lexicon = self.tokens.words, self.tokens.lower, self.lexicon
        inner = range(first + 1, last)
        linked = next((at for at in inner if lower[at] in ("of", "for", "&") and not is_capital(words[at])), None)
        if linked is not None:
            place = lower[linked - 1] in lexicon.place_tails and lower[linked - 1] not in lexicon.organization_tails
            yield self._name(first, last, "place" if place else "organization")
            return
        if lexicon.heads_body(lower[first]):
            yield self._name(first, last, "organization")
            return
        if lower[first] in lexicon.place_heads and not given and last - first == 2:
            yield self._name(first, last, "place")
            return
        adjective = words[first] in self.known.demonyms or (
            words[first] == "X" and words[first + 1] in self.known.given
        )
        surely_given = words[first] in self.known.by_hand
        if lower[last - 1] in lexicon.place_tails and not surely_given:
            yield self._name(first, last, "place")
            return
        if lower[last - 1] in lexicon.event_tails and not surely_given:
            if listed_name_end(self.text, self.tokens, first, last) > first:
                yield from self.cut(first, listed_name_end(self.text, self.tokens, first, last))
            else:
                yield self._name(first, last, "other")
            return
        if adjective and not (given and last - first == 2):
            yield from self.cut(first + 1, last)
            return
        if lexicon.is_role(lower[first]) and words[first + 1] in self.known.given:
            first, given = first + 1, True
        if given:
            yield from self._person(first, last)
            return
        end = listed_name_end(self.text, self.tokens, first, last)
        if end > first:
            yield from self.cut(first, end)
            yield from self.cut(end, last)
            return
        for at in inner:
            if words[at] in self.known.given and last - at == 2 and at - first >= 2:
                yield from self.cut(first, at)
                yield from self._person(at, last)
                return
        yield self._name(first, last, None)

    def _person(self, first: int, last: int) -> Iterator[Name]:
        """A given name and what follows it; more words than a person has go back to the pieces."""
        gender = self.known.given[self.tokens.words[first]]
        words = sum(is_capital(self.tokens.words[at]) for at in range(first, last))
        if words > _PERSON_WORDS:
            yield self._name(first, last, None)
            return
        yield self._name(first, last, "person", gender=gender if gender in "mf" else "")

    def _title_block(self, first: int, last: int) -> tuple[int, int] | None:
        """The tokens of the first title in the run, from its first word to the one after its last."""
        lower, words, lexicon = self.tokens.lower, self.tokens.words, self.lexicon
        start = next((at for at in range(first, last) if lexicon.is_title(lower[at])), None)
        if start is None or (start == last - 1 and start > first and words[first] in self.known.given):
            return None
        end = start + 1
        while start > first and lower[start - 1] in lexicon.title_parts:
            start -= 1
        while end < last:
            if lexicon.is_title(lower[end]) or lower[end] in lexicon.title_parts or words[end] in (".", "-"):
                end += 1
            elif lower[end] in ("of", "for", "the", "and") and end + 1 < last:
                end += 1
                given = next((at for at in range(end, last) if words[at] in self.known.given), None)
                end = given if given is not None else min(end + 1, last)
            else:
                break
        return (start, end) if end < last or start == first or end - start >= 1 else None

    def _around_title(self, first: int, last: int, start: int, end: int) -> Iterator[Name]:
        """What stands before a title, and the person after it."""
        lower, words, lexicon = self.tokens.lower, self.tokens.words, self.lexicon
        if start > first:
            yield from self.cut(first, start)
        for at in range(start, end):
            if listed_name_end(self.text, self.tokens, at, end) > at and lower[at] not in lexicon.title_parts:
                yield from self.cut(at, listed_name_end(self.text, self.tokens, at, end))
                break
        while end < last and not is_capital(words[end]) and lower[end] not in PARTICLES:
            end += 1
        if end >= last:
            return
        genders = [lexicon.titles.get(lower[at], "") for at in range(start, end)]
        gender = next((gender for gender in reversed(genders) if gender), "")
        known = self.known.kinds.get(self._slice(end, last))
        if (known is not None and words[end] not in self.known.given and last - end > 1) or words[
            end
        ] in self.known.demonyms:
            yield from self.cut(end, last)
            return
        gender = gender or (self.known.given.get(words[end], "") if last - end > 1 else "")
        title = " ".join(lower[at] for at in range(start, end) if lower[at] != ".")
        name = self._name(end, last, "person", gender=gender if gender in "mf" else "", title=title)
        name.outset = self.tokens.starts[start]
        name.nation = words[start - 1] if start > first else ""
        yield name

    def _slice(self, first: int, last: int) -> str:
        return self.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def _name(
        self, first: int, last: int, kind: EntityKind | None, *, gender: str = "", known: bool = False, title: str = ""
    ) -> Name:
        words = [word for word in self.tokens.words[first:last] if word[0].isalnum() or word == "&"]
        if known and self._slice(first, last) not in self.known.kinds:
            words = [word.title() for word in words]
        if kind in (None, "person"):
            while len(words) > 1 and words[-1].lower() in _SUFFIXES:
                words.pop()
        start = self.tokens.starts[first]
        span = Span(start, self.tokens.ends[last - 1])
        return Name(span, start, tuple(words), self.paragraph, first, last, kind, known, title, gender=gender)
