"""A sheet of lines over the panes: evidence, metadata, lists to read."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.strip import Strip

from pullquote.desk.keymap import Keymap, shown_key
from pullquote.tui.line_pane import LinePane, columns, fitted, painted
from pullquote.tui.look import Look
from pullquote.tui.over import Over, key_name
from pullquote.tui.wrap import wrap

_CLOSING_KEYS = ("escape", "enter", "ctrl+c")
_KEYS = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10, "end": 10**6, "home": -(10**6)}
"""Keys that move in every sheet, by how many lines."""

_CLOSING = ("escape", "enter", "info", "help", "unreadable", "copy.or.quit", "quit")
_ACTIONS = {
    "move.down": 1,
    "move.up": -1,
    "page.down": 10,
    "page.up": -10,
    "half.down": 5,
    "half.up": -5,
    "go.end": 10**6,
    "go.top": -(10**6),
}
"""Actions whose keys move in a sheet too, by how many lines."""


class SheetPane(LinePane):
    """Lines wrapped to the pane's width, under a title, with the key that closes them."""

    def __init__(self, look: Look, title: str, lines: Sequence[str], closing: str, *, id: str) -> None:
        super().__init__(look, id=id)
        self.active = True
        self._title = title
        self._closing_key = closing
        self._source = lines
        self._wrapped: list[str] = []
        self._width = -1

    def wrapped(self, width: int) -> list[str]:
        """The lines as they are shown in `width` cells; what follows a label's column stays under it."""
        if width != self._width:
            self._width = width
            self._wrapped = [piece for line in "\n".join(self._source).split("\n") for piece in _wrapped(line, width)]
        return self._wrapped

    def line_count(self) -> int:
        return len(self.wrapped(self.size.width - 3))

    def paint_heading(self, width: int) -> Strip:
        left, right = columns(f" {self._title}", f"{self._closing_key} closes ", width)
        return painted([(left, self.look.bar_key), (right, self.look.bar_dim)], width, self.look.bar)

    def paint_line(self, line: int, width: int) -> Strip:
        lines = self.wrapped(self.size.width - 3)
        words = lines[line] if line < len(lines) else ""
        return painted([(fitted(f"  {words}", width), self.look.text)], width, self.look.text)


class Sheet(Over[str | None]):
    """Shows a `SheetPane`. Escape, enter and the arrows work in every sheet; so do the reader's own keys to move, to
    leave, and to open a sheet. The keys of the actions `leads_to` (ids) close it and give the id."""

    def __init__(
        self, look: Look, title: str, lines: Sequence[str], keymap: Keymap, leads_to: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._keymap = keymap
        self._leads_to = leads_to
        self._lines = lines
        closing = shown_key((*keymap.keys("escape"), "escape")[0])
        self._pane = SheetPane(look, title, lines, closing, id="sheet-lines")
        self._box = Vertical(self._pane, id="sheet")

    def compose(self) -> ComposeResult:
        yield self._box

    def on_mount(self) -> None:
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """As wide as the longest line needs, as high as there are lines, and never higher than the screen."""
        widest = max((cell_len(line) for line in "\n".join(self._lines).split("\n")), default=0)
        width = min(self.app.size.width - 4, max(48, min(widest + 4, 100)))
        self._box.styles.width = width
        self._box.styles.height = min(self.app.size.height - 4, len(self._pane.wrapped(width - 3)) + 3)

    async def take(self, event: Key) -> None:
        action = self._keymap.action(("everywhere",), key_name(event))
        if action in self._leads_to:
            self.close(action)
        elif event.key in _CLOSING_KEYS:
            self.close(None)
        elif event.key in _KEYS:
            self._pane.scroll_to_line(self._pane.top + _KEYS[event.key])
        elif action in _CLOSING:
            self.close(None)
        elif action in _ACTIONS:
            self._pane.scroll_to_line(self._pane.top + _ACTIONS[action])

    def on_click(self) -> None:
        if self.get_widget_at(*self.app.mouse_position)[0] is self:
            self.close(None)


def _wrapped(line: str, width: int) -> list[str]:
    if cell_len(line) <= width:
        return [line]
    body = line.lstrip(" ")
    label, gap, _ = body.partition("   ")
    indent = len(line) - len(body) + (len(label) + len(gap) if gap and len(label) < 16 else 0)
    indent += len(body[len(label) :]) - len(body[len(label) :].lstrip(" ")) - 3 if gap and len(label) < 16 else 0
    indent = min(indent, width // 2)
    first, *rest = wrap(line, 0, len(line), width)
    pieces = [line[first[0] : first[1]]]
    if rest:
        remainder = line[rest[0][0] :]
        pieces += [" " * indent + remainder[a:b] for a, b in wrap(remainder, 0, len(remainder), width - indent)]
    return pieces
