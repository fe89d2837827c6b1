"""Turn a folder as the reader writes it in config.yaml into a path."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

_VARIABLE = re.compile(r"\$(?:(?P<dollar>\$)|(?P<bare>[A-Za-z_]\w*)|\{(?P<braced>[^}]*)\})")


class FolderNameError(Exception):
    """A text that names no folder; the message says why, in words for the reader."""


def folder_from(written: str, base: Path) -> Path:
    """The absolute path that `written` stands for: `$NAME` and `${NAME}` are environment variables, `$$` is a dollar
    sign, a leading `~` the home folder; a relative path begins in `base`. The folder need not exist.

    Raises FolderNameError for an unset variable, an unknown user, an empty text, or characters that no path can have.
    """
    path = _VARIABLE.sub(_value, written)
    if not path.strip():
        raise FolderNameError("a folder is expected here, such as ~/articles")
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in path):
        raise FolderNameError(f'"{path}" holds a control character')
    try:
        return base.absolute() / Path(path).expanduser()
    except RuntimeError as error:
        why = f'"{path}" names a user whom this system does not know; ./{path} is a folder of that name'
        raise FolderNameError(why) from error


def _value(match: re.Match[str]) -> str:
    if match["dollar"]:
        return "$"
    name = match["bare"] or match["braced"]
    value = os.environ.get(name, "")
    if not value:
        raise FolderNameError(f"the environment variable {name} is not set ($$ stands for a dollar sign)")
    return value
