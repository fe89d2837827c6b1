"""Joins what the tagger and the rules found in an English article: the tagger says what is a name and of which kind,
the rules bring titles, nicknames, datelines, and what else may be a person who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language import gazetteer
from pullquote.language.lexicon import Lexicon
from pullquote.language.model import EntityKind
from pullquote.language.naming.by_rules import RuleNames, outside
from pullquote.language.naming.personal_titles import title_before
from pullquote.language.naming.proper_names import Name
from pullquote.language.naming.tagger.tagging import TaggedName, load
from pullquote.language.segmentation.capitals import is_capital
from pullquote.language.segmentation.paragraphs import Paragraph
from pullquote.language.segmentation.tokens import Tokens
from pullquote.language.words import words
from pullquote.text import Span

_ARTICLES = words("the a an")
_SUFFIXES = words("jr sr ii iii iv")
_SIGNS = words("- and & /")
_HEADLINE = words("to from on at in by as with after before over into is are was has her his their its for but")
_MARKS = frozenset(",“”\"«»„‘’'")


def tagged_names(paragraphs: Sequence[Paragraph], found: RuleNames, lexicon: Lexicon) -> dict[int, list[Name]]:
    """The names of an English article by paragraph, in text order; those with a kind were tagged, those without are
    unsure. Peoples, months and weekdays are left out, and in the body what stands in credits."""
    numbers = sorted(found.names)
    tagged: dict[int, list[TaggedName]] = {number: [] for number in numbers}
    for name in load().read(paragraphs, numbers, found.opinions(paragraphs)):
        tagged[name.paragraph].append(name)
    result: dict[int, list[Name]] = {}
    for number in numbers:
        maker = NameMaker(paragraphs[number].tokens, number, lexicon)
        names = maker.join(tagged[number], found)
        result[number] = outside(names, found.credits[number]) if number in found.credits else names
    return result


class NameMaker:
    """Makes the names of one paragraph."""

    def __init__(self, tokens: Tokens, paragraph: int, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.paragraph = paragraph
        self.lexicon = lexicon
        self.known = gazetteer.load()

    def join(self, tagged: Sequence[TaggedName], rules: RuleNames) -> list[Name]:
        """The names of the paragraph out of those that were tagged and those that the rules found, in text order.

        A tagged name that the rules found too takes its title from there. Where the rules know better where a name
        ends (nicknames, "Washington, D.C.", datelines), theirs stands. What only the rules found is unsure, unless they
        clearly know its kind.
        """
        found = rules.names[self.paragraph]
        names: list[Name] = []
        floor = 0
        at = 0
        total = len(found)
        for one in tagged:
            while at < total and found[at].last <= one.first:
                if found[at].first >= floor:
                    names.append(_left_over(found[at], rules))
                at += 1
            if one.first < floor or self._is_headline_words(one) or self._holds_titled(one, found, at):
                continue
            if at < total and self._is_score(one, found[at]):
                continue
            name = self._best(one, found[at] if at < total else None, floor)
            if name is not None:
                name.scores = one.scores
                names.append(name)
                floor = max(one.last, name.last)
            else:
                floor = one.last
        names.extend(_left_over(name, rules) for name in found[at:] if name.first >= floor)
        return names

    def _is_headline_words(self, tagged: TaggedName) -> bool:
        """Whether a small word with a capital parts what was tagged, as in headlines: "Berlin To London"."""
        words, lower = self.tokens.words, self.tokens.lower
        inside = range(tagged.first + 1, tagged.last - 1)
        return any(words[at] == lower[at].capitalize() and lower[at] in _HEADLINE for at in inside)

    def _is_score(self, tagged: TaggedName, found: Name) -> bool:
        """Whether a number ends what was tagged that the rules leave out: "Torvik Town 2, Osterby Rovers 0"."""
        last = tagged.last - 1
        return (found.first, found.last) == (tagged.first, last) and self.tokens.words[last].isdigit()

    def _holds_titled(self, tagged: TaggedName, found: Sequence[Name], at: int) -> bool:
        """Whether a name that was not tagged as a person's holds a person with a title: "Sen. Lund of Torvik"."""
        while at < len(found) and found[at].first < tagged.last:
            name = found[at]
            if name.title and name.kind == "person" and tagged.kind != "person" and name.first >= tagged.first:
                return name.outset > self.tokens.starts[tagged.first] or name.last < tagged.last
            at += 1
        return False

    def _best(self, tagged: TaggedName, found: Name | None, floor: int) -> Name | None:
        if found is not None and found.first <= tagged.first and tagged.last <= found.last:
            if found.filed:
                return found
            if self._is_firm(found) and (tagged.kind == "person") == (found.kind == "person"):
                found.kind = tagged.kind
                return found
            if (found.first, found.last) == (tagged.first, tagged.last) and found.title and tagged.kind == "person":
                found.kind = "person"
                found.unsure = False
                return found
        return self.name(tagged.first, tagged.last, tagged.kind, floor)

    def _is_firm(self, found: Name) -> bool:
        """Whether the rules joined a name over signs."""
        return not _MARKS.isdisjoint(self.tokens.words[found.first : found.last])

    def name(self, first: int, last: int, kind: EntityKind, floor: int) -> Name | None:
        """The name of that kind at tokens `first` up to `last`, without article and title; its title begins at token
        `floor` or later. None for a people, a month or a weekday."""
        written = self.tokens.words[first:last]
        if last - first == 1 and not is_capital(written[0]):
            return self._first_part(first, kind)
        if all(word in self.known.demonyms or word in _SIGNS or word in self.lexicon.calendar for word in written):
            return None
        name = self.make(first, last, kind, floor)
        return None if len(name.words) == 1 and len(name.words[0]) < 2 else name

    def _first_part(self, at: int, kind: EntityKind) -> Name | None:
        """The name that a compound begins with ("Iran-backed"), unsure: it counts where the text names it elsewhere."""
        part, _, tail = self.tokens.words[at].partition("-")
        if not tail or not part or not is_capital(part) or part in self.known.demonyms:
            return None
        start = self.tokens.starts[at]
        span = Span(start, start + len(part))
        return Name(span, start, (part,), self.paragraph, at, at + 1, kind, unsure=True)

    def make(self, first: int, last: int, kind: EntityKind, floor: int) -> Name:
        """The name of that kind at tokens `first` up to `last`, whatever it is, without article and title."""
        tokens = self.tokens
        if kind == "person":
            while first + 1 < last and self._is_title(first) and tokens.words[first] not in self.known.by_hand:
                first += 2 if tokens.words[first + 1] == "." and first + 2 < last else 1
        elif tokens.lower[first] in _ARTICLES and first + 1 < last:
            first += 1
        parts = [word for word in tokens.words[first:last] if word[0].isalnum() or word == "&"] or [tokens.words[first]]
        start, end = tokens.starts[first], tokens.ends[last - 1]
        name = Name(Span(start, end), start, tuple(parts), self.paragraph, first, last, kind)
        if kind == "person":
            while len(parts) > 1 and parts[-1].lower() in _SUFFIXES:
                parts.pop()
            name.words = tuple(parts)
            self._add_title(name, floor)
        return name

    def _add_title(self, name: Name, floor: int) -> None:
        title = title_before(self.tokens, name.first, floor, self.lexicon)
        gender = self.known.given.get(name.words[0], "")
        if title is not None:
            name.outset = self.tokens.starts[title.first]
            name.title = title.words
            name.nation = title.nation
            # One word after a title is a surname, whatever given name it could be: "Sen. Leslie".
            gender = title.gender or (gender if len(name.words) > 1 else "")
        name.gender = gender if gender in "mf" else ""

    def _is_title(self, at: int) -> bool:
        return self.lexicon.is_title(self.tokens.lower[at]) and is_capital(self.tokens.words[at])


def _left_over(name: Name, rules: RuleNames) -> Name:
    """A name that only the rules found; it has a kind where a dateline or clear signs tell it."""
    if not name.filed:
        kind = rules.clear_kind(name)
        name.kind = None if kind == "other" else kind
        name.unsure = name.kind is None
    return name
