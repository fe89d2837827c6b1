"""What a reader types to search -> an FTS5 expression that cannot be wrong.

Every word and phrase becomes an FTS5 string, in which nothing but the closing quotation mark has a meaning; see
https://www.sqlite.org/fts5.html#full_text_query_syntax.
"""

from __future__ import annotations

from pullquote.text import safe_line

_MOST_TERMS = 64
_LONGEST_TERM = 1_000
_QUOTATION_MARKS = str.maketrans(dict.fromkeys("“”„«»", '"'))


def search_terms(query: str) -> tuple[str, ...]:
    """The words and "phrases" of a query that hold a letter or digit, without quotation marks, in order; what follows
    the 64th is left out."""
    terms: list[str] = []
    for number, piece in enumerate(_pieces(query)):
        inside_marks = number % 2 == 1
        terms += [term for term in ([piece] if inside_marks else piece.split()) if _has_letters(term)]
    return tuple(term[:_LONGEST_TERM].strip() for term in terms[:_MOST_TERMS])


def fts_expression(query: str) -> str | None:
    """An expression for MATCH: all words and all "phrases" must occur, in any letter case and without regard to
    accents. The last word, or a phrase that is not closed yet, may be the beginning of something longer.

    None when there is no letter or digit to search for.
    """
    terms = search_terms(query)
    if not terms:
        return None
    goes_on = _has_letters(_pieces(query)[-1])
    return " ".join(f'"{term}"' for term in terms) + ("*" if goes_on else "")


def _pieces(query: str) -> list[str]:
    """What stands outside and inside quotation marks, by turns; the last one may be an open phrase."""
    return safe_line(query).translate(_QUOTATION_MARKS).split('"')


def _has_letters(term: str) -> bool:
    return any(character.isalnum() for character in term)
