"""Finds the entity that a name in the text means, and where the text gives its name in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pullquote.language.entities import Cast
from pullquote.text import Span


class KnownNames:
    """The names of one text: which entity each stands for, and where the entity is named in full."""

    def __init__(self, text: str, cast: Cast) -> None:
        self.text = text
        self.cast = cast
        self.full: dict[int, Span] = {}
        self.starts = {mention.start: mention for mention in cast.number}
        bearers: dict[str, set[int]] = defaultdict(set)
        for number, entity in enumerate(cast.entities):
            for mention in entity.mentions:
                if self._words(mention) == entity.name:
                    self.full[number] = mention
                    break
            if entity.kind == "person":
                bearers[entity.name.split()[-1]].add(number)
        self.surnames = {surname: found.pop() for surname, found in bearers.items() if len(found) == 1}

    def entity(self, mention: Span) -> int | None:
        """The number of the entity that a name, perhaps with a title, stands for; None where that is not certain.

        A name that is no mention of an entity is the only person of the text who bears its last word as a surname.
        """
        exact = self.cast.number.get(mention)
        if exact is not None:
            return exact
        for span in self._inside(mention):
            return self.cast.number[span]
        words = self._words(mention).split()
        return self.surnames.get(words[-1]) if words else None

    def named_in_full(self, entity: int, mention: Span) -> Span | None:
        """Where the text gives the name of which `mention` is only a part; None where `mention` is the full name."""
        if self._words(mention) == self.cast.entities[entity].name:
            return None
        return self.full.get(entity)

    def _inside(self, mention: Span) -> Iterator[Span]:
        """The entities' mentions that end a phrase such as "Senator Ann Lee"."""
        for start in range(mention.end - 1, mention.start - 1, -1):
            span = self.starts.get(start)
            if span is not None and span.end == mention.end:
                yield span

    def _words(self, span: Span) -> str:
        return " ".join(span.of(self.text).split())
