"""Which stretches of a story are folded away, and what the one line says that stands for them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import groupby

import msgspec

from pullquote.text import Block, Span


class Fold(msgspec.Struct, frozen=True, gc=False):
    """Consecutive blocks hidden behind one line: indexes `first` to `last` (inclusive), and the stretch they cover."""

    first: int
    last: int
    span: Span
    label: str


def find_folds(text: str, blocks: Sequence[Block], stretches: Sequence[Span] | None) -> tuple[Fold, ...]:
    """The folds of a story, in order.

    `stretches` are the spans to fold, in order and apart; a block folds when one covers it. Without them the
    boilerplate folds.
    """
    if stretches is None:
        hidden: Container[int] = {i for i, block in enumerate(blocks) if block.kind == "boilerplate"}
    else:
        hidden = _covered(blocks, stretches)
    folds = []
    for is_hidden, run in groupby(range(len(blocks)), key=hidden.__contains__):
        if is_hidden:
            indexes = list(run)
            folds.append(_fold(text, blocks, indexes[0], indexes[-1]))
    return tuple(folds)


def _covered(blocks: Sequence[Block], stretches: Sequence[Span]) -> set[int]:
    covered, position = set(), 0
    for index, block in enumerate(blocks):
        while position < len(stretches) and stretches[position].end <= block.span.start:
            position += 1
        if position < len(stretches) and stretches[position].covers(block.span):
            covered.add(index)
    return covered


def _fold(text: str, blocks: Sequence[Block], first: int, last: int) -> Fold:
    hidden = blocks[first : last + 1]
    lines = sum(1 + text.count("\n", block.span.start, block.span.end) for block in hidden)
    reasons = dict.fromkeys(block.label or block.kind for block in hidden)
    label = f"▸ {lines} {'line' if lines == 1 else 'lines'} folded: {', '.join(reasons)}"
    return Fold(first, last, Span(hidden[0].span.start, hidden[-1].span.end), label)
