"""One at a time, between processes, on POSIX and Windows.

One rule for disks without locks (some network folders): nothing is done there. What two windows write at the same
moment without a lock is lost or mixed, and nobody notices before it is too late to mend.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

_PAUSE_SECONDS = 0.02
_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            # flock, not lockf: it also holds between two notebooks of one process.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class StillLockedError(TimeoutError):
    """Somebody else held the lock all the while."""


@contextlib.contextmanager
def locked(path: Path, *, wait_seconds: float) -> Iterator[None]:
    """Hold the lock at `path` (an empty file, made when missing and never removed, since removing it would let two in).

    The system frees the lock of a process that dies. Raises StillLockedError after `wait_seconds`; OSError when the
    file can't be opened, with ENOLCK when its disk has no locks.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        deadline = time.monotonic() + wait_seconds
        while not _taken(descriptor, path):
            if time.monotonic() >= deadline:
                raise StillLockedError(errno.ETIMEDOUT, "another pullquote has held this lock for too long", str(path))
            time.sleep(_PAUSE_SECONDS)
        try:
            yield
        finally:
            _unlock(descriptor)
    finally:
        os.close(descriptor)


def _taken(descriptor: int, path: Path) -> bool:
    try:
        return _try_lock(descriptor)
    except OSError as error:
        number = errno.ENOLCK if error.errno in _NO_LOCKS_HERE else error.errno
        raise OSError(number, error.strerror, str(path)) from error
