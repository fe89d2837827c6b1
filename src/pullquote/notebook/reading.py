"""Reading the journal folder: every device's file, what is new in each, and what could not be read."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from pullquote.notebook.journal import SUFFIX
from pullquote.notebook.line import decode
from pullquote.notebook.model import Event
from pullquote.text import safe_line

_MEMORY_BYTES = 4096
"""How much of what was read last is remembered, to see whether a file that has grown is still the same one."""

_BOM = b"\xef\xbb\xbf"


class Problem(msgspec.Struct, frozen=True, order=True):
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


class Batch(msgspec.Struct, frozen=True):
    """What a reading found. `whole` says that `events` are all there are, and that what was read before is void.

    `latest_clock` is the greatest valid clock reading of all lines read, also of those that could not be used, "" when
    there is none.
    """

    events: tuple[Event, ...]
    latest_clock: str
    whole: bool


@dataclass
class _Progress:
    """How far one file has been read: `offset` bytes, `lines` whole lines."""

    signature: tuple[int, int, int] | None = None
    offset: int = 0
    lines: int = 0
    memory: bytes = b""
    problems: list[Problem] = field(default_factory=list)
    passing_problem: Problem | None = None


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
        self._files: dict[str, _Progress] | None = None
        self._folder_problem: Problem | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that could not be used, as of the last reading, by file and line."""
        found = [self._folder_problem] if self._folder_problem else []
        for progress in (self._files or {}).values():
            found += progress.problems
            if progress.passing_problem:
                found.append(progress.passing_problem)
        return tuple(sorted(found))

    def read(self) -> Batch:
        """What has come since the last call, or everything when it is the first or when files shrank or went away."""
        names = self._names()
        if names is None:
            return Batch((), "", whole=False)
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
            self._folder_problem = Problem("", 0, f"the journal folder can't be read: {_reason(error)}")
            return None
        return sorted(name for name in names if name.lower().endswith(SUFFIX) and not name.startswith("."))

    def _collect(self, names: list[str], files: dict[str, _Progress], *, whole: bool) -> Batch:
        events: list[Event] = []
        latest = ""
        for name in names:
            progress = files.setdefault(name, _Progress())
            for event, clock in self._read_file(name, progress):
                latest = max(latest, clock or "")
                if event is not None:
                    events.append(event)
        return Batch(tuple(events), latest, whole)

    def _read_file(self, name: str, progress: _Progress) -> Iterator[tuple[Event | None, str | None]]:
        shown = safe_line(name)
        try:
            data = self._new_bytes(name, progress)
        except OSError as error:
            progress.passing_problem = Problem(shown, 0, f"this file can't be read: {_reason(error)}")
            return
        if data is None:
            return
        progress.passing_problem = None
        *lines, rest = data.split(b"\n")
        for raw in lines:
            if progress.lines == 0:
                raw = raw.removeprefix(_BOM)
            progress.lines += 1
            if raw.strip():
                line = decode(raw)
                progress.problems += [Problem(shown, progress.lines, fault) for fault in line.faults]
                yield line.event, line.clock
        consumed = len(data) - len(rest)
        progress.offset += consumed
        progress.memory = (progress.memory + data[:consumed])[-_MEMORY_BYTES:]
        if rest.strip():
            # Not taken as read: more of it may come. A line that is whole but for its line feed counts all the same.
            line = decode(rest.removeprefix(_BOM) if progress.lines == 0 else rest)
            if line.faults:
                fault = f"{line.faults[0]}; it is the last one, and its end is missing"
                progress.passing_problem = Problem(shown, progress.lines + 1, fault)
            yield line.event, line.clock

    def _new_bytes(self, name: str, progress: _Progress) -> bytes | None:
        """The bytes after those read before; None when nothing changed. Raises OSError, _RewrittenError."""
        path = self._folder / name
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise OSError(0, "it is not a file")
        signature = (status.st_ino, status.st_size, status.st_mtime_ns)
        if signature == progress.signature:
            return None
        with path.open("rb") as file:
            file.seek(progress.offset - len(progress.memory))
            data = file.read()
        if not data.startswith(progress.memory):
            raise _RewrittenError
        progress.signature = signature
        return data[len(progress.memory) :]


def _reason(error: OSError) -> str:
    return safe_line((error.strerror or str(error)).lower())
