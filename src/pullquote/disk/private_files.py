"""Folders and files that only the reader's account may open, written so that they outlast a power cut; and random ids,
safe in file names."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
from pathlib import Path

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: without i, l, o and u, which are misread or make words."""


def random_id(length: int = 12) -> str:
    """`length` characters of five random bits each. Twelve (60 bits) are short enough to be typed; with sixteen
    (80 bits) a million ids have a chance of about 1 in 10^12 that two are the same."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


if sys.platform == "darwin":
    import fcntl

_CANNOT_SYNC_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.EACCES}


def make_private_folder(folder: Path) -> None:
    """Make `folder` and whatever is missing above it, each 0700, and make the new names durable.

    A folder that exists keeps its mode, as the XDG Base Directory Specification wants it: it may be one that the reader
    shares on purpose. Raises OSError when it can't be made or a file is in its place.
    """
    for path in reversed([folder, *folder.parents]):
        if not path.is_dir():
            path.mkdir(mode=0o700, exist_ok=True)
            sync_folder(path.parent)


def close_to_others(path: Path) -> None:
    """Take from others what they may do with a file or folder of ours that a git clone or a sync tool left open.

    Some file systems know no modes, and some files are not ours to close: that must not stop a write.
    """
    if os.name == "posix":
        with contextlib.suppress(OSError):
            mode = path.stat().st_mode
            if mode & 0o077:
                path.chmod(mode & 0o700)


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
    """Return when the folder's list of names is on the disk; does nothing on Windows, which does it by itself.

    Raises OSError, but not where a folder can't be asked this: some network file systems, one that may not be read.
    """
    if os.name == "nt":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC_FOLDERS:
            raise


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`, however little the system takes at once. Raises OSError."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def replace_file(path: Path, data: bytes) -> None:
    """Give `path` (0600) the content `data` in one step: a failure or a power cut leaves the old or the new.

    Raises OSError, which names `path`.
    """
    temporary = path.with_name(f".{path.name}-{random_id(8)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(temporary, flags, 0o600)
        try:
            try:
                write_all(descriptor, data)
                sync_file(descriptor)
            finally:
                os.close(descriptor)
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(path.parent)
    except OSError as error:
        error.filename = str(path)
        raise
