"""Writes what has been found out into an index, all that has come together at once and not too often, and notices when
others write to it or it has begun anew."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import TypeAlias

from pullquote.library.index import Index
from pullquote.library.results import StoryChanges
from pullquote.library.story_table import drop_unused_analyses

_BETWEEN_WRITES = 0.1

IndexChange: TypeAlias = Callable[[sqlite3.Connection], StoryChanges | None]
"""Something to be written. It may be done again, in another index."""


class IndexWriter:
    """The writing side of an index. `waiting` are the changes to be written, in the order in which they came; `due` is
    when they may be, by the monotonic clock."""

    def __init__(self, index: Index) -> None:
        self.waiting: list[IndexChange] = []
        self.due = 0.0
        self._index = index
        self._generation = index.generation
        self._last_change = index.read(_changes)

    def add(self, change: IndexChange) -> None:
        """Have this written, after all that waits already."""
        self.waiting.append(change)

    def write(self) -> tuple[StoryChanges, bool]:
        """Write what waits, all of it or none. Gives what that has done, and whether another process has written since
        the last time.

        Raises sqlite3.Error.
        """
        waiting, self.waiting = self.waiting, []

        def write_all(connection: sqlite3.Connection) -> tuple[StoryChanges, int]:
            done = StoryChanges()
            for change in waiting:
                done += change(connection) or StoryChanges()
            connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'changes'")
            return done, _changes(connection)

        done, number = self._index.write(write_all)
        self.due = time.monotonic() + _BETWEEN_WRITES
        others_wrote = number != self._last_change + 1
        self._last_change = number
        return done, others_wrote

    def others_wrote(self) -> bool:
        """Whether another process has written to the index since this one last did or asked."""
        before, self._last_change = self._last_change, self._index.read(_changes)
        return before != self._last_change

    def began_anew(self) -> bool:
        """Whether the index was found damaged and made anew since this was last asked."""
        before, self._generation = self._generation, self._index.generation
        return before != self._generation

    def drop_unused_analyses(self) -> None:
        """Drop what belonged to stories that are gone for good."""
        self.add(drop_unused_analyses)
        self.write()


def _changes(connection: sqlite3.Connection) -> int:
    """The number of the last change that any process made with an IndexWriter."""
    return int(connection.execute("SELECT value FROM meta WHERE name = 'changes'").fetchone()[0])
