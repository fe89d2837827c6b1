"""The promises that every analysis keeps, and how a broken one is told."""

from __future__ import annotations

import msgspec
import pytest

from benchmarks.soundness import faults
from pullquote.language import Analysis, Entity, Evidence, Quote, Speaker
from pullquote.text import Block, Span

TEXT = "“We are tired,” said Mara Venn.\n“Go,” she said."
VENN = Span(21, 30)
SPEAKER = Speaker(VENN, "Mara Venn", 0.9, Evidence("cue after the quote"))
FIRST = Quote(Span(1, 14), "direct", SPEAKER, Span(16, 20))
SECOND = Quote(Span(33, 36), "direct", continues=0)
PERSON = Entity("Mara Venn", "person", (VENN,))


def broken(*quotes: Quote, entities: tuple[Entity, ...] = (PERSON,), blocks: tuple[Block, ...] = ()) -> list[str]:
    return list(faults(TEXT, Analysis(quotes, entities, "en"), blocks))


def test_a_sound_analysis_has_no_faults() -> None:
    assert broken(FIRST, SECOND) == []
    assert broken(FIRST, SECOND, blocks=(Block("paragraph", Span(0, 31)), Block("paragraph", Span(32, 99)))) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"span": Span(1, 99)}, "no stretch of a text"),
        ({"span": Span(5, 5)}, "no stretch of a text"),
        ({"span": Span(1, 40)}, "crosses a line break"),
        ({"confidence": 1.1}, "its confidence is 1.1"),
        ({"confidence": float("nan")}, "its confidence is nan"),
        ({"cue": Span(16, 16)}, "its cue"),
        ({"continues": 0}, "goes on from quote 0"),
        ({"kind": "indirect"}, "no kind of quote"),
        ({"speaker": Speaker(Span(-1, 3), None, 0.5, Evidence("x"))}, "its speaker"),
        ({"speaker": Speaker(VENN, " ", 0.5, Evidence("x"))}, "is no name"),
        ({"speaker": Speaker(VENN, None, -0.1, Evidence("x"))}, "the confidence is -0.1"),
        ({"speaker": Speaker(VENN, None, 0.5, Evidence(""))}, "no evidence"),
        ({"speaker": Speaker(VENN, None, 0.5, Evidence("x", Span(3, 2)))}, "the antecedent"),
    ],
)
def test_a_broken_promise_of_a_quote_is_told(changes: dict[str, object], fault: str) -> None:
    told = broken(msgspec.structs.replace(FIRST, **changes))
    assert any(fault in each for each in told)


def test_quotes_out_of_order_are_told() -> None:
    assert any("begins before the one before it ends" in each for each in broken(SECOND, FIRST))


def test_a_quote_outside_all_blocks_is_told() -> None:
    assert any("lies in no block" in each for each in broken(SECOND, blocks=(Block("paragraph", Span(0, 31)),)))


@pytest.mark.parametrize(
    ("entity", "fault"),
    [
        (Entity("", "person", (VENN,)), "'' is no name"),
        (Entity("Mara Venn", "person", ()), "no mention"),
        (Entity("Mara Venn", "person", (VENN, VENN)), "begins before the one before it ends"),
        (Entity("Mara Venn", "person", (VENN,), ("Mara Venn",)), "an alias says nothing new"),
        (Entity("Mara Venn", "person", (Span(21, 34),)), "crosses a line break"),
    ],
)
def test_a_broken_promise_of_an_entity_is_told(entity: Entity, fault: str) -> None:
    assert any(fault in each for each in broken(entities=(entity,)))


def test_a_mention_of_two_entities_and_a_wrong_order_are_told() -> None:
    assert any("is also one of entity 0" in each for each in broken(entities=(PERSON, PERSON)))
    later = Entity("Go", "other", (Span(33, 35),))
    assert any("not in the order" in each for each in broken(entities=(later, PERSON)))
