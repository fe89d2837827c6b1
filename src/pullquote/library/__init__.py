"""A folder of articles: its index and full-text search, changes on disk, and the worker processes."""

from pullquote.library.address import AddressError, StoryAddress, parse_address
from pullquote.library.index import Index
from pullquote.library.indexer import Indexer, refresh
from pullquote.library.intake import IndexingError
from pullquote.library.library import Library
from pullquote.library.model import Counts, Progress, SearchHit, Sort, StoryRow, StoryState, UnreadableFile
from pullquote.library.query import search_terms
from pullquote.library.registry import Registry
from pullquote.library.scan import Scan

__all__ = [
    "AddressError",
    "Counts",
    "Index",
    "Indexer",
    "IndexingError",
    "Library",
    "Progress",
    "Registry",
    "Scan",
    "SearchHit",
    "Sort",
    "StoryAddress",
    "StoryRow",
    "StoryState",
    "UnreadableFile",
    "parse_address",
    "refresh",
    "search_terms",
]
