"""What an indexer still has to do: files to read and stories to analyse (those on the screen first, then headlines,
then quotes), and what has been found out, to be written."""

from __future__ import annotations

import heapq
import itertools
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import TypeAlias

from pullquote.library.index import Index
from pullquote.library.results import StoryChanges
from pullquote.library.scan import FoundFile

_BETWEEN_WRITES = 0.1

IndexChange: TypeAlias = Callable[[sqlite3.Connection], StoryChanges | None]
"""Something to be written. It may be done again, in another index."""


class Backlog:
    """Files to read, `first` (a path) before all others, then the most recently changed; and stories to analyse.

    A file may be put in again while it is read: only what its newest state gives counts then.
    """

    def __init__(self, first: str | None = None) -> None:
        self._first = first
        self._files: list[tuple[bool, int, int, FoundFile]] = []
        self._numbers = itertools.count()
        self._current: dict[str, FoundFile] = {}
        self._wanted: deque[int] = deque()
        self._stories: deque[int] = deque()
        self._analysing: set[int] = set()

    @property
    def files_left(self) -> int:
        """Number of files that wait or are being read."""
        return len(self._current)

    def add_file(self, found: FoundFile) -> None:
        """The file is to be read, in this state of it (once, even if it is put in again)."""
        if self._current.get(found.path) == found:
            return
        self._current[found.path] = found
        heapq.heappush(self._files, (found.path != self._first, -found.mtime_ns, next(self._numbers), found))

    def drop_file(self, path: str) -> None:
        """The file is gone: what may still come from it does not count."""
        self._current.pop(path, None)

    def is_current(self, found: FoundFile) -> bool:
        """Whether this is the newest state of a file that is to be read."""
        return self._current.get(found.path) is found

    def want(self, story: int) -> None:
        """The story is on the screen: it is analysed before everything else."""
        self._wanted.appendleft(story)

    def set_stories(self, stories: Iterable[int]) -> None:
        """These stories, in this order, are to be analysed, in the place of those that were set before."""
        self._stories = deque(stories)

    def analysed(self, story: int) -> None:
        """The story that `next_story` gave has been dealt with."""
        self._analysing.discard(story)

    def next_wanted(self) -> int | None:
        """The story on the screen, if it waits."""
        return self._next(self._wanted)

    def next_file(self) -> FoundFile | None:
        """The file to read next."""
        while self._files:
            found = heapq.heappop(self._files)[-1]
            if self.is_current(found):
                return found
        return None

    def next_story(self) -> int | None:
        """The story to analyse next, when there is no file to read."""
        return self._next(self._stories)

    def clear(self) -> None:
        """Nothing is to be done; what is being done does not count."""
        self._files.clear()
        self._current.clear()
        self._wanted.clear()
        self._stories.clear()

    def _next(self, stories: deque[int]) -> int | None:
        while stories:
            story = stories.popleft()
            if story not in self._analysing:
                self._analysing.add(story)
                return story
        return None


class IndexWriter:
    """Writes to an index, all that has come together at once and not too often, and notices when others write to it or
    it has begun anew. `waiting` are the changes to be written, in the order in which they came; `due` is when they may
    be, by the monotonic clock."""

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
        the last time. Raises sqlite3.Error."""
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


def _changes(connection: sqlite3.Connection) -> int:
    """The number of the last change that any process made with an IndexWriter."""
    return int(connection.execute("SELECT value FROM meta WHERE name = 'changes'").fetchone()[0])
