"""Make a folder the first library in config.yaml, by an edit of its text that leaves all else as it was."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

from pullquote.settings.folders import FolderNameError, folder_from, written_for
from pullquote.settings.nodes import Items, Node, Scalar, Table, UnreadableError, parse, read_text
from pullquote.settings.template import ExplainedAction, write_template
from pullquote.settings.writing import NotWrittenError, replace

_COMMENTED_OUT = re.compile(r"^#\s?libraries:.*(?:\n|\Z)", re.MULTILINE)
_PLAIN = re.compile(r"(?:/|~/)[\w./~+@$-]*")


def set_first_library(file: Path, folder: Path, *, actions: Sequence[ExplainedAction]) -> None:
    """Put `folder` (absolute) first under `libraries:` of `file`; a folder that stands there already moves up.

    A missing file is made from the template, for which `actions` are needed. The new text replaces the old one at once,
    and only if reading it back gives the same settings with nothing but the libraries changed. Raises NotWrittenError,
    with the reason in words for the reader; then the file is as it was.
    """
    if not os.path.lexists(file):
        write_template(file, actions)
    try:
        old = read_text(file)
        root = parse(old)
        written = written_for(folder)
    except UnreadableError as error:
        where = f"line {error.line}: " if error.line else ""
        raise NotWrittenError(file, f"{where}{error.message}") from error
    except (OSError, FolderNameError) as error:
        raise NotWrittenError(file, str(error)) from error
    base = file.absolute().parent
    before = _libraries(root, file)
    here = [index for index, item in enumerate(before) if _names(item, folder, base)]
    if here[:1] == [0]:
        return
    new = _edited(old, root, _as_yaml(written), here[0] if here else None)
    _check(file, new, root, folder, base)
    replace(file, new.encode())


def _edited(text: str, root: Table | None, item: str, known_at: int | None) -> str:
    """The text with `item` first, or with the item at index `known_at` moved to the front."""
    newline = "\r\n" if "\r\n" in text else "\n"
    value = _value(root)
    if value is None:
        return _with_new_setting(text, root, f"libraries: [{item}]", newline)
    if isinstance(value, Scalar):
        # What was one plain value may hold a comma, which would end it inside a list.
        rest = "" if value.is_empty else f", {_as_yaml(value.text)}"
        space = "" if text[value.start - 1 : value.start].isspace() else " "
        return f"{text[: value.start]}{space}[{item}{rest}]{text[value.end :]}"
    assert isinstance(value, Items)
    if value.flow:
        places = [(node.start, node.end) for node in value.items]
        if known_at is None:
            after = value.start + 1
            return f"{text[:after]}{item}{', ' if places else ''}{text[after:]}"
        moved = [places[known_at], *places[:known_at]]
        return _substituted(text, places[: known_at + 1], [text[start:end] for start, end in moved])
    if known_at is None:
        indent = text[_line_start(text, value.start) : value.start]
        return f"{text[: value.start]}- {item}{newline}{indent}{text[value.start :]}"
    line = slice(_line_start(text, value.items[known_at].start), _next_line(text, value.items[known_at].end))
    first = _line_start(text, value.start)
    moved_line = text[line] if text[line].endswith("\n") else text[line] + newline
    return f"{text[:first]}{moved_line}{text[first : line.start]}{text[line.stop :]}"


def _with_new_setting(text: str, root: Table | None, setting: str, newline: str) -> str:
    """Under the line of the template that has it commented out, else before the first setting, else at the end."""
    if hidden := _COMMENTED_OUT.search(text):
        head = text[: hidden.end()]
        gap = "" if head.endswith("\n") else newline
        return f"{head}{gap}{setting}{newline}{text[hidden.end() :]}"
    if root is not None and root.flow:
        after = root.start + 1
        return f"{text[:after]}{setting}{', ' if root.entries else ''}{text[after:]}"
    if root is not None:
        indent = text[_line_start(text, root.start) : root.start].lstrip("\ufeff")
        return f"{text[: root.start]}{setting}{newline}{indent}{text[root.start :]}"
    gap = newline if text.strip("\ufeff") and not text.endswith("\n") else ""
    return f"{text}{gap}{setting}{newline}"


def _check(file: Path, new: str, root: Table | None, folder: Path, base: Path) -> None:
    """Refuse an edit that would not give exactly what was asked for."""
    try:
        changed = parse(new)
        libraries = _libraries(changed, file)
    except UnreadableError:
        changed, libraries = None, ()
    if not libraries or not _names(libraries[0], folder, base) or _others(changed) != _others(root):
        raise NotWrittenError(file, f"its libraries are written in an unusual way; please put {folder} there by hand")


def _value(root: Table | None) -> Node | None:
    """The node under `libraries:`; of two the first counts, as in the loader."""
    entries = root.entries if root is not None else ()
    return next((entry.value for entry in entries if entry.name.text == "libraries"), None)


def _libraries(root: Table | None, file: Path) -> tuple[Node, ...]:
    value = _value(root)
    if value is None:
        return ()
    if isinstance(value, Table) or (isinstance(value, Scalar) and value.block):
        raise NotWrittenError(file, f"libraries, on line {value.line}, is not a list of folders")
    if isinstance(value, Scalar):
        return () if value.is_empty else (value,)
    return value.items


def _names(node: Node, folder: Path, base: Path) -> bool:
    try:
        return isinstance(node, Scalar) and folder_from(node.text, base) == folder
    except FolderNameError:
        return False


def _others(root: Table | None) -> list[tuple[str, object]]:
    """All settings but the libraries, without their places."""
    entries = root.entries if root is not None else ()
    return [(entry.name.text, _plain(entry.value)) for entry in entries if entry.name.text != "libraries"]


def _plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.text
        case Items():
            return [_plain(item) for item in node.items]
        case Table():
            return [(entry.name.text, _plain(entry.value)) for entry in node.entries]


def _as_yaml(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _substituted(text: str, places: Sequence[tuple[int, int]], values: Sequence[str]) -> str:
    for (start, end), value in reversed(list(zip(places, values, strict=True))):
        text = text[:start] + value + text[end:]
    return text


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _next_line(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    return len(text) if found < 0 else found + 1
