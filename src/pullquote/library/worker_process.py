"""One worker process as its owner sees it: ask, wait so long, end it."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from typing import IO, NoReturn

import msgspec

from pullquote.library.protocol import Hello, Reply, Request, encode, receive, reply_decoder, send
from pullquote.text import safe_line

# -P: a folder of articles may be the current one, and a msgspec.py that lies among them must not be imported.
WORKER_COMMAND = (sys.executable, "-P", "-m", "pullquote.library.worker")

_START_SECONDS = 60.0
_WINDOWS_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
_LAST_WORDS = 4_000


class WorkerUnavailableError(Exception):
    """No worker could be started; the message says why, in words for the reader."""


class WorkerDiedError(Exception):
    """The worker ended while it was asked; the message is the last line that it left, if any."""


class WorkerTookTooLongError(Exception):
    """The worker did not answer in time, and is no more."""


class WorkerProcess:
    """A running worker, for the one thread that asks it; only `kill` may be called by others.

    Raises WorkerUnavailableError when it cannot be started, or is of another version than this program (an update
    while it runs).
    """

    def __init__(self, command: Sequence[str] = WORKER_COMMAND) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - see `close`
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                close_fds=True,
                start_new_session=True,  # ctrl+c in the terminal is for the program alone
                creationflags=_WINDOWS_FLAGS,
            )
        except (OSError, ValueError) as error:
            self._errors.close()
            raise WorkerUnavailableError(safe_line(f"The reading process could not be started: {error}.")) from error
        # A thread that only listens: a wait on a pipe cannot be given a time limit on every system, one on a queue can.
        self._replies: queue.SimpleQueue[Reply | Hello | None] = queue.SimpleQueue()
        self._listener = threading.Thread(target=self._listen, name="pullquote-listener", daemon=True)
        self._listener.start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def wait_until_ready(self) -> None:
        """Wait for the worker to start. Raises WorkerUnavailableError if it does not, or is another version."""
        try:
            hello = self._next(_START_SECONDS)
        except (WorkerDiedError, WorkerTookTooLongError) as error:
            raise WorkerUnavailableError(f"The reading process did not start: {error}.") from error
        if hello != Hello():
            self.close()
            raise WorkerUnavailableError("pullquote was updated while it ran; start it again.")

    def ask(self, request: Request, limit: float) -> Reply:
        """The answer to a request, waited for at most `limit` seconds.

        Raises WorkerTookTooLongError or WorkerDiedError; the process is gone then. Raises ValueError for a request that
        cannot be sent.
        """
        frame = encode(request)
        assert self._process.stdin is not None
        try:
            send(self._process.stdin, frame)
        except OSError:
            self._died()
        reply = self._next(limit)
        if isinstance(reply, Hello):
            self._died()
        return reply

    def kill(self) -> None:
        """End the process, whatever it does; whoever waits for its answer is told that it died. From any thread."""
        self._process.kill()

    def close(self) -> None:
        """End the process and let go of all that belongs to it."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout, self._errors):
            if stream is not None:
                with contextlib.suppress(OSError):  # a request that was never sent cannot be flushed now
                    stream.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        try:
            while True:
                self._replies.put(reply_decoder.decode(receive(self._process.stdout)))
        except (EOFError, OSError, msgspec.DecodeError):
            self._replies.put(None)

    def _next(self, limit: float) -> Reply | Hello:
        try:
            reply = self._replies.get(timeout=limit)
        except queue.Empty:
            self.close()
            raise WorkerTookTooLongError(f"no answer after {limit:.0f} s") from None
        if reply is None:
            self._died()
        return reply

    def _died(self) -> NoReturn:
        self._process.kill()
        status = self._process.wait()
        self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(self._errors.tell() - _LAST_WORDS, 0))
        lines = self._errors.read().decode(errors="replace").strip().split("\n")
        self.close()
        raise WorkerDiedError(safe_line(lines[-1] or f"exit status {status}"))
