"""Groups mentions that are given, kind and all: judges the grouping apart from the finding of names."""

from __future__ import annotations

from benchmarks.answers import NameAnswer
from benchmarks.gold import GoldCluster, GoldKind, GoldSpan, NameDocument
from pullquote.language.model import EntityKind
from pullquote.language.naming.grouping import group_mentions
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
