"""What the tests of the library share: a folder to fill, an index, and workers that answer in the same thread."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pullquote.article import Article, Metadata, Sourced, SourcedTags
from pullquote.language import Analysis, Quote
from pullquote.library.index import Index
from pullquote.library.protocol import Analyse, Analysed, Answer, ReadFile, Request
from pullquote.library.worker import answer
from pullquote.text import Block, Span

LIBRARY = "abcdefghijkl"


class InlineWorkers:
    """Answers every request at once and remembers it; `reading` and `analysing` may be replaced by a test."""

    size = 2

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.priorities: list[int] = []
        self.reading: Callable[[ReadFile], Answer] = answer
        self.analysing: Callable[[Analyse], Answer] = quotes_in_curly_marks

    @property
    def paths_read(self) -> list[str]:
        return [Path(request.path.decode()).name for request in self.requests if isinstance(request, ReadFile)]

    @property
    def texts_analysed(self) -> list[str]:
        return [request.text for request in self.requests if isinstance(request, Analyse)]

    def forget(self) -> None:
        self.requests.clear()
        self.priorities.clear()

    def submit(self, request: Request, *, priority: int, limit: float, done: Callable[[Answer], None]) -> None:
        self.requests.append(request)
        self.priorities.append(priority)
        done(self.reading(request) if isinstance(request, ReadFile) else self.analysing(request))

    def close(self) -> None:
        pass


def quotes_in_curly_marks(request: Analyse) -> Answer:
    quotes: list[Quote] = []
    position = 0
    while (start := request.text.find("“", position)) >= 0:
        position = request.text.find("”", start)
        quotes.append(Quote(Span(start + 1, position), "direct"))
    return Analysed(Analysis(quotes=tuple(quotes), entities=(), language=request.language or "en"))


def article(text: str, item: str | None = None, **metadata: str) -> Article:
    """A story of one paragraph; keywords are metadata fields, tags comma-separated."""
    tags = metadata.pop("tags", "")
    fields = {name: Sourced(value, "front matter") for name, value in metadata.items()}
    return Article(
        text=text,
        blocks=(Block("paragraph", Span(0, len(text))),),
        metadata=Metadata(**fields, tags=SourcedTags(tuple(tags.split(",")), "front matter") if tags else None),
        format="pasted text",
        file_digest=hashlib.sha256(text.encode()).hexdigest(),
        text_digest=hashlib.sha256(text.encode()).hexdigest(),
        item=item,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty library."""
    path = tmp_path / "articles"
    path.mkdir()
    return path


@pytest.fixture
def workers() -> InlineWorkers:
    return InlineWorkers()


@pytest.fixture
def make_article() -> Callable[..., Article]:
    return article


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    opened = Index(tmp_path / "cache", LIBRARY)
    yield opened
    opened.close()


@pytest.fixture
def store(index: Index) -> Callable[..., int]:
    """Puts a story of its own file into the index; gives its id."""
    from pullquote.library.scan import FoundFile
    from pullquote.library.story_table import store_stories

    def put(path: str, text: str, item: str | None = None, **metadata: str) -> int:
        found = FoundFile(path, len(text), 1)
        stored = index.write(
            lambda connection: store_stories(connection, LIBRARY, found, [article(text, item, **metadata)])
        )
        return (stored.added + stored.changed)[0]

    return put
