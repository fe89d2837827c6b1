"""What the reader saves and says: the journal, passages and corrections merged from it, their anchors, and export."""

from pullquote.notebook.export import to_json_lines, to_markdown
from pullquote.notebook.journal import JournalProblem
from pullquote.notebook.notebook import Notebook
from pullquote.notebook.passages import Citation, Correction, Passage, Selectors, StoryMarks, describe, latest, locate
from pullquote.notebook.replica import NotebookError

__all__ = [
    "Citation",
    "Correction",
    "JournalProblem",
    "Notebook",
    "NotebookError",
    "Passage",
    "Selectors",
    "StoryMarks",
    "describe",
    "latest",
    "locate",
    "to_json_lines",
    "to_markdown",
]
