"""Finds the likeliest labels of a run from the emissions of its tokens and the transitions between labels."""

from __future__ import annotations

from collections.abc import Sequence

_NEVER = -(1 << 40)


class Decoder:
    """Viterbi over the labels; "I-" follows only "B-" or "I-" of its own kind."""

    def __init__(self, labels: Sequence[str], transitions: Sequence[Sequence[int]]) -> None:
        self.labels = labels
        self.starts = [label[0] != "I" for label in labels]
        self.first = [number for number, starts in enumerate(self.starts) if starts]
        self.before = [
            [
                (old, transitions[old][new])
                for old, before in enumerate(labels)
                if label[0] != "I" or before[1:] == label[1:]
            ]
            for new, label in enumerate(labels)
        ]

    def best(self, emissions: Sequence[Sequence[int]]) -> list[int]:
        """The numbers of the best labels, one for each token, of which `emissions` holds a row."""
        if len(emissions) == 1:
            return [max(self.first, key=emissions[0].__getitem__)]
        current = [score if starts else _NEVER for starts, score in zip(self.starts, emissions[0], strict=True)]
        backpointers: list[list[int]] = []
        for row in emissions[1:]:
            following: list[int] = []
            pointers: list[int] = []
            for before, score in zip(self.before, row, strict=True):
                best = _NEVER
                best_from = 0
                for old, weight in before:
                    value = current[old] + weight
                    if value > best:
                        best, best_from = value, old
                following.append(best + score)
                pointers.append(best_from)
            current = following
            backpointers.append(pointers)
        label = current.index(max(current))
        path = [label]
        for pointers in reversed(backpointers):
            label = pointers[label]
            path.append(label)
        path.reverse()
        return path
