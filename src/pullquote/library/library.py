"""A library: a folder of articles with its id, its index and, while an app shows it, its indexer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pullquote.library.address import AddressError, parse_address
from pullquote.library.index import Index
from pullquote.library.indexer import Indexer, refresh
from pullquote.library.model import Progress
from pullquote.library.registry import Registry


class Library:
    """One folder of articles, open for reading.

    `folder` is the real path, `id` what addresses begin with, `index` what is known about its stories.
    """

    def __init__(self, folder: Path, index: Index) -> None:
        self.folder = folder
        self.id = index.library
        self.index = index
        self._indexer: Indexer | None = None

    @classmethod
    def open(cls, folder: Path, *, registry: Registry, cache_folder: Path) -> Library:
        """The library in `folder`, with what earlier sessions have found out about it; nothing is read yet.

        Raises OSError or sqlite3.OperationalError when data or cache folder cannot be written to.
        """
        real = folder.resolve()
        return cls(real, Index.open(cache_folder, registry.library_id(real)))

    def start(self, notify: Callable[[Progress], None], first: str | None = None) -> None:
        """Bring the index up to date in the background and follow changes on disk; see `Indexer`."""
        self.stop()
        self._indexer = Indexer(self.index, self.folder, notify, first=first)
        self._indexer.start()

    def want(self, story: int) -> None:
        """The story is on the screen: have it analysed before all others."""
        if self._indexer is not None:
            self._indexer.want(story)

    def refresh(self, progress: Callable[[Progress], None] | None = None) -> None:
        """Bring the index up to date and return; for commands. Raises IndexingError."""
        refresh(self.folder, self.index, progress)

    def stop(self) -> None:
        """End what `start` began."""
        if self._indexer is not None:
            self._indexer.stop()
            self._indexer = None

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
