"""Starts fresh interpreters, to see what it takes to load the reading of quotes and names, in time and in memory."""

from __future__ import annotations

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
    """What a fresh process took: seconds until its end, and bytes of memory at its peak."""

    seconds: float
    memory: int


def load(script: str, runs: int) -> Loading:
    """The median time and peak memory of fresh interpreters that run `script`; one more run warms the disk's cache."""
    _start(script)
    seconds = []
    for _ in range(runs):
        began = time.perf_counter()
        _start(script)
        seconds.append(time.perf_counter() - began)
    memory = statistics.median(int(_start(script + _PEAK)) for _ in range(runs))
    return Loading(statistics.median(seconds), int(memory))


def memory_to_read(text: str, runs: int) -> int:
    """Bytes of memory at the peak of a fresh process that reads `text`, the median of several."""
    return int(statistics.median(int(_start(LOADED + _READ_STDIN + _PEAK, text)) for _ in range(runs)))


def _start(script: str, text: str = "") -> str:
    command = [sys.executable, "-X", "utf8", "-c", script]
    return subprocess.run(command, input=text, capture_output=True, check=True, encoding="utf-8").stdout
