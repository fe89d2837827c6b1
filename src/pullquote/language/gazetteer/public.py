"""The large lists of names built from public packages by training/gazetteer.py: given names, surnames, places."""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path


@cache
def groups() -> dict[str, list[str]]:
    """The names by what is known of them, letters in alphabetical order; "+" before the letters for several words.

    m, f  a given name of men, of women        l  a surname
    c  a country     s  a state or province    n  a continent     d  a people or its adjective
    x  a town of half a million or more        y  of a hundred thousand     z  of fifteen thousand
    """
    packed = Path(__file__).with_name("public.bin").read_bytes()
    found: dict[str, list[str]] = {}
    for line in zlib.decompress(packed).decode().split("\n"):
        letters, _, names = line.partition(":")
        found[letters] = names.split(",")
    return found


def words() -> dict[str, str]:
    """The letters of all names of one word, written as in a text."""
    found: dict[str, str] = {}
    for letters, names in groups().items():
        if letters[0] != "+":
            found.update(dict.fromkeys(names, letters))
    return found


def long_names() -> dict[str, str]:
    """The letters of all names of several words, with a space between two."""
    return {name: letters[1:] for letters, names in groups().items() if letters[0] == "+" for name in names}
