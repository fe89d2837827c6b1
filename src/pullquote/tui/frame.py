"""How the three panes share the width: all of them, the text with one side pane, or one at a time."""

from __future__ import annotations

from typing import Literal

import msgspec

Pane = Literal["stories", "text", "sidebar"]
PANES: tuple[Pane, ...] = ("stories", "text", "sidebar")

WIDE = 120
MEDIUM = 80
LEAST_COLUMNS, LEAST_ROWS = 40, 12


class Frame(msgspec.Struct, frozen=True):
    """Widths in cells, 0 for a pane that is not shown. Rules between panes take one cell each and are not counted."""

    stories: int
    text: int
    sidebar: int

    def width(self, pane: Pane) -> int:
        """The width of one pane."""
        return {"stories": self.stories, "text": self.text, "sidebar": self.sidebar}[pane]


def frame(columns: int, pane: Pane, side: Pane, *, sidebar: bool, alone: bool) -> Frame:
    """The widths for a screen of `columns`, with `pane` in focus.

    `side` is the side pane that was in focus last, `sidebar` whether the reader wants one, `alone` the text alone.
    """
    if alone:
        return Frame(0, columns, 0)
    if columns >= WIDE:
        stories = min(40, max(28, columns * 25 // 100))
        right = min(44, max(30, columns * 27 // 100)) if sidebar or pane == "sidebar" else 0
        return Frame(stories, columns - stories - right - (2 if right else 1), right)
    if columns >= MEDIUM:
        shown = pane if pane != "text" else side
        if shown == "sidebar" and (sidebar or pane == "sidebar"):
            right = min(38, columns * 38 // 100)
            return Frame(0, columns - right - 1, right)
        if shown == "stories" or pane == "stories":
            left = min(34, columns * 34 // 100)
            return Frame(left, columns - left - 1, 0)
        return Frame(0, columns, 0)
    return Frame(
        columns if pane == "stories" else 0, columns if pane == "text" else 0, columns if pane == "sidebar" else 0
    )
