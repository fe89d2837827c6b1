"""What a format reads from a file: the blocks of a story before they have a place in its text, and what is known of it.

Block by block the draft is settled (titles, bylines, boilerplate), and then laid out as one text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec
from msgspec.structs import replace

from pullquote.article.article import Inline, Metadata, Origin, Sourced, SourcedTags
from pullquote.article.word_lists import word_set
from pullquote.text import Block, BlockKind, Span

Field = Literal["title", "byline", "source", "published", "saved", "dateline", "url", "language", "description"]

# Rows and items belong together more closely than paragraphs do.
_CLOSE = ("list-item", "table-row")
_LONG = 200
_CLOSERS = "”’\"'»“)]"
_ABBREVIATIONS = word_set("inc ltd co corp jr sr dr mr mrs ms st no vs etc gov sen rep gen col capt prof")


class DraftBlock(msgspec.Struct, gc=False):
    """A block to be: its terminal-safe words, inlines whose spans count from its own start, and what was found out.

    `inside` says that it begins inside an open quotation; `rule` is the boilerplate rule it falls under, "" for none.
    """

    kind: BlockKind
    text: str
    level: int = 0
    label: str = ""
    inlines: tuple[Inline, ...] = ()
    inside: bool = False
    rule: str = ""

    @property
    def is_line(self) -> bool:
        """Whether this is a plain line of the story that nothing has been found out about."""
        return self.kind == "paragraph" and not self.inside and not self.rule

    @property
    def is_link(self) -> bool:
        """Whether all of the words are one link."""
        return any(inline.kind == "link" and inline.span.length == len(self.text) for inline in self.inlines)

    @property
    def is_body(self) -> bool:
        """Whether this is running text: it ends as a sentence does, or is too long for a headline or a caption."""
        return len(self.text) > _LONG or _ends_with_stop(self.text)

    def becomes(self, kind: BlockKind, label: str = "") -> None:
        """Settle what kind of block this is."""
        self.kind, self.label, self.level = kind, label, 0

    def trim(self) -> None:
        """Drop the space around the words; inlines keep covering the same words."""
        words = self.text.strip()
        if len(words) < len(self.text):
            offset = len(self.text) - len(self.text.lstrip())
            inlines = (moved(inline, -offset, len(words)) for inline in self.inlines)
            self.text, self.inlines = words, tuple(inline for inline in inlines if inline.span.length)


class DraftMetadata:
    """What is known of a story so far: the first source that is offered for a field keeps it.

    Offer the most trusted source first.
    """

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

    def settled(self) -> Metadata:
        """All of it."""
        return Metadata(tags=self._tags, **self._fields)


class DraftStory(msgspec.Struct, frozen=True):
    """One story as a format reads it: blocks, what the file itself declares, and notes for the reader.

    `linked` says that the format knows which words are links.
    """

    blocks: list[DraftBlock]
    known: DraftMetadata
    notes: tuple[str, ...] = ()
    linked: bool = False


class StoryText(msgspec.Struct, frozen=True):
    """A story's text with its blocks and inlines, all in code points of that text."""

    text: str
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...]


def lay_out(drafted: Iterable[DraftBlock]) -> StoryText:
    """One text from all blocks, with an empty line between them and none between list items or table rows."""
    parts: list[str] = []
    blocks: list[Block] = []
    inlines: list[Inline] = []
    at = 0
    for draft in drafted:
        kind: BlockKind = "boilerplate" if draft.rule else draft.kind
        if blocks:
            gap = "\n" if kind == blocks[-1].kind and kind in _CLOSE else "\n\n"
            parts.append(gap)
            at += len(gap)
        parts.append(draft.text)
        end = at + len(draft.text)
        level, label = (0, draft.rule) if draft.rule else (draft.level, draft.label)
        blocks.append(Block(kind, Span(at, end), level, label))
        inlines.extend(moved(inline, at, end) for inline in draft.inlines)
        at = end
    return StoryText("".join(parts), tuple(blocks), tuple(inlines))


def moved(inline: Inline, by: int, end: int) -> Inline:
    """The inline shifted by `by` code points and cut to lie within 0 and `end`."""
    start = min(max(inline.span.start + by, 0), end)
    return replace(inline, span=Span(start, min(max(inline.span.end + by, start), end)))


def ends_with_full_stop(words: str) -> bool:
    """Whether a line ends as a sentence does, and not in a question or an exclamation: headlines end in those."""
    return _ends_with_stop(words) and words.rstrip(_CLOSERS).endswith((".", "。"))


def _ends_with_stop(words: str) -> bool:
    """Whether a line ends as a sentence does, closing marks aside; the stop of an abbreviation like "D.C." is none."""
    bare = words.rstrip(_CLOSERS)
    if not bare.endswith((".", "!", "?", "。")):
        return False
    if not bare.endswith(".") or bare.endswith("..."):
        return True
    last = bare.split()[-1]
    return not (last.count(".") > 1 or last[:-1].casefold() in _ABBREVIATIONS or (len(last) == 2 and last[0].isupper()))
