"""The trained ranker: whom it takes for the speaker, how sure it is, and that its weights are what they should be."""

from __future__ import annotations

import random

import pytest

from pullquote.language import analyse
from pullquote.language.ranking import network
from pullquote.text import Block, Span

from .reading import mention, read, said

LEXICAL = ("l1=", "r1=", "r2=", "p=", "h=", "d=", "cw=", "Qbw=", "Qaw=", "I1=", "I9=", "bw=", "cW=")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("One Venn confidant said the nights were “much too long for anyone.”", "One Venn confidant"),
        ("“We will win it,” the Venn campaign said in a statement.", "the Venn campaign"),
        ("“We will win it,” said Lee’s campaign chairman, Tomas Ilk.", "Lee’s campaign chairman, Tomas Ilk"),
        ("“We are full,” said the head of the Elgard Clinic, Mara Venn.", "the head of the Elgard Clinic, Mara Venn"),
        ("“We are tired of it,” said Ann Lee and Tomas Ilk.", "Ann Lee and Tomas Ilk"),
        ("Ann Lee and Tomas Ilk said, “We are tired of it.”", "Ann Lee and Tomas Ilk"),
        ("“I did it,” Ilk himself said.", "Ilk himself"),
        ("In his first speech, Tomas Ilk said: “The harbour is ours.”", "Tomas Ilk"),
    ],
)
def test_the_mention_is_the_whole_noun_phrase(text: str, speaker: str) -> None:
    (quote,) = read(text).quotes
    assert mention(text, quote) == speaker


def test_all_who_speak_with_one_voice_are_named() -> None:
    text = "Mayor Carla Voss and Police Chief Ben Orr said, “We are tired of it.”"
    assert said(text) == [("We are tired of it.", "Carla Voss and Ben Orr")]


def test_a_speaker_beside_the_cue_is_surer_than_one_paragraphs_away() -> None:
    text = (
        "“We opened the gates at noon,” said Mara Venn.\nThe crowd moved on to the quay and the boats came in.\n"
        "“Nobody had told us anything.”\n"
    )
    near, far = read(text).quotes
    assert near.speaker is not None
    assert near.speaker.confidence > 0.9
    assert far.speaker is None or far.speaker.confidence < 0.7


def test_a_quotation_of_the_headline_that_the_body_repeats_is_listed_once() -> None:
    text = "Mayor Warns Of ‘Long Winter’ For Torvik Boats\nMara Venn, the mayor, spoke of a “long winter” on Monday.\n"
    assert [who for _, who in said(text)] == ["Mara Venn"]


def test_what_stands_between_the_paragraphs_of_a_story_does_not_make_them_further_apart() -> None:
    paragraphs = [
        "Mara Venn met the crew on Monday. “Sit down,” she said.",
        "She wrote:",
        "“The boats are late again.”",
    ]
    plain = "\n".join(paragraphs)
    parted = "\n".join((paragraphs[0], "Advertisement", paragraphs[1], "Read more", paragraphs[2]))
    blocks, at = [], 0
    for line in parted.split("\n"):
        kind = "boilerplate" if line in ("Advertisement", "Read more") else "paragraph"
        blocks.append(Block(kind, Span(at, at + len(line))))
        at += len(line) + 1
    found = analyse(parted, blocks=blocks, language="en").quotes
    speakers = [None if quote.speaker is None else (quote.speaker.name, quote.speaker.confidence) for quote in found]
    expected = analyse(plain, language="en").quotes
    assert speakers == [
        None if quote.speaker is None else (quote.speaker.name, quote.speaker.confidence) for quote in expected
    ]


def test_a_file_of_weights_comes_back_as_it_was_packed() -> None:
    chance = random.Random(7)
    header = network.NetworkHeader(3, 40.0, [5, -7, 0], [0.25, -0.5, 1.0], 1.5)
    query_features = {f"q{number}": [chance.randint(-127, 127) for _ in range(4)] for number in range(5)}
    candidate_features = {f"c{number}": [chance.randint(-127, 127) for _ in range(4)] for number in range(9)}
    loaded = network.unpack(network.pack(header, query_features, candidate_features))
    packed = loaded.query(["q1", "q3", "unknown"]) + loaded.candidate(["c2", "c8", "c4"])
    rows = [
        query_features["q1"],
        query_features["q3"],
        candidate_features["c2"],
        candidate_features["c8"],
        candidate_features["c4"],
    ]
    sums = [sum(row[lane] for row in rows) for lane in range(4)]
    units = [max(0, total + bias) for total, bias in zip(sums[:3], header.bias, strict=True)]
    expected = sums[3] / header.scale + sum(unit * out for unit, out in zip(units, header.output, strict=True))
    assert loaded.score(packed) == pytest.approx(expected)


def test_probabilities_add_up_and_keep_the_order_of_the_scores() -> None:
    chances = network.load().probabilities([0.5, 3.0, -2.0])
    assert sum(chances) == pytest.approx(1.0)
    assert chances[1] > chances[0] > chances[2]


def test_no_word_of_the_weights_is_more_than_a_word() -> None:
    loaded = network.load()
    words = [name for name in (*loaded.query_weights, *loaded.candidate_weights) if name.startswith(LEXICAL)]
    assert len(words) > 1000
    assert not [name for name in words if len(name.split()) > 1]


def test_most_features_of_a_plain_quotation_have_weights() -> None:
    from pullquote.language.analysis import prepare
    from pullquote.language.ranking.window import Windows
    from pullquote.language.speech.proposers import propose

    stage = prepare("“The nights are too long,” Mara Venn told reporters on Monday.", language="en")
    scene = stage.scene(0)
    (quotation,) = scene.quotations
    query_features, pairs = Windows(stage).ask(scene, quotation, propose(stage, scene, quotation, None), [])
    loaded = network.load()
    told = [name for pair in pairs for name in (*pair.alone, *pair.features)]
    assert sum(name in loaded.query_weights for name in query_features) > 0.8 * len(query_features)
    assert sum(name in loaded.candidate_weights for name in told) > 0.8 * len(told)


def test_a_role_and_its_name_after_another_quotation_take_the_floor() -> None:
    text = "“We agree with nobody,” Ann Lee said. “We were not told,” the head of the union, Dora Munk, said."
    assert [who for _, who in said(text)] == ["Ann Lee", "Dora Munk"]
