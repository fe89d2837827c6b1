"""Word lists as they are easiest to read and mend: one string."""

from __future__ import annotations


def word_set(listed: str) -> frozenset[str]:
    """The words of a list separated by spaces."""
    return frozenset(listed.split())


def term_set(listed: str) -> frozenset[str]:
    """The terms of a list separated by bars; a term may hold spaces."""
    return frozenset(listed.split("|"))
