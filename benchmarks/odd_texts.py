"""Makes texts that nobody would write, with blocks that nobody would cut: the cases that the fuzz run tries."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import get_args

import msgspec

from benchmarks.damage import DAMAGES, MARKS
from benchmarks.shapes import SHAPES
from pullquote.text import Block, BlockKind, Span

_WORDS = (
    *("said", "told reporters", "adding", "according to", "by", "who", "himself", "she", "he", "the", "of", "a", "for"),
    *(
        "Mara Venn",
        "Venn",
        "Minister",
        "a spokesman for",
        "Dr.",
        "Jr.",
        "US",
        "U.S.",
        "D.C.",
        "O’Brien",
        "ELGARD (Wire)",
    ),
    *("sagte", "Frau Ilk", "der", "und", "a déclaré", "selon", "l’agence", "a-t-elle", "dijo", "la ministra", "según"),
    *(
        ":",
        ",",
        ".",
        "?",
        "!",
        "…",
        "—",
        "–",
        "-",
        "(",
        ")",
        "’s",
        "’",
        "n’t",
        "x",
        "1",
        "Q:",
        "A:",
        "VENN:",
        "\n",
        "\n\n",
    ),
)
LANGUAGES = ("en", "de", "fr", "es", "xx", "", "pt-BR", None)
"""Codes with rules, codes without, and the lack of one."""

_LENGTHS = (0, 3, 100, 1_000, 1_000, 5_000, 5_000, 20_000, 100_000)


class Case(msgspec.Struct, frozen=True):
    """What `analyse` is asked: its arguments."""

    text: str
    blocks: tuple[Block, ...]
    language: str | None


def cases(seed: int, articles: Sequence[str]) -> Iterator[Case]:
    """Cases without end, the same ones for the same seed; `articles` are damaged for some of them."""
    number = 0
    while True:
        chance = random.Random(f"{seed}/{number}")
        text = _text(chance, articles)
        for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 5))):
            text = chance.choice(DAMAGES)(chance, text)
        longest = chance.choice(_LENGTHS)
        start = chance.randrange(max(1, len(text) - longest))
        text = text[start : start + longest]
        yield Case(text, _blocks(chance, text), chance.choice(LANGUAGES))
        number += 1


def _text(chance: random.Random, articles: Sequence[str]) -> str:
    kind = chance.randrange(6)
    if kind < 3 and articles:
        return "\n".join(chance.choices(articles, k=chance.choice((1, 1, 2, 30))))
    if kind == 3:
        return chance.choice(list(SHAPES.values()))(chance.choice((1, 5, 50, 1_000)))
    if kind == 4:
        return "".join(map(chr, (chance.randrange(0x110000) for _ in range(chance.randrange(3_000)))))
    joint = chance.choice(("", " "))
    return joint.join(chance.choices((*_WORDS, *MARKS), k=chance.randrange(3_000)))


def _blocks(chance: random.Random, text: str) -> tuple[Block, ...]:
    """No blocks, each line as one, or blocks anywhere, which may overlap and end behind the text."""
    kinds = get_args(BlockKind)
    cut = chance.randrange(4)
    if cut < 2:
        return ()
    if cut == 2:
        blocks, start = [], 0
        for line in text.split("\n"):
            blocks.append(Block(chance.choice((*kinds, "paragraph", "paragraph")), Span(start, start + len(line))))
            start += len(line) + 1
        return tuple(blocks)
    limit = len(text) + 10
    starts = [chance.randrange(limit) for _ in range(chance.randrange(1, 30))]
    return tuple(
        Block(chance.choice(kinds), Span(start, start + chance.randrange(chance.choice((3, 300, limit)))))
        for start in starts
    )
