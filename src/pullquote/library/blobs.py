"""Articles and analyses as the index keeps them: msgpack, the article without its text, which has a column."""

from __future__ import annotations

import sqlite3

import msgspec

from pullquote.article import Article
from pullquote.language import Analysis

_encoder = msgspec.msgpack.Encoder()
_article_decoder = msgspec.msgpack.Decoder(Article)
_analysis_decoder = msgspec.msgpack.Decoder(Analysis)


def article_columns(article: Article) -> tuple[str, bytes]:
    """The article's text, and the rest."""
    return article.text, _encoder.encode(msgspec.structs.replace(article, text=""))


def analysis_column(analysis: Analysis) -> bytes:
    """The whole analysis."""
    return _encoder.encode(analysis)


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
