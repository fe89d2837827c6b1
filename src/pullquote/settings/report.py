"""Collect what is wrong in a settings file, in words for the reader."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pullquote.settings.model import Problem
from pullquote.settings.nearest import did_you_mean
from pullquote.settings.nodes import Items, Node, Scalar, Table
from pullquote.text import safe_line

_LONGEST_QUOTED = 60
_FEW = 24


class WrongValueError(Exception):
    """A value that a setting does not take: its line, and what is allowed."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class Report:
    """The problems of one file, as they are found."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of their lines."""
        return tuple(sorted(self._problems, key=lambda problem: problem.line))

    def add(self, line: int, message: str) -> None:
        """Note a problem; the message is made terminal-safe here and ends as a sentence does."""
        self._problems.append(Problem(self._file, line, safe_line(message.rstrip(".") + ".")))

    def values(self, table: Table, names: Sequence[str], kind: str) -> dict[str, Node]:
        """The values of those entries of a table whose names are known. Unknown ones are reported, and so are those
        that stand there twice (the first counts). `kind` says what the names are: "setting", "action"."""
        found: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for entry in table.entries:
            name = entry.name.text
            if name not in names:
                self.add(entry.name.line, f"there is no {kind} {shown(name)}.{_instead(name, names, kind)}")
            elif name in found:
                self.add(entry.name.line, f'"{name}" stands here again; the first one, on line {lines[name]}, counts.')
            else:
                found[name] = entry.value
                lines[name] = entry.name.line
        return found


def shown(text: str) -> str:
    """A value from the file in quotation marks, cut when it is long."""
    return f'"{text}"' if len(text) <= _LONGEST_QUOTED else f'"{text[:_LONGEST_QUOTED]}…"'


def described(node: Node) -> str:
    """A value from the file, as a message names it."""
    match node:
        case Scalar(plain=False):
            return f"{shown(node.text)} in quotation marks"
        case Scalar():
            return "nothing" if node.is_empty else shown(node.text)
        case Items():
            return "a list"
        case Table():
            return "a table"


def _instead(name: str, names: Sequence[str], kind: str) -> str:
    offer = did_you_mean(name, names)
    if len(names) <= _FEW:
        return f"{offer} The {kind}s here are {', '.join(names)}."
    return f"{offer} `pullquote config schema` lists all {kind}s."
