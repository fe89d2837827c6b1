"""Reads YAML into nodes that know their line: every value as it was written, nothing constructed, all within bounds.

YAML 1.1 takes a bare `n`, `y`, `no` or `on` for a truth value and `2024` for a number; here they are words. No tag
calls anything, and nothing is built from a text before an event at a time was looked at for the bounds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

import yaml

DEEPEST = 8
"""Levels of lists and tables inside one another, the topmost table counted."""

MOST_ALIASES = 16
"""Uses of aliases where they are allowed. One stands for a single value only, so that none can blow up."""

MOST_NODES = 4000
"""Values, lists and tables."""

_AnyLoader = type[yaml.SafeLoader] | type[yaml.CSafeLoader]
try:
    _Loader: _AnyLoader = yaml.CSafeLoader
except AttributeError:  # PyYAML built without libyaml
    _Loader = yaml.SafeLoader

_NOT_ALLOWED = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BAD_CHARACTER = "a control character, or another that YAML does not allow, stands here"
_TOO_DEEP = "lists inside lists, too deep"


class YamlError(ValueError):
    """A text that gives no nodes. `line` counts from 1, 0 where no line can be named; `message` says why."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class YamlSyntaxError(YamlError):
    """A text that is no YAML; what is YAML, but more than is taken here, is a plain YamlError."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: its text without quotation marks, and whether it had none (`plain`). `line` counts from 1."""

    text: str
    plain: bool
    line: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given. A bare `~` is something: the home folder, or the key."""
        return self.plain and self.text in ("", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Names with values, in the order of the text; a name may stand there twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int


Node = Scalar | Items | Table


def read_table(text: str, *, strict: bool) -> Table | None:
    """The nodes of a YAML text whose top is a table; None if it holds nothing but comments.

    If `strict`, aliases, tags and names that are not single values are refused; else tags are not looked at, entries
    without a name are left out, and an alias gives the value that it stands for, or nothing for a list or table. Raises
    YamlSyntaxError for what is no YAML, YamlError for what is no table, a second document, or a bound broken.
    """
    text = text.removeprefix("\ufeff")
    try:
        return _read(text, strict, _Loader)
    except YamlSyntaxError:
        if not strict:
            raise
        # Ten times slower, but it names the character that is wrong, and takes [?, /], in which one key alone is wrong.
        return _read(text, strict, yaml.SafeLoader)


def _read(text: str, strict: bool, loader: _AnyLoader) -> Table | None:
    lines = _Lines(text)
    if bad := _NOT_ALLOWED.search(text):
        raise YamlSyntaxError(lines.of(bad.start()), _BAD_CHARACTER)
    try:
        _check(text, lines, strict, loader)
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, problem = lines.at(mark), str(error.problem or error.context)
        if "nesting" in problem:  # libyaml's own bound
            raise YamlError(line, _TOO_DEEP) from error
        raise YamlSyntaxError(line, problem) from error
    except yaml.reader.ReaderError as error:
        raise YamlSyntaxError(0, _BAD_CHARACTER) from error
    except (ValueError, OverflowError) as error:
        if isinstance(error, YamlError):
            raise
        # PyYAML's own scanner hands the number behind a \U straight to chr().
        raise YamlSyntaxError(0, "a \\U in quotation marks is followed by a number that no character has") from error
    if root is None or (isinstance(root, yaml.ScalarNode) and _scalar(root, lines).is_empty):
        return None
    if not isinstance(root, yaml.MappingNode):
        raise YamlError(lines.at(root.start_mark), 'expected lines of the form "name: value"')
    return _Reading(lines, strict).table(root)


class _Lines:
    """Lines as editors count them, not as YAML 1.1 does, for which U+2028 and others end a line too."""

    def __init__(self, text: str) -> None:
        self._ends = [match.start() for match in re.finditer("\n", text)]

    def of(self, offset: int) -> int:
        """The line of a place in the text, from 1."""
        return bisect_left(self._ends, offset) + 1

    def at(self, mark: Any) -> int:
        """The line of a mark of PyYAML or libyaml, which share no class; 0 for none."""
        return self.of(mark.index) if mark else 0


def _check(text: str, lines: _Lines, strict: bool, loader: _AnyLoader) -> None:
    """Refuse what breaks a bound, one event at a time, before anything is built from the text."""
    depth = aliases = nodes = documents = 0
    anchors: set[str] = set()
    for event in yaml.parse(text, Loader=loader):
        problem = ""
        match event:
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    problem = "a second document begins here; everything stands in the first"
            case yaml.CollectionEndEvent():
                depth -= 1
            case yaml.AliasEvent():
                aliases += 1
                if strict:
                    problem = "aliases (a name behind *) are not used here; write the value itself"
                elif aliases > MOST_ALIASES:
                    problem = "too many aliases"
            case yaml.NodeEvent():
                nodes += 1
                if event.anchor in anchors:
                    problem = "an anchor (a name behind &) stands here for the second time"
                elif event.anchor:
                    anchors.add(event.anchor)
                depth += isinstance(event, yaml.CollectionStartEvent)
                if depth > DEEPEST:
                    problem = _TOO_DEEP
                elif nodes > MOST_NODES:
                    problem = "too many names and values"
                elif strict and getattr(event, "tag", None) is not None:
                    problem = "tags (a name behind !) are not used here; write the value alone"
        if problem:
            raise YamlError(lines.at(event.start_mark), problem)


def _scalar(node: yaml.ScalarNode, lines: _Lines) -> Scalar:
    return Scalar(str(node.value), not node.style, lines.at(node.start_mark))


class _Reading:
    """Turns PyYAML's nodes of one text, in which an alias is the very node that it stands for, into ours."""

    def __init__(self, lines: _Lines, strict: bool) -> None:
        self._lines = lines
        self._strict = strict
        self._met: set[int] = set()

    def table(self, node: yaml.MappingNode) -> Table:
        self._met.add(id(node))
        entries = []
        for key, value in node.value:
            name = self._node(key)
            if isinstance(name, Scalar):
                entries.append((name, self._node(value)))
            elif self._strict:
                raise YamlSyntaxError(name.line, "a name is expected before the colon")
        return Table(tuple(entries), self._lines.at(node.start_mark))

    def _node(self, node: yaml.Node) -> Node:
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node, self._lines)
        line = self._lines.at(node.start_mark)
        if id(node) in self._met:
            return Scalar("", True, line)
        if isinstance(node, yaml.MappingNode):
            return self.table(node)
        self._met.add(id(node))
        return Items(tuple(self._node(item) for item in node.value), line)
