"""A few worker processes, started when there is work: requests by priority, one per worker, each with a time limit."""

from __future__ import annotations

import contextlib
import heapq
import itertools
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from typing import IO, NamedTuple, NoReturn, Protocol

import msgspec

from pullquote.library.protocol import (
    Answer,
    Failed,
    Hello,
    Reply,
    Request,
    Unavailable,
    encode,
    receive,
    reply_decoder,
    send,
)
from pullquote.text import safe_line

_log = logging.getLogger(__name__)

URGENT = 0
"""Priority of what is on the screen."""
SOON = 1
"""Priority of the list's rows."""
LATER = 2
"""Priority of everything else."""

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


class Workers(Protocol):
    """Something that answers requests; `Pool` does it with processes."""

    size: int

    def submit(self, request: Request, *, priority: int, limit: float, done: Callable[[Answer], None]) -> None:
        """Have `done` called with the answer to `request`, once, from any thread."""

    def close(self) -> None:
        """End all; requests that are not answered yet never will be."""


class _Job(NamedTuple):
    """A request that waits for a worker."""

    request: Request
    limit: float
    done: Callable[[Answer], None]


class Pool:
    """`size` workers at most (by default two, or one on a machine with one processor).

    A worker that does not answer in time is ended, the request answered with Failed and a new worker started for the
    next one. A worker that dies is replaced too; its request gets a second chance, as something else may have ended the
    process. When two attempts to start a worker fail, every request is answered with Unavailable.
    """

    def __init__(self, size: int | None = None, command: Sequence[str] = WORKER_COMMAND) -> None:
        self.size = size or min(2, os.cpu_count() or 1)
        self._command = command
        self._waiting: list[tuple[int, int, _Job]] = []
        self._numbers = itertools.count()
        self._changed = threading.Condition()
        self._threads: list[threading.Thread] = []
        self._idle = 0
        self._workers: set[WorkerProcess] = set()
        self._closed = False

    def submit(self, request: Request, *, priority: int, limit: float, done: Callable[[Answer], None]) -> None:
        """Have `done` called with the answer to `request`, once, from a thread of the pool.

        Of what waits, the lowest `priority` is next, first come first served. `limit` is in seconds, from when a worker
        begins.
        """
        with self._changed:
            if self._closed:
                return
            heapq.heappush(self._waiting, (priority, next(self._numbers), _Job(request, limit, done)))
            if self._idle < len(self._waiting) and len(self._threads) < self.size:
                thread = threading.Thread(target=self._serve, name="pullquote-pool", daemon=True)
                self._threads.append(thread)
                thread.start()
            self._changed.notify()

    def pids(self) -> list[int]:
        """Process ids of the workers that run now."""
        with self._changed:
            return [worker.pid for worker in self._workers]

    def close(self) -> None:
        """End all workers."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            for worker in self._workers:
                worker.kill()
            self._changed.notify_all()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()

    def _serve(self) -> None:
        """What each thread of the pool does: own one worker at a time, and have it answer what is next."""
        worker: WorkerProcess | None = None
        while (job := self._next()) is not None:
            answer, worker = self._answer(job, worker)
            if not self._closed:
                job.done(answer)
        if worker is not None:
            self._forget(worker)
            worker.close()

    def _next(self) -> _Job | None:
        with self._changed:
            self._idle += 1
            try:
                self._changed.wait_for(lambda: self._waiting or self._closed)
                return None if self._closed else heapq.heappop(self._waiting)[2]
            finally:
                self._idle -= 1

    def _answer(self, job: _Job, worker: WorkerProcess | None) -> tuple[Answer, WorkerProcess | None]:
        """The answer, and the worker that is left to answer the next request."""
        answer: Answer = Failed("")
        for _ in range(2):
            try:
                worker = worker or self._start()
                return worker.ask(job.request, job.limit), worker
            except WorkerUnavailableError as error:
                _log.error("no worker: %s", error)
                answer = Unavailable(str(error))
            except WorkerTookTooLongError:
                self._forget(worker)
                return Failed(f"Took longer than {job.limit:.0f} s; skipped."), None
            except WorkerDiedError as error:
                self._forget(worker)
                worker = None
                _log.warning("a worker died: %s", error)
                answer = Failed(f"The reading process ended unexpectedly ({error}); skipped.")
            except ValueError as error:
                return Failed(safe_line(f"It cannot be handed to the reading process: {error}.")), worker
            if self._closed:
                break
        return answer, None

    def _start(self) -> WorkerProcess:
        worker = WorkerProcess(self._command)
        with self._changed:
            self._workers.add(worker)
            if self._closed:
                worker.kill()
        try:
            worker.wait_until_ready()
        except WorkerUnavailableError:
            self._forget(worker)
            raise
        return worker

    def _forget(self, worker: WorkerProcess | None) -> None:
        with self._changed:
            self._workers -= {worker}
