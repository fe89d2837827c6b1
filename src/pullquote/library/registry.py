"""Which libraries there are: `libraries.json` in the data folder gives each a random id and, per device, its folder.

It also says which of them opens by default on a device.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from pullquote.disk import locked, make_private_folder, random_id, replace_file

FILE_NAME = "libraries.json"
_LOCK_NAME = ".libraries.lock"
_LOCK_WAIT_SECONDS = 5.0


class _LibraryEntry(msgspec.Struct, frozen=True):
    """One library: device id -> its folder there."""

    folders: dict[str, str] = {}


class _RegistryFile(msgspec.Struct, frozen=True):
    """What libraries.json must look like; what else it holds belongs to other versions of this program and stays."""

    libraries: dict[str, _LibraryEntry] = {}


_Raw = dict[str, Any]


class Registry:
    """The libraries of one data folder, as one device sees them.

    The data folder may be synced between devices: what others wrote stays as it is. Every change is made under a
    lock, to what the file says at that moment, and written whole or not at all. A file that could not be understood is
    set aside under another name: nothing in it is lost, but until it is mended its libraries get new ids.
    """

    def __init__(self, data_folder: Path, device: str) -> None:
        self._file = data_folder / FILE_NAME
        self._device = device

    def library_id(self, folder: Path) -> str:
        """The id of the library that lies in `folder` on this device; made and written down if there is none.

        `folder` may be relative or lead through symbolic links: the folder at the end counts. Raises OSError when the
        registry can be neither read nor written.
        """
        real = os.path.realpath(folder)
        known = _find(self.libraries(), real)
        if known is not None:
            return known
        with self._change() as raw:
            known = _find(_on_device(raw, self._device), real)
            if known is None:
                known = random_id()
                entry = raw.setdefault("libraries", {}).setdefault(known, {})
                entry.setdefault("folders", {})[self._device] = real
        return known

    def libraries(self) -> dict[str, Path]:
        """Library id -> folder, of all libraries that were opened on this device. Raises OSError."""
        try:
            raw = _decode(self._file.read_bytes())
        except FileNotFoundError:
            return {}
        except _DamagedError:
            with self._locked():
                raw = self._read_or_set_aside()
        return _on_device(raw, self._device)

    def known(self) -> dict[str, Path]:
        """What `libraries` gives, without ever changing anything: none when the file can't be read or understood."""
        return _on_device(self._glance(), self._device)

    def default(self) -> str | None:
        """The library that opens by default on this device, if one was chosen; like `known`, this changes nothing."""
        library = _defaults(self._glance()).get(self._device)
        return library if isinstance(library, str) else None

    def make_default(self, library: str | None) -> None:
        """Choose the library that opens by default on this device, None for no one. Raises OSError."""
        with self._change() as raw:
            defaults = {device: chosen for device, chosen in _defaults(raw).items() if device != self._device}
            if library is not None:
                defaults[self._device] = library
            raw["default"] = defaults

    def _glance(self) -> _Raw:
        try:
            return _decode(self._file.read_bytes())
        except (OSError, _DamagedError):
            return {}

    @contextmanager
    def _locked(self) -> Iterator[None]:
        make_private_folder(self._file.parent)
        with locked(self._file.with_name(_LOCK_NAME), wait_seconds=_LOCK_WAIT_SECONDS):
            yield

    @contextmanager
    def _change(self) -> Iterator[_Raw]:
        """The registry's content under the lock; what the caller makes of it is written."""
        with self._locked():
            raw = self._read_or_set_aside()
            before = _encode(raw)
            yield raw
            if (after := _encode(raw)) != before:
                replace_file(self._file, after)

    def _read_or_set_aside(self) -> _Raw:
        """The content; a damaged file is renamed first. Only under the lock: another process may have mended it."""
        try:
            return _decode(self._file.read_bytes())
        except FileNotFoundError:
            return {"version": 1}
        except _DamagedError:
            stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
            self._file.rename(self._file.with_name(f"libraries.damaged-{stamp}.json"))
            return {"version": 1}


class _DamagedError(Exception):
    """The file does not hold a registry."""


def _decode(content: bytes) -> _Raw:
    try:
        # Not msgspec's decoder: folder names that are no text are lone surrogates, which only this module lets pass.
        raw = json.loads(content)
        msgspec.convert(raw, _RegistryFile)
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        raise _DamagedError from error
    result: _Raw = raw
    return result


def _encode(raw: _Raw) -> bytes:
    return (json.dumps(raw, indent=2, sort_keys=True) + "\n").encode("ascii")


def _on_device(raw: _Raw, device: str) -> dict[str, Path]:
    shape = msgspec.convert(raw, _RegistryFile)
    return {
        name: Path(library.folders[device]) for name, library in shape.libraries.items() if device in library.folders
    }


def _defaults(raw: _Raw) -> dict[str, Any]:
    """Device id -> the library that opens by default there. What else may stand in its place is no reason to set the
    whole registry aside."""
    defaults = raw.get("default")
    return defaults if isinstance(defaults, dict) else {}


def _find(libraries: dict[str, Path], real: str) -> str | None:
    """The library in the folder `real`: by name, else by what the file system says (letter case, mounts)."""
    for library, folder in libraries.items():
        if str(folder) == real:
            return library
    for library, folder in libraries.items():
        try:
            if folder.samefile(real):
                return library
        except OSError:
            continue  # a folder that is not there now cannot be the one that is being opened
    return None
