"""Damages texts the way the world does, and worse: each kind of damage takes a text and gives another."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

MARKS = "“”‘’\"'«»‹›„‚‛‟「」『』"

_MARK = re.compile(f"[{MARKS}]")
_SPACES = " \t\r\v\f\u0085\u00a0\u2028\u2029\u202f\u3000"
_CONTROLS = "\x00\x01\x07\x08\x1b\x7f\x9b\u200b\u200d\u200e\u202e\u2066\ufeff\ufffe\ufffc"
_ODD = "İıßŉǅﬁ\u0301\u0345\u0600\u1e9e日本한ไท\U0001f600\U0001f468\u200d\U0001f469\u2126\u212a٣²Ⅷ"
_HUGE = 20_000

Damage = Callable[[random.Random, str], str]


def remove_marks(chance: random.Random, text: str) -> str:
    """Lose some of the marks."""
    share = chance.random()
    return _MARK.sub(lambda mark: "" if chance.random() < share else mark.group(), text)


def double_marks(chance: random.Random, text: str) -> str:
    """Print some of the marks twice."""
    return _MARK.sub(lambda mark: mark.group() * chance.choice((1, 2, 3)), text)


def swap_marks(chance: random.Random, text: str) -> str:
    """Take other marks for some."""
    share = chance.random()
    return _MARK.sub(lambda mark: chance.choice(MARKS) if chance.random() < share else mark.group(), text)


def shuffle_lines(chance: random.Random, text: str) -> str:
    """Bring the lines into another order."""
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def join_lines(chance: random.Random, text: str) -> str:
    """Make one line of all, with spaces of some kind between them."""
    return text.replace("\n", chance.choice(_SPACES))


def break_lines(chance: random.Random, text: str) -> str:
    """Break lines at words."""
    return re.sub(" ", lambda space: "\n" if chance.random() < 0.2 else space.group(), text)


def change_spaces(chance: random.Random, text: str) -> str:
    """Take other kinds of space."""
    return re.sub(" ", lambda space: chance.choice(_SPACES) if chance.random() < 0.3 else space.group(), text)


def change_case(chance: random.Random, text: str) -> str:
    """Write all in capitals, in small letters, in Title Case, or the wrong way round."""
    return chance.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def lose_letters(chance: random.Random, text: str) -> str:
    """Lose single characters."""
    return "".join(sign for sign in text if chance.random() > 0.03)


def swap_words(chance: random.Random, text: str) -> str:
    """Bring the words of all lines into another order."""
    words = re.split(r"(\s+)", text)
    chance.shuffle(words)
    return "".join(words)


def insert_controls(chance: random.Random, text: str) -> str:
    """Strew in control characters."""
    return _strew(chance, text, lambda: chance.choice(_CONTROLS))


def insert_surrogates(chance: random.Random, text: str) -> str:
    """Strew in lone surrogates, as broken JSON leaves them."""
    return _strew(chance, text, lambda: chr(chance.randrange(0xD800, 0xE000)))


def insert_odd_letters(chance: random.Random, text: str) -> str:
    """Strew in letters whose length or case is out of the ordinary."""
    return _strew(chance, text, lambda: chance.choice(_ODD))


def insert_marks(chance: random.Random, text: str) -> str:
    """Strew in marks."""
    return _strew(chance, text, lambda: chance.choice(MARKS))


def insert_huge_word(chance: random.Random, text: str) -> str:
    """Put in a word without end, in letters, digits, hyphens or full stops."""
    return _insert(
        chance, text, chance.choice(("a", "A", "Ab", "1", "a-", "A.", "’s", "ß", "O’")) * chance.randrange(_HUGE)
    )


def insert_nesting(chance: random.Random, text: str) -> str:
    """Put in marks within marks, more or less closed."""
    depth = chance.randrange(2_000)
    pair = chance.choice(("“”", "‘’", "«»", "„“", '""', "''", "»«", "「」"))
    closed = chance.randrange(depth + 1)
    return _insert(chance, text, f"{pair[0]}so " * depth + f"on,{pair[1]} " * closed)


def repeat_stretch(chance: random.Random, text: str) -> str:
    """Say something a thousand times."""
    start = chance.randrange(len(text) + 1)
    return _insert(chance, text, text[start : start + chance.randrange(1, 120)] * chance.randrange(1, 1_000))


def cut(chance: random.Random, text: str) -> str:
    """Begin and end anywhere."""
    start = chance.randrange(len(text) + 1)
    return text[start : chance.randrange(start, len(text) + 1)]


DAMAGES: tuple[Damage, ...] = (
    remove_marks,
    double_marks,
    swap_marks,
    shuffle_lines,
    join_lines,
    break_lines,
    change_spaces,
    change_case,
    lose_letters,
    swap_words,
    insert_controls,
    insert_surrogates,
    insert_odd_letters,
    insert_marks,
    insert_huge_word,
    insert_nesting,
    repeat_stretch,
    cut,
)


def _strew(chance: random.Random, text: str, sign: Callable[[], str]) -> str:
    share = chance.choice((0.002, 0.02, 0.2))
    return "".join(sign() + letter if chance.random() < share else letter for letter in text)


def _insert(chance: random.Random, text: str, words: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + words + text[at:]
