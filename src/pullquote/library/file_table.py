"""The index's table of files: how they looked when they were read, and what happens to their stories when they move or
go."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from typing import Any

import msgspec

from pullquote.article import READER_VERSION
from pullquote.library.results import StoryChanges, UnreadableFile
from pullquote.library.scan import FoundFile
from pullquote.library.story_address import StoryAddress, parse_address
from pullquote.text import safe_line


class KnownFile(msgspec.Struct, frozen=True, gc=False):
    """A file as the index has it.

    `digest` is that of its bytes when they were read, None if it gave no story. `current` tells that this version of
    the reader read it, `retry` that it could not be read for a cause that may have passed. `uses_name` and `uses_time`
    tell that something about its stories comes from the file's name or time.
    """

    path: str
    size: int
    mtime_ns: int
    digest: str | None
    current: bool
    retry: bool
    uses_name: bool
    uses_time: bool


_WRITTEN = ("path", "size", "mtime_ns", "reader_version", "digest", "reason", "retry", "uses_name", "uses_time")
_STORE = f"""
    INSERT INTO files ({", ".join(_WRITTEN)}) VALUES ({", ".join("?" * len(_WRITTEN))})
    ON CONFLICT (path) DO UPDATE SET {", ".join(f"{column} = excluded.{column}" for column in _WRITTEN[1:])}
"""
_KNOWN = "SELECT path, size, mtime_ns, digest, reader_version, retry, uses_name, uses_time FROM files"


def known_files(connection: sqlite3.Connection) -> dict[str, KnownFile]:
    """All files of the index by path."""
    return {known.path: known for known in map(_known, connection.execute(_KNOWN))}


def known_file(connection: sqlite3.Connection, path: str) -> KnownFile | None:
    """The file at this path."""
    found = connection.execute(f"{_KNOWN} WHERE path = ?", (os.fsencode(path),)).fetchone()
    return _known(found) if found else None


def known_of_size(connection: sqlite3.Connection, size: int) -> list[KnownFile]:
    """Files that this version read and that had this many bytes then."""
    found = map(_known, connection.execute(f"{_KNOWN} WHERE size = ? AND digest IS NOT NULL", (size,)))
    return [known for known in found if known.current]


def touch_file(connection: sqlite3.Connection, found: FoundFile) -> None:
    """The file has another time, but the same bytes."""
    connection.execute("UPDATE files SET mtime_ns = ? WHERE path = ?", (found.mtime_ns, os.fsencode(found.path)))


def move_file(connection: sqlite3.Connection, library: str, old: str, found: FoundFile) -> StoryChanges:
    """The file at `old` lies at `found` now; its stories keep their ids and get new addresses.

    If another process has read the file at its new place meanwhile, that stands.
    """
    connection.execute(
        "UPDATE OR IGNORE files SET path = ?, mtime_ns = ? WHERE path = ?",
        (os.fsencode(found.path), found.mtime_ns, os.fsencode(old)),
    )
    moved = connection.execute(
        "SELECT stories.id, address FROM stories JOIN files ON files.id = file_id WHERE files.path = ?",
        (os.fsencode(found.path),),
    ).fetchall()
    for story, address in moved:
        new = StoryAddress(library, found.path, parse_address(address).item)
        connection.execute(
            "UPDATE stories SET address = ?, path = ? WHERE id = ?", (str(new), safe_line(found.path), story)
        )
    return StoryChanges(changed=tuple(story for story, _ in moved))


def remove_file(connection: sqlite3.Connection, path: str) -> StoryChanges:
    """Forget this file and its stories."""
    removed = _stories_at(connection, path)
    connection.execute("DELETE FROM files WHERE path = ?", (os.fsencode(path),))
    return StoryChanges(removed=removed)


def store_file(
    connection: sqlite3.Connection,
    found: FoundFile,
    digest: str | None,
    uses_name: bool = False,
    uses_time: bool = False,
    reason: str | None = None,
    retry: bool = False,
) -> int:
    """Write down that this version has read the file. Gives the number that its stories refer to it by."""
    path = os.fsencode(found.path)
    values = (path, found.size, found.mtime_ns, READER_VERSION, digest, reason, retry, uses_name, uses_time)
    connection.execute(_STORE, values)
    return int(connection.execute("SELECT id FROM files WHERE path = ?", (path,)).fetchone()[0])


def store_unreadable(connection: sqlite3.Connection, found: FoundFile, reason: str, retry: bool) -> StoryChanges:
    """Write down that the file gives no story; those it gave before are gone."""
    removed = _stories_at(connection, found.path)
    file_id = store_file(connection, found, None, reason=safe_line(reason), retry=retry)
    connection.execute("DELETE FROM stories WHERE file_id = ?", (file_id,))
    return StoryChanges(removed=removed)


def store_closed_folders(connection: sqlite3.Connection, closed: Sequence[UnreadableFile]) -> None:
    """Put these folders, which a complete scan could not open, in the place of the former ones."""
    connection.execute("DELETE FROM closed_folders")
    connection.executemany(
        "INSERT OR REPLACE INTO closed_folders VALUES (?, ?)", [(folder.path, folder.reason) for folder in closed]
    )


def _stories_at(connection: sqlite3.Connection, path: str) -> tuple[int, ...]:
    found = connection.execute(
        "SELECT stories.id FROM stories JOIN files ON files.id = file_id WHERE files.path = ?", (os.fsencode(path),)
    )
    return tuple(row[0] for row in found)


def _known(values: tuple[Any, ...]) -> KnownFile:
    path, size, mtime_ns, digest, version, *flags = values
    return KnownFile(os.fsdecode(path), size, mtime_ns, digest, version == READER_VERSION, *map(bool, flags))
