"""The index's table of files: how they looked when they were read, and what happens to their stories when they move or
go."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence

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
    removed = _stories_at(connection, os.fsencode(path))
    connection.execute("DELETE FROM files WHERE path = ?", (os.fsencode(path),))
    return StoryChanges(removed=removed)


def store_file(
    connection: sqlite3.Connection,
    found: FoundFile,
    digest: str | None,
    uses_name: bool = False,
    uses_time: bool = False,
) -> int:
    """Write down that this version has read the file. Gives the number that its stories refer to it by."""
    _write_file(connection, found, digest, None, False, uses_name, uses_time)
    path = os.fsencode(found.path)
    return int(connection.execute("SELECT id FROM files WHERE path = ?", (path,)).fetchone()[0])


def store_unreadable(connection: sqlite3.Connection, found: FoundFile, reason: str, retry: bool) -> StoryChanges:
    """Write down that the file gives no story; those it gave before are gone."""
    path = os.fsencode(found.path)
    removed = _stories_at(connection, path)
    connection.execute("DELETE FROM stories WHERE file_id = (SELECT id FROM files WHERE path = ?)", (path,))
    _write_file(connection, found, None, safe_line(reason), retry, False, False)
    return StoryChanges(removed=removed)


def store_closed_folders(connection: sqlite3.Connection, closed: Sequence[UnreadableFile]) -> None:
    """Put these folders, which a complete scan could not open, in the place of the former ones."""
    connection.execute("DELETE FROM closed_folders")
    connection.executemany(
        "INSERT OR REPLACE INTO closed_folders VALUES (?, ?)", [(folder.path, folder.reason) for folder in closed]
    )


def _write_file(
    connection: sqlite3.Connection,
    found: FoundFile,
    digest: str | None,
    reason: str | None,
    retry: bool,
    uses_name: bool,
    uses_time: bool,
) -> None:
    connection.execute(
        "INSERT INTO files (path, size, mtime_ns, reader_version, digest, reason, retry, uses_name, uses_time) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET "
        "size = excluded.size, mtime_ns = excluded.mtime_ns, reader_version = excluded.reader_version, "
        "digest = excluded.digest, reason = excluded.reason, retry = excluded.retry, "
        "uses_name = excluded.uses_name, uses_time = excluded.uses_time",
        (
            os.fsencode(found.path),
            found.size,
            found.mtime_ns,
            READER_VERSION,
            digest,
            reason,
            retry,
            uses_name,
            uses_time,
        ),
    )


def _stories_at(connection: sqlite3.Connection, path: bytes) -> tuple[int, ...]:
    found = connection.execute(
        "SELECT stories.id FROM stories JOIN files ON files.id = file_id WHERE files.path = ?", (path,)
    )
    return tuple(row[0] for row in found)


def _known(values: tuple[bytes, int, int, str | None, str, int, int, int]) -> KnownFile:
    path, size, mtime_ns, digest, version, retry, uses_name, uses_time = values
    return KnownFile(
        os.fsdecode(path),
        size,
        mtime_ns,
        digest,
        version == READER_VERSION,
        bool(retry),
        bool(uses_name),
        bool(uses_time),
    )
