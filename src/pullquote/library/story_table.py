"""The index's tables of stories, articles and analyses: what is written into them, and read from them; and what stories
are sorted and filtered by.

Articles and analyses are msgpack, the article without its text, which has a column of its own.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from pullquote.article import Article, Sourced
from pullquote.language import Analysis
from pullquote.library.file_table import store_file
from pullquote.library.results import StoryChanges
from pullquote.library.scan import FoundFile
from pullquote.library.story_address import StoryAddress
from pullquote.text import safe_line

_encoder = msgspec.msgpack.Encoder()
_article_decoder = msgspec.msgpack.Decoder(Article)
_analysis_decoder = msgspec.msgpack.Decoder(Analysis)

_WRITTEN = (
    "file_id", "address", "path", "title", "source", "published", "saved", "format", "text_length",
    "title_key", "source_key", "date_key", "haystack", "analysis_key",
)  # fmt: skip
_QUOTES = "(SELECT quotes FROM analyses WHERE key = :analysis_key)"
_INSERT = f"""
    INSERT INTO stories ({", ".join(_WRITTEN)}, quotes)
    VALUES ({", ".join(f":{column}" for column in _WRITTEN)}, {_QUOTES})
"""
_UPDATE = f"""
    UPDATE stories SET {", ".join(f"{column} = :{column}" for column in _WRITTEN)}, quotes = {_QUOTES}
    WHERE address = :address
"""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?$")
_SORTED_LENGTH = 80


def store_stories(
    connection: sqlite3.Connection, library: str, found: FoundFile, articles: Sequence[Article]
) -> StoryChanges:
    """Put the stories of a file, all of them, in the place of those it had before. A story keeps its id as long as its
    address stays; one whose text was analysed before, anywhere, has its quotes at once."""
    stated = [field for article in articles for field in msgspec.structs.astuple(article.metadata) if field]
    origins = {field.origin for field in stated}
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
    return StoryChanges(tuple(added), tuple(changed), tuple(before.values()))


def store_analysis(
    connection: sqlite3.Connection, key: str, analysis: Analysis | None = None, reason: str | None = None
) -> StoryChanges:
    """Write down an analysis, or the reason why there is none, for all stories with this key."""
    number = len(analysis.quotes) if analysis else 0
    column = _encoder.encode(analysis) if analysis else None
    connection.execute("INSERT OR REPLACE INTO analyses VALUES (?, ?, ?, ?)", (key, number, column, reason))
    analysed = tuple(row[0] for row in connection.execute("SELECT id FROM stories WHERE analysis_key = ?", (key,)))
    connection.execute("UPDATE stories SET quotes = ? WHERE analysis_key = ?", (number, key))
    return StoryChanges(analysed=analysed)


def stored_article(connection: sqlite3.Connection, story: int) -> Article | None:
    """The story's article; None if the story is gone, or was read by a version of this program that wrote it otherwise
    (then it is about to be read again)."""
    found = connection.execute("SELECT text, rest FROM articles WHERE story_id = ?", (story,)).fetchone()
    if found is None:
        return None
    try:
        return msgspec.structs.replace(_article_decoder.decode(found[1]), text=found[0])
    except msgspec.DecodeError:
        return None


def stored_analysis(connection: sqlite3.Connection, story: int) -> Analysis | None:
    """The story's analysis; None until it has been made. One that failed is empty."""
    found = connection.execute(
        "SELECT analysis FROM stories JOIN analyses ON key = analysis_key WHERE stories.id = ?", (story,)
    ).fetchone()
    if found is None:
        return None
    if found[0] is None:
        return Analysis(quotes=(), entities=(), language="")
    try:
        return _analysis_decoder.decode(found[0])
    except msgspec.DecodeError:
        return None


def analysis_key(article: Article) -> str:
    """Digest of all that the analysis of a story depends on: text, blocks, language. Stories with one key share one
    analysis, wherever they lie."""
    parts = (article.text_digest, article.blocks, language_of(article))
    return hashlib.sha256(_encoder.encode(parts)).hexdigest()


def language_of(article: Article) -> str | None:
    """The language that the story itself states, for the analysis."""
    return article.metadata.language.value if article.metadata.language else None


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
    rest = _encoder.encode(msgspec.structs.replace(article, text=""))
    connection.execute(
        "INSERT INTO articles VALUES (:story, :title, :text, :rest) "
        "ON CONFLICT (story_id) DO UPDATE SET title = :title, text = :text, rest = :rest",
        {"story": story, "title": title, "text": article.text, "rest": rest},
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
        "haystack": normalised(haystack),
        "analysis_key": analysis_key(article),
    }


def normalised(text: str) -> str:
    """`text` without letter case and accents: what is equal here is equal to a reader who types without them."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()


def sort_key(text: str) -> str:
    """By what a title or source is put in its place: its words without case, accents and signs before the first one."""
    key = normalised(text)
    first = next((position for position, character in enumerate(key) if character.isalnum()), 0)
    return key[first : first + _SORTED_LENGTH]


def date_key(published: str, saved: str) -> int | None:
    """Seconds since 1970 (UTC) of the first of the two that is a date, for the order of the list.

    Both are ISO 8601, dates or dates with time; a time without an offset counts as UTC, a date alone as its beginning.
    """
    moments = (_seconds(stated) for stated in (published, saved))
    return next((seconds for seconds in moments if seconds is not None), None)


def _seconds(stated: str) -> int | None:
    short = _YEAR_OR_MONTH.match(stated)
    try:
        if short:
            when = datetime(int(short[1]), int(short[2] or 1), 1, tzinfo=UTC)
        else:
            when = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return int(((when if when.tzinfo else when.replace(tzinfo=UTC)) - _EPOCH).total_seconds())
