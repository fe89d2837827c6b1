"""Merging events to the present state: last writer wins per field, in whatever order the events come.

The state is a join-semilattice: for each field the greatest write, for notes a growing set of versions. So the result
depends on the set of events alone, not on their order, their number of copies or the files they lay in. Each version
of a note names those it replaced, so that two written apart both stand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import msgspec

from pullquote.notebook.events import Event


class Key(NamedTuple):
    """What an event is about: its kind and target."""

    kind: str
    target: str


class NoteVersion(NamedTuple):
    """One version of a note, in the order that decides between versions. An empty `text` is a note taken away."""

    clock: str
    device: str
    event: str
    text: str
    replaces: tuple[str, ...]


class _Write(NamedTuple):
    """A value and what decides between it and another: the clock, then the device, then the event's id."""

    clock: str
    device: str
    event: str
    value: Any

    def beats(self, other: _Write) -> bool:
        if self[:3] != other[:3]:
            return self[:3] > other[:3]
        # One id with two contents: a file was damaged. Any choice will do if it is the same for everybody.
        mine, theirs = (msgspec.json.encode(value, order="sorted") for value in (self.value, other.value))
        return mine > theirs


@dataclass
class MergedState:
    """The present state of one passage, story or device: the winning values and all versions of its note."""

    writes: dict[str, _Write] = field(default_factory=dict)
    notes: dict[str, NoteVersion] = field(default_factory=dict)
    latest: str = ""
    """The greatest clock reading of its events."""
    earliest: str = ""

    def value(self, name: str, default: Any = None) -> Any:
        """The winning value of a field other than "note", `default` when nobody has set it."""
        write = self.writes.get(name)
        return default if write is None else write.value

    def note_heads(self) -> tuple[NoteVersion, ...]:
        """The versions of the note that no later one replaced, oldest first.

        A version can only replace an earlier one, so that whatever a damaged journal says at least the latest stands.
        """
        replaced = {
            event
            for version in self.notes.values()
            for event in version.replaces
            if event in self.notes and self.notes[event][:3] < version[:3]
        }
        return tuple(sorted(version for event, version in self.notes.items() if event not in replaced))


class MergedEvents:
    """The state that a set of events merges to. Events are as `events.decode` gives them: known fields, fit values."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self.targets: dict[Key, MergedState] = {}
        self.add(events)

    def add(self, events: Iterable[Event]) -> set[Key]:
        """Take in events, new or known; returns what they are about."""
        touched: set[Key] = set()
        for event in events:
            key = Key(event.kind, event.target)
            touched.add(key)
            self._add(self.targets.setdefault(key, MergedState()), event)
        return touched

    def target(self, kind: str, target: str) -> MergedState:
        """The state of one target; an empty one when no event speaks of it."""
        return self.targets.get(Key(kind, target)) or MergedState()

    @staticmethod
    def _add(state: MergedState, event: Event) -> None:
        state.latest = max(state.latest, event.clock)
        state.earliest = min(state.earliest or event.clock, event.clock)
        for name, value in event.fields.items():
            if name == "note":
                version = NoteVersion(event.clock, event.device, event.id, value["text"], tuple(value["replaces"]))
                known = state.notes.get(event.id)
                state.notes[event.id] = version if known is None else max(known, version)
            else:
                write = _Write(event.clock, event.device, event.id, value)
                standing = state.writes.get(name)
                if standing is None or write.beats(standing):
                    state.writes[name] = write


def texts(versions: Collection[NoteVersion]) -> tuple[str, ...]:
    """What there is to show of these versions: without empty ones, the same words once."""
    return tuple(dict.fromkeys(version.text for version in versions if version.text))
