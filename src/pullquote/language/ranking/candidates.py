"""Lists everybody in a paragraph who may speak: names, pronouns, "who", and words for a role."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec

from pullquote.language.cues import Clause
from pullquote.language.items import Item
from pullquote.language.lexicon import Lexicon
from pullquote.language.phrases import Mention
from pullquote.language.scenes import Scene
from pullquote.text import Span

_MOST_CLAUSES = 4


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """Somebody who may speak, items `first` up to `last` (exclusive) of paragraph `paragraph`.

    `sentence` is the number of the sentence within the paragraph. `clauses` are the reporting clauses that it is the
    subject of.
    """

    mention: Mention
    paragraph: int
    first: int
    last: int
    sentence: int
    clauses: tuple[Clause, ...]


def candidates_of(scene: Scene, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """All candidates of one paragraph, in text order, none twice."""
    items = scene.line.items
    clauses: dict[Span, list[Clause]] = {}
    mentions: dict[Span, Mention] = {}
    for clause in scene.clauses:
        mentions.setdefault(clause.subject.span, clause.subject)
        clauses.setdefault(clause.subject.span, []).append(clause)
    for at, item in enumerate(items):
        mention = _mention(scene, at, item, lexicon)
        if mention is not None:
            mentions.setdefault(mention.span, mention)
    starts = [item.start for item in items]
    result: list[Candidate] = []
    for span in sorted(mentions):
        first = max(0, bisect_right(starts, span.start) - 1)
        last = max(first + 1, bisect_left(starts, span.end))
        owned = tuple(clauses.get(span, ())[:_MOST_CLAUSES])
        result.append(Candidate(mentions[span], scene.paragraph, first, last, scene.line.sentence[first], owned))
    return tuple(result)


def _mention(scene: Scene, at: int, item: Item, lexicon: Lexicon) -> Mention | None:
    """The mention that ends with item `at`, if there is one."""
    if item.name is not None:
        return scene.finder.name(item.name)
    if item.kind == "quote":
        return None
    if item.lower in lexicon.relatives:
        return Mention(item.span, "pronoun", "")
    if item.lower in lexicon.pronouns:
        return Mention(item.span, "pronoun", lexicon.pronouns[item.lower])
    if not lexicon.is_role(item.lower):
        return None
    following = scene.line.items[at + 1] if at + 1 < len(scene.line.items) else None
    if following is not None and (following.name is not None or lexicon.is_role(following.lower)):
        return None
    start = scene.finder.start(at, scene.line.bounds(at)[0])
    return scene.finder.role(start, at + 1)
