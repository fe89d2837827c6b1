"""What the reader chooses: config.yaml, the keymap, the colour themes, and where everything lives."""

from pullquote.settings.colour_themes import ThemeColours, contrast, load_themes
from pullquote.settings.config import Loaded, NotWrittenError, in_force, load, schema, template, write_template
from pullquote.settings.paths import Paths, find_paths, shipped
from pullquote.settings.settings_file import SettingProblem
from pullquote.settings.table import Settings
from pullquote.settings.values import Known

__all__ = [
    "Known",
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
    "schema",
    "shipped",
    "template",
    "write_template",
]
