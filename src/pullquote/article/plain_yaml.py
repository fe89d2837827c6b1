"""Reads the YAML that people write on top of notes: one mapping of words and lists of words, within bounds."""

from __future__ import annotations

import yaml

from pullquote.text import safe_line

DEEPEST = 8
"""Levels of lists and mappings; more is no front matter."""

MOST_ALIASES = 16
"""Uses of aliases. An alias stands for one line of words only, so that none can blow up."""

MOST_EVENTS = 4000
"""Scalars, lists and mappings, begun and ended."""

Value = str | tuple[str, ...]

try:
    _Loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = yaml.CSafeLoader
except AttributeError:  # PyYAML built without libyaml
    _Loader = yaml.SafeLoader

_TOO_DEEP = "lists inside lists, too deep"


class PlainYamlError(ValueError):
    """Text that is no YAML or more than plain YAML; `line` counts from 0, None where there is no telling."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def load(text: str) -> dict[str, Value]:
    """The fields of one mapping: keys casefolded; words as they are written, never numbers or dates; lists of words.

    Reads the loader's events and builds no objects, so no tag can call anything, and "no" stays "no". Values of other
    shapes are left out. Raises `PlainYamlError` for text that is not a mapping, is not YAML, or breaks a bound.
    """
    try:
        return _Reading(text).fields()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = str(error.problem or "not YAML")
        told = _TOO_DEEP if "nesting" in problem else safe_line(problem)
        raise PlainYamlError(told, mark.line if mark else None) from error
    except (yaml.YAMLError, ValueError) as error:
        if isinstance(error, PlainYamlError):
            raise
        raise PlainYamlError("not YAML") from error


class _Reading:
    """One pass over the events of a text."""

    def __init__(self, text: str) -> None:
        self._events = yaml.parse(text, Loader=_Loader)
        self._anchors: dict[str, str] = {}
        self._aliases = 0
        self._seen = 0

    def fields(self) -> dict[str, Value]:
        """Every field of the mapping at the top."""
        event = self._next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = self._next()
        if isinstance(event, yaml.StreamEndEvent) or (isinstance(event, yaml.ScalarEvent) and not event.value):
            return {}
        if not isinstance(event, yaml.MappingStartEvent):
            raise PlainYamlError("fields like “title: …” were expected", _line(event))
        found: dict[str, Value] = {}
        while not isinstance(key := self._next(), yaml.MappingEndEvent):
            name = self._words(key)
            value = self._value(self._next())
            if name and value:
                found.setdefault(name.casefold(), value)
        while not isinstance(self._next(), yaml.StreamEndEvent):
            continue
        return found

    def _next(self) -> yaml.Event:
        event = next(self._events)
        self._seen += 1
        if self._seen > MOST_EVENTS:
            raise PlainYamlError("too many fields", _line(event))
        return event

    def _value(self, event: yaml.Event) -> Value:
        if not isinstance(event, yaml.SequenceStartEvent):
            return self._words(event)
        items: list[str] = []
        while not isinstance(item := self._next(), yaml.SequenceEndEvent):
            if words := self._words(item, depth=2):
                items.append(words)
        return tuple(items)

    def _words(self, event: yaml.Event, depth: int = 1) -> str:
        """The words of a scalar or of an alias of one; a list or mapping is passed over and gives "".

        Two lists around one name are a wikilink whose quotation marks were forgotten, and give the name.
        """
        if isinstance(event, yaml.ScalarEvent):
            words = safe_line(" ".join(event.value.split()))
            if event.anchor:
                self._anchors[event.anchor] = words
            return words
        if isinstance(event, yaml.AliasEvent):
            self._aliases += 1
            if self._aliases > MOST_ALIASES:
                raise PlainYamlError("too many aliases", _line(event))
            return self._anchors.get(event.anchor or "", "")
        return self._pass_over(event, depth)

    def _pass_over(self, event: yaml.Event, depth: int) -> str:
        only: list[str] = []
        open_levels = 1
        while open_levels:
            event = self._next()
            if isinstance(event, yaml.CollectionStartEvent):
                open_levels += 1
                if open_levels + depth > DEEPEST:
                    raise PlainYamlError(_TOO_DEEP, _line(event))
            elif isinstance(event, yaml.CollectionEndEvent):
                open_levels -= 1
            else:
                only.append(self._words(event))
        return only[0] if len(only) == 1 and depth == 2 else ""


def _line(event: yaml.Event) -> int | None:
    return event.start_mark.line if event.start_mark else None
