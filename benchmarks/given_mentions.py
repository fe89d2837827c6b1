"""Groups mentions that are given, kind and all: judges the grouping apart from the finding of names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from benchmarks.answers import NameAnswer
from benchmarks.gold import GoldCluster, GoldKind, GoldSpan, NameDocument
from pullquote.language.lexicon import load
from pullquote.language.merge import group_names
from pullquote.language.model import EntityKind
from pullquote.language.names import Name, find_names
from pullquote.language.paragraphs import Paragraph, lines_of, read_paragraphs
from pullquote.text import Span

_KINDS: dict[GoldKind, EntityKind] = {"PERSON": "person", "ORG": "organization", "PLACE": "place", "OTHER": "other"}
_WORD = re.compile(r"\w[\w.&'’-]*|&")


def group_given(document: NameDocument) -> NameAnswer:
    """The mentions of a gold text in the groups that the program makes of them, each kind by itself."""
    text = document.text
    paragraphs = read_paragraphs(text, lines_of(text, ()), document.lang or "en")
    found = _names_found(text, paragraphs, document.lang or "en")
    clusters: list[GoldCluster] = []
    for kind in _KINDS:
        spans = sorted(
            Span(mention.start, mention.end)
            for cluster in document.clusters or ()
            if cluster.kind == kind
            for mention in cluster.mentions
        )
        names = [_name(text, span, _KINDS[kind], found) for span in spans]
        kinds = {" ".join(name.words): _KINDS[kind] for name in names}
        clusters.extend(_cluster(kind, names, group.members) for group in group_names(names, kinds))
    return NameAnswer(document.id, clusters=tuple(clusters))


def _names_found(text: str, paragraphs: Sequence[Paragraph], language: str) -> dict[int, Name]:
    """The names that the program finds, by where they end: they know titles and genders."""
    lexicon = load(language)
    seen = frozenset(word for paragraph in paragraphs for word in paragraph.tokens.words if word.islower())
    return {
        name.span.end: name
        for number, paragraph in enumerate(paragraphs)
        for name in find_names(text, paragraph.tokens, number, lexicon, seen)
    }


def _name(text: str, span: Span, kind: EntityKind, found: dict[int, Name]) -> Name:
    """A given mention as the grouping wants it, with the title and gender of the name found at the same place."""
    words = tuple(_WORD.findall(span.of(text))) or (span.of(text),)
    name = Name(span, span.start, words, paragraph=0, first=0, last=len(words), kind=kind)
    same = found.get(span.end)
    if same is not None and same.span.overlaps(span):
        name.title, name.nation, name.gender = same.title, same.nation, same.gender
    return name


def _cluster(kind: GoldKind, names: Sequence[Name], members: Sequence[int]) -> GoldCluster:
    spans = (names[member].span for member in members)
    return GoldCluster(kind, tuple(GoldSpan(span.start, span.end) for span in spans))
