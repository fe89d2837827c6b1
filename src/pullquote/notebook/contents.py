"""All that the notebook holds at one moment, never changed: who reads it waits for no disk and no lock.

And how a passage or a correction comes out of the merged state of its events.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Set
from typing import Any

import msgspec

from pullquote.notebook.clock import moment_of
from pullquote.notebook.events import CITATION, TAG
from pullquote.notebook.journal import JournalProblem
from pullquote.notebook.merging import Key, MergedEvents, MergedState, texts
from pullquote.notebook.passages import Citation, Correction, Passage, Placed, StoryMarks, in_order
from pullquote.notebook.selectors import Selectors

_NEEDED = {"passage": ("selectors", "story"), "correction": ("selectors", "story", "speaker")}
"""The fields without which there is nothing to show."""


class Contents(msgspec.Struct, frozen=True):
    """Passages and corrections by id and by story (those in the order of the text), marks by story. `incomplete`
    holds passages and corrections that can't be shown."""

    passages: Mapping[str, Passage] = {}
    by_story: Mapping[str, tuple[Passage, ...]] = {}
    corrections: Mapping[str, Correction] = {}
    corrections_by_story: Mapping[str, tuple[Correction, ...]] = {}
    marks: Mapping[str, StoryMarks] = {}
    incomplete: frozenset[Key] = frozenset()

    @property
    def problems(self) -> tuple[JournalProblem, ...]:
        """Passages and corrections that can't be shown because their first entry is missing."""
        missing = "the entry with its text is missing, or has not arrived yet"
        keys = sorted(self.incomplete, key=lambda key: (key.kind != "passage", key.target))
        return tuple(JournalProblem("", 0, f"{key.kind} {key.target}: {missing}") for key in keys)

    def shows_other_than(self, before: Contents) -> bool:
        """Whether there is anything here for the reader to see that was not there before, or was otherwise."""
        return (self.passages, self.corrections, self.marks) != (before.passages, before.corrections, before.marks)

    def after(self, merged: MergedEvents, touched: Collection[Key]) -> Contents:
        """The contents when the state of the `touched` targets is as `merged` says."""
        marks, incomplete = dict(self.marks), set(self.incomplete)
        for key in touched:
            state = merged.target(*key)
            if key.kind == "story":
                marks[key.target] = StoryMarks(state.value("read", False), state.value("starred", False))
            elif key.kind in _NEEDED:
                (incomplete.add if is_incomplete(key.kind, state) else incomplete.discard)(key)
        saved = {key.target: merged.target(*key) for key in touched if key.kind == "passage"}
        corrected = {key.target: merged.target(*key) for key in touched if key.kind == "correction"}
        return Contents(
            *_renewed(self.passages, self.by_story, saved, passage_of),
            *_renewed(self.corrections, self.corrections_by_story, corrected, correction_of),
            marks,
            frozenset(incomplete),
        )


def _renewed(
    old: Mapping[str, Placed],
    groups: Mapping[str, tuple[Placed, ...]],
    states: Mapping[str, MergedState],
    made: Callable[[str, MergedState], Placed | None],
) -> tuple[Mapping[str, Placed], Mapping[str, tuple[Placed, ...]]]:
    """By id and by story: `old` and its `groups`, with those made anew whose `states` have changed."""
    if not states:
        return old, groups
    kept = {identifier: each for identifier, each in old.items() if identifier not in states}
    for identifier, state in states.items():
        each = made(identifier, state)
        if each is not None:
            kept[identifier] = each
    stories = {where[identifier].story for identifier in states for where in (old, kept) if identifier in where}
    return kept, _regrouped(groups, kept, stories, states.keys())


def _regrouped(
    old: Mapping[str, tuple[Placed, ...]], kept: Mapping[str, Placed], stories: Set[str], changed: Set[str]
) -> dict[str, tuple[Placed, ...]]:
    """`old`, with the groups of `stories` made anew, in which only what is `changed` is other than before."""
    groups = {story: [each for each in old.get(story, ()) if each.id not in changed] for story in stories}
    for identifier in changed & kept.keys():
        groups[kept[identifier].story].append(kept[identifier])
    regrouped = {story: group for story, group in old.items() if story not in stories}
    regrouped.update({story: tuple(in_order(group)) for story, group in groups.items() if group})
    return regrouped


def passage_of(identifier: str, state: MergedState) -> Passage | None:
    """The passage that the state amounts to; None when it is deleted or not complete."""
    if state.value("deleted", False) or is_incomplete("passage", state):
        return None
    return Passage(
        id=identifier,
        **_placed(state),
        is_quote=state.value("quote", False),
        speaker=state.value("speaker"),
        notes=texts(state.note_heads()),
        colour=state.value("colour", 1),
        tags=_tags(state),
    )


def correction_of(identifier: str, state: MergedState) -> Correction | None:
    """The correction that the state amounts to; None when it was taken back or is not complete."""
    if state.value("deleted", False) or is_incomplete("correction", state):
        return None
    decided = state.writes["speaker"].clock
    return Correction(id=identifier, **_placed(state), speaker=state.value("speaker"), decided=decided)


def is_incomplete(kind: str, state: MergedState) -> bool:
    """Whether the entry with the text of a passage, or that says whose words they are, is missing (lost, or not here
    yet), while others speak of it."""
    return not state.value("deleted", False) and any(name not in state.writes for name in _NEEDED[kind])


def _placed(state: MergedState) -> dict[str, Any]:
    """What passages and corrections have in common."""
    details = {detail: state.value(CITATION + detail, "") for detail in Citation.__struct_fields__}
    return {
        "story": state.value("story"),
        "selectors": Selectors(**state.value("selectors")),
        "created": state.value("created") or moment_of(state.earliest),
        "modified": state.value("modified") or moment_of(state.latest),
        "citation": Citation(**details),
    }


def _tags(state: MergedState) -> tuple[str, ...]:
    names = (name.removeprefix(TAG) for name, write in state.writes.items() if name.startswith(TAG) and write.value)
    return tuple(sorted(names, key=lambda name: (name.casefold(), name)))
