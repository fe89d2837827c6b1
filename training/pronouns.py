"""Learns what each fact about a possible antecedent weighs when a pronoun is resolved, and writes the weights.

    python -m training.pronouns GOLD.jsonl [NAMED.jsonl ...] [--out FILE]

GOLD.jsonl holds one article a line, as `benchmarks.gold` reads it. pronouns.jsonl beside this file, and each
NAMED.jsonl, say whom some of the pronouns in it stand for. The model is a conditional logit held near the weights that
one would guess; the same files give the same weights.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np

from benchmarks.gold import GoldPronoun, QuoteDocument, read_quotes
from pullquote.language.analysis import prepare
from pullquote.language.people import antecedents
from pullquote.language.people.antecedents import NAMELESS, NOBODY, PossibleAntecedent
from pullquote.language.people.identify import Identifier
from pullquote.language.people.pronouns import PronounResolver
from pullquote.language.people.roles import RoleResolver
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.speech.proposals import Proposal
from pullquote.language.speech.scenes import Stage
from pullquote.text import Span

Weights = dict[str, int]

_OUT = Path(antecedents.__file__).with_name("antecedents.txt")
_NAMED = Path(__file__).with_suffix(".jsonl")
_HEADER = (
    "# What each fact about a possible antecedent weighs, in hundredths of a natural logarithm of odds; "
    "made by training.pronouns"
)
_ROUNDS = 4
_STEPS = 15
_TIE = 2.0
_GUESSED: Weights = {
    "gender known": 30,
    "leads the last sentence": 50,
    "leads the paragraph": 60,
    "name: further": -120,
    "name: governed": -30,
    "name: owner": -30,
    "name: paragraph before": 20,
    "name: quoted": -100,
    "name: same paragraph": 40,
    "name: same sentence": 120,
    "name: sentence before": 100,
    "name: speaks": 60,
    "name: subject": 40,
    "name: two paragraphs before": -60,
    "named in the words": -200,
    "named later in the sentence": -300,
    "nearest": 30,
    NAMELESS: -150,
    "opens the same sentence": 60,
    "pronoun: paragraph before": 30,
    "pronoun: same paragraph": 40,
    "pronoun: same sentence": 120,
    "pronoun: sentence before": 80,
    "speaks in the paragraph": 60,
    "spoke the last quote, 0 paragraphs before": 80,
    "spoke the last quote, 1 paragraphs before": 20,
    "tells the last sentence": 60,
}


class PronounExample(msgspec.Struct, frozen=True):
    """The facts of each possible antecedent of one pronoun, and the number of the right one."""

    facts: list[tuple[str, ...]]
    right: int


class _Recorder(PronounResolver):
    """A resolver that remembers among whom it chose."""

    def __init__(self, stage: Stage, roles: RoleResolver, weights: Weights) -> None:
        super().__init__(stage, roles, weights)
        self.asked: dict[int, list[PossibleAntecedent]] = {}

    def possible(self, pronoun: Span, gender: str, paragraph: int, *, speaks: bool) -> list[PossibleAntecedent]:
        found = super().possible(pronoun, gender, paragraph, speaks=speaks)
        self.asked[pronoun.start] = found
        return found


def main() -> int:
    """Read the arguments, learn, write, and say what was done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("named", type=Path, nargs="*")
    parser.add_argument("--out", type=Path, default=_OUT)
    arguments = parser.parse_args()
    named: dict[str, list[GoldPronoun]] = defaultdict(list)
    for path in (_NAMED, *arguments.named):
        for line in path.read_bytes().splitlines():
            one = msgspec.json.decode(line, type=GoldPronoun)
            named[one.id].append(one)
    articles = [article for article in read_quotes(arguments.gold) if article.id in named]
    weights = _GUESSED
    for _ in range(_ROUNDS):
        examples = [example for article in articles for example in examples_of(article, named[article.id], weights)]
        weights = fit(examples)
    lines = [f"{fact} {weight}" for fact, weight in sorted(weights.items()) if weight]
    arguments.out.write_text("\n".join((_HEADER, *lines, "")), encoding="utf-8")
    right = sum(_best(example, weights) == example.right for example in examples)
    print(f"{right} of {len(examples)} pronouns right: {arguments.out}")
    return 0


def examples_of(article: QuoteDocument, named: Sequence[GoldPronoun], weights: Weights) -> list[PronounExample]:
    """The examples of one article, whose quotes are spoken by those whom the gold data mark."""
    stage = prepare(article.text, language=article.lang)
    identifier = Identifier(stage)
    recorder = identifier.pronouns = _Recorder(stage, identifier.roles, weights)
    for quote in sorted(article.quotes, key=lambda quote: quote.start):
        if quote.speaker is not None:
            mention = _mention(stage, Span(quote.speaker.start, quote.speaker.end))
            paragraph = max(n for n, one in enumerate(stage.paragraphs) if n == 0 or one.span.start <= quote.start)
            identifier.speaker(Proposal(mention, "cue after the quote"), paragraph, None)
    made: list[PronounExample] = []
    for one in named:
        found = recorder.asked.get(one.speaker_start, [])
        facts = [one.facts for one in found]
        people = [one.entity for one in found]
        if NOBODY not in people:
            people.append(NOBODY)
            facts.append((NAMELESS,))
        right = (n for n, entity in enumerate(people) if entity != NOBODY and _is(stage, entity, one.name))
        made.append(PronounExample(facts, next(right, people.index(NOBODY))))
    return made


def _mention(stage: Stage, speaker: Span) -> Mention:
    word = speaker.of(stage.text).lower()
    if word in stage.lexicon.pronouns:
        return Mention(speaker, "pronoun", stage.lexicon.pronouns[word])
    inside = sorted(span for span in stage.cast.number if speaker.covers(span))
    people = [span for span in inside if stage.cast.entities[stage.cast.number[span]].kind == "person"]
    if people or inside:
        return Mention(people[0] if people else inside[-1], "name")
    return Mention(speaker, "role")


def _is(stage: Stage, entity: int, name: str) -> bool:
    """Whether two names, one of them perhaps a mere surname, may be the same person's."""
    one, other = stage.cast.entities[entity].name.split(), name.split()
    return one[-1] == other[-1] and (1 in (len(one), len(other)) or one[0][0] == other[0][0])


def fit(examples: Sequence[PronounExample]) -> Weights:
    """The likeliest weights, by Newton’s method; `_TIE` says how strongly they are held to the guessed ones."""
    facts = sorted({fact for example in examples for row in example.facts for fact in row} | set(_GUESSED))
    number = {fact: n for n, fact in enumerate(facts)}
    guessed = np.array([_GUESSED.get(fact, 0) / 100 for fact in facts])
    tables = []
    for example in examples:
        table = np.zeros((len(example.facts), len(facts)))
        for row, told in enumerate(example.facts):
            table[row, [number[fact] for fact in told]] = 1
        tables.append((table, example.right))
    weights = guessed.copy()
    for _ in range(_STEPS):
        slope = 2 * _TIE * (weights - guessed)
        bend = 2 * _TIE * np.eye(len(facts))
        for table, right in tables:
            scores = table @ weights
            odds = np.exp(scores - scores.max())
            odds /= odds.sum()
            mean = odds @ table
            slope += mean - table[right]
            bend += (table * odds[:, None]).T @ table - np.outer(mean, mean)
        weights -= np.linalg.solve(bend, slope)
    return {fact: round(100 * float(weight)) for fact, weight in zip(facts, weights, strict=True)}


def _best(example: PronounExample, weights: Weights) -> int:
    scores = [sum(weights.get(fact, 0) for fact in row) for row in example.facts]
    return scores.index(max(scores))


if __name__ == "__main__":
    sys.exit(main())
