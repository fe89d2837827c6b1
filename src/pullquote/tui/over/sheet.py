"""A sheet of lines over the panes: evidence, metadata, lists to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.strip import Strip

from pullquote.tui.line_pane import LinePane, columns, fitted, painted
from pullquote.tui.look import Look
from pullquote.tui.over.over import Over, key_name
from pullquote.tui.wrap import wrap

_CLOSING = ("escape", "q", "enter", "i", "question_mark", "f1", "ctrl+c", "U")
_DOWN = {"down": 1, "j": 1, "space": 10, "pagedown": 10, "d": 5, "end": 10**6, "G": 10**6}
_UP = {"up": 1, "k": 1, "b": 10, "pageup": 10, "u": 5, "home": 10**6, "g": 10**6}


class SheetPane(LinePane):
    """Lines wrapped to the pane's width, under a title."""

    def __init__(self, look: Look, title: str, lines: Sequence[str], *, id: str) -> None:
        super().__init__(look, id=id)
        self.active = True
        self._title = title
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
        left, right = columns(f" {self._title}", "esc closes ", width)
        return painted([(left, self.look.bar_key), (right, self.look.bar_dim)], width, self.look.bar)

    def paint_line(self, line: int, width: int) -> Strip:
        lines = self.wrapped(self.size.width - 3)
        words = lines[line] if line < len(lines) else ""
        return painted([(fitted(f"  {words}", width), self.look.text)], width, self.look.text)


class Sheet(Over[str | None]):
    """Shows a `SheetPane`; escape closes it. `actions` are ids by key: such a key closes it too and gives the id."""

    def __init__(self, look: Look, title: str, lines: Sequence[str], actions: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._actions = actions or {}
        self._lines = lines
        self._pane = SheetPane(look, title, lines, id="sheet-lines")
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
        pane = self._pane
        action = self._actions.get(key_name(event))
        if action is not None:
            self.close(action)
        elif event.key in _CLOSING:
            self.close(None)
        elif event.key in _DOWN:
            pane.scroll_to_line(pane.top + _DOWN[event.key])
        elif event.key in _UP:
            pane.scroll_to_line(pane.top - _UP[event.key])

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
