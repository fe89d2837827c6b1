"""The words and phrases that rules of several lines look for: one text file a language, by section, and one for all."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILES = ("all", "en", "de", "fr", "es")


def section(name: str) -> frozenset[str]:
    """What all files list in the section [name], casefolded."""
    return _sections()[name]


def by_kind(group: str) -> dict[str, str]:
    """Every word or phrase in the sections [group: kind], to its kind."""
    prefix = f"{group}: "
    kinds = (name for name in _sections() if name.startswith(prefix))
    return {phrase: name.removeprefix(prefix) for name in kinds for phrase in _sections()[name]}


@cache
def _sections() -> dict[str, frozenset[str]]:
    """Every section of all files: one word or phrase a line; lines that begin with # are comments."""
    found: dict[str, set[str]] = {}
    for file in _FILES:
        name = ""
        for line in Path(__file__).with_name(f"{file}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                name = line.strip("[]")
            elif line and not line.startswith("#"):
                found.setdefault(name, set()).add(line.casefold())
    return {name: frozenset(listed) for name, listed in found.items()}


def word_set(listed: str) -> frozenset[str]:
    """The words of a short list that stands beside its rule, separated by spaces."""
    return frozenset(listed.split())
