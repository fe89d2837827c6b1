"""Between corrections of speakers and journal fields: the correction that a state amounts to, and which one decides."""

from __future__ import annotations

from collections.abc import Collection

from pullquote.notebook.clock import moment_of
from pullquote.notebook.fold import Target
from pullquote.notebook.model import Citation, Correction, Selectors
from pullquote.notebook.vocabulary import CITATION


def correction_of(identifier: str, state: Target) -> Correction | None:
    """The correction that the state amounts to; None when it was taken back or is not complete."""
    if state.value("deleted", False) or is_incomplete(state):
        return None
    details = {detail: state.value(CITATION + detail, "") for detail in Citation.__struct_fields__}
    return Correction(
        id=identifier,
        story=state.value("story"),
        selectors=Selectors(**state.value("selectors")),
        speaker=state.value("speaker"),
        decided=state.writes["speaker"].clock,
        created=state.value("created") or moment_of(state.earliest),
        modified=state.value("modified") or moment_of(state.latest),
        citation=Citation(**details),
    )


def is_incomplete(state: Target) -> bool:
    """Whether the entry that says whose words they are is missing (lost, or not here yet), while others speak of it."""
    needed = ("selectors", "story", "speaker")
    return not state.value("deleted", False) and any(name not in state.writes for name in needed)


def latest(corrections: Collection[Correction]) -> Correction:
    """The one that decides among corrections of the same words, of which there must be one: the last word.

    It is the same one on every device.
    """
    return max(corrections, key=lambda each: (each.decided, each.id))
