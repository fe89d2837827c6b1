"""What the reader has in the notebook, as plain data: passages and corrections with their citations, and marks.

And their anchors: a place in a story is described, and found again when the text around it has changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TypeVar

import msgspec

from pullquote.text import Span, safe_text

CONTEXT = 32
"""Code points of prefix and suffix."""

_ENOUGH = 12
"""Code points of passage and context that have to agree before a place counts as found. Fewer stand somewhere in any
text by chance, and to show the wrong words as saved is worse than to say that they were not found."""


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


def describe(text: str, span: Span) -> Selectors:
    """The selectors of `span` (code points) in `text`. Raises ValueError when the span does not lie in the text."""
    if not 0 <= span.start <= span.end <= len(text):
        raise ValueError(f"span {span.start}-{span.end} does not lie in a text of {len(text)} code points")
    prefix = text[max(0, span.start - CONTEXT) : span.start]
    suffix = text[span.end : span.end + CONTEXT]
    exact = span.of(text)
    # A cut through a joined sequence (a family emoji, a Persian word) leaves a joiner at the outer edge, which the
    # journal's reader would drop as one that joins nothing.
    while prefix and not safe_text(prefix + "x").startswith(prefix[0]):
        prefix = prefix[1:]
    while suffix and not safe_text("x" + suffix).endswith(suffix[-1]):
        suffix = suffix[:-1]
    return Selectors(exact, prefix, suffix, span.start, span.end)


def locate(text: str, selectors: Selectors) -> Span | None:
    """Where the passage lies in `text` now, None when no place is certain enough (an orphan).

    The old position holds when the words and all of their context stand there. Otherwise the occurrences of the words
    are compared by how much of the context agrees, outwards from the passage. The best one is taken if it is the only
    best one; of several alike the one at the old position, or with all of the context the one nearest to it.
    """
    exact, old = selectors.exact, selectors.start
    whole = len(selectors.prefix) + len(selectors.suffix)
    if text.startswith(exact, old) and _agreement(text, old, selectors) == whole:
        return Span(old, old + len(exact))
    places = [(_agreement(text, start, selectors), start) for start in _occurrences(text, exact)]
    if not places:
        return None
    best = max(agreement for agreement, _ in places)
    if len(exact) + best < _ENOUGH:
        return None
    candidates = [start for agreement, start in places if agreement == best]
    if len(candidates) > 1 and best < whole and old not in candidates:
        return None
    start = min(candidates, key=lambda place: (abs(place - old), place))
    return Span(start, start + len(exact))


def _occurrences(text: str, exact: str) -> Iterator[int]:
    start = text.find(exact) if exact else -1
    while start >= 0:
        yield start
        start = text.find(exact, start + 1)


def _agreement(text: str, start: int, selectors: Selectors) -> int:
    """Code points of the prefix and the suffix that stand around a place, counted outwards until one differs."""
    prefix, suffix = selectors.prefix, selectors.suffix
    end = start + len(selectors.exact)
    before = text[max(0, start - len(prefix)) : start]
    after = text[end : end + len(suffix)]
    return _shared(prefix[::-1], before[::-1]) + _shared(suffix, after)


def _shared(one: str, other: str) -> int:
    if one == other:
        return len(one)
    for count, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return count
    return min(len(one), len(other))


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
