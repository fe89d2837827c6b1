"""The tables of quality, as lines of text; shares are printed in per cent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.curve import accuracy_of_surest, calibration, shown_at
from benchmarks.measures import Measure
from benchmarks.scoring_names import KINDS, THREE_KINDS, NameScore
from benchmarks.scoring_quotes import Attribution, QuoteScore

SUREST = (0.5, 0.7, 0.85, 0.9, 1.0)
_LABELS = {"PERSON": "persons", "ORG": "organisations", "PLACE": "places", "OTHER": "other"}


def quote_table(score: QuoteScore, thresholds: Sequence[float]) -> Iterator[str]:
    """Quotes found, attribution, joint, and how far confidence can be trusted."""
    yield _measures_head()
    yield _measure("quotes found, exact", score.exact)
    yield _measure("quotes found, overlap", score.overlap)
    yield _measure("joint, exact and name", score.joint_exact)
    yield _measure("joint, overlap and name", score.joint_overlap)
    yield ""
    pronouns = sum(each.pronoun for each in score.attributions)
    nominal = len(score.attributions) - pronouns
    yield f"{'speaker of the quotes found':<28}{'right':>7}{'quotes':>8}"
    yield f"{'the very mention':<28}{_percent(score.strict)}{len(score.attributions):>8}"
    yield f"{'by name':<28}{_percent(score.by_name())}{len(score.attributions):>8}"
    yield f"{'  named by words':<28}{_percent(score.by_name(pronoun=False))}{nominal:>8}"
    yield f"{'  named by a pronoun':<28}{_percent(score.by_name(pronoun=True))}{pronouns:>8}"
    yield ""
    yield from _curve_table(score.attributions, thresholds)


def _curve_table(attributions: Sequence[Attribution], thresholds: Iterable[float]) -> Iterator[str]:
    yield f"{'surest quotes, by confidence':<28}" + "".join(f"{part:>7.0%}" for part in SUREST)
    yield f"{'right':<28}" + "".join(_percent(accuracy_of_surest(attributions, part)) for part in SUREST)
    yield ""
    shown = [shown_at(attributions, threshold) for threshold in thresholds]
    yield f"{'shown from confidence':<28}" + "".join(f"{each.threshold:>7.2f}" for each in shown)
    yield f"{'share shown':<28}" + "".join(_percent(each.shown) for each in shown)
    yield f"{'right of these':<28}" + "".join(_percent(each.right) for each in shown)
    yield ""
    buckets = calibration(attributions)
    yield f"{'confidence':<28}" + "".join(f"{each.low:>4.1f}-{each.high:.1f}" for each in buckets)
    yield f"{'quotes':<28}" + "".join(f"{each.count:>8}" for each in buckets)
    yield f"{'mean confidence':<28}" + "".join(f" {_percent(each.confidence)}" for each in buckets)
    yield f"{'right':<28}" + "".join(f" {_percent(each.right)}" for each in buckets)


def name_table(score: NameScore) -> Iterator[str]:
    """Names by kind and together, and merged entities."""
    yield _measures_head()
    for kind in KINDS:
        if kind in score.kinds:
            yield _measure(_LABELS[kind], score.kinds[kind].measure)
    yield _measure("three kinds together", score.together(THREE_KINDS))
    yield _measure("all kinds together", score.together(KINDS))
    yield _measure("whatever the kind", score.untyped.measure)
    yield _measure("merged, 2 mentions or more", score.merged)
    yield f"{'five most mentioned found':<28}{'':7}{_percent(score.top)}{'':7}{score.top_wanted:>8}"


def group_table(scores: Iterable[tuple[str, NameScore]]) -> Iterator[str]:
    """Pairs of mentions grouped, for each family of texts."""
    yield _measures_head()
    for family, score in scores:
        if score.pairs is not None:
            yield _measure(family, score.pairs.measure)


def pronoun_table(right: int, found: int, wanted: int) -> Iterator[str]:
    """Pronouns resolved."""
    yield f"{'pronouns':<28}{'right':>7}{'of':>8}"
    yield f"{'resolved to the right name':<28}{_percent(right / wanted)}{wanted:>8}"
    yield f"{'found as speakers':<28}{_percent(found / wanted)}{wanted:>8}"


def _measures_head() -> str:
    return f"{'':<28}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'found':>8}"


def _measure(label: str, measure: Measure) -> str:
    figures = "".join(_percent(value) for value in (measure.precision, measure.recall, measure.f1))
    return f"{label:<28}{figures}{measure.wanted:>8}{measure.found:>8}"


def _percent(value: float) -> str:
    return f"{100 * value:>7.1f}"
