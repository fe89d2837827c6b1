"""Writes to the notebook, one after the other, away from the screen's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from pullquote.notebook import NotebookError

T = TypeVar("T")


class Writer:
    """Runs jobs that write. A job's words are told to the reader only after it is done, so that "saved" is true."""

    def __init__(self, say: Callable[[str, bool], None], changed: Callable[[], None]) -> None:
        self._say = say
        self._changed = changed
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="notebook")
        self._untold: set[Future[str]] = set()
        self._last: Future[Any] | None = None

    def submit(self, job: Callable[[], str]) -> Future[str]:
        """Have a job done in its turn; it is done even if the screen closes before."""
        future = self.submit_quietly(job)
        self._untold.add(future)
        return future

    def submit_quietly(self, job: Callable[[], T]) -> Future[T]:
        """Have a job done in its turn that nobody needs to be told of."""
        self._last = future = self._thread.submit(job)
        return future

    async def tell(self, future: Future[str]) -> None:
        """When the job is done, say its words, or what went wrong, and that the notebook has changed."""
        try:
            words = await asyncio.shield(asyncio.wrap_future(future))
        except NotebookError as error:
            self._untold.discard(future)
            self._say(str(error), True)
            return
        self._untold.discard(future)
        self._changed()
        if words:
            self._say(words, False)

    def wait(self, seconds: float) -> None:
        """Wait until all that was asked for is done, but not longer than so many seconds. From any thread."""
        if self._last is not None:
            wait([self._last], timeout=seconds)

    def close(self) -> list[str]:
        """Wait until all that was asked for is done; what failed without having been told, in words for the reader."""
        self._thread.shutdown(wait=True)
        errors = (future.exception() for future in self._untold)
        return [str(error) for error in errors if error is not None]
