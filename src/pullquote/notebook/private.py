"""Folders and files that only the reader's account may open, written so that they outlast a power cut."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

if sys.platform == "darwin":
    import fcntl


def make_private_folder(folder: Path) -> None:
    """Make `folder` and whatever is missing above it, each 0700, and make the new names durable.

    `folder` itself is closed to others when it was there already and stood open (a git clone, a sync tool); folders
    above it that exist are the reader's own business and stay as they are. Raises OSError.
    """
    if not folder.is_dir():
        missing = [folder]
        while not missing[-1].parent.exists():
            missing.append(missing[-1].parent)
        for path in reversed(missing):
            path.mkdir(mode=0o700, exist_ok=True)
            sync_folder(path.parent)
    elif os.name == "posix" and folder.stat().st_mode & 0o077:
        # Some file systems know no modes, and some folders are not ours to close: keeping what is read comes first.
        with contextlib.suppress(OSError):
            folder.chmod(0o700)


def sync_file(descriptor: int) -> None:
    """Return when the open file's content is on the disk. Raises OSError."""
    if sys.platform == "darwin":
        # fsync on macOS only hands the data to the drive, which may still hold it in its own memory.
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
        except OSError:
            pass  # not every file system there knows it; fsync is the next best
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Return when the folder's list of names is on the disk; does nothing on Windows, which does it by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network file systems can't do this for folders, and there is no other way to ask them.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`, however little the system takes at once. Raises OSError."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def replace_file(path: Path, data: bytes) -> None:
    """Give `path` the content `data` in one step, 0600; a power cut leaves the old or the new. Raises OSError."""
    temporary = path.with_name(f"{path.name}.new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(temporary, flags, 0o600)
    try:
        write_all(descriptor, data)
        sync_file(descriptor)
    finally:
        os.close(descriptor)
    temporary.replace(path)
    sync_folder(path.parent)
