"""One text -> what it says: quotes with their speakers, and the people, organisations and places it mentions.

Scripts may rely on `analyse`.
"""

from pullquote.language.analyse import analyse
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
