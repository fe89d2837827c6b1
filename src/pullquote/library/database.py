"""The index file: its tables, how it is opened, checked and, when it is no good, made anew; and connections to it, any
number of readers beside one writer.

Everything in it can be found out again from the articles and the journal, so a damaged file or one of another schema
version is deleted without asking.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from pullquote.article import READER_VERSION
from pullquote.disk import locked, make_private_folder
from pullquote.language import ANALYSIS_VERSION

T = TypeVar("T")

SCHEMA_VERSION = "1"

_BUSY_SECONDS = 10.0

_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- A file that was read or could not be. path: relative, as the file system's bytes. digest: SHA-256 in hex. reason: why
-- it gave no story; retry: the cause may pass, so it is tried again at the next start. uses_name, uses_time: what the
-- reader took from the file's name or time, so that a move or touch changes it.
CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    reader_version TEXT NOT NULL,
    digest TEXT,
    reason TEXT,
    retry INTEGER NOT NULL DEFAULT 0,
    uses_name INTEGER NOT NULL DEFAULT 0,
    uses_time INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX files_by_size ON files (size);

CREATE TABLE closed_folders (path TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;

-- One row of the story list, with what it is sorted and filtered by. Ids are never used again: a list on the screen may
-- hold one that is gone. quotes is NULL until the story has been analysed.
CREATE TABLE stories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    address TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    published TEXT NOT NULL,
    saved TEXT NOT NULL,
    format TEXT NOT NULL,
    text_length INTEGER NOT NULL,
    quotes INTEGER,
    title_key TEXT NOT NULL,
    source_key TEXT,
    date_key INTEGER,
    haystack TEXT NOT NULL,
    analysis_key TEXT NOT NULL
);
CREATE INDEX stories_by_file ON stories (file_id);
CREATE INDEX stories_by_analysis ON stories (analysis_key);
CREATE INDEX stories_to_analyse ON stories (id) WHERE quotes IS NULL;
CREATE INDEX stories_by_date ON stories (date_key IS NULL, date_key DESC, title_key, address);
CREATE INDEX stories_by_title ON stories (title_key, address);
CREATE INDEX stories_by_source ON stories (source_key IS NULL, source_key, title_key, address);
CREATE INDEX stories_by_quotes ON stories (quotes IS NULL, quotes DESC, title_key, address);

-- The article without its text, msgpack; the text beside it, where the full-text index finds it.
CREATE TABLE articles (
    story_id INTEGER PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    rest BLOB NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, content = 'articles', content_rowid = 'story_id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN
    INSERT INTO words (rowid, title, text) VALUES (new.story_id, new.title, new.text);
END;
CREATE TRIGGER articles_deleted AFTER DELETE ON articles BEGIN
    INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.story_id, old.title, old.text);
END;
CREATE TRIGGER articles_updated AFTER UPDATE ON articles BEGIN
    INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.story_id, old.title, old.text);
    INSERT INTO words (rowid, title, text) VALUES (new.story_id, new.title, new.text);
END;

-- Analyses outlive their stories until the next complete pass, so that a file that moves takes its quotes along. key:
-- of all that the analysis depends on. reason: why there is none, then quotes is 0 and analysis NULL.
CREATE TABLE analyses (key TEXT PRIMARY KEY, quotes INTEGER NOT NULL, analysis BLOB, reason TEXT);

-- The reader's marks, by address: they may come before the story.
CREATE TABLE marks (
    address TEXT PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL, passages INTEGER NOT NULL
) WITHOUT ROWID;
"""


def open_index_file(cache_folder: Path, library: str) -> Path:
    """The path of the library's index, ready to be connected to: made if there is none, made anew if it is damaged or
    of another schema version; analyses of another version are dropped from it.

    The file is for its owner alone (0600), as it shows what a journalist reads, and so is the folder if it has to be
    made (0700). Raises OSError or sqlite3.OperationalError when the cache folder cannot be written to.
    """
    make_private_folder(cache_folder)
    path = cache_folder / f"library-{library}.sqlite3"
    with locked(path.with_suffix(".lock"), wait_seconds=60.0):
        if not _usable(path):
            delete_index_file(path)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        with contextlib.closing(connect(path)) as connection:
            _prepare(connection)
    return path


def connect(path: Path) -> sqlite3.Connection:
    """A connection that any one thread at a time may use; transactions are begun by hand."""
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def delete_index_file(path: Path) -> None:
    """Delete the index and what SQLite keeps beside it. Raises OSError (on Windows, while another process uses it)."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


def tells_of_damage(error: sqlite3.Error) -> bool:
    """Whether the error says that the file is no sound database, rather than that it is busy or the disk is full."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)


def _usable(path: Path) -> bool:
    if not path.exists():
        return True
    try:
        with contextlib.closing(connect(path)) as connection:
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return True  # made by another process that was stopped before it could fill it
            version = connection.execute("SELECT value FROM meta WHERE name = 'schema'").fetchone()
            for table in ("files", "stories", "articles", "analyses", "marks", "words"):
                connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        if tells_of_damage(error) or code & 0xFF == sqlite3.SQLITE_ERROR:  # the latter: a table is missing
            return False
        raise
    return bool(version == (SCHEMA_VERSION,))


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables if there are none; drop analyses that this version of the program would not make."""
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")
    versions = {"schema": SCHEMA_VERSION, "reader": READER_VERSION, "analysis": ANALYSIS_VERSION}
    stored = dict(connection.execute("SELECT name, value FROM meta").fetchall())
    if stored == {**versions, "changes": stored.get("changes")}:
        return
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT OR IGNORE INTO meta VALUES ('changes', '0')")
    if stored.get("analysis") != ANALYSIS_VERSION:
        connection.execute("UPDATE stories SET quotes = NULL")
        connection.execute("DELETE FROM analyses")
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", versions.items())
    connection.execute("COMMIT")


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

    @contextlib.contextmanager
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
        with contextlib.suppress(IndexError):  # another thread may take the last one
            return self._idle.pop()
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
