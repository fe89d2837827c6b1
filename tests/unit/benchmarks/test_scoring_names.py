"""How names, entities and their grouping are scored."""

from __future__ import annotations

import pytest

from benchmarks.answers import NameAnswer
from benchmarks.gold import GoldCluster, GoldKind, GoldName, GoldSpan, NameDocument
from benchmarks.measures import Measure
from benchmarks.plain_groups import Named, group_by_words
from benchmarks.scoring_names import KINDS, THREE_KINDS, NameScore, bare, score_names

from .making import name, stretch

TEXT = (
    "The EHB's Mara Venn met Bo Ek in Elgard. Venn (EHB) said Ek left. "
    "The Elgard Harbour Board Ltd. agreed. Norlander Ek."
)
NAMES = (
    name(TEXT, "EHB", "ORG"),
    name(TEXT, "Mara Venn", "PERSON"),
    name(TEXT, "Bo Ek", "PERSON"),
    name(TEXT, "Elgard", "PLACE"),
    name(TEXT, "Venn", "PERSON", 1),
    name(TEXT, "EHB", "ORG", 1),
    name(TEXT, "Ek", "PERSON", 1),
    name(TEXT, "Norlander", "OTHER"),
    name(TEXT, "Ek", "PERSON", 2),
)
VENN, EK, BOARD = (NAMES[1], NAMES[4]), (NAMES[2], NAMES[6], NAMES[8]), (NAMES[0], NAMES[5])


def cluster(kind: GoldKind, *names: GoldName) -> GoldCluster:
    return GoldCluster(kind, tuple(GoldSpan(each.start, each.end) for each in names))


def score(*names: GoldName) -> NameScore:
    return score_names([NameDocument("a", TEXT, NAMES)], {"a": NameAnswer("a", names)})


def score_groups(*clusters: GoldCluster) -> NameScore:
    gold = (cluster("PERSON", *VENN), cluster("PERSON", *EK), cluster("ORG", *BOARD))
    return score_names([NameDocument("a", TEXT, clusters=gold)], {"a": NameAnswer("a", clusters=clusters)})


def test_gold_itself_scores_full_marks() -> None:
    mine = score(*NAMES)
    assert mine.together(KINDS).f1 == mine.untyped.measure.f1 == mine.merged.f1 == mine.top == 1
    assert mine.pairs is None


@pytest.mark.parametrize(
    ("written", "left"),
    [("The EHB's", "EHB"), ("Ltd.", "Ltd"), ("Venn ", "Venn"), ("The", "The"), ("Elgard. ", "Elgard")],
)
def test_article_possessive_and_full_stop_do_not_count(written: str, left: str) -> None:
    assert TEXT[slice(*bare(TEXT, *stretch(TEXT, written)))] == left


def test_a_name_of_the_wrong_kind_is_right_only_where_kinds_do_not_count() -> None:
    mine = score(*NAMES[:3], name(TEXT, "Elgard", "PERSON"), name(TEXT, "left", "ORG"))
    assert mine.together(THREE_KINDS) == Measure(3, 5, 3, 8)
    assert mine.untyped.right == 4


def test_an_entity_is_found_by_half_of_its_mentions_and_counts_as_merged_from_two() -> None:
    mine = score(*NAMES[:3], name(TEXT, "Elgard", "PERSON"))
    assert (mine.merged.wanted, mine.merged.found) == (3, 0)
    assert mine.merged.recall == 2 / 3
    assert mine.top == 0.5


def test_two_persons_in_one_group_find_the_one_with_more_mentions() -> None:
    mine = score_groups(cluster("PERSON", *VENN, *EK), cluster("ORG", BOARD[0]), cluster("ORG", BOARD[1]))
    assert mine.pairs is not None
    assert (mine.pairs.right, mine.pairs.found, mine.pairs.wanted) == (4, 10, 5)
    assert mine.merged == Measure(1, 1, 2, 3)


def test_kinds_that_grouped_gold_never_has_are_left_out() -> None:
    mine = score_groups(
        cluster("PERSON", *VENN), cluster("PERSON", *EK), cluster("ORG", *BOARD), cluster("PLACE", NAMES[3])
    )
    assert mine.pairs is not None
    assert mine.pairs.measure.f1 == mine.merged.f1 == mine.together(KINDS).precision == 1
    assert set(mine.kinds) == {"PERSON", "ORG"}


def test_no_answer_finds_nothing() -> None:
    mine = score_names([NameDocument("a", TEXT, NAMES)], {})
    assert mine.together(KINDS) == Measure(0, 0, 0, 9)
    assert mine.merged.f1 == mine.top == 0


def groups_of(text: str, *names: GoldName) -> list[list[str]]:
    named = [Named(each.start, each.end, each.kind) for each in names]
    return [[text[slice(*span)] for span in sorted(group.spans)] for group in group_by_words(text, named)]


def test_the_plain_grouping_joins_titles_surnames_given_names_and_acronyms() -> None:
    assert groups_of(TEXT, *NAMES[:7]) == [["EHB", "EHB"], ["Mara Venn", "Venn"], ["Bo Ek", "Ek"], ["Elgard"]]
    text = "Elgard Harbour Board, EHB, Mara Venn, Dr. Venn, Mara, Brightwater Inc, Brightwater"
    names = [
        name(text, "Elgard Harbour Board", "ORG"),
        name(text, "EHB", "ORG"),
        name(text, "Mara Venn", "PERSON"),
        name(text, "Dr. Venn", "PERSON"),
        name(text, "Mara", "PERSON", 1),
        name(text, "Brightwater Inc", "ORG"),
        name(text, "Brightwater", "ORG", 1),
    ]
    assert groups_of(text, *names) == [
        ["Elgard Harbour Board", "EHB"],
        ["Mara Venn", "Dr. Venn", "Mara"],
        ["Brightwater Inc", "Brightwater"],
    ]


def test_the_plain_grouping_takes_the_most_mentioned_of_two_bearers_of_a_name() -> None:
    text = "Mara Venn, Bo Venn, Bo Venn, Venn"
    names = [
        name(text, "Mara Venn", "PERSON"),
        name(text, "Bo Venn", "PERSON"),
        name(text, "Bo Venn", "PERSON", 1),
        name(text, "Venn", "PERSON", 3),
    ]
    assert groups_of(text, *names) == [["Mara Venn"], ["Bo Venn", "Bo Venn", "Venn"]]


def test_an_acronym_with_two_expansions_stays_alone() -> None:
    text = "Elgard Harbour Board, Eastern Haulage Bureau, EHB"
    names = [
        name(text, "Elgard Harbour Board", "ORG"),
        name(text, "Eastern Haulage Bureau", "ORG"),
        name(text, "EHB", "ORG"),
    ]
    assert len(groups_of(text, *names)) == 3
