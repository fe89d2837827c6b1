"""What a file that was found on disk means for the index: nothing, another time, another place, or reading it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from pullquote.library.files import KnownFile
from pullquote.library.scan import FoundFile


class Verdict(msgspec.Struct, frozen=True, gc=False):
    """What is to be done: `read` the file; note that it was `touched` (another time, the same bytes); note that it was
    `moved_from` another path, where it is no more."""

    read: bool = False
    touched: bool = False
    moved_from: str | None = None


def verdict(
    folder: Path,
    found: FoundFile,
    known: KnownFile | None,
    of_size: Callable[[int], Iterable[KnownFile]],
    try_again: bool,
) -> Verdict:
    """What is to be done about the file `found` in the library `folder`.

    `known` is what the index has for its path, `of_size` gives the files of the index that had so many bytes. With
    `try_again` a file is read that could not be for a cause that may have passed. The bytes themselves are looked at
    only where that may spare reading the file.
    """
    if known is None:
        return _of_new_path(folder, found, of_size)
    same_look = (known.size, known.mtime_ns) == (found.size, found.mtime_ns)
    if same_look and known.current:
        return Verdict(read=try_again and known.retry)
    may_be_the_same = known.current and known.size == found.size and known.digest is not None and not known.uses_time
    if may_be_the_same and _digest(folder / found.path) == known.digest:
        return Verdict(touched=True)
    return Verdict(read=True)


def _of_new_path(folder: Path, found: FoundFile, of_size: Callable[[int], Iterable[KnownFile]]) -> Verdict:
    gone = [known for known in of_size(found.size) if not os.path.lexists(folder / known.path)]
    digest = _digest(folder / found.path) if gone else None
    for known in gone:
        if digest is not None and known.digest == digest:
            renamed = _name(known.path) != _name(found.path)
            retimed = known.mtime_ns != found.mtime_ns
            reads_otherwise = (known.uses_name and renamed) or (known.uses_time and retimed)
            return Verdict(read=reads_otherwise, moved_from=known.path)
    return Verdict(read=True)


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _digest(file: Path) -> str | None:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
