"""The thin rule between two panes."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from pullquote.tui.look import Look


class Rule(Widget, can_focus=False):
    """One cell wide, as high as the panes."""

    ALLOW_SELECT = False

    def __init__(self, look: Look, *, id: str) -> None:
        super().__init__(id=id)
        self.look = look

    def render_line(self, y: int) -> Strip:
        return Strip([Segment("│", self.look.rule)], 1)
