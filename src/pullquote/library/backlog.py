"""What an indexer still has to do, and in which order: stories on the screen first, then headlines, then quotes."""

from __future__ import annotations

import heapq
import itertools
from collections import deque
from collections.abc import Iterable

from pullquote.library.scan import FoundFile


class Backlog:
    """Files to read, the most recently changed first, and stories to analyse.

    `first` is the path of a file that is read before all others.

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
