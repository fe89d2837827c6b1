"""Read the colour themes: YAML files named after their theme, shipped ones and the reader's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from pullquote.settings.contrast import is_dark
from pullquote.settings.model import Problem, ThemeColours
from pullquote.settings.nodes import Items, Node, Scalar, UnreadableError, parse, read_text
from pullquote.settings.report import Report, WrongValueError, described
from pullquote.text import safe_line

SINGLE_COLOURS = (
    "background",
    "surface",
    "text",
    "dim",
    "rule",
    "accent",
    "cursor",
    "cursor_blurred",
    "quote",
    "mention",
    "found",
    "selection",
    "warning",
    "error",
)
SIX_COLOURS = ("speakers", "passages")
_NAMES = ("title", *SINGLE_COLOURS, *SIX_COLOURS)

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_ALLOWED = 'a colour takes the form "#rrggbb", in quotation marks (a bare # begins a comment)'


def load_themes(
    shipped: Path, own: Path, *, valid_colour: Callable[[str], bool]
) -> tuple[dict[str, ThemeColours], tuple[Problem, ...]]:
    """The themes in two folders by name, and what is wrong with them.

    A theme in the reader's `own` folder, which need not exist, takes the place of a shipped one of its name. A theme in
    which a colour is missing or bad (`valid_colour` is asked too) is reported and left out. Nothing is raised.
    """
    themes: dict[str, ThemeColours] = {}
    problems: list[Problem] = []
    for folder in (shipped, own):
        for file in _files(folder):
            report = Report(file)
            if theme := _theme(file, report, valid_colour):
                themes[theme.name] = theme
            problems += report.problems
    if not themes:
        problems.append(Problem(shipped, 0, "no colour theme was found here; the installation is not complete"))
    return themes, tuple(problems)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix in (".yaml", ".yml"))
    except OSError:
        return []


def _theme(file: Path, report: Report, valid_colour: Callable[[str], bool]) -> ThemeColours | None:
    try:
        root = parse(read_text(file))
    except FileNotFoundError:
        return None
    except UnreadableError as error:
        report.add(error.line, f"{error.message.rstrip('.')}. The theme is left out.")
        return None
    nodes = report.values(root, _NAMES, "colour") if root else {}
    missing = [name for name in _NAMES if name not in nodes and name != "title"]
    if missing:
        report.add(root.line if root else 0, f"the theme lacks {', '.join(missing)} and is left out.")
        return None
    try:
        return _made(safe_line(file.stem), nodes, valid_colour)
    except WrongValueError as wrong:
        report.add(wrong.line, f"{wrong.message}; the theme is left out.")
        return None


def _made(name: str, nodes: Mapping[str, Node], valid_colour: Callable[[str], bool]) -> ThemeColours:
    def colour(node: Node, label: str) -> str:
        if not isinstance(node, Scalar) or not _COLOUR.fullmatch(node.text) or not valid_colour(node.text):
            raise WrongValueError(node.line, f"{label} is {described(node)}, but {_ALLOWED}")
        return node.text.lower()

    def six(label: str) -> tuple[str, str, str, str, str, str]:
        node = nodes[label]
        if not isinstance(node, Items) or len(node.items) != 6:
            count = f"a list of {len(node.items)}" if isinstance(node, Items) else described(node)
            raise WrongValueError(node.line, f"{label} is {count}, but it takes a list of six colours")
        first, second, third, fourth, fifth, sixth = (colour(item, f"a colour of {label}") for item in node.items)
        return first, second, third, fourth, fifth, sixth

    title = nodes.get("title")
    if title is not None and not isinstance(title, Scalar):
        raise WrongValueError(title.line, f"title is {described(title)}, but it takes a line of text")
    single = {label: colour(nodes[label], label) for label in SINGLE_COLOURS}
    return ThemeColours(
        name=name,
        title=safe_line(title.text).strip() if title else name,
        dark=is_dark(single["background"]),
        speakers=six("speakers"),
        passages=six("passages"),
        **single,
    )
