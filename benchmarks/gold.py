"""Gold files: JSON lines with texts and what their annotators found in them, read and checked.

Offsets count code points of `text`; ends are exclusive. Every problem is an `UnusableFileError`, whose
message is one line with file, line and what was expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

GoldKind = Literal["PERSON", "ORG", "PLACE", "OTHER"]


class UnusableFileError(Exception):
    """A file that cannot be used; the message says which, where and why."""


class GoldMention(msgspec.Struct, frozen=True, gc=False):
    """The words that name a speaker. `name` is the full name where the annotators resolved a pronoun."""

    start: int
    end: int
    text: str
    name: str | None = None


class GoldQuote(msgspec.Struct, frozen=True, gc=False):
    """One quotation: the words without the marks. `speaker` is None where the text tells none."""

    start: int
    end: int
    kind: Literal["direct", "mixed", "fragment"] = "direct"
    speaker: GoldMention | None = None


class QuoteDocument(msgspec.Struct, frozen=True):
    """A text with its quotations. `ignore` are stretches that nobody annotated."""

    id: str
    text: str
    quotes: tuple[GoldQuote, ...]
    lang: str | None = None
    ignore: tuple[tuple[int, int], ...] = ()


class GoldSpan(msgspec.Struct, frozen=True, gc=False):
    """Where a name stands."""

    start: int
    end: int


class GoldName(msgspec.Struct, frozen=True, gc=False):
    """Where a name stands, and what it names."""

    start: int
    end: int
    kind: GoldKind


class GoldCluster(msgspec.Struct, frozen=True):
    """All names of one person, organisation or place of a text."""

    kind: GoldKind
    mentions: tuple[GoldSpan, ...]


class NameDocument(msgspec.Struct, frozen=True):
    """A text with its names: one by one in `entities`, or grouped in `clusters`, which then count alone."""

    id: str
    text: str
    entities: tuple[GoldName, ...] | None = None
    clusters: tuple[GoldCluster, ...] | None = None
    lang: str | None = None


class GoldPronoun(msgspec.Struct, frozen=True, gc=False):
    """A pronoun that names a quote's speaker: the text's id, where it stands there, and the name it stands for."""

    id: str
    speaker_start: int
    pronoun: str
    name: str


Line = TypeVar("Line", bound=msgspec.Struct)


def read_lines(path: Path, kind: type[Line]) -> Iterator[tuple[str, Line]]:
    """Each line of a JSONL file, with its place ("file:12") for messages. Empty lines count for nothing.

    Raises UnusableFileError for a file that cannot be read and a line that is not JSON or not of this kind.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise UnusableFileError(f"{path}: {error.strerror}") from None
    decoder = msgspec.json.Decoder(kind)
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield f"{path}:{number}", decoder.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise UnusableFileError(f"{path}:{number}: {error}") from None


def read_quotes(path: Path) -> list[QuoteDocument]:
    """The texts of a file with their quotations; raises UnusableFileError."""
    documents = []
    for place, document in read_lines(path, QuoteDocument):
        limit = len(document.text)
        for quote in document.quotes:
            check_span(place, quote.start, quote.end, limit)
            if quote.speaker is not None:
                check_span(place, quote.speaker.start, quote.speaker.end, limit)
        documents.append((place, document))
    return _once_each(path, documents)


def read_names(path: Path) -> list[NameDocument]:
    """The texts of a file with their names, grouped or not; raises UnusableFileError."""
    documents = []
    for place, document in read_lines(path, NameDocument):
        if document.entities is None and document.clusters is None:
            raise UnusableFileError(f'{place}: "entities" or "clusters" is missing')
        for name in document.entities or ():
            check_span(place, name.start, name.end, len(document.text), shortest=1)
        for cluster in document.clusters or ():
            for mention in cluster.mentions:
                check_span(place, mention.start, mention.end, len(document.text), shortest=1)
        documents.append((place, document))
    return _once_each(path, documents)


def read_groups(path: Path) -> list[NameDocument]:
    """The texts of a file with their names, all grouped; raises UnusableFileError."""
    documents = read_names(path)
    for document in documents:
        if document.clusters is None:
            raise UnusableFileError(f'{path}: {document.id!r} has no "clusters"')
    return documents


def read_pronouns(path: Path, texts: Sequence[QuoteDocument]) -> list[GoldPronoun]:
    """The pronouns of a file, each of which must stand in one of `texts` where it says; raises UnusableFileError."""
    known = {document.id: document.text for document in texts}
    pronouns = []
    for place, pronoun in read_lines(path, GoldPronoun):
        if pronoun.id not in known:
            raise UnusableFileError(f"{place}: no text has the id {pronoun.id!r}")
        start = pronoun.speaker_start
        found = known[pronoun.id][start : start + len(pronoun.pronoun)] if start >= 0 else ""
        if found.lower() != pronoun.pronoun.lower():
            raise UnusableFileError(f"{place}: {pronoun.pronoun!r} does not stand at {start}, but {found!r}")
        pronouns.append(pronoun)
    if not pronouns:
        raise UnusableFileError(f"{path}: no pronouns in it")
    return pronouns


def check_span(place: str, start: int, end: int, limit: int, shortest: int = 0) -> None:
    """Raise UnusableFileError unless `start` to `end` lies within a text of `limit` characters."""
    if not 0 <= start <= end - shortest <= limit - shortest:
        raise UnusableFileError(f"{place}: {start} to {end} is no stretch of a text of {limit} characters")


Document = TypeVar("Document", QuoteDocument, NameDocument)


def _once_each(path: Path, documents: list[tuple[str, Document]]) -> list[Document]:
    """The documents, if there are any and none comes twice."""
    seen: set[str] = set()
    for place, document in documents:
        if document.id in seen:
            raise UnusableFileError(f"{place}: id {document.id!r} comes twice")
        seen.add(document.id)
    if not seen:
        raise UnusableFileError(f"{path}: no texts in it")
    return [document for _, document in documents]
