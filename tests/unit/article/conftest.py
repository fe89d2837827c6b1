"""What the tests of the reader share: reading a text from memory, and finding blocks in the result."""

from collections.abc import Callable

import pytest

from pullquote.article import Article
from pullquote.article.file_bytes import FileBytes
from pullquote.article.formats import FORMATS
from pullquote.article.parsing import compose

Reading = Callable[[str], Article]


def _reading(name: str) -> Reading:
    (format,) = (format for format in FORMATS if format.name == name)

    def reading(text: str) -> Article:
        file = FileBytes(text.encode())
        (draft,) = format.drafts(file)
        return compose(file, name, draft)

    return reading


@pytest.fixture
def pasted() -> Reading:
    """Reads a text as if somebody had pasted it."""
    return _reading("pasted text")


@pytest.fixture
def markdown() -> Reading:
    """Reads a text as Markdown."""
    return _reading("Markdown")


@pytest.fixture
def blocks() -> Callable[[Article], list[tuple[str, str]]]:
    """The kind and the words of every block."""

    def listed(article: Article) -> list[tuple[str, str]]:
        return [(block.kind, block.span.of(article.text)) for block in article.blocks]

    return listed


@pytest.fixture
def labels() -> Callable[[Article], dict[str, str]]:
    """The words of every boilerplate block to the name of its rule."""

    def listed(article: Article) -> dict[str, str]:
        return {block.span.of(article.text): block.label for block in article.blocks if block.kind == "boilerplate"}

    return listed
