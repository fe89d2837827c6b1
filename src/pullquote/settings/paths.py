"""Where everything lives: the reader's folders after each system's custom, and the folders shipped with the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from platformdirs import PlatformDirs

APP_NAME = "pullquote"


@dataclass(frozen=True, slots=True)
class Paths:
    """The five folders that pullquote writes to; none of them need exist.

    On macOS and Windows `config_dir`, `data_dir` and `state_dir` are one folder (on Windows with Cache and Logs in it),
    so no two names in them may clash, whatever their case:

    - `config_dir`: config.yaml, themes/
    - `data_dir`: journal/, libraries.json, revisions/, clippings/
    - `cache_dir`: library-<id>.sqlite3
    - `state_dir`: device.json, journal.lock, positions.json, copied.txt
    - `log_dir`: pullquote.log
    """

    config_dir: Path
    data_dir: Path
    cache_dir: Path
    state_dir: Path
    log_dir: Path

    @property
    def config_file(self) -> Path:
        """The reader's settings."""
        return self.config_dir / "config.yaml"

    @property
    def themes_dir(self) -> Path:
        """The reader's own colour themes."""
        return self.config_dir / "themes"

    @property
    def log_file(self) -> Path:
        """What went wrong, for those who mend it."""
        return self.log_dir / "pullquote.log"


def find_paths(environ: Mapping[str, str]) -> Paths:
    """The folders in use: those that PULLQUOTE_CONFIG_DIR, _DATA_DIR, _CACHE_DIR, _STATE_DIR and _LOG_DIR of `environ`
    name (`~` is expanded, a relative path begins in the current folder, an empty one counts as not given), else the
    places that platformdirs gives for this system, which also follow the XDG variables of the process."""
    usual = PlatformDirs(APP_NAME, appauthor=False)

    def chosen(variable: str, otherwise: Path) -> Path:
        override = environ.get(variable, "")
        return _expanded(Path(override)).absolute() if override else otherwise

    return Paths(
        config_dir=chosen("PULLQUOTE_CONFIG_DIR", usual.user_config_path),
        data_dir=chosen("PULLQUOTE_DATA_DIR", usual.user_data_path),
        cache_dir=chosen("PULLQUOTE_CACHE_DIR", usual.user_cache_path),
        state_dir=chosen("PULLQUOTE_STATE_DIR", usual.user_state_path),
        log_dir=chosen("PULLQUOTE_LOG_DIR", usual.user_log_path),
    )


def _expanded(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:  # a user whom the system does not know, so `~name` is a folder's name
        return path


def shipped(name: Literal["themes", "seeds"]) -> Path:
    """The folder of colour themes or of sample articles that comes with the program; in a broken installation the
    result does not exist."""
    return _shipped_from(Path(__file__).resolve().parents[1], name)


def _shipped_from(package: Path, name: str) -> Path:
    """In a wheel the folders lie in the package, in a working copy beside its `src`."""
    inside = package / name
    beside = package.parents[1] / name
    return beside if not inside.is_dir() and beside.is_dir() else inside
