"""Where the reader was: the last story of each library and the place in each text, in the state folder.

This is comfort, not truth: it is kept out of the journal, and a damaged file is started anew.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from pullquote.disk import make_private_folder, replace_file

FILE_NAME = "positions.json"
MOST_STORIES = 2000


class _Stored(msgspec.Struct):
    last: dict[str, str] = {}
    offsets: dict[str, int] = {}


class Positions:
    """Reading positions, read at start and written by `write`."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE_NAME
        try:
            self._stored = msgspec.json.decode(self._file.read_bytes(), type=_Stored)
        except (OSError, msgspec.MsgspecError):
            self._stored = _Stored()

    def last_story(self, library: str) -> str | None:
        """Address of the story that was open last in this library."""
        return self._stored.last.get(library)

    def offset(self, address: str) -> int:
        """First visible code point when the story was left, 0 for one never read."""
        return self._stored.offsets.get(address, 0)

    def remember(self, library: str, address: str, offset: int) -> None:
        """Note where the reader is; the stories read longest ago are forgotten beyond a number."""
        self._stored.last[library] = address
        self._stored.offsets.pop(address, None)
        if offset > 0:
            self._stored.offsets[address] = offset
        while len(self._stored.offsets) > MOST_STORIES:
            self._stored.offsets.pop(next(iter(self._stored.offsets)))

    def write(self) -> None:
        """Write the file anew, whole or not at all. Raises OSError."""
        make_private_folder(self._file.parent)
        replace_file(self._file, msgspec.json.encode(self._stored))
