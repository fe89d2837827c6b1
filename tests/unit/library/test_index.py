"""The index: the order of the list, its rows, filters, marks, articles."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from pullquote.article import Article, Metadata, Sourced
from pullquote.language import Analysis, Quote
from pullquote.library import database
from pullquote.library.index import Index
from pullquote.library.results import StoryState
from pullquote.library.scan import FoundFile
from pullquote.library.story_table import analysis_key, store_analysis, store_stories
from pullquote.text import Span

Store = Callable[..., int]
MakeArticle = Callable[..., Article]


def analysed(index: Index, article: Article, quotes: int) -> None:
    found = Analysis(quotes=tuple(Quote(Span(n, n + 1), "direct") for n in range(quotes)), entities=(), language="en")
    index.write(lambda connection: store_analysis(connection, analysis_key(article), found, None))


def titles(index: Index, ids: object) -> list[str]:
    return [row.title for row in index.rows(list(ids))]  # type: ignore[call-overload]


@pytest.fixture
def traced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The statements of all connections to indexes that are opened from now on."""
    statements: list[str] = []
    connect = database.connect

    def tracing(path: Path) -> sqlite3.Connection:
        connection = connect(path)
        connection.set_trace_callback(statements.append)
        return connection

    monkeypatch.setattr("pullquote.library.database.connect", tracing)
    return statements


def test_stories_are_in_order_of_date_newest_first_and_undated_last(index: Index, store: Store) -> None:
    store("1.txt", "a", title="Undated")
    store("2.txt", "b", title="March", published="2024-03-14")
    store("3.txt", "c", title="April", published="2024-04-01T08:00:00+02:00")
    store("4.txt", "d", title="Saved in May", saved="2024-05-02T10:00:00+00:00")
    store("5.txt", "e", title="Sometime", published="long ago")
    assert titles(index, index.order("date")) == ["Saved in May", "April", "March", "Sometime", "Undated"]
    assert titles(index, index.order("date", descending=False)) == [
        "March", "April", "Saved in May", "Sometime", "Undated",
    ]  # fmt: skip


def test_dates_are_compared_as_moments_not_as_strings(index: Index, store: Store) -> None:
    store("1.txt", "a", title="Earlier", published="2024-03-14T09:00:00+09:00")
    store("2.txt", "b", title="Later", published="2024-03-14T01:00:00+00:00")
    assert titles(index, index.order("date")) == ["Later", "Earlier"]


def test_titles_are_in_order_without_case_accents_and_leading_marks(index: Index, store: Store) -> None:
    for number, title in enumerate(["zebra", "Äpfel", "“Banana”", "apple"]):
        store(f"{number}.txt", title, title=title)
    assert titles(index, index.order("title")) == ["Äpfel", "apple", "“Banana”", "zebra"]


def test_sources_are_in_order_and_stories_without_one_last(index: Index, store: Store) -> None:
    store("1.txt", "a", title="None")
    store("2.txt", "b", title="Wire", source="Wire")
    store("3.txt", "c", title="Post", source="Elgard Post")
    assert titles(index, index.order("source")) == ["Post", "Wire", "None"]
    assert titles(index, index.order("source", descending=True)) == ["Wire", "Post", "None"]


def test_most_quotes_come_first_and_unanalysed_stories_last(
    index: Index, store: Store, make_article: MakeArticle
) -> None:
    for name in ("few", "many", "unknown"):
        store(f"{name}.txt", name, title=name)
    analysed(index, make_article("few", title="few"), 1)
    analysed(index, make_article("many", title="many"), 9)
    assert titles(index, index.order("quotes")) == ["many", "few", "unknown"]
    assert [row.quotes for row in index.rows(index.order("quotes"))] == [9, 1, None]


def test_equal_dates_are_in_order_of_title_then_address(index: Index, store: Store) -> None:
    for path, title in (("b.txt", "Same"), ("a.txt", "Same"), ("c.txt", "Before")):
        store(path, path, title=title, published="2024-01-01")
    assert [row.path for row in index.rows(index.order("date"))] == ["c.txt", "a.txt", "b.txt"]


def test_rows_come_in_the_order_asked_for_without_those_that_are_gone(index: Index, store: Store) -> None:
    first, second = store("1.txt", "a", title="One"), store("2.txt", "b", title="Two")
    assert titles(index, [second, 999_999, first]) == ["Two", "One"]
    assert index.row(999_999) is None


def test_twenty_thousand_stories_are_ordered_by_one_query_and_paged_by_one_each(
    index: Index, make_article: MakeArticle, traced: list[str]
) -> None:
    fill(index, 20_000)
    watched = Index(index.path.parent, index.library)
    traced.clear()
    order = watched.order("date")
    watched.rows(order[10_000:10_200])
    watched.close()
    selects = [statement for statement in traced if "SELECT" in statement]
    assert len(order) == len(set(order)) == 20_000
    assert len(selects) == 2


@pytest.mark.parametrize("sort", ["date", "title", "source", "quotes"])
def test_every_usual_order_is_read_from_an_index_without_sorting(index: Index, sort: str, traced: list[str]) -> None:
    watched = Index(index.path.parent, index.library)
    traced.clear()
    watched.order(sort)  # type: ignore[arg-type]
    watched.close()
    (select,) = [statement for statement in traced if "SELECT" in statement]
    plan = index.read(lambda connection: connection.execute(f"EXPLAIN QUERY PLAN {select}").fetchall())
    assert len(plan) == 1
    assert "COVERING INDEX" in plan[0][3]


def test_the_analysis_key_depends_on_text_blocks_and_language_only(make_article: Callable[..., Article]) -> None:
    article = make_article("words")
    same = msgspec.structs.replace(article, file_digest="other", metadata=Metadata(title=Sourced("T", "text")))
    french = msgspec.structs.replace(article, metadata=Metadata(language=Sourced("fr", "front matter")))
    without_blocks = msgspec.structs.replace(article, blocks=())
    assert analysis_key(same) == analysis_key(article)
    assert len({analysis_key(each) for each in (article, french, without_blocks, make_article("other"))}) == 4


def test_the_article_comes_back_as_it_was(index: Index, store: Store, make_article: MakeArticle) -> None:
    story = store("1.txt", "Über 😀 all", title="T", byline="Ann", tags="a,b")
    assert index.article(story) == make_article("Über 😀 all", title="T", byline="Ann", tags="a,b")
    assert index.article(999_999) is None


def test_an_analysis_is_none_until_there_is_one(index: Index, store: Store, make_article: MakeArticle) -> None:
    story = store("1.txt", "words")
    assert index.analysis(story) is None
    analysed(index, make_article("words"), 3)
    found = index.analysis(story)
    assert found is not None
    assert len(found.quotes) == 3


def test_a_failed_analysis_is_empty_and_listed(index: Index, store: Store, make_article: MakeArticle) -> None:
    story = store("1.txt", "words")
    key = analysis_key(make_article("words"))
    index.write(lambda connection: store_analysis(connection, key, None, "Took too long."))
    found = index.analysis(story)
    assert found is not None
    assert found.quotes == ()
    assert [(entry.path, entry.reason) for entry in index.unreadable()] == [("1.txt", "Took too long.")]


def test_a_story_is_found_by_its_address(index: Index, store: Store) -> None:
    story = store("a b/c.txt", "words")
    assert index.id_of("abcdefghijkl/a%20b/c.txt") == story
    assert index.id_of("abcdefghijkl/other.txt") is None


def test_a_story_read_again_keeps_its_id_and_a_new_one_gets_a_new_id(index: Index, store: Store) -> None:
    first = store("1.txt", "words")
    assert store("1.txt", "other words") == first
    assert store("2.txt", "words") != first


def test_two_stories_of_one_item_id_are_both_kept(index: Index, make_article: MakeArticle) -> None:
    pair = [make_article("one", item="same"), make_article("two", item="same"), make_article("two", item="same")]
    stored = index.write(lambda connection: store_stories(connection, "abcdefghijkl", FoundFile("f.md", 1, 1), pair))
    assert len(stored.added) == 2
    again = index.write(lambda connection: store_stories(connection, "abcdefghijkl", FoundFile("f.md", 1, 1), pair))
    assert set(again.changed) == set(stored.added)


def test_the_filter_finds_words_of_title_source_byline_and_tags(index: Index, store: Store) -> None:
    story = store("1.txt", "text", title="Harbour Strike", source="Élgard Post", byline="Ana Lind", tags="docks,labour")
    store("2.txt", "harbour strike", title="Other")
    for words in ("harbour", "STRIKE harb", "elgard", "lind docks", "labour"):
        assert list(index.filter(words)) == [story], words
    assert list(index.filter("harbour 100%_")) == []
    assert len(index.filter("  ")) == 2


def test_marks_are_shown_on_rows_even_if_they_came_first(index: Index, store: Store) -> None:
    index.project([StoryState("abcdefghijkl/1.txt", True, False, 2), StoryState("abcdefghijkl/2.txt", False, True, 0)])
    row = index.row(store("1.txt", "words"))
    assert row is not None
    assert (row.read, row.starred, row.passages) == (True, False, 2)
    index.mark([StoryState("abcdefghijkl/1.txt", False, True, 3)])
    row = index.row(row.id)
    assert row is not None
    assert (row.read, row.starred, row.passages) == (False, True, 3)


def test_projecting_replaces_all_marks(index: Index, store: Store) -> None:
    story = store("1.txt", "words")
    index.project([StoryState("abcdefghijkl/1.txt", True, True, 2)])
    index.project([])
    row = index.row(story)
    assert row is not None
    assert (row.read, row.starred, row.passages) == (False, False, 0)


def test_a_story_without_a_title_is_named_by_its_file(index: Index, store: Store) -> None:
    row = index.row(store("notes/odd\x1b[1m.txt", "words"))
    assert row is not None
    assert row.title == "odd␛[1m.txt"
    assert row.path == "notes/odd␛[1m.txt"


def fill(index: Index, number: int) -> None:
    """Rows without articles: enough for the list."""

    def insert(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO files (id, path, size, mtime_ns, reader_version) VALUES (1, x'61', 1, 1, '1')")
        connection.executemany(
            "INSERT INTO stories (file_id, address, path, title, source, published, saved, format, text_length, "
            "title_key, source_key, date_key, haystack, analysis_key) "
            "VALUES (1, ?, 'p', ?, 's', '', '', 'f', 1, ?, 's', ?, 'h', 'k')",
            (
                (f"a/{n}", f"title {n}", f"title {n * 7919 % number}", n * 104_729 % number or None)
                for n in range(number)
            ),
        )

    index.write(insert)
