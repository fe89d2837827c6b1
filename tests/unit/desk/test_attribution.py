"""Who said a quote: the program's finding if it is sure enough, and the reader's word before all."""

from __future__ import annotations

import msgspec
import pytest

from pullquote.desk.attribution import Attribution
from pullquote.desk.story import UNATTRIBUTED, group_by_speaker
from pullquote.language import Evidence, Speaker
from pullquote.notebook import Citation, Correction, Selectors
from pullquote.text import Span

TEXT = "“No,” said Mara Venn. “Yes,” a spokesman said. “Well,” she said."


def found(words, confidence, name=None):
    start = TEXT.index(words)
    return Speaker(Span(start, start + len(words)), name, confidence, Evidence("cue after the quote"))


def correction(speaker):
    return Correction("c1", "lib/a", Selectors("No,", "", "", 1, 4), speaker, "clock", "", "", Citation())


def test_a_speaker_is_shown_from_the_threshold_on():
    venn = found("Mara Venn", 0.6, "Mara Venn")
    assert Attribution(venn, 0.6).name(TEXT) == "Mara Venn"
    assert Attribution(venn, 0.61).name(TEXT) is None
    assert Attribution(venn, 0.61).guess is venn
    assert Attribution(venn, 0.6).guess is None


@pytest.mark.parametrize(
    ("threshold", "confidence", "doubtful"),
    [(0.5, 0.74, True), (0.5, 0.75, False), (0, 0.49, True), (0, 0.5, False), (1, 1, False), (0.5, 0.4, False)],
)
def test_the_lower_half_above_the_threshold_is_doubtful(threshold, confidence, doubtful):
    assert Attribution(found("Mara Venn", confidence, "Mara Venn"), threshold).is_doubtful is doubtful


def test_a_correction_wins_however_sure_the_program_was():
    corrected = Attribution(found("Mara Venn", 1.0, "Mara Venn"), 0.5, correction("Tomas Ilk"))
    assert corrected.name(TEXT) == "Tomas Ilk"
    assert (corrected.shown, corrected.guess, corrected.is_doubtful) == (None, None, False)
    assert Attribution(found("Mara Venn", 0.1, "Mara Venn"), 0.5, correction(None)).name(TEXT) is None


def test_words_that_name_nobody_stand_for_the_speaker_but_a_pronoun_does_not():
    assert Attribution(found("a spokesman", 0.9), 0.5).name(TEXT) == "a spokesman"
    assert Attribution(found("she", 0.9), 0.5).name(TEXT) is None
    assert Attribution(None, 0.5).name(TEXT) is None


@pytest.mark.parametrize(
    "word",
    [
        *("One", "another", "some", "Others", "several", "many", "nobody", "no  one"),
        *("Einer", "jemand", "andere", "manche"),
        *("certains", "D’autres", "d'autres", "quelqu’un"),
        *("Alguien", "otros", "algunos"),
    ],
)
def test_an_indefinite_word_alone_names_nobody_but_does_with_a_noun(word):
    rule = Evidence("cue after the quote")
    alone = Speaker(Span(0, len(word)), None, 0.9, rule)
    assert Attribution(alone, 0.5).name(word) is None
    phrase = f"{word} pilots"
    assert Attribution(Speaker(Span(0, len(phrase)), None, 0.9, rule), 0.5).name(phrase) == phrase


def test_quotes_of_unsure_speakers_are_in_the_group_of_the_unattributed(story):
    unsure = msgspec.structs.replace(story, threshold=0.85)
    groups = group_by_speaker(unsure, unsure.shown_quotes(unfolded=False))
    assert [(group.name, group.quotes) for group in groups] == [("Mara Venn", (0, 1)), (UNATTRIBUTED, (2, 3))]


def test_corrected_quotes_are_in_the_group_of_the_corrected_name(story):
    story = msgspec.structs.replace(story, corrections={2: correction("Mara Venn"), 3: correction("Ann Lee")})
    groups = group_by_speaker(story, story.shown_quotes(unfolded=False))
    assert [(group.name, group.quotes, group.hue) for group in groups] == [
        ("Mara Venn", (0, 1, 2), 0),
        ("Ann Lee", (3,), 1),
    ]
