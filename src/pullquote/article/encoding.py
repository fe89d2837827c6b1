"""Bytes to characters, whatever the bytes: UTF-8, UTF-16, else Windows-1252; and what is no text at all."""

from __future__ import annotations

import codecs

import msgspec

from pullquote.article.article import Unreadable
from pullquote.text import safe_text

_LOOKED_AT = 1024
_MOSTLY = 0.4
_HARDLY = 0.05
_MANY_CONTROLS = 0.2


class Decoded(msgspec.Struct, frozen=True):
    """The characters of a file. `note` tells the reader which encoding was used when it had to be guessed, else ""."""

    text: str
    note: str = ""


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
    if data.startswith(codecs.BOM_UTF8):
        return _utf_8(data[len(codecs.BOM_UTF8) :]) or _damaged_utf_8(data[len(codecs.BOM_UTF8) :])
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Decoded(data.decode("utf-16", errors="replace"))
    if (guess := _utf_16_by_zeros(data)) is not None:
        return Decoded(data.decode(guess, errors="replace"), "Read as UTF-16, going by the file's zero bytes.")
    return _utf_8(data) or _utf_8_or_western(data)


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
    if (
        0 not in head
        or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        or _utf_16_by_zeros(data) is not None
    ):
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return True
    return sum(byte < 0x20 and byte not in b"\t\n\r\f\x1b" for byte in head) > _MANY_CONTROLS * len(head)


def _utf_8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _utf_8_or_western(data: bytes) -> Decoded:
    """Bytes that are not UTF-8 throughout: damaged UTF-8 where more of it is whole than broken, else Windows-1252."""
    attempt = data.decode("utf-8", errors="replace")
    broken = attempt.count("\ufffd")
    whole = sum(1 for character in attempt if character > "\x7f") - broken
    if whole > broken:
        return _damaged_utf_8(data)
    western = data.decode("cp1252", errors="replace")
    return Decoded(western, "Read as Windows-1252 (Western European), because the file is not UTF-8.")


def _damaged_utf_8(data: bytes) -> Decoded:
    text = data.decode("utf-8", errors="replace")
    return Decoded(text, "Read as UTF-8; the bytes that are damaged show as \ufffd.")
