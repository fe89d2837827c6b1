"""Keeps an index up to date: in a thread beside the app, or once for a command."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from pullquote.library.index import Index
from pullquote.library.intake import IndexingError, Intake
from pullquote.library.model import Progress
from pullquote.library.pool import Pool, Workers
from pullquote.library.watch import Watch
from pullquote.text import safe_line

_log = logging.getLogger(__name__)

_WATCH_FIRST_SECONDS = 1.0


class Indexer:
    """A thread that brings the index of `folder` up to date and then follows changes on disk until it is stopped.

    `first` is the path, inside the folder, of a file that is read before all others. `notify` is called from that
    thread with what has changed in the index, at most some ten times a second; when the indexer cannot go on, with a
    Progress that names the problem, once.
    """

    def __init__(
        self,
        index: Index,
        folder: Path,
        notify: Callable[[Progress], None],
        workers: Workers | None = None,
        *,
        first: str | None = None,
    ) -> None:
        self._notify = notify
        self._workers = workers or Pool()
        self._intake = Intake(index, folder, self._workers, notify, first)
        self._watch = Watch(folder, self._intake.look)
        index.call_when_made_anew(lambda: self._intake.look(None))
        self._thread = threading.Thread(target=self._run, name="pullquote-indexer", daemon=True)

    def start(self) -> None:
        """Begin; once."""
        self._thread.start()

    def want(self, story: int) -> None:
        """The story is on the screen: have it analysed before all others."""
        self._intake.want(story)

    def stop(self) -> None:
        """End the thread, the workers and the watch; what they were doing is done again next time. Returns within some
        100 ms."""
        self._intake.stop()
        self._workers.close()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()
        self._watch.stop()

    def _run(self) -> None:
        self._watch.start()
        # What changes after the scan and before the watch would go unnoticed.
        self._watch.wait_until_running(_WATCH_FIRST_SECONDS)
        try:
            self._intake.run(until_done=False)
        except IndexingError as error:
            _log.error("indexing has ended: %s", error)
            self._notify(Progress(problem=str(error)))
        except Exception as error:  # nobody else would see it, and the app goes on without new stories
            _log.exception("indexing has ended")
            self._notify(Progress(problem=safe_line(f"An error of the program: {type(error).__name__}: {error}.")))


def refresh(
    folder: Path, index: Index, progress: Callable[[Progress], None] | None = None, workers: Workers | None = None
) -> None:
    """Bring the index of `folder` up to date: scan it, read and analyse what is new. For commands; `progress` is called
    with each batch.

    Raises IndexingError when the index cannot be written to or no worker can be started. What cannot be read is no
    error: `index.unreadable()` lists it.
    """
    workers = workers or Pool()
    try:
        Intake(index, folder, workers, progress or (lambda _: None)).run(until_done=True)
    finally:
        workers.close()
