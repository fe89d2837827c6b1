"""Compare a folder with its index: all of it, or the paths that are said to have changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import msgspec

from pullquote.article import SUFFIXES
from pullquote.library import file_table
from pullquote.library.file_table import KnownFile
from pullquote.library.index import Index
from pullquote.library.results import UnreadableFile
from pullquote.library.scan import FoundFile, Scan, look_at, may_hold_stories

_AT_ONCE = 500


class Difference(msgspec.Struct, frozen=True):
    """In what folder and index differ, or the next part of it.

    Files to `read`; files that were only `touched`; those `moved`, with their old paths; paths of files that are
    `gone`. `closed` is None until a complete scan has ended, then what it could not open.
    """

    read: tuple[FoundFile, ...] = ()
    touched: tuple[FoundFile, ...] = ()
    moved: tuple[tuple[str, FoundFile], ...] = ()
    gone: tuple[str, ...] = ()
    closed: tuple[UnreadableFile, ...] | None = None


class Survey:
    """Compares the library in `folder` with `index`, without changing either."""

    def __init__(self, index: Index, folder: Path) -> None:
        self._index = index
        self._folder = folder
        self._suffixes = tuple(SUFFIXES)
        self._folders: set[str] = set()

    def everything(self, try_again: bool) -> Iterator[Difference]:
        """The differences between the whole folder and the index, part by part as the scan finds them.

        With `try_again`, files that could not be read for a cause that may have passed are to be read again. What lies
        in a folder that cannot be opened is not gone: a disk that is not there now may come back.
        """
        known = self._index.read(file_table.known_files)
        by_size: dict[int, list[KnownFile]] = {}
        for file in known.values():
            if file.current and file.digest is not None:
                by_size.setdefault(file.size, []).append(file)
        judge = _Judge(self._folder, lambda size: by_size.get(size, ()), try_again)
        scan = Scan(self._folder, self._suffixes)
        found_files = iter(scan)
        while part := list(islice(found_files, _AT_ONCE)):
            yield judge.difference([(found, known.pop(found.path, None)) for found in part])
        for path in judge.moved:
            known.pop(path, None)
        self._folders = scan.folders
        gone = tuple(path for path in known if not _lies_in(path, scan.closed))
        yield Difference(gone=gone, closed=tuple(scan.unreadable))

    def these(self, paths: Iterable[str]) -> Difference | None:
        """The differences at these paths, relative to the library; None if only a look at everything can tell (folders
        have come or gone)."""
        found_files: list[tuple[FoundFile, KnownFile | None]] = []
        gone: list[str] = []
        for path in paths:
            if any(part.startswith(".") for part in path.split("/")):
                continue
            if path in self._folders or path.rpartition("/")[0] not in self._folders:
                return None
            try:
                found = look_at(self._folder, path, self._suffixes)
            except IsADirectoryError:
                return None
            if found is not None:
                found_files.append((found, self._index.read(partial(file_table.known_file, path=path))))
            elif may_hold_stories(path, self._suffixes):
                gone.append(path)
        judge = _Judge(
            self._folder,
            lambda size: self._index.read(partial(file_table.known_of_size, size=size)),
            try_again=True,
        )
        return msgspec.structs.replace(judge.difference(found_files), gone=tuple(gone))


class _Judge:
    """Decides about files; `moved` are the old paths of those that have moved: each has only one new place.

    `of_size` gives the files of the index that had so many bytes. With `try_again` a file is read that could not be for
    a cause that may have passed. The bytes themselves are looked at only where that may spare reading the file.
    """

    def __init__(self, folder: Path, of_size: Callable[[int], Iterable[KnownFile]], try_again: bool) -> None:
        self._folder = folder
        self._of_size = of_size
        self._try_again = try_again
        self.moved: set[str] = set()

    def difference(self, found_files: Iterable[tuple[FoundFile, KnownFile | None]]) -> Difference:
        """What is to be done about these files; beside each is what the index has for its path."""
        read: list[FoundFile] = []
        touched: list[FoundFile] = []
        moved: list[tuple[str, FoundFile]] = []
        for found, known in found_files:
            if known is None:
                before = self._before(found)
                if before is not None:
                    self.moved.add(before.path)
                    moved.append((before.path, found))
                if before is None or _reads_otherwise(before, found):
                    read.append(found)
            elif known.current and (known.size, known.mtime_ns) == (found.size, found.mtime_ns):
                if self._try_again and known.retry:
                    read.append(found)
            elif self._has_the_same_bytes(found, known):
                touched.append(found)
            else:
                read.append(found)
        return Difference(read=tuple(read), touched=tuple(touched), moved=tuple(moved))

    def _before(self, found: FoundFile) -> KnownFile | None:
        """The file at another path that this one was before, which is there no more."""
        known_files = (known for known in self._of_size(found.size) if known.path not in self.moved)
        gone = [known for known in known_files if not os.path.lexists(self._folder / known.path)]
        digest = self._digest(found) if gone else None
        return next((known for known in gone if digest is not None and known.digest == digest), None)

    def _has_the_same_bytes(self, found: FoundFile, known: KnownFile) -> bool:
        may_have = known.current and known.size == found.size and known.digest is not None and not known.uses_time
        return may_have and self._digest(found) == known.digest

    def _digest(self, found: FoundFile) -> str | None:
        try:
            with (self._folder / found.path).open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError:
            return None


def _reads_otherwise(before: KnownFile, found: FoundFile) -> bool:
    """Whether a file that has moved gives other stories: the reader took something from its name or time."""
    renamed = before.path.rpartition("/")[2] != found.path.rpartition("/")[2]
    return (before.uses_name and renamed) or (before.uses_time and before.mtime_ns != found.mtime_ns)


def _lies_in(path: str, folders: set[str]) -> bool:
    return any(not folder or path.startswith(f"{folder}/") for folder in folders)
