"""What has been found out since the index was last written to, and how it is written: all at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import msgspec

from pullquote.article import Article
from pullquote.language import Analysis
from pullquote.library import files, stories
from pullquote.library.model import UnreadableFile
from pullquote.library.scan import FoundFile


class Written(msgspec.Struct, frozen=True):
    """Ids of the stories that a batch has added, changed and removed, and of those that have quotes now."""

    added: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    analysed: tuple[int, ...] = ()


class Batch:
    """Outcomes that wait to be written, each kind in the order in which they came."""

    def __init__(self) -> None:
        self._closed_folders: list[UnreadableFile] | None = None
        self._touched: list[FoundFile] = []
        self._moved: list[tuple[str, FoundFile]] = []
        self._removed: list[str] = []
        self._unreadable: list[tuple[FoundFile, str, bool]] = []
        self._read: list[tuple[FoundFile, Sequence[Article]]] = []
        self._analyses: list[tuple[str, Analysis | None, str | None]] = []

    def __bool__(self) -> bool:
        files_changed = self._touched or self._moved or self._removed or self._unreadable or self._read
        return bool(files_changed or self._analyses or self._closed_folders is not None)

    def folders_closed(self, folders: list[UnreadableFile]) -> None:
        """A complete scan could not open these folders, and no others."""
        self._closed_folders = folders

    def file_touched(self, found: FoundFile) -> None:
        """A file has another time, but the same bytes."""
        self._touched.append(found)

    def file_moved(self, old: str, found: FoundFile) -> None:
        """The file that was at `old` is this one now."""
        self._moved.append((old, found))

    def file_removed(self, path: str) -> None:
        """A file is gone."""
        self._removed.append(path)

    def file_unreadable(self, found: FoundFile, reason: str, may_pass: bool) -> None:
        """A file gave no story."""
        self._unreadable.append((found, reason, may_pass))

    def file_read(self, found: FoundFile, articles: Sequence[Article]) -> None:
        """A file gave these stories, one at least."""
        self._read.append((found, articles))

    def analysed(self, key: str, analysis: Analysis | None, reason: str | None = None) -> None:
        """The text with this analysis key says that; or why nothing could be found out."""
        self._analyses.append((key, analysis, reason))

    def write(self, connection: sqlite3.Connection, library: str) -> Written:
        """Write all of it. May be done again, in another index."""
        added: list[int] = []
        changed: list[int] = []
        removed: list[int] = []
        analysed: list[int] = []
        if self._closed_folders is not None:
            files.store_closed_folders(connection, self._closed_folders)
        for found in self._touched:
            files.touch_file(connection, found)
        for old, found in self._moved:
            changed += files.move_file(connection, library, old, found)
        removed += files.remove_files(connection, self._removed)
        for found, reason, may_pass in self._unreadable:
            removed += files.store_unreadable(connection, found, reason, may_pass)
        for found, articles in self._read:
            stored = stories.store_stories(connection, library, found, articles)
            added += stored.added
            changed += stored.changed
            removed += stored.removed
        for key, analysis, failure in self._analyses:
            analysed += stories.store_analysis(connection, key, analysis, failure)
        return Written(tuple(added), tuple(changed), tuple(removed), tuple(analysed))
