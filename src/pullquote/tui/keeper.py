"""Writes to the notebook, one after the other, away from the screen's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from pullquote.notebook import NotebookError


class Keeper:
    """Runs jobs that write. A job's words are told to the reader only after it is done, so that "saved" is true."""

    def __init__(self, say: Callable[[str, bool], None], changed: Callable[[], None]) -> None:
        self._say = say
        self._changed = changed
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="notebook")

    async def run(self, job: Callable[[], str]) -> None:
        """Run a job in its turn; then say its words, or what went wrong, and tell that the notebook has changed."""
        try:
            words = await asyncio.get_running_loop().run_in_executor(self._thread, job)
        except NotebookError as error:
            self._say(str(error), True)
            return
        self._changed()
        if words:
            self._say(words, False)

    def close(self) -> None:
        """Wait until all that was asked for is written."""
        self._thread.shutdown(wait=True)
