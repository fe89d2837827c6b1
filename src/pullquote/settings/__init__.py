"""What the reader chooses: config.yaml, the keymap, the colour themes, and where everything lives."""

from pullquote.settings.config import load
from pullquote.settings.contrast import contrast, luminance
from pullquote.settings.keymap import KeyedAction
from pullquote.settings.model import Loaded, Problem, Settings, ThemeColours
from pullquote.settings.paths import Paths, find_paths, make_private_folder, shipped
from pullquote.settings.schema import schema
from pullquote.settings.template import ExplainedAction, template, write_template
from pullquote.settings.themes import load_themes
from pullquote.settings.writing import NotWrittenError

__all__ = [
    "ExplainedAction",
    "KeyedAction",
    "Loaded",
    "NotWrittenError",
    "Paths",
    "Problem",
    "Settings",
    "ThemeColours",
    "contrast",
    "find_paths",
    "load",
    "load_themes",
    "luminance",
    "make_private_folder",
    "schema",
    "shipped",
    "template",
    "write_template",
]
