"""Walk a folder: which files of it may hold stories, and what the file system says about them."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

import msgspec

from pullquote.library.results import UnreadableFile
from pullquote.text import safe_line


class FoundFile(msgspec.Struct, frozen=True, gc=False):
    """A file that may hold stories.

    `path` is relative to the library, with `/` between its parts and lone surrogates for bytes that are no text
    (PEP 383). `size` is in bytes, `mtime_ns` the time of the last change in nanoseconds since 1970.
    """

    path: str
    size: int
    mtime_ns: int


class Scan:
    """One walk through a folder; iterate it once.

    Gives each file with one of the `suffixes` (lower case, with the dot), sorted by name within each folder, folders
    after the files beside them. Hidden files and folders (a leading dot) are left out. Symbolic links to folders are
    followed, after all real folders: a folder that can be reached in several ways is walked once, and making a link to
    it gives its stories no other address. What vanishes meanwhile is left out; what cannot be opened is listed in
    `unreadable`, with its path in `closed`. `folders` holds the path of each folder walked ("" for the library itself).
    All three are complete when the iteration has ended.
    """

    def __init__(self, folder: Path, suffixes: Collection[str]) -> None:
        self._root = folder
        self._suffixes = tuple(suffixes)
        self.folders: set[str] = set()
        self.closed: set[str] = set()
        self.unreadable: list[UnreadableFile] = []

    def __iter__(self) -> Iterator[FoundFile]:
        walked: set[tuple[int, int] | str] = set()
        waiting = [""]
        links: list[str] = []
        while waiting or links:
            folder = waiting.pop() if waiting else links.pop(0)
            below: list[str] = []
            for entry in self._enter(folder, walked):
                path = f"{folder}/{entry.name}" if folder else entry.name
                if _is_folder(entry):
                    (links if entry.is_symlink() else below).append(path)
                elif may_hold_stories(entry.name, self._suffixes) and (found := _found(path, _status(entry))):
                    yield found
            waiting.extend(reversed(below))

    def _enter(self, folder: str, walked: set[tuple[int, int] | str]) -> list[os.DirEntry[str]]:
        """The entries of a folder by name; none if it was walked before, has vanished or cannot be opened."""
        full = self._root / folder
        try:
            about = full.stat()
            # Some network file systems number nothing.
            identity = (about.st_dev, about.st_ino) if about.st_ino else os.path.realpath(full)
            if identity in walked:
                return []
            with os.scandir(full) as listing:
                shown = (entry for entry in listing if not entry.name.startswith("."))
                entries = sorted(shown, key=lambda entry: entry.name)
        except FileNotFoundError:
            if not folder:
                self._report(folder, "The folder is not there.")
            return []
        except OSError as error:
            self._report(folder, f"The folder could not be opened: {error.strerror}.")
            return []
        walked.add(identity)
        self.folders.add(folder)
        return entries

    def _report(self, folder: str, reason: str) -> None:
        self.closed.add(folder)
        self.unreadable.append(UnreadableFile(safe_line(folder or "."), safe_line(reason)))


def look_at(root: Path, path: str, suffixes: Collection[str]) -> FoundFile | None:
    """The file at `path` inside the library as a scan would give it; None if a scan would leave it out.

    Only for a path whose folder a scan has walked. Raises IsADirectoryError for a folder.
    """
    name = path.rpartition("/")[2]
    if name.startswith("."):
        return None
    about = _status(root / path)
    if about and stat.S_ISDIR(about.st_mode):
        raise IsADirectoryError(path)
    return _found(path, about) if may_hold_stories(name, tuple(suffixes)) else None


def may_hold_stories(name: str, suffixes: tuple[str, ...]) -> bool:
    """Whether the name's ending is one of `suffixes`, in any letter case."""
    return name.lower().endswith(suffixes)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _status(entry: os.DirEntry[str] | Path) -> os.stat_result | None:
    """None for what has vanished, or is a link to nothing."""
    try:
        return entry.stat()
    except OSError:
        return None


def _found(path: str, about: os.stat_result | None) -> FoundFile | None:
    """None for what is no regular file (a pipe would hang its reader) or nothing at all."""
    if about is None or not stat.S_ISREG(about.st_mode):
        return None
    return FoundFile(path, about.st_size, about.st_mtime_ns)
