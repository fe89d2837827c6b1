"""Plain text that somebody pasted or saved: its lines are all there is to go by.

The header at the top of a pasted mail, or of an article that a feed reader saved, is read as front matter would be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from pullquote.article.calendar_dates import parse_date
from pullquote.article.drafts import DraftBlock, DraftMetadata, DraftStory
from pullquote.article.file_bytes import FileBytes, read_text
from pullquote.article.labelled_lines import web_address
from pullquote.article.unwrapping import paragraphs

SUFFIXES = (".txt", ".text")

_Field = Literal["title", "byline", "source", "published", "url", "other"]
_Kind = Literal["mail header", "feed header"]

_MAIL: Mapping[_Field, str] = {
    "title": "subject betreff objet asunto",
    "byline": "from von de",
    "published": "date sent datum gesendet envoyé fecha enviado",
    "other": "to cc bcc an à para kopie copie received sender",
}
_FEED: Mapping[_Field, str] = {
    "title": "title titel titre título",
    "byline": "author autor auteur",
    "source": "feed flux canal",
    "published": "date datum fecha",
    "url": "link lien enlace",
    "other": "flags podcast",
}
_LINE = re.compile(r"(?P<label>[^\W\d_]+(?:-[^\W\d_]+)*)\s?:(?:\s+(?P<value>\S.*))?")
_LONGEST = 2000
_MOST_LINES = 60
_FEWEST_FIELDS = 2
_SHOWN = 80
_ADDRESS = re.compile(r"[<\[(]?\s*(?:mailto:)?[^\s<>\[\]()]+@[^\s<>\[\]()]+\s*[>\])]?")


class _Header(msgspec.Struct, frozen=True):
    """The header's lines as blocks of the story, what it says of the story, and the text below it."""

    kind: _Kind
    blocks: tuple[DraftBlock, ...]
    fields: Mapping[_Field, str]
    body: str


def recognises(head: bytes, suffix: str) -> bool:
    """Whether a file is pasted text: what nothing else recognises is."""
    return True


def drafts(file: FileBytes) -> Iterator[DraftStory]:
    """The one story of a text file. Raises `Unreadable` where it is no text."""
    read = read_text(file.data)
    known = DraftMetadata()
    header = _split_header(read.text)
    notes = tuple(note for note in (read.note, _enter_header(header, known)) if note)
    body = [DraftBlock("paragraph", words) for words in paragraphs(header.body)]
    yield DraftStory([*header.blocks, *body], known, notes)


def _split_header(text: str) -> _Header:
    """Part the header from a terminal-safe text; one without lines where the text begins with none.

    A mail's has a sender or a subject, a feed reader's a title, and each one more field; labels may be English,
    German, French or Spanish. It ends with the first line that has no known label. A line that begins with space goes
    on with the one before.
    """
    mail = _read(text.lstrip(), "mail header", _MAIL)
    if mail.fields.keys() & {"title", "byline"} and len(mail.fields) >= _FEWEST_FIELDS:
        return mail
    feed = _read(text.lstrip(), "feed header", _FEED)
    if "title" in feed.fields and len(feed.fields) >= _FEWEST_FIELDS:
        return feed
    return _Header("mail header", (), {}, text)


def _enter_header(header: _Header, known: DraftMetadata) -> str:
    """Enter what the header says into what is known; the result is a note for a date that was not understood, or ""."""
    fields, origin = header.fields, header.kind
    known.offer("title", fields.get("title"), origin)
    known.offer("byline", _name(fields.get("byline", "")), origin)
    known.offer("source", fields.get("source"), origin)
    known.offer("url", web_address(fields.get("url", "")), origin)
    dated = fields.get("published", "")
    published = parse_date(dated)
    known.offer("published", published, origin)
    return f"The date “{dated[:_SHOWN]}” in the {origin} could not be understood." if dated and not published else ""


def _read(text: str, kind: _Kind, labels: Mapping[_Field, str]) -> _Header:
    by_label: dict[str, _Field] = {label: field for field, listed in labels.items() for label in listed.split()}
    found: list[str] = []
    fields: dict[_Field, str] = {}
    field: _Field | None = None
    at = 0
    while at < len(text) and len(found) < _MOST_LINES:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at : min(end, at + _LONGEST + 1)].rstrip()
        if not line or len(line) > _LONGEST:
            break
        if found and line[0] == " ":
            found[-1] += " " + line.strip()
            if field:
                fields[field] = f"{fields[field]} {line.strip()}".strip()
        else:
            match = _LINE.fullmatch(line)
            known = _field(match["label"], by_label, kind) if match else None
            if match is None or known is None:
                break
            found.append(line)
            field = known if known != "other" and known not in fields else None
            if field:
                fields[field] = match["value"] or ""
        at = end + 1
    blocks = tuple(DraftBlock("byline", line, label=kind) for line in found)
    return _Header(kind, blocks, fields, text[at:])


def _field(label: str, by_label: Mapping[str, _Field], kind: _Kind) -> _Field | None:
    """What a label stands for. Mails have more of them with hyphens ("Reply-To"), which say nothing of the story."""
    unnamed: _Field | None = "other" if kind == "mail header" and "-" in label and label[0].isupper() else None
    return by_label.get(label.casefold(), unnamed)


def _name(sender: str) -> str:
    """The sender's name without the address, "" where there is only an address."""
    return _ADDRESS.sub(" ", sender).strip(" \t\"',;()")
