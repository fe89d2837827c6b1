"""Precision, recall and F1."""

from __future__ import annotations

import msgspec


class Measure(msgspec.Struct, frozen=True, gc=False):
    """How well what was found covers what is to be found.

    `found` things were found, `right` of these rightly; of `wanted` things, `reached` were found. Where things are
    matched one to one, `right` and `reached` are the same number.
    """

    right: int
    found: int
    reached: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return share(self.right, self.found)

    @property
    def recall(self) -> float:
        """The share of what is to be found that was found; 0 where there is nothing to find."""
        return share(self.reached, self.wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def one_to_one(right: int, found: int, wanted: int) -> Measure:
    """The measure of things that are matched one to one."""
    return Measure(right, found, right, wanted)


def share(part: int, whole: int) -> float:
    """`part` of `whole`, 0 of nothing."""
    return part / whole if whole else 0.0
