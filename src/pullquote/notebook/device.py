"""Which device this is: a random id, renewed when the folder that keeps it turns up on another machine or account."""

from __future__ import annotations

import getpass
import hashlib
import os
import re
import socket
import sys
from pathlib import Path

import msgspec

from pullquote.disk import random_id, replace_file
from pullquote.text import safe_line

_FILE = "device.json"
_MACHINE_ID_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_ID = re.compile(r"[0-9a-z]{8,32}", re.ASCII)


class Device(msgspec.Struct, frozen=True):
    """A device: its random `id`, which names its journal file, and a `name` that means something to its owner."""

    id: str
    name: str


class _DeviceFile(msgspec.Struct, frozen=True):
    """The content of the device file."""

    id: str
    fingerprint: str


def this_device(state_folder: Path) -> Device:
    """The device that runs this, from `device.json` in `state_folder`; made new when missing, damaged or not ours.

    Two devices must never write to one journal file: a copied home or a synced state folder would make them, so the
    file also holds a fingerprint of the machine and the account, and another fingerprint means a new id. The folder
    must exist; the caller holds the lock. Raises OSError.
    """
    path = state_folder / _FILE
    fingerprint = _fingerprint()
    identifier = _ours(path, fingerprint)
    if identifier is None:
        identifier = random_id()
        replace_file(path, msgspec.json.encode(_DeviceFile(identifier, fingerprint)) + b"\n")
    return Device(identifier, _host() or "unnamed")


def known_device(state_folder: Path) -> str | None:
    """The id that `this_device` would find in `state_folder`, None where it would make one, or can't read it."""
    try:
        return _ours(state_folder / _FILE, _fingerprint())
    except OSError:
        return None


def _ours(path: Path, fingerprint: str) -> str | None:
    """The id in the device file, None when it is missing, damaged or another machine's. Raises OSError."""
    try:
        found = msgspec.json.decode(path.read_bytes(), type=_DeviceFile)
    except (FileNotFoundError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return found.id if found.fingerprint == fingerprint and _ID.fullmatch(found.id) else None


def _fingerprint() -> str:
    """What tells this machine and account from others, as SHA-256 in hex: a machine id is nobody else's business."""
    traits = (_host().casefold(), _machine_id(), _home(), _user(), sys.platform)
    return hashlib.sha256("\0".join(traits).encode("utf-8", "surrogateescape")).hexdigest()


def _host() -> str:
    # Only the first label: the rest changes with the network that a laptop is in.
    return safe_line(socket.gethostname().split(".")[0])


def _machine_id() -> str:
    for path in _MACHINE_ID_FILES:
        try:
            return path.read_text("ascii", "replace").strip()
        except OSError:
            continue
    return ""


def _home() -> str:
    try:
        return str(Path.home())
    except RuntimeError:
        return ""


def _user() -> str:
    # The number, where there is one: the name comes from the environment, which is another in cron or under sudo.
    if sys.platform != "win32":
        return str(os.getuid())
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
