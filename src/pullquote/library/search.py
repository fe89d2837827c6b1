"""Full-text search: what a reader types as an FTS5 expression that cannot be wrong, and the text around the first hit.

Every word and phrase becomes an FTS5 string, in which nothing but the closing quotation mark has a meaning; see
https://www.sqlite.org/fts5.html#full_text_query_syntax.
"""

from __future__ import annotations

import sqlite3

from pullquote.library.results import SearchHit, StoryRow
from pullquote.text import safe_line

_MOST_TERMS = 64
_LONGEST_TERM = 1_000
_QUOTATION_MARKS = str.maketrans(dict.fromkeys("“”„«»", '"'))

# Neither can be in a terminal-safe text.
_OPEN, _CLOSE = "\x01", "\x02"

_BEFORE = 40
_AFTER = 100

# A word in the title counts as much as eight in the text (weights of bm25, lower is better).
_SEARCH = f"""
    SELECT rowid, highlight(words, 1, '{_OPEN}', '{_CLOSE}') FROM words
    WHERE words MATCH ? AND rank MATCH 'bm25(8.0, 1.0)' ORDER BY rank LIMIT ?
"""


def search_terms(query: str) -> tuple[str, ...]:
    """The words and "phrases" of a query that hold a letter or digit, without quotation marks, in order; what follows
    the 64th is left out."""
    terms: list[str] = []
    for number, words in enumerate(_in_and_out_of_quotation_marks(query)):
        is_phrase = number % 2 == 1
        terms += [term for term in ([words] if is_phrase else words.split()) if _has_letters(term)]
    return tuple(term[:_LONGEST_TERM].strip() for term in terms[:_MOST_TERMS])


def fts_expression(query: str) -> str | None:
    """An expression for MATCH: all words and all "phrases" must occur, in any letter case and without regard to
    accents. The last word, or a phrase that is not closed yet, may be the beginning of something longer.

    None when there is no letter or digit to search for.
    """
    terms = search_terms(query)
    if not terms:
        return None
    goes_on = _has_letters(_in_and_out_of_quotation_marks(query)[-1])
    return " ".join(f'"{term}"' for term in terms) + ("*" if goes_on else "")


def highlighted_texts(connection: sqlite3.Connection, query: str, limit: int) -> list[tuple[int, str]]:
    """The stories that hold all words and "phrases" of `query` in title and text, best first, at most `limit`: id, and
    text with the hits highlighted, for `hit_in`. None for a query without a letter or digit; any string is a query.

    The order is BM25 (Robertson and Zaragoza 2009) as FTS5 has it.
    """
    expression = fts_expression(query)
    if expression is None:
        return []
    return connection.execute(_SEARCH, (expression, limit)).fetchall()


def hit_in(story: StoryRow, highlighted: str) -> SearchHit:
    """The first hit in a text whose hits are highlighted; its sign's place is its offset, as no other stands before it.

    A story of which only the title matches, when the title is not in its text, has an empty hit at the beginning.
    """
    text = highlighted.replace(_OPEN, "").replace(_CLOSE, "")
    start, hits = highlighted.find(_OPEN), highlighted.count(_OPEN)
    if not hits:
        return _with_snippet(story, text, 0, 0, 0)
    return _with_snippet(story, text, start, highlighted.index(_CLOSE) - 1, hits)


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


def _in_and_out_of_quotation_marks(query: str) -> list[str]:
    """What stands outside and inside quotation marks, by turns; the last one may be an open phrase."""
    return safe_line(query).translate(_QUOTATION_MARKS).split('"')


def _has_letters(term: str) -> bool:
    return any(character.isalnum() for character in term)
