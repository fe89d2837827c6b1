"""Random identifiers: short, lower case, safe in file names, in a shell and in an address."""

from __future__ import annotations

import secrets

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: without i, l, o and u, which are misread or make words."""


def random_id(length: int = 12) -> str:
    """`length` characters of five random bits each. Twelve (60 bits) are short enough to be typed; with sixteen
    (80 bits) a million ids have a chance of about 1 in 10^12 that two are the same."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))
