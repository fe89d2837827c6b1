"""The index file: made, checked, made anew."""

from __future__ import annotations

import sqlite3
import stat
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from pullquote.article import Article
from pullquote.library import database
from pullquote.library.backlog import IndexWriter
from pullquote.library.index import Index
from pullquote.library.scan import FoundFile
from pullquote.library.story_table import store_analysis, store_stories, to_analyse

LIBRARY = "abcdefghijkl"


def filled(cache: Path, make_article: object) -> Path:
    index = Index(cache, LIBRARY)
    for number in range(40):
        article: Article = make_article(f"story {number} " + "of some words " * 50)  # type: ignore[operator]
        found = FoundFile(f"{number}.txt", 1, 1)
        index.write(lambda connection, a=article, f=found: store_stories(connection, LIBRARY, f, [a]))
    assert index.counts().stories == 40
    index.close()
    return index.path


@pytest.mark.skipif(sys.platform == "win32", reason="modes as on POSIX")
def test_the_index_is_for_its_owner_alone(tmp_path: Path) -> None:
    index = Index(tmp_path / "cache", LIBRARY)
    index.project([])
    assert stat.S_IMODE((tmp_path / "cache").stat().st_mode) == 0o700
    for file in (tmp_path / "cache").iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    index.close()


def test_an_index_is_there_again_when_it_is_opened_again(tmp_path: Path, make_article: object) -> None:
    filled(tmp_path, make_article)
    index = Index(tmp_path, LIBRARY)
    assert index.counts().stories == 40
    index.close()


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: b"this is no database at all" * 100,
        lambda content: content[:100],
        lambda content: content[: len(content) // 2],
        lambda content: b"\0" * len(content),
        lambda content: content[:16] + b"\xff" * 84 + content[100:],
        lambda content: content[:4096] + b"\x5a" * (len(content) - 4096),
    ],
    ids=["empty", "text", "cut short", "half", "zeroes", "header", "all but the first page"],
)
def test_a_damaged_index_is_made_anew(tmp_path: Path, make_article: object, damage: object) -> None:
    path = filled(tmp_path, make_article)
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    index = Index(tmp_path, LIBRARY)
    index.search("words")
    for number in range(50):
        index.article(number)
    index.order("date")
    article: Article = make_article("a new story")  # type: ignore[operator]
    index.write(lambda connection: store_stories(connection, LIBRARY, FoundFile("new.txt", 1, 1), [article]))
    assert [hit.story.path for hit in index.search("new")] == ["new.txt"]
    index.close()


def test_damage_found_in_the_middle_of_work_is_told_by_the_generation(tmp_path: Path, make_article: object) -> None:
    path = filled(tmp_path, make_article)
    content = path.read_bytes()
    index = Index(tmp_path, LIBRARY)
    path.write_bytes(content[:4096] + b"\x5a" * (len(content) - 4096))
    assert index.generation == 0
    assert list(index.order("date")) == []
    assert index.generation == 1
    index.close()


def test_an_index_of_another_schema_is_made_anew(tmp_path: Path, make_article: object) -> None:
    path = filled(tmp_path, make_article)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = 'older' WHERE name = 'schema'")
    connection.close()
    index = Index(tmp_path, LIBRARY)
    assert index.counts().stories == 0
    index.close()


def test_a_database_of_another_program_is_made_anew(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / f"library-{LIBRARY}.sqlite3")
    connection.execute("CREATE TABLE stories (something TEXT)")
    connection.close()
    index = Index(tmp_path, LIBRARY)
    assert index.counts().stories == 0
    index.close()


def test_analyses_of_another_version_are_dropped_and_stories_kept(
    tmp_path: Path, make_article: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path, make_article)
    index = Index(tmp_path, LIBRARY)
    keys = index.read(lambda connection: connection.execute("SELECT analysis_key FROM stories").fetchall())
    for (key,) in keys:
        index.write(lambda connection, key=key: store_analysis(connection, key, None, "none"))
    assert index.counts().to_analyse == 0
    index.close()
    monkeypatch.setattr(database, "ANALYSIS_VERSION", "another")
    index = Index(tmp_path, LIBRARY)
    assert index.counts().stories == 40
    assert len(index.read(to_analyse)) == 40
    index.close()


def test_many_threads_read_while_one_writes(tmp_path: Path, make_article: object) -> None:
    index = Index(tmp_path, LIBRARY)
    failures: list[BaseException] = []
    done = threading.Event()

    def reading() -> None:
        try:
            while not done.is_set():
                order = index.order("date")
                assert len(index.rows(order)) <= 60
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=reading) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(60):
        article: Article = make_article(f"story {number}")  # type: ignore[operator]
        found = FoundFile(f"{number}.txt", 1, 1)
        index.write(lambda connection, a=article, f=found: store_stories(connection, LIBRARY, f, [a]))
    done.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert index.counts().stories == 60
    index.close()


def test_two_processes_worth_of_indexes_share_one_file(tmp_path: Path, make_article: object) -> None:
    first, second = Index(tmp_path, LIBRARY), Index(tmp_path, LIBRARY)
    article: Article = make_article("words")  # type: ignore[operator]
    writer, beside = IndexWriter(first), IndexWriter(second)
    writer.add(partial(store_stories, library=LIBRARY, found=FoundFile("1.txt", 1, 1), articles=[article]))
    written, others_wrote = writer.write()
    assert (len(written.added), others_wrote) == (1, False)
    assert beside.others_wrote()
    assert not writer.others_wrote()
    assert second.counts().stories == 1
    first.close()
    second.close()


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    with pytest.raises(OSError, match="cache"):
        Index(tmp_path / "cache", LIBRARY)
