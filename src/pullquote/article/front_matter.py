"""Reads the front matter of a Markdown file: YAML or TOML, within bounds, and never an error.

Of YAML it takes what people write on top of notes: one table of words and lists of words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time

import msgspec

from pullquote.text import safe_line
from pullquote.text.yaml_nodes import Items, Node, Scalar, YamlError, read_table

LARGEST = 64 * 1024
"""Characters; a longer head is no front matter."""

Value = str | tuple[str, ...]

_OPENING = re.compile(r"\n*(?P<fence>---|\+\+\+)[ \t]*\n")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
_A_FIELD = re.compile(r"^[ \t]*[\"']?[^\W\d][\w .-]{0,60}[\"']?[ \t]*[:=]", re.MULTILINE)
_FLAT_FIELD = re.compile(r"(?P<key>[^\W\d][\w-]{0,60}):[ \t]+(?P<value>\S.*)")
_MOST_ITEMS = 200


class FrontMatter(msgspec.Struct, frozen=True):
    """The fields of a file's head, keys casefolded, values terminal-safe lines or several of them; the rest of the
    text; and a note for the reader when the head could not be read as it should be, else ""."""

    fields: Mapping[str, Value]
    body: str
    note: str = ""


def split_front_matter(text: str) -> FrontMatter:
    """Part the front matter from the body of a terminal-safe text.

    Between lines of `---` stands YAML, and if it is not that, TOML; between lines of `+++` TOML. A head that is neither
    is read line by line as "key: value", and a note says so. A rule at the top of a text that is followed by no field
    is a rule, not front matter.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return FrontMatter({}, text)
    closing = _CLOSING[opening["fence"]].search(text, opening.end(), opening.end() + LARGEST)
    if closing is None:
        return FrontMatter({}, text)
    head, body = text[opening.end() : closing.start()], text[closing.end() :]
    if head.strip() and not _A_FIELD.search(head):
        return FrontMatter({}, text)
    if opening["fence"] == "+++":
        return _toml(head, body)
    try:
        return FrontMatter(_yaml(head), body)
    except YamlError as error:
        as_toml = _toml(head, body)
        if not as_toml.note:
            return as_toml
        before = text.count("\n", 0, opening.end())
        where = f"line {before + error.line}: " if error.line else ""
        note = f"The front matter could not be read as YAML ({where}{safe_line(error.message)})."
        return FrontMatter(_flat(head), body, note)


def _yaml(head: str) -> dict[str, Value]:
    """Words as they are written, never numbers or dates, and lists of words. Values of other shapes are left out."""
    table = read_table(head, strict=False)
    fields: dict[str, Value] = {}
    for key, node in table.entries if table else ():
        value = tuple(filter(None, map(_words, node.items))) if isinstance(node, Items) else _words(node)
        if (name := _words(key)) and value:
            fields.setdefault(name.casefold(), value)
    return fields


def _words(node: Node) -> str:
    """The words of a single value, else "".

    Two lists around one name are a wikilink whose quotation marks were forgotten, and give the name.
    """
    while isinstance(node, Items) and len(node.items) == 1:
        node = node.items[0]
    return safe_line(" ".join(node.text.split())) if isinstance(node, Scalar) else ""


def _toml(head: str, body: str) -> FrontMatter:
    try:
        table = tomllib.loads(head)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return FrontMatter({}, body, f"The front matter could not be read as TOML ({safe_line(str(error))[:200]}).")
    fields = {safe_line(key).casefold(): _plain(value) for key, value in table.items()}
    return FrontMatter({key: value for key, value in fields.items() if value}, body)


def _plain(value: object) -> Value:
    """A TOML value as text; tables and what is inside nested arrays are left out, since no field is made of them."""
    if isinstance(value, list):
        lines = (_plain(item) for item in value[:_MOST_ITEMS] if not isinstance(item, list))
        return tuple(line for line in lines if isinstance(line, str) and line)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return safe_line(value).strip() if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""


def _flat(head: str) -> dict[str, Value]:
    """The fields of a head that is not valid YAML, as far as single lines give them."""
    fields: dict[str, Value] = {}
    for line in head.split("\n"):
        if match := _FLAT_FIELD.fullmatch(line.rstrip()):
            fields.setdefault(match["key"].casefold(), match["value"].strip("\"' "))
    return fields
