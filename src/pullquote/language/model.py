"""What an analysis finds: quotes, their speakers with the evidence, and entities."""

from __future__ import annotations

from typing import Literal

import msgspec

from pullquote.text import Span

ANALYSIS_VERSION = "2"
"""Changes whenever the same text may give another analysis; indexes are keyed by it."""

QuoteKind = Literal["direct", "mixed"]
EntityKind = Literal["person", "organization", "place", "other"]


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """Why a quote got its speaker.

    `rule` names what decided, in words for the reader ("cue after the quote", "goes on from the quote before").
    `antecedent` is the mention that gave a pronoun, a role or a surname its full name, None where the mention itself is
    that name. `how` says in a few words how the antecedent was chosen ("subject of the sentence before"), empty where
    there is none.
    """

    rule: str
    antecedent: Span | None = None
    how: str = ""


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Who said a quote: the mention in the text, and the full name that it stands for, if the text tells.

    `mention` is the whole noun phrase ("the port director, Ann Lee"). `name` is the canonical name of an entity of the
    same analysis where there is one, of several joined by "and" where they speak together; None for a mention that
    names nobody ("a spokesman", an unresolved "they"). `confidence` is between 0 and 1.
    """

    mention: Span
    name: str | None
    confidence: float
    evidence: Evidence


class Quote(msgspec.Struct, frozen=True, gc=False):
    """A stretch of quoted speech.

    `span` covers the words inside the marks, without the marks, never across a paragraph. `kind` is "direct" for a
    clause or more of speech, "mixed" for words quoted inside the writer's own sentence. `cue` is the reporting word
    ("said", "according to"). `continues` is the index, in the same analysis, of the quote that this one goes on from:
    the parts of a split or multi-paragraph quotation form a chain. `confidence` is how sure it is that this is a quote.
    """

    span: Span
    kind: QuoteKind
    speaker: Speaker | None = None
    cue: Span | None = None
    continues: int | None = None
    confidence: float = 1.0


class Entity(msgspec.Struct, frozen=True, gc=False):
    """A person, organisation or place of one text, with all its mentions in text order.

    `name` is the fullest form, without titles. `aliases` are the other forms found, as written.
    """

    name: str
    kind: EntityKind
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()


class Analysis(msgspec.Struct, frozen=True, gc=False):
    """All that one text says. Quotes in text order; entities in order of their first mention.

    `language` is the code that the rules were chosen by ("en", "de", "fr", "es").
    """

    quotes: tuple[Quote, ...]
    entities: tuple[Entity, ...]
    language: str
    version: str = ANALYSIS_VERSION

    def chain(self, index: int) -> tuple[int, ...]:
        """Indexes of all quotes of the chain that quote `index` belongs to, in text order."""
        root = index
        while (before := self.quotes[root].continues) is not None:
            root = before
        members = {root}
        for number, quote in enumerate(self.quotes):
            if quote.continues in members:
                members.add(number)
        return tuple(sorted(members))
