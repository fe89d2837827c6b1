"""What a library tells the rooms above it: rows for the story list, search hits, unreadable files, progress."""

from __future__ import annotations

from typing import Literal

import msgspec

Sort = Literal["date", "title", "source", "quotes"]


class StoryRow(msgspec.Struct, frozen=True, gc=False):
    """One row of the story list. `id` is the index's own number for the story and means nothing outside this index.

    `published` and `saved` are ISO 8601 or "". `quotes` is None until the story has been analysed. `read`, `starred`
    and `passages` are the projection of the reader's marks that the desk handed in. `text_length` is in code points.
    """

    id: int
    address: str
    path: str
    title: str
    source: str
    published: str
    saved: str
    format: str
    text_length: int
    quotes: int | None
    read: bool
    starred: bool
    passages: int


class StoryState(msgspec.Struct, frozen=True, gc=False):
    """The reader's marks on one story, handed in by the desk to stand beside its row."""

    address: str
    read: bool
    starred: bool
    passages: int


class SearchHit(msgspec.Struct, frozen=True, gc=False):
    """A story that a full-text search found, best first; `start` and `end` are the code-point offsets of its first hit
    in the story's text, `snippet` the text around it on one line, `snippet_start` and `snippet_end` the hit inside the
    snippet. `hits` is the number of places in the story's text where a searched word or phrase stands."""

    story: StoryRow
    start: int
    end: int
    snippet: str
    snippet_start: int
    snippet_end: int
    hits: int


class UnreadableFile(msgspec.Struct, frozen=True, gc=False):
    """A file that gave no story: its terminal-safe path inside the library, and why, in words for the reader."""

    path: str
    reason: str


class Counts(msgspec.Struct, frozen=True, gc=False):
    """How much an index holds: stories, stories whose quotes are still to be found, and what gave no story."""

    stories: int
    to_analyse: int
    unreadable: int


class StoryChanges(msgspec.Struct, frozen=True, gc=False):
    """What has happened to stories, as ids of the index: `added` and `changed` ones have new rows, `removed` ones are
    gone, `analysed` ones have quotes now."""

    added: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    analysed: tuple[int, ...] = ()

    def __add__(self, later: StoryChanges) -> StoryChanges:
        """Both, in this order."""
        return StoryChanges(
            self.added + later.added,
            self.changed + later.changed,
            self.removed + later.removed,
            self.analysed + later.analysed,
        )


class Progress(StoryChanges, frozen=True, gc=False):
    """What the indexer has just written to the index, and how far it is.

    `order_stale` tells that the list's order may be another than before; a list in the order of quotes must also be
    ordered again when `analysed` is not empty. `to_read` (files) and `to_analyse` (stories) count what is still to do;
    both 0 and `scanning` False mean that the index is up to date. `rebuilt` tells that the index was damaged and has
    begun anew: all ids from before are void and the reader's marks must be handed in again. `problem`, when not empty,
    is why the indexer cannot go on, in words for the reader.
    """

    order_stale: bool = False
    scanning: bool = False
    to_read: int = 0
    to_analyse: int = 0
    rebuilt: bool = False
    problem: str = ""
