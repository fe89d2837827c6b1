"""Lists everybody in a paragraph who may speak: names, pronouns, "who", and words for a role."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec

from pullquote.language.lexicon import Lexicon
from pullquote.language.ranking.phrase_bounds import compound_end, noun_phrase_end
from pullquote.language.speech.cues import Clause
from pullquote.language.speech.items import Item, span_of
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.speech.scenes import Scene
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


def candidates_of(scene: Scene, classes: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """All candidates of one paragraph, in text order, none twice; `classes` has a letter for each item."""
    items = scene.line.items
    starts = [item.start for item in items]
    clauses: dict[Span, list[Clause]] = {}
    found: dict[Span, tuple[Mention, int, int]] = {}

    def add(mention: Mention) -> Span:
        first = max(0, bisect_right(starts, mention.span.start) - 1)
        last = max(first + 1, bisect_left(starts, mention.span.end))
        if mention.kind == "role" and mention.core is None:
            end = noun_phrase_end(classes, first, last)
            if end < last:
                last, mention = end, Mention(span_of(items, first, end), "role", mention.gender)
        found.setdefault(mention.span, (mention, first, last))
        return mention.span

    for clause in scene.clauses:
        clauses.setdefault(add(clause.subject), []).append(clause)
    for at, item in enumerate(items):
        mention = _mention(scene, classes, at, item, lexicon)
        if mention is not None:
            add(mention)
    result: list[Candidate] = []
    reached = -1
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        mention, first, last = found[span]
        if mention.kind == "name" and last < reached:
            continue  # it only says whose the role is
        if mention.kind == "role" and classes[first] == "D":
            reached = max(reached, last)
        owned = tuple(clauses.get(span, ())[:_MOST_CLAUSES])
        result.append(Candidate(mention, scene.paragraph, first, last, scene.line.sentence[first], owned))
    return tuple(result)


def _mention(scene: Scene, classes: str, at: int, item: Item, lexicon: Lexicon) -> Mention | None:
    """The mention whose head is item `at`, or that a name at item `at` only tells more about."""
    if item.name is not None:
        end = compound_end(scene.line.items, classes, at)
        if end > at + 1:
            return Mention(span_of(scene.line.items, at - 1, end), "role")
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
