"""A lock between processes."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.disk import StillLockedError, locked, reason, remedy

HOLD = """
import sys
from pathlib import Path
from pullquote.disk import locked
with locked(Path(sys.argv[1]), wait_seconds=5):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_is_free_again_after_use(tmp_path: Path) -> None:
    for _ in range(3):
        with locked(tmp_path / "lock", wait_seconds=0.0):
            pass


def test_a_lock_that_another_process_holds_is_waited_for_until_it_dies(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "lock")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"held"
    with pytest.raises(StillLockedError, match="too long") as caught, locked(tmp_path / "lock", wait_seconds=0.1):
        pass
    assert remedy(caught.value) == "Wait for the other window to finish"
    holder.kill()
    holder.communicate()
    with locked(tmp_path / "lock", wait_seconds=5.0):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="flock is POSIX")
@pytest.mark.parametrize("code", [errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL])
def test_where_a_disk_has_no_locks_nothing_is_done_and_the_reader_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refusing(*_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("fcntl.flock", refusing)
    with pytest.raises(OSError, match="lock") as caught, locked(tmp_path / "lock", wait_seconds=5.0):
        pytest.fail("nobody is alone here")
    assert caught.value.filename == str(tmp_path / "lock")
    assert reason(caught.value).startswith("this disk can't lock files")
    assert "on a disk of this computer" in str(remedy(caught.value))
