"""The fields that a journal's events may set, and the check that each value passes on its way in and out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pullquote.notebook.clock import is_timestamp
from pullquote.notebook.model import Citation
from pullquote.text import safe_line, safe_text

TAG = "tag:"
"""A tag is a field of its own, this and the tag's name, true or false."""

CITATION = "citation."
"""Each detail of a citation is a field of its own, this and the detail's name."""

COLOURS = range(1, 7)

_LARGEST = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exactly (RFC 8259, section 6)."""

_SELECTOR_STRINGS = ("exact", "prefix", "suffix")


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

_FIELDS: Mapping[str, Mapping[str, _Check]] = {
    "passage": {
        "story": _name,
        "selectors": _selectors,
        "created": _moment,
        "modified": _moment,
        "quote": _flag,
        "speaker": _name_or_none,
        "colour": _colour,
        "note": _note,
        "deleted": _flag,
        **{CITATION + detail: _line for detail in Citation.__struct_fields__},
    },
    "correction": {
        "story": _name,
        "selectors": _selectors,
        "created": _moment,
        "modified": _moment,
        "speaker": _name_or_none,
        "deleted": _flag,
        **{CITATION + detail: _line for detail in Citation.__struct_fields__},
    },
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
