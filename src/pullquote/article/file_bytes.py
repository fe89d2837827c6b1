"""Opens a file so that nothing on the disk can hang or fill the program, and reads all of its bytes."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from pullquote.article.article import Unreadable
from pullquote.text import safe_line

LARGEST = 64 * 1024 * 1024
"""Bytes; a larger file is no article, and its text would not fit the index."""

_CHUNK = 1024 * 1024

# A device or FIFO that takes a regular file's place between the look and the opening must not block or become the
# controlling terminal. Windows has neither flag, but needs O_BINARY.
_FLAGS = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
    _FLAGS |= getattr(os, _name, 0)

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)

_REASONS = {
    errno.ENOENT: "There is no such file.",
    errno.ENOTDIR: "There is no such file.",
    errno.ESTALE: "The file is not there any more.",
    errno.EACCES: "You have no permission to read this file.",
    errno.EPERM: "You have no permission to read this file.",
    errno.ELOOP: "This is a symbolic link that leads back to itself.",
    errno.ENAMETOOLONG: "The file's name is too long for this disk.",
    errno.EIO: "The disk could not deliver the file.",
}


class FileBytes(msgspec.Struct, frozen=True):
    """What a story comes from: bytes, the file's name without folders ("" for none), and when it was last changed."""

    data: bytes
    name: str = ""
    saved: datetime | None = None


def load(path: Path) -> FileBytes:
    """The bytes of a regular file and its modification time.

    Raises `Unreadable` for anything that is no regular file, that may not or can't be read, that vanishes while it is
    read, or that holds more than `LARGEST` bytes.
    """
    try:
        _require_regular(path.stat())
        descriptor = os.open(path, _FLAGS)
        try:
            status = os.fstat(descriptor)
            _require_regular(status)
            data = _read_all(descriptor, status.st_size)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise Unreadable(_reason(error)) from error
    except ValueError as error:  # a NUL in the path
        raise Unreadable("No file can have this name.") from error
    return FileBytes(data, path.name, _moment(status.st_mtime))


def _require_regular(status: os.stat_result) -> None:
    if stat.S_ISREG(status.st_mode):
        return
    kind = next((words for matches, words in _KINDS if matches(status.st_mode)), "something else")
    raise Unreadable(f"This is {kind}, not a file with text.")


def _read_all(descriptor: int, size: int) -> bytes:
    """All bytes. The file may grow or shrink meanwhile, so its size is only believed when it is too large."""
    if size > LARGEST:
        raise _too_large()
    data = bytearray()
    while chunk := os.read(descriptor, _CHUNK):
        data += chunk
        if len(data) > LARGEST:
            raise _too_large()
    return bytes(data)


def _too_large() -> Unreadable:
    return Unreadable(f"The file is larger than {LARGEST // (1024 * 1024)} MB, the most that is read.")


def _reason(error: OSError) -> str:
    known = _REASONS.get(error.errno or 0)
    return known or f"The file could not be read: {safe_line(error.strerror or type(error).__name__)}."


def _moment(seconds: float) -> datetime | None:
    """The modification time in UTC; None where the disk claims a time that no calendar has."""
    with contextlib.suppress(OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(seconds, UTC)
    return None
