"""How everything is: versions, paths, terminal, and what could not be read and why."""

from __future__ import annotations

import platform
import shutil
import sqlite3
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import msgspec

from pullquote import __version__
from pullquote.article import READER_VERSION, SUFFIXES
from pullquote.cli.index_commands import open_index
from pullquote.desk.errors import CannotOpenError
from pullquote.desk.external_programs import copy_commands
from pullquote.desk.startup import Setup, find_target, open_notebook, set_up
from pullquote.language import ANALYSIS_VERSION
from pullquote.notebook import Notebook
from pullquote.settings import shipped
from pullquote.text import safe_line

_LIBRARIES = (
    "textual",
    "rich",
    "markdown-it-py",
    "msgspec",
    "PyYAML",
    "watchfiles",
    "platformdirs",
    "click",
    "rapidfuzz",
)


class Report(msgspec.Struct, frozen=True):
    """Titled lists of lines; `unreadable` tells whether anything could not be read."""

    sections: tuple[tuple[str, list[str]], ...]
    unreadable: bool


def examine(environ: Mapping[str, str]) -> Report:
    """Look at everything without changing anything of the reader's. What can't be opened is told in its section."""
    setup = set_up(environ)
    settings = [str(problem) for problem in setup.problems]
    try:
        notebook = open_notebook(setup)
    except CannotOpenError as error:
        saved, library, unreadable = [str(error)], ["not opened, because the notebook can't be"], True
    else:
        passages, corrected = len(notebook.passages()), len(notebook.corrections())
        saved = [
            "1 passage saved" if passages == 1 else f"{passages} passages saved",
            *(["1 speaker corrected" if corrected == 1 else f"{corrected} speakers corrected"] if corrected else []),
            *(str(problem) for problem in notebook.problems),
        ]
        library, unreadable = _library(setup, notebook)
    sections = (
        ("Versions", _versions()),
        ("Paths", _paths(setup)),
        ("Terminal", _terminal(environ)),
        ("Settings", settings or ["fine"]),
        ("Notebook", saved),
        ("Library", library),
    )
    return Report(sections, unreadable)


def _versions() -> list[str]:
    system = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()}"
    return [
        f"pullquote {__version__} (reader {READER_VERSION}, analysis {ANALYSIS_VERSION})",
        f"{system} {platform.release()}",
        ", ".join(f"{name} {version(name)}" for name in _LIBRARIES),
    ]


def _paths(setup: Setup) -> list[str]:
    paths = setup.paths
    rows = [
        ("settings", paths.config_file),
        ("journal", paths.data_dir / "journal"),
        ("index", paths.cache_dir),
        ("state", paths.state_dir),
        ("log", paths.log_file),
        ("themes", shipped("themes")),
        ("samples", shipped("seeds")),
    ]
    return [f"{name:<9} {_shown(path)}" for name, path in rows]


def _shown(path: Path) -> str:
    return safe_line(str(path)) + ("" if path.exists() else "  (not there yet)")


def _terminal(environ: Mapping[str, str]) -> list[str]:
    columns, rows = shutil.get_terminal_size()
    names = ", ".join(
        f"{name}={safe_line(environ[name])}"
        for name in ("TERM", "COLORTERM", "NO_COLOR", "TMUX", "SSH_TTY")
        if name in environ
    )
    copying = [command[0] for command in copy_commands(environ)]
    return [
        f"{columns}x{rows}, {'a terminal' if sys.stdout.isatty() else 'not a terminal'}"
        + (f", {names}" if names else ""),
        f"copying by {copying[0]}" if copying else "copying by OSC 52: the terminal is asked",
    ]


def _library(setup: Setup, notebook: Notebook) -> tuple[list[str], bool]:
    try:
        target = find_target(setup, None)
        with open_index(setup, notebook, target) as library:
            counts, bad = library.index.counts(), library.index.unreadable()
    except CannotOpenError as error:
        return [str(error)], True
    if setup.settings.libraries:
        why = "the first of `libraries:` in config.yaml that is there"
    elif target.samples:
        why = "the samples, since no library was chosen"
    else:
        why = "made the library on the screen, which libraries.json in the data folder holds"
    lines = [f"{safe_line(str(target.folder))} opens by default: {why}"]
    stories = "1 story" if counts.stories == 1 else f"{counts.stories} stories"
    lines.append(f"{stories} in the index; reads {', '.join(sorted(SUFFIXES))}")
    lines += [f"{file.path}: {file.reason}" for file in bad]
    return lines, bool(bad)
