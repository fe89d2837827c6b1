"""A few workers, started when there is work: requests by priority, one per worker, each with a time limit."""

from __future__ import annotations

import heapq
import itertools
import logging
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from pullquote.library.protocol import Answer, Failed, Request, Unavailable
from pullquote.library.worker_process import (
    WORKER_COMMAND,
    WorkerDiedError,
    WorkerProcess,
    WorkerTookTooLongError,
    WorkerUnavailableError,
)
from pullquote.text import safe_line

_log = logging.getLogger(__name__)

URGENT = 0
"""Priority of what is on the screen."""
SOON = 1
"""Priority of the list's rows."""
LATER = 2
"""Priority of everything else."""


class Workers(Protocol):
    """Something that answers requests; `Pool` does it with processes."""

    size: int

    def submit(self, request: Request, *, priority: int, limit: float, done: Callable[[Answer], None]) -> None:
        """Have `done` called with the answer to `request`, once, from any thread."""

    def close(self) -> None:
        """End all; requests that are not answered yet never will be."""


@dataclass(frozen=True, slots=True)
class _Job:
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
        """End all workers; requests that are not answered yet never will be."""
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
            if worker is not None:
                self._workers.discard(worker)
