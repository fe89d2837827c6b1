"""Where handlers are entered under their action's id."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen

Handler = Callable[["MainScreen"], None]

HANDLERS: dict[str, Handler] = {}


def does(*action_ids: str) -> Callable[[Handler], Handler]:
    """Enter a handler for one or more actions."""

    def enter(handler: Handler) -> Handler:
        for action_id in action_ids:
            HANDLERS[action_id] = handler
        return handler

    return enter
