"""A lock between processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.library.locks import locked

HOLD = """
import sys
from pathlib import Path
from pullquote.library.locks import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_is_free_again_after_use(tmp_path: Path) -> None:
    for _ in range(3):
        with locked(tmp_path / "lock", timeout=0.0):
            pass


def test_a_lock_that_another_process_holds_is_waited_for_until_it_dies(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "lock")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"held"
    with pytest.raises(TimeoutError, match="too long"), locked(tmp_path / "lock", timeout=0.1):
        pass
    holder.kill()
    holder.communicate()
    with locked(tmp_path / "lock", timeout=5.0):
        pass
