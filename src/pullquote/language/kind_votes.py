"""Makes the kinds of all mentions of one name agree, in texts whose names were tagged one by one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from pullquote.language import gazetteer
from pullquote.language.model import EntityKind
from pullquote.language.names import Name


def agree(names: Sequence[Name]) -> list[EntityKind | None]:
    """The kind of each name: the one that most of its mentions have.

    A word that stands alone and is the surname of a person named in full is that person, unless it is a well-known
    place. A mention that was not tagged is a person where the same words are one elsewhere; an unsure one with a kind
    of its own keeps it only where they have a kind elsewhere.
    """
    votes: dict[tuple[str, ...], Counter[EntityKind]] = defaultdict(Counter)
    surnames: Counter[str] = Counter()
    given: set[str] = set()
    for name in names:
        if name.kind is None or name.unsure:
            continue
        votes[name.words][name.kind] += 1
        if name.kind == "person" and len(name.words) > 1:
            surnames[name.words[-1]] += 1
            given.add(name.words[0])
    known = gazetteer.load().kinds
    settled: dict[tuple[str, ...], EntityKind] = {}
    for form, counted in votes.items():
        settled[form] = max(counted, key=lambda kind: counted[kind])
        if len(form) == 1 and form[0] in surnames and form[0] not in known:
            settled[form] = "person"
    result: list[EntityKind | None] = []
    for name in names:
        kind = settled.get(name.words)
        if kind is None and name.unsure and len(name.words) == 1:
            kind = "person" if name.words[0] in surnames or name.words[0] in given else None
        if name.kind is None and kind != "person":
            kind = None
        result.append(kind)
    return result
