"""A box with a line to type in and a list below it: the command palette, and the search of the whole library."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

import msgspec
from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click, Key
from textual.strip import Strip
from textual.widgets import Input

from pullquote.tui.line_pane import LinePane, columns, fitted, painted
from pullquote.tui.look import Look
from pullquote.tui.over import Over
from pullquote.tui.over.prompt import SafeInput

FRAME_LINES = 4
"""Lines of the box that are not the list's: the line to type in, a blank one, the border."""


class Choice(msgspec.Struct, frozen=True):
    """One entry: a line of words with something at its right, perhaps a second line, and what choosing it gives.

    `mark_start` and `mark_end` are the stretch of `detail` that stands out.
    """

    words: str
    right: str
    value: str
    detail: str = ""
    mark_start: int = 0
    mark_end: int = 0


class ChoicePane(LinePane):
    """The list of choices; one or two lines each."""

    HEADING_ROWS = 0

    def __init__(self, look: Look, *, lines_each: int, id: str) -> None:
        super().__init__(look, id=id)
        self.choices: Sequence[Choice] = ()
        self.empty = ""
        self.cursor = 0
        self.lines_each = lines_each

    def show(self, choices: Sequence[Choice], empty: str, cursor: int = 0) -> None:
        """Show other choices, with the cursor on one of them (its index)."""
        self.choices, self.empty, self.cursor, self.top = choices, empty, 0, 0
        self.move(cursor)

    def move(self, steps: int) -> None:
        """Move the cursor."""
        self.cursor = max(0, min(self.cursor + steps, len(self.choices) - 1))
        first = self.cursor * self.lines_each
        if first < self.top or first + self.lines_each > self.top + self.body_height:
            self.scroll_to_line(first - self.body_height // 2)
        self.refresh()

    def line_count(self) -> int:
        return len(self.choices) * self.lines_each

    def paint_heading(self, width: int) -> Strip:
        return Strip.blank(width)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        body = self.paint_line(self.top + y, width - 1)
        return Strip([*body, self.paint_ruler(y, self.body_height)], width)

    def paint_line(self, line: int, width: int) -> Strip:
        look = self.look
        index, part = divmod(line, self.lines_each)
        if not self.choices:
            return painted([(f"  {self.empty}" if line == 0 else "", look.dim)], width, look.text)
        if index >= len(self.choices):
            return Strip.blank(width, look.text)
        choice = self.choices[index]
        cursor = index == self.cursor

        def on_row(style: Style) -> Style:
            return look.row(style, cursor=cursor, focused=True)

        if part == 0:
            left, right = columns(f" {choice.words}", f"{choice.right} ", width)
            return painted([(left, on_row(look.bold)), (right, on_row(look.dim))], width, on_row(look.text))
        detail, a, b = fitted(choice.detail, width - 4).rstrip(), choice.mark_start, choice.mark_end
        found = on_row(look.text + Style(bold=True, underline=True))
        pieces = [("   " + detail[:a], on_row(look.dim)), (detail[a:b], found), (detail[b:], on_row(look.dim))]
        return painted(pieces, width, on_row(look.text))

    def on_click(self, event: Click) -> None:
        index = (event.y + self.top) // self.lines_each
        if index < len(self.choices):
            self.cursor = index
            self.refresh()
            if isinstance(self.screen, Chooser):
                self.screen.choose()


class Chooser(Over[str | None]):
    """Gives the value of the choice made, or None.

    `choices_for` gives the choices for what was typed and the words to show when there are none; it is called in
    another thread while the reader types. `initial` words are selected at first. `most_lines` is how many lines the
    list will ever have, if that is known. `start` is the index of the choice that the cursor is on while nothing is
    typed.
    """

    def __init__(
        self,
        look: Look,
        placeholder: str,
        choices_for: Callable[[str], tuple[Sequence[Choice], str]],
        *,
        initial: str = "",
        lines_each: int = 1,
        most_lines: int | None = None,
        start: int = 0,
        typed: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self._choices_for = choices_for
        self._typed = typed
        self._start = start
        self._listed: str | None = None
        self._steps_ahead = 0
        self._input = SafeInput(
            initial, placeholder=placeholder, id="chooser-input", compact=True, select_on_focus=False
        )
        self._pane = ChoicePane(look, lines_each=lines_each, id="chooser-list")
        self._box = Vertical(self._input, self._pane, id="chooser")
        if most_lines is not None:
            self._box.styles.height = most_lines + FRAME_LINES

    def compose(self) -> ComposeResult:
        yield self._box

    def on_mount(self) -> None:
        self.set_focus(self._input)
        self._input.select_all()
        self._fill(self._input.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(event.value)

    def _fill(self, words: str) -> None:
        if self._typed is not None:
            self._typed(words)
        self.run_worker(self._look_up(words), exclusive=True)

    async def _look_up(self, words: str) -> None:
        """Show the choices for `words`, found away from the screen's thread; newer words take their place."""
        found = await asyncio.to_thread(self._choices_for, words)
        if self.is_open and words == self._input.value and words != self._listed:
            self._show(words, found)

    def _show(self, words: str, found: tuple[Sequence[Choice], str]) -> None:
        self._listed = words
        choices, empty = found
        self._pane.show(choices, empty, (0 if words.strip() else self._start) + self._steps_ahead)
        self._steps_ahead = 0

    def _move(self, steps: int) -> None:
        """Move the cursor, in the list for what is typed now: if that is still being looked up, once it is there."""
        if self._input.value == self._listed:
            self._pane.move(steps)
        else:
            self._steps_ahead += steps

    def choose(self) -> None:
        """Give the choice under the cursor, of the list for what is typed now."""
        words = self._input.value
        if words != self._listed:
            self._show(words, self._choices_for(words))
            if self._typed is not None:
                self._typed(words)
        if self._pane.choices:
            self.close(self._pane.choices[self._pane.cursor].value)

    def paste(self, text: str) -> None:
        self._input.paste(text)

    async def take(self, event: Key) -> None:
        page = max(1, self._pane.body_height // self._pane.lines_each - 1)
        steps = {"down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1, "tab": 1, "shift+tab": -1}
        steps |= {"pagedown": page, "pageup": -page}
        if event.key in steps:
            self._move(steps[event.key])
        elif event.key == "enter":
            self.choose()
        elif event.key in ("escape", "ctrl+c"):
            self.close(None)
        else:
            self._steps_ahead = 0
            await self._input.take(event)
