"""What the reader is told when something that pullquote needs can't be opened."""

from __future__ import annotations

import errno

from pullquote.text import safe_line

_FOLDER_FOR_FILE = ("a folder is where a file should be", "Move it away and start again.")
_FILE_FOR_FOLDER = ("a file is where a folder should be", "Move it away and start again.")
_FORBIDDEN = ("you may not read and write here", "Change its permissions and start again.")
_FULL = ("the disk is full", "Make room and start again.")
_IN_WORDS = {
    errno.EISDIR: _FOLDER_FOR_FILE,
    errno.ENOTDIR: _FILE_FOR_FOLDER,
    errno.EEXIST: _FILE_FOR_FOLDER,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: ("the disk is read-only", "Make it writable and start again."),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
}
_ELSEWISE = "`pullquote doctor` lists the folders that pullquote uses."


class CannotOpenError(Exception):
    """Something can't be opened or kept open. The message is for the reader, terminal-safe: where, what, what to do."""


def in_words(error: OSError, fallback: object) -> str:
    """The reader's form of an error of the system; `fallback` names the file or folder where `error` does not."""
    where = error.filename if error.filename is not None else fallback
    reason, remedy = _IN_WORDS.get(error.errno or 0) or ((error.strerror or str(error)).lower(), _ELSEWISE)
    return f"{safe_line(str(where))}: {safe_line(reason)}. {remedy}"
