"""What the reader keeps: the journal, the passages folded from it, their anchors, and export."""

from pullquote.notebook.errors import NotebookError
from pullquote.notebook.export import to_json_lines, to_markdown
from pullquote.notebook.model import Citation, Passage, Selectors, StoryMarks
from pullquote.notebook.notebook import Notebook
from pullquote.notebook.reading import Problem
from pullquote.notebook.selectors import describe, locate

__all__ = [
    "Citation",
    "Notebook",
    "NotebookError",
    "Passage",
    "Problem",
    "Selectors",
    "StoryMarks",
    "describe",
    "locate",
    "to_json_lines",
    "to_markdown",
]
