"""How quotations and their speakers are scored."""

from __future__ import annotations

from benchmarks.answers import QuoteAnswer, SaidQuote
from benchmarks.gold import QuoteDocument
from benchmarks.scoring_quotes import QuoteScore, pair_up, score_quotes, trim

from .making import STORY, said, said_at, story


def score(*quotes: SaidQuote, document: QuoteDocument | None = None, kinds: tuple[str, ...] = ()) -> QuoteScore:
    answers = {"a": QuoteAnswer("a", quotes)}
    return score_quotes([document or story()], answers, kinds or ("direct", "mixed"))


def test_gold_itself_scores_full_marks() -> None:
    mine = score(
        said_at("One two three", "Mara Venn"), said_at("Four five six.", "Mara Venn"), said("Seven eight."), said("odd")
    )
    assert mine.exact.f1 == mine.overlap.f1 == mine.joint_exact.f1 == mine.joint_overlap.f1 == 1
    assert mine.strict == mine.by_name() == 1


def test_marks_and_punctuation_at_the_ends_make_no_difference() -> None:
    assert score(said("“One two three,”")).exact_right == 1
    assert STORY[slice(*trim(STORY, 0, 16))] == "One two three"


def test_a_wrong_speaker_is_found_but_not_right() -> None:
    mine = score(said("One two three", "Mara Venn"), said("Four five six.", "Bo Ek"), said("Seven eight."))
    assert mine.exact.f1 == 1
    assert mine.by_name() == 0.5
    assert mine.joint_exact.f1 == 2 / 3


def test_where_gold_tells_no_speaker_none_must_be_answered() -> None:
    assert score(said("Seven eight.")).joint_exact_right == 1
    assert score(said("Seven eight.", "Mara Venn")).joint_exact_right == 0
    assert not score(said("Seven eight.", "Mara Venn")).attributions


def test_a_single_word_counts_for_nothing_but_what_is_no_quotation_is_wrong() -> None:
    mine = score(said("odd", "He"), said("called it"))
    assert (mine.found, mine.exact_right) == (1, 0)


def test_single_words_are_scored_when_asked_for() -> None:
    mine = score(said("odd", "He"), kinds=("fragment",))
    assert (mine.gold, mine.exact_right, mine.by_name(pronoun=True)) == (1, 1, 1)


def test_ignored_stretches_count_for_nothing() -> None:
    document = QuoteDocument("a", STORY, (), ignore=((0, 20),))
    assert score(said("One two three"), said("Four five six."), document=document).found == 1


def test_a_quotation_of_two_paragraphs_may_be_one_or_two() -> None:
    mine = score(said("Four five six.”\n\n“Seven eight."))
    assert (mine.found, mine.exact_right) == (2, 2)


def test_half_of_a_quotation_overlaps_but_is_not_exact() -> None:
    mine = score(said("One two", "Mara Venn"))
    assert (mine.exact_right, mine.overlap_right, mine.joint_exact_right, mine.joint_overlap_right) == (0, 1, 0, 1)
    assert score(said("One")).overlap_right == 0


def test_pairs_are_one_to_one_and_the_best_go_first() -> None:
    assert pair_up([(0, 10), (10, 20)], [(0, 12), (0, 10), (9, 20)]) == {0: 1, 1: 2}


def test_the_same_stretch_twice_counts_once_with_the_first_speaker() -> None:
    mine = score(said("One two three", "Mara Venn"), said("One two three", "Bo Ek"))
    assert (mine.found, mine.joint_exact_right) == (1, 1)


def test_the_last_name_is_enough_but_strictly_the_mention_must_be_the_same() -> None:
    mine = score(said("One two three", "Ms. Venn"))
    assert (mine.by_name(), mine.strict) == (1, 0)


def test_a_pronoun_wants_an_answer_at_its_place() -> None:
    assert score(said_at("odd", "He"), kinds=("fragment",)).by_name() == 1
    assert score(said_at("odd", "Mara Venn"), kinds=("fragment",)).by_name() == 0


def test_a_pronoun_that_gold_resolves_may_be_answered_by_its_name() -> None:
    document = story(pronoun_name="Bo Ek")
    assert score(said("odd", "Mr. Ek"), document=document, kinds=("fragment",)).by_name() == 1
    assert score(said("odd", "Venn"), document=document, kinds=("fragment",)).by_name() == 0


def test_no_answer_finds_nothing() -> None:
    mine = score_quotes([story()], {})
    assert (mine.gold, mine.found, mine.overlap.f1) == (3, 0, 0)
