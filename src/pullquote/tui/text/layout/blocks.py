"""How blocks stand on the page: their markers and indents, where a blank line parts them, which are folded away."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import msgspec
from rich.cells import cell_len, set_cell_size

from pullquote.text import Block, Span

BULLET = "•"
QUOTE_RULE = "│"
_NESTING = "  "

_CLOSE = frozenset({("list-item", "list-item"), ("table-row", "table-row"), ("title", "byline"), ("byline", "byline")})


def marker(block: Block) -> str:
    """What is painted before the first line of a block, its indent included: "• ", "3. ", "│ "; often nothing."""
    if block.kind == "list-item":
        return f"{_NESTING * max(0, block.level - 1)}{block.label or BULLET} "
    if block.kind == "block-quote":
        return f"{QUOTE_RULE} " * max(1, block.level)
    if block.kind == "code":
        return _NESTING
    return ""


def margins(block: Block, measure: int) -> tuple[str, str]:
    """What is painted before the first and before each following line of a block, equally wide in cells.

    A marker never takes more than half of the measure: a deep one loses its left part.
    """
    first = marker(block)
    if not first:
        return "", ""
    room = max(0, measure // 2)
    while cell_len(first) > room:
        first = first[1:]
    following = first if block.kind == "block-quote" else set_cell_size("", cell_len(first))
    return first, following


def blank_between(before: Block, after: Block) -> bool:
    """Whether a blank line parts two blocks: always, but between items of a list, rows of a table, title and byline."""
    return (before.kind, after.kind) not in _CLOSE


class Fold(msgspec.Struct, frozen=True, gc=False):
    """Consecutive blocks hidden behind one line: indexes `first` to `last` (inclusive), and the stretch they cover."""

    first: int
    last: int
    span: Span
    label: str


def find_folds(text: str, blocks: Sequence[Block]) -> tuple[Fold, ...]:
    """The folds of a story, in order: the boilerplate."""
    folds = []
    for is_hidden, run in groupby(range(len(blocks)), key=lambda index: blocks[index].kind == "boilerplate"):
        if is_hidden:
            indexes = list(run)
            folds.append(_fold(text, blocks, indexes[0], indexes[-1]))
    return tuple(folds)


def _fold(text: str, blocks: Sequence[Block], first: int, last: int) -> Fold:
    hidden = blocks[first : last + 1]
    lines = sum(1 + text.count("\n", block.span.start, block.span.end) for block in hidden)
    reasons = dict.fromkeys(block.label or block.kind for block in hidden)
    label = f"▸ {lines} {'line' if lines == 1 else 'lines'} folded: {', '.join(reasons)}"
    return Fold(first, last, Span(hidden[0].span.start, hidden[-1].span.end), label)
