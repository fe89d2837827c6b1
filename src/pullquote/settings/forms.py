"""The settings in writing: the commented config.yaml of `config init`, those in force, and the JSON Schema."""

from __future__ import annotations

import json
import os
import re
import textwrap
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import msgspec

from pullquote.disk import make_private_folder
from pullquote.settings.table import Setting, Settings, nested, written
from pullquote.settings.values import KeyedAction, Known, Schema, table_schema
from pullquote.text import safe_line

_WIDTH = 100
_NEEDS_NO_QUOTES = re.compile(r"[a-z][a-z0-9_]*([-+][a-z0-9_]+)*|[0-9]|[a-zA-Z]")

_INTRODUCTION = (
    'The settings of pullquote. Each one stands here with its default, behind a "#" without a space: take that "#" '
    "away and write another value. A setting with a mistake keeps its default, and pullquote says so; "
    "`pullquote config check` does too.",
    "In folders, ~ is the home folder, $NAME an environment variable and $$ a dollar sign; a relative one begins in "
    "the folder of this file.",
)
_IN_MODES = {
    "everywhere": "In all panes:",
    "selecting": "While selecting text:",
    "colours": "While choosing a colour:",
}


class NotWrittenError(Exception):
    """A settings file was left as it is; the message says which one and why, in words for the reader."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(safe_line(f"{file} is left as it is: {why}"))


def write_template(file: Path, actions: Sequence[KeyedAction]) -> None:
    """Write a new config.yaml (UTF-8, 0600, in a folder of 0700 if that is new too).

    Raises NotWrittenError if there is one already, which is never touched, or if it cannot be written.
    """
    try:
        make_private_folder(file.parent)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        why = "it is there already" if error.filename == str(file) else f"{error.filename} is not a folder"
        raise NotWrittenError(file, why) from error
    except OSError as error:
        raise NotWrittenError(file, error.strerror or str(error)) from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            out.write(template(actions))
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        file.unlink(missing_ok=True)
        raise NotWrittenError(file, error.strerror or str(error)) from error


def template(actions: Sequence[KeyedAction]) -> str:
    """The text of a new config.yaml. Each setting is commented out with its default: the `#` that hides it stands
    directly before a name or before two spaces, the `#` of a comment before one space."""
    lines = [line for paragraph in _INTRODUCTION for line in (*_comment(paragraph), "#")]
    lines.pop()
    for name, setting in nested(lambda setting: setting).items():
        lines.append("")
        if isinstance(setting, Setting):
            lines += _explained(setting, "#")
        else:
            lines.append(f"#{name}:")
            for part in setting.values():
                lines += _explained(part, "#  ")
    return "\n".join([*lines, *_key_lines(actions)]) + "\n"


def _explained(setting: Setting, before: str) -> list[str]:
    usual = as_yaml(written(Settings())(setting))
    return [*_comment(f"{setting.help} It takes {setting.kind.allowed}."), f"{before}{setting.name}: {usual}".rstrip()]


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _key_lines(actions: Sequence[KeyedAction]) -> Iterator[str]:
    """What stands under `keys`, the last setting: every action with its default keys."""
    for context in dict.fromkeys(action.context for action in actions):
        yield f"# {_IN_MODES.get(context) or f'In the {context}:'}"
        for action in (action for action in actions if action.context == context):
            yield f"{f'#  {action.id}: {as_yaml(action.keys)}':<44}  # {action.help}"


def as_yaml(value: object) -> str:
    """A default on one line; nothing and an empty table give nothing."""
    match value:
        case None | {}:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return f"[{', '.join(as_yaml(item) for item in value)}]"
        case str():  # what JSON puts in quotation marks YAML reads too
            return value if _NEEDS_NO_QUOTES.fullmatch(value) else json.dumps(value)
        case _:
            return f"{value:g}"


def in_force(settings: Settings) -> str:
    """The settings as a config.yaml that chooses all of them."""
    return msgspec.yaml.encode(nested(written(settings))).decode()


def schema(actions: Sequence[KeyedAction], themes: Collection[str]) -> str:
    """The JSON Schema of config.yaml (draft 2020-12), with which editors complete and check it while it is written.

    What it allows the loader takes too, but for what a schema can't tell: unset variables, names of keys, two actions
    on one key.
    """
    known = Known(actions, themes)
    usual = written(Settings())

    def of(setting: Setting) -> Schema:
        return {"description": setting.help, **setting.kind.schema(known), "default": usual(setting)}

    properties = {
        name: of(setting)
        if isinstance(setting, Setting)
        else table_schema({part: of(each) for part, each in setting.items()})
        for name, setting in nested(lambda setting: setting).items()
    }
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The settings of pullquote (config.yaml)",
        **table_schema(properties),
    }
    return json.dumps(document, indent=2, ensure_ascii=False)
