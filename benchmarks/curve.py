"""How far the confidence of speakers can be trusted: accuracy of the surest, what a threshold shows, calibration."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from benchmarks.measures import share
from benchmarks.scoring_quotes import Attribution

_BUCKETS = 10


class Shown(msgspec.Struct, frozen=True, gc=False):
    """What a threshold lets through: the share of quotes that get a speaker, and the share of these that is right."""

    threshold: float
    shown: float
    right: float


class Bucket(msgspec.Struct, frozen=True, gc=False):
    """Attributions of about the same confidence: how many, their mean confidence, and the share that is right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def accuracy_of_surest(attributions: Sequence[Attribution], part: float) -> float:
    """The share that is right among the surest `part` (0 to 1) of the attributions.

    A quote without speaker is the least sure of all, and wrong. Where the cut falls among equally sure ones, each of
    these counts in part, so that their order makes no difference.
    """
    right: dict[float, int] = {}
    count: dict[float, int] = {}
    for each in attributions:
        confidence = each.confidence if each.answered else -1.0
        right[confidence] = right.get(confidence, 0) + each.right
        count[confidence] = count.get(confidence, 0) + 1
    wanted = left = part * len(attributions)
    total = 0.0
    for confidence in sorted(count, reverse=True):
        taken = min(left, count[confidence])
        total += right[confidence] * taken / count[confidence]
        left -= taken
    return total / wanted if wanted else 0.0


def shown_at(attributions: Sequence[Attribution], threshold: float) -> Shown:
    """What is left if speakers less sure than `threshold` are not shown."""
    shown = [each.right for each in attributions if each.answered and each.confidence >= threshold]
    return Shown(threshold, share(len(shown), len(attributions)), share(sum(shown), len(shown)))


def calibration(attributions: Sequence[Attribution]) -> list[Bucket]:
    """The attributions with a speaker by their confidence, in buckets of equal width; empty ones are left out."""
    members: dict[int, list[Attribution]] = {}
    for each in attributions:
        if each.answered:
            members.setdefault(min(_BUCKETS - 1, int(each.confidence * _BUCKETS)), []).append(each)
    return [
        Bucket(
            number / _BUCKETS,
            (number + 1) / _BUCKETS,
            len(these),
            sum(each.confidence for each in these) / len(these),
            share(sum(each.right for each in these), len(these)),
        )
        for number, these in sorted(members.items())
    ]
