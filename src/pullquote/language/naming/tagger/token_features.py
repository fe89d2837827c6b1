"""The features of one token of a run, made by templates that each take one small key.

This is the only definition: training lists the features of every template, tagging adds up their weights, remembered
by key. Word features ("w=" and the like) are kept for words seen in at least five articles only; nothing here joins
two words into one string, so the weights hold no stretch of any text longer than a word.
"""

from __future__ import annotations

from pullquote.language.naming.tagger.lexemes import Lexeme

EDGE = "^"
"""Stands for the word before the first and after the last of a paragraph."""

_LONGEST_SHAPED = 24

WORD_FEATURES = frozenset(("w", "-w", "+w", "--w", "++w", "lw", "rw", "fw", "zw", "hw", "wn", "wp", "tw"))
"""The names of features whose value holds a word."""
LETTERS = frozenset(("w", "p2", "p3", "p4", "e2", "e3", "e4", "k", "fw", "zw", "zk", "k-", "k+", "wp", "wn"))
"""The names of features that know the words of a run by their letters or class."""


def own(lexeme: Lexeme) -> list[str]:
    """What the word itself tells."""
    word, lower, size = lexeme.word, lexeme.lower, len(lexeme.word)
    found = [
        f"w={lower}",
        f"s={_shape(word)}",
        f"f={lexeme.form}",
        f"p2={lower[:2]}",
        f"p3={lower[:3]}",
        f"p4={lower[:4]}",
        f"e2={lower[-2:]}",
        f"e3={lower[-3:]}",
        f"e4={lower[-4:]}",
        f"n={min(size, 8)}",
        f"g={lexeme.lists}",
        f"k={lexeme.word_class}",
        f"ro={lexeme.role}",
    ]
    found += [f"g1={letter}" for letter in lexeme.lists]
    if "-" in word and size > 2:
        first, _, second = word.partition("-")
        found += [f"hw={first.lower()}", f"hw={second.lower()}", f"hf={_shape(first)}{_shape(second)}"]
    if "." in word and size > 1:
        found.append("dot")
    if word.isupper() and 1 < size < 6:
        found.append(f"acr={size}")
    return found


def before(lexeme: Lexeme) -> list[str]:
    """What the word before tells."""
    return _beside("-", lexeme)


def after(lexeme: Lexeme) -> list[str]:
    """What the word after tells."""
    return _beside("+", lexeme)


def _beside(side: str, lexeme: Lexeme) -> list[str]:
    lower = lexeme.lower
    return [
        f"{side}w={lower}",
        f"{side}f={lexeme.form}",
        f"{side}e={lower[-3:]}",
        f"{side}g={lexeme.lists}",
        f"{side}k={lexeme.word_class}",
        f"{side}r={lexeme.role}",
    ]


def two_before(lexeme: Lexeme) -> list[str]:
    """What the second word before tells."""
    return [f"--w={lexeme.lower}", f"--k={lexeme.word_class}", f"--r={lexeme.role}"]


def two_after(lexeme: Lexeme) -> list[str]:
    """What the second word after tells."""
    return [f"++w={lexeme.lower}", f"++k={lexeme.word_class}", f"++r={lexeme.role}"]


def left(lexeme: Lexeme) -> list[str]:
    """What the word before the whole run tells."""
    return [f"lw={lexeme.lower}", f"lk={lexeme.word_class}", f"lr={lexeme.role}"]


def right(lexeme: Lexeme) -> list[str]:
    """What the word after the whole run tells."""
    return [f"rw={lexeme.lower}", f"rk={lexeme.word_class}", f"rr={lexeme.role}"]


def first(lexeme: Lexeme) -> list[str]:
    """What the first word of a run of several tells."""
    return [f"fw={lexeme.lower}", f"fg={lexeme.lists}"]


def last(lexeme: Lexeme) -> list[str]:
    """What the last word of a run of several tells."""
    return [f"zw={lexeme.lower}", f"zg={lexeme.lists}", f"zk={lexeme.word_class}"]


def around(key: tuple[str, str, int]) -> list[str]:
    """The classes of the words on both sides of a run, by the number of its words."""
    left, right, size = key
    return [f"lkf={left}|{size}", f"rkf={right}|{size}"]


def forms(key: tuple[str, str, str, int, int, str]) -> list[str]:
    """How the word and its neighbours are written, and its place in run and sentence.

    The last of the key is "T" in a headline, "F" for the first word of a sentence, else empty.
    """
    previous, this, following, since, until, where = key
    found = [f"fff={previous}{this}{following}", f"at={since},{until}", f"z={until == 0}{since == 0}"]
    if where:
        found += [f"wh={where}", f"wf={where}{this}", f"wl={where}{since == 0 == until}"]
    return found


def neighbours(key: tuple[str, str, str]) -> list[str]:
    """What the lists say of the word and of its neighbours inside the run."""
    previous, this, following = key
    return [f"ggg={previous}|{this}|{following}", f"gg-={previous}|{this}", f"gg+={this}|{following}"]


def word_classes(key: tuple[str, str, str, str]) -> list[str]:
    """The classes of the words on both sides, with the form of the word."""
    previous, this, following, shape = key
    return [f"kk={previous}|{following}", f"k-={previous}|{this}", f"k+={this}|{following}", f"kf={shape}|{previous}"]


def crossed(key: tuple[str, str, str]) -> list[str]:
    """The word with the classes of its neighbours."""
    lower, previous, following = key
    return [f"wp={lower}|{previous}", f"wn={lower}|{following}"]


def listed_name(letters: str) -> list[str]:
    """What the lists say of a longer name that the word is part of; the last letter is B or I."""
    return [f"ph={letters}", *(f"ph1={letter}{letters[-1]}" for letter in letters[:-1])] if letters else []


def opinion(key: tuple[str, str]) -> list[str]:
    """What the rules take the word for."""
    said, shape = key
    return [f"o={said}", f"of={said}{shape}"]


def document(key: tuple[int, bool, str]) -> list[str]:
    """What the article tells elsewhere of the word: signs as bits, whether it stands in lower case too, and where it
    is read: see document_features.py."""
    bits, is_lower, where = key
    found = [f"d={bit}" for bit in range(bits.bit_length()) if bits >> bit & 1]
    if is_lower:
        found += ["dl", f"dl={where}"]
    if where:
        found.append(f"dw={where}{bits & 1}{is_lower}")
    return found


def _shape(word: str) -> str:
    """The kinds of signs that a word is made of, one letter for each stretch of the same; of its beginning only."""
    result = ""
    for char in word[:_LONGEST_SHAPED]:
        sign = "X" if char.isupper() else "x" if char.islower() else "9" if char.isdigit() else char
        if not result.endswith(sign):
            result += sign
    return result[:6]


def votes(heard: str) -> list[str]:
    """What the first reading took the word's other mentions for."""
    if not heard:
        return []
    kind, _, place = heard.partition("|")
    return [f"v={heard}", f"vk={kind}", f"v1={kind[:-1]}", f"vp={place}"]
