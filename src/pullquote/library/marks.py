"""The reader's marks beside the rows of the list: a projection of the journal, never the truth."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from pullquote.library.model import StoryState


def project(connection: sqlite3.Connection, states: Iterable[StoryState]) -> None:
    """Put these marks in the place of all former ones."""
    connection.execute("DELETE FROM marks")
    mark(connection, states)


def mark(connection: sqlite3.Connection, states: Iterable[StoryState]) -> None:
    """Put these marks in the place of what their stories had; all others stay."""
    connection.executemany(
        "INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?)",
        [(state.address, state.read, state.starred, state.passages) for state in states],
    )
