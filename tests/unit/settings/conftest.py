"""A small table of actions and keys, as the desk and the screen hand them to the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from pullquote.settings import Known, Loaded, load


class FakeAction(NamedTuple):
    id: str
    context: str
    keys: tuple[str, ...]
    help: str = "Do it"


ACTIONS = (
    FakeAction("trail.next", "everywhere", ("n",), "Next stop"),
    FakeAction("trail.previous", "everywhere", ("N", "p"), "Previous stop"),
    FakeAction("passage.save", "everywhere", ("s",), "Save it"),
    FakeAction("story.star", "everywhere", ("*",), "Star the story: or take the star away # really"),
    FakeAction("story.next", "everywhere", ("J", "]"), "Next story"),
    FakeAction("copy", "everywhere", ("y",), "Copy"),
    FakeAction("enter", "everywhere", ("enter",), "Open"),
    FakeAction("help", "everywhere", ("?", "f1"), "All keys"),
    FakeAction("tab.next", "sidebar", ("l", "right"), "Next tab"),
    FakeAction("list.open", "sidebar", ("enter",), "Open the row"),
    FakeAction("list.sort", "stories", ("o",), "Order"),
    FakeAction("select.down", "selecting", ("j", "down"), "One line down"),
    FakeAction("select.copy", "selecting", ("y",), "Copy the selection"),
    FakeAction("colour.next", "colours", ("c",), "Next colour"),
)
KEY_NAMES = ("pagedown", "pageup", "escape", "enter", "space", "tab", "down", "right", "f1", "f2", "ctrl+s", "ctrl+t")
THEMES = ("broadsheet", "paper", "sepia")
SIGNS = {"?": "question_mark", "*": "asterisk", "]": "right_square_bracket", "~": "tilde"}


def canonical_key(name: str) -> str | None:
    if len(name) == 1 and name.isprintable():
        return SIGNS.get(name, name)
    return name.lower() if name.lower() in KEY_NAMES else None


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.yaml"


@pytest.fixture
def loaded(config: Path) -> Callable[[str], Loaded]:
    """What a config.yaml with this text gives."""

    def write_and_load(text: str) -> Loaded:
        config.write_text(text, encoding="utf-8")
        return read_config(config)

    return write_and_load


def read_config(file: Path) -> Loaded:
    return load(file, Known(ACTIONS, THEMES, canonical_key, KEY_NAMES))
