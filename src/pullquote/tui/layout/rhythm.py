"""How blocks stand on the page: their markers and indents, and where a blank line parts them."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from pullquote.text import Block

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
