"""A paragraph as the ranker sees it: the class of each item, its candidates, and what is told of each of them alone."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pullquote.language.lexicon import Lexicon
from pullquote.language.naming.entities import Cast
from pullquote.language.ranking.candidates import Candidate, candidates_of
from pullquote.language.ranking.phrase_bounds import whole_phrase
from pullquote.language.speech.items import Item, ItemLine
from pullquote.language.speech.noun_phrases import POSSESSIVE
from pullquote.language.speech.scenes import Scene
from pullquote.text import Span

_REACH = 3
_MOST_MENTIONS = 6


class SpeakerContext(msgspec.Struct, frozen=True, gc=False):
    """One paragraph, the `ordinal`th of those that tell the story.

    `classes` holds a letter for each item: see `classify`. `alone` holds for each candidate the features that do not
    depend on the quotation, `phrases` its whole noun phrase and `begins` the item that this begins with.
    """

    scene: Scene
    ordinal: int
    classes: str
    candidates: tuple[Candidate, ...]
    phrases: tuple[Span, ...]
    begins: tuple[int, ...]
    alone: tuple[tuple[str, ...], ...]

    @property
    def line(self) -> ItemLine:
        """The items of the paragraph."""
        return self.scene.line


def read_context(scene: Scene, ordinal: int, cast: Cast, lexicon: Lexicon) -> SpeakerContext:
    """The paragraph of `scene`, the `ordinal`th of those that tell the story, with its candidates."""
    classes = "".join([classify(item, lexicon) for item in scene.line.items])
    candidates = candidates_of(scene, classes, lexicon)
    alone: list[tuple[str, ...]] = []
    for number, candidate in enumerate(candidates):
        before = candidates[number - 1] if number else None
        alone.append(tuple(_alone(scene, cast, classes, candidate, before)))
    whole = [whole_phrase(scene.line, classes, c.first, c.last, c.mention.span) for c in candidates]
    phrases, begins = tuple(span for span, _ in whole), tuple(first for _, first in whole)
    return SpeakerContext(scene, ordinal, classes, candidates, phrases, begins, tuple(alone))


def classify(item: Item, lexicon: Lexicon) -> str:
    """One letter for what an item is.

    N name, Q quotation, V reporting verb, W verb that reports only beside a quotation, G "adding", R "who",
    P pronoun, r role, D determiner, p preposition, t "that", c conjunction, x auxiliary, a adverb, C any other word
    with a capital, w any other word, 9 a number; a sign stands for itself.
    """
    if item.kind != "word":
        return "N" if item.kind == "name" else "Q"
    word = item.lower
    if not word[0].isalnum():
        return word[0] if len(word) == 1 else "s"
    for letter, words in (
        ("V", lexicon.cues),
        ("W", lexicon.weak_cues),
        ("G", lexicon.participles),
        ("R", lexicon.relatives),
    ):
        if word in words:
            return letter
    if word in lexicon.pronouns and word not in lexicon.determiners:
        return "P"
    if word == "that":
        return "t"
    if lexicon.is_role(word):
        return "r"
    for letter, words in (
        ("D", lexicon.determiners),
        ("p", lexicon.prepositions),
        ("c", lexicon.conjunctions),
        ("x", lexicon.auxiliaries),
        ("a", lexicon.adverbs),
    ):
        if word in words:
            return letter
    if item.capital:
        return "C"
    return "9" if word[0].isdigit() else "w"


def word_at(items: Sequence[Item], at: int) -> str:
    """The word of an item in lower case; a sign that no word can be for a name, a quotation, or an end of the line."""
    if not 0 <= at < len(items):
        return "^"
    return items[at].lower or ("N" if items[at].name is not None else "Q")


def _alone(scene: Scene, cast: Cast, classes: str, candidate: Candidate, before: Candidate | None) -> list[str]:
    items, mention = scene.line.items, candidate.mention
    first, last = candidate.first, candidate.last
    kind = _kind(cast, candidate)
    told = [
        "k=" + kind,
        "kg=" + kind + mention.gender,
        "l1=" + word_at(items, first - 1),
        "r1=" + word_at(items, last),
        "r2=" + word_at(items, last + 1),
        "lc=" + classes[max(0, first - _REACH) : first],
        "rc=" + classes[last : last + _REACH],
        "lc2=" + classes[max(0, first - 2) : first] + kind,
        "rc2=" + classes[last : last + 2] + kind,
    ]
    if word_at(items, last) in POSSESSIVE:
        told.append("owns")
    if mention.kind == "pronoun":
        told.append("p=" + word_at(items, first))
    elif mention.kind == "role":
        told.append("h=" + word_at(items, last - 1))
        told.append("d=" + word_at(items, first))
    else:
        number = cast.number.get(mention.span)
        if number is not None:
            mentions = cast.entities[number].mentions
            told.append(f"n={min(len(mentions), _MOST_MENTIONS)}")
            told.append(f"nf={mentions[0] == mention.span}")
    if before is None:
        told.append("f=line")
    elif before.sentence != candidate.sentence:
        told.append("f=sentence")
    else:
        told.append("f=")
    for clause in candidate.clauses:
        told.append(f"c={clause.form}{clause.inverted}")
        told.append("cw=" + items[clause.first].lower)
        told.append(f"ck={clause.form}{kind}")
    if not candidate.clauses:
        told.append("c=")
    return told


def _kind(cast: Cast, candidate: Candidate) -> str:
    if candidate.mention.kind != "name":
        return candidate.mention.kind
    entity = cast.entity_of(candidate.mention.span)
    return "unknown" if entity is None else entity.kind
