"""The notebook's replica on this device: the journal and what it merges to in memory, kept in step.

Nothing counts in memory before it has reached the disk.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pullquote.disk import StillLockedError, close_to_others, locked, make_private_folder, reason
from pullquote.notebook.changes import EventDraft
from pullquote.notebook.clock import HybridClock, moment_of, timestamp
from pullquote.notebook.contents import Contents
from pullquote.notebook.device import Device, this_device
from pullquote.notebook.events import DATED, VERSION, Event, check
from pullquote.notebook.journal import JournalProblem, JournalReader, append
from pullquote.notebook.merging import Key, MergedEvents
from pullquote.text import safe_line

_LOCK_WAIT_SECONDS = 5.0


class NotebookError(Exception):
    """A change that was not kept; the message is for the reader: what happened, where, what to do."""


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
        f"Nothing was saved: {safe_line(reason(error))} ({safe_line(str(where))}). What was kept before is unchanged. "
        "Once this is mended, save again."
    )
