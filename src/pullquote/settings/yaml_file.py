"""Read a YAML file of the reader's: config.yaml or a colour theme."""

from __future__ import annotations

import stat
from pathlib import Path

from pullquote.text.yaml_nodes import Table, YamlError, YamlSyntaxError, read_table

MAX_BYTES = 256 * 1024

_QUOTING = 'A value that is or begins with one of * ? : # & ! | > @ % [ ] { } - stands in quotation marks, as in "*".'


class UnreadableError(Exception):
    """A file that gives no settings: `line` (0: unknown) and `message`, in words for the reader."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def read_yaml_file(file: Path) -> Table | None:
    """The table in a file; None if it holds nothing but comments.

    Raises FileNotFoundError if there is no file, UnreadableError if it is no UTF-8 text file of a reasonable size, or
    no plain YAML: a table without aliases, tags and deep nesting.
    """
    try:
        return read_table(_text(file), strict=True)
    except YamlSyntaxError as error:
        raise UnreadableError(error.line, f"this is not valid YAML: {error.message}. {_QUOTING}") from error
    except YamlError as error:
        raise UnreadableError(error.line, error.message) from error


def _text(file: Path) -> str:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError(0, "this is not a file")
        if status.st_size > MAX_BYTES:
            raise UnreadableError(0, f"the file is bigger than {MAX_BYTES // 1024} KiB, which no settings need")
        content = file.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise UnreadableError(0, f"the file could not be read: {error.strerror or error}") from error
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError(line, "the file is not UTF-8 text; save it with the encoding UTF-8") from error
