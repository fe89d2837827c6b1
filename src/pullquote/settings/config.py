"""config.yaml, read and written: every setting that is right is taken, and every one that is wrong reported.

In writing there are the commented file of `config init`, the settings in force, and the JSON Schema.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from pullquote.disk import make_private_folder, replace_file
from pullquote.settings.settings_file import Problems, SettingProblem, WrongSettingError, described, read_settings_file
from pullquote.settings.table import Setting, Settings, nested, written
from pullquote.settings.values import ConfigReading, KeyedAction, Known, Schema, table_schema
from pullquote.text import safe_line
from pullquote.text.yaml_nodes import Node, Scalar, Table

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


class Loaded(msgspec.Struct, frozen=True):
    """What reading config.yaml gave: the settings to use, and what was wrong with the file, by line."""

    settings: Settings
    problems: tuple[SettingProblem, ...]


def load(file: Path, known: Known) -> Loaded:
    """The settings in `file`, and what is wrong with it.

    A file that is not there gives the defaults and no problem, one that can't be read the defaults and one problem.
    Nothing is raised.
    """
    problems = Problems(file)
    reading = ConfigReading(file.absolute().parent, known, msgspec.structs.asdict(Settings()), problems)
    try:
        root = read_settings_file(file)
    except FileNotFoundError:
        root = None
    except WrongSettingError as wrong:
        problems.add(wrong.line, f"{wrong.message}. All settings keep their defaults.")
        root = None
    if root is not None:
        _read(root, nested(lambda setting: setting), reading)
    return Loaded(Settings(**reading.chosen), problems.found)


def _read(table: Table, settings: Mapping[str, Setting | dict[str, Setting]], reading: ConfigReading) -> None:
    """Read the settings of a table, in their own order: some depend on those before them."""
    nodes = reading.problems.values(table, tuple(settings), "setting")
    for name, setting in settings.items():
        node = nodes.get(name)
        if node is None or (isinstance(node, Scalar) and node.is_empty):
            continue
        try:
            if isinstance(setting, Setting):
                reading.chosen[setting.field] = setting.kind.read(node, name, reading)
            else:
                _read(_group(node, name, setting), setting, reading)
        except WrongSettingError as wrong:
            reading.problems.add(wrong.line, f"{wrong.message}. It keeps its default.")


def _group(node: Node, name: str, settings: Mapping[str, Setting]) -> Table:
    if isinstance(node, Table):
        return node
    usual = written(Settings())
    forms = " and ".join(f"{part}: {as_yaml(usual(setting))}" for part, setting in settings.items())
    raise WrongSettingError(node.line, f"{name} takes lines of the form {forms}, not {described(node)}")


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
        file.touch(0o600, exist_ok=False)
    except FileExistsError as error:
        why = "it is there already" if error.filename == str(file) else f"{error.filename} is not a folder"
        raise NotWrittenError(file, why) from error
    except OSError as error:
        raise NotWrittenError(file, error.strerror or str(error)) from error
    try:
        replace_file(file, template(actions).encode())
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
