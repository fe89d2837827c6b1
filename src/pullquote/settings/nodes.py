"""Read a YAML file into nodes that know their place in it, and leave every value as the reader wrote it.

Nothing is constructed: YAML 1.1 takes a bare `n`, `y`, `no` or `on` for a truth value, and here they are key names. The
parser of PyYAML's safe loader gives the events; aliases, tags, deep nesting and big files are refused.
"""

from __future__ import annotations

import re
import stat
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

MAX_BYTES = 256 * 1024
MAX_DEPTH = 8

_QUOTING = 'A value that is or begins with one of * ? : # & ! | > @ % [ ] { } - stands in quotation marks, as in "*".'


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: its text without quotation marks, and whether it had none (`plain`).

    As in all nodes, `line` counts from 1; `start` and `end` are code-point offsets into the file's text.
    """

    text: str
    plain: bool
    block: bool
    line: int
    start: int
    end: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given. A bare `~` is something: the home folder, or the key."""
        return self.plain and self.text in ("", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `flow` tells [a, b] from one item a line."""

    items: tuple[Node, ...]
    flow: bool
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A name and its value in a table."""

    name: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Table:
    """Names with values, in the order of the file; a name may stand there twice."""

    entries: tuple[Entry, ...]
    flow: bool
    line: int
    start: int
    end: int


Node = Scalar | Items | Table


class UnreadableError(Exception):
    """A file or text that gives no nodes: `line` (0: unknown) and `message`, in words for the reader."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def read_text(file: Path) -> str:
    """The text of a settings file as it is, with its byte order mark, if any, and its line breaks.

    Raises FileNotFoundError if there is none, UnreadableError if it is no UTF-8 text file of a reasonable size.
    """
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError(0, "this is not a file")
        if status.st_size > MAX_BYTES:
            raise UnreadableError(0, f"the file is bigger than {MAX_BYTES // 1024} KiB, which no settings need")
        content = file.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise UnreadableError(0, f"the file could not be read: {error.strerror or error}") from error
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError(line, "the file is not UTF-8 text; save it with the encoding UTF-8") from error


def parse(text: str) -> Table | None:
    """The nodes of a YAML text whose top is a table; None if it holds nothing but comments.

    Raises UnreadableError, with the line, for anything else.
    """
    lines = _Lines(text)
    try:
        return _top(_Events(text, lines))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = lines.of(mark.index) if mark else 0
        raise UnreadableError(line, f"this is not valid YAML: {error.problem or error.context}. {_QUOTING}") from error
    except yaml.reader.ReaderError as error:
        line = lines.of(error.position)
        raise UnreadableError(line, "a control character, or another that YAML does not allow, stands here") from error
    except (ValueError, OverflowError) as error:
        # PyYAML hands the number behind a \U straight to chr().
        raise UnreadableError(0, "a \\U in quotation marks is followed by a number that no character has") from error


class _Lines:
    """Lines as editors count them, not as YAML 1.1 does, for which U+2028 and others end a line too."""

    def __init__(self, text: str) -> None:
        self._ends = [match.start() for match in re.finditer("\n", text)]

    def of(self, offset: int) -> int:
        """The line of a place in the text, from 1."""
        return bisect_left(self._ends, offset) + 1


class _Events:
    """The events of a YAML text, one by one, with the refused ones refused."""

    def __init__(self, text: str, lines: _Lines) -> None:
        self._lines = lines
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.SafeLoader)

    def next(self) -> yaml.Event:
        event = next(self._events)
        if isinstance(event, yaml.AliasEvent):
            raise UnreadableError(
                self.line(event), "aliases (a name behind *) are not used here; write the value itself"
            )
        if getattr(event, "tag", None) is not None:
            raise UnreadableError(self.line(event), "tags (a name behind !) are not used here; write the value alone")
        return event

    def line(self, event: yaml.Event) -> int:
        """The line on which an event begins."""
        return self._lines.of(_place(event)[0])


def _place(event: yaml.Event) -> tuple[int, int]:
    """Where an event of a text begins and ends."""
    assert event.start_mark is not None
    assert event.end_mark is not None
    return event.start_mark.index, event.end_mark.index


def _top(events: _Events) -> Table | None:
    root: Node | None = None
    while not isinstance(event := events.next(), yaml.StreamEndEvent):
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                raise UnreadableError(
                    events.line(event), "a second document begins here; everything stands in the first"
                )
            root = _node(events, events.next(), depth=1)
    if root is None or (isinstance(root, Scalar) and root.is_empty):
        return None
    if not isinstance(root, Table):
        raise UnreadableError(root.line, 'expected lines of the form "name: value"')
    return root


def _node(events: _Events, event: yaml.Event, depth: int) -> Node:
    line = events.line(event)
    start, end = _place(event)
    if depth > MAX_DEPTH:
        raise UnreadableError(line, "lists or tables inside one another, deeper than any setting")
    if isinstance(event, yaml.ScalarEvent):
        plain = event.style is None
        return Scalar(event.value, plain, event.style in ("|", ">"), line, start, end)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Node] = []
        while not isinstance(inner := events.next(), yaml.SequenceEndEvent):
            items.append(_node(events, inner, depth + 1))
        return Items(tuple(items), bool(event.flow_style), line, start, _place(inner)[1])
    assert isinstance(event, yaml.MappingStartEvent)
    entries: list[Entry] = []
    while not isinstance(inner := events.next(), yaml.MappingEndEvent):
        name = _node(events, inner, depth + 1)
        value = _node(events, events.next(), depth + 1)
        if not isinstance(name, Scalar):
            raise UnreadableError(name.line, f"a name is expected before the colon. {_QUOTING}")
        entries.append(Entry(name, value))
    return Table(tuple(entries), bool(event.flow_style), line, start, _place(inner)[1])
