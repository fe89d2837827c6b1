"""Trains the tagger of English names and writes its weights into the package.

    python -m training.entities DATA

DATA holds `entities/train/*.jsonl`, articles with marked names, and `quotes/polnear_train.jsonl`, of which only the
texts are read: to sort words into classes, and as articles whose names a first model marks for the second one. The same
data give the same file. Needs the `training` dependency group. Weights hold word features only for words seen in at
least five articles, and no string longer than a word.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from collections.abc import Sequence
from pathlib import Path

# The order of sums in a matrix product depends on the number of threads.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from pullquote.language.naming.tagger.extraction import FeatureExtractor
from pullquote.language.naming.tagger.token_features import LETTERS
from pullquote.language.naming.tagger.weights import FILE
from training.corpus import MarkedArticle, paragraphs, read, with_headline
from training.crf import fit
from training.pack import pack
from training.sequences import FeatureLister, TrainingArticle, common_words
from training.word_classes import word_classes

SOURCES = ("gum", "redocred", "wikigold", "crossner_politics", "ewt")
FOLDS = 4
FOLD_ROUNDS = 40
TEACHER_ROUNDS = 70
ROUNDS = 100
SILVER = 300
"""How many articles the first model marks for the second one."""
BLIND = 0.4
"""The share of their runs that are learnt without what the words themselves tell, as names nobody knows are read."""
WITHOUT_VOTES = 0.3
"""The share of articles that are trained on without votes, as the first reading sees them."""


Runs = tuple[list[list[str]], list[str]]
"""The features of the words of one run, and their labels."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    begun = time.monotonic()
    draw = random.Random(3)
    articles = [
        with_headline(article, draw)
        for source in SOURCES
        for article in read(data / "entities/train" / f"{source}.jsonl")
    ]
    unmarked = [MarkedArticle("news", text, []) for text in texts(data / "quotes/polnear_train.jsonl")]
    every = [*articles, *unmarked]
    lines = [paragraph.tokens.lower for article in every for paragraph in paragraphs(article.text)]
    words = common_words(every)
    classes = word_classes(lines, words)
    extractor = FeatureExtractor({word: name for name, members in classes.items() for word in members})
    lister = FeatureLister(words)
    laid = [TrainingArticle(article, extractor, lister) for article in articles]
    print(f"{len(laid)} articles laid out, {len(classes)} classes, {time.monotonic() - begun:.0f} s", flush=True)
    gold = with_votes(laid)
    teacher = fit(gold, TEACHER_ROUNDS)
    print(f"teacher trained, {time.monotonic() - begun:.0f} s", flush=True)
    silver: list[Runs] = []
    for article in draw.sample(unmarked, SILVER):
        one = TrainingArticle(with_headline(article, draw), extractor, lister)
        for listed, labels in zip(one.take(teacher), one.labels, strict=True):
            silver.append((blind(listed) if draw.random() < BLIND else listed, labels))
    model = fit([*gold, *silver], ROUNDS)
    packed = pack(model, classes)
    FILE.write_bytes(packed)
    print(f"{FILE.name}: {len(packed) / 1000:.0f} KB, {time.monotonic() - begun:.0f} s")


def texts(path: Path) -> list[str]:
    """The texts of a file of articles."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def with_votes(laid: Sequence[TrainingArticle]) -> list[Runs]:
    """The runs of the articles with what a first reading votes for, by a model that never saw the article; those of
    some articles without votes, as the first reading itself sees them."""
    heard: dict[int, list[list[list[str]]]] = {}
    for fold in range(FOLDS):
        others = (run for number, one in enumerate(laid) if number % FOLDS != fold for run in plain(one))
        model = fit(others, FOLD_ROUNDS)
        heard.update((number, one.heard(model)) for number, one in enumerate(laid) if number % FOLDS == fold)
    draw = random.Random(11)
    result: list[Runs] = []
    for number, one in enumerate(laid):
        without = draw.random() < WITHOUT_VOTES
        result.extend(plain(one) if without else zip(heard[number], one.labels, strict=True))
    return result


def blind(listed: list[list[str]]) -> list[list[str]]:
    """The features of a run without those that know its words by their letters or class."""
    return [[name for name in names if name.partition("=")[0] not in LETTERS] for names in listed]


def plain(one: TrainingArticle) -> list[Runs]:
    """The runs of an article without votes."""
    return list(zip(one.listed, one.labels, strict=True))


if __name__ == "__main__":
    main()
