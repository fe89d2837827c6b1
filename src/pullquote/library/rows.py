"""Questions about the story list: its order, its rows, what a filter leaves of it, what could not be read."""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Sequence
from typing import Any

from pullquote.library.keys import folded
from pullquote.library.model import Counts, Sort, StoryRow, UnreadableFile
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


def order(connection: sqlite3.Connection, sort: Sort, descending: bool | None) -> array[int]:
    """Ids of all stories in the order of the list. `descending` None is the usual direction: dates newest first, most
    quotes first, titles and sources from A. Ties are in the order of title, then address."""
    terms, usual = _ORDERS[sort]
    direction = "DESC" if (usual if descending is None else descending) else "ASC"
    return _ids(connection.execute(f"SELECT id FROM stories ORDER BY {terms.replace('{}', direction)}"))


def rows(connection: sqlite3.Connection, ids: Sequence[int]) -> list[StoryRow]:
    """The rows of these stories, in this order; a story that is gone has none."""
    found: dict[int, StoryRow] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        places = ",".join("?" * len(some))
        for values in connection.execute(f"SELECT {_COLUMNS} WHERE stories.id IN ({places})", tuple(some)):
            found[values[0]] = _row(values)
    return [found[number] for number in ids if number in found]


def id_of(connection: sqlite3.Connection, address: str) -> int | None:
    """The story's number in this index."""
    found = connection.execute("SELECT id FROM stories WHERE address = ?", (address,)).fetchone()
    return int(found[0]) if found else None


def filtered(connection: sqlite3.Connection, text: str) -> array[int]:
    """Ids, in no order that means anything, of the stories whose title, source, byline or tags contain each word of
    `text`, whatever the letter case and accents. Without a word: all stories."""
    words = [word for word in folded(safe_line(text)).split() if word]
    condition = " AND ".join(["instr(haystack, ?)"] * len(words)) or "1"
    return _ids(connection.execute(f"SELECT id FROM stories WHERE {condition}", words))


def unreadable(connection: sqlite3.Connection) -> list[UnreadableFile]:
    """All that gave no story or no analysis, by path, with the reason."""
    listed = [UnreadableFile(path, reason) for path, reason in connection.execute("SELECT * FROM closed_folders")]
    for path, reason in connection.execute("SELECT path, reason FROM files WHERE reason IS NOT NULL"):
        listed.append(UnreadableFile(safe_line(os.fsdecode(path)), reason))
    for path, reason in connection.execute(
        "SELECT DISTINCT path, reason FROM stories JOIN analyses ON analyses.key = analysis_key "
        "WHERE reason IS NOT NULL"
    ):
        listed.append(UnreadableFile(path, reason))
    return sorted(listed, key=lambda entry: entry.path)


def counts(connection: sqlite3.Connection) -> Counts:
    """How much there is."""
    return Counts(
        stories=_number(connection, "SELECT count(*) FROM stories"),
        to_analyse=_number(connection, "SELECT count(*) FROM stories WHERE quotes IS NULL"),
        unreadable=_number(connection, "SELECT count(*) FROM files WHERE reason IS NOT NULL")
        + _number(connection, "SELECT count(*) FROM closed_folders"),
    )


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])


def _ids(cursor: sqlite3.Cursor) -> array[int]:
    return array("q", [row[0] for row in cursor])


def _row(values: tuple[Any, ...]) -> StoryRow:
    *columns, read, starred, passages = values
    return StoryRow(*(*columns, bool(read), bool(starred), passages))
