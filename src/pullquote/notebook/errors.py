"""What the reader is told when the notebook can't keep a change."""

from __future__ import annotations

import errno

from pullquote.text import safe_line

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "the disk is read-only",
    errno.ELOOP: "it is a link to another place, which pullquote does not write through",
}


class NotebookError(Exception):
    """A change that was not kept; the message is for the reader: what happened, where, what to do."""


def not_kept(error: OSError, fallback: object) -> NotebookError:
    """The reader's form of a failed write; `fallback` names the file or folder where `error` itself does not."""
    reason = _REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
    where = error.filename if error.filename is not None else fallback
    return NotebookError(
        f"Nothing was saved: {safe_line(reason)} ({safe_line(str(where))}). What was kept before is unchanged. "
        "Once this is mended, save again."
    )
