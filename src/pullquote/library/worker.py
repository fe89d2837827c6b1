"""A worker: a process of its own that reads and analyses one file at a time, so that a file that hangs or crashes it
takes nothing else along.

Started as `python -m pullquote.library.worker`; requests come in by standard input, answers go out by standard output.
It ends when its standard input does.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

from pullquote import article, language
from pullquote.article import Article, Unreadable
from pullquote.library.protocol import (
    Analysed,
    Failed,
    FileRead,
    Hello,
    ReadFile,
    Reply,
    Request,
    encode,
    receive,
    request_decoder,
    send,
)
from pullquote.text import safe_line

# The program that started this one ends it long before; this is for when that program is no more.
_LONGEST_REQUEST = 15 * 60


def read_file(request: ReadFile, read: Callable[[Path], Iterable[Article]] = article.stories) -> Reply:
    """The stories of a file, all of them or the reason why there are none."""
    try:
        articles = tuple(read(Path(os.fsdecode(request.path))))
    except Unreadable as error:
        return Failed(safe_line(str(error)), may_pass=isinstance(error.__cause__, OSError))
    except OSError as error:
        return Failed(safe_line(f"The file could not be read: {error.strerror or error}."), may_pass=True)
    return FileRead(articles) if articles else Failed("The file holds no story.")


def answer(request: Request) -> Reply:
    """The answer to a request. Raises whatever goes wrong in reader or analysis."""
    if isinstance(request, ReadFile):
        return read_file(request)
    return Analysed(language.analyse(request.text, blocks=request.blocks, language=request.language))


def serve(requests: IO[bytes], replies: IO[bytes], work: Callable[[Request], Reply] = answer) -> None:
    """Answer requests until there are no more or nobody wants the answers. Every request is answered, with Failed when
    `work` raises or its answer cannot be sent."""
    with contextlib.suppress(EOFError, OSError):
        send(replies, encode(Hello()))
        while True:
            body = receive(requests)
            _limit(_LONGEST_REQUEST)
            frame = _frame(body, work)
            _limit(0)
            send(replies, frame)


def _frame(body: bytes, work: Callable[[Request], Reply]) -> bytes:
    try:
        return encode(work(request_decoder.decode(body)))
    except Exception as error:  # the point of a worker: no file may end it, and the reader is told
        what = f"{type(error).__name__}: {error}"[:300]
        return encode(Failed(safe_line(f"An error of the program: {what}.")))


def _limit(seconds: int) -> None:
    """Have the system end this process after so many seconds, even inside a regular expression; 0 is never."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _end_with(requests: IO[bytes]) -> None:
    """End this process as soon as nobody can send requests any more, whatever it is doing."""
    poll = select.poll()
    poll.register(requests, select.POLLHUP)
    poll.poll()
    os._exit(0)


def main() -> None:
    """Serve standard input and output. What else is printed goes to standard error, where it harms nothing."""
    requests = os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), sys.stdin.fileno())
    if hasattr(os, "nice"):
        os.nice(10)
    if sys.platform != "win32":
        threading.Thread(target=_end_with, args=(requests,), daemon=True).start()
    serve(requests, replies)


if __name__ == "__main__":
    main()
