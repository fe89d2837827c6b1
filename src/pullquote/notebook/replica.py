"""The notebook's replica on this device: the journal and all that it merges to, in memory and in step.

Nothing counts in memory before it has reached the disk.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from pullquote.disk import StillLockedError, close_to_others, locked, make_private_folder, reason
from pullquote.notebook.changes import EventDraft
from pullquote.notebook.clock import HybridClock, moment_of, timestamp
from pullquote.notebook.device import Device, this_device
from pullquote.notebook.events import CITATION, DATED, TAG, VERSION, Event, check
from pullquote.notebook.journal import JournalProblem, JournalReader, append
from pullquote.notebook.merging import Key, MergedEvents, MergedState, texts
from pullquote.notebook.passages import Citation, Correction, Passage, Placed, Selectors, StoryMarks, in_order
from pullquote.text import safe_line

_LOCK_WAIT_SECONDS = 5.0

_NEEDED = {"passage": ("selectors", "story"), "correction": ("selectors", "story", "speaker")}
"""The fields without which there is nothing to show."""


class Contents(msgspec.Struct, frozen=True):
    """Passages and corrections by id and by story (those in the order of the text), marks by story. `incomplete`
    holds passages and corrections that can't be shown."""

    passages: Mapping[str, Passage] = {}
    by_story: Mapping[str, tuple[Passage, ...]] = {}
    corrections: Mapping[str, Correction] = {}
    corrections_by_story: Mapping[str, tuple[Correction, ...]] = {}
    marks: Mapping[str, StoryMarks] = {}
    incomplete: frozenset[Key] = frozenset()

    @property
    def problems(self) -> tuple[JournalProblem, ...]:
        """Passages and corrections that can't be shown because their first entry is missing."""
        missing = "the entry with its text is missing, or has not arrived yet"
        keys = sorted(self.incomplete, key=lambda key: (key.kind != "passage", key.target))
        return tuple(JournalProblem("", 0, f"{key.kind} {key.target}: {missing}") for key in keys)

    def shows_other_than(self, before: Contents) -> bool:
        """Whether there is anything here for the reader to see that was not there before, or was otherwise."""
        return (self.passages, self.corrections, self.marks) != (before.passages, before.corrections, before.marks)

    def after(self, merged: MergedEvents, touched: Collection[Key]) -> Contents:
        """The contents when the state of the `touched` targets is as `merged` says."""
        marks, incomplete = dict(self.marks), set(self.incomplete)
        placed: dict[str, dict[str, MergedState]] = {kind: {} for kind in _NEEDED}
        for key in touched:
            state = merged.target(*key)
            if key.kind == "story":
                marks[key.target] = StoryMarks(state.value("read", False), state.value("starred", False))
            elif key.kind in _NEEDED:
                placed[key.kind][key.target] = state
                (incomplete.add if _is_incomplete(key.kind, state) else incomplete.discard)(key)
        return Contents(
            *_renewed(self.passages, self.by_story, placed["passage"], passage_of),
            *_renewed(self.corrections, self.corrections_by_story, placed["correction"], correction_of),
            marks,
            frozenset(incomplete),
        )


def _renewed(
    old: Mapping[str, Placed],
    groups: Mapping[str, tuple[Placed, ...]],
    states: Mapping[str, MergedState],
    made: Callable[[str, MergedState], Placed | None],
) -> tuple[Mapping[str, Placed], Mapping[str, tuple[Placed, ...]]]:
    """By id and by story: `old` and its `groups`, with those made anew whose `states` have changed."""
    if not states:
        return old, groups
    anew = [each for each in (made(identifier, state) for identifier, state in states.items()) if each is not None]
    new = {identifier: each for identifier, each in old.items() if identifier not in states}
    new |= {each.id: each for each in anew}
    before = [old[identifier] for identifier in states if identifier in old]
    changed: dict[str, list[Placed]] = {story: [] for story in {placed.story for placed in before + anew}}
    for story, group in changed.items():
        group += [each for each in groups.get(story, ()) if each.id not in states]
    for each in anew:
        changed[each.story].append(each)
    regrouped = {**groups, **{story: tuple(in_order(group)) for story, group in changed.items()}}
    return new, {story: placed for story, placed in regrouped.items() if placed}


def passage_of(identifier: str, state: MergedState) -> Passage | None:
    """The passage that the state amounts to; None when it is deleted or not complete."""
    if state.value("deleted", False) or _is_incomplete("passage", state):
        return None
    return Passage(
        id=identifier,
        **_placed(state),
        is_quote=state.value("quote", False),
        speaker=state.value("speaker"),
        notes=texts(state.note_heads()),
        colour=state.value("colour", 1),
        tags=_tags(state),
    )


def correction_of(identifier: str, state: MergedState) -> Correction | None:
    """The correction that the state amounts to; None when it was taken back or is not complete."""
    if state.value("deleted", False) or _is_incomplete("correction", state):
        return None
    decided = state.writes["speaker"].clock
    return Correction(id=identifier, **_placed(state), speaker=state.value("speaker"), decided=decided)


def _is_incomplete(kind: str, state: MergedState) -> bool:
    """Whether the entry with the text of a passage, or that says whose words they are, is missing (lost, or not here
    yet), while others speak of it."""
    return not state.value("deleted", False) and any(name not in state.writes for name in _NEEDED[kind])


def _placed(state: MergedState) -> dict[str, Any]:
    """What passages and corrections have in common."""
    details = {detail: state.value(CITATION + detail, "") for detail in Citation.__struct_fields__}
    return {
        "story": state.value("story"),
        "selectors": Selectors(**state.value("selectors")),
        "created": state.value("created") or moment_of(state.earliest),
        "modified": state.value("modified") or moment_of(state.latest),
        "citation": Citation(**details),
    }


def _tags(state: MergedState) -> tuple[str, ...]:
    names = (name.removeprefix(TAG) for name, write in state.writes.items() if name.startswith(TAG) and write.value)
    return tuple(sorted(names, key=lambda name: (name.casefold(), name)))


class NotebookError(Exception):
    """A change that was not saved; the message is for the reader: what happened, where, what to do."""


class Replica:
    """All that the devices wrote to the journal in `folder`, and the way to write to it as this device.

    `contents` and `problems` are replaced, never changed, so that any thread may read them at any time; `merged`,
    `commit` and `moment` are for the block of `writing` only.
    """

    def __init__(self, folder: Path, state_folder: Path, now: Callable[[], datetime]) -> None:
        self.merged = MergedEvents()
        self.contents = Contents()
        self.problems: tuple[JournalProblem, ...] = ()
        self._folder = folder
        self._state_folder = state_folder
        self._now = now
        self._lock = threading.Lock()
        self._clock = HybridClock(now)
        self._reader = JournalReader(folder)
        self._device: Device | None = None
        self._news = False

    def catch_up(self) -> bool:
        """Read what is new in the journal; True when others changed what there is to see since the last call."""
        with self._lock:
            self._read()
            news, self._news = self._news, False
            return news

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Be the only one who writes, in this process and on this device, and know what all others have written.

        Raises NotebookError when that can't be had, and for a write inside the block that failed.
        """
        with self._lock:
            try:
                make_private_folder(self._state_folder)
                close_to_others(self._state_folder)
                with locked(self._state_folder / "journal.lock", wait_seconds=_LOCK_WAIT_SECONDS):
                    self._read()
                    yield
            except StillLockedError:
                raise NotebookError(
                    "Nothing was saved: another pullquote is writing to the notebook and has not finished. "
                    "Wait a moment and save again."
                ) from None
            except OSError as error:
                raise NotebookError(_not_saved(error, self._folder)) from error

    def commit(self, drafts: Sequence[EventDraft]) -> None:
        """Write the drafts to the journal, then take them into memory.

        Raises OSError, and ValueError for a value that its field can't have, with nothing written.
        """
        device = self.device
        own = Key("device", device.id)
        if self.merged.target(*own).value("name") != device.name:
            drafts = [EventDraft(own, {"name": device.name}), *drafts]
        events = [self._event(device, draft) for draft in drafts]
        append(self._folder, device.id, events)
        self.contents = self.contents.after(self.merged, self.merged.add(events))

    @property
    def device(self) -> Device:
        """This device; for the block of `writing` only."""
        if self._device is None:
            self._device = this_device(self._state_folder)
        return self._device

    def moment(self) -> str:
        """Now, by the wall clock: readings of the hybrid clock may run ahead of it, and dates are for people."""
        return timestamp(self._now()) or moment_of(self._clock.tick())

    def _event(self, device: Device, draft: EventDraft) -> Event:
        kind, target = draft.key
        fields = draft.fields | {"modified": self.moment()} if kind in DATED else draft.fields
        checked = check(kind, fields)
        if checked.unfit:
            raise ValueError(f"a {kind} can't have this: {', '.join(checked.unfit)}")
        return Event(VERSION, draft.id, self._clock.tick(), device.id, kind, safe_line(target), checked.fields)

    def _read(self) -> None:
        news = self._reader.read()
        if news.latest_clock:
            self._clock.observe(news.latest_clock)
        if news.whole:
            self.merged = MergedEvents()
        if news.whole or news.events:
            before = self.contents
            self.contents = (Contents() if news.whole else before).after(self.merged, self.merged.add(news.events))
            self._news |= self.contents.shows_other_than(before)
        self.problems = (*self._reader.problems, *self.contents.problems)


def _not_saved(error: OSError, fallback: Path) -> str:
    """A failed write for the reader; `fallback` names the file or folder where `error` itself does not."""
    where = error.filename if error.filename is not None else fallback
    return (
        f"Nothing was saved: {safe_line(reason(error))} ({safe_line(str(where))}). What was saved before is unchanged. "
        "Once this is mended, save again."
    )
