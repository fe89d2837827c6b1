"""How much room the data of the language room takes in the package: weights, gazetteers, lexicons."""

from __future__ import annotations

import zlib
from pathlib import Path

import msgspec

import pullquote.language


class Size(msgspec.Struct, frozen=True, gc=False):
    """The bytes of some files as they are installed, and packed as a wheel packs them."""

    installed: int
    packed: int


def data_sizes() -> dict[str, Size]:
    """The sizes of all files that are no Python code, by their folder in the language room ("." is the room itself)."""
    room = Path(pullquote.language.__file__).parent
    sizes: dict[str, Size] = {}
    for path in sorted(room.rglob("*")):
        if path.is_file() and path.suffix not in (".py", ".pyc", ".typed"):
            folder = str(path.parent.relative_to(room))
            before = sizes.get(folder, Size(0, 0))
            data = path.read_bytes()
            sizes[folder] = Size(before.installed + len(data), before.packed + len(zlib.compress(data)))
    return sizes
