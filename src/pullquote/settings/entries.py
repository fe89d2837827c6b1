"""The settings of config.yaml in words: the one source of the template's comments and the schema's descriptions."""

from __future__ import annotations

from dataclasses import dataclass

from pullquote.settings.model import Settings

MEASURES = range(40, 121)
COLOUR_COUNT = 6
LONGEST_COLOUR_NAME = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """A setting: its name, what it does, and its default as YAML, of one line or of indented ones."""

    name: str
    help: str
    default: str


def _entries() -> tuple[Entry, ...]:
    usual = Settings()
    names = ", ".join(usual.colour_names)
    return (
        Entry(
            "libraries",
            "The folders of articles. The first one opens when pullquote is started without a folder. "
            "For example [~/articles, ~/Sync/clippings].",
            "[]",
        ),
        Entry(
            "data_folder",
            "Where the passages that you keep are stored. A synced folder, such as ~/Sync/pullquote, shares them with "
            "your other devices. With nothing here it is this system's usual place, which `pullquote config path` "
            "names.",
            "",
        ),
        Entry(
            "measure",
            f"The widest that the text column gets, in characters: {MEASURES.start} to {MEASURES.stop - 1}.",
            str(usual.measure),
        ),
        Entry(
            "theme",
            "The colour theme: broadsheet, paper, sepia, high-contrast, midnight, fjord, moss, or one of your own from "
            "the folder themes/ beside this file.",
            usual.theme,
        ),
        Entry(
            "quotes",
            "Quotes. `attribution_threshold` is how sure it must be who said a quote for the speaker to be shown, from "
            "0 (always) to 1; below it a quote is unattributed, and the action `info` tells who it may have been.",
            f"\n  attribution_threshold: {usual.attribution_threshold:g}",
        ),
        Entry(
            "passages",
            "Kept passages. `colour` is what a new one gets, by its name or by its number from 1 to 6; `names` are "
            "what you call the six colours, for example [claim, denial, figure, voice, doubt, later].",
            f"\n  colour: {usual.colour_names[usual.colour - 1]}\n  names: [{names}]",
        ),
        Entry("sidebar", "Whether the sidebar is shown at first: true or false.", _word(usual.sidebar)),
        Entry("animation", "Whether scrolling is smooth: true or false.", _word(usual.animation)),
        Entry(
            "keys",
            "The keys of each action; the ones that you write replace all of its default ones, and [] leaves it to the "
            "palette. A key is a character or a name such as space, f5, ctrl+s, shift+tab, pagedown; a sign stands in "
            'quotation marks, as in "*". No two actions that work in one place may share a key.',
            "",
        ),
    )


def _word(value: bool) -> str:
    return "true" if value else "false"


ENTRIES: tuple[Entry, ...] = _entries()
SETTING_NAMES: tuple[str, ...] = tuple(entry.name for entry in ENTRIES)
