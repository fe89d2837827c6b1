"""Starts fresh interpreters, to see what it takes to load the reading of quotes and names, in time and in memory."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time

import msgspec

NOTHING = "pass"
IMPORTED = "from pullquote.language import analyse"
LOADED = f"{IMPORTED}; analyse('“We are tired,” said Mara Venn in Elgard.', language='en')"
"""The first text of a language loads all that is needed for it; reading one sentence takes no time beside that."""

_READ_STDIN = "; import sys; analyse(sys.stdin.read(), language='en')"
# The high-water mark of this program alone: ru_maxrss also counts what the parent held when it started the child.
_PEAK = """
import pathlib, resource, sys
status = pathlib.Path("/proc/self/status")
if status.exists():
    kilobytes = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kilobytes = peak // 1024 if sys.platform == "darwin" else peak
print(kilobytes * 1024)
"""


class Loading(msgspec.Struct, frozen=True, gc=False):
    """What a fresh process took: seconds until its end and of processor time, and bytes of memory at its peak."""

    wall: float
    cpu: float
    memory: int


def load(script: str, runs: int) -> Loading:
    """The median time and peak memory of fresh interpreters that run `script`; one more run warms the disk's cache."""
    _start(script)
    walls, cpus = [], []
    for _ in range(runs):
        wall, cpu = time.perf_counter(), _cpu_of_children()
        _start(script)
        walls.append(time.perf_counter() - wall)
        cpus.append(_cpu_of_children() - cpu)
    memory = statistics.median(int(_start(script + _PEAK)) for _ in range(runs))
    return Loading(statistics.median(walls), statistics.median(cpus), int(memory))


def memory_to_read(text: str, runs: int) -> int:
    """Bytes of memory at the peak of a fresh process that reads `text`, the median of several."""
    return int(statistics.median(int(_start(LOADED + _READ_STDIN + _PEAK, text)) for _ in range(runs)))


def _cpu_of_children() -> float:
    """Seconds of processor time of all processes that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _start(script: str, text: str = "") -> str:
    command = [sys.executable, "-X", "utf8", "-c", script]
    return subprocess.run(command, input=text, capture_output=True, check=True, encoding="utf-8").stdout
