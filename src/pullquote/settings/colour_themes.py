"""Read the colour themes: YAML files named after their theme, shipped ones and the reader's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import msgspec

from pullquote.settings.settings_file import Problems, SettingProblem, WrongSettingError, described, read_settings_file
from pullquote.text import safe_line
from pullquote.text.yaml_nodes import Items, Node, Scalar

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_ALLOWED = 'a colour takes the form "#rrggbb", in quotation marks (a bare # begins a comment)'


class ThemeColours(msgspec.Struct, frozen=True):
    """A colour theme: every colour as "#rrggbb".

    `background` and `text` are the page; `dim` is for sources, dates and boilerplate; `surface` is the status bar and
    dialogs; `rule` the thin lines between panes; `accent` the focused pane's heading and keys in the status bar;
    `cursor` the background of the row or quote that one stands on, `cursor_blurred` the same in a pane without focus;
    `quote` the text of quoted speech; `mention` the text of a chosen entity's mentions; `found` the background of
    search hits; `selection` that of the selection; `warning` and `error` are for messages. `speakers` are six hues for
    the rail beside the text, `passages` six backgrounds for saved passages.
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


SIX_COLOURS = ("speakers", "passages")
SINGLE_COLOURS = tuple(
    name for name in ThemeColours.__struct_fields__ if name not in ("name", "title", "dark", *SIX_COLOURS)
)
_NAMES = ("title", *SINGLE_COLOURS, *SIX_COLOURS)


def load_themes(shipped: Path, own: Path) -> tuple[dict[str, ThemeColours], tuple[SettingProblem, ...]]:
    """The themes in two folders by name, and what is wrong with them.

    A theme in the reader's `own` folder, which need not exist, takes the place of a shipped one of its name. A theme in
    which a colour is missing or bad is reported and left out. Nothing is raised.
    """
    themes: dict[str, ThemeColours] = {}
    problems: list[SettingProblem] = []
    for folder in (shipped, own):
        for file in _files(folder):
            found = Problems(file)
            if theme := _theme(file, found):
                themes[theme.name] = theme
            problems += found.found
    if not themes:
        problems.append(SettingProblem(shipped, 0, "no colour theme was found here; the installation is not complete"))
    return themes, tuple(problems)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix in (".yaml", ".yml"))
    except OSError:
        return []


def _theme(file: Path, problems: Problems) -> ThemeColours | None:
    try:
        root = read_settings_file(file)
    except FileNotFoundError:
        return None
    except WrongSettingError as wrong:
        problems.add(wrong.line, f"{wrong.message}. The theme is left out.")
        return None
    nodes = problems.values(root, _NAMES, "colour") if root else {}
    missing = [name for name in _NAMES if name not in nodes and name != "title"]
    if missing:
        problems.add(root.line if root else 0, f"the theme lacks {', '.join(missing)} and is left out.")
        return None
    try:
        return _made(safe_line(file.stem), nodes)
    except WrongSettingError as wrong:
        problems.add(wrong.line, f"{wrong.message}; the theme is left out.")
        return None


def _made(name: str, nodes: Mapping[str, Node]) -> ThemeColours:
    def colour(node: Node, label: str) -> str:
        if not isinstance(node, Scalar) or not _COLOUR.fullmatch(node.text):
            raise WrongSettingError(node.line, f"{label} is {described(node)}, but {_ALLOWED}")
        return node.text.lower()

    def six(label: str) -> tuple[str, str, str, str, str, str]:
        node = nodes[label]
        if not isinstance(node, Items) or len(node.items) != 6:
            count = f"a list of {len(node.items)}" if isinstance(node, Items) else described(node)
            raise WrongSettingError(node.line, f"{label} is {count}, but it takes a list of six colours")
        first, second, third, fourth, fifth, sixth = (colour(item, f"a colour of {label}") for item in node.items)
        return first, second, third, fourth, fifth, sixth

    title = nodes.get("title")
    if title is not None and not isinstance(title, Scalar):
        raise WrongSettingError(title.line, f"title is {described(title)}, but it takes a line of text")
    single = {label: colour(nodes[label], label) for label in SINGLE_COLOURS}
    return ThemeColours(
        name=name,
        title=safe_line(title.text).strip() if title else name,
        dark=contrast(single["background"], "#ffffff") > contrast(single["background"], "#000000"),
        speakers=six("speakers"),
        passages=six("passages"),
        **single,
    )


def luminance(colour: str) -> float:
    """Relative luminance of a colour "#rrggbb", 0 for black to 1 for white, as WCAG 2.2 defines it
    (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours "#rrggbb", 1 to 21, the order does not matter, as WCAG 2.2 defines it
    (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Body text wants 4.5, better 7."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
