"""Read config.yaml: every setting that is right is taken, every one that is wrong is reported and keeps its default."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from pullquote.settings.entries import COLOUR_COUNT, LONGEST_COLOUR_NAME, MEASURES, SETTING_NAMES
from pullquote.settings.folders import FolderNameError, folder_from
from pullquote.settings.keymap import KeyedAction, KeyNames, read_keys
from pullquote.settings.model import Loaded, Settings
from pullquote.settings.nearest import did_you_mean
from pullquote.settings.nodes import Items, Node, Scalar, Table, UnreadableError, parse, read_text
from pullquote.settings.report import Report, WrongValueError, described, shown
from pullquote.text import safe_line

T = TypeVar("T")

_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_QUOTES = {"attribution_threshold": f"{Settings().attribution_threshold:g}"}
_PASSAGES = {"colour": "yellow", "names": "[claim, denial, figure, voice, doubt, later]"}
_FROM_0_TO_1 = re.compile(r"0|0?\.[0-9]{1,9}|1|1\.0{1,9}")
_MEASURES = {str(measure): measure for measure in MEASURES}


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
    report = Report(file)
    try:
        root = parse(read_text(file))
    except FileNotFoundError:
        return Loaded(Settings(), ())
    except UnreadableError as error:
        report.add(error.line, f"{error.message.rstrip('.')}. All settings keep their defaults.")
        return Loaded(Settings(), report.problems)
    if root is None:
        return Loaded(Settings(), ())
    nodes = report.values(root, SETTING_NAMES, "setting")
    settings = _settings(nodes, report, file.absolute().parent, actions, KeyNames(canonical_key, key_names), themes)
    return Loaded(settings, report.problems)


def _settings(
    nodes: Mapping[str, Node],
    report: Report,
    base: Path,
    actions: Sequence[KeyedAction],
    key_names: KeyNames,
    themes: Collection[str],
) -> Settings:
    usual = Settings()

    def setting(name: str, read: Callable[[Node], T], otherwise: T, among: Mapping[str, Node] = nodes) -> T:
        node = among.get(name)
        if node is None or (isinstance(node, Scalar) and node.is_empty):
            return otherwise
        try:
            return read(node)
        except WrongValueError as wrong:
            report.add(wrong.line, f"{wrong.message.rstrip('.')}. It keeps its default.")
            return otherwise

    nothing: Mapping[str, Node] = {}
    quotes = setting("quotes", lambda node: _part(node, "quotes", _QUOTES, report), nothing)
    passages = setting("passages", lambda node: _part(node, "passages", _PASSAGES, report), nothing)
    names = setting("names", _colour_names, usual.colour_names, passages)
    return Settings(
        libraries=setting("libraries", lambda node: _libraries(node, base, report), usual.libraries),
        data_folder=setting("data_folder", lambda node: _folder(node, base, "data_folder"), usual.data_folder),
        measure=setting("measure", _measure, usual.measure),
        theme=setting("theme", lambda node: _theme(node, themes), usual.theme),
        attribution_threshold=setting("attribution_threshold", _confidence, usual.attribution_threshold, quotes),
        colour=setting("colour", lambda node: _colour(node, names), usual.colour, passages),
        colour_names=names,
        sidebar=setting("sidebar", lambda node: _truth(node, "sidebar"), usual.sidebar),
        animation=setting("animation", lambda node: _truth(node, "animation"), usual.animation),
        keys=setting("keys", lambda node: read_keys(node, report, actions, key_names), usual.keys),
    )


def _libraries(node: Node, base: Path, report: Report) -> tuple[Path, ...]:
    """One bad folder does not take the others with it."""
    folders: list[Path] = []
    for item in node.items if isinstance(node, Items) else (node,):
        try:
            folders.append(_folder(item, base, "libraries"))
        except WrongValueError as wrong:
            report.add(wrong.line, f"{wrong.message}. This one is left out.")
    return tuple(dict.fromkeys(folders))


def _folder(node: Node, base: Path, name: str) -> Path:
    if not isinstance(node, Scalar):
        raise WrongValueError(node.line, f"{name} takes a folder, such as ~/articles, not {described(node)}")
    try:
        return folder_from(node.text, base)
    except FolderNameError as error:
        raise WrongValueError(node.line, f"{name}: {error}") from error


def _measure(node: Node) -> int:
    if isinstance(node, Scalar) and node.plain and node.text in _MEASURES:
        return _MEASURES[node.text]
    allowed = f"a whole number from {MEASURES.start} to {MEASURES.stop - 1}"
    raise WrongValueError(node.line, f"measure takes {allowed}, not {described(node)}")


def _truth(node: Node, name: str) -> bool:
    truth = _TRUTHS.get(node.text.lower()) if isinstance(node, Scalar) and node.plain else None
    if truth is None:
        raise WrongValueError(node.line, f"{name} takes true or false, not {described(node)}")
    return truth


def _theme(node: Node, themes: Collection[str]) -> str:
    if not isinstance(node, Scalar):
        raise WrongValueError(node.line, f"theme takes the name of a theme, not {described(node)}")
    if node.text not in themes:
        offer = did_you_mean(node.text, themes)
        raise WrongValueError(
            node.line, f"there is no theme {shown(node.text)}.{offer} The themes are {', '.join(sorted(themes))}."
        )
    return node.text


def _part(node: Node, name: str, parts: Mapping[str, str], report: Report) -> Mapping[str, Node]:
    """The settings inside a setting: `parts` has their names, each with an example."""
    if not isinstance(node, Table):
        example = next(f"{part}: {value}" for part, value in parts.items())
        raise WrongValueError(node.line, f"{name} takes lines of the form {example}, not {described(node)}")
    return report.values(node, tuple(parts), "setting")


def _confidence(node: Node) -> float:
    if isinstance(node, Scalar) and node.plain and _FROM_0_TO_1.fullmatch(node.text):
        return float(node.text)
    allowed = "a number from 0 to 1, such as 0.5"
    raise WrongValueError(node.line, f"attribution_threshold takes {allowed}, not {described(node)}")


def _colour_names(node: Node) -> tuple[str, ...]:
    items = node.items if isinstance(node, Items) else ()
    names = tuple(safe_line(item.text).strip() for item in items if isinstance(item, Scalar))
    if len(items) != COLOUR_COUNT or not all(names) or len({name.casefold() for name in names}) != COLOUR_COUNT:
        found = f"a list of {len(items)}" if isinstance(node, Items) and len(items) != COLOUR_COUNT else described(node)
        raise WrongValueError(
            node.line,
            f"names takes a list of {COLOUR_COUNT} different names, such as [{', '.join(Settings().colour_names)}], "
            f"not {found}",
        )
    for name, item in zip(names, items, strict=True):
        if len(name) > LONGEST_COLOUR_NAME:
            raise WrongValueError(item.line, f"{shown(name)} is longer than {LONGEST_COLOUR_NAME} characters")
    return names


def _colour(node: Node, names: Sequence[str]) -> int:
    allowed = f"{', '.join(names)}, or a number from 1 to {COLOUR_COUNT}"
    if not isinstance(node, Scalar):
        raise WrongValueError(node.line, f"colour takes one of {allowed}, not {described(node)}")
    wanted = node.text.casefold()
    numbers = {str(number): number for number in range(1, COLOUR_COUNT + 1)}
    colours = numbers | {name.casefold(): number for number, name in enumerate(names, start=1)}
    if wanted not in colours:
        raise WrongValueError(
            node.line,
            f"there is no colour {shown(node.text)}.{did_you_mean(node.text, names)} The colours are {allowed}",
        )
    return colours[wanted]
