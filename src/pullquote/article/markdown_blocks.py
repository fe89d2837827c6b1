"""Turns the tokens of a Markdown text into the blocks of a draft: their words, looks and pictures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from pullquote.article.article import Inline, InlineKind
from pullquote.article.drafts import DraftBlock, moved
from pullquote.article.raw_html import visible_blocks, visible_text
from pullquote.text import BlockKind, Span, safe_line, safe_text

_CELL_GAP = " | "
_EXCERPT = "excerpt"
_LOOKS: dict[str, InlineKind] = {"strong": "strong", "em": "emphasis", "s": "strike", "link": "link"}
_HIGHLIGHT_MARK = re.compile(r"(?<!=)==(?!=)")


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


class _InlineText(msgspec.Struct, frozen=True):
    """The words of a block, terminal-safe; inlines that count from its start; captions of the pictures in it."""

    text: str
    inlines: tuple[Inline, ...] = ()
    captions: tuple[str, ...] = ()


class _Walk:
    """Goes through the tokens and keeps what is open."""

    def __init__(self) -> None:
        self._blocks: list[DraftBlock] = []
        self._lists: list[_List] = []
        self._quotes = 0
        self._excerpt_at: int | None = None
        self._heading = 0
        self._cells: list[_InlineText] | None = None

    def read(self, tokens: Sequence[Token]) -> list[DraftBlock]:
        for token in tokens:
            self._take(token)
        return self._blocks

    def _take(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._inline(token)
            case "heading_open":
                self._heading = int(token.tag[1:])
            case "heading_close":
                self._heading = 0
            case "bullet_list_open":
                self._lists.append(_List(None))
            case "ordered_list_open":
                start = token.attrGet("start")
                self._lists.append(_List((1 if start is None else int(start)) - 1, token.markup or "."))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                item = self._lists[-1]
                item.fresh = True
                if item.number is not None:
                    item.number += 1
            case "blockquote_open":
                self._quotes += 1
            case "blockquote_close":
                self._end_quote()
            case "fence" | "code_block":
                self._code(token)
            case "html_block":
                for block in visible_blocks(token.content):
                    self._enter(block)
            case "tr_open":
                self._cells = []
            case "tr_close":
                self._add("table-row", _row(self._cells or []))
                self._cells = None

    def _inline(self, token: Token) -> None:
        words = _read_inline(token.children or (), literal_html=bool(self._heading))
        if self._cells is not None:
            self._cells.append(words)
        else:
            self._add(self._kind_here(), words)

    def _kind_here(self) -> BlockKind:
        if self._quotes:
            return "block-quote"
        if self._heading:
            return "heading"
        return "list-item" if self._lists and self._lists[-1].fresh else "paragraph"

    def _add(self, kind: BlockKind, words: _InlineText) -> None:
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
        self._enter(DraftBlock(kind, words.text, level, label, words.inlines))
        for caption in words.captions:
            self._enter(DraftBlock("caption", caption))

    def _enter(self, block: DraftBlock) -> None:
        block.trim()
        if block.text:
            self._blocks.append(block)

    def _end_quote(self) -> None:
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


def _row(cells: Sequence[_InlineText]) -> _InlineText:
    """The cells of a table's row as one line, without words if none of them has any."""
    inlines: list[Inline] = []
    at = 0
    for cell in cells:
        end = at + len(cell.text)
        inlines += [moved(inline, at, end) for inline in cell.inlines]
        at = end + len(_CELL_GAP)
    worded = any(cell.text.strip() for cell in cells)
    captions = tuple(caption for cell in cells for caption in cell.captions)
    return _InlineText(_CELL_GAP.join(cell.text for cell in cells) if worded else "", tuple(inlines), captions)


def _read_inline(tokens: Sequence[Token], *, literal_html: bool = False) -> _InlineText:
    """The words of a block's inline tokens.

    A line that was only wrapped in the file goes on after a space; a hard break is a line break. Pictures give no
    words but a caption each. HTML tags are left out, unless `literal_html` says that they are meant (in a title).
    """
    return _highlighted(_Flow(literal_html).read(tokens))


class _Flow:
    """Collects words while looks begin and end."""

    def __init__(self, literal_html: bool) -> None:
        self._literal_html = literal_html
        self._parts: list[str] = []
        self._length = 0
        self._open: list[tuple[InlineKind, int, str]] = []
        self._inlines: list[Inline] = []
        self._captions: list[str] = []

    def read(self, tokens: Sequence[Token]) -> _InlineText:
        for token in tokens:
            self._take(token)
        inlines = tuple(sorted(self._inlines, key=lambda inline: (inline.span, inline.kind)))
        return _InlineText("".join(self._parts), inlines, tuple(self._captions))

    def _take(self, token: Token) -> None:
        name, _, side = token.type.rpartition("_")
        if token.type == "softbreak":
            self._write(" ")
        elif token.type == "hardbreak":
            self._write("\n")
        elif token.type == "code_inline":
            self._begin("code")
            self._write(token.content)
            self._end()
        elif token.type == "image":
            if words := _caption(token):
                self._captions.append(words)
        elif token.type == "html_inline":
            self._write(token.content if self._literal_html else visible_text(token.content))
        elif name in _LOOKS and side == "open":
            self._begin(_LOOKS[name], str(token.attrGet("href") or ""))
        elif name in _LOOKS and side == "close":
            self._end()
        else:
            self._write(token.content)

    def _write(self, words: str) -> None:
        # Clean token by token: an entity may have stood for a control character, and offsets count what comes out.
        words = safe_text(words)
        self._parts.append(words)
        self._length += len(words)

    def _begin(self, kind: InlineKind, target: str = "") -> None:
        self._open.append((kind, self._length, target))

    def _end(self) -> None:
        if self._open:
            kind, start, target = self._open.pop()
            if start < self._length:
                self._inlines.append(Inline(kind, Span(start, self._length), safe_line(target)))


def _caption(image: Token) -> str:
    """What a picture says of itself: its alternative text, else its title."""
    alternative = "".join(child.content for child in image.children or ()) or image.content
    return " ".join(safe_text(alternative or str(image.attrGet("title") or "")).split())


def _highlighted(flow: _InlineText) -> _InlineText:
    """The words without the marks of ==highlights==, which become inlines; marks inside code are the code's own."""
    if "==" not in flow.text:
        return flow
    code = [inline.span for inline in flow.inlines if inline.kind == "code"]
    pairs: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _HIGHLIGHT_MARK.finditer(flow.text):
        at = match.start()
        if any(span.contains(at) for span in code):
            continue
        if opened is None:
            opened = at if not flow.text[at + 2 : at + 3].isspace() and at + 2 < len(flow.text) else None
        elif not flow.text[at - 1].isspace():
            pairs.append((opened, at))
            opened = None
    return _without_marks(flow, pairs)


def _without_marks(flow: _InlineText, pairs: Sequence[tuple[int, int]]) -> _InlineText:
    cuts = [at for pair in pairs for at in pair]
    parts: list[str] = []
    begin = 0
    for at in cuts:
        parts.append(flow.text[begin:at])
        begin = at + 2
    parts.append(flow.text[begin:])
    kept = [replace(inline, span=_after_cuts(inline.span, cuts)) for inline in flow.inlines]
    kept += [Inline("highlight", _after_cuts(Span(start, end), cuts)) for start, end in pairs]
    inlines = sorted((inline for inline in kept if inline.span.length), key=lambda inline: (inline.span, inline.kind))
    return _InlineText("".join(parts), tuple(inlines), flow.captions)


def _after_cuts(span: Span, cuts: Sequence[int]) -> Span:
    """Where a span lies once two characters have been cut out at each of some places."""
    return Span(_after(span.start, cuts), _after(span.end, cuts))


def _after(offset: int, cuts: Sequence[int]) -> int:
    before = bisect_left(cuts, offset)
    rest_of_cut = max(0, cuts[before - 1] + 2 - offset) if before else 0
    return offset - 2 * before + rest_of_cut
