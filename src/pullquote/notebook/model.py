"""What the reader keeps, as plain data: journal events, passages with their selectors, corrections, marks."""

from __future__ import annotations

from typing import Any

import msgspec


class Event(msgspec.Struct, frozen=True, omit_defaults=False):
    """One line of the journal.

    `v` is the version of the line's format. `clock` is a hybrid logical clock reading in its text form, which sorts as
    time does. `kind` says what `target` is ("passage": a passage's id; "correction": a correction's id; "story": a
    story's address; "device": a device id). `fields` are the values that the event sets; for each field the event with
    the highest clock wins, device id breaking ties. Unknown kinds and fields are kept and ignored.
    """

    v: int
    id: str
    clock: str
    device: str
    kind: str
    target: str
    fields: dict[str, Any]


class Selectors(msgspec.Struct, frozen=True):
    """Where a passage lies in its story, after the W3C Web Annotation model (TextQuoteSelector, TextPositionSelector).

    `exact` is the passage's text; `prefix` and `suffix` are up to 32 code points before and after it; `start` and
    `end` are code-point offsets into the story's text as it was when the passage was saved.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


class Citation(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is needed to cite a passage when its story is out of reach: copied from the story when saving."""

    title: str = ""
    source: str = ""
    byline: str = ""
    published: str = ""
    url: str = ""
    text_digest: str = ""


class Passage(msgspec.Struct, frozen=True):
    """A saved passage, folded from its events.

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
    """What the reader said of who said a quote, folded from its events.

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
