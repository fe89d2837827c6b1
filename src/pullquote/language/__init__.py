"""One text -> what it says: quotes with their speakers, and the people, organisations and places it mentions.

Scripts may rely on `analyse`. Its rules and weights are imported when it is first asked for: whoever only shows what
was found, as the screen does, needs none of them.
"""

from typing import TYPE_CHECKING, Any

from pullquote.language.model import (
    ANALYSIS_VERSION,
    Analysis,
    Entity,
    EntityKind,
    Evidence,
    Quote,
    QuoteKind,
    Speaker,
)

if TYPE_CHECKING:
    from pullquote.language.analysis import analyse

__all__ = [
    "ANALYSIS_VERSION",
    "Analysis",
    "Entity",
    "EntityKind",
    "Evidence",
    "Quote",
    "QuoteKind",
    "Speaker",
    "analyse",
]


def __getattr__(name: str) -> Any:
    if name != "analyse":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from pullquote.language.analysis import analyse

    return analyse
