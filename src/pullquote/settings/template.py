"""The commented config.yaml that `pullquote config init` writes."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from pullquote.settings.entries import ENTRIES, Entry
from pullquote.settings.keymap import KeyedAction
from pullquote.settings.writing import create

_WIDTH = 100
_NEEDS_NO_QUOTES = re.compile(r"[a-z][a-z0-9_]*(\+[a-z0-9_]+)*|[0-9]|[a-zA-Z]")

_INTRODUCTION = (
    'The settings of pullquote. Each one stands here with its default, behind a "#" without a space: take that "#" '
    "away and write another value. A setting with a mistake keeps its default, and pullquote says so; "
    "`pullquote config check` does too.",
    "In folders, ~ is the home folder, $NAME an environment variable and $$ a dollar sign; a relative one begins in "
    "the folder of this file.",
)


class ExplainedAction(KeyedAction, Protocol):
    """An action with the sentence that says what it does."""

    @property
    def help(self) -> str: ...


def template(actions: Sequence[ExplainedAction]) -> str:
    """The text of a new config.yaml. Each setting is commented out with its default: the `#` that hides it stands
    directly before a name or before two spaces, the `#` of a comment before one space."""
    lines = [line for paragraph in _INTRODUCTION for line in (*_comment(paragraph), "#")]
    lines.pop()
    for entry in ENTRIES:
        lines += ["", *_comment(entry.help), *(f"#{line}".rstrip() for line in _setting(entry))]
    return "\n".join([*lines, *_key_lines(actions)]) + "\n"


def write_template(file: Path, actions: Sequence[ExplainedAction]) -> None:
    """Write a new config.yaml (0600, in a folder of 0700 if that is new too).

    Raises NotWrittenError if there is one already, which is never touched, or if it cannot be written.
    """
    create(file, template(actions))


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _setting(entry: Entry) -> list[str]:
    separator = " " if entry.default and not entry.default.startswith("\n") else ""
    return f"{entry.name}:{separator}{entry.default}".split("\n")


def _key_lines(actions: Sequence[ExplainedAction]) -> Iterator[str]:
    for context in dict.fromkeys(action.context for action in actions):
        yield f"# {_where(context)}"
        for action in (action for action in actions if action.context == context):
            keys = f"#  {action.id}: [{', '.join(_quoted(key) for key in action.keys)}]"
            yield f"{keys:<44}  # {action.help}"


def _where(context: str) -> str:
    match context:
        case "everywhere":
            return "In all panes:"
        case "selecting":
            return "While selecting text:"
        case "colours":
            return "While choosing a colour:"
        case _:
            return f"In the {context}:"


def _quoted(key: str) -> str:
    """A key as YAML; what JSON puts in quotation marks YAML reads too."""
    return key if _NEEDS_NO_QUOTES.fullmatch(key) else json.dumps(key)
