"""The line at the bottom where the reader types: a filter, words to find, a note."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, Static

from pullquote.text import safe_line


class SafeInput(Input):
    """An input that is given keys and pasted text by its screen.

    What is selected in it is replaced by what is typed or pasted; keys that move the cursor keep it.
    """

    def paste(self, text: str) -> None:
        """Pasted text, which passes the sanitiser like every other outside string."""
        if text:
            self._put(safe_line(text.replace("\n", " ")))

    async def take(self, event: Key) -> None:
        """A key that the screen hands on: a character to insert, or one of the input's editing keys."""
        if event.is_printable and event.character is not None:
            self._put(event.character)
        elif event.key in _EDITING:
            await self.run_action(_EDITING[event.key])

    def _put(self, text: str) -> None:
        start, end = sorted(self.selection)
        self.replace(text, start, end)


def _editing_keys() -> dict[str, str]:
    """Textual's own keys of an input, but for enter."""
    bindings = [binding for binding in Input.BINDINGS if isinstance(binding, Binding) and binding.action != "submit"]
    return {key.strip(): binding.action for binding in bindings for key in binding.key.split(",")}


_EDITING = _editing_keys()


class Prompt(Horizontal):
    """Hidden until `ask`; then it has the keyboard until enter or escape."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.display = False
        self._submit: Callable[[str], None] = lambda _words: None
        self._change: Callable[[str], None] | None = None
        self._cancel: Callable[[], None] | None = None
        self._label = Static("", id="prompt-label", markup=False)
        self._input = SafeInput(id="prompt-input", compact=True, select_on_focus=False)

    def compose(self) -> ComposeResult:
        yield self._label
        yield self._input

    def ask(
        self,
        label: str,
        *,
        initial: str = "",
        submit: Callable[[str], None],
        change: Callable[[str], None] | None = None,
        cancel: Callable[[], None] | None = None,
    ) -> None:
        """Ask for a line of words, with the `initial` ones selected. `change` is called at each key, `submit` at enter,
        `cancel` at escape."""
        self._submit, self._change, self._cancel = submit, change, cancel
        self._label.update(Content(f" {label} "))
        self._input.value = initial
        self._input.select_all()
        self.display = True
        self.screen.set_focus(self._input)

    @property
    def is_asking(self) -> bool:
        """Whether it has the keyboard."""
        return bool(self.display)

    def _close(self) -> None:
        self.display = False
        self.screen.set_focus(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_asking and self._change is not None:
            self._change(event.value)

    def paste(self, text: str) -> None:
        """Pasted text while it asks."""
        self._input.paste(text)

    async def take(self, event: Key) -> None:
        """A key while it asks: enter and escape end it, all others are the input's."""
        if event.key == "enter":
            self._close()
            self._submit(self._input.value.strip())
        elif event.key in ("escape", "ctrl+c"):
            self._close()
            if self._cancel is not None:
                self._cancel()
        else:
            await self._input.take(event)
