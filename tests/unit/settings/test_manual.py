"""The manual's page on configuration says what the program does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from pullquote.settings import Known, Loaded, load, load_themes, shipped
from pullquote.settings.colour_themes import SINGLE_COLOURS, SIX_COLOURS
from pullquote.settings.manual import settings_table
from pullquote.settings.table import SETTING_NAMES

from .conftest import ACTIONS, THEMES

PAGE = (Path(__file__).parents[3] / "docs" / "configuration.md").read_text(encoding="utf-8")


def test_its_examples_are_right(config: Path) -> None:
    examples = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        config.write_text(example, encoding="utf-8")
        result = load(config, Known(ACTIONS, THEMES))
        assert result.problems == ()


def test_its_first_example_sets_everything() -> None:
    example = PAGE.partition("```yaml\n")[2].partition("```")[0]
    assert tuple(re.findall(r"^\w+", example, flags=re.MULTILINE)) == SETTING_NAMES


def test_its_table_is_that_of_the_settings() -> None:
    assert settings_table() in PAGE, "run python -m pullquote.settings.manual and put the table into the page"


def test_it_names_every_setting_theme_and_colour() -> None:
    themes, _ = load_themes(shipped("themes"), Path("none"))
    for name in (*SETTING_NAMES, *themes, *SINGLE_COLOURS, *SIX_COLOURS):
        assert f"`{name}`" in PAGE


def test_the_messages_that_it_shows_are_the_programs(loaded: Callable[[str], Loaded]) -> None:
    for problem in loaded("measure: 300\ntheme: papr").problems:
        assert problem.message[:60] in PAGE
