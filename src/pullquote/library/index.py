"""The index of one library: what the desk asks it, full-text search, and the reader's marks beside its rows.

Every word and phrase of a search becomes an FTS5 string, in which nothing but the closing quotation mark has a meaning;
see https://www.sqlite.org/fts5.html#full_text_query_syntax.
"""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Iterable, Sequence

from pullquote.article import Article
from pullquote.language import Analysis
from pullquote.library.database import Database
from pullquote.library.results import Counts, SearchHit, Sort, StoryRow, StoryState, UnreadableFile
from pullquote.library.story_table import normalised, stored_analysis, stored_article
from pullquote.text import safe_line

_AT_ONCE = 500  # SQLite allows 999 variables in a statement at least

_COLUMNS = """
    stories.id, stories.address, stories.path, title, source, published, saved, format, text_length, quotes,
    coalesce(marks.read, 0), coalesce(marks.starred, 0), coalesce(marks.passages, 0)
    FROM stories LEFT JOIN marks ON marks.address = stories.address
"""

# Each has an index in the schema that answers it in the usual direction; stories without the value come last in both.
_ORDERS: dict[Sort, tuple[str, bool]] = {
    "date": ("date_key IS NULL, date_key {}, title_key, address", True),
    "title": ("title_key {}, address {}", False),
    "source": ("source_key IS NULL, source_key {}, title_key, address", False),
    "quotes": ("quotes IS NULL, quotes {}, title_key, address", True),
}

# Folders that could not be opened and stories that could not be analysed.
_UNREADABLE = """
    SELECT path, reason FROM closed_folders UNION ALL
    SELECT DISTINCT path, reason FROM stories JOIN analyses ON key = analysis_key WHERE reason IS NOT NULL
"""

_COUNTS = """
    SELECT (SELECT count(*) FROM stories),
        (SELECT count(*) FROM stories WHERE quotes IS NULL),
        (SELECT count(*) FROM files WHERE reason IS NOT NULL) + (SELECT count(*) FROM closed_folders)
"""

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


class Index(Database):
    """The index of one library, in the cache folder; all of it can be found out again.

    Any thread may call any method. Reading never waits for writing; `project` and `mark` wait for a write that is under
    way (some 10 ms). What is asked about a story that is gone is answered by None or left out. sqlite3.Error is raised
    when the disk fails or is full; a damaged file is made anew without an error: ids from before are void then, and
    marks must be projected.
    """

    def order(self, sort: Sort, descending: bool | None = None) -> array[int]:
        """Ids of all stories in the order of the list. Without `descending`, as one expects: newest first, most quotes
        first, titles and sources from A. Stories without the value are last, ties in the order of title, address."""
        terms, usual = _ORDERS[sort]
        direction = "DESC" if (usual if descending is None else descending) else "ASC"
        return self._ids(f"SELECT id FROM stories ORDER BY {terms.replace('{}', direction)}")

    def filter(self, text: str) -> array[int]:
        """Ids, in no order, of the stories whose title, source, byline or tags contain each word of `text`, whatever
        the letter case and accents; all stories without a word."""
        words = normalised(safe_line(text)).split()
        condition = " AND ".join(["instr(haystack, ?)"] * len(words)) or "1"
        return self._ids(f"SELECT id FROM stories WHERE {condition}", words)

    def rows(self, ids: Sequence[int]) -> list[StoryRow]:
        """The rows of these stories in this order, without those that are gone."""
        return self.read(lambda connection: _rows(connection, ids))

    def row(self, story: int) -> StoryRow | None:
        """The story's row."""
        return next(iter(self.rows((story,))), None)

    def id_of(self, address: str) -> int | None:
        """The id of the story with this address."""
        return next(iter(self._ids("SELECT id FROM stories WHERE address = ?", (address,))), None)

    def article(self, story: int) -> Article | None:
        """The story itself."""
        return self.read(lambda connection: stored_article(connection, story))

    def analysis(self, story: int) -> Analysis | None:
        """What the story says; None until it was analysed, empty (and listed in `unreadable`) if that failed."""
        return self.read(lambda connection: stored_analysis(connection, story))

    def search(self, query: str, limit: int = 200) -> list[SearchHit]:
        """The stories in whose title and text all words and "phrases" of `query` stand, best first; the last word may
        be the beginning of one. Any string is a query; one without a letter or digit finds nothing."""

        def hits(connection: sqlite3.Connection) -> list[SearchHit]:
            found = _highlighted_texts(connection, query, limit)
            stories = {story.id: story for story in _rows(connection, [number for number, _ in found])}
            return [_hit_in(stories[number], text) for number, text in found if number in stories]

        return self.read(hits)

    def unreadable(self) -> list[UnreadableFile]:
        """All files that gave no story, folders that could not be opened and stories that could not be analysed, by
        path."""

        def listed(connection: sqlite3.Connection) -> list[UnreadableFile]:
            found = connection.execute(_UNREADABLE).fetchall()
            files = connection.execute("SELECT path, reason FROM files WHERE reason IS NOT NULL")
            found += [(safe_line(os.fsdecode(path)), reason) for path, reason in files]
            return [UnreadableFile(path, reason) for path, reason in sorted(found)]

        return self.read(listed)

    def counts(self) -> Counts:
        """How much there is."""
        return self.read(lambda connection: Counts(*connection.execute(_COUNTS).fetchone()))

    def project(self, states: Iterable[StoryState]) -> None:
        """Put these marks, a copy of what the journal says, in the place of all former ones. Those of stories that are
        not here (yet) stay too."""
        self._put_marks(states, instead_of_all=True)

    def mark(self, states: Iterable[StoryState]) -> None:
        """Put these marks in the place of what their stories had; those of other stories stay."""
        self._put_marks(states, instead_of_all=False)

    def _put_marks(self, states: Iterable[StoryState], *, instead_of_all: bool) -> None:
        marks = [(state.address, state.read, state.starred, state.passages) for state in states]

        def put(connection: sqlite3.Connection) -> None:
            if instead_of_all:
                connection.execute("DELETE FROM marks")
            connection.executemany("INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?)", marks)

        self.write(put)

    def _ids(self, query: str, values: Sequence[str] = ()) -> array[int]:
        return self.read(lambda connection: array("q", [row[0] for row in connection.execute(query, values)]))


def _rows(connection: sqlite3.Connection, ids: Sequence[int]) -> list[StoryRow]:
    found: dict[int, StoryRow] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        places = ",".join("?" * len(some))
        for values in connection.execute(f"SELECT {_COLUMNS} WHERE stories.id IN ({places})", tuple(some)):
            *columns, read, starred, passages = values
            found[columns[0]] = StoryRow(*(*columns, bool(read), bool(starred), passages))
    return [found[number] for number in ids if number in found]


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


def _highlighted_texts(connection: sqlite3.Connection, query: str, limit: int) -> list[tuple[int, str]]:
    """The stories that hold all words and "phrases" of `query` in title and text, best first, at most `limit`: id, and
    text with the hits highlighted, for `_hit_in`. None for a query without a letter or digit; any string is a query.

    The order is BM25 (Robertson and Zaragoza 2009) as FTS5 has it.
    """
    expression = fts_expression(query)
    return connection.execute(_SEARCH, (expression, limit)).fetchall() if expression else []


def _hit_in(story: StoryRow, highlighted: str) -> SearchHit:
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
