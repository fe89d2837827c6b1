"""Connections to an index file: any number of readers beside one writer, and a new file when it turns out damaged."""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pullquote.library.index_file import connect, delete_index_file, open_index_file, tells_of_damage

T = TypeVar("T")


class Database:
    """The index file of one library, for all threads of this process; `path` is where it lies.

    A thread that asks borrows a connection that nobody uses, or a new one. `generation` grows when the file was found
    damaged and made anew: all that was in it is gone then. Raises OSError or sqlite3.OperationalError when the cache
    folder cannot be written to.
    """

    def __init__(self, cache_folder: Path, library: str) -> None:
        self._cache_folder = cache_folder
        self.library = library
        self.path = open_index_file(cache_folder, library)
        self._inode = self.path.stat().st_ino
        self._idle: deque[sqlite3.Connection] = deque()
        self._writing = threading.RLock()
        self._closed = False
        self._when_made_anew: Callable[[], None] = lambda: None
        self.generation = 0

    def read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """What `query` gives on one state of the index. Raises sqlite3.Error, but never for a damaged file: `query` is
        asked again then, of the new one."""
        return self._sound(lambda: self._inside("BEGIN", query))

    def write(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Make a change, all of it or none, and give what it gives; one thread after the other.

        Raises sqlite3.Error (the disk is full, another process kept the index to itself for too long), but never for a
        damaged file: `change` is made again then, in the new one.
        """
        with self._writing:
            return self._sound(lambda: self._inside("BEGIN IMMEDIATE", change))

    def call_when_made_anew(self, callback: Callable[[], None]) -> None:
        """Have `callback` called, in any thread, whenever the file was made anew; it replaces the former one."""
        self._when_made_anew = callback

    def close(self) -> None:
        """Close all connections; those in use, when they come back."""
        self._closed = True
        self._drop_idle()

    def _sound(self, work: Callable[[], T]) -> T:
        generation = self.generation
        try:
            return work()
        except sqlite3.Error as error:
            if not tells_of_damage(error):
                raise
        self._make_anew(generation)
        return work()

    def _inside(self, begin: str, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._borrowed() as connection:
            connection.execute(begin)
            try:
                result = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            return result

    @contextmanager
    def _borrowed(self) -> Iterator[sqlite3.Connection]:
        generation = self.generation
        connection = self._take_idle() or connect(self.path)
        try:
            yield connection
        finally:
            self._idle.append(connection)
            if self._closed or generation != self.generation:
                self._drop_idle()

    def _take_idle(self) -> sqlite3.Connection | None:
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def _drop_idle(self) -> None:
        while (connection := self._take_idle()) is not None:
            connection.close()

    def _make_anew(self, generation: int) -> None:
        with self._writing:
            if generation != self.generation:
                return  # another thread found the damage first
            self.generation += 1  # from here on no connection to the old file comes back
            self._drop_idle()
            if self.path.exists() and self.path.stat().st_ino == self._inode:
                delete_index_file(self.path)  # else another process has made it anew
            open_index_file(self._cache_folder, self.library)
            self._inode = self.path.stat().st_ino
            self._when_made_anew()
