"""Recognises a byline: who wrote the story, for which newsroom, and sometimes when."""

from __future__ import annotations

import re

import msgspec

from pullquote.article.calendar_dates import DateLine, date_line, is_calendar_word
from pullquote.article.word_lists import section

_LONGEST = 160
_MARK = re.compile(
    r"(?:(?:written |words |story |text |analysis |report )?by|text(?: von)?:?|von|par|por)(?::\s*|\s+)", re.IGNORECASE
)
_PARTS = re.compile(r"\s*[|·•]\s*|\s+[–—-]{1,2}\s+")
_NAMES = re.compile(r"\s*[,;]\s*(?:(?:and|und|et|y)\s+)?|\s+(?:and|und|et|y|e|&|with|mit|avec|con)\s+")
_WHERE = re.compile(r"\s+(?:in|aus|à|en|at|für|for|pour|para)\s+(?=[^\W\d_a-z])")
_CREDIT = re.compile(
    r"\(?(?:reporting|additional reporting|writing|editing|compiled|bericht|redaktion|reportage|reportaje) "
    r"(?:by|von|de|par|por)\s+(?P<names>[^;()]{3,160}?)\.?(?:;[^()]{0,300})?\)?\.?",
    re.IGNORECASE,
)
_STOP = re.compile(r"[^\W\d_]{3,}[.!?:]$")
_BEFORE_NEWSROOM = (",", "|", "·", "•", "–", "—", "-")
_READING_TIME = re.compile(r"\d{1,3}[ -]min(?:ute)?s?\b.{0,20}", re.IGNORECASE)

_AGENCIES = section("agencies")

_NEWSROOM_WORDS = section("newsroom words")
_ROLE_WORDS = section("newsroom roles")
_PARTICLES = section("name particles")
_NOT_NAMES = section("no names")
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")
_MOST_WORDS = 5


class Byline(msgspec.Struct, frozen=True):
    """Who a byline names, joined by commas; the newsroom and the date that stand in the same line, if any."""

    names: str
    newsroom: str = ""
    dated: DateLine | None = None


def byline(line: str) -> Byline | None:
    """What a line says that is a byline and nothing else, None for any other line.

    Reads "By Jane Doe", "Von …", "Par …", "Por …" (with several names, roles, a newsroom, a place, a date after bars
    or dashes), and "Jane Doe, Reuters", where what follows the comma must be a newsroom.
    """
    if len(line) > _LONGEST or "\n" in line or _STOP.search(line):
        return None
    mark = _MARK.match(line)
    if mark and line[0].isupper():
        return _read(line[mark.end() :])
    found = _read(line)
    if found is None or not found.newsroom or found.names == found.newsroom:
        return None
    return found if line[: line.rfind(found.newsroom)].rstrip().endswith(_BEFORE_NEWSROOM) else None


def credit_line(line: str) -> str | None:
    """The names of a line like "(Reporting by Jane Doe; Editing by John Roe)", None for any other line."""
    if len(line) > 2 * _LONGEST:
        return None
    match = _CREDIT.fullmatch(line)
    if match is None:
        return None
    names = [name for part in _NAMES.split(match["names"]) if is_person(name := _WHERE.split(part)[0])]
    return ", ".join(names) or None


def _read(words: str) -> Byline | None:
    parts = [part.strip() for part in _PARTS.split(words) if part.strip()]
    if not parts:
        return None
    named = _people(parts[0])
    if named is None:
        return None
    names, newsroom = named
    dated: DateLine | None = None
    for part in parts[1:]:
        if read := date_line(part):
            dated = dated or read
        elif is_newsroom(part):
            newsroom = newsroom or part
        elif not (is_role(part) or _READING_TIME.fullmatch(part)):
            return None
    return Byline(names, newsroom, dated)


def _people(words: str) -> tuple[str, str] | None:
    """The names and the newsroom in the first part of a byline, None where something else stands there."""
    beyond = _WHERE.split(words, maxsplit=1)
    segments = [segment for segment in _NAMES.split(beyond[0]) if segment]
    names: list[str] = []
    newsroom = ""
    for segment in segments:
        if is_newsroom(segment):
            newsroom = newsroom or segment
        elif is_person(segment):
            names.append(segment)
        elif not (names and is_role(segment)):
            return None
    if len(beyond) > 1 and is_newsroom(beyond[1]):
        newsroom = newsroom or beyond[1]
    if not names and not newsroom:
        return None
    return ", ".join(names) or newsroom, newsroom


def is_newsroom(words: str) -> bool:
    """Whether the words name an agency, a paper, a broadcaster or "staff", by the list or by a telling word."""
    folded = words.casefold().strip()
    if folded in _AGENCIES:
        return True
    parts = words.split()
    if not 0 < len(parts) <= _MOST_WORDS or not (words[0].isupper() or words[0].isdigit()):
        return False
    return any(part in _NEWSROOM_WORDS for part in folded.split()) and all(_NAME_WORD.fullmatch(part) for part in parts)


def is_role(words: str) -> bool:
    """Whether the words say what somebody is at a newsroom ("Political Editor")."""
    return any(word in _ROLE_WORDS for word in words.casefold().split())


def is_person(words: str) -> bool:
    """Whether the words have the form of a person's full name: two to five capitalised words, particles aside."""
    parts = words.split()
    if not 2 <= len(parts) <= _MOST_WORDS:
        return False
    capitals = 0
    for part in parts:
        if not _NAME_WORD.fullmatch(part) or is_calendar_word(part):
            return False
        if part[0].isupper():
            capitals += part.casefold() not in _NOT_NAMES
        elif part.casefold() not in _PARTICLES:
            return False
    return capitals >= 2 and not (parts[0].casefold() in _NOT_NAMES or is_newsroom(words) or is_role(words))
