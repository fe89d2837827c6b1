"""One event of the journal: the fields that it may set, the check that each value passes, and its line of JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec

from pullquote.notebook.clock import is_timestamp, parse
from pullquote.notebook.passages import Citation
from pullquote.text import safe_line, safe_text

VERSION = 1
"""The version of the line's format. It changes only when a reader that does not know the change would misread."""

TAG = "tag:"
"""A tag is a field of its own, this and the tag's name, true or false."""

CITATION = "citation."
"""Each detail of a citation is a field of its own, this and the detail's name."""

COLOURS = range(1, 7)

_LARGEST = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exactly (RFC 8259, section 6)."""

_SELECTOR_STRINGS = ("exact", "prefix", "suffix")


class Event(msgspec.Struct, frozen=True, omit_defaults=False):
    """One line of the journal.

    `v` is the version of the line's format. `clock` is a hybrid logical clock reading in its text form, which sorts as
    time does. `kind` says what `target` is ("passage": a passage's id; "correction": a correction's id; "story": a
    story's address; "device": a device id). `fields` are the values that the event sets; for each field the event with
    the highest clock wins, device id breaking ties. Unknown kinds and fields are kept and ignored.
    """

    v: int
    id: str
    clock: str
    device: str
    kind: str
    target: str
    fields: dict[str, Any]


class _UnfitError(Exception):
    """A value that its field can't have."""


class Checked(NamedTuple):
    """The known fields of an event with terminal-safe values, and the names of known fields whose value is unfit."""

    fields: dict[str, Any]
    unfit: tuple[str, ...]


def _line(value: Any) -> str:
    if not isinstance(value, str):
        raise _UnfitError
    return safe_line(value)


def _name(value: Any) -> str:
    line = _line(value)
    if not line:
        raise _UnfitError
    return line


def _name_or_none(value: Any) -> str | None:
    return None if value is None else _line(value) or None


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _UnfitError
    return value


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _UnfitError
    return value


def _colour(value: Any) -> int:
    if _whole(value) not in COLOURS:
        raise _UnfitError
    return int(value)


def _moment(value: Any) -> str:
    if not isinstance(value, str) or not is_timestamp(value):
        raise _UnfitError
    return value


def _selectors(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(value.get(key), str) for key in _SELECTOR_STRINGS):
        raise _UnfitError
    start, end = _whole(value.get("start")), _whole(value.get("end"))
    if not 0 <= start <= end <= _LARGEST:
        raise _UnfitError
    exact, prefix, suffix = (value[key] for key in _SELECTOR_STRINGS)
    # Cleaned as one run where they can be: a joiner at the edge of one of the three joins with the next, and a passage
    # whose first character was taken away would never be found again.
    if safe_text(prefix + exact + suffix) != prefix + exact + suffix:
        exact, prefix, suffix = safe_text(exact), safe_text(prefix), safe_text(suffix)
    return {"exact": exact, "prefix": prefix, "suffix": suffix, "start": start, "end": end}


def _note(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise _UnfitError
    replaces = value.get("replaces")
    if not isinstance(replaces, list) or not all(isinstance(event, str) for event in replaces):
        raise _UnfitError
    return {"text": safe_text(value["text"]), "replaces": [safe_line(event) for event in replaces]}


_Check = Callable[[Any], Any]

_PLACED: Mapping[str, _Check] = {
    "story": _name,
    "selectors": _selectors,
    "created": _moment,
    "modified": _moment,
    "speaker": _name_or_none,
    "deleted": _flag,
    **{CITATION + detail: _line for detail in Citation.__struct_fields__},
}
"""What passages and corrections have in common: they lie at a place of a story."""

_FIELDS: Mapping[str, Mapping[str, _Check]] = {
    "passage": {**_PLACED, "quote": _flag, "colour": _colour, "note": _note},
    "correction": _PLACED,
    "story": {"read": _flag, "starred": _flag},
    "device": {"name": _name},
}

KINDS = frozenset(_FIELDS)
"""The kinds of event that this version knows."""

DATED = frozenset(kind for kind, fields in _FIELDS.items() if "modified" in fields)
"""The kinds whose events say when, by the wall clock, their target was changed."""


def check(kind: str, fields: Mapping[str, Any]) -> Checked:
    """Check the fields of an event of a known `kind`; fields that this version does not know are left out silently."""
    known = _FIELDS[kind]
    good: dict[str, Any] = {}
    unfit: list[str] = []
    for raw_name, value in fields.items():
        name = safe_line(raw_name)
        is_tag = kind == "passage" and name.startswith(TAG) and name != TAG
        field_check = _flag if is_tag else known.get(name)
        if field_check is None:
            continue
        try:
            good[name] = field_check(value)
        except _UnfitError:
            unfit.append(name)
    return Checked(good, tuple(unfit))


class DecodedLine(NamedTuple):
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


def decode(raw: bytes) -> DecodedLine:
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


def _decode_known(entry: dict[str, Any], clock: str | None) -> DecodedLine:
    if clock is None:
        return _unusable("this entry has no valid clock reading (years 1970 to 2199)")
    names = [entry.get(key) for key in ("id", "device", "kind", "target")]
    fields = entry.get("fields")
    if not all(isinstance(name, str) and name for name in names) or not isinstance(fields, dict):
        return _unusable("this entry lacks its id, device, kind, target or fields", clock)
    event_id, device, kind, target = (safe_line(str(name)) for name in names)
    if kind not in KINDS:
        return _unusable(f"this entry is of kind “{kind[:40]}”, which this pullquote does not know", clock)
    checked = check(kind, fields)
    event = Event(VERSION, event_id, clock, device, kind, target, checked.fields)
    return DecodedLine(event, clock, tuple(f"the field “{name}” has a value it can't have" for name in checked.unfit))


def _unusable(fault: str, clock: str | None = None) -> DecodedLine:
    return DecodedLine(None, clock, (fault,))
