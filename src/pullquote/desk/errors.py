"""What the reader is told when something that pullquote needs can't be opened."""

from __future__ import annotations

from pullquote.disk import reason, remedy
from pullquote.text import safe_line

_ELSEWISE = "`pullquote doctor` lists the folders that pullquote uses."


class CannotOpenError(Exception):
    """Something can't be opened or used. The message is for the reader, terminal-safe: where, what, what to do."""


def in_words(error: OSError, fallback: object) -> str:
    """The reader's form of an error of the system; `fallback` names the file or folder where `error` does not."""
    where = error.filename if error.filename is not None else fallback
    what_to_do = remedy(error)
    advice = f"{what_to_do} and start again." if what_to_do else _ELSEWISE
    return f"{safe_line(str(where))}: {safe_line(reason(error))}. {advice}"
