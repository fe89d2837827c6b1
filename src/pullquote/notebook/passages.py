"""What the reader has in the notebook, as plain data: passages and corrections with their citations, and marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

import msgspec

from pullquote.notebook.selectors import Selectors


class Citation(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is needed to cite a passage when its story is out of reach: copied from the story when saving."""

    title: str = ""
    source: str = ""
    byline: str = ""
    published: str = ""
    url: str = ""
    text_digest: str = ""


class Passage(msgspec.Struct, frozen=True):
    """A saved passage, as its events merge to.

    `story` is the story's address. `speaker` is who said it, when it is a quote (`is_quote`) with a named speaker.
    `notes` holds one note as a rule, several when they were written apart on different devices, none when there is no
    note. `colour` is 1 to 6. `created` and `modified` are ISO 8601 in UTC.
    """

    id: str
    story: str
    selectors: Selectors
    created: str
    modified: str
    citation: Citation
    is_quote: bool = False
    speaker: str | None = None
    notes: tuple[str, ...] = ()
    colour: int = 1
    tags: tuple[str, ...] = ()


class Correction(msgspec.Struct, frozen=True):
    """What the reader said of who said a quote, as its events merge to.

    `story` is the story's address, `selectors` are those of the quote that was stood on; it holds for the whole chain
    of that quote. `speaker` is the name, None for nobody. `decided` is the clock reading of the choice: of two
    corrections of the same words the greater one counts. `created` and `modified` are ISO 8601 in UTC.
    """

    id: str
    story: str
    selectors: Selectors
    speaker: str | None
    decided: str
    created: str
    modified: str
    citation: Citation


class StoryMarks(msgspec.Struct, frozen=True):
    """What the reader said of a story as a whole."""

    read: bool = False
    starred: bool = False


Placed = TypeVar("Placed", Passage, Correction)
"""What lies at a place of a story."""


def in_order(placed: Iterable[Placed]) -> list[Placed]:
    """Passages or corrections sorted by story, then by place in it."""
    return sorted(placed, key=lambda each: (each.story, each.selectors.start, each.selectors.end, each.id))


def latest(corrections: Collection[Correction]) -> Correction:
    """The one that decides among corrections of the same words, of which there must be one: the last word.

    It is the same one on every device.
    """
    return max(corrections, key=lambda each: (each.decided, each.id))
