"""The index of one library: what the desk asks it, and the reader's marks that the desk puts beside its rows."""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from pullquote.article import Article
from pullquote.language import Analysis
from pullquote.library.database import Database
from pullquote.library.results import Counts, SearchHit, Sort, StoryRow, StoryState, UnreadableFile
from pullquote.library.search import highlighted_texts, hit_in
from pullquote.library.sort_keys import normalised
from pullquote.library.story_table import number_to_analyse, stored_analysis, stored_article
from pullquote.text import safe_line

_AT_ONCE = 500  # SQLite allows 999 variables in a statement at least

_COLUMNS = """
    stories.id, stories.address, stories.path, title, source, published, saved, format, text_length, quotes,
    coalesce(marks.read, 0), coalesce(marks.starred, 0), coalesce(marks.passages, 0)
    FROM stories LEFT JOIN marks ON marks.address = stories.address
"""

# Each has an index in the schema that answers it in the usual direction; stories without the value come last in both.
_ORDERS: dict[Sort, tuple[str, bool]] = {
    "date": ("date_key IS NULL, date_key {}, title_key, address", True),
    "title": ("title_key {}, address {}", False),
    "source": ("source_key IS NULL, source_key {}, title_key, address", False),
    "quotes": ("quotes IS NULL, quotes {}, title_key, address", True),
}


class Index(Database):
    """The index of one library, in the cache folder; all of it can be found out again.

    Any thread may call any method. Reading never waits for writing; `project` and `mark` wait for a write that is under
    way (some 10 ms). What is asked about a story that is gone is answered by None or left out. sqlite3.Error is raised
    when the disk fails or is full; a damaged file is made anew without an error: ids from before are void then, and
    marks must be projected.
    """

    def order(self, sort: Sort, descending: bool | None = None) -> array[int]:
        """Ids of all stories in the order of the list. Without `descending`, as one expects: newest first, most quotes
        first, titles and sources from A. Stories without the value are last, ties in the order of title, address."""
        terms, usual = _ORDERS[sort]
        direction = "DESC" if (usual if descending is None else descending) else "ASC"
        return self._ids(f"SELECT id FROM stories ORDER BY {terms.replace('{}', direction)}")

    def filter(self, text: str) -> array[int]:
        """Ids, in no order, of the stories whose title, source, byline or tags contain each word of `text`, whatever
        the letter case and accents; all stories without a word."""
        words = normalised(safe_line(text)).split()
        condition = " AND ".join(["instr(haystack, ?)"] * len(words)) or "1"
        return self._ids(f"SELECT id FROM stories WHERE {condition}", words)

    def rows(self, ids: Sequence[int]) -> list[StoryRow]:
        """The rows of these stories in this order, without those that are gone."""
        return self.read(lambda connection: _rows(connection, ids))

    def row(self, story: int) -> StoryRow | None:
        """The story's row."""
        found = self.rows((story,))
        return found[0] if found else None

    def id_of(self, address: str) -> int | None:
        """The id of the story with this address."""
        found = self._ids("SELECT id FROM stories WHERE address = ?", (address,))
        return found[0] if found else None

    def article(self, story: int) -> Article | None:
        """The story itself."""
        return self.read(lambda connection: stored_article(connection, story))

    def analysis(self, story: int) -> Analysis | None:
        """What the story says; None until it was analysed, empty (and listed in `unreadable`) if that failed."""
        return self.read(lambda connection: stored_analysis(connection, story))

    def search(self, query: str, limit: int = 200) -> list[SearchHit]:
        """The stories in whose title and text all words and "phrases" of `query` stand, best first; the last word may
        be the beginning of one. Any string is a query; one without a letter or digit finds nothing."""

        def hits(connection: sqlite3.Connection) -> list[SearchHit]:
            found = highlighted_texts(connection, query, limit)
            stories = {story.id: story for story in _rows(connection, [number for number, _ in found])}
            return [hit_in(stories[number], text) for number, text in found if number in stories]

        return self.read(hits)

    def unreadable(self) -> list[UnreadableFile]:
        """All files that gave no story, folders that could not be opened and stories that could not be analysed, by
        path."""

        def listed(connection: sqlite3.Connection) -> list[UnreadableFile]:
            found = [
                UnreadableFile(path, reason) for path, reason in connection.execute("SELECT * FROM closed_folders")
            ]
            for path, reason in connection.execute("SELECT path, reason FROM files WHERE reason IS NOT NULL"):
                found.append(UnreadableFile(safe_line(os.fsdecode(path)), reason))
            for path, reason in connection.execute(
                "SELECT DISTINCT path, reason FROM stories JOIN analyses ON analyses.key = analysis_key "
                "WHERE reason IS NOT NULL"
            ):
                found.append(UnreadableFile(path, reason))
            return sorted(found, key=lambda entry: entry.path)

        return self.read(listed)

    def counts(self) -> Counts:
        """How much there is."""

        def counted(connection: sqlite3.Connection) -> Counts:
            return Counts(
                stories=_number(connection, "SELECT count(*) FROM stories"),
                to_analyse=number_to_analyse(connection),
                unreadable=_number(connection, "SELECT count(*) FROM files WHERE reason IS NOT NULL")
                + _number(connection, "SELECT count(*) FROM closed_folders"),
            )

        return self.read(counted)

    def project(self, states: Iterable[StoryState]) -> None:
        """Put these marks, a copy of what the journal says, in the place of all former ones. Those of stories that are
        not here (yet) are kept."""
        self._put_marks(states, instead_of_all=True)

    def mark(self, states: Iterable[StoryState]) -> None:
        """Put these marks in the place of what their stories had; those of other stories stay."""
        self._put_marks(states, instead_of_all=False)

    def _put_marks(self, states: Iterable[StoryState], *, instead_of_all: bool) -> None:
        marks = [(state.address, state.read, state.starred, state.passages) for state in states]

        def put(connection: sqlite3.Connection) -> None:
            if instead_of_all:
                connection.execute("DELETE FROM marks")
            connection.executemany("INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?)", marks)

        self.write(put)

    def _ids(self, query: str, values: Sequence[str] = ()) -> array[int]:
        return self.read(lambda connection: array("q", [row[0] for row in connection.execute(query, values)]))


def _rows(connection: sqlite3.Connection, ids: Sequence[int]) -> list[StoryRow]:
    found: dict[int, StoryRow] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        places = ",".join("?" * len(some))
        for values in connection.execute(f"SELECT {_COLUMNS} WHERE stories.id IN ({places})", tuple(some)):
            found[values[0]] = _row(values)
    return [found[number] for number in ids if number in found]


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])


def _row(values: tuple[Any, ...]) -> StoryRow:
    *columns, read, starred, passages = values
    return StoryRow(*(*columns, bool(read), bool(starred), passages))
