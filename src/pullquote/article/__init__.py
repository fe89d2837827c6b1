"""One file on disk -> its stories, each an immutable `Article` (text, blocks, metadata with provenance).

Scripts may rely on `read` and `stories`.
"""

from pullquote.article.model import (
    READER_VERSION,
    Article,
    Inline,
    InlineKind,
    Metadata,
    Origin,
    Sourced,
    SourcedTags,
    Unreadable,
)
from pullquote.article.reader import SUFFIXES, read, stories

__all__ = [
    "READER_VERSION",
    "SUFFIXES",
    "Article",
    "Inline",
    "InlineKind",
    "Metadata",
    "Origin",
    "Sourced",
    "SourcedTags",
    "Unreadable",
    "read",
    "stories",
]
