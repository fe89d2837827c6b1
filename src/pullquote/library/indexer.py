"""Brings an index up to date with its folder: has files read and texts analysed by the workers, and writes what comes
back, in batches."""

from __future__ import annotations

import os
import queue
import sqlite3
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec

from pullquote.library import file_table, story_table
from pullquote.library.backlog import Backlog, IndexWriter
from pullquote.library.index import Index
from pullquote.library.pool import LATER, SOON, URGENT, Workers
from pullquote.library.protocol import Analyse, Analysed, Answer, Failed, FileRead, ReadFile, Request, Unavailable
from pullquote.library.results import Progress, StoryChanges
from pullquote.library.scan import FoundFile
from pullquote.library.story_table import analysis_key, language_of
from pullquote.library.survey import Difference, Survey
from pullquote.text import safe_line

_SCANS_APART = 3.0  # as many times as long as the last scan took, so that a folder in turmoil leaves time to read


class IndexingError(Exception):
    """The index cannot be kept up to date; the message says why, in words for the reader."""


class Indexer:
    """One thread calls `run`; any thread may call the other methods, which only leave a message for it.

    `notify` is called in that thread, at most some ten times a second, with what has been written to the index.
    """

    def __init__(
        self,
        index: Index,
        folder: Path,
        workers: Workers,
        notify: Callable[[Progress], None],
        first: str | None = None,
    ) -> None:
        self._index = index
        self._folder = folder
        self._workers = workers
        self._notify = notify
        self._inbox: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._survey = Survey(index, folder)
        self._backlog = Backlog(first)
        self._writer = IndexWriter(index)
        self._in_flight = 0
        self._stopped = False
        self._scan_due = True
        self._scanned = False
        self._scanning = False
        self._next_scan = 0.0
        self._stories_listed = False
        self._unused_dropped = False

    def want(self, story: int) -> None:
        """The story is on the screen: analyse it first."""
        self._inbox.put(partial(self._backlog.want, story))

    def look(self, paths: frozenset[str] | None) -> None:
        """These paths inside the library may have changed; None: anything may have."""
        self._inbox.put(partial(self._look, paths))

    def stop(self) -> None:
        """Have `run` return soon."""
        self._inbox.put(self._stop)

    def run(self, until_done: bool) -> None:
        """Scan the folder and do what there is to do; return when all is done, or else only when stopped.

        Raises IndexingError when the index cannot be written to or no worker can be started.
        """
        try:
            while not self._stopped:
                self._scan_if_due()
                self._write_if_due()
                self._hand_out()
                if not self._busy():
                    self._drop_unused()
                    if until_done:
                        return
                self._take_messages(wait=True)
        except (sqlite3.Error, OSError) as error:
            raise IndexingError(safe_line(f"The index could not be kept: {error}.")) from error

    def _stop(self) -> None:
        self._stopped = True

    def _busy(self) -> bool:
        return bool(self._in_flight or self._writer.waiting or self._scan_due or self._backlog.files_left)

    def _take_messages(self, wait: bool) -> None:
        """Do what other threads have asked for; with `wait`, wait for that, or for the next thing that is due."""
        if self._stopped:  # The request to stop may have come during a scan; nothing else will come to be waited for.
            return
        due = [self._writer.due] * bool(self._writer.waiting) + [self._next_scan] * self._scan_due
        timeout = max(min(due) - time.monotonic(), 0.0) if due else None
        try:
            message = self._inbox.get(wait, timeout)
            while not self._stopped:
                message()
                message = self._inbox.get_nowait()
        except queue.Empty:
            return

    # Looking at the folder

    def _look(self, paths: frozenset[str] | None) -> None:
        if paths is None or not self._scanned or self._scanning:
            self._scan_due = True
            return
        if self._writer.waiting:
            self._write()  # the index is compared with the folder as it was before this change
        difference = self._survey.these(paths)
        if difference is None:
            self._scan_due = True
        else:
            self._apply(difference)
            self._notice_other_writers()

    def _scan_if_due(self) -> None:
        if not self._scan_due or time.monotonic() < self._next_scan:
            return
        self._scan_due, self._scanning = False, True
        started = time.monotonic()
        if self._writer.waiting:
            self._write()
        self._tell(StoryChanges())
        for difference in self._survey.everything(try_again=not self._scanned):
            self._apply(difference)
            self._take_messages(wait=False)
            if self._stopped:
                return
            self._write_if_due()
            self._hand_out()
        ended = time.monotonic()
        self._next_scan = ended + _SCANS_APART * (ended - started)
        self._scanned, self._scanning = True, False
        self._tell(StoryChanges())
        self._notice_other_writers()

    def _apply(self, difference: Difference) -> None:
        for found in difference.touched:
            self._writer.add(partial(file_table.touch_file, found=found))
        for old, found in difference.moved:
            self._writer.add(partial(file_table.move_file, library=self._index.library, old=old, found=found))
        for path in difference.gone:
            self._backlog.drop_file(path)
            self._writer.add(partial(file_table.remove_file, path=path))
        for found in difference.read:
            self._backlog.add_file(found)
        if difference.closed is not None:
            self._writer.add(partial(file_table.store_closed_folders, closed=difference.closed))

    # Having work done

    def _hand_out(self) -> None:
        """Give the workers enough that none of them waits, and what is on the screen in any case."""
        while (story := self._backlog.next_wanted()) is not None:
            self._have_analysed(story, URGENT)
        while self._in_flight < 2 * self._workers.size:
            found = self._backlog.next_file()
            if found is not None:
                self._have_read(found)
                continue
            if not self._stories_listed:
                self._backlog.set_stories(self._index.read(story_table.to_analyse))
                self._stories_listed = True
            story = self._backlog.next_story()
            if story is None:
                return
            self._have_analysed(story, LATER)

    def _have_read(self, found: FoundFile) -> None:
        request = ReadFile(os.fsencode(self._folder / found.path))
        self._submit(request, SOON, 20.0 + found.size / 100_000, partial(self._file_answered, found))

    def _have_analysed(self, story: int, priority: int) -> None:
        article = self._index.read(partial(story_table.article_to_analyse, story=story))
        if article is None:
            self._backlog.analysed(story)
            return
        request = Analyse(article.text, article.blocks, language_of(article))
        limit = 20.0 + len(article.text) / 20_000
        self._submit(request, priority, limit, partial(self._story_answered, story, analysis_key(article)))

    def _submit(self, request: Request, priority: int, limit: float, use: Callable[[Answer], None]) -> None:
        self._in_flight += 1
        self._workers.submit(
            request,
            priority=priority,
            limit=limit,
            done=lambda answer: self._inbox.put(partial(self._use, use, answer)),
        )

    def _use(self, use: Callable[[Answer], None], answer: Answer) -> None:
        self._in_flight -= 1
        if isinstance(answer, Unavailable):
            raise IndexingError(answer.reason)
        use(answer)

    def _file_answered(self, found: FoundFile, answer: Answer) -> None:
        if not self._backlog.is_current(found):
            return
        self._backlog.drop_file(found.path)
        if isinstance(answer, FileRead):
            library, articles = self._index.library, answer.articles
            self._writer.add(partial(story_table.store_stories, library=library, found=found, articles=articles))
        elif not os.path.lexists(self._folder / found.path):
            self._writer.add(partial(file_table.remove_file, path=found.path))
        elif isinstance(answer, Failed):
            unread = partial(file_table.store_unreadable, found=found, reason=answer.reason, retry=answer.may_pass)
            self._writer.add(unread)

    def _story_answered(self, story: int, key: str, answer: Answer) -> None:
        self._backlog.analysed(story)
        if isinstance(answer, Analysed):
            self._writer.add(partial(story_table.store_analysis, key=key, analysis=answer.analysis))
        elif isinstance(answer, Failed):
            reason = f"Its quotes could not be found. {answer.reason}"
            self._writer.add(partial(story_table.store_analysis, key=key, reason=reason))

    # Writing

    def _write_if_due(self) -> None:
        if self._writer.waiting and time.monotonic() >= self._writer.due:
            self._write()

    def _write(self) -> None:
        written, others_wrote = self._writer.write()
        if written.added or written.changed or others_wrote:
            self._stories_listed = False
        self._tell(written, others_wrote)

    def _notice_other_writers(self) -> None:
        """Another process that keeps the same index may have been faster, and there was nothing left to write."""
        if self._writer.others_wrote():
            self._stories_listed = False
            self._tell(StoryChanges(), others_wrote=True)

    def _drop_unused(self) -> None:
        if self._scanned and not self._unused_dropped:
            self._unused_dropped = True
            self._writer.add(story_table.drop_unused_analyses)
            self._writer.write()

    def _tell(self, written: StoryChanges, others_wrote: bool = False) -> None:
        rebuilt = self._writer.began_anew()
        if rebuilt:
            self._backlog.clear()
            self._scan_due, self._stories_listed = True, False
        self._notify(
            Progress(
                **msgspec.structs.asdict(written),
                order_stale=bool(written.added or written.changed or written.removed or others_wrote or rebuilt),
                scanning=self._scanning or self._scan_due,
                to_read=self._backlog.files_left,
                to_analyse=self._index.read(story_table.number_to_analyse),
                rebuilt=rebuilt,
            )
        )
