"""Whether work grows in step with the size of the input: counted where it can be, here measured against itself.

What a regular expression does inside cannot be counted from outside. So the same work is done upon an input and upon
one eight times as large, in processor time of this thread, which other processes do not lengthen much. Linear work
takes some eight times as long then and quadratic work 64 times; the line is drawn between the two.
"""

from __future__ import annotations

import time
from collections.abc import Callable

_LARGER = 8
_MOST = 24
_TRIES = 3


def grows_in_step(work: Callable[[int], Callable[[], object]], size: int) -> bool:
    """Whether work upon an input eight times as large takes clearly less than the square of that.

    `work` gives, for a size, what is to be done; making the input does not count.
    """
    small, large = work(size), work(_LARGER * size)
    least = min(_seconds(small) for _ in range(_TRIES))
    return any(_seconds(large) < _MOST * least for _ in range(_TRIES))


def repeated(unit: str, size: int) -> str:
    """As many of `unit` as have `size` characters together."""
    return unit * (size // len(unit))


def _seconds(run: Callable[[], object]) -> float:
    began = time.thread_time()
    run()
    return time.thread_time() - began
