"""The commented config.yaml and the schema say what the loader does."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from pullquote.desk.actions import ACTIONS as SHIPPED_ACTIONS
from pullquote.settings import (
    Known,
    Loaded,
    NotWrittenError,
    Settings,
    in_force,
    load,
    schema,
    shipped,
    template,
    write_template,
)
from pullquote.settings.table import SETTING_NAMES

from .conftest import ACTIONS, THEMES

Load = Callable[[str], Loaded]


def uncommented(text: str) -> str:
    return re.sub(r"^#(?=\w|  )", "", text, flags=re.MULTILINE)


def test_the_template_as_it_is_chooses_nothing(loaded: Load) -> None:
    assert loaded(template(ACTIONS)) == Loaded(Settings(), ())


def test_the_template_with_every_line_uncommented_gives_the_defaults(loaded: Load) -> None:
    assert loaded(uncommented(template(ACTIONS))) == Loaded(Settings(), ())


def test_the_template_of_the_shipped_keys_gives_the_defaults_too(config: Path) -> None:
    config.write_text(uncommented(template(SHIPPED_ACTIONS)), encoding="utf-8")
    result = load(config, Known(SHIPPED_ACTIONS, THEMES))
    assert result == Loaded(Settings(), ())


def test_the_template_names_every_setting_and_every_action_with_its_keys() -> None:
    lines = uncommented(template(ACTIONS)).split("\n")
    names = [line.partition(":")[0] for line in lines if re.match(r"\w+:", line)]
    assert tuple(names) == SETTING_NAMES
    for action in ACTIONS:
        assert any(line.startswith(f"  {action.id}: [") and line.endswith(f"# {action.help}") for line in lines)


def test_a_value_changed_in_the_uncommented_template_is_the_only_change(loaded: Load) -> None:
    text = uncommented(template(ACTIONS)).replace("measure: 72", "measure: 60").replace("[y]", "[f2]", 1)
    assert loaded(text) == Loaded(Settings(measure=60, keys={"copy": ("f2",)}), ())


def test_the_template_names_every_shipped_theme() -> None:
    text = template(ACTIONS)
    for file in shipped("themes").glob("*.yaml"):
        assert file.stem in text


def test_a_new_config_file_is_the_readers_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "pullquote" / "config.yaml"
    write_template(file, ACTIONS)
    assert file.read_text(encoding="utf-8") == template(ACTIONS)
    if os.name == "posix":
        assert [stat.S_IMODE(path.stat().st_mode) for path in (file, file.parent)] == [0o600, 0o700]


def test_a_config_file_that_is_there_is_never_overwritten(config: Path) -> None:
    config.write_text("measure: 60\n")
    with pytest.raises(NotWrittenError, match="is left as it is: it is there already"):
        write_template(config, ACTIONS)
    assert config.read_text() == "measure: 60\n"


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_text("")
    with pytest.raises(NotWrittenError, match="in-the-way"):
        write_template(tmp_path / "in-the-way" / "config.yaml", ACTIONS)


def test_the_settings_in_force_are_a_file_that_gives_them_again(loaded: Load) -> None:
    chosen = Settings(
        libraries=(Path("/srv/news"), Path("/srv/$old: [x]")),
        data_folder=Path("/srv/notes"),
        measure=60,
        theme="paper",
        attribution_threshold=0.5,
        colour_names=("no", "1", "figure", "voice", "doubt", "later"),
        colour=3,
        sidebar=False,
        animation=True,
        keys={"copy": ("f2", "1"), "help": ()},
    )
    assert loaded(in_force(chosen)) == Loaded(chosen, ())
    assert loaded(in_force(Settings())) == Loaded(Settings(), ())
    assert "passages:\n  names:\n" in in_force(chosen)


def test_the_schema_knows_every_setting_action_and_theme() -> None:
    document = json.loads(schema(ACTIONS, THEMES))
    properties = document["properties"]
    assert tuple(properties) == SETTING_NAMES
    assert tuple(properties["keys"]["properties"]) == tuple(action.id for action in ACTIONS)
    assert properties["theme"]["enum"] == list(THEMES)
    assert document["additionalProperties"] is properties["keys"]["additionalProperties"] is False


def test_the_schemas_defaults_are_the_settings_defaults() -> None:
    properties = json.loads(schema(ACTIONS, THEMES))["properties"]
    usual = Settings()
    for name in ("measure", "theme", "sidebar", "animation"):
        assert properties[name]["default"] == getattr(usual, name)
    names = properties["passages"]["properties"]["names"]["default"]
    assert tuple(names) == usual.colour_names
    threshold = properties["quotes"]["properties"]["attribution_threshold"]
    assert threshold["default"] == usual.attribution_threshold
    assert names.index(properties["passages"]["properties"]["colour"]["default"]) + 1 == usual.colour


@pytest.mark.parametrize("edge", ["minimum", "maximum"])
def test_the_schema_and_the_loader_agree_on_the_measures(loaded: Load, edge: str) -> None:
    measure = json.loads(schema(ACTIONS, THEMES))["properties"]["measure"][edge]
    beyond = measure + (1 if edge == "maximum" else -1)
    assert loaded(f"measure: {measure}").problems == ()
    assert loaded(f"measure: {beyond}").problems != ()
