"""One file on disk -> its stories, each an immutable `Article` (text, blocks, metadata with provenance).

Scripts may rely on `parse`, `read` and `stories`.
"""

from pullquote.article.article import (
    READER_VERSION,
    Article,
    Inline,
    Metadata,
    Sourced,
    SourcedTags,
    Unreadable,
)
from pullquote.article.formats import SUFFIXES, suffix_for
from pullquote.article.parsing import parse, read, stories

__all__ = [
    "READER_VERSION",
    "SUFFIXES",
    "Article",
    "Inline",
    "Metadata",
    "Sourced",
    "SourcedTags",
    "Unreadable",
    "parse",
    "read",
    "stories",
    "suffix_for",
]
