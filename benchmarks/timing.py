"""Times a call by the processor's clock and by the wall's."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import msgspec


class Timing(msgspec.Struct, frozen=True, gc=False):
    """Seconds of processor time of this process, and seconds that passed."""

    cpu: float
    wall: float


def best_of(runs: int, action: Callable[[], object]) -> Timing:
    """The fastest of several runs, each clock by itself; garbage of the run before is collected first."""
    timings = []
    for _ in range(runs):
        gc.collect()
        cpu, wall = time.process_time(), time.perf_counter()
        action()
        timings.append(Timing(time.process_time() - cpu, time.perf_counter() - wall))
    return Timing(min(each.cpu for each in timings), min(each.wall for each in timings))
