"""What goes through the pipes between the program and its workers: frames of four bytes of length (big-endian) and
msgpack."""

from __future__ import annotations

import struct
from typing import IO, TypeAlias

import msgspec

from pullquote.article import READER_VERSION, Article
from pullquote.language import ANALYSIS_VERSION, Analysis
from pullquote.text import Block


class ReadFile(msgspec.Struct, frozen=True, tag=True):
    """Read the stories of a file. `path` is absolute, as the file system's bytes."""

    path: bytes


class Analyse(msgspec.Struct, frozen=True, tag=True):
    """Find out what a text says; the arguments of `language.analyse`."""

    text: str
    blocks: tuple[Block, ...]
    language: str | None = None


class Hello(msgspec.Struct, frozen=True, tag=True):
    """A worker's first frame: it has started, and how it reads."""

    reader_version: str = READER_VERSION
    analysis_version: str = ANALYSIS_VERSION


class FileRead(msgspec.Struct, frozen=True, tag=True):
    """The stories of a file."""

    articles: tuple[Article, ...]


class Analysed(msgspec.Struct, frozen=True, tag=True):
    """What a text says."""

    analysis: Analysis


class Failed(msgspec.Struct, frozen=True, tag=True):
    """There is no answer, and why, in words for the reader. `may_pass` tells that the cause lies outside the file (no
    permission, a disk that fails), so that another try later makes sense."""

    reason: str
    may_pass: bool = False


class Unavailable(msgspec.Struct, frozen=True, tag=True):
    """There are no workers, and why; it says nothing about the file."""

    reason: str


Request: TypeAlias = ReadFile | Analyse
Reply: TypeAlias = FileRead | Analysed | Failed
Answer: TypeAlias = Reply | Unavailable

_LENGTH = struct.Struct(">I")
_encoder = msgspec.msgpack.Encoder()
request_decoder: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
reply_decoder: msgspec.msgpack.Decoder[Reply | Hello] = msgspec.msgpack.Decoder(Reply | Hello)


def encode(message: Request | Reply | Hello) -> bytes:
    """The message as a frame. Raises ValueError (UnicodeEncodeError among them) for what cannot be sent."""
    body = _encoder.encode(message)
    if len(body) >= 1 << 32:
        raise ValueError("larger than 4 GiB")
    return _LENGTH.pack(len(body)) + body


def send(stream: IO[bytes], frame: bytes) -> None:
    """Write a frame. Raises OSError when nobody reads any more."""
    stream.write(frame)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes:
    """The body of the next frame. Raises EOFError when there is none, or only a part of one."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise EOFError
    return content
