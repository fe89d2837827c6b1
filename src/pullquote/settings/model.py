"""What the reader can choose, as plain data."""

from __future__ import annotations

from pathlib import Path

import msgspec

from pullquote.text import safe_line


class Problem(msgspec.Struct, frozen=True):
    """Something wrong in a settings file: where, what, what is allowed; in words for the reader. `line` counts from 1,
    0 where no line can be named. The setting concerned keeps its default."""

    file: Path
    line: int
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else str(self.file)
        return safe_line(f"{where}: {self.message}")


class Settings(msgspec.Struct, frozen=True):
    """The contents of config.yaml; a missing key has the default given here.

    `libraries` are folders of articles, the first one opens by default. `data_folder` holds the journal instead of the
    usual place (a synced folder). `measure` is the widest that the text column gets, in cells. `theme` is the name of
    a colour theme. `attribution_threshold` (0 to 1) is the least confidence with which a quote's speaker is shown.
    `colour` (1 to 6) is what a new passage gets; `colour_names` are what the six colours are called.
    `sidebar` tells whether the sidebar is shown at first. `animation` turns Textual's smooth scrolling on. `keys` maps
    an action id to the keys that replace its default ones, as the check of key names wrote them; no keys at all means
    that the action is reached through the palette alone.
    """

    libraries: tuple[Path, ...] = ()
    data_folder: Path | None = None
    measure: int = 72
    theme: str = "broadsheet"
    attribution_threshold: float = 0.78
    colour: int = 1
    colour_names: tuple[str, ...] = ("yellow", "green", "blue", "pink", "orange", "purple")
    sidebar: bool = True
    animation: bool = False
    keys: dict[str, tuple[str, ...]] = {}


class Loaded(msgspec.Struct, frozen=True):
    """What reading config.yaml gave: the settings to use, and what was wrong with the file, by line."""

    settings: Settings
    problems: tuple[Problem, ...]


class ThemeColours(msgspec.Struct, frozen=True):
    """A colour theme: every colour as "#rrggbb".

    `background` and `text` are the page; `dim` is for sources, dates and boilerplate; `surface` is the status bar and
    dialogs; `rule` the thin lines between panes; `accent` the focused pane's heading and keys in the status bar;
    `cursor` the background of the row or quote that one stands on, `cursor_blurred` the same in a pane without focus;
    `quote` the text of quoted speech; `mention` the text of a chosen entity's mentions; `found` the background of
    search hits; `selection` that of the selection; `warning` and `error` are for messages. `speakers` are six hues for
    the rail beside the text, `passages` six backgrounds for kept passages.
    """

    name: str
    title: str
    dark: bool
    background: str
    surface: str
    text: str
    dim: str
    rule: str
    accent: str
    cursor: str
    cursor_blurred: str
    quote: str
    mention: str
    found: str
    selection: str
    warning: str
    error: str
    speakers: tuple[str, str, str, str, str, str]
    passages: tuple[str, str, str, str, str, str]
