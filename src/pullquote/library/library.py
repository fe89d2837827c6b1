"""A library: a folder of articles with its id, its index and, while an app shows it, the thread that keeps it up to
date."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from pullquote.library.index import Index
from pullquote.library.indexer import Indexer, IndexingError
from pullquote.library.pool import Pool, Workers
from pullquote.library.registry import Registry
from pullquote.library.results import Progress
from pullquote.library.story_address import AddressError, parse_address
from pullquote.library.watch import Watch
from pullquote.text import safe_line

_log = logging.getLogger(__name__)

_WATCH_FIRST_SECONDS = 1.0


class Library:
    """One folder of articles, open for reading.

    `folder` is the real path, `id` what addresses begin with, `index` what is known about its stories.
    """

    def __init__(self, folder: Path, index: Index) -> None:
        self.folder = folder
        self.id = index.library
        self.index = index
        self._following: _Following | None = None

    @classmethod
    def open(cls, folder: Path, *, registry: Registry, cache_folder: Path) -> Library:
        """The library in `folder`, with what earlier sessions have found out about it; nothing is read yet.

        Raises OSError or sqlite3.OperationalError when data or cache folder cannot be written to.
        """
        real = folder.resolve()
        return cls(real, Index(cache_folder, registry.library_id(real)))

    def start(
        self, notify: Callable[[Progress], None], first: str | None = None, workers: Workers | None = None
    ) -> None:
        """Bring the index up to date in the background and follow changes on disk until `stop`.

        `first` is the path, inside the folder, of a file that is read before all others. `notify` is called in another
        thread with what has changed in the index, at most some ten times a second; when indexing cannot go on, with a
        Progress that names the problem, once.
        """
        self.stop()
        self._following = _Following(self, notify, first, workers or Pool())

    def want(self, story: int) -> None:
        """The story is on the screen: have it analysed before all others."""
        if self._following is not None:
            self._following.indexer.want(story)

    def refresh(self, progress: Callable[[Progress], None] | None = None, workers: Workers | None = None) -> None:
        """Bring the index up to date and return: scan the folder, read and analyse what is new. For commands;
        `progress` is called with each batch.

        Raises IndexingError when the index cannot be written to or no worker can be started. What cannot be read is no
        error: `index.unreadable()` lists it.
        """
        workers = workers or Pool()
        try:
            Indexer(self.index, self.folder, workers, progress or (lambda _: None)).run(until_done=True)
        finally:
            workers.close()

    def stop(self) -> None:
        """End what `start` began; what was being done is done again next time. Returns within some 100 ms."""
        if self._following is not None:
            self._following.stop()
            self._following = None

    def close(self) -> None:
        """Stop, and let go of the index."""
        self.stop()
        self.index.close()

    def file_of(self, address: str) -> Path:
        """The file that holds, or would hold, the story with this address. Raises AddressError for a string that is no
        address, or one of another library."""
        parts = parse_address(address)
        if parts.library != self.id:
            raise AddressError(f"the address of a story in another library: {address!r}")
        return parts.file_in(self.folder)


class _Following:
    """A thread, with workers and a watch on the folder, that runs from its making until `stop`."""

    def __init__(
        self, library: Library, notify: Callable[[Progress], None], first: str | None, workers: Workers
    ) -> None:
        self.indexer = Indexer(library.index, library.folder, workers, notify, first)
        self._notify = notify
        self._workers = workers
        self._watch = Watch(library.folder, self.indexer.look)
        library.index.call_when_made_anew(lambda: self.indexer.look(None))
        self._thread = threading.Thread(target=self._run, name="pullquote-indexer", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self.indexer.stop()
        self._workers.close()
        if self._thread is not threading.current_thread():
            self._thread.join()
        self._watch.stop()

    def _run(self) -> None:
        # First the watch: what changes after the scan and before it would go unnoticed.
        self._watch.start(_WATCH_FIRST_SECONDS)
        try:
            self.indexer.run(until_done=False)
        except IndexingError as error:
            _log.error("indexing has ended: %s", error)
            self._notify(Progress(problem=str(error)))
        except Exception as error:  # nobody else would see it, and the app goes on without new stories
            _log.exception("indexing has ended")
            self._notify(Progress(problem=safe_line(f"An error of the program: {type(error).__name__}: {error}.")))
