"""Turns the block tokens of a Markdown text into the blocks of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pullquote.article.article import Inline
from pullquote.article.drafts import DraftBlock, moved
from pullquote.article.markdown_inline import InlineText, read_inline
from pullquote.article.raw_html import visible_blocks
from pullquote.text import BlockKind, safe_text

CELL_GAP = " | "
"""Stands between the cells of a table's row, in the text itself."""

_EXCERPT = "excerpt"


def read_blocks(text: str) -> list[DraftBlock]:
    """The blocks of a Markdown text (CommonMark with tables and strikethrough), none of them blank.

    Bare addresses stay words; nothing is fetched. A block quote that begins with the heading "Excerpt" is the clipper's
    own copy of the story's beginning and becomes boilerplate.
    """
    return _Walk().read(_parser().parse(text))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


class _List(msgspec.Struct):
    """An open list: the number of the next item, None for bullets, and whether the item still lacks its first words."""

    number: int | None
    delimiter: str = "."
    fresh: bool = False


class _Walk:
    """Goes through the tokens and keeps what is open."""

    def __init__(self) -> None:
        self._blocks: list[DraftBlock] = []
        self._lists: list[_List] = []
        self._quotes = 0
        self._excerpt_at: int | None = None
        self._heading = 0
        self._cells: list[InlineText] | None = None

    def read(self, tokens: Sequence[Token]) -> list[DraftBlock]:
        handlers = {
            "inline": self._inline,
            "heading_open": self._heading_open,
            "heading_close": self._heading_close,
            "bullet_list_open": self._list_open,
            "bullet_list_close": self._list_close,
            "ordered_list_open": self._list_open,
            "ordered_list_close": self._list_close,
            "list_item_open": self._list_item_open,
            "blockquote_open": self._blockquote_open,
            "blockquote_close": self._blockquote_close,
            "fence": self._code,
            "code_block": self._code,
            "html_block": self._html_block,
            "tr_open": self._tr_open,
            "tr_close": self._tr_close,
        }
        for token in tokens:
            if handle := handlers.get(token.type):
                handle(token)
        return self._blocks

    def _inline(self, token: Token) -> None:
        words = read_inline(token.children or (), literal_html=bool(self._heading))
        if self._cells is not None:
            self._cells.append(words)
            return
        self._add(self._kind_here(), words)

    def _kind_here(self) -> BlockKind:
        if self._quotes:
            return "block-quote"
        if self._heading:
            return "heading"
        return "list-item" if self._lists and self._lists[-1].fresh else "paragraph"

    def _add(self, kind: BlockKind, words: InlineText) -> None:
        level, label = 0, ""
        if kind == "block-quote":
            level = self._quotes
            if self._heading and words.text.strip().casefold() == _EXCERPT and self._excerpt_at is None:
                self._excerpt_at = len(self._blocks)
        elif kind == "heading":
            level = self._heading
        elif kind == "list-item":
            item = self._lists[-1]
            item.fresh = False
            level = len(self._lists)
            label = f"{item.number}{item.delimiter}" if item.number is not None else ""
        self._keep(DraftBlock(kind, words.text, level, label, words.inlines))
        for caption in words.captions:
            self._keep(DraftBlock("caption", caption))

    def _keep(self, block: DraftBlock) -> None:
        block.trim()
        if block.text:
            self._blocks.append(block)

    def _heading_open(self, token: Token) -> None:
        self._heading = int(token.tag[1:])

    def _heading_close(self, _token: Token) -> None:
        self._heading = 0

    def _list_open(self, token: Token) -> None:
        if token.type == "bullet_list_open":
            self._lists.append(_List(None))
            return
        start = token.attrGet("start")
        self._lists.append(_List((1 if start is None else int(start)) - 1, token.markup or "."))

    def _list_close(self, _token: Token) -> None:
        self._lists.pop()

    def _list_item_open(self, _token: Token) -> None:
        item = self._lists[-1]
        item.fresh = True
        if item.number is not None:
            item.number += 1

    def _blockquote_open(self, _token: Token) -> None:
        self._quotes += 1

    def _blockquote_close(self, _token: Token) -> None:
        self._quotes -= 1
        if not self._quotes and self._excerpt_at is not None:
            begin = self._excerpt_at
            for block in self._blocks[begin:]:
                block.kind, block.rule = "boilerplate", _EXCERPT
            self._excerpt_at = None

    def _code(self, token: Token) -> None:
        code = safe_text(token.content).strip("\n")
        if code.strip():
            language = safe_text(token.info).split(maxsplit=1)
            self._blocks.append(DraftBlock("code", code.rstrip(), 0, language[0] if language else ""))

    def _html_block(self, token: Token) -> None:
        for block in visible_blocks(token.content):
            self._keep(block)

    def _tr_open(self, _token: Token) -> None:
        self._cells = []

    def _tr_close(self, _token: Token) -> None:
        cells, self._cells = self._cells or [], None
        if any(cell.text.strip() for cell in cells):
            self._keep(_row(cells))
        for cell in cells:
            for caption in cell.captions:
                self._keep(DraftBlock("caption", caption))


def _row(cells: Sequence[InlineText]) -> DraftBlock:
    parts: list[str] = []
    inlines: list[Inline] = []
    at = 0
    for number, cell in enumerate(cells):
        if number:
            parts.append(CELL_GAP)
            at += len(CELL_GAP)
        parts.append(cell.text)
        end = at + len(cell.text)
        inlines += [moved(inline, at, end) for inline in cell.inlines]
        at = end
    return DraftBlock("table-row", "".join(parts), inlines=tuple(inlines))
