"""Finds whom "he" or "she" stands for among the people named before."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from pullquote.language.names import Name
from pullquote.language.paragraphs import Paragraph
from pullquote.language.scenes import Stage
from pullquote.text import Span


class Antecedent(msgspec.Struct, frozen=True, gc=False):
    """The entity that a pronoun stands for, its mention that decided, and how sure that is (0 to 1)."""

    entity: int
    mention: Span
    confidence: float


class _Named(msgspec.Struct, frozen=True, gc=False):
    """One mention of a person in the story. `weight` says how much its place makes it the one that is talked about."""

    span: Span
    entity: int
    paragraph: int
    weight: float


_SPOKE = 1.0
_SPOKE_BEFORE = 0.3
_AWAY = 0.35
_OTHER_PARAGRAPH = 0.8
_FIRST = 0.8
_SPEAKS = 0.7
_OWNS = 0.5
_GOVERNED = 0.4
_QUOTED = -1.2
_MENTIONS_BACK = 24
_PARAGRAPHS_BACK = 4


class PronounResolver:
    """Resolves the pronouns of one text, asked for in text order; it remembers who was meant before."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.named = _named_people(stage)
        self.starts = [mention.span.start for mention in self.named]
        self.last: dict[str, tuple[int, int]] = {}

    def note_speaker(self, entity: int, paragraph: int) -> None:
        """Remember that a person spoke, named in full view."""
        gender = self.stage.cast.genders[entity]
        for other in (gender,) if gender else ("m", "f"):
            self.last[other] = (entity, paragraph)

    def resolve(self, pronoun: Span, gender: str, paragraph: int) -> Antecedent | None:
        """The person that the pronoun at `pronoun` stands for; None where nobody before fits."""
        index = bisect_right(self.starts, pronoun.start)
        best: tuple[float, _Named] | None = None
        seen: set[int] = set()
        total = 0.0
        for mention in reversed(self.named[max(0, index - _MENTIONS_BACK) : index]):
            if paragraph - mention.paragraph > _PARAGRAPHS_BACK:
                break
            score = self._score(mention, gender, paragraph, len(seen))
            if score <= 0:
                continue
            if mention.entity not in seen:
                seen.add(mention.entity)
            if best is None or score > best[0]:
                best = (score, mention)
            total += score
        if best is None:
            return None
        confidence = 0.5 + 0.4 * (best[0] / total if len(seen) > 1 else 1.0)
        self.last[gender] = (best[1].entity, paragraph)
        return Antecedent(best[1].entity, best[1].span, round(min(0.9, confidence), 2))

    def _score(self, mention: _Named, gender: str, paragraph: int, others: int) -> float:
        known = self.stage.cast.genders[mention.entity]
        if known and known != gender:
            return 0.0
        score = 2.0 if known else 1.5
        score -= _AWAY * (paragraph - mention.paragraph) + (_OTHER_PARAGRAPH if paragraph != mention.paragraph else 0)
        score -= 0.25 * others
        score += mention.weight
        last = self.last.get(gender)
        if last is not None and last[0] == mention.entity:
            score += _SPOKE if paragraph == last[1] else _SPOKE_BEFORE
        return max(score, 0.05)


def _named_people(stage: Stage) -> list[_Named]:
    """The mentions of people in the body, in text order."""
    result: list[_Named] = []
    for number, paragraph in enumerate(stage.paragraphs):
        if paragraph.role != "body":
            continue
        opens = paragraph.tokens.opens
        pairs = stage.pairs.get(number, [])
        pair, token = 0, 0
        first_of_sentence = True
        for name in stage.cast.names.get(number, []):
            first_of_sentence = first_of_sentence or any(opens[token : name.first + 1])
            token = name.first + 1
            entity = stage.cast.number.get(name.span)
            if entity is None or stage.cast.entities[entity].kind != "person":
                continue
            while pair < len(pairs) and pairs[pair].outer.end <= name.span.start:
                pair += 1
            quoted = pair < len(pairs) and pairs[pair].outer.covers(name.span)
            weight = _QUOTED if quoted else _weight(stage, paragraph, name, first_of_sentence)
            result.append(_Named(name.span, entity, number, weight))
            first_of_sentence = first_of_sentence and quoted
    return result


def _weight(stage: Stage, paragraph: Paragraph, name: Name, first_of_sentence: bool) -> float:
    """Subjects and those who speak are talked about next; owners and those after a preposition less often."""
    lower = paragraph.tokens.lower
    before = lower[name.first - 1] if name.first else ""
    after = lower[name.last] if name.last < len(lower) else ""
    weight = _FIRST if first_of_sentence else 0.0
    if after in stage.lexicon.cues or before in stage.lexicon.cues:
        weight += _SPEAKS
    if after in ("'s", "’s"):
        weight -= _OWNS
    elif any(lower[max(0, name.first - len(phrase)) : name.first] == list(phrase) for phrase in stage.lexicon.sources):
        weight += _SPEAKS
    elif before in stage.lexicon.prepositions:
        weight -= _GOVERNED
    return weight
