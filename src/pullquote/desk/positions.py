"""Where the reader was in each story, from one start of the program to the next."""

from __future__ import annotations

from pathlib import Path

import msgspec

from pullquote.disk import make_private_folder, replace_file

_MOST_POSITIONS = 2000


class _Places(msgspec.Struct):
    last: dict[str, str] = {}
    offsets: dict[str, int] = {}


class Positions:
    """Where the reader was: the last story of each library and the place in each text, in the state folder.

    Read at start, written by `write`. This is comfort, not truth: it is no part of the journal, and a damaged file is
    started anew.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "positions.json"
        try:
            self._places = msgspec.json.decode(self._file.read_bytes(), type=_Places)
        except (OSError, msgspec.MsgspecError):
            self._places = _Places()

    def last_story(self, library: str) -> str | None:
        """Address of the story that was open last in this library."""
        return self._places.last.get(library)

    def offset(self, address: str) -> int:
        """First visible code point when the story was left, 0 for one never read."""
        return self._places.offsets.get(address, 0)

    def remember(self, library: str, address: str, offset: int) -> None:
        """Note where the reader is; the stories read longest ago are forgotten beyond a number."""
        self._places.last[library] = address
        self._places.offsets.pop(address, None)
        if offset > 0:
            self._places.offsets[address] = offset
        while len(self._places.offsets) > _MOST_POSITIONS:
            self._places.offsets.pop(next(iter(self._places.offsets)))

    def write(self) -> None:
        """Write the file anew, whole or not at all. Raises OSError."""
        make_private_folder(self._file.parent)
        replace_file(self._file, msgspec.json.encode(self._places))
