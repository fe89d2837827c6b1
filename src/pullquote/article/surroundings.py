"""Reads the lines above and below a story's running text: byline, dates, dateline, captions, source, tags."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pullquote.article.article import Origin
from pullquote.article.bylines import byline, credit_line, is_person, is_role
from pullquote.article.calendar_dates import DateLine, date_line
from pullquote.article.dateline import dateline
from pullquote.article.drafts import DraftBlock, DraftMetadata
from pullquote.article.labelled_lines import address_line, hashtags, host, is_picture_credit, listed_tags, source_line
from pullquote.article.word_lists import word_set

_HEAD = 24
_FOOT = 16
_BODY_IN_HEAD = 4
_BODY_IN_FOOT = 2
_PARAGRAPHS_WITH_DATELINE = 2
_LONGEST_CAPTION = 160
_MOST_CAPTIONS = 4
_LONGEST_ABOUT_AUTHOR = 500
_IS = re.compile(
    r"(?P<name>[^\W\d_][^.!?,:;()\"“„«]{2,60}?),? "
    r"(?:is|was|covers|reports|writes|works|has (?:covered|reported)|ist|schreibt|berichtet|arbeitet|est|couvre|es"
    r"|cubre) (?P<what>.{3,160})"
)
_BEATS = word_set("covers reports writes couvre cubre schreibt berichtet")
_CONTACT = re.compile(
    r"(?:you can )?(?:reach|contact|email|e-mail|follow) (?:him|her|them|me|(?:the )?(?:author|reporter|writer)s?)\b"
    r".{0,160}",
    re.IGNORECASE,
)


class _Finds:
    """What the lines said, kept until all are read: an earlier line may be the less trusted one."""

    def __init__(self) -> None:
        self.sources: dict[Origin, str] = {}
        self.dates: list[tuple[DateLine, Origin]] = []

    def enter(self, known: DraftMetadata) -> None:
        """Hand over in the order of trust: a first publication before an update, a dateline's agency before others."""
        for dated, origin in sorted(self.dates, key=lambda found: found[0].updated):
            known.offer("published", dated.value, origin)
        for origin in ("dateline", "text", "byline"):
            known.offer("source", self.sources.get(origin), origin)


def read_surroundings(lines: list[DraftBlock], known: DraftMetadata) -> None:
    """Settle the kinds of the lines around the running text, and enter what they say into what is known."""
    finds = _Finds()
    for line in lines:
        if line.is_line and is_picture_credit(line.text):
            line.becomes("caption", "photo credit")
    _read_head(lines[:_HEAD], known, finds)
    _read_foot(lines, known, finds)
    finds.enter(known)
    if (url := known.value("url")) and (origin := known.origin("url")):
        known.offer("source", host(url), origin)


def _read_head(lines: list[DraftBlock], known: DraftMetadata, finds: _Finds) -> None:
    body = 0
    short: list[DraftBlock] = []
    for line in lines:
        if not line.is_line:
            continue
        words = line.text
        if _settle(line, known, finds, at_foot=False):
            continue
        filed = dateline(words) if body < _PARAGRAPHS_WITH_DATELINE and not known.value("dateline") else None
        if filed:
            known.offer("dateline", filed.place, "dateline")
            finds.sources.setdefault("dateline", filed.agency)
            if filed.published:
                finds.dates.append((DateLine(filed.published), "dateline"))
        if filed or line.is_body:
            body += 1
            if body == 1:
                _settle_captions(lines[0], short)
            if body == _BODY_IN_HEAD:
                return
        elif body == 0:
            short.append(line)


def _settle_captions(first: DraftBlock, short: list[DraftBlock]) -> None:
    """Make the short lines between a title and the running text captions; many of them are something else."""
    fitting = [line for line in short if _may_be_caption(line.text)]
    if first.kind == "title" and len(fitting) == len(short) <= _MOST_CAPTIONS:
        for line in fitting:
            line.becomes("caption")


def _may_be_caption(words: str) -> bool:
    return len(words) <= _LONGEST_CAPTION and not words.endswith((".", ":", ";", ","))


def _read_foot(lines: list[DraftBlock], known: DraftMetadata, finds: _Finds) -> None:
    body = 0
    for number in range(len(lines) - 1, max(len(lines) - 1 - _FOOT, 0), -1):
        line = lines[number]
        if not line.is_line or _settle(line, known, finds, at_foot=True):
            continue
        if _is_about_author(line.text, known.value("byline"), lines[:number]):
            line.rule = "about the author"
            continue
        body += 1
        if body == _BODY_IN_FOOT:
            return


def _settle(line: DraftBlock, known: DraftMetadata, finds: _Finds, *, at_foot: bool) -> bool:
    """Whether a line says one of the things that lines around a story say; if so it is settled and entered."""
    words = line.text
    if url := address_line(words):
        known.offer("url", url, "address line")
        line.rule = "address line"
    elif (tags := hashtags(words)) and (at_foot or len(tags) > 1):
        known.offer_tags(tags, "hashtags")
        line.rule = "hashtags"
    elif tags := listed_tags(words):
        known.offer_tags(tags, "text")
        line.rule = "tags"
    elif name := source_line(words):
        finds.sources.setdefault("text", name)
        line.becomes("byline", "source line")
    elif dated := date_line(words):
        finds.dates.append((dated, "date line"))
        line.becomes("byline", "date line")
    elif not _settle_authors(line, known, finds):
        return False
    return True


def _settle_authors(line: DraftBlock, known: DraftMetadata, finds: _Finds) -> bool:
    words = line.text
    if names := credit_line(words):
        known.offer("byline", names, "byline")
        line.becomes("byline", "credit line")
        return True
    written = byline(words)
    if written is None:
        return False
    known.offer("byline", written.names, "byline")
    finds.sources.setdefault("byline", written.newsroom)
    if written.dated:
        finds.dates.append((written.dated, "byline"))
    line.becomes("byline")
    return True


def _is_about_author(line: str, byline: str, before: Sequence[DraftBlock]) -> bool:
    """Whether a line at a story's foot tells who its author is ("Jane Doe is a reporter at …").

    Somebody who works for a paper may be what the story is about, so the name must be in the byline, or its last word
    nowhere in the running text `before` the line.
    """
    if len(line) > _LONGEST_ABOUT_AUTHOR:
        return False
    if _CONTACT.match(line):
        return True
    match = _IS.match(line)
    if match is None or not is_person(match["name"]):
        return False
    verb = line[match.end("name") : match.start("what")].strip(" ,")
    if not is_role(re.sub(r"[^\w\s]", " ", match["what"])) and verb not in _BEATS:
        return False
    if match["name"].casefold() in byline.casefold():
        return True
    surname = match["name"].split()[-1]
    return not byline and not any(surname in earlier.text for earlier in before)
