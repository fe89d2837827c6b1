"""Full-text search: which stories hold the words, where the first of them stands, and the text around it."""

from __future__ import annotations

import sqlite3

from pullquote.library.model import SearchHit, StoryRow
from pullquote.library.query import fts_expression
from pullquote.library.rows import rows

# Neither can be in a terminal-safe text.
_OPEN, _CLOSE = "\x01", "\x02"

_BEFORE = 40
_AFTER = 100

# A word in the title counts as much as eight in the text (weights of bm25, lower is better).
_SEARCH = f"""
    SELECT rowid, highlight(words, 1, '{_OPEN}', '{_CLOSE}') FROM words
    WHERE words MATCH ? AND rank MATCH 'bm25(8.0, 1.0)' ORDER BY rank LIMIT ?
"""


def search(connection: sqlite3.Connection, query: str, limit: int) -> list[SearchHit]:
    """The stories that hold all words and "phrases" of `query` in title and text, best first, at most `limit`; none for
    a query without a letter or digit. Any string is a query.

    The order is BM25 (Robertson and Zaragoza 2009) as FTS5 has it. A story of which only the title matches, when the
    title is not in its text, has an empty hit at the beginning.
    """
    expression = fts_expression(query)
    if expression is None:
        return []
    marked = connection.execute(_SEARCH, (expression, limit)).fetchall()
    stories = {story.id: story for story in rows(connection, [number for number, _ in marked])}
    return [_hit(stories[number], text) for number, text in marked if number in stories]


def _hit(story: StoryRow, marked: str) -> SearchHit:
    """The hit in a text whose hits are marked; the first mark's place is its offset, as no other stands before it."""
    text = marked.replace(_OPEN, "").replace(_CLOSE, "")
    start, hits = marked.find(_OPEN), marked.count(_OPEN)
    if not hits:
        return _with_snippet(story, text, 0, 0, 0)
    return _with_snippet(story, text, start, marked.index(_CLOSE) - 1, hits)


def _with_snippet(story: StoryRow, text: str, start: int, end: int, hits: int) -> SearchHit:
    """A hit with the words around it, cut between words where there is one to cut at."""
    left = max(start - _BEFORE, 0)
    if left:
        blank = text.find(" ", left, start)
        left = blank + 1 if blank >= 0 else left
    right = min(end + _AFTER, len(text))
    if right < len(text):
        blank = text.rfind(" ", end, right)
        right = blank if blank > end else right
    before, after = "…" if left else "", "…" if right < len(text) else ""
    snippet = before + text[left:right].replace("\n", " ") + after
    shift = len(before) - left
    return SearchHit(story, start, end, snippet, start + shift, end + shift, hits)
