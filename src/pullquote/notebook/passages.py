"""Between passages and journal fields: what an event says of a new passage, and the passage its state amounts to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from pullquote.notebook.clock import moment_of
from pullquote.notebook.fold import Target
from pullquote.notebook.model import Citation, Correction, Passage, Selectors
from pullquote.notebook.notes import texts
from pullquote.notebook.vocabulary import CITATION, TAG

Kept = TypeVar("Kept", Passage, Correction)
"""What lies at a place of a story."""


def citation_fields(citation: Citation) -> dict[str, str]:
    """The journal fields of a citation; details that are not known are left out."""
    return {CITATION + detail: value for detail, value in msgspec.structs.asdict(citation).items() if value}


def passage_of(identifier: str, state: Target) -> Passage | None:
    """The passage that the state amounts to; None when it is deleted or not complete."""
    selectors = state.value("selectors")
    story = state.value("story")
    if selectors is None or story is None or state.value("deleted", False):
        return None
    details = {detail: state.value(CITATION + detail, "") for detail in Citation.__struct_fields__}
    return Passage(
        id=identifier,
        story=story,
        selectors=Selectors(**selectors),
        created=state.value("created") or moment_of(state.earliest),
        modified=state.value("modified") or moment_of(state.latest),
        citation=Citation(**details),
        is_quote=state.value("quote", False),
        speaker=state.value("speaker"),
        notes=texts(state.note_heads()),
        colour=state.value("colour", 1),
        tags=_tags(state),
    )


def is_incomplete(state: Target) -> bool:
    """Whether the entry with the passage's text is missing (lost, or not here yet), while others speak of it."""
    return not state.value("deleted", False) and (state.value("selectors") is None or state.value("story") is None)


def tag_fields(old: Iterable[str], new: Iterable[str]) -> dict[str, Any]:
    """The journal fields that lead from the old tags to the new ones."""
    before, after = set(old), set(new)
    return {TAG + tag: tag in after for tag in sorted(before ^ after)}


def in_words(passage: Passage, wanted: dict[str, Any]) -> str:
    """What a change does, for the line that tells the reader what was undone."""
    if len(wanted) != 1:
        return "changed passage"
    (name,) = wanted
    if name == "note":
        if not wanted["note"]:
            return "removed note"
        return "changed note" if passage.notes else "added note"
    return {"selectors": "moved passage", "colour": "changed colour", "speaker": "changed speaker"}[name]


def in_order(kept: Iterable[Kept]) -> list[Kept]:
    """Passages or corrections sorted by story, then by place in it."""
    return sorted(kept, key=lambda each: (each.story, each.selectors.start, each.selectors.end, each.id))


def _tags(state: Target) -> tuple[str, ...]:
    names = (name.removeprefix(TAG) for name, write in state.writes.items() if name.startswith(TAG) and write.value)
    return tuple(sorted(names, key=lambda name: (name.casefold(), name)))
