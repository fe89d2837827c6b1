"""A story's address: what names it in the journal and in the index, the same on every device that has the library.

`<library id>/<path>` or `<library id>/<path>#<item>`. The path is the one inside the library, with `/` between its
parts, percent-encoded byte by byte (RFC 3986, section 2.1), so that a file name in any encoding, or in none, has an
address that is plain ASCII. The item, for files with several stories, is percent-encoded from its UTF-8.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote, quote_from_bytes, unquote, unquote_to_bytes

import msgspec


class AddressError(ValueError):
    """A string that is no story's address."""


class StoryAddress(msgspec.Struct, frozen=True, gc=False):
    """The parts of an address.

    `path` is relative, with `/` between its parts; bytes that are no text are lone surrogates in it (PEP 383), as in
    all that Python says about files.
    """

    library: str
    path: str
    item: str | None = None

    def __str__(self) -> str:
        where = f"{self.library}/{quote_from_bytes(os.fsencode(self.path), safe='/')}"
        return where if self.item is None else f"{where}#{quote(self.item, safe='', errors='surrogatepass')}"

    def file_in(self, folder: Path) -> Path:
        """The file that holds the story when the library lies in `folder`."""
        return folder / self.path


def parse_address(address: str) -> StoryAddress:
    """The parts of `address`; the inverse of `str(StoryAddress(...))`.

    Raises AddressError for a string without a library id or a path, and for a path that would leave the library (the
    address may come out of a journal that another device wrote).
    """
    where, mark, item = address.partition("#")
    library, slash, path = where.partition("/")
    decoded = os.fsdecode(unquote_to_bytes(path))
    if not (library and slash and _stays_inside(decoded)):
        raise AddressError(f"not the address of a story: {address!r}")
    return StoryAddress(library, decoded, unquote(item, errors="surrogatepass") if mark else None)


def _stays_inside(path: str) -> bool:
    absolute = path.startswith("/") or Path(path).is_absolute()
    return bool(path) and not absolute and ".." not in Path(path).parts and "\x00" not in path
