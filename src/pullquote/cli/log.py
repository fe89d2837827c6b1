"""The log file: what went wrong behind the screen, one terminal-safe line an event."""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from pullquote.disk import make_private_folder
from pullquote.text import safe_line

_LARGEST = 1_000_000


class _SafeFormatter(logging.Formatter):
    """Every line passes the sanitiser: messages may hold file names and words of articles."""

    def format(self, record: logging.LogRecord) -> str:
        return safe_line(super().format(record))


class _PrivateFile(RotatingFileHandler):
    """A log that only the reader can read."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return TextIOWrapper(os.fdopen(descriptor, "ab"), encoding="utf-8", write_through=True)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """A log that cannot be written is done without: the usual report would go to the terminal, into the screen."""


def start_log(file: Path) -> None:
    """Write warnings and errors of the program to `file`, and none to the terminal, where they would break the screen.

    A log that cannot be written is done without.
    """
    handler: logging.Handler
    try:
        make_private_folder(file.parent)
        handler = _PrivateFile(file, maxBytes=_LARGEST, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(_SafeFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("pullquote")
    root.addHandler(handler)
    root.propagate = False
