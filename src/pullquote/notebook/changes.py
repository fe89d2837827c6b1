"""What the reader changed, as steps that can be taken back: drafts of events, and the history for undo and redo."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from pullquote.disk import random_id
from pullquote.notebook.events import CITATION, TAG
from pullquote.notebook.merging import Key, MergedEvents, MergedState, NoteVersion, texts
from pullquote.notebook.passages import Citation, Passage

NOTE = "note"

_UNSET: dict[str, Any] = {"deleted": False, "read": False, "starred": False, "colour": 1, "speaker": None}
"""What a field counts as while nobody has set it; a tag counts as false."""


@dataclass(frozen=True)
class EventDraft:
    """An event to be written, before it gets its clock reading."""

    key: Key
    fields: dict[str, Any]
    id: str = field(default_factory=lambda: random_id(16))


@dataclass(frozen=True)
class Step:
    """One field before and after a change; of the note, the texts that stood."""

    key: Key
    name: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Change:
    """Something that the reader did, in plain words, and its steps."""

    what: str
    steps: tuple[Step, ...]


@dataclass
class History:
    """What this session can undo and redo, the latest last."""

    done: list[Change] = field(default_factory=list)
    undone: list[Change] = field(default_factory=list)

    def record(self, change: Change) -> None:
        """Note a new change; what was undone before it can't be redone any more."""
        self.done.append(change)
        self.undone.clear()


def citation_fields(citation: Citation) -> dict[str, str]:
    """The journal fields of a citation; details that are not known are left out."""
    return {CITATION + detail: value for detail, value in msgspec.structs.asdict(citation).items() if value}


def tag_fields(old: Iterable[str], new: Iterable[str]) -> dict[str, Any]:
    """The journal fields that lead from the old tags to the new ones."""
    before, after = set(old), set(new)
    return {TAG + tag: tag in after for tag in sorted(before ^ after)}


def note_value(text: str, replaces: Collection[str]) -> dict[str, Any]:
    """The value of an event's field "note": its text, and the ids of the events whose notes it replaces."""
    return {"text": text, "replaces": sorted(replaces)}


def in_words(passage: Passage, wanted: dict[str, Any]) -> str:
    """What a change of a passage does, for the line that tells the reader what was undone."""
    if len(wanted) != 1:
        return "changed passage"
    (name,) = wanted
    if name == NOTE:
        if not wanted[NOTE]:
            return "removed note"
        return "changed note" if passage.notes else "added note"
    return {"selectors": "moved passage", "colour": "changed colour", "speaker": "changed speaker"}[name]


def current(state: MergedState, name: str) -> Any:
    """The present value of a field other than the note."""
    return state.value(name, _UNSET.get(name, False))


def plan(merged: MergedEvents, what: str, wanted: Mapping[Key, dict[str, Any]]) -> tuple[list[EventDraft], Change]:
    """The events that give the fields of each key the `wanted` values, and the change that they make.

    The wanted value of the note is its text. Fields that have their value already are left out; when all are, there
    is nothing to write.
    """
    drafts: list[EventDraft] = []
    steps: list[Step] = []
    for key, values in wanted.items():
        state = merged.target(*key)
        notes: list[dict[str, Any]] = []
        fields: dict[str, Any] = {}
        for name, value in values.items():
            if name == NOTE:
                standing = state.note_heads()
                before, after = texts(standing), (value,) if value else ()
                if before != after:
                    notes = _note_fields(after, standing)
                    steps.append(Step(key, NOTE, before, after))
            elif current(state, name) != value:
                fields[name] = value
                steps.append(Step(key, name, current(state, name), value))
        drafts += _drafts(key, fields, notes)
    return drafts, Change(what, tuple(steps))


def plan_reversal(merged: MergedEvents, change: Change) -> tuple[list[EventDraft], Change]:
    """The events that take `change` back, and the change that would bring it again.

    A field that has another value by now than the change gave it was changed again elsewhere, by another window or
    device; that later word stands.
    """
    drafts: list[EventDraft] = []
    steps: list[Step] = []
    for key in dict.fromkeys(step.key for step in change.steps):
        state = merged.target(*key)
        notes: list[dict[str, Any]] = []
        fields: dict[str, Any] = {}
        for step in (step for step in change.steps if step.key == key):
            if step.name == NOTE:
                ours = _still_standing(state, step.after)
                if ours is not None:
                    notes = _note_fields(step.before, ours)
                    steps.append(Step(key, NOTE, step.after, step.before))
            elif current(state, step.name) == step.after:
                fields[step.name] = step.before
                steps.append(Step(key, step.name, step.after, step.before))
        drafts += _drafts(key, fields, notes)
    return drafts, Change(change.what, tuple(steps))


def _still_standing(state: MergedState, wanted: Sequence[str]) -> list[NoteVersion] | None:
    """The versions of the note with the texts that a change gave it (none: that it was taken away), None when these do
    not all stand any more. What was written apart may stand beside them, and is not among the result."""
    standing = state.note_heads()
    shown = texts(standing)
    if not set(wanted) <= set(shown) or (shown and not wanted):
        return None
    return [version for version in standing if not version.text or version.text in wanted]


def _note_fields(wanted: Sequence[str], replaced: Sequence[NoteVersion]) -> list[dict[str, Any]]:
    """One event's fields per text that is to stand: the first replaces the old versions, the others stand beside it."""
    first, *others = wanted or ("",)
    replacing = note_value(first, [version.event for version in replaced])
    return [{NOTE: replacing}, *({NOTE: note_value(text, ())} for text in others)]


def _drafts(key: Key, fields: dict[str, Any], notes: list[dict[str, Any]]) -> list[EventDraft]:
    """The events for the fields and the notes: the first of these is in one event with the fields."""
    first, *others = notes or [{}]
    return [EventDraft(key, each) for each in (fields | first, *others) if each]
