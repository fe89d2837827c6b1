"""What opens over the panes: sheets to read, choosers, and the line to type in."""

from __future__ import annotations

from typing import TypeVar

from textual.events import Key, Paste
from textual.screen import ModalScreen

T = TypeVar("T")


class Over(ModalScreen[T]):
    """A modal screen for a fast typist: keys on their way when it closes are not lost, and cannot close it twice."""

    AUTO_FOCUS = ""

    @property
    def is_open(self) -> bool:
        """Whether it is the screen that the reader sees."""
        return self.app.screen is self

    def close(self, result: T) -> None:
        """Close, unless that has happened already."""
        if self.is_open:
            self.dismiss(result)

    async def on_key(self, event: Key) -> None:
        event.stop()
        if self.is_open:
            await self.take(event)
        else:
            self.app.screen.post_message(Key(event.key, event.character))

    def on_paste(self, event: Paste) -> None:
        event.stop()
        if self.is_open:
            self.paste(event.text)
        else:
            self.app.screen.post_message(Paste(event.text))

    def paste(self, text: str) -> None:
        """Pasted text for this screen: nothing, unless there is a line to type in."""

    async def take(self, event: Key) -> None:
        """A key for this screen."""
        raise NotImplementedError


def key_name(event: Key) -> str:
    """The key as the action table writes it: the character itself, unless a modifier makes it another key."""
    character = event.character
    modified = event.key.startswith(("alt+", "ctrl+", "super+", "meta+", "hyper+"))
    if character is None or modified or not character.isprintable() or character == " ":
        return event.key
    return character
