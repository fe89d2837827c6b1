"""What every format is given: a file's bytes, its name, and when it got its present form."""

from __future__ import annotations

from datetime import datetime

import msgspec


class Source(msgspec.Struct, frozen=True):
    """The bytes of one file. `name` is its name without folders, "" for no file; `saved` is the file's own time."""

    data: bytes
    name: str = ""
    saved: datetime | None = None
