"""Where every character of a story stands on the screen: pure functions over text, no Textual."""

from pullquote.tui.layout.folds import Fold
from pullquote.tui.layout.lines import Line, LineTable
from pullquote.tui.layout.rows import Decoration
from pullquote.tui.layout.selection import Selection, copied_text
from pullquote.tui.layout.wrap import chop, wrap

__all__ = ["Decoration", "Fold", "Line", "LineTable", "Selection", "chop", "copied_text", "wrap"]
