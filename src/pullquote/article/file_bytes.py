"""Opens a file so that nothing on the disk can hang or fill the program, reads its bytes, and makes characters of them.

Whatever the bytes, they are UTF-8, UTF-16 or Windows-1252; or no text at all.
"""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from pullquote.article.article import Unreadable
from pullquote.text import safe_line, safe_text

LARGEST = 64 * 1024 * 1024
"""Bytes; a larger file is no article, and its text would not fit the index."""

_CHUNK = 1024 * 1024

_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LOOKED_AT = 1024
_MOSTLY = 0.4
_HARDLY = 0.05
_MANY_CONTROLS = 0.2

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


class Decoded(msgspec.Struct, frozen=True):
    """The characters of a file. `note` tells the reader which encoding was used when it had to be guessed, else ""."""

    text: str
    note: str = ""


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
    data = bytearray()
    while size <= LARGEST and (chunk := os.read(descriptor, _CHUNK)):
        data += chunk
        size = len(data)
    if size > LARGEST:
        raise Unreadable(f"The file is larger than {LARGEST // (1024 * 1024)} MB, the most that is read.")
    return bytes(data)


def _reason(error: OSError) -> str:
    known = _REASONS.get(error.errno or 0)
    return known or f"The file could not be read: {safe_line(error.strerror or type(error).__name__)}."


def _moment(seconds: float) -> datetime | None:
    """The modification time in UTC; None where the disk claims a time that no calendar has."""
    with contextlib.suppress(OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(seconds, UTC)
    return None


def read_text(data: bytes) -> Decoded:
    """The terminal-safe text of a file. Raises `Unreadable` where the bytes are no text."""
    if looks_binary(data):
        raise Unreadable("This is a binary file, not text.")
    decoded = decode(data)
    return Decoded(safe_text(decoded.text), decoded.note)


def decode(data: bytes) -> Decoded:
    """The characters of `data`; bytes that mean nothing become U+FFFD.

    A byte order mark decides; then zero bytes in every other place mean UTF-16; then UTF-8 if that is what the bytes
    are, damaged places and all; else Windows-1252, whose first 256 code points hold the Latin-1 letters as well.
    """
    if data.startswith(_UTF_16_MARKS):
        return Decoded(data.decode("utf-16", errors="replace"))
    marked = data.startswith(codecs.BOM_UTF8)
    if not marked and (guess := _utf_16_by_zeros(data)) is not None:
        return Decoded(data.decode(guess, errors="replace"), "Read as UTF-16, going by the file's zero bytes.")
    data = data.removeprefix(codecs.BOM_UTF8)
    with contextlib.suppress(UnicodeDecodeError):
        return Decoded(data.decode("utf-8"))
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - broken
    if marked or whole > broken:
        return Decoded(text, "Read as UTF-8; the bytes that are damaged show as \ufffd.")
    western = data.decode("cp1252", errors="replace")
    return Decoded(western, "Read as Windows-1252 (Western European), because the file is not UTF-8.")


def _utf_16_by_zeros(data: bytes) -> str | None:
    """The codec of UTF-16 text without a byte order mark, None where the zero bytes do not look like it.

    Text in Latin letters has its zero bytes in every second place (RFC 2781, section 4.3, leaves the guess to us).
    """
    head = data[:_LOOKED_AT]
    half = len(head) // 2
    if half == 0 or 0 not in head:
        return None
    even = head[0 : half * 2 : 2].count(0) / half
    odd = head[1 : half * 2 : 2].count(0) / half
    if odd >= _MOSTLY and even <= _HARDLY:
        return "utf-16-le"
    if even >= _MOSTLY and odd <= _HARDLY:
        return "utf-16-be"
    return None


def looks_binary(data: bytes) -> bool:
    """Whether the first kilobyte says that this is no text: zero bytes beside bytes that are no UTF-8, or beside many
    other control characters. A few zero bytes in what else reads as text, and UTF-16, are text."""
    head = data[:_LOOKED_AT]
    if 0 not in head or data.startswith(_UTF_16_MARKS) or _utf_16_by_zeros(data) is not None:
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return True
    return sum(byte < 0x20 and byte not in b"\t\n\r\f\x1b" for byte in head) > _MANY_CONTROLS * len(head)
