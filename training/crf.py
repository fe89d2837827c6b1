"""Trains a linear-chain conditional random field on runs of words with their features and labels (python-crfsuite)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

L1 = 0.05
L2 = 3.5

Features = Sequence[list[str]]


class Crf:
    """A trained field."""

    def __init__(self, data: bytes) -> None:
        self.data = data  # the tagger reads in it as long as it lives
        self.tagger = pycrfsuite.Tagger()
        self.tagger.open_inmemory(data)

    def labels(self, run: Features) -> list[str]:
        """The likeliest labels of one run; "I-" only goes on with its own kind."""
        return consistent(self.tagger.tag(run))

    def weights(self) -> tuple[dict[str, dict[str, float]], dict[tuple[str, str], float]]:
        """The weights by feature and label, and those of two labels in a row."""
        info = self.tagger.info()
        state: dict[str, dict[str, float]] = {}
        for (feature, label), weight in info.state_features.items():
            state.setdefault(feature, {})[label] = weight
        return state, dict(info.transitions)


def consistent(labels: Iterable[str]) -> list[str]:
    """The labels with "B-" wherever an "I-" goes on with no name of its kind."""
    result: list[str] = []
    previous = "O"
    for label in labels:
        if label[0] == "I" and previous[1:] != label[1:]:
            label = "B" + label[1:]
        result.append(label)
        previous = label
    return result


def fit(runs: Iterable[tuple[Features, Sequence[str]]], rounds: int) -> Crf:
    """The field that `rounds` of L-BFGS find for the runs; the same runs give the same field."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in runs:
        trainer.append(features, labels)
    trainer.set_params(
        {"c1": L1, "c2": L2, "max_iterations": rounds, "feature.minfreq": 1, "feature.possible_transitions": True}
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return Crf(path.read_bytes())
