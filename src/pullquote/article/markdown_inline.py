"""Turns the inline tokens of one Markdown block into its words, their looks and its pictures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

import msgspec
from markdown_it.token import Token
from msgspec.structs import replace

from pullquote.article.article import Inline, InlineKind
from pullquote.article.raw_html import visible_text
from pullquote.text import Span, safe_line, safe_text

_KINDS: dict[str, InlineKind] = {"strong": "strong", "em": "emphasis", "s": "strike", "link": "link"}
_HIGHLIGHT_MARK = re.compile(r"(?<!=)==(?!=)")


class InlineText(msgspec.Struct, frozen=True):
    """The words of a block, terminal-safe; inlines that count from its start; captions of the pictures in it."""

    text: str
    inlines: tuple[Inline, ...] = ()
    captions: tuple[str, ...] = ()


def read_inline(tokens: Sequence[Token], *, literal_html: bool = False) -> InlineText:
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

    def read(self, tokens: Iterable[Token]) -> InlineText:
        for token in tokens:
            self._take(token)
        inlines = tuple(sorted(self._inlines, key=lambda inline: (inline.span, inline.kind)))
        return InlineText("".join(self._parts), inlines, tuple(self._captions))

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
        elif name in _KINDS and side == "open":
            self._begin(_KINDS[name], str(token.attrGet("href") or ""))
        elif name in _KINDS and side == "close":
            self._end()
        else:
            self._write(token.content)

    def _write(self, words: str) -> None:
        # Clean piece by piece: an entity may have stood for a control character, and offsets count what comes out.
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


def _highlighted(flow: InlineText) -> InlineText:
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


def _without_marks(flow: InlineText, pairs: Sequence[tuple[int, int]]) -> InlineText:
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
    return InlineText("".join(parts), tuple(inlines), flow.captions)


def _after_cuts(span: Span, cuts: Sequence[int]) -> Span:
    """Where a span lies once two characters have been cut out at each of some places."""
    return Span(_after(span.start, cuts), _after(span.end, cuts))


def _after(offset: int, cuts: Sequence[int]) -> int:
    before = bisect_left(cuts, offset)
    rest_of_cut = max(0, cuts[before - 1] + 2 - offset) if before else 0
    return offset - 2 * before + rest_of_cut
