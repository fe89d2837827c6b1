"""Write settings files: for their owner alone, and whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from pullquote.settings.paths import make_private_folder
from pullquote.text import safe_line


class NotWrittenError(Exception):
    """A settings file was left as it is; the message says which one and why, in words for the reader."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(safe_line(f"{file} is left as it is: {why}"))


def create(file: Path, text: str) -> None:
    """Write a new file (UTF-8, 0600) in a folder that is made if need be.

    Raises NotWrittenError when there is a file of that name already or it cannot be written.
    """
    try:
        make_private_folder(file.parent)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        why = "it is there already" if error.filename == str(file) else f"{error.filename} is not a folder"
        raise NotWrittenError(file, why) from error
    except OSError as error:
        raise NotWrittenError(file, _reason(error)) from error
    try:
        _write(descriptor, text.encode())
    except OSError as error:
        file.unlink(missing_ok=True)
        raise NotWrittenError(file, _reason(error)) from error


def _write(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
