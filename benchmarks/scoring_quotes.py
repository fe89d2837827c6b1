"""Scores quotations and their speakers against gold.

Both sides are cut at line breaks first, and stripped of marks, punctuation and spaces at their ends, so that it makes
no difference whether a quotation of several paragraphs is one or many. The rules:

- exact: the same stretch. Overlap: one to one, at least half of what both cover together is shared; best pairs first.
- Gold of other kinds and ignored stretches count for nothing: what is found there, by its better half, is neither
  right nor wrong.
- A speaker is right strictly where the mention is the same: by its place, or by its words if the answer has no place.
- A speaker is right by name where the head words agree (`last_names`). A gold pronoun wants an answer that overlaps it,
  or the name that it stands for where gold tells.
- Attribution is counted over the quotes found (overlap) whose speaker gold tells.
- Joint: the quote is found and its speaker is right by name; where gold tells none, none must be answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from benchmarks.answers import QuoteAnswer, SaidQuote
from benchmarks.gold import GoldMention, GoldQuote, QuoteDocument
from benchmarks.last_names import EDGE, head_word, is_pronoun
from benchmarks.measures import Measure, one_to_one, share

SCORED_KINDS = ("direct", "mixed")
"""Words of one to three (kind "fragment") are a matter of taste, and count for nothing."""

_HALF = 0.5
_LINE = re.compile(r"[^\n]+")

Stretch = tuple[int, int]


class Attribution(msgspec.Struct, frozen=True, gc=False):
    """A quote that was found and whose speaker gold tells: what was answered, and whether that is right by name."""

    confidence: float
    answered: bool
    right: bool
    strict: bool
    pronoun: bool


class QuoteScore(msgspec.Struct):
    """The counts over all texts, and each attribution."""

    gold: int = 0
    found: int = 0
    exact_right: int = 0
    overlap_right: int = 0
    joint_exact_right: int = 0
    joint_overlap_right: int = 0
    attributions: list[Attribution] = []

    @property
    def exact(self) -> Measure:
        """Quotes found, with the same ends."""
        return one_to_one(self.exact_right, self.found, self.gold)

    @property
    def overlap(self) -> Measure:
        """Quotes found, with about the same ends."""
        return one_to_one(self.overlap_right, self.found, self.gold)

    @property
    def joint_exact(self) -> Measure:
        """Quotes found with the same ends and the right speaker."""
        return one_to_one(self.joint_exact_right, self.found, self.gold)

    @property
    def joint_overlap(self) -> Measure:
        """Quotes found with about the same ends and the right speaker."""
        return one_to_one(self.joint_overlap_right, self.found, self.gold)

    @property
    def strict(self) -> float:
        """The share of attributions with the very mention of gold."""
        return share(sum(each.strict for each in self.attributions), len(self.attributions))

    def by_name(self, pronoun: bool | None = None) -> float:
        """The share of attributions that are right by name: of pronouns, of all else, or of both."""
        those = [each.right for each in self.attributions if pronoun in (None, each.pronoun)]
        return share(sum(those), len(those))


def score_quotes(
    documents: Iterable[QuoteDocument], answers: Mapping[str, QuoteAnswer], kinds: Sequence[str] = SCORED_KINDS
) -> QuoteScore:
    """The score of all texts; a text without an answer counts as one in which nothing was found."""
    score = QuoteScore()
    for document in documents:
        answer = answers.get(document.id)
        _add(score, document, answer.quotes if answer is not None else (), kinds)
    return score


def trim(text: str, start: int, end: int) -> Stretch:
    """A stretch without the spaces, marks and punctuation at its ends."""
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    return start, end


def lines_of(text: str, start: int, end: int) -> list[Stretch]:
    """A stretch cut at line breaks, each piece trimmed; empty ones are left out."""
    trimmed = (trim(text, start + line.start(), start + line.end()) for line in _LINE.finditer(text[start:end]))
    return [(first, last) for first, last in trimmed if first < last]


def pair_up(gold: Sequence[Stretch], found: Sequence[Stretch]) -> dict[int, int]:
    """Gold number -> found number, one to one, where at least half is shared; the best first.

    Of pairs that share alike, the later ones in the text go first.
    """
    candidates = [
        (_shared(mine, theirs), number, other)
        for number, mine in enumerate(gold)
        for other, theirs in enumerate(found)
        if _common(mine, theirs)
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, number, other in sorted(candidates, reverse=True):
        if likeness >= _HALF and number not in pairs and other not in taken:
            pairs[number] = other
            taken.add(other)
    return pairs


def same_mention(text: str, gold: GoldMention, said: SaidQuote) -> bool:
    """Whether the answer names the speaker by the words that gold does."""
    if said.speaker_start is not None and said.speaker_end is not None:
        return trim(text, said.speaker_start, said.speaker_end) == trim(text, gold.start, gold.end)
    return (said.speaker or "").lower().strip(EDGE) == gold.text.lower().strip(EDGE)


def same_name(text: str, gold: GoldMention, said: SaidQuote) -> bool:
    """Whether the answer names the speaker that gold does, by these words or others."""
    answer = (said.speaker or "").strip()
    if not answer:
        return False
    if same_mention(text, gold, said):
        return True
    head = head_word(answer)
    full = head_word(gold.name) if gold.name else None
    if not is_pronoun(gold.text):
        return bool(head) and head in (head_word(gold.text), full)
    if head == full:
        return True
    if said.speaker_start is not None and said.speaker_end is not None:
        return said.speaker_start < gold.end and gold.start < said.speaker_end
    return answer.lower() == gold.text.lower()


def _add(score: QuoteScore, document: QuoteDocument, said: Sequence[SaidQuote], kinds: Sequence[str]) -> None:
    text = document.text
    gold: list[tuple[Stretch, GoldQuote]] = []
    ignored = list(document.ignore)
    for quote in document.quotes:
        pieces = lines_of(text, quote.start, quote.end)
        if quote.kind in kinds:
            gold.extend((piece, quote) for piece in pieces)
        else:
            ignored.extend(pieces)
    first_said: dict[Stretch, SaidQuote] = {}
    for each in said:
        for piece in lines_of(text, each.start, each.end):
            first_said.setdefault(piece, each)
    found = list(first_said)
    pairs = pair_up([piece for piece, _ in gold], found)
    matched = set(pairs.values())
    counted = [piece for number, piece in enumerate(found) if number in matched or not _lies_on(piece, ignored)]
    wanted = {piece for piece, _ in gold}
    score.gold += len(gold)
    score.found += len(counted)
    score.exact_right += sum(piece in wanted for piece in counted)
    score.overlap_right += len(pairs)
    for number, other in pairs.items():
        piece, quote = gold[number]
        right = _judge(score, text, quote.speaker, first_said[found[other]])
        score.joint_overlap_right += right
        score.joint_exact_right += right and piece == found[other]


def _judge(score: QuoteScore, text: str, gold: GoldMention | None, said: SaidQuote) -> bool:
    """Whether the speaker of a quote that was found is right; noted among the attributions where gold tells one."""
    answered = bool((said.speaker or "").strip())
    if gold is None:
        return not answered
    right = same_name(text, gold, said)
    strict = same_mention(text, gold, said)
    score.attributions.append(Attribution(said.confidence, answered, right, strict, is_pronoun(gold.text)))
    return right


def _common(one: Stretch, other: Stretch) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _shared(one: Stretch, other: Stretch) -> float:
    """What both cover, as a share of what they cover together with the gap between them."""
    return _common(one, other) / (max(one[1], other[1]) - min(one[0], other[0]))


def _lies_on(piece: Stretch, ignored: Iterable[Stretch]) -> bool:
    """Whether the better half of a piece is ignored."""
    return sum(_common(piece, other) for other in ignored) >= _HALF * (piece[1] - piece[0])
