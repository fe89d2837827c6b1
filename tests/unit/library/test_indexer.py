"""From a folder to an index: what is read, what is not read again, and what follows a change on disk."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pullquote.library.backlog import IndexWriter
from pullquote.library.index import Index
from pullquote.library.indexer import Indexer, IndexingError
from pullquote.library.library import Library
from pullquote.library.protocol import Analyse, Answer, Failed, ReadFile, Unavailable
from pullquote.library.registry import Registry
from pullquote.library.results import Progress

Workers = Any  # the fixture's class


def story(number: int) -> str:
    return f"Harbour strike, day {number}\n\nThe mayor said: “We will not yield {number} times.”\n"


def refresh(
    folder: Path, index: Index, progress: Callable[[Progress], None] | None = None, workers: Any = None
) -> None:
    Library(folder, index).refresh(progress, workers)


def put(folder: Path, name: str, text: str = story(1)) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def shown(index: Index) -> list[str]:
    return sorted(row.path for row in index.rows(index.order("title")))


def test_every_story_is_read_and_analysed(folder: Path, index: Index, workers: Workers) -> None:
    for number in range(5):
        put(folder, f"sub/{number}.txt", story(number))
    refresh(folder, index, workers=workers)
    assert shown(index) == [f"sub/{number}.txt" for number in range(5)]
    assert [row.quotes for row in index.rows(index.order("title"))] == [1] * 5
    counts = index.counts()
    assert (counts.stories, counts.to_analyse, counts.unreadable) == (5, 0, 0)


def test_progress_counts_down_and_ends_with_nothing_to_do(folder: Path, index: Index, workers: Workers) -> None:
    put(folder, "a.txt")
    told: list[Progress] = []
    refresh(folder, index, told.append, workers)
    assert told[0].scanning
    assert (told[-1].scanning, told[-1].to_read, told[-1].to_analyse) == (False, 0, 0)
    (added,) = [number for progress in told for number in progress.added]
    assert [number for progress in told for number in progress.analysed] == [added]


def test_nothing_is_read_again_that_has_not_changed(folder: Path, index: Index, workers: Workers) -> None:
    put(folder, "a.txt")
    refresh(folder, index, workers=workers)
    workers.forget()
    refresh(folder, index, workers=workers)
    assert workers.requests == []


def test_headlines_come_before_quotes(folder: Path, index: Index, workers: Workers) -> None:
    for number in range(30):
        put(folder, f"{number}.txt", story(number))
    refresh(folder, index, workers=workers)
    kinds = [type(request) for request in workers.requests]
    assert kinds == [ReadFile] * 30 + [Analyse] * 30


def test_the_file_changed_last_is_read_first(folder: Path, index: Index, workers: Workers) -> None:
    for name, seconds in (("old.txt", 1_000), ("new.txt", 3_000), ("middle.txt", 2_000)):
        os.utime(put(folder, name, story(seconds)), (seconds, seconds))
    refresh(folder, index, workers=workers)
    assert workers.paths_read == ["new.txt", "middle.txt", "old.txt"]


def test_a_changed_file_is_read_again_and_keeps_its_id(folder: Path, index: Index, workers: Workers) -> None:
    file = put(folder, "a.txt")
    refresh(folder, index, workers=workers)
    before = list(index.order("date"))
    file.write_text("Another title\n\nShe said: “Yes.” He said: “No.”\n")
    refresh(folder, index, workers=workers)
    assert list(index.order("date")) == before
    row = index.row(before[0])
    assert row is not None
    assert (row.title, row.quotes) == ("Another title", 2)


def test_a_deleted_file_disappears(folder: Path, index: Index, workers: Workers) -> None:
    file = put(folder, "a.txt")
    put(folder, "b.txt", story(2))
    refresh(folder, index, workers=workers)
    file.unlink()
    told: list[Progress] = []
    refresh(folder, index, told.append, workers)
    assert shown(index) == ["b.txt"]
    assert sum(len(progress.removed) for progress in told) == 1


def test_a_renamed_file_keeps_its_story_without_being_read(folder: Path, index: Index, workers: Workers) -> None:
    file = put(folder, "a.txt")
    refresh(folder, index, workers=workers)
    before = list(index.order("date"))
    workers.forget()
    (folder / "sub").mkdir()
    file.rename(folder / "sub" / "b.txt")
    refresh(folder, index, workers=workers)
    assert workers.requests == []
    assert list(index.order("date")) == before
    row = index.row(before[0])
    assert row is not None
    assert (row.path, row.quotes) == ("sub/b.txt", 1)
    assert index.id_of("abcdefghijkl/sub/b.txt") == before[0]


def test_a_file_that_moved_and_was_touched_is_not_analysed_again(folder: Path, index: Index, workers: Workers) -> None:
    file = put(folder, "a.txt")
    refresh(folder, index, workers=workers)
    workers.forget()
    moved = file.rename(folder / "b.txt")
    os.utime(moved, (5_000, 5_000))
    refresh(folder, index, workers=workers)
    assert workers.texts_analysed == []
    assert shown(index) == ["b.txt"]
    assert index.counts().to_analyse == 0


def test_a_copy_is_a_story_of_its_own_and_not_analysed_again(folder: Path, index: Index, workers: Workers) -> None:
    file = put(folder, "a.txt")
    refresh(folder, index, workers=workers)
    workers.forget()
    put(folder, "copy.txt", file.read_text())
    refresh(folder, index, workers=workers)
    assert workers.texts_analysed == []
    assert shown(index) == ["a.txt", "copy.txt"]


def test_of_two_copies_of_a_file_that_is_gone_each_has_its_story(folder: Path, index: Index, workers: Workers) -> None:
    file = put(folder, "a.txt")
    refresh(folder, index, workers=workers)
    put(folder, "b.txt", file.read_text())
    put(folder, "c.txt", file.read_text())
    file.unlink()
    refresh(folder, index, workers=workers)
    assert shown(index) == ["b.txt", "c.txt"]


def test_two_files_that_change_names_keep_their_texts_apart(folder: Path, index: Index, workers: Workers) -> None:
    one, two = put(folder, "one.txt", story(1)), put(folder, "two.txt", story(2))
    refresh(folder, index, workers=workers)
    one.rename(folder / "x")
    two.rename(one)
    (folder / "x").rename(two)
    os.utime(one, (7_000, 7_000))
    os.utime(two, (8_000, 8_000))
    refresh(folder, index, workers=workers)
    titles = {row.path: row.title for row in index.rows(index.order("title"))}
    assert titles == {"one.txt": "Harbour strike, day 2", "two.txt": "Harbour strike, day 1"}


def test_a_file_that_vanishes_before_it_is_read_is_no_complaint(folder: Path, index: Index, workers: Workers) -> None:
    file = put(folder, "a.txt")
    reading = workers.reading

    def vanish(request: ReadFile) -> Answer:
        file.unlink(missing_ok=True)
        return reading(request)

    workers.reading = vanish
    refresh(folder, index, workers=workers)
    assert index.counts().stories == 0
    assert index.unreadable() == []


def test_what_cannot_be_read_is_listed_with_the_reason_and_not_tried_again(
    folder: Path, index: Index, workers: Workers
) -> None:
    put(folder, "bad.txt")
    workers.reading = lambda request: Failed("It is odd.")
    refresh(folder, index, workers=workers)
    assert [(entry.path, entry.reason) for entry in index.unreadable()] == [("bad.txt", "It is odd.")]
    workers.forget()
    refresh(folder, index, workers=workers)
    assert workers.requests == []


def test_what_could_not_be_read_for_a_cause_that_may_pass_is_tried_again(
    folder: Path, index: Index, workers: Workers
) -> None:
    put(folder, "a.txt")
    reading, workers.reading = workers.reading, lambda request: Failed("No permission.", may_pass=True)
    refresh(folder, index, workers=workers)
    workers.reading = reading
    refresh(folder, index, workers=workers)
    assert shown(index) == ["a.txt"]
    assert index.unreadable() == []


def test_a_story_that_becomes_unreadable_is_gone(folder: Path, index: Index, workers: Workers) -> None:
    file = put(folder, "a.txt")
    refresh(folder, index, workers=workers)
    file.write_text("other bytes")
    workers.reading = lambda request: Failed("It is odd.")
    refresh(folder, index, workers=workers)
    assert index.counts().stories == 0
    assert index.search("harbour") == []


def test_an_analysis_that_fails_is_listed_and_not_tried_again(folder: Path, index: Index, workers: Workers) -> None:
    put(folder, "a.txt")
    workers.analysing = lambda request: Failed("Took longer than 20 s; skipped.")
    refresh(folder, index, workers=workers)
    assert index.counts().to_analyse == 0
    assert index.unreadable()[0].reason.endswith("Took longer than 20 s; skipped.")
    workers.forget()
    refresh(folder, index, workers=workers)
    assert workers.requests == []


def test_without_workers_indexing_ends_with_the_reason_and_blames_no_file(
    folder: Path, index: Index, workers: Workers
) -> None:
    put(folder, "a.txt")
    workers.reading = lambda request: Unavailable("The reading process did not start.")
    with pytest.raises(IndexingError, match="did not start"):
        refresh(folder, index, workers=workers)
    assert index.unreadable() == []


def test_a_library_that_is_not_there_now_keeps_its_stories(folder: Path, index: Index, workers: Workers) -> None:
    put(folder, "a.txt")
    refresh(folder, index, workers=workers)
    folder.rename(folder.with_name("unmounted"))
    refresh(folder, index, workers=workers)
    assert shown(index) == ["a.txt"]
    assert [(entry.path, entry.reason) for entry in index.unreadable()] == [(".", "The folder is not there.")]
    folder.with_name("unmounted").rename(folder)
    refresh(folder, index, workers=workers)
    assert index.unreadable() == []


def test_another_reader_version_reads_everything_again(
    folder: Path, index: Index, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "a.txt")
    refresh(folder, index, workers=workers)
    workers.forget()
    monkeypatch.setattr("pullquote.library.file_table.READER_VERSION", "another")
    refresh(folder, index, workers=workers)
    assert workers.paths_read == ["a.txt"]
    assert workers.texts_analysed == []


def test_analyses_that_no_story_has_any_more_are_dropped(folder: Path, index: Index, workers: Workers) -> None:
    file = put(folder, "a.txt")
    refresh(folder, index, workers=workers)
    file.unlink()
    refresh(folder, index, workers=workers)
    assert index.read(lambda connection: connection.execute("SELECT count(*) FROM analyses").fetchone()) == (0,)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_a_file_whose_name_is_no_text_is_read(folder: Path, index: Index, workers: Workers) -> None:
    put(folder, os.fsdecode(b"caf\xe9.txt"))
    refresh(folder, index, workers=workers)
    (row,) = index.rows(index.order("title"))
    assert row.address == "abcdefghijkl/caf%E9.txt"
    assert row.path.isprintable()


class Follower:
    """Collects what an indexer tells; waits for conditions on the index."""

    def __init__(self) -> None:
        self.told: list[Progress] = []
        self._news = threading.Condition()

    def __call__(self, progress: Progress) -> None:
        with self._news:
            self.told.append(progress)
            self._news.notify_all()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(condition, timeout=30)

    def is_idle(self) -> bool:
        last = self.told[-1] if self.told else Progress(scanning=True)
        return not (last.scanning or last.to_read or last.to_analyse)


@pytest.fixture
def follower() -> Follower:
    return Follower()


def test_changes_on_disk_are_followed(folder: Path, index: Index, workers: Workers, follower: Follower) -> None:
    put(folder, "a.txt", story(1))
    library = Library(folder, index)
    library.start(follower, workers=workers)
    follower.wait_for(follower.is_idle)
    first = index.order("date")[0]
    put(folder, "b.txt", story(2))
    follower.wait_for(lambda: shown(index) == ["a.txt", "b.txt"])
    (folder / "a.txt").write_text("A new title\n\nWords.\n")
    follower.wait_for(lambda: [row.title for row in index.rows([first])] == ["A new title"])
    (folder / "b.txt").unlink()
    follower.wait_for(lambda: shown(index) == ["a.txt"])
    put(folder, "new/deep/c.txt", story(3))
    follower.wait_for(lambda: shown(index) == ["a.txt", "new/deep/c.txt"])
    (folder / "new").rename(folder / "renamed")
    follower.wait_for(lambda: shown(index) == ["a.txt", "renamed/deep/c.txt"])
    (folder / "a.txt").rename(folder / "z.txt")
    follower.wait_for(lambda: shown(index) == ["renamed/deep/c.txt", "z.txt"])
    follower.wait_for(follower.is_idle)
    assert index.id_of("abcdefghijkl/z.txt") == first
    assert not any(progress.problem for progress in follower.told)
    library.stop()


def test_a_burst_of_changes_is_told_in_few_batches(
    folder: Path, index: Index, workers: Workers, follower: Follower
) -> None:
    library = Library(folder, index)
    library.start(follower, workers=workers)
    follower.wait_for(follower.is_idle)
    before = len(follower.told)
    for number in range(100):
        put(folder, f"{number}.txt", story(number))
    follower.wait_for(lambda: index.counts().stories == 100 and follower.is_idle())
    assert len(follower.told) - before < 50
    library.stop()


def test_where_the_system_cannot_watch_changes_are_found_by_looking_again(
    folder: Path, index: Index, workers: Workers, follower: Follower, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*paths: object, **options: object) -> None:
        raise OSError("OS file watch limit reached")

    monkeypatch.setattr("watchfiles.watch", refuse)
    monkeypatch.setattr("pullquote.library.watch._LOOK_AGAIN_SECONDS", 0.05)
    library = Library(folder, index)
    library.start(follower, workers=workers)
    follower.wait_for(follower.is_idle)
    put(folder, "a.txt")
    follower.wait_for(lambda: shown(index) == ["a.txt"])
    library.stop()


def test_the_story_on_the_screen_is_analysed_before_the_others(folder: Path, index: Index, workers: Workers) -> None:
    for number in range(10):
        put(folder, f"{number}.txt", story(number))
    refresh(folder, index, workers=workers)
    index.write(lambda connection: connection.execute("UPDATE stories SET quotes = NULL"))
    workers.forget()
    last = index.order("title")[-1]
    indexer = Indexer(index, folder, workers, lambda _: None)
    indexer.want(last)
    indexer.run(until_done=True)
    assert len(workers.requests) == 10
    article = index.article(last)
    assert article is not None
    assert article.text in workers.texts_analysed[:5]
    assert workers.priorities[workers.texts_analysed.index(article.text)] == 0


def test_an_index_that_is_damaged_while_it_is_kept_is_filled_anew(
    folder: Path, index: Index, workers: Workers, follower: Follower
) -> None:
    put(folder, "a.txt", story(1))
    library = Library(folder, index)
    library.start(follower, workers=workers)
    follower.wait_for(follower.is_idle)
    index.close()  # nothing of it is left in memory
    content = index.path.read_bytes()
    index.path.write_bytes(content[:100] + b"\x5a" * (len(content) - 100))
    put(folder, "b.txt", story(2))
    follower.wait_for(lambda: any(progress.rebuilt for progress in follower.told))
    follower.wait_for(lambda: shown(index) == ["a.txt", "b.txt"])
    library.stop()


def test_damage_that_only_a_reader_meets_wakes_the_indexer(
    folder: Path, index: Index, workers: Workers, follower: Follower
) -> None:
    put(folder, "a.txt", story(1))
    library = Library(folder, index)
    library.start(follower, workers=workers)
    follower.wait_for(follower.is_idle)
    index.close()
    content = index.path.read_bytes()
    index.path.write_bytes(content[:100] + b"\x5a" * (len(content) - 100))
    index.order("date")
    follower.wait_for(lambda: any(progress.rebuilt for progress in follower.told))
    follower.wait_for(lambda: shown(index) == ["a.txt"])
    library.stop()


def test_what_another_process_wrote_first_makes_the_order_stale(
    folder: Path, index: Index, workers: Workers, follower: Follower
) -> None:
    library = Library(folder, index)
    library.start(follower, workers=workers)
    follower.wait_for(follower.is_idle)
    other = Index(index.path.parent, index.library)
    (folder / "late").mkdir()
    follower.wait_for(lambda: len(follower.told) > 3 and follower.is_idle())
    before = len(follower.told)
    IndexWriter(other).write()
    (folder / "late").rmdir()
    follower.wait_for(lambda: any(progress.order_stale for progress in follower.told[before:]))
    other.close()
    library.stop()


def test_a_problem_ends_the_indexer_and_is_told(
    folder: Path, index: Index, workers: Workers, follower: Follower
) -> None:
    put(folder, "a.txt")
    workers.reading = lambda request: Unavailable("The reading process did not start.")
    library = Library(folder, index)
    library.start(follower, workers=workers)
    follower.wait_for(lambda: "did not start" in "".join(progress.problem for progress in follower.told))
    library.stop()


def test_a_library_is_read_by_real_workers_and_followed(tmp_path: Path, folder: Path, follower: Follower) -> None:
    put(folder, "a.txt", story(1))
    library = Library.open(folder, registry=Registry(tmp_path / "data", "desk"), cache_folder=tmp_path / "cache")
    library.refresh()
    assert [row.quotes for row in library.index.rows(library.index.order("date"))] == [1]
    library.start(follower)
    follower.wait_for(follower.is_idle)
    put(folder, "b.txt", story(2))
    follower.wait_for(lambda: library.index.counts().stories == 2 and follower.is_idle())
    (row,) = [hit.story for hit in library.index.search("“yield 2")]
    assert library.file_of(row.address) == folder.resolve() / "b.txt"
    library.close()


def test_a_named_file_is_read_before_all_others(folder: Path, index: Index, workers: Workers) -> None:
    for name, seconds in (("old.txt", 1_000), ("new.txt", 3_000)):
        os.utime(put(folder, name, story(seconds)), (seconds, seconds))
    done = threading.Event()
    library = Library(folder, index)
    library.start(
        lambda progress: done.set() if not (progress.scanning or progress.to_read or progress.to_analyse) else None,
        "old.txt",
        workers,
    )
    assert done.wait(20)
    library.stop()
    assert workers.paths_read == ["old.txt", "new.txt"]


def test_a_stop_that_comes_during_a_scan_ends_it(folder: Path, index: Index, workers: Workers) -> None:
    put(folder, "a.txt")
    running: list[Indexer] = []
    # The first thing that is told is that a scan has begun.
    indexer = Indexer(index, folder, workers, lambda _progress: running[0].stop())
    running.append(indexer)
    thread = threading.Thread(target=indexer.run, kwargs={"until_done": False}, daemon=True)
    thread.start()
    thread.join(20)
    assert not thread.is_alive()
