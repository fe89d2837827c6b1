"""One line of a journal: an event to bytes, bytes to an event or the reason why not."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from pullquote.notebook import vocabulary
from pullquote.notebook.clock import parse
from pullquote.notebook.model import Event
from pullquote.text import safe_line

VERSION = 1
"""The version of the line's format. It changes only when a reader that does not know the change would misread."""


class Line(NamedTuple):
    """What a line says.

    `event` is None when the line can't be used; `clock` is its clock reading whenever it has a valid one, also that of
    a line of an unknown version or kind; `faults` are the reasons, for the reader.
    """

    event: Event | None
    clock: str | None
    faults: tuple[str, ...]


def encode(event: Event) -> bytes:
    """The event's line with its line feed: compact JSON in UTF-8, keys in the order of `Event`."""
    return msgspec.json.encode(event) + b"\n"


def decode(raw: bytes) -> Line:
    """Read one line (without or with its line break). Never raises: whatever is wrong is told in `faults`.

    All strings of the event are terminal-safe, its fields are known ones with fit values.
    """
    try:
        entry = msgspec.json.decode(raw)
    except (ValueError, RecursionError):
        return _unusable("this is not a whole line of JSON")
    if not isinstance(entry, dict):
        return _unusable("this is not a journal entry")
    clock = entry.get("clock")
    clock = clock if isinstance(clock, str) and parse(clock) is not None else None
    version = entry.get("v")
    if not isinstance(version, int) or isinstance(version, bool):
        return _unusable("this entry has no version", clock)
    if version != VERSION:
        return _unusable("this entry is of a version of the format that this pullquote does not know", clock)
    return _decode_known(entry, clock)


def _decode_known(entry: dict[str, Any], clock: str | None) -> Line:
    if clock is None:
        return _unusable("this entry has no valid clock reading (years 1970 to 2199)")
    names = [entry.get(key) for key in ("id", "device", "kind", "target")]
    fields = entry.get("fields")
    if not all(isinstance(name, str) and name for name in names) or not isinstance(fields, dict):
        return _unusable("this entry lacks its id, device, kind, target or fields", clock)
    event_id, device, kind, target = (safe_line(str(name)) for name in names)
    if kind not in vocabulary.KINDS:
        return _unusable(f"this entry is of kind “{kind[:40]}”, which this pullquote does not know", clock)
    checked = vocabulary.check(kind, fields)
    event = Event(VERSION, event_id, clock, device, kind, target, checked.fields)
    return Line(event, clock, tuple(f"the field “{name}” has a value it can't have" for name in checked.unfit))


def _unusable(fault: str, clock: str | None = None) -> Line:
    return Line(None, clock, (fault,))
