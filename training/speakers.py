"""Trains the ranker of speakers and writes its weights.

    python -m training.speakers GOLD.jsonl [--out FILE]

GOLD.jsonl holds one article a line, as `benchmarks.gold` reads it. The same file gives the same weights.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

# The order of sums in a matrix product depends on the number of threads.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from benchmarks.gold import QuoteDocument, read_quotes
from pullquote.language.ranking import network as runtime
from training.examples import Example, examples_of
from training.network import Floats, Model, Recipe, Table, rounded, softmax, train, vocabulary

_OUT = Path(runtime.__file__).with_name("speakers.bin")
_FOLDS = 4


def main() -> int:
    """Read the arguments, train, write, and say what was done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path, default=_OUT)
    arguments = parser.parse_args()
    articles = read_quotes(arguments.gold)
    recipe = Recipe()
    folds = [articles[number::_FOLDS] for number in range(_FOLDS)]
    examples = [make_examples(fold) for fold in folds]
    networks = [build(_others(examples, number), recipe, 1.0) for number in range(_FOLDS)]
    examples = [make_examples(fold, network) for fold, network in zip(folds, networks, strict=True)]
    temperature = calibrate(examples, recipe)
    together = [example for fold in examples for example in fold]
    data = build(together, recipe, temperature)
    arguments.out.write_bytes(data)
    print(f"{len(together)} quotations, {len(data) / 1000:.0f} KB, temperature {temperature:.2f}: {arguments.out}")
    return 0


def make_examples(articles: list[QuoteDocument], network: bytes | None = None) -> list[Example]:
    """The examples of all articles, in their order; `network` judges the quotations before each."""
    with ProcessPoolExecutor() as pool:
        jobs = [(article, network) for article in articles]
        return [example for made in pool.map(_of_one, jobs, chunksize=16) for example in made]


@cache
def _read(network: bytes) -> runtime.Network:
    return runtime.unpack(network)


def _of_one(job: tuple[QuoteDocument, bytes | None]) -> list[Example]:
    article, network = job
    return examples_of(article, None if network is None else _read(network))


def _others(folds: Sequence[list[Example]], number: int) -> list[Example]:
    return [example for other, fold in enumerate(folds) if other != number for example in fold]


def build(examples: list[Example], recipe: Recipe, temperature: float) -> bytes:
    """The weights file of a network trained on the examples."""
    query_features, candidate_features = vocabulary(examples)
    model = train(Table(examples, query_features, candidate_features), recipe)
    header, query_rows, candidate_rows = rounded(model, recipe, temperature)
    kept = (
        {name: row.tolist() for name, row in zip(names, rows, strict=True) if row.any()}
        for names, rows in ((query_features, query_rows), (candidate_features, candidate_rows))
    )
    return runtime.pack(header, *kept)


def probabilities(model: Model, table: Table, temperature: float = 1.0) -> Floats:
    """The probability that `model` gives each candidate."""
    owner = np.repeat(np.arange(len(table.sizes)), table.sizes)
    return softmax(model.scores(table.x, table.q, owner)[1] / np.float32(temperature), table.groups)


def calibrate(folds: Sequence[list[Example]], recipe: Recipe) -> float:
    """The temperature at which probabilities of articles not trained on are truest (least log loss)."""
    held: list[tuple[Model, Table]] = []
    for number, unseen in enumerate(folds):
        seen = _others(folds, number)
        query_features, candidate_features = vocabulary(seen)
        held.append(
            (
                train(Table(seen, query_features, candidate_features), recipe),
                Table(unseen, query_features, candidate_features),
            )
        )
    tried = np.arange(0.8, 3.0, 0.05).tolist()
    return float(min(tried, key=lambda temperature: sum(_loss(*pair, temperature) for pair in held)))


def _loss(model: Model, table: Table, temperature: float) -> float:
    right = np.add.reduceat(probabilities(model, table, temperature) * table.right, table.groups[:-1])
    return float(-np.log(np.maximum(right, 1e-6)).sum())


if __name__ == "__main__":
    sys.exit(main())
