"""Counts the work that a call does, so that speed can be guarded without a clock."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


class TooMuchWorkError(Exception):
    """The call was stopped, because it did more work than it was allowed."""


def count_work(action: Callable[[], object], limit: float = float("inf")) -> int:
    """How many steps of Python code `action` takes: lines begun, each turn of a loop, and calls of functions.

    The same action gives the same number, on any machine. What built-in functions do inside is not seen. Whatever is
    needed only once (tables read at first use) should be done before. Raises TooMuchWorkError after `limit` steps.
    """
    steps = 0

    def step(frame: FrameType, event: str, argument: Any) -> Callable[..., Any]:
        nonlocal steps
        steps += 1
        if steps > limit:
            raise TooMuchWorkError(f"more than {limit:.0f} steps")
        return step

    collecting = gc.isenabled()
    gc.disable()  # what others hang on the collection of garbage would count too, now and then
    before = sys.gettrace()
    sys.settrace(step)
    try:
        action()
    finally:
        sys.settrace(before)
        if collecting:
            gc.enable()
    return steps
