"""Read a settings file, config.yaml or a colour theme, and collect what is wrong in it, in words for the reader."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from pullquote.text import safe_line
from pullquote.text.yaml_nodes import Items, Node, Scalar, Table, YamlError, YamlSyntaxError, read_table

_LONGEST_QUOTED = 60
_FEW = 24
_ALIKE = 60
_MAX_BYTES = 256 * 1024
_QUOTING = 'A value that is or begins with one of * ? : # & ! | > @ % [ ] { } - stands in quotation marks, as in "*"'


class SettingProblem(msgspec.Struct, frozen=True):
    """Something wrong in a settings file: where, what, what is allowed; in words for the reader. `line` counts from 1,
    0 where no line can be named. The setting concerned keeps its default."""

    file: Path
    line: int
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else str(self.file)
        return safe_line(f"{where}: {self.message}")


class WrongSettingError(Exception):
    """A value that a setting does not take, or a file that gives no settings: its line (0: unknown), and why, in words
    for the reader."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message.rstrip(".")


def read_settings_file(file: Path) -> Table | None:
    """The table in a file; None if it holds nothing but comments.

    Raises FileNotFoundError if there is no file, WrongSettingError if it is no UTF-8 text file of a reasonable size, or
    no plain YAML: a table without aliases, tags and deep nesting.
    """
    try:
        return read_table(_text(file), strict=True)
    except YamlSyntaxError as error:
        raise WrongSettingError(error.line, f"this is not valid YAML: {error.message}. {_QUOTING}") from error
    except YamlError as error:
        raise WrongSettingError(error.line, error.message) from error


def _text(file: Path) -> str:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise WrongSettingError(0, "this is not a file")
        if status.st_size > _MAX_BYTES:
            raise WrongSettingError(0, f"the file is bigger than {_MAX_BYTES // 1024} KiB, which no settings need")
        content = file.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise WrongSettingError(0, f"the file could not be read: {error.strerror or error}") from error
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise WrongSettingError(line, "the file is not UTF-8 text; save it with the encoding UTF-8") from error


class Problems:
    """The problems of one file, as they are found."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._found: list[SettingProblem] = []

    @property
    def found(self) -> tuple[SettingProblem, ...]:
        """All problems, in the order of their lines."""
        return tuple(sorted(self._found, key=lambda problem: problem.line))

    def add(self, line: int, message: str) -> None:
        """Note a problem; the message is made terminal-safe here and ends as a sentence does."""
        self._found.append(SettingProblem(self._file, line, safe_line(message.rstrip(".") + ".")))

    def values(self, table: Table, names: Sequence[str], kind: str) -> dict[str, Node]:
        """The values of those entries of a table whose names are known. Unknown ones are reported, and so are those
        that stand there twice (the first counts). `kind` says what the names are: "setting", "action"."""
        found: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for entry, value in table.entries:
            name = entry.text
            if name not in names:
                self.add(entry.line, f"there is no {kind} {shown(name)}.{_instead(name, names, kind)}")
            elif name in found:
                self.add(entry.line, f'"{name}" stands here again; the first one, on line {lines[name]}, counts.')
            else:
                found[name] = value
                lines[name] = entry.line
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


def nearest(name: str, choices: Iterable[str]) -> str | None:
    """The choice most like `name`, in any case, or None if none is near; "save" is near "passage.save" too.

    Likeness is the normalised indel similarity (rapidfuzz's `ratio`).
    """
    # Nothing is mistyped as a rule, so a normal start does not pay for this import.
    from rapidfuzz import fuzz

    def likeness(choice: str) -> float:
        whole, last = choice.casefold(), choice.casefold().rpartition(".")[2]
        # A whole name that is as like wins over the end of one.
        return max(fuzz.ratio(wanted, whole), fuzz.ratio(wanted, last) - 1)

    wanted = name.casefold()
    best = max(sorted(choices), key=likeness, default=None)
    return best if best is not None and likeness(best) >= _ALIKE else None


def did_you_mean(name: str, choices: Iterable[str]) -> str:
    """The sentence that offers the nearest choice, with a space before it; "" if none is near."""
    best = nearest(name, choices)
    return f' Did you mean "{best}"?' if best else ""
