"""Writing stories and their analyses into the index."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import msgspec

from pullquote.article import Article, Sourced, SourcedTags
from pullquote.language import Analysis
from pullquote.library.address import StoryAddress
from pullquote.library.blobs import analysis_column, article_columns, stored_article
from pullquote.library.files import store_file
from pullquote.library.keys import analysis_key, date_key, folded, sort_key
from pullquote.library.scan import FoundFile
from pullquote.text import safe_line


class Stored(msgspec.Struct, frozen=True):
    """Ids of the stories that storing a file has added, changed and removed."""

    added: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()


_INSERT = """
    INSERT INTO stories (
        file_id, address, path, title, source, published, saved, format, text_length, quotes,
        title_key, source_key, date_key, haystack, analysis_key
    ) VALUES (
        :file_id, :address, :path, :title, :source, :published, :saved, :format, :text_length,
        (SELECT quotes FROM analyses WHERE key = :analysis_key),
        :title_key, :source_key, :date_key, :haystack, :analysis_key
    )
"""
_UPDATE = """
    UPDATE stories SET
        file_id = :file_id, path = :path, title = :title, source = :source, published = :published, saved = :saved,
        format = :format, text_length = :text_length,
        quotes = (SELECT quotes FROM analyses WHERE key = :analysis_key),
        title_key = :title_key, source_key = :source_key, date_key = :date_key, haystack = :haystack,
        analysis_key = :analysis_key
    WHERE address = :address
"""


def store_stories(
    connection: sqlite3.Connection, library: str, found: FoundFile, articles: Sequence[Article]
) -> Stored:
    """Put the stories of a file, all of them, in the place of those it had before. A story keeps its id as long as its
    address stays; one whose text was analysed before, anywhere, has its quotes at once."""
    origins = {field.origin for article in articles for field in _stated(article)}
    file_id = store_file(
        connection, found, articles[0].file_digest, "file name" in origins, "modification time" in origins
    )
    before = dict(connection.execute("SELECT address, id FROM stories WHERE file_id = ?", (file_id,)).fetchall())
    added: list[int] = []
    changed: list[int] = []
    for address, article in _addressed(library, found.path, articles).items():
        values = {"file_id": file_id, "address": address, **_columns(found.path, article)}
        if address in before:
            story = before.pop(address)
            connection.execute(_UPDATE, values)
            changed.append(story)
        else:
            story = int(connection.execute(_INSERT, values).lastrowid or 0)
            added.append(story)
        _store_article(connection, story, str(values["title"]), article)
    connection.executemany("DELETE FROM stories WHERE id = ?", [(story,) for story in before.values()])
    return Stored(tuple(added), tuple(changed), tuple(before.values()))


def store_analysis(
    connection: sqlite3.Connection, key: str, analysis: Analysis | None, reason: str | None
) -> list[int]:
    """Keep an analysis, or the reason why there is none. Gives the ids of the stories that have it now."""
    number = len(analysis.quotes) if analysis else 0
    column = analysis_column(analysis) if analysis else None
    connection.execute("INSERT OR REPLACE INTO analyses VALUES (?, ?, ?, ?)", (key, number, column, reason))
    stories = [row[0] for row in connection.execute("SELECT id FROM stories WHERE analysis_key = ?", (key,))]
    connection.execute("UPDATE stories SET quotes = ? WHERE analysis_key = ?", (number, key))
    return stories


def to_analyse(connection: sqlite3.Connection) -> list[int]:
    """Ids of the stories without an analysis, newest first."""
    found = connection.execute("SELECT id FROM stories WHERE quotes IS NULL ORDER BY date_key DESC, id")
    return [row[0] for row in found]


def number_to_analyse(connection: sqlite3.Connection) -> int:
    """How many stories have no analysis."""
    return int(connection.execute("SELECT count(*) FROM stories WHERE quotes IS NULL").fetchone()[0])


def article_to_analyse(connection: sqlite3.Connection, story: int) -> Article | None:
    """The story; None if it is gone or has been analysed."""
    waits = connection.execute("SELECT 1 FROM stories WHERE id = ? AND quotes IS NULL", (story,)).fetchone()
    return stored_article(connection, story) if waits else None


def drop_unused_analyses(connection: sqlite3.Connection) -> None:
    """Drop the analyses that no story has any more."""
    connection.execute("DELETE FROM analyses WHERE key NOT IN (SELECT analysis_key FROM stories)")


def _store_article(connection: sqlite3.Connection, story: int, title: str, article: Article) -> None:
    text, rest = article_columns(article)
    connection.execute(
        "INSERT INTO articles VALUES (:story, :title, :text, :rest) "
        "ON CONFLICT (story_id) DO UPDATE SET title = :title, text = :text, rest = :rest",
        {"story": story, "title": title, "text": text, "rest": rest},
    )


def _addressed(library: str, path: str, articles: Sequence[Article]) -> dict[str, Article]:
    """Each story by its address. Two of one file that claim the same item (feeds do that) are told apart by their
    texts; the same text twice is one story."""
    result: dict[str, Article] = {}
    for article in articles:
        address = StoryAddress(library, path, article.item)
        other = result.get(str(address))
        if other is not None and other.text_digest != article.text_digest:
            address = StoryAddress(library, path, f"{article.item or ''}~{article.text_digest[:16]}")
        result.setdefault(str(address), article)
    return result


def _stated(article: Article) -> list[Sourced | SourcedTags]:
    fields = msgspec.structs.astuple(article.metadata)
    return [field for field in fields if field is not None]


def _columns(path: str, article: Article) -> dict[str, str | int | None]:
    metadata = article.metadata

    def stated(field: Sourced | None) -> str:
        return safe_line(field.value) if field else ""

    title = stated(metadata.title) or safe_line(path.rpartition("/")[2])
    source, published, saved = stated(metadata.source), stated(metadata.published), stated(metadata.saved)
    tags = metadata.tags.value if metadata.tags else ()
    haystack = "\n".join((title, source, stated(metadata.byline), *map(safe_line, tags)))
    return {
        "path": safe_line(path),
        "title": title,
        "source": source,
        "published": published,
        "saved": saved,
        "format": article.format,
        "text_length": len(article.text),
        "title_key": sort_key(title),
        "source_key": sort_key(source) or None,
        "date_key": date_key(published, saved),
        "haystack": folded(haystack),
        "analysis_key": analysis_key(article),
    }
