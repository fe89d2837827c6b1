"""Collects what is known about a story: the first source that is offered for a field keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pullquote.article.model import Metadata, Origin, Sourced, SourcedTags

Field = Literal["title", "byline", "source", "published", "saved", "dateline", "url", "language", "description"]


class Ledger:
    """What is known so far. Offer the most trusted source first."""

    def __init__(self) -> None:
        self._fields: dict[Field, Sourced] = {}
        self._tags: SourcedTags | None = None

    def offer(self, field: Field, value: str | None, origin: Origin) -> None:
        """Take `value` for a field that has none yet; None and "" are no values."""
        if value:
            self._fields.setdefault(field, Sourced(value, origin))

    def offer_tags(self, tags: Iterable[str], origin: Origin) -> None:
        """Take the tags if there are none yet, each once, in their order."""
        found = tuple(dict.fromkeys(tags))
        if found and self._tags is None:
            self._tags = SourcedTags(found, origin)

    def value(self, field: Field) -> str:
        """What is known for a field, "" for nothing."""
        known = self._fields.get(field)
        return known.value if known else ""

    def origin(self, field: Field) -> Origin | None:
        """Where a field's value came from."""
        known = self._fields.get(field)
        return known.origin if known else None

    def metadata(self) -> Metadata:
        """All of it."""
        return Metadata(tags=self._tags, **self._fields)
