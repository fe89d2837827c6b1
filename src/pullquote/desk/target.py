"""What is opened: a folder, the folder of one file, what was piped in, the reader's library, or the samples."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec

from pullquote.article import SUFFIXES, suffix_for
from pullquote.desk.errors import CannotOpenError, in_words
from pullquote.disk import make_private_folder, replace_file
from pullquote.settings import Settings
from pullquote.text import safe_line

CLIPPINGS = "clippings"
"""Folder, inside the data folder, of articles that were piped in and marked."""


class Target(msgspec.Struct, frozen=True):
    """A folder to open and, if one story was named, its path inside that folder.

    `samples` tells that the shipped samples are shown because there is no library yet. `piped` is the file that
    standard input was written to; it is taken away again at the end unless it is in the notebook.
    """

    folder: Path
    story: Path | None = None
    samples: bool = False
    piped: Path | None = None


class NothingToOpenError(CannotOpenError):
    """The path that was given can't be opened; the message says why, in words for the reader."""


def choose_target(path: str | None, settings: Settings, samples: Path, default: Path | None = None) -> Target:
    """What `pullquote PATH` opens: that, else the library, else, when none is set, the samples.

    The library is the first of the settings' that is there; with none in the settings it is `default`, the one chosen
    on the screen. Raises NothingToOpenError.
    """
    if path is None:
        return _library(settings, default) if settings.libraries or default else Target(samples.resolve(), samples=True)
    given = _expanded(path)
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


def _library(settings: Settings, default: Path | None) -> Target:
    folders = settings.libraries or ((default,) if default else ())
    for folder in folders:
        try:
            if folder.is_dir():
                return Target(folder.resolve())
        except OSError as error:
            # The samples in the place of a library that is there but closed would only puzzle its owner.
            raise NothingToOpenError(in_words(error, folder)) from None
    names = ", ".join(safe_line(str(folder)) for folder in folders)
    if settings.libraries:
        raise NothingToOpenError(f"{names}: no library of config.yaml is there; name a folder, or mend `libraries:`")
    raise NothingToOpenError(f"{names}: your library is not there; name a folder, and make that one the library")


def _expanded(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:  # a user whom the system does not know, so `~name` is a folder's name
        return Path(path)


def piped_target(data: bytes, data_folder: Path) -> Target:
    """Write what was piped in to the clippings, under a name that the same text gets again.

    Raises NothingToOpenError.
    """
    if not data.strip():
        raise NothingToOpenError("nothing came in on standard input")
    folder = data_folder / CLIPPINGS
    file = folder / f"piped-{sha256(data).hexdigest()[:12]}{suffix_for(data)}"
    try:
        make_private_folder(folder)
        if file.exists():
            return Target(folder.resolve(), story=Path(file.name))
        replace_file(file, data)
    except OSError as error:
        raise NothingToOpenError(f"what came in could not be written down: {in_words(error, file)}") from None
    return Target(folder.resolve(), story=Path(file.name), piped=file)
