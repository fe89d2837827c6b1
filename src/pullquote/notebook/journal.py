"""Appending to this device's file of the journal: what has been appended has reached the disk."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from pullquote.notebook.line import encode
from pullquote.notebook.model import Event
from pullquote.notebook.private import make_private_folder, sync_file, sync_folder, write_all

SUFFIX = ".jsonl"

_FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def append(folder: Path, device: str, events: Sequence[Event]) -> None:
    """Append `events` to `<device>.jsonl` in `folder` and return once they are on the disk.

    The caller holds the lock. A last line that was torn off is left as it is and a new line begun after it. When
    anything fails, what this call wrote is taken back and OSError raised.
    """
    make_private_folder(folder)
    path = folder / f"{device}{SUFFIX}"
    descriptor = os.open(path, _FLAGS, 0o600)
    try:
        _append(descriptor, b"".join(encode(event) for event in events), folder)
    except OSError as error:
        error.filename = error.filename or str(path)
        raise
    finally:
        os.close(descriptor)


def _append(descriptor: int, data: bytes, folder: Path) -> None:
    status = os.fstat(descriptor)
    if sys.platform != "win32" and status.st_mode & 0o077:
        # A clone or a sync tool left it open to others; some file systems know no modes, which must not stop a write.
        with contextlib.suppress(OSError):
            os.fchmod(descriptor, 0o600)
    size = status.st_size
    if size and not _ends_line(descriptor, size):
        data = b"\n" + data
    try:
        write_all(descriptor, data)
        sync_file(descriptor)
        if not size:
            sync_folder(folder)
    except OSError:
        # The reader is told that nothing was saved, so nothing may turn up later. If this fails too, at worst an entry
        # that was called lost is there after all.
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, size)
        raise


def _ends_line(descriptor: int, size: int) -> bool:
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) == b"\n"
