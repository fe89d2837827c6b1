"""Notes of a passage: each version names those it replaced, so that two written apart are both kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple


class NoteVersion(NamedTuple):
    """One version of a note, in the order that decides between versions. An empty `text` is a note taken away."""

    clock: str
    device: str
    event: str
    text: str
    replaces: tuple[str, ...]


def heads(versions: Mapping[str, NoteVersion]) -> tuple[NoteVersion, ...]:
    """The versions, by event id, that no later one replaced, oldest first.

    A version can only replace an earlier one, so that whatever a damaged journal says at least the latest is a head.
    """
    replaced = {
        event
        for version in versions.values()
        for event in version.replaces
        if event in versions and versions[event][:3] < version[:3]
    }
    return tuple(sorted(version for event, version in versions.items() if event not in replaced))


def texts(versions: Collection[NoteVersion]) -> tuple[str, ...]:
    """What there is to show of these versions: without empty ones, the same words once."""
    return tuple(dict.fromkeys(version.text for version in versions if version.text))


def note_value(text: str, replaces: Collection[str]) -> dict[str, Any]:
    """The value of an event's field "note": its text, and the ids of the events whose notes it replaces."""
    return {"text": text, "replaces": sorted(replaces)}
