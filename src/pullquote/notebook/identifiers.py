"""Random identifiers for devices, events and what is kept: short, lower case, safe in file names and in a shell."""

from __future__ import annotations

import secrets

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: without i, l, o and u, which are misread or make words. Five bits a character."""

_EVENT_LENGTH = 16
_KEPT_LENGTH = 12
_DEVICE_LENGTH = 12


def new_event_id() -> str:
    """80 random bits: a million events have a chance of about 1 in 10^12 to share one."""
    return _random(_EVENT_LENGTH)


def new_kept_id() -> str:
    """For a passage or a correction: 60 random bits, short enough to be typed."""
    return _random(_KEPT_LENGTH)


def new_device_id() -> str:
    """60 random bits."""
    return _random(_DEVICE_LENGTH)


def _random(length: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))
