"""What the parts of the screen ask of one another: the bench of the screen, and each pane of the others.

A pane knows the others by these alone, so that imports run one way: from the screen over the panes to the bench. What a
method that only one pane has does is told there.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol, TypeVar

from pullquote.desk.trails import Stop, Trail
from pullquote.text import Span
from pullquote.tui.over import Over
from pullquote.tui.over.prompt import Prompt
from pullquote.tui.session import Meant

T = TypeVar("T")

Offer = tuple[str, str]
"""An action's id and what the status bar calls it."""

Handlers = Mapping[str, Callable[[], None]]
"""What the actions of a pane do, by their ids in the action table."""


class ScreenPart(Protocol):
    """What the bench asks of the screen."""

    prompt: Prompt
    """Where words are typed, at the bottom."""

    @property
    def columns(self) -> int:
        """The width of the screen in cells."""

    def lay_out_panes(self) -> None:
        """Give each pane its width, and the pane in focus the keys."""

    def show_status(self) -> None:
        """Say where one is and what can be done."""

    def say(self, message: str, *, warning: bool = False) -> None:
        """Show words in the status bar until the next key; "" takes them away."""

    @property
    def is_saying(self) -> bool:
        """Whether words are shown in the status bar."""

    def put_over(self, over: Over[T], then: Callable[[T | None], None]) -> None:
        """Open a sheet or a chooser over the panes; `then` is called with what it gives."""

    def run(self, work: Coroutine[Any, Any, None]) -> None:
        """Do some work beside the keys."""

    def copy(self, text: str) -> None:
        """Ask the terminal to copy `text`."""

    def do(self, action: str) -> None:
        """Do an action by its id."""

    def handed_over(self) -> AbstractContextManager[None]:
        """The terminal handed to another program, for as long as the context lasts. Raises SuspendNotSupported."""

    def leave(self) -> None:
        """End the program."""


class PanePart(Protocol):
    """What each pane does with the keys that mean the same in all of them."""

    def move(self, steps: int) -> None:
        """Move by lines, stories or rows; negative is up."""

    def page(self) -> int:
        """One page, in what `move` counts."""

    def go_to_edge(self, *, last: bool) -> None:
        """Go to the end, or to the top."""

    def find(self) -> None:
        """Ask for words to find, or to filter by."""

    def enter(self) -> None:
        """Do what is most natural with what the cursor is on."""

    def step_back(self) -> bool:
        """Leave what is open in this pane; tells whether anything was."""

    def offers(self) -> list[Offer]:
        """The keys that make sense here and now, the most likely first."""


class StoriesPart(PanePart, Protocol):
    """What others ask of the list of stories."""

    def point_at(self, story_id: int) -> None: ...
    def settle(self) -> None: ...
    def marks_changed(self) -> None: ...


class TextPart(PanePart, Protocol):
    """What others ask of the text."""

    def show(self, story_id: int, *, offset: int | None = None) -> None: ...
    def reload(self) -> None: ...
    def read(self, story_id: int) -> None: ...
    def go_to_hit(self, story_id: int, words: str) -> None: ...
    def look_again(self) -> None: ...
    def start_selecting(self) -> None: ...
    def leave_selection(self) -> None: ...

    @property
    def selected(self) -> Span | None: ...

    @property
    def hidden(self) -> tuple[Span, ...]: ...


class WalkingPart(Protocol):
    """What others ask of walking the trail."""

    def walk(self, trail: Trail) -> None: ...
    def go_to(self, trail: Trail, span: Span) -> None: ...
    def stand_aside(self, stop: Stop) -> None: ...
    def leave(self) -> bool: ...


class SidebarPart(PanePart, Protocol):
    """What others ask of the sidebar."""

    def fill(self, *, keep_cursor: bool) -> None: ...
    def show_stop(self) -> None: ...
    def meant(self) -> Meant | None: ...
