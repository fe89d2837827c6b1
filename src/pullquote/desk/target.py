"""What is opened: a folder, the folder of one file, what was piped in, the reader's library, or the samples."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec

from pullquote.article import SUFFIXES
from pullquote.settings import Settings
from pullquote.text import safe_line

CLIPPINGS = "clippings"
"""Folder, inside the data folder, of articles that were piped in and marked."""


class Target(msgspec.Struct, frozen=True):
    """A folder to open and, if one story was named, its path inside that folder.

    `samples` tells that the shipped samples are shown because there is no library yet. `piped` is the file that
    standard input was written to; it is taken away again at the end unless something was kept from it.
    """

    folder: Path
    story: Path | None = None
    samples: bool = False
    piped: Path | None = None


class NothingToOpenError(Exception):
    """The path that was given can't be opened; the message says why, in words for the reader."""


def choose_target(path: str | None, settings: Settings, samples: Path) -> Target:
    """What `pullquote PATH` opens. Raises NothingToOpenError."""
    if path is None:
        existing = next((folder for folder in settings.libraries if folder.is_dir()), None)
        return Target(existing.resolve()) if existing else Target(samples.resolve(), samples=True)
    given = Path(path).expanduser()
    shown = safe_line(path)
    try:
        if given.is_dir():
            return Target(given.resolve())
        if given.is_file():
            if given.suffix.lower() not in SUFFIXES:
                kinds = ", ".join(sorted(SUFFIXES))
                raise NothingToOpenError(f"{shown}: not a kind of file that pullquote reads ({kinds})")
            whole = given.resolve()
            return Target(whole.parent, story=Path(whole.name))
        exists = given.exists()
    except OSError as error:
        raise NothingToOpenError(f"{shown}: {safe_line(error.strerror or str(error))}") from None
    if exists:
        raise NothingToOpenError(f"{shown}: neither a folder nor a file with text")
    raise NothingToOpenError(f"{shown}: there is no such folder or file")


def piped_target(data: bytes, data_folder: Path) -> Target:
    """Write what was piped in to the clippings, under a name that the same text gets again.

    Raises NothingToOpenError.
    """
    if not data.strip():
        raise NothingToOpenError("nothing came in on standard input")
    folder = data_folder / CLIPPINGS
    markdown = data.startswith((b"---\n", b"---\r\n", b"+++\n"))
    file = folder / f"piped-{sha256(data).hexdigest()[:12]}{'.md' if markdown else '.txt'}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if file.exists():
            return Target(folder.resolve(), story=Path(file.name))
        file.touch(mode=0o600)
        file.write_bytes(data)
    except OSError as error:
        raise NothingToOpenError(f"could not keep standard input: {safe_line(str(error))}") from None
    return Target(folder.resolve(), story=Path(file.name), piped=file)
