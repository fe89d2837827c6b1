"""What the reader keeps: the journal, the passages and corrections folded from it, their anchors, and export."""

from pullquote.notebook.corrections import latest
from pullquote.notebook.errors import NotebookError
from pullquote.notebook.export import to_json_lines, to_markdown
from pullquote.notebook.model import Citation, Correction, Passage, Selectors, StoryMarks
from pullquote.notebook.notebook import Notebook
from pullquote.notebook.reading import Problem
from pullquote.notebook.selectors import describe, locate

__all__ = [
    "Citation",
    "Correction",
    "Notebook",
    "NotebookError",
    "Passage",
    "Problem",
    "Selectors",
    "StoryMarks",
    "describe",
    "latest",
    "locate",
    "to_json_lines",
    "to_markdown",
]
