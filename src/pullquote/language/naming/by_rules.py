"""Finds names and their kinds by rules: the answer in most languages, one sign among many for the English tagger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from pullquote.language.lexicon import Lexicon
from pullquote.language.model import EntityKind
from pullquote.language.naming.filed import name_places
from pullquote.language.naming.kinds import Judged, judge_kinds
from pullquote.language.naming.proper_names import Name, find_names
from pullquote.language.naming.small_titles import read_small_titles
from pullquote.language.segmentation.newsroom_credits import credit_spans
from pullquote.language.segmentation.paragraphs import Paragraph
from pullquote.language.segmentation.tokens import Tokens
from pullquote.text import Span

_SHORTEST_CAPITALS = 4
_CLEAR = 3.0
_CLEAR_KNOWN = 0.5
_CLEAR_FORM = 1.0
_STEP = 1.5
_MOST_STEPS = 2


class RuleNames(msgspec.Struct, frozen=True):
    """What the rules find.

    `body` are the numbers of the paragraphs that tell what is a name, `apart` those of headlines and boilerplate.
    `lowers` are the words that the body writes in lower case. `names` gives by paragraph the names of both; of the
    body's, without what stands in `credits`. `kinds` gives the kind of a name by its words joined with spaces, for
    those that something speaks for.
    """

    body: list[int]
    apart: list[int]
    lowers: frozenset[str]
    names: dict[int, list[Name]]
    credits: dict[int, list[Span]]
    kinds: dict[str, Judged]

    def of_body(self) -> list[Name]:
        """The names of the body, in text order."""
        return [name for number in self.body for name in self.names[number]]

    def kind(self, name: Name) -> EntityKind | None:
        """What the rules take a name for."""
        judged = self.kinds.get(" ".join(name.words))
        return None if judged is None else judged.kind

    def clear_kind(self, name: Name) -> EntityKind | None:
        """What the rules clearly take a name for that has more than a capital. The less they need to be told by the
        words beside it, the fewer votes will do."""
        judged = self.kinds.get(" ".join(name.words))
        if judged is None or name.unsure:
            return None
        needed = _CLEAR_KNOWN if name.known or judged.kind == "place" else _CLEAR_FORM if name.kind else _CLEAR
        return judged.kind if judged.margin >= needed else None

    def opinions(self, paragraphs: Sequence[Paragraph]) -> dict[int, dict[int, str]]:
        """What the rules take each token of each paragraph for, as a code."""
        return {number: _codes(paragraphs[number].tokens, names, self.kinds) for number, names in self.names.items()}


def find_by_rules(text: str, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> RuleNames:
    """The names of a text and their kinds.

    Body and captions say what is a name and of which kind; a text without body is judged by all its lines.
    """
    body = [number for number, paragraph in enumerate(paragraphs) if paragraph.role in ("body", "caption")]
    apart = [number for number, paragraph in enumerate(paragraphs) if paragraph.role in ("headline", "aside")]
    if not body:
        body, apart = apart, []
    seen = frozenset(word for number in body for word in paragraphs[number].tokens.words if word.islower())
    names = {number: find_names(text, paragraphs[number].tokens, number, lexicon, seen) for number in (*body, *apart)}
    credits: dict[int, list[Span]] = {}
    for number in body:
        paragraph = paragraphs[number]
        if lexicon.small_titles:
            read_small_titles(names[number], paragraph.tokens, lexicon)
        if paragraph.dateline is not None:
            names[number] = name_places(text, paragraph.dateline, paragraph.tokens, number, names[number])
        found = credit_spans(text, paragraph.span)
        if found:
            credits[number] = found
            names[number] = outside(names[number], found)
    of_body = [name for number in body for name in names[number]]
    read_capitals(of_body)
    return RuleNames(body, apart, seen, names, credits, judge_kinds(of_body, paragraphs, lexicon))


def outside(names: Sequence[Name], spans: Sequence[Span]) -> list[Name]:
    """The names that none of `spans` overlaps; both are in text order."""
    kept: list[Name] = []
    following = iter(spans)
    nearest = next(following, None)
    for name in names:
        while nearest is not None and nearest.end <= name.span.start:
            nearest = next(following, None)
        if nearest is None or not nearest.overlaps(name.span):
            kept.append(name)
    return kept


def read_capitals(names: Sequence[Name]) -> None:
    """Read a name in capitals, as datelines print them, like the same name elsewhere in the text."""
    written = {word for name in names for word in name.words if not word.isupper()}
    for name in names:
        plain = tuple(word.capitalize() if len(word) > _SHORTEST_CAPITALS else word for word in name.words)
        if plain != name.words and all(word.isupper() for word in name.words) and written.issuperset(plain):
            name.words = plain


def _codes(tokens: Tokens, names: Sequence[Name], kinds: Mapping[str, Judged]) -> dict[int, str]:
    """For the tokens of one paragraph that stand in a name or title: the kind that was judged and how clearly, whether
    the name is unsure ("u") or well known ("k"), and whether the token begins ("B") or ends ("E") it; "t" for a
    title."""
    said: dict[int, str] = {}
    for name in names:
        judged = kinds.get(" ".join(name.words))
        code = "?" if judged is None else f"{judged.kind[:2]}{min(_MOST_STEPS, int(judged.margin / _STEP))}"
        code += "u" if name.unsure else "k" if name.known else ""
        last = name.last - 1
        for at in range(name.first, name.last):
            said[at] = code + ("B" if at == name.first else "I") + ("E" if at == last else "")
        if name.outset < name.span.start:
            at = name.first - 1
            while at >= 0 and tokens.starts[at] >= name.outset:
                said[at] = "t"
                at -= 1
    return said
