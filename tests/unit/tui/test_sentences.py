"""Where sentences end, in four languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import grows_in_step, repeated

from pullquote.tui.text.layout.sentences import sentence_end, sentence_start


def sentences(text: str) -> list[str]:
    found, at = [], 0
    while at < len(text):
        end = sentence_end(text, 0, len(text), at)
        found.append(text[at:end].strip())
        at = end
    return [sentence for sentence in found if sentence]


@pytest.mark.parametrize(
    "expected",
    [
        ["The pilots left.", "Nobody answered!", "Why?", "It was late…", "Good night."],
        ["Mr. Reed met Gov. Ann B. Moss in St. Ives.", "They talked."],
        ["He flew to the U.S. Senate on Jan. 5 with J. R. Stone.", "It rained."],
        ["The fleet left the U.S.", "The crews stayed."],
        ["“We tried.”", "“Nobody came,” she said.", "(So it goes.)", "Then he left."],
        ["“Why?” he asked.", "She smiled."],
        ["It rose by 3.5 per cent to 1.200 euros.", "No. 7 won.", "He said no.", "She left at 5 p.m. on foot."],
        ["Am 3. März kam Dr. Weiß, z. B. mit dem Zug, d.h. spät.", "Er ging am 4. Mai.", "Das war im 19. Jahrhundert."],
        ["„Das ist so.“", "»Nein!«", "Er ging bzw. lief."],
        ["M. Dupont et Mme Roux sont là.", "« Non ! »", "Elle part."],
        ["«\u00a0Jamais\u00a0!\u00a0»", "Il sort."],
        ["¿Por qué?", "¡Nunca!", "La Sra. Gil y el Dr. Paz viven en EE.UU. desde ayer.", "Él calla."],
        ["First line", "second line.", "Third"],
        ["港口关闭。", "他说：“好！”", "然后离开。"],
    ],
    ids=lambda sentence: sentence[0][:20],
)
def test_sentences_end_where_a_reader_ends_them(expected):
    glue = "\n" if expected[0] == "First line" else "" if expected[0].startswith("港") else " "
    assert sentences(glue.join(expected)) == expected


def test_the_start_of_a_sentence_is_its_first_character():
    text = "One came. “Two went.” Three."
    assert sentence_start(text, 0, len(text), 15) == text.index("“Two")
    assert sentence_start(text, 0, len(text), text.index("“Two")) == 0
    assert sentence_start(text, 0, len(text), len(text)) == text.index("Three")


def test_only_the_given_stretch_counts():
    text = "One. Two. Three. Four."
    assert sentence_end(text, 5, 16, 11) == 16
    assert sentence_start(text, 5, 16, 8) == 5


def test_a_far_beginning_is_found():
    text = "Short. Then " + "word " * 3000
    assert sentence_start(text, 0, len(text), len(text)) == 7


@pytest.mark.parametrize("unit", [".", ".)", "! »", "a. ", "Mr. "])
def test_the_work_upon_hostile_texts_grows_in_step_with_their_length(unit):
    def work(size):
        text = repeated(unit, size)
        return lambda: (sentence_end(text, 0, len(text), 0), sentence_start(text, 0, len(text), len(text)))

    assert grows_in_step(work, 30_000)


@given(st.text(alphabet="aB.!? \n”»1", max_size=60))
def test_every_sentence_ends_beyond_where_one_stands(text):
    for offset in range(len(text)):
        assert offset < sentence_end(text, 0, len(text), offset) <= len(text)
        assert 0 <= sentence_start(text, 0, len(text), offset + 1) <= offset
