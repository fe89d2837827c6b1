"""The index for commands: opened, brought up to date, and closed again, beside an open app."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pullquote.desk.errors import CannotOpenError, in_words
from pullquote.desk.startup import Setup, default_library, index_in_words, open_library, open_notebook, set_up
from pullquote.desk.target import NothingToOpenError, Target, choose_target
from pullquote.library import IndexingError, Library, Progress, SearchHit
from pullquote.notebook import Notebook
from pullquote.settings import shipped
from pullquote.text import safe_line


class OpenIndex:
    """The index of one folder, while it is open."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.index = library.index
        self.folder = library.folder

    def refresh(self, show: Callable[[int, int], None] | None = None) -> None:
        """Read and analyse what is new; `show` is called with how much is done, of how much.

        Raises IndexingError when the index can't be written to.
        """
        most = 0

        def tell(progress: Progress) -> None:
            nonlocal most
            left = progress.to_read + progress.to_analyse
            most = max(most, left)
            if show is not None and not progress.scanning:
                show(most - left, most)

        self._library.refresh(tell)

    def file_of(self, hit: SearchHit) -> Path:
        """The file that holds the story of a hit."""
        return self._library.file_of(hit.story.address)

    def hit_record(self, hit: SearchHit) -> dict[str, Any]:
        """What `pullquote search --json` prints of a hit; offsets are code points of the story's text."""
        row = hit.story
        return {
            "path": safe_line(str(self.folder / row.path)),
            "address": row.address,
            "title": row.title,
            "source": row.source or None,
            "published": row.published or None,
            "start": hit.start,
            "end": hit.end,
            "snippet": hit.snippet,
            "hits": hit.hits,
        }


@contextmanager
def open_for_commands(environ: Mapping[str, str], folder: Path | None, *, rebuild: bool = False) -> Iterator[OpenIndex]:
    """The index of a folder, or of the library; with `rebuild`, an empty one. It is closed at the end of the block.

    Raises CannotOpenError when it can't be opened, and in place of what goes wrong with it inside the block.
    """
    setup = set_up(environ)
    path = str(folder) if folder is not None else None
    target = choose_target(path, setup.settings, shipped("seeds"), default_library(setup))
    if target.story is not None:
        raise NothingToOpenError(f"{safe_line(str(folder))}: this is a file; give its folder")
    notebook = open_notebook(setup)
    if rebuild:
        _delete(open_library(setup, notebook, target))
    with open_index(setup, notebook, target) as opened:
        yield opened


@contextmanager
def open_index(setup: Setup, notebook: Notebook, target: Target) -> Iterator[OpenIndex]:
    """The index of the target's folder, closed at the end of the block; raises as `open_for_commands`."""
    library = open_library(setup, notebook, target)
    try:
        yield OpenIndex(library)
    except IndexingError as error:
        raise CannotOpenError(safe_line(f"{library.index.path}: {error}")) from error
    except sqlite3.Error as error:
        raise CannotOpenError(index_in_words(error, setup.paths.cache_dir)) from error
    finally:
        library.close()


def _delete(library: Library) -> None:
    file = library.index.path
    library.close()
    try:
        for part in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
            part.unlink(missing_ok=True)
    except OSError as error:
        raise CannotOpenError(in_words(error, file)) from error
