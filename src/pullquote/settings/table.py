"""The table of settings: each is declared here once, with its name, type, default, kind of value and help.

The loader, the template, `config show`, the JSON Schema and the manual are all made from this table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_type_hints

import msgspec

from pullquote.settings.remapping import OwnKeys
from pullquote.settings.values import (
    ColourNames,
    Folder,
    Folders,
    FromZeroToOne,
    Kind,
    NamedColour,
    Theme,
    Truth,
    Whole,
)

T = TypeVar("T")

_COLOURS = ("yellow", "green", "blue", "pink", "orange", "purple")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a setting takes and what it does, in sentences. `group` is the name under which it stands in config.yaml,
    "" for none; `name` is its own there, the same as its `field` of `Settings` if none is given."""

    kind: Kind
    help: str
    group: str = ""
    name: str = ""
    field: str = ""


class Settings(msgspec.Struct, frozen=True):
    """The contents of config.yaml; a missing setting has the default given here.

    `measure` is in cells. `colour` counts from 1 to 6 and is a place in `colour_names`. `keys` maps an action id to the
    keys that replace its default ones, as the check of key names wrote them.
    """

    libraries: Annotated[
        tuple[Path, ...],
        Setting(
            Folders(),
            "Your folders of articles. The first one that is there opens when pullquote is started without a folder. "
            "With none here it is the one that you made the library on the screen, else the samples.",
        ),
    ] = ()
    data_folder: Annotated[
        Path | None,
        Setting(
            Folder(),
            "Where your passages are stored. A synced folder, such as ~/Sync/pullquote, shares them with your other "
            "devices. With nothing here it is this system's usual place, which `pullquote doctor` names.",
        ),
    ] = None
    measure: Annotated[int, Setting(Whole(40, 120), "The widest that the text column gets, in characters.")] = 72
    theme: Annotated[
        str,
        Setting(
            Theme(),
            "The colour theme: broadsheet, paper, sepia, high-contrast, midnight, fjord, moss, or one of your own from "
            "the folder themes/ beside this file.",
        ),
    ] = "broadsheet"
    attribution_threshold: Annotated[
        float,
        Setting(
            FromZeroToOne(),
            "How sure it must be who said a quote for the speaker to be shown; 0 shows all. Below it a quote is "
            "unattributed, and the action `info` tells who it may have been.",
            group="quotes",
        ),
    ] = 0.78
    colour_names: Annotated[
        tuple[str, ...],
        Setting(
            ColourNames(_COLOURS),
            "What you call the six colours of passages: claim, denial, figure, voice, doubt, later, for example.",
            group="passages",
            name="names",
        ),
    ] = _COLOURS
    colour: Annotated[
        int,
        Setting(NamedColour("colour_names", len(_COLOURS)), "The colour that a new passage gets.", group="passages"),
    ] = 1
    sidebar: Annotated[bool, Setting(Truth(), "Whether the sidebar is shown at first.")] = True
    animation: Annotated[bool, Setting(Truth(), "Whether scrolling is smooth.")] = False
    keys: Annotated[
        dict[str, tuple[str, ...]],
        Setting(
            OwnKeys(),
            "The keys of each action; the ones that you write replace all of its default ones, and [] leaves it to the "
            "palette. A key is a character or a name such as space, f5, ctrl+s, shift+tab, pagedown; a sign stands in "
            'quotation marks, as in "*". No two actions that work in one place may share a key.',
        ),
    ] = {}


def _settings() -> tuple[Setting, ...]:
    found = []
    for field, hint in get_type_hints(Settings, include_extras=True).items():
        (setting,) = hint.__metadata__
        found.append(replace(setting, field=field, name=setting.name or field))
    return tuple(found)


SETTINGS: tuple[Setting, ...] = _settings()


def nested(value_of: Callable[[Setting], T]) -> dict[str, T | dict[str, T]]:
    """A value for each setting, by name and in the order of the table, as config.yaml nests them."""
    tree: dict[str, Any] = {}
    for setting in SETTINGS:
        place = tree.setdefault(setting.group, {}) if setting.group else tree
        place[setting.name] = value_of(setting)
    return tree


SETTING_NAMES: tuple[str, ...] = tuple(nested(lambda setting: setting.name))
"""The names at the top of config.yaml: settings, and groups of them."""


def written(settings: Settings) -> Callable[[Setting], object]:
    """Gives the value of each setting as it stands in config.yaml, in builtin types."""
    chosen: Mapping[str, Any] = msgspec.structs.asdict(settings)
    return lambda setting: setting.kind.written(chosen[setting.field], chosen)
