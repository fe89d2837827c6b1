"""A paragraph as the rules for speakers read it: words, with each name and each quoted stretch as one item."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, Protocol

import msgspec

from pullquote.language.lexicon import Lexicon
from pullquote.language.naming.proper_names import Name
from pullquote.language.segmentation.tokens import ABBREVIATIONS, Tokens
from pullquote.text import Span

ItemKind = Literal["word", "name", "quote"]

_STOPS = frozenset(".!?…")
_YEAR = 4


class Stretch(Protocol):
    """A stretch of text that may be speech: a pair of marks with what stands between them, or speech without marks.

    `outer` covers the marks too. `resumes` says that the paragraph before left a quotation open that goes on here.
    """

    @property
    def outer(self) -> Span: ...

    @property
    def inner(self) -> Span: ...

    @property
    def resumes(self) -> bool: ...


class Item(msgspec.Struct, frozen=True, gc=False):
    """A word or sign, a name with its title, or a quoted stretch with its marks.

    `lower` is the word in lower case, empty for names and quotes. `capital` says that it begins with a capital.
    `pair` is the number of the quoted stretch within the paragraph. `final` is the last sign inside a quoted stretch.
    """

    kind: ItemKind
    lower: str
    start: int
    end: int
    capital: bool
    name: Name | None = None
    pair: int = -1
    final: str = ""

    @property
    def span(self) -> Span:
        """The stretch of text that the item covers."""
        return Span(self.start, self.end)


class ItemLine(msgspec.Struct, frozen=True, gc=False):
    """The items of one paragraph. `sentence` gives for each item the number of its sentence; `at` for each quoted
    stretch its item."""

    items: list[Item]
    sentence: list[int]
    at: list[int]

    def bounds(self, item: int) -> tuple[int, int]:
        """The first item of the sentence that `item` stands in, and the one after its last."""
        number = self.sentence[item]
        return bisect_left(self.sentence, number), bisect_left(self.sentence, number + 1)


def read_items(
    text: str, tokens: Tokens, names: Sequence[Name], pairs: Sequence[Stretch], lexicon: Lexicon
) -> ItemLine:
    """The items of one paragraph; `names` and `pairs` are its own, in order."""
    items: list[Item] = []
    at: list[int] = []
    starts = tokens.starts
    opening = {bisect_left(starts, name.outset): name for name in names}
    ends = [bisect_left(starts, pair.outer.end) for pair in pairs]
    begins = [bisect_left(starts, pair.outer.start) for pair in pairs]
    pair = 0
    token = 0
    while token < len(starts):
        if pair < len(pairs) and token >= begins[pair]:
            outer, inner = pairs[pair].outer, pairs[pair].inner
            words = inner.of(text).strip().rstrip("\"'”’)»")
            letter = next((sign for sign in words if sign.isalnum()), "")
            at.append(len(items))
            items.append(Item("quote", "", outer.start, outer.end, not letter.islower(), None, pair, words[-1:]))
            token = max(ends[pair], token + 1)
            pair += 1
            continue
        name = opening.get(token)
        if name is not None and (pair >= len(pairs) or name.last <= begins[pair]):
            items.append(Item("name", "", name.outset, name.span.end, True, name))
            token = max(name.last, token + 1)
            continue
        word = tokens.words[token]
        items.append(Item("word", tokens.lower[token], starts[token], tokens.ends[token], word[0].isupper()))
        token += 1
    return ItemLine(items, _sentences(items, lexicon), at)


def _sentences(items: Sequence[Item], lexicon: Lexicon) -> list[int]:
    """The number of the sentence that each item stands in."""
    result: list[int] = []
    number = 0
    for index, item in enumerate(items):
        opening = item.kind != "word" or item.capital or item.lower.isdigit()
        if index and opening and _ends_sentence(items, index, lexicon):
            number += 1
        result.append(number)
    return result


def _ends_sentence(items: Sequence[Item], index: int, lexicon: Lexicon) -> bool:
    """Whether a sentence ends before item `index`; not between a question and its cue: “Why?” Ann asked."""
    before = items[index - 1]
    if before.lower in (")", "]") and index > 1:
        before = items[index - 2]
    if before.kind == "word":
        return before.lower in _STOPS and not (
            lexicon.ordinals and before.lower == "." and _counts(items, index, lexicon)
        )
    if before.kind != "quote" or before.final not in _STOPS:
        return False
    if before.final == "." or items[index].kind == "quote":
        return True
    verbs = (item.lower for item in items[index + 1 : index + 4])
    return not any(verb in lexicon.cues or verb in lexicon.weak_cues for verb in verbs)


def _counts(items: Sequence[Item], index: int, lexicon: Lexicon) -> bool:
    """Whether the full stop before item `index` makes a number an ordinal, as in "7. Mai", or abbreviates a word."""
    word = items[index - 2].lower if index > 1 else ""
    if items[index].kind == "quote" or not word or _opens(items[index].lower, lexicon):
        return False
    if word.isdigit():
        led = items[index - 3].lower if index > 2 else ""
        month = items[index].lower.capitalize() in lexicon.calendar
        return (
            len(word) < _YEAR
            and items[index].start > items[index - 1].end
            and (month or led in lexicon.determiners or led in lexicon.prepositions)
        )
    return word in ABBREVIATIONS or (len(word) == 1 and word.isalpha())


def _opens(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.small or word in lexicon.adverbs


def span_of(items: Sequence[Item], first: int, last: int) -> Span:
    """The stretch of text from item `first` up to item `last` (exclusive)."""
    return Span(items[first].start, items[last - 1].end)
