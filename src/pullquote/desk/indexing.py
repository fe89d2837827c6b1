"""The index for commands: opened, brought up to date, and closed again, beside an open app."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from pullquote.desk.opening import open_library, open_notebook, set_up
from pullquote.desk.target import NothingToOpenError, choose_target
from pullquote.library import Library, Progress, SearchHit
from pullquote.settings import shipped
from pullquote.text import safe_line


class OpenIndex:
    """The index of one folder, as a context manager."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.index = library.index
        self.folder = library.folder

    def __enter__(self) -> OpenIndex:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._library.close()

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


def open_for_commands(environ: Mapping[str, str], folder: Path | None, *, rebuild: bool = False) -> OpenIndex:
    """The index of a folder, or of the library. Raises NothingToOpenError, OSError."""
    setup = set_up(environ)
    target = choose_target(str(folder) if folder is not None else None, setup.settings, shipped("seeds"))
    if target.story is not None:
        raise NothingToOpenError(f"{safe_line(str(folder))}: this is a file; give its folder")
    notebook = open_notebook(setup)
    library = open_library(setup, notebook, target)
    if rebuild:
        file = library.index.path
        library.close()
        for part in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
            part.unlink(missing_ok=True)
        library = open_library(setup, notebook, target)
    return OpenIndex(library)
