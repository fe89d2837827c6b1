"""Putting a desk together: settings, theme, target, library, notebook."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from pullquote.desk.actions import ACTIONS
from pullquote.desk.desk import Desk
from pullquote.desk.errors import CannotOpenError, in_words
from pullquote.desk.keymap import KEY_NAMES, canonical_key
from pullquote.desk.target import Target, choose_target, piped_target
from pullquote.disk import make_private_folder
from pullquote.library import Library, Registry
from pullquote.notebook import Notebook, NotebookError
from pullquote.settings import (
    Known,
    Paths,
    SettingProblem,
    Settings,
    ThemeColours,
    find_paths,
    load,
    load_themes,
    shipped,
)
from pullquote.text import safe_line


class Setup(msgspec.Struct, frozen=True):
    """What is known before anything is opened: where things live, what the reader wants, and what was wrong there."""

    paths: Paths
    settings: Settings
    problems: tuple[SettingProblem, ...]
    themes: dict[str, ThemeColours]

    @property
    def theme(self) -> ThemeColours:
        """The reader's theme, else the default one."""
        return self.themes.get(self.settings.theme) or self.themes[Settings().theme]


def set_up(environ: Mapping[str, str]) -> Setup:
    """Read the settings. Never fails: what is wrong in a file is in `problems`, and its default is used."""
    paths = find_paths(environ)
    themes, theme_problems = load_themes(shipped("themes"), paths.themes_dir)
    loaded = load(paths.config_file, Known(ACTIONS, themes.keys(), canonical_key, KEY_NAMES))
    data = loaded.settings.data_folder
    if data is not None:
        paths = dataclasses.replace(paths, data_dir=data)
    return Setup(paths, loaded.settings, (*loaded.problems, *theme_problems), themes)


def open_notebook(setup: Setup) -> Notebook:
    """The reader's notebook, with its journal read. Raises CannotOpenError when its folders can't be used."""
    with _told(setup.paths.data_dir):
        make_private_folder(setup.paths.state_dir)
        make_private_folder(setup.paths.data_dir)
        notebook = Notebook(setup.paths.data_dir, setup.paths.state_dir)
        notebook.load()
        return notebook


def open_desk(setup: Setup, path: str | None, piped: bytes | None = None) -> Desk:
    """Open a folder, a file with its folder, what was piped in, the library or the samples.

    Raises CannotOpenError for a path that can't be opened, and when pullquote's own folders can't be used.
    """
    notebook = open_notebook(setup)
    if piped is not None:
        target = piped_target(piped, setup.paths.data_dir)
    else:
        target = find_target(setup, path)
    try:
        library = open_library(setup, notebook, target)
    except CannotOpenError:
        if target.piped is not None:
            with suppress(OSError):
                target.piped.unlink()
        raise
    return Desk(
        paths=setup.paths,
        settings=setup.settings,
        problems=setup.problems,
        theme=setup.theme,
        target=target,
        library=library,
        registry=Registry(setup.paths.data_dir, notebook.device),
        notebook=notebook,
    )


def find_target(setup: Setup, path: str | None) -> Target:
    """What `pullquote PATH` opens, with these settings. Raises NothingToOpenError."""
    return choose_target(path, setup.settings, shipped("seeds"), default_library(setup))


def default_library(setup: Setup) -> Path | None:
    """The folder that was made the library on the screen of this device, if one was. Nothing is made or written."""
    device = Notebook(setup.paths.data_dir, setup.paths.state_dir).known_device
    if device is None:
        return None
    registry = Registry(setup.paths.data_dir, device)
    return registry.known().get(registry.default() or "")


def open_library(setup: Setup, notebook: Notebook, target: Target) -> Library:
    """The target's folder with its index. Raises CannotOpenError when pullquote's own folders can't be used."""
    with _told(setup.paths.cache_dir):
        make_private_folder(setup.paths.cache_dir)
        registry = Registry(setup.paths.data_dir, notebook.device)
        return Library.open(target.folder, registry=registry, cache_folder=setup.paths.cache_dir)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Whatever goes wrong inside is told in words; `folder` is named where an error does not say where it was."""
    try:
        yield
    except OSError as error:
        raise CannotOpenError(in_words(error, folder)) from error
    except NotebookError as error:
        cause = error.__cause__
        raise CannotOpenError(in_words(cause, folder) if isinstance(cause, OSError) else str(error)) from error
    except sqlite3.Error as error:
        raise CannotOpenError(index_in_words(error, folder)) from error


def index_in_words(error: Exception, cache_folder: Path) -> str:
    """What the reader is told when the index can't be used."""
    return safe_line(
        f"{cache_folder}: the index can't be used ({error}). It is a cache and comes back by itself: "
        "move that folder away and start again."
    )
