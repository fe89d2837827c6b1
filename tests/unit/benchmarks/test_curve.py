"""How far confidence can be trusted."""

from __future__ import annotations

import pytest

from benchmarks.curve import Shown, accuracy_of_surest, calibration, shown_at
from benchmarks.scoring_quotes import Attribution


def attribution(confidence: float, right: bool, answered: bool = True) -> Attribution:
    return Attribution(confidence, answered, right, strict=right, pronoun=False)


SOME = [attribution(0.9, True), attribution(0.8, True), attribution(0.4, False), attribution(0.0, False, False)]


def test_the_surest_half_is_the_half_with_the_highest_confidence() -> None:
    assert accuracy_of_surest(SOME, 0.5) == 1
    assert accuracy_of_surest(list(reversed(SOME)), 0.5) == 1
    assert accuracy_of_surest(SOME, 1) == 0.5


def test_where_the_cut_falls_among_equally_sure_ones_their_order_makes_no_difference() -> None:
    equal = [attribution(0.5, True), attribution(0.5, False)]
    assert accuracy_of_surest(equal, 0.5) == accuracy_of_surest(list(reversed(equal)), 0.5) == 0.5


def test_a_quote_without_speaker_is_less_sure_than_any_with_one() -> None:
    assert accuracy_of_surest([attribution(0.0, False, False), attribution(0.0, True)], 0.5) == 1


def test_a_threshold_hides_what_is_less_sure() -> None:
    assert shown_at(SOME, 0.5) == Shown(0.5, 0.5, 1)
    assert shown_at(SOME, 0.0) == Shown(0.0, 0.75, 2 / 3)
    assert shown_at(SOME, 0.95) == Shown(0.95, 0, 0)


def test_calibration_sets_confidence_beside_the_share_that_is_right() -> None:
    buckets = calibration([attribution(0.82, True), attribution(0.88, False), attribution(1.0, True)])
    assert [(bucket.low, bucket.count, bucket.right) for bucket in buckets] == [(0.8, 2, 0.5), (0.9, 1, 1)]
    assert buckets[0].confidence == pytest.approx(0.85)


def test_nothing_to_judge_is_no_error() -> None:
    assert accuracy_of_surest([], 0.5) == 0
    assert shown_at([], 0.5) == Shown(0.5, 0, 0)
    assert calibration([]) == []
