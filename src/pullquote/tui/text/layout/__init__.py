"""Where every character of a story stands on the screen: pure functions over text, no Textual."""

from pullquote.tui.text.layout.blocks import Fold
from pullquote.tui.text.layout.lines import Decoration, Line, LineTable
from pullquote.tui.text.layout.movement import Selection, copied_text

__all__ = ["Decoration", "Fold", "Line", "LineTable", "Selection", "copied_text"]
