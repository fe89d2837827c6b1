"""The desk: one library, the notebook and the settings, and all that the screen asks of them."""

from __future__ import annotations

import logging
import posixpath
import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from pullquote.desk.positions import Positions
from pullquote.desk.speaker_corrections import corrected
from pullquote.desk.story import Story, place
from pullquote.desk.target import Target
from pullquote.language import Analysis
from pullquote.library import (
    Library,
    Progress,
    Registry,
    SearchHit,
    Sort,
    StoryAddress,
    StoryRow,
    StoryState,
    UnreadableFile,
    parse_address,
)
from pullquote.notebook import Notebook
from pullquote.settings import Paths, SettingProblem, Settings, ThemeColours
from pullquote.text import safe_line

T = TypeVar("T")

_NOT_ANALYSED = Analysis((), (), language="")

_log = logging.getLogger(__name__)


class Desk:
    """Everything that is open. Reading is for the screen's thread, `write` and `project` are for another.

    `is_reading` tells whether files of the folder are still to be read.
    """

    def __init__(
        self,
        *,
        paths: Paths,
        settings: Settings,
        problems: tuple[SettingProblem, ...],
        theme: ThemeColours,
        target: Target,
        library: Library,
        registry: Registry,
        notebook: Notebook,
    ) -> None:
        self.paths = paths
        self.settings = settings
        self.problems = problems
        self.theme = theme
        self.target = target
        self.library_id = library.id
        self.positions = Positions(paths.state_dir)
        self._library = library
        self._index = library.index
        self._registry = registry
        self._notebook = notebook
        self.is_reading = True
        self._projected: dict[str, StoryState] | None = None
        self._generation = 0
        self._default_before: str | None = None

    # The library.

    def start(self, notify: Callable[[Progress], None]) -> None:
        """Read what is new in the folder, in the background, and follow its changes; `notify` is called there."""
        named = self.target.story
        self._library.start(notify, named.as_posix() if named is not None else None)

    def close(self) -> None:
        """Stop the background work and let go of all files; a piped-in article goes unless it is in the notebook."""
        self._library.stop()
        self.write_positions()
        piped = self.target.piped
        if piped is not None and not self._is_in_notebook(piped.name):
            piped.unlink(missing_ok=True)
        self._library.close()

    def write_positions(self) -> None:
        """Write down where the reader is. That is comfort: when it fails it is not worth a message."""
        with suppress(OSError):
            self.positions.write()

    def _is_in_notebook(self, name: str) -> bool:
        """Whether the reader saved, corrected or starred anything of the file with this name."""
        address = str(StoryAddress(self.library_id, name))
        book = self._notebook
        return bool(book.passages(address) or book.corrections(address)) or book.marks(address).starred

    def order(self, sort: Sort, filter_words: str = "") -> Sequence[int]:
        """Ids of the stories in list order, only those whose title, source, byline or tags hold all `filter_words`."""

        def ordered() -> Sequence[int]:
            order = self._index.order(sort)
            if not filter_words.strip():
                return order
            found = set(self._index.filter(filter_words))
            return array("q", (story for story in order if story in found))

        return self._asked(ordered, ())

    def rows(self, ids: Sequence[int]) -> list[StoryRow]:
        """The rows of these stories, without those that are gone."""
        return self._asked(lambda: self._index.rows(ids), [])

    def row_at(self, address: str) -> StoryRow | None:
        """The row of the story with this address, whatever its id is now."""

        def found() -> StoryRow | None:
            story = self._index.id_of(address)
            return self._index.row(story) if story is not None else None

        return self._asked(found, None)

    def story(self, story_id: int) -> Story | None:
        """A story with its analysis, if there is one yet, and what the reader saved of it; None when it is gone."""

        def found() -> Story | None:
            row, article = self._index.row(story_id), self._index.article(story_id)
            if row is None or article is None:
                return None
            made = self._index.analysis(story_id)
            text, analysis = article.text, made or _NOT_ANALYSED
            return Story(
                row,
                article,
                analysis,
                place(text, self._notebook.passages(row.address)),
                corrected(text, analysis, self._notebook.corrections(row.address)),
                self.settings.attribution_threshold,
                is_analysed=made is not None,
            )

        return self._asked(found, None)

    def _asked(self, question: Callable[[], T], otherwise: T) -> T:
        """What the index answers; `otherwise` when the disk fails, which is logged and is no reason to end the app."""
        try:
            return question()
        except sqlite3.Error:
            _log.exception("the index could not be read")
            return otherwise

    def want(self, story_id: int) -> None:
        """Have this story analysed before the others."""
        self._library.want(story_id)

    def search(self, words: str, most: int) -> list[SearchHit]:
        """The stories that hold all of `words`, best first."""
        return self._asked(lambda: self._index.search(words, most), [])

    def unreadable(self) -> list[UnreadableFile]:
        """The files that could not be read, with the reason."""
        return self._asked(self._index.unreadable, [])

    def named_problem(self) -> str:
        """Why the file that was named on the command line gives no story; "" when it does, or none was named."""
        if self.target.story is None:
            return ""
        name = safe_line(self.target.story.as_posix())
        return next((file.reason for file in self.unreadable() if file.path == name), "")

    def first_story(self) -> int | None:
        """The story to open first: the one named on the command line, else the one read last in this library."""
        if self.target.story is not None:
            address: str | None = str(StoryAddress(self.library_id, self.target.story.as_posix()))
        else:
            address = self.positions.last_story(self.library_id)
        row = self.row_at(address) if address else None
        return row.id if row else None

    def is_local(self, target: str) -> bool:
        """Whether a link's target is a path and no address."""
        parts = urlsplit(target)
        return not parts.scheme and not parts.netloc

    def linked_story(self, story: Story, target: str) -> int | None:
        """The story of this library that a link in `story` leads to: a relative path, as written in the article."""
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            return None
        folder = posixpath.dirname(parse_address(story.row.address).path)
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        row = self.row_at(str(StoryAddress(self.library_id, path)))
        return row.id if row else None

    def file_of(self, story: Story) -> Path:
        """The story's file on this disk."""
        return self._library.file_of(story.row.address)

    def make_library(self) -> Path | None:
        """Make the open folder the library that opens by default, or if it is that, put back the one before it.

        Gives the folder that opens by default now; None if there is none, and the samples do. Where the settings name
        libraries, these win. Raises OSError.
        """
        default = self._registry.default()
        if default != self.library_id:
            self._registry.make_default(self.library_id)
            self._default_before = default
            return self.target.folder
        before, self._default_before = self._default_before, None
        self._registry.make_default(before)
        return self._registry.libraries().get(before) if before is not None else None

    # The notebook.

    def write(self, change: Callable[[Notebook], T]) -> T:
        """Make a change in the notebook, and bring the rows of the list in line. Raises NotebookError."""
        done = change(self._notebook)
        try:
            self.project()
        except sqlite3.Error:
            # The change is in the journal; the rows are a copy of it that the next change brings in line.
            _log.exception("the marks could not be copied to the index")
            self._projected = None
        return done

    def tag_uses(self) -> dict[str, int]:
        """How many passages have each tag of the notebook."""
        return Counter(tag for passage in self._notebook.passages() for tag in passage.tags)

    def catch_up(self) -> bool:
        """Read what other windows and devices wrote to the journal; whether there was anything."""
        if not self._notebook.reload():
            return False
        self.write(lambda _notebook: None)
        return True

    def project(self) -> None:
        """Hand the index the reader's marks as plain rows, as far as they are others than before.

        Raises sqlite3.Error.
        """
        states = self._states()
        generation = self._index.generation
        if self._projected is None or generation != self._generation:
            self._index.project(states.values())
        else:
            changed = [state for address, state in states.items() if self._projected.get(address) != state]
            bare = [StoryState(address, False, False, 0) for address in self._projected.keys() - states.keys()]
            if changed or bare:
                self._index.mark([*changed, *bare])
        self._projected, self._generation = states, generation

    def _states(self) -> dict[str, StoryState]:
        counts = Counter(passage.story for passage in self._notebook.passages())
        states = {}
        for address in counts.keys() | self._notebook.all_marks().keys():
            marks = self._notebook.marks(address)
            states[address] = StoryState(address, marks.read, marks.starred, counts[address])
        return states

    @property
    def notebook_problems(self) -> list[str]:
        """What in the journal could not be used, in words for the reader."""
        return [str(problem) for problem in self._notebook.problems]
