"""The journal's files: this device appends to its own, and what all devices have written is read.

What has been appended has reached the disk. Nothing is ever removed from a journal.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from pullquote.disk import close_to_others, make_private_folder, reason, sync_file, sync_folder, write_all
from pullquote.notebook.events import Event, decode, encode
from pullquote.text import safe_line

_SUFFIX = ".jsonl"
_FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)

_MEMORY_BYTES = 4096
"""How much of what was read last is remembered, to see whether a file that has grown is still the same one."""

_BOM = b"\xef\xbb\xbf"


class JournalProblem(msgspec.Struct, frozen=True, order=True):
    """Something in the journal that could not be used. Nothing is ever removed from the journal because of it.

    `file` is the file's name in the journal folder, "" for the journal as a whole; `line` counts from 1, 0 for the file
    as a whole; `what` is for the reader.
    """

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"journal/{where}: {self.what}" if where else f"journal: {self.what}"


class NewEvents(msgspec.Struct, frozen=True):
    """What a reading found. `whole` says that `events` are all there are, and that what was read before is void.

    `latest_clock` is the greatest valid clock reading of all lines read, also of those that could not be used, "" when
    there is none.
    """

    events: tuple[Event, ...]
    latest_clock: str
    whole: bool


def append(folder: Path, device: str, events: Sequence[Event]) -> None:
    """Append `events` to `<device>.jsonl` in `folder` and return once they are on the disk.

    The caller holds the lock. A last line that was torn off is left as it is and a new line begun after it. When
    anything fails, what this call wrote is taken back and OSError raised.
    """
    make_private_folder(folder)
    close_to_others(folder)
    path = folder / f"{device}{_SUFFIX}"
    descriptor = os.open(path, _FLAGS, 0o600)
    try:
        close_to_others(path)
        _append(descriptor, b"".join(encode(event) for event in events), folder)
    except OSError as error:
        error.filename = error.filename or str(path)
        raise
    finally:
        os.close(descriptor)


def _append(descriptor: int, data: bytes, folder: Path) -> None:
    size = os.fstat(descriptor).st_size
    if size and not _ends_line(descriptor, size):
        data = b"\n" + data
    try:
        write_all(descriptor, data)
        sync_file(descriptor)
        if not size:
            sync_folder(folder)
    except OSError:
        # The reader is told that nothing was saved, so nothing may turn up later. If this fails too, at worst an entry
        # that was called lost is there after all.
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, size)
        raise


def _ends_line(descriptor: int, size: int) -> bool:
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1) == b"\n"


@dataclass
class _FileState:
    """How far one file has been read: `offset` bytes, `lines` whole lines."""

    signature: tuple[int, int, int] | None = None
    offset: int = 0
    lines: int = 0
    memory: bytes = b""
    problems: list[JournalProblem] = field(default_factory=list)
    passing_problem: JournalProblem | None = None


class _RewrittenError(Exception):
    """A file is not what it was with something added: it has to be read from the start."""


class JournalReader:
    """Reads a journal folder again and again, each time only what is new.

    All files that end in .jsonl are read, whatever else is in their name: one file per device, and the copies that sync
    tools make of files they could not merge. Hidden files are the tools' own and are left out. Reading takes no lock: a
    line is read once it is whole.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, _FileState] | None = None
        self._folder_problem: JournalProblem | None = None

    @property
    def problems(self) -> tuple[JournalProblem, ...]:
        """All that could not be used, as of the last reading, by file and line."""
        found = [self._folder_problem] if self._folder_problem else []
        for state in (self._files or {}).values():
            found += state.problems
            if state.passing_problem:
                found.append(state.passing_problem)
        return tuple(sorted(found))

    def read(self) -> NewEvents:
        """What has come since the last call, or everything when it is the first or when files shrank or went away."""
        names = self._names()
        if names is None:
            return NewEvents((), "", whole=False)
        if self._files is not None and self._files.keys() <= set(names):
            try:
                return self._collect(names, self._files, whole=False)
            except _RewrittenError:
                pass
        self._files = {}
        return self._collect(names, self._files, whole=True)

    def _names(self) -> list[str] | None:
        """The files to read, None when the folder can't be listed; a folder that is not there yet is an empty one."""
        self._folder_problem = None
        try:
            names = [path.name for path in self._folder.iterdir()]
        except FileNotFoundError:
            return []
        except OSError as error:
            self._folder_problem = JournalProblem(
                "", 0, f"the journal folder can't be read: {safe_line(reason(error))}"
            )
            return None
        return sorted(name for name in names if name.lower().endswith(_SUFFIX) and not name.startswith("."))

    def _collect(self, names: list[str], files: dict[str, _FileState], *, whole: bool) -> NewEvents:
        events: list[Event] = []
        latest = ""
        for name in names:
            state = files.setdefault(name, _FileState())
            for event, clock in self._read_file(name, state):
                latest = max(latest, clock or "")
                if event is not None:
                    events.append(event)
        return NewEvents(tuple(events), latest, whole)

    def _read_file(self, name: str, state: _FileState) -> Iterator[tuple[Event | None, str | None]]:
        shown = safe_line(name)
        try:
            data = self._new_bytes(name, state)
        except OSError as error:
            state.passing_problem = JournalProblem(shown, 0, f"this file can't be read: {safe_line(reason(error))}")
            return
        if data is None:
            return
        state.passing_problem = None
        *lines, rest = data.split(b"\n")
        for raw in lines:
            if state.lines == 0:
                raw = raw.removeprefix(_BOM)
            state.lines += 1
            if raw.strip():
                line = decode(raw)
                state.problems += [JournalProblem(shown, state.lines, fault) for fault in line.faults]
                yield line.event, line.clock
        consumed = len(data) - len(rest)
        state.offset += consumed
        state.memory = (state.memory + data[:consumed])[-_MEMORY_BYTES:]
        if rest.strip():
            # Not taken as read: more of it may come. A line that is whole but for its line feed counts all the same.
            line = decode(rest.removeprefix(_BOM) if state.lines == 0 else rest)
            if line.faults:
                fault = f"{line.faults[0]}; it is the last one, and its end is missing"
                state.passing_problem = JournalProblem(shown, state.lines + 1, fault)
            yield line.event, line.clock

    def _new_bytes(self, name: str, state: _FileState) -> bytes | None:
        """The bytes after those read before; None when nothing changed. Raises OSError, _RewrittenError."""
        path = self._folder / name
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise OSError(0, "it is not a file")
        signature = (status.st_ino, status.st_size, status.st_mtime_ns)
        if signature == state.signature:
            return None
        with path.open("rb") as file:
            file.seek(state.offset - len(state.memory))
            data = file.read()
        if not data.startswith(state.memory):
            raise _RewrittenError
        state.signature = signature
        return data[len(state.memory) :]
