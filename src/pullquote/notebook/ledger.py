"""The journal and its fold in memory, kept in step: nothing counts in memory before it has reached the disk."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pullquote.notebook import vocabulary
from pullquote.notebook.changes import Draft
from pullquote.notebook.clock import HybridClock, moment_of, timestamp
from pullquote.notebook.device import Device, known_device, this_device
from pullquote.notebook.errors import NotebookError, not_kept
from pullquote.notebook.fold import Fold, Key
from pullquote.notebook.journal import append
from pullquote.notebook.line import VERSION
from pullquote.notebook.lock import StillLockedError, exclusive
from pullquote.notebook.model import Event
from pullquote.notebook.private import make_private_folder
from pullquote.notebook.reading import JournalReader, Problem
from pullquote.notebook.shelf import Shelf
from pullquote.text import safe_line

_LOCK_WAIT_SECONDS = 5.0


class Ledger:
    """All that the devices wrote to the journal in `folder`, and the way to write to it as this device.

    `shelf` and `problems` are replaced, never changed, so that any thread may read them at any time; `fold`, `commit`
    and `moment` are for the block of `writing` only.
    """

    def __init__(self, folder: Path, state_folder: Path, now: Callable[[], datetime]) -> None:
        self.fold = Fold()
        self.shelf = Shelf()
        self.problems: tuple[Problem, ...] = ()
        self._folder = folder
        self._state_folder = state_folder
        self._now = now
        self._lock = threading.Lock()
        self._clock = HybridClock(now)
        self._reader = JournalReader(folder)
        self._device: Device | None = None
        self._news = False

    def catch_up(self) -> bool:
        """Read what is new in the journal; True when others changed what is on the shelf since the last call."""
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
                with exclusive(self._state_folder / "journal.lock", wait_seconds=_LOCK_WAIT_SECONDS):
                    self._read()
                    yield
            except StillLockedError:
                raise NotebookError(
                    "Nothing was saved: another pullquote is writing to the notebook and has not finished. "
                    "Wait a moment and save again."
                ) from None
            except OSError as error:
                raise not_kept(error, self._folder) from error

    def commit(self, drafts: Sequence[Draft]) -> None:
        """Write the drafts to the journal, then take them into memory.

        Raises OSError, and ValueError for a value that its field can't have, with nothing written.
        """
        device = self.device
        own = Key("device", device.id)
        if self.fold.target(*own).value("name") != device.name:
            drafts = [Draft(own, {"name": device.name}), *drafts]
        events = [self._event(device, draft) for draft in drafts]
        append(self._folder, device.id, events)
        self.shelf = self.shelf.after(self.fold, self.fold.add(events))

    @property
    def device(self) -> Device:
        """This device; for the block of `writing` only."""
        if self._device is None:
            self._device = this_device(self._state_folder)
        return self._device

    def known_device(self) -> str | None:
        """The id of this device, None when it has none yet; for any moment, since nothing is written."""
        return known_device(self._state_folder)

    def moment(self) -> str:
        """Now, by the wall clock: readings of the hybrid clock may run ahead of it, and dates are for people."""
        return timestamp(self._now()) or moment_of(self._clock.tick())

    def _event(self, device: Device, draft: Draft) -> Event:
        kind, target = draft.key
        fields = draft.fields | {"modified": self.moment()} if kind in vocabulary.DATED else draft.fields
        checked = vocabulary.check(kind, fields)
        if checked.unfit:
            raise ValueError(f"a {kind} can't have this: {', '.join(checked.unfit)}")
        return Event(VERSION, draft.id, self._clock.tick(), device.id, kind, safe_line(target), checked.fields)

    def _read(self) -> None:
        batch = self._reader.read()
        if batch.latest_clock:
            self._clock.observe(batch.latest_clock)
        if batch.whole:
            self.fold = Fold()
        if batch.whole or batch.events:
            before = self.shelf
            self.shelf = (Shelf() if batch.whole else before).after(self.fold, self.fold.add(batch.events))
            self._news |= self.shelf.shows_other_than(before)
        self.problems = (*self._reader.problems, *self.shelf.problems)
