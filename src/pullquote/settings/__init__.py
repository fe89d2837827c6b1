"""What the reader chooses: config.yaml, the keymap, the colour themes, and where everything lives."""

from pullquote.settings.colour_themes import ThemeColours, contrast, load_themes, luminance
from pullquote.settings.config import Loaded, load
from pullquote.settings.forms import NotWrittenError, in_force, schema, template, write_template
from pullquote.settings.paths import Paths, find_paths, shipped
from pullquote.settings.problems import SettingProblem
from pullquote.settings.table import Settings

__all__ = [
    "Loaded",
    "NotWrittenError",
    "Paths",
    "SettingProblem",
    "Settings",
    "ThemeColours",
    "contrast",
    "find_paths",
    "in_force",
    "load",
    "load_themes",
    "luminance",
    "schema",
    "shipped",
    "template",
    "write_template",
]
