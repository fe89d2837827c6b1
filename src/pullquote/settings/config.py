"""Read config.yaml: every setting that is right is taken, every one that is wrong is reported and keeps its default."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

import msgspec

from pullquote.settings.forms import as_yaml
from pullquote.settings.problems import Problems, SettingProblem, WrongValueError, described
from pullquote.settings.table import Setting, Settings, nested, written
from pullquote.settings.values import ConfigReading, KeyedAction, Known
from pullquote.settings.yaml_file import UnreadableError, read_yaml_file
from pullquote.text.yaml_nodes import Node, Scalar, Table


class Loaded(msgspec.Struct, frozen=True):
    """What reading config.yaml gave: the settings to use, and what was wrong with the file, by line."""

    settings: Settings
    problems: tuple[SettingProblem, ...]


def load(
    file: Path,
    *,
    actions: Sequence[KeyedAction],
    canonical_key: Callable[[str], str | None],
    key_names: Sequence[str],
    themes: Collection[str],
) -> Loaded:
    """The settings in `file`, and what is wrong with it.

    `actions` is the whole table of actions with their default keys; `canonical_key` gives the one name of a key as the
    reader may write it, or None if there is no such key; `key_names` are offered in place of a mistyped one; `themes`
    are the names of all colour themes at hand. A file that is not there gives the defaults and no problem, one that
    can't be read the defaults and one problem. Nothing is raised.
    """
    problems = Problems(file)
    try:
        root = read_yaml_file(file)
    except FileNotFoundError:
        root = None
    except UnreadableError as error:
        problems.add(error.line, f"{error.message.rstrip('.')}. All settings keep their defaults.")
        root = None
    if root is None:
        return Loaded(Settings(), problems.found)
    known = Known(actions, themes, canonical_key, key_names)
    reading = ConfigReading(file.absolute().parent, known, msgspec.structs.asdict(Settings()), problems)
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
        except WrongValueError as wrong:
            reading.problems.add(wrong.line, f"{wrong.message}. It keeps its default.")


def _group(node: Node, name: str, settings: Mapping[str, Setting]) -> Table:
    if isinstance(node, Table):
        return node
    usual = written(Settings())
    forms = " and ".join(f"{part}: {as_yaml(usual(setting))}" for part, setting in settings.items())
    raise WrongValueError(node.line, f"{name} takes lines of the form {forms}, not {described(node)}")
