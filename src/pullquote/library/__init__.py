"""A folder of articles: its index and full-text search, changes on disk, and the worker processes."""

from pullquote.library.index import Index, search_terms
from pullquote.library.indexer import IndexingError
from pullquote.library.library import Library
from pullquote.library.registry import Registry
from pullquote.library.results import Counts, Progress, SearchHit, Sort, StoryRow, StoryState, UnreadableFile
from pullquote.library.scan import Scan
from pullquote.library.story_address import AddressError, StoryAddress, parse_address

__all__ = [
    "AddressError",
    "Counts",
    "Index",
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
    "search_terms",
]
