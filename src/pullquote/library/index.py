"""The index of one library: what the desk asks it, and what the indexer writes into it."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from pullquote.article import Article
from pullquote.language import Analysis
from pullquote.library import blobs, marks, rows, search
from pullquote.library.database import Database
from pullquote.library.model import Counts, SearchHit, Sort, StoryRow, StoryState, UnreadableFile

T = TypeVar("T")


class Index:
    """The index of one library, in the cache folder; all of it can be found out again.

    Any thread may call any method. Reading never waits for writing; `project` and `mark` wait for a write that is under
    way (some 10 ms). What is asked about a story that is gone is answered by None or left out. sqlite3.Error is raised
    when the disk fails or is full; a damaged file is made anew without an error.
    """

    def __init__(self, database: Database, library: str) -> None:
        self._database = database
        self.library = library

    @classmethod
    def open(cls, cache_folder: Path, library: str) -> Index:
        """The index of the library with this id; made if there is none, and anew if there is a damaged or outdated one.

        Raises OSError or sqlite3.OperationalError when the cache folder cannot be written to.
        """
        return cls(Database(cache_folder, library), library)

    @property
    def path(self) -> Path:
        """The file of the index."""
        return self._database.path

    @property
    def generation(self) -> int:
        """Grows when the file was found damaged and made anew: ids from before are void, marks must be projected."""
        return self._database.generation

    def order(self, sort: Sort, descending: bool | None = None) -> array[int]:
        """Ids of all stories in the order of the list. Without `descending`, as one expects: newest first, most quotes
        first, titles and sources from A. Stories without the value are last, ties in the order of title, address."""
        return self._database.read(lambda connection: rows.order(connection, sort, descending))

    def rows(self, ids: Sequence[int]) -> list[StoryRow]:
        """The rows of these stories in this order, without those that are gone."""
        return self._database.read(lambda connection: rows.rows(connection, ids))

    def row(self, story: int) -> StoryRow | None:
        """The story's row."""
        found = self.rows((story,))
        return found[0] if found else None

    def id_of(self, address: str) -> int | None:
        """The id of the story with this address."""
        return self._database.read(lambda connection: rows.id_of(connection, address))

    def article(self, story: int) -> Article | None:
        """The story itself."""
        return self._database.read(lambda connection: blobs.stored_article(connection, story))

    def analysis(self, story: int) -> Analysis | None:
        """What the story says; None until it was analysed, empty (and listed in `unreadable`) if that failed."""
        return self._database.read(lambda connection: blobs.stored_analysis(connection, story))

    def filter(self, text: str) -> array[int]:
        """Ids, in no order, of the stories whose title, source, byline or tags contain each word of `text`, whatever
        the letter case and accents; all stories without a word."""
        return self._database.read(lambda connection: rows.filtered(connection, text))

    def search(self, query: str, limit: int = 200) -> list[SearchHit]:
        """The stories in whose title and text all words and "phrases" of `query` stand, best first; the last word may
        be the beginning of one. Any string is a query; one without a letter or digit finds nothing."""
        return self._database.read(lambda connection: search.search(connection, query, limit))

    def unreadable(self) -> list[UnreadableFile]:
        """All files that gave no story, folders that could not be opened and stories that could not be analysed."""
        return self._database.read(rows.unreadable)

    def counts(self) -> Counts:
        """How much there is."""
        return self._database.read(rows.counts)

    def project(self, states: Iterable[StoryState]) -> None:
        """Put these marks in the place of all former ones. Those of stories that are not here (yet) are kept."""
        kept = list(states)
        self._database.write(lambda connection: marks.project(connection, kept))

    def mark(self, states: Iterable[StoryState]) -> None:
        """Put these marks in the place of what their stories had; those of other stories stay."""
        kept = list(states)
        self._database.write(lambda connection: marks.mark(connection, kept))

    def read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """For the indexer: what `query` gives on one state of the index."""
        return self._database.read(query)

    def write(self, change: Callable[[sqlite3.Connection], T]) -> tuple[T, int]:
        """For the indexer: make a change, all of it or none. Gives what `change` gives, and the change's number."""

        def numbered(connection: sqlite3.Connection) -> tuple[T, int]:
            result = change(connection)
            connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'changes'")
            return result, _changes(connection)

        return self._database.write(numbered)

    def changes(self) -> int:
        """For the indexer: the number of the last change that any process made with `write`."""
        return self._database.read(_changes)

    def call_when_made_anew(self, callback: Callable[[], None]) -> None:
        """For the indexer: have `callback` called, in any thread, whenever a damaged index has been made anew."""
        self._database.call_when_made_anew(callback)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def _changes(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT value FROM meta WHERE name = 'changes'").fetchone()[0])
