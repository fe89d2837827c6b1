"""Groups mentions that are given, kind and all: judges the grouping apart from the finding of names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from benchmarks.answers import NameAnswer
from benchmarks.gold import GoldCluster, GoldKind, GoldSpan, NameDocument
from pullquote.language.lexicon import load
from pullquote.language.model import EntityKind
from pullquote.language.naming.merge import group_names
from pullquote.language.naming.proper_names import Name
from pullquote.language.naming.tagged import NameMaker
from pullquote.language.segmentation.paragraphs import lines_of, read_paragraphs
from pullquote.text import Span

_KINDS: dict[GoldKind, EntityKind] = {"PERSON": "person", "ORG": "organization", "PLACE": "place", "OTHER": "other"}


def group_given(document: NameDocument) -> NameAnswer:
    """The mentions of a gold text in the groups that the program makes of them."""
    marked = sorted(
        (Span(mention.start, mention.end), cluster.kind)
        for cluster in document.clusters or ()
        for mention in cluster.mentions
    )
    groups = group_mentions(document.text, [(span, _KINDS[kind]) for span, kind in marked])
    clusters = (
        GoldCluster(marked[group[0]][1], tuple(GoldSpan(*_ends(marked[number][0])) for number in group))
        for group in groups
    )
    return NameAnswer(document.id, clusters=tuple(clusters))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def group_mentions(text: str, mentions: Sequence[tuple[Span, EntityKind]]) -> list[list[int]]:
    """Which of the `mentions` in an English text, sorted by their spans, stand for the same.

    Gives groups of their numbers, in order of the first; a mention outside any line of the text is a group of its own.
    """
    paragraphs = read_paragraphs(text, lines_of(text, ()), "en")
    starts = [paragraph.span.start for paragraph in paragraphs]
    names: list[Name] = []
    numbers: list[int] = []
    alone: list[list[int]] = []
    floor = (0, 0)
    for number, (span, kind) in enumerate(mentions):
        index = bisect_right(starts, span.start) - 1
        tokens = paragraphs[max(0, index)].tokens
        first = max(0, bisect_right(tokens.ends, span.start))
        last = bisect_left(tokens.starts, span.end)
        if index < 0 or first >= last:
            alone.append([number])
            continue
        maker = NameMaker(tokens, index, load("en"))
        names.append(maker.make(first, last, kind, floor[1] if floor[0] == index else 0))
        numbers.append(number)
        floor = (index, last)
    kinds = [name.kind for name in names]
    groups = [[numbers[member] for member in group.members] for group in group_names(text, names, kinds)]
    return sorted((*groups, *alone))
