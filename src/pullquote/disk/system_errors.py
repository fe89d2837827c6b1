"""The system's errors in words for the reader: what is wrong with a file or folder, and what to do about it."""

from __future__ import annotations

import errno
from typing import NamedTuple

from pullquote.disk.lock import StillLockedError


class _Words(NamedTuple):
    """`reason` follows a file's name and a colon; `remedy` is a command, without its full stop."""

    reason: str
    remedy: str


_FILE_FOR_FOLDER = _Words("a file is where a folder should be", "Move it away")
_FORBIDDEN = _Words("you may not read and write there", "Change its permissions")
_IN_WORDS = {
    errno.EISDIR: _Words("a folder is where a file should be", "Move it away"),
    errno.ENOTDIR: _FILE_FOR_FOLDER,
    errno.EEXIST: _FILE_FOR_FOLDER,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _Words("the disk is read-only", "Make it writable"),
    errno.ENOSPC: _Words("the disk is full", "Make room"),
    errno.EDQUOT: _Words("your share of the disk is used up", "Make room"),
    errno.ELOOP: _Words("it is a link to another place, which pullquote does not write through", "Move it away"),
    errno.ENOLCK: _Words(
        "this disk can't lock files, and without locks two windows could spoil each other's work",
        "Have pullquote keep this folder on a disk of this computer (PULLQUOTE_STATE_DIR, PULLQUOTE_CACHE_DIR and "
        "PULLQUOTE_DATA_DIR name its folders)",
    ),
}


def reason(error: OSError) -> str:
    """What is wrong, in lower case and without a full stop. It may hold what the system says: not terminal-safe."""
    words = _IN_WORDS.get(error.errno or 0)
    return words.reason if words else (error.strerror or str(error)).lower()


def remedy(error: OSError) -> str | None:
    """What the reader can do, as a command without a full stop ("Make room"); None where there is no telling."""
    if isinstance(error, StillLockedError):
        return "Wait for the other window to finish"
    words = _IN_WORDS.get(error.errno or 0)
    return words.remedy if words else None
