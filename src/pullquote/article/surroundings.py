"""Reads the lines above and below a story's running text: byline, dates, dateline, captions, source, tags."""

from __future__ import annotations

from pullquote.article.authors import is_about_author
from pullquote.article.ledger import Ledger
from pullquote.article.lines.address import address_line, hashtags, host, listed_tags, source_line
from pullquote.article.lines.byline import byline, credit_line
from pullquote.article.lines.credits import is_picture_credit
from pullquote.article.lines.dateline import dateline
from pullquote.article.lines.dates import DateLine, date_line
from pullquote.article.marked import Marked, is_body
from pullquote.article.model import Origin

_HEAD = 24
_FOOT = 16
_BODY_IN_HEAD = 4
_BODY_IN_FOOT = 2
_PARAGRAPHS_WITH_DATELINE = 2
_LONGEST_CAPTION = 160
_MOST_CAPTIONS = 4


class _Finds:
    """What the lines said, kept until all are read: an earlier line may be the less trusted one."""

    def __init__(self) -> None:
        self.sources: dict[Origin, str] = {}
        self.dates: list[tuple[DateLine, Origin]] = []

    def enter(self, ledger: Ledger) -> None:
        """Hand over in the order of trust: a first publication before an update, a dateline's agency before others."""
        for dated, origin in sorted(self.dates, key=lambda found: found[0].updated):
            ledger.offer("published", dated.value, origin)
        for origin in ("dateline", "text", "byline"):
            ledger.offer("source", self.sources.get(origin), origin)


def read_surroundings(lines: list[Marked], ledger: Ledger) -> None:
    """Settle the kinds of the lines around the running text, and enter what they say into the ledger."""
    finds = _Finds()
    for line in lines:
        if line.is_line and is_picture_credit(line.piece.text):
            line.becomes("caption", "photo credit")
    _read_head(lines[:_HEAD], ledger, finds)
    _read_foot(lines, ledger, finds)
    finds.enter(ledger)
    if (url := ledger.value("url")) and (origin := ledger.origin("url")):
        ledger.offer("source", host(url), origin)


def _read_head(lines: list[Marked], ledger: Ledger, finds: _Finds) -> None:
    body = 0
    short: list[Marked] = []
    for line in lines:
        if not line.is_line:
            continue
        words = line.piece.text
        if _settle(line, ledger, finds, at_foot=False):
            continue
        filed = dateline(words) if body < _PARAGRAPHS_WITH_DATELINE and not ledger.value("dateline") else None
        if filed:
            ledger.offer("dateline", filed.place, "dateline")
            finds.sources.setdefault("dateline", filed.agency)
            if filed.published:
                finds.dates.append((DateLine(filed.published), "dateline"))
        if filed or is_body(words):
            body += 1
            if body == 1:
                _settle_captions(lines[0], short)
            if body == _BODY_IN_HEAD:
                return
        elif body == 0:
            short.append(line)


def _settle_captions(first: Marked, short: list[Marked]) -> None:
    """Make the short lines between a title and the running text captions; many of them are something else."""
    fitting = [line for line in short if _may_be_caption(line.piece.text)]
    if first.piece.kind == "title" and len(fitting) == len(short) <= _MOST_CAPTIONS:
        for line in fitting:
            line.becomes("caption")


def _may_be_caption(words: str) -> bool:
    return len(words) <= _LONGEST_CAPTION and not words.endswith((".", ":", ";", ","))


def _read_foot(lines: list[Marked], ledger: Ledger, finds: _Finds) -> None:
    body = 0
    for number in range(len(lines) - 1, max(len(lines) - 1 - _FOOT, 0), -1):
        line = lines[number]
        if not line.is_line or _settle(line, ledger, finds, at_foot=True):
            continue
        if is_about_author(line.piece.text, ledger.value("byline"), lines[:number]):
            line.rule = "about the author"
            continue
        body += 1
        if body == _BODY_IN_FOOT:
            return


def _settle(line: Marked, ledger: Ledger, finds: _Finds, *, at_foot: bool) -> bool:
    """Whether a line says one of the things that lines around a story say; if so it is settled and entered."""
    words = line.piece.text
    if url := address_line(words):
        ledger.offer("url", url, "address line")
        line.rule = "address line"
    elif (tags := hashtags(words)) and (at_foot or len(tags) > 1):
        ledger.offer_tags(tags, "hashtags")
        line.rule = "hashtags"
    elif tags := listed_tags(words):
        ledger.offer_tags(tags, "text")
        line.rule = "tags"
    elif name := source_line(words):
        finds.sources.setdefault("text", name)
        line.becomes("byline", "source line")
    elif dated := date_line(words):
        finds.dates.append((dated, "date line"))
        line.becomes("byline", "date line")
    elif not _settle_authors(line, ledger, finds):
        return False
    return True


def _settle_authors(line: Marked, ledger: Ledger, finds: _Finds) -> bool:
    words = line.piece.text
    if names := credit_line(words):
        ledger.offer("byline", names, "byline")
        line.becomes("byline", "credit line")
        return True
    written = byline(words)
    if written is None:
        return False
    ledger.offer("byline", written.names, "byline")
    finds.sources.setdefault("byline", written.newsroom)
    if written.dated:
        finds.dates.append((written.dated, "byline"))
    line.becomes("byline")
    return True
