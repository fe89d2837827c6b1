"""Trains the ranker's network: softmax over the candidates of a quotation, Adam, dropout of features."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

from pullquote.language.ranking.network import NetworkHeader
from training.examples import Example

FEWEST_ARTICLES = 5
"""A feature that fewer articles have is left out: no rare word of a training text ends up in the weights."""

Floats = NDArray[np.float32]


class Recipe(msgspec.Struct, frozen=True):
    """How the network is trained."""

    units: int = 24
    epochs: int = 8
    batch: int = 256
    rate: float = 0.008
    decay: float = 1e-4
    dropout: float = 0.3
    scale: float = 48.0
    seed: int = 1


class Table:
    """Examples as sparse matrices: `x` has a row a candidate, `q` a row a quotation, `groups` where each begins."""

    def __init__(
        self, examples: Sequence[Example], query_features: dict[str, int], candidate_features: dict[str, int]
    ) -> None:
        self.q = _matrix([example.query_features for example in examples], query_features)
        self.x = _matrix([row for example in examples for row in example.candidate_features], candidate_features)
        self.sizes = np.array([len(example.candidate_features) for example in examples])
        self.groups = np.concatenate([[0], np.cumsum(self.sizes)])
        self.right = np.array([right for example in examples for right in example.right], bool)


def vocabulary(examples: Iterable[Example]) -> tuple[dict[str, int], dict[str, int]]:
    """The features of quotations and of candidates that enough articles have, each with its row."""
    query_features: dict[str, set[str]] = {}
    candidate_features: dict[str, set[str]] = {}
    for example in examples:
        for feature in example.query_features:
            query_features.setdefault(feature, set()).add(example.article)
        for row in example.candidate_features:
            for feature in row:
                candidate_features.setdefault(feature, set()).add(example.article)
    return _numbered(query_features), _numbered(candidate_features)


def _numbered(articles: dict[str, set[str]]) -> dict[str, int]:
    kept = sorted(feature for feature, found in articles.items() if len(found) >= FEWEST_ARTICLES)
    return {feature: number for number, feature in enumerate(kept)}


def _matrix(rows: Sequence[Sequence[str]], numbers: dict[str, int]) -> sparse.csr_matrix:
    columns: list[int] = []
    ends = [0]
    for row in rows:
        columns.extend(numbers[feature] for feature in row if feature in numbers)
        ends.append(len(columns))
    values = np.ones(len(columns), np.float32)
    return sparse.csr_matrix((values, np.array(columns, np.int32), np.array(ends)), shape=(len(rows), len(numbers)))


class Model:
    """The weights while they are trained: `w` and `u` of candidates' and quotations' features into the hidden units,
    `b` their bias, `v` out of them, `l` the linear part of candidates' features."""

    def __init__(self, queries: int, candidates: int, units: int, seed: int) -> None:
        random = np.random.default_rng(seed)
        self.weights: dict[str, Floats] = {
            "w": (random.standard_normal((candidates, units)) * 0.1).astype(np.float32),
            "u": (random.standard_normal((queries, units)) * 0.1).astype(np.float32),
            "b": np.zeros(units, np.float32),
            "v": (random.standard_normal(units) * 0.3).astype(np.float32),
            "l": np.zeros(candidates, np.float32),
        }

    def scores(self, x: sparse.csr_matrix, q: sparse.csr_matrix, owner: NDArray[np.int64]) -> tuple[Floats, Floats]:
        """The hidden units of each candidate, and its score; `owner` gives the row of `q` for each row of `x`."""
        hidden = np.maximum(x @ self.weights["w"] + (q @ self.weights["u"])[owner] + self.weights["b"], 0)
        return hidden, hidden @ self.weights["v"] + x @ self.weights["l"]


def softmax(scores: Floats, groups: NDArray[np.int64]) -> Floats:
    """The probability of each candidate within its quotation."""
    sizes = np.diff(groups)
    top = np.repeat(np.maximum.reduceat(scores, groups[:-1]), sizes)
    powers = np.exp(scores - top)
    total: Floats = powers / np.repeat(np.add.reduceat(powers, groups[:-1]), sizes)
    return total


def train(table: Table, recipe: Recipe) -> Model:
    """A model trained on `table`."""
    random = np.random.default_rng(recipe.seed)
    model = Model(table.q.shape[1], table.x.shape[1], recipe.units, recipe.seed)
    moments = {name: (np.zeros_like(value), np.zeros_like(value)) for name, value in model.weights.items()}
    count = len(table.sizes)
    steps = recipe.epochs * -(-count // recipe.batch)
    step = 0
    for _ in range(recipe.epochs):
        order = random.permutation(count)
        for at in range(0, count, recipe.batch):
            chosen = np.sort(order[at : at + recipe.batch])
            step += 1
            gradients = _gradients(model, table, chosen, recipe, random)
            _adam(model, moments, gradients, step, recipe.rate * (1 - step / (steps + 1)), recipe.decay)
    return model


def _gradients(
    model: Model,
    table: Table,
    chosen: NDArray[np.int64],
    recipe: Recipe,
    random: np.random.Generator,
) -> dict[str, Floats]:
    sizes = table.sizes[chosen]
    groups = np.concatenate([[0], np.cumsum(sizes)])
    rows = np.concatenate([np.arange(table.groups[number], table.groups[number + 1]) for number in chosen])
    owner = np.repeat(np.arange(len(chosen)), sizes)
    x, q = _thinned(table.x[rows], recipe.dropout, random), _thinned(table.q[chosen], recipe.dropout, random)
    hidden, scores = model.scores(x, q, owner)
    probabilities = softmax(scores, groups)
    right = probabilities * table.right[rows]
    target = right / np.maximum(np.add.reduceat(right, groups[:-1]), 1e-9)[owner]
    error = (probabilities - target) / len(chosen)
    back = np.outer(error, model.weights["v"]) * (hidden > 0)
    by_query = np.zeros((len(chosen), back.shape[1]), np.float32)
    np.add.at(by_query, owner, back)
    return {"w": x.T @ back, "u": q.T @ by_query, "b": back.sum(0), "v": hidden.T @ error, "l": x.T @ error}


def _thinned(rows: sparse.csr_matrix, dropout: float, random: np.random.Generator) -> sparse.csr_matrix:
    """The rows with some features left out at random, the others raised to make up for them."""
    thinned = rows.copy()
    kept = random.random(len(thinned.data)) >= dropout
    thinned.data = kept.astype(np.float32) / np.float32(1 - dropout)
    return thinned


def _adam(
    model: Model,
    moments: dict[str, tuple[Floats, Floats]],
    gradients: dict[str, Floats],
    step: int,
    rate: float,
    decay: float,
) -> None:
    """One step of Adam (Kingma & Ba 2015, algorithm 1), with weight decay in the gradient."""
    for name, gradient in gradients.items():
        weights = model.weights[name]
        gradient = gradient + (0 if name == "b" else decay) * weights
        first, second = moments[name]
        first += 0.1 * (gradient - first)
        second += 0.001 * (gradient * gradient - second)
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)


def rounded(
    model: Model, recipe: Recipe, temperature: float
) -> tuple[NetworkHeader, NDArray[np.int8], NDArray[np.int8]]:
    """The model in bytes: header, rows of the quotations' features, rows of the candidates' features."""

    def small(values: Floats) -> NDArray[np.int8]:
        clipped: NDArray[np.int8] = np.clip(np.rint(values * recipe.scale), -127, 127).astype(np.int8)
        return clipped

    weights = model.weights
    header = NetworkHeader(
        recipe.units,
        recipe.scale,
        [round(float(value) * recipe.scale) for value in weights["b"]],
        [round(float(value) / recipe.scale, 7) for value in weights["v"]],
        round(float(temperature), 3),
    )
    query_features = np.concatenate([small(weights["u"]), np.zeros((len(weights["u"]), 1), np.int8)], axis=1)
    candidate_features = np.concatenate([small(weights["w"]), small(weights["l"])[:, None]], axis=1)
    return header, query_features, candidate_features
