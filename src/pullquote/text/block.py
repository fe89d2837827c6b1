"""The parts a story is made of: title, caption, paragraph, and so on."""

from __future__ import annotations

from typing import Literal

import msgspec

from pullquote.text.span import Span

BlockKind = Literal[
    "title",
    "byline",
    "caption",
    "paragraph",
    "heading",
    "list-item",
    "block-quote",
    "code",
    "table-row",
    "boilerplate",
]


class Block(msgspec.Struct, frozen=True, gc=False):
    """One block of a story. Blocks are in text order and do not overlap.

    `span` is in code points of the story's text, without the line breaks around the block; a line break inside it is
    a line break on the screen. `level` is the depth: of a heading 1-6, of a nested list item or block quote 1 and up,
    else 0. `label` says what the kind alone does not: the number of an ordered list's item ("3."), a code block's
    language, the name of the rule that found a boilerplate line ("share box"). Labels are never part of the text.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    label: str = ""
