"""All passages and marks at one moment, never changed: who reads them waits for no disk and no lock."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set

import msgspec

from pullquote.notebook.fold import Fold, Key
from pullquote.notebook.model import Passage, StoryMarks
from pullquote.notebook.passages import in_order, is_incomplete, passage_of
from pullquote.notebook.reading import Problem


class Shelf(msgspec.Struct, frozen=True):
    """Passages by id and by story (those in the order of the text), marks by story, device names by device id."""

    passages: Mapping[str, Passage] = {}
    by_story: Mapping[str, tuple[Passage, ...]] = {}
    marks: Mapping[str, StoryMarks] = {}
    devices: Mapping[str, str] = {}
    incomplete: frozenset[str] = frozenset()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Passages that can't be shown because their first entry is missing."""
        return tuple(
            Problem("", 0, f"passage {identifier}: the entry with its text is missing, or has not arrived yet")
            for identifier in sorted(self.incomplete)
        )

    def after(self, fold: Fold, touched: Collection[Key]) -> Shelf:
        """The shelf as it is when the state of the `touched` targets is as `fold` says."""
        passages, marks, devices = dict(self.passages), dict(self.marks), dict(self.devices)
        incomplete = set(self.incomplete)
        stories: set[str] = set()
        for key in touched:
            state = fold.target(*key)
            if key.kind == "passage":
                old, new = passages.pop(key.target, None), passage_of(key.target, state)
                if new is not None:
                    passages[key.target] = new
                stories |= {each.story for each in (old, new) if each is not None}
                (incomplete.add if is_incomplete(state) else incomplete.discard)(key.target)
            elif key.kind == "story":
                marks[key.target] = StoryMarks(state.value("read", False), state.value("starred", False))
            elif key.kind == "device":
                devices[key.target] = state.value("name", "")
        changed = {key.target for key in touched if key.kind == "passage"}
        by_story = _regrouped(self.by_story, passages, stories, changed)
        return Shelf(passages, by_story, marks, devices, frozenset(incomplete))


def _regrouped(
    old: Mapping[str, tuple[Passage, ...]], passages: Mapping[str, Passage], stories: Set[str], changed: Set[str]
) -> dict[str, tuple[Passage, ...]]:
    """`old`, with the groups of `stories` made anew, in which only the passages `changed` are others than before."""
    groups = {story: [each for each in old.get(story, ()) if each.id not in changed] for story in stories}
    for identifier in changed & passages.keys():
        groups[passages[identifier].story].append(passages[identifier])
    regrouped = {story: group for story, group in old.items() if story not in stories}
    regrouped.update({story: tuple(in_order(group)) for story, group in groups.items() if group})
    return regrouped
