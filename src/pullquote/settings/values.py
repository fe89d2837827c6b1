"""The kinds of values that settings take: what each allows, how it is read, and how it is written."""

from __future__ import annotations

import os
import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from pullquote.settings.settings_file import Problems, WrongSettingError, described, did_you_mean, shown
from pullquote.text import safe_line
from pullquote.text.yaml_nodes import Items, Node, Scalar

_LONGEST_COLOUR_NAME = 24

_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_FROM_0_TO_1 = re.compile(r"0|0?\.[0-9]{1,9}|1|1\.0{1,9}")
_VARIABLE = re.compile(r"\$(?:(?P<dollar>\$)|(?P<bare>[A-Za-z_]\w*)|\{(?P<braced>[^}]*)\})")

Schema = dict[str, Any]


def table_schema(properties: Mapping[str, Schema]) -> Schema:
    """The schema of a setting that holds others: these, and no more."""
    return {"type": ["object", "null"], "additionalProperties": False, "properties": dict(properties)}


class KeyedAction(Protocol):
    """What settings need to know of an action: its id, where its keys work, its default keys, and what it does."""

    @property
    def id(self) -> str: ...
    @property
    def context(self) -> str: ...
    @property
    def keys(self) -> tuple[str, ...]: ...
    @property
    def help(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Known:
    """What values are checked against: the whole table of actions with their default keys, and the names of all colour
    themes. `canonical_key` gives the one name of a key as the reader may write it, or None if there is no such key;
    `key_names` are offered in place of a mistyped one."""

    actions: Sequence[KeyedAction]
    themes: Collection[str]
    canonical_key: Callable[[str], str | None] = str
    key_names: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class ConfigReading:
    """A config.yaml while it is read: the folder in which relative ones begin, what was `chosen` so far by field (the
    defaults for the rest), and the problems."""

    base: Path
    known: Known
    chosen: dict[str, Any]
    problems: Problems


class Kind(ABC):
    """A kind of value. `allowed` ends the sentence "It takes …" in the template, the manual and messages."""

    allowed: str

    @abstractmethod
    def read(self, node: Node, name: str, reading: ConfigReading) -> object:
        """The value of the setting called `name`; raises WrongSettingError."""

    @abstractmethod
    def schema(self, known: Known) -> Schema:
        """What a JSON Schema can say of it, without description and default."""

    def written(self, value: Any, chosen: Mapping[str, Any]) -> object:
        """A value as it stands in the file, in builtin types; `chosen` are all settings by field."""
        return value

    def wrong(self, name: str, node: Node, found: str = "") -> WrongSettingError:
        """The error that tells what is allowed, and what stands there instead."""
        return WrongSettingError(node.line, f"{name} takes {self.allowed}, not {found or described(node)}")


class Whole(Kind):
    """A whole number within bounds."""

    def __init__(self, least: int, most: int) -> None:
        self._least, self._most = least, most
        self.allowed = f"a whole number from {least} to {most}"

    def read(self, node: Node, name: str, reading: ConfigReading) -> int:
        # Only as it is usually written: not 0x48, 7_2 or +72.
        if isinstance(node, Scalar) and node.plain and re.fullmatch("[1-9][0-9]{0,8}|0", node.text):
            number = int(node.text)
            if self._least <= number <= self._most:
                return number
        raise self.wrong(name, node)

    def schema(self, known: Known) -> Schema:
        return {"type": "integer", "minimum": self._least, "maximum": self._most}


class Truth(Kind):
    """Yes or no."""

    allowed = "true or false"

    def read(self, node: Node, name: str, reading: ConfigReading) -> bool:
        truth = _TRUTHS.get(node.text.lower()) if isinstance(node, Scalar) and node.plain else None
        if truth is None:
            raise self.wrong(name, node)
        return truth

    def schema(self, known: Known) -> Schema:
        return {"type": "boolean"}


class FromZeroToOne(Kind):
    """A confidence."""

    allowed = "a number from 0 to 1, such as 0.5"

    def read(self, node: Node, name: str, reading: ConfigReading) -> float:
        if isinstance(node, Scalar) and node.plain and _FROM_0_TO_1.fullmatch(node.text):
            return float(node.text)
        raise self.wrong(name, node)

    def schema(self, known: Known) -> Schema:
        return {"type": "number", "minimum": 0, "maximum": 1}


class Folder(Kind):
    """A folder, or nothing."""

    allowed = "a folder, such as ~/articles"

    def read(self, node: Node, name: str, reading: ConfigReading) -> Path:
        if not isinstance(node, Scalar):
            raise self.wrong(name, node)
        try:
            return _folder_from(node.text, reading.base)
        except ValueError as error:
            raise WrongSettingError(node.line, f"{name}: {error}") from error

    def schema(self, known: Known) -> Schema:
        return {"type": ["string", "null"]}

    def written(self, value: Path | None, chosen: Mapping[str, Any]) -> str | None:
        return str(value).replace("$", "$$") if value is not None else None


class Folders(Kind):
    """Several folders; one needs no list, and a bad one does not take the others with it."""

    allowed = "a list of folders, such as [~/articles, ~/Sync/clippings]"

    def read(self, node: Node, name: str, reading: ConfigReading) -> tuple[Path, ...]:
        folders: list[Path] = []
        for item in node.items if isinstance(node, Items) else (node,):
            try:
                folders.append(Folder().read(item, name, reading))
            except WrongSettingError as error:
                reading.problems.add(error.line, f"{error.message}. This one is left out.")
        return tuple(dict.fromkeys(folders))

    def schema(self, known: Known) -> Schema:
        folder = {"type": "string", "minLength": 1}
        return {"anyOf": [{"type": "array", "items": folder}, folder, {"type": "null"}]}

    def written(self, value: Sequence[Path], chosen: Mapping[str, Any]) -> list[str | None]:
        return [Folder().written(folder, chosen) for folder in value]


class Theme(Kind):
    """The name of a colour theme."""

    allowed = "the name of a theme"

    def read(self, node: Node, name: str, reading: ConfigReading) -> str:
        if not isinstance(node, Scalar):
            raise self.wrong(name, node)
        themes = reading.known.themes
        if node.text not in themes:
            offer = did_you_mean(node.text, themes)
            known = ", ".join(sorted(themes))
            raise WrongSettingError(node.line, f"there is no theme {shown(node.text)}.{offer} The themes are {known}")
        return node.text

    def schema(self, known: Known) -> Schema:
        return {"type": "string", "enum": sorted(known.themes)}


class ColourNames(Kind):
    """Different names for as many colours as there are in `usual`."""

    def __init__(self, usual: Sequence[str]) -> None:
        self._count = len(usual)
        self.allowed = f"a list of {self._count} different names, such as [{', '.join(usual)}]"

    def read(self, node: Node, name: str, reading: ConfigReading) -> tuple[str, ...]:
        items = node.items if isinstance(node, Items) else ()
        names = tuple(safe_line(item.text).strip() for item in items if isinstance(item, Scalar))
        if len(items) != self._count or not all(names) or len({each.casefold() for each in names}) != self._count:
            too_many = isinstance(node, Items) and len(items) != self._count
            raise self.wrong(name, node, f"a list of {len(items)}" if too_many else "")
        for each, item in zip(names, items, strict=True):
            if len(each) > _LONGEST_COLOUR_NAME:
                raise WrongSettingError(item.line, f"{shown(each)} is longer than {_LONGEST_COLOUR_NAME} characters")
        return names

    def schema(self, known: Known) -> Schema:
        name = {"type": "string", "minLength": 1, "maxLength": _LONGEST_COLOUR_NAME}
        return {"type": "array", "items": name, "minItems": self._count, "maxItems": self._count, "uniqueItems": True}

    def written(self, value: Sequence[str], chosen: Mapping[str, Any]) -> list[str]:
        return list(value)


class NamedColour(Kind):
    """The number, from 1, of a colour, by one of the names that the setting in the field `names`, further up, holds."""

    def __init__(self, names: str, count: int) -> None:
        self._names, self._count = names, count
        self.allowed = f"the name of a colour, or its number from 1 to {count}"

    def read(self, node: Node, name: str, reading: ConfigReading) -> int:
        if not isinstance(node, Scalar):
            raise self.wrong(name, node)
        names: tuple[str, ...] = reading.chosen[self._names]
        numbers = {str(number): number for number in range(1, self._count + 1)}
        colours = numbers | {each.casefold(): number for number, each in enumerate(names, start=1)}
        if (wanted := node.text.casefold()) not in colours:
            offer = did_you_mean(node.text, names)
            known = f"The colours are {', '.join(names)}, or a number from 1 to {self._count}"
            raise WrongSettingError(node.line, f"there is no colour {shown(node.text)}.{offer} {known}")
        return colours[wanted]

    def schema(self, known: Known) -> Schema:
        return {"anyOf": [{"type": "integer", "minimum": 1, "maximum": self._count}, {"type": "string"}]}

    def written(self, value: int, chosen: Mapping[str, Any]) -> str:
        return str(chosen[self._names][value - 1])


def _folder_from(written: str, base: Path) -> Path:
    """The absolute path that `written` stands for: `$NAME` and `${NAME}` are environment variables, `$$` is a dollar
    sign, a leading `~` the home folder; a relative path begins in `base`. The folder need not exist.

    Raises ValueError, in words for the reader, for an unset variable, an unknown user, an empty text, or characters
    that no path can have.
    """
    path = _VARIABLE.sub(_variable, written)
    if not path.strip():
        raise ValueError("a folder is expected here, such as ~/articles")
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in path):
        raise ValueError(f'"{path}" holds a control character')
    try:
        return base.absolute() / Path(path).expanduser()
    except RuntimeError as error:
        why = f'"{path}" names a user whom this system does not know; ./{path} is a folder of that name'
        raise ValueError(why) from error


def _variable(match: re.Match[str]) -> str:
    if match["dollar"]:
        return "$"
    name = match["bare"] or match["braced"]
    value = os.environ.get(name, "")
    if not value:
        raise ValueError(f"the environment variable {name} is not set ($$ stands for a dollar sign)")
    return value
