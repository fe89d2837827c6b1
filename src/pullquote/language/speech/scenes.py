"""Paragraphs prepared for the search for speakers: items, reporting clauses and quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from pullquote.language.lexicon import Lexicon
from pullquote.language.model import EntityKind
from pullquote.language.naming.entities import Cast
from pullquote.language.naming.proper_names import Name
from pullquote.language.segmentation.paragraphs import Paragraph, Role
from pullquote.language.speech.cue_subjects import MentionFinder
from pullquote.language.speech.cues import Clause, find_clauses
from pullquote.language.speech.german.clauses import find_german_clauses
from pullquote.language.speech.german.finder import GermanFinder
from pullquote.language.speech.items import ItemLine, Stretch, read_items, span_of
from pullquote.language.speech.proposals import Proposal
from pullquote.language.speech.quotations import Quotation, find_quotations
from pullquote.language.speech.turns import Turn
from pullquote.text import Span

_PARAGRAPHS_BACK = 3


class Scene(msgspec.Struct, frozen=True):
    """One paragraph with all that the rules ask about it."""

    paragraph: int
    line: ItemLine
    clauses: list[Clause]
    quotations: list[Quotation]
    finder: MentionFinder

    def clauses_between(self, first: int, last: int) -> list[Clause]:
        """The clauses whose reporting word stands between items `first` and `last` (exclusive), in order."""
        start = bisect_left(self.clauses, first, key=lambda clause: clause.first)
        return self.clauses[start : bisect_left(self.clauses, last, key=lambda clause: clause.first)]

    def cue(self, clause: Clause) -> Span:
        """Where the reporting word of a clause stands in the text."""
        return clause.cue or span_of(self.line.items, clause.first, clause.last)

    def proposal(self, rule: str, clause: Clause, continues: int | None = None) -> Proposal:
        """The subject of a clause, proposed by `rule`."""
        return Proposal(clause.subject, rule, self.cue(clause), continues)


class Stage:
    """Prepares paragraphs when they are asked for, each once."""

    def __init__(
        self, text: str, paragraphs: Sequence[Paragraph], pairs: Sequence[Stretch], cast: Cast, lexicon: Lexicon
    ) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.cast = cast
        self.lexicon = lexicon
        self.pairs: dict[int, list[Stretch]] = defaultdict(list)
        number = 0
        for pair in pairs:
            while pair.outer.start >= paragraphs[number].span.end:
                number += 1
            if not self._is_in_name(number, pair):
                self.pairs[number].append(pair)
        self._introducing = lexicon.cues | {phrase[-1] for phrase in lexicon.sources}
        self._scenes: dict[int, Scene] = {}

    def with_turns(self, turns: Sequence[Turn]) -> Stage:
        """The same stage with speech that stands without marks; marks that overlap it belong to it."""
        pairs = [pair for mine in self.pairs.values() for pair in mine]
        starts = [turn.outer.start for turn in turns]
        kept: list[Stretch] = []
        for pair in pairs:
            after = bisect_left(starts, pair.outer.end)
            if not after or turns[after - 1].outer.end <= pair.outer.start:
                kept.append(pair)
        everything = sorted((*kept, *turns), key=lambda stretch: stretch.outer)
        return Stage(self.text, self.paragraphs, everything, self.cast, self.lexicon)

    def _is_in_name(self, paragraph: int, pair: Stretch) -> bool:
        """Whether the marks hold a nickname inside a name."""
        names = self.cast.names.get(paragraph, [])
        after = bisect_left(names, pair.outer.start, key=lambda name: name.span.start)
        return after > 0 and names[after - 1].span.covers(pair.outer)

    def quoted(self) -> list[int]:
        """The numbers of the paragraphs with quotation marks, in order."""
        return sorted(self.pairs)

    def role(self, paragraph: int) -> Role:
        """What a paragraph is good for."""
        return self.paragraphs[paragraph].role

    def before(self, paragraph: int) -> Scene | None:
        """The nearest paragraph of the story's body before this one; None where this one is not in the body."""
        if self.role(paragraph) != "body":
            return None
        for number in range(paragraph - 1, max(-1, paragraph - 1 - _PARAGRAPHS_BACK), -1):
            if self.role(number) == "body":
                return self.scene(number)
        return None

    def scene(self, paragraph: int) -> Scene:
        """One paragraph, prepared."""
        found = self._scenes.get(paragraph)
        if found is None:
            found = self._scenes[paragraph] = self._prepare(paragraph)
        return found

    def _prepare(self, paragraph: int) -> Scene:
        pairs = self.pairs.get(paragraph, [])
        tokens = self.paragraphs[paragraph].tokens
        line = read_items(self.text, tokens, self._names(paragraph), pairs, self.lexicon)
        finder, clauses = self._read(line)
        quotations = find_quotations(self.text, line, pairs, self.lexicon)
        return Scene(paragraph, line, clauses, quotations, finder)

    def _read(self, line: ItemLine) -> tuple[MentionFinder, list[Clause]]:
        """Whoever finds the subjects of a paragraph, and its reporting clauses."""
        if self.lexicon.cases:
            german = GermanFinder(line.items, self.lexicon, self._kind_of)
            return german, find_german_clauses(line, german)
        finder = MentionFinder(line.items, self.lexicon, self._kind_of)
        return finder, find_clauses(line, finder)

    def _names(self, paragraph: int) -> list[Name]:
        """The names of a paragraph; where nouns have capitals too, only those that something speaks for."""
        names = self.cast.names.get(paragraph, [])
        if not self.lexicon.nouns_capital:
            return names
        return [name for name in names if not name.unsure or self._is_backed(name)]

    def _is_backed(self, name: Name) -> bool:
        """Whether an entity or a reporting word beside it speaks for a name that could be any noun."""
        tokens = self.paragraphs[name.paragraph].tokens
        if name.span in self.cast.number or (name.first and tokens.lower[name.first - 1] in self._introducing):
            return True
        following = tokens.lower[name.last] if name.last < len(tokens.lower) else ""
        followed = following in self.lexicon.cues or following in self.lexicon.split_verbs
        return tokens.opens[name.first] and followed

    def _kind_of(self, name: Name) -> EntityKind | None:
        entity = self.cast.entity_of(name.span)
        return None if entity is None else entity.kind
