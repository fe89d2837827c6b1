"""Writes batches into an index, not too often, and notices when others write to it or it has begun anew."""

from __future__ import annotations

import time

from pullquote.library import stories
from pullquote.library.batch import Batch, Written
from pullquote.library.index import Index

_BETWEEN_WRITES = 0.1


class Ledger:
    """The writing side of an index. `batch` waits to be written; `due` is when it may be, by the monotonic clock."""

    def __init__(self, index: Index) -> None:
        self.batch = Batch()
        self.due = 0.0
        self._index = index
        self._generation = index.generation
        self._last_change = index.changes()

    def write(self) -> tuple[Written, bool]:
        """Write the batch. Gives what that has done, and whether another process has written since the last time.

        Raises sqlite3.Error.
        """
        batch, self.batch = self.batch, Batch()
        written, number = self._index.write(lambda connection: batch.write(connection, self._index.library))
        self.due = time.monotonic() + _BETWEEN_WRITES
        others_wrote = number != self._last_change + 1
        self._last_change = number
        return written, others_wrote

    def others_wrote(self) -> bool:
        """Whether another process has written to the index since this one last did or asked."""
        before, self._last_change = self._last_change, self._index.changes()
        return before != self._last_change

    def began_anew(self) -> bool:
        """Whether the index was found damaged and made anew since this was last asked."""
        before, self._generation = self._generation, self._index.generation
        return before != self._generation

    def drop_unused_analyses(self) -> None:
        """Drop what belonged to stories that are gone for good."""
        _, self._last_change = self._index.write(stories.drop_unused_analyses)
