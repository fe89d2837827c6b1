"""All that is kept at one moment, never changed: who reads it waits for no disk and no lock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Set

import msgspec

from pullquote.notebook import corrections, passages
from pullquote.notebook.fold import Fold, Key, Target
from pullquote.notebook.model import Correction, Passage, StoryMarks
from pullquote.notebook.passages import Kept, in_order
from pullquote.notebook.reading import Problem


class Shelf(msgspec.Struct, frozen=True):
    """Passages and corrections by id and by story (those in the order of the text), marks by story, device names by
    device id. `incomplete` holds passages and corrections that can't be shown."""

    passages: Mapping[str, Passage] = {}
    by_story: Mapping[str, tuple[Passage, ...]] = {}
    corrections: Mapping[str, Correction] = {}
    corrections_by_story: Mapping[str, tuple[Correction, ...]] = {}
    marks: Mapping[str, StoryMarks] = {}
    devices: Mapping[str, str] = {}
    incomplete: frozenset[Key] = frozenset()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Passages and corrections that can't be shown because their first entry is missing."""
        return tuple(
            Problem("", 0, f"{key.kind} {key.target}: the entry with its text is missing, or has not arrived yet")
            for key in sorted(self.incomplete, key=lambda key: (key.kind != "passage", key.target))
        )

    def shows_other_than(self, before: Shelf) -> bool:
        """Whether there is anything here for the reader to see that was not there before, or was otherwise."""
        return (self.passages, self.corrections, self.marks) != (before.passages, before.corrections, before.marks)

    def after(self, fold: Fold, touched: Collection[Key]) -> Shelf:
        """The shelf as it is when the state of the `touched` targets is as `fold` says."""
        marks, devices = dict(self.marks), dict(self.devices)
        incomplete = set(self.incomplete)
        for key in touched:
            state = fold.target(*key)
            if key.kind == "story":
                marks[key.target] = StoryMarks(state.value("read", False), state.value("starred", False))
            elif key.kind == "device":
                devices[key.target] = state.value("name", "")
            else:
                lacks = passages.is_incomplete if key.kind == "passage" else corrections.is_incomplete
                (incomplete.add if lacks(state) else incomplete.discard)(key)
        saved = {key.target: fold.target(*key) for key in touched if key.kind == "passage"}
        corrected = {key.target: fold.target(*key) for key in touched if key.kind == "correction"}
        return Shelf(
            *_renewed(self.passages, self.by_story, saved, passages.passage_of),
            *_renewed(self.corrections, self.corrections_by_story, corrected, corrections.correction_of),
            marks,
            devices,
            frozenset(incomplete),
        )


def _renewed(
    old: Mapping[str, Kept],
    groups: Mapping[str, tuple[Kept, ...]],
    states: Mapping[str, Target],
    made: Callable[[str, Target], Kept | None],
) -> tuple[Mapping[str, Kept], Mapping[str, tuple[Kept, ...]]]:
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
    old: Mapping[str, tuple[Kept, ...]], kept: Mapping[str, Kept], stories: Set[str], changed: Set[str]
) -> dict[str, tuple[Kept, ...]]:
    """`old`, with the groups of `stories` made anew, in which only what is `changed` is other than before."""
    groups = {story: [each for each in old.get(story, ()) if each.id not in changed] for story in stories}
    for identifier in changed & kept.keys():
        groups[kept[identifier].story].append(kept[identifier])
    regrouped = {story: group for story, group in old.items() if story not in stories}
    regrouped.update({story: tuple(in_order(group)) for story, group in groups.items() if group})
    return regrouped
