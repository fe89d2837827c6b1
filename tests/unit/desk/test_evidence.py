"""The line that says why a quote is shown under its speaker."""

from __future__ import annotations

import msgspec
import pytest

from pullquote.desk import attribution
from pullquote.language import Evidence, Quote, Speaker
from pullquote.notebook import Citation, Correction, Selectors


def evidence_line(story, quote):
    return attribution.evidence_line(story.text, story.analysis.quotes[quote], story.attribution(quote))


def brief_evidence(story, quote):
    return attribution.brief_evidence(story.text, story.analysis.quotes[quote], story.attribution(quote))


def with_speaker(story, speaker, cue=None, quote=3):
    quotes = list(story.analysis.quotes)
    quotes[quote] = Quote(quotes[quote].span, "direct", speaker, cue)
    return msgspec.structs.replace(story, analysis=msgspec.structs.replace(story.analysis, quotes=tuple(quotes)))


def with_correction(story, speaker):
    said = Correction(
        "c1", "lib/a", Selectors("x", "", "", 0, 1), speaker, "clock", "", "2026-03-12T09:00:00.000Z", Citation()
    )
    return msgspec.structs.replace(story, corrections={0: said, 3: said})


def test_it_tells_cue_candidate_and_confidence(story):
    assert evidence_line(story, 0) == "“said” after the quote · Mara Venn · 90 of 100"
    assert brief_evidence(story, 0) == "“said” after the quote"


def test_it_tells_through_which_mention_a_word_got_its_name(story, where):
    venn = Speaker(where("who"), "Mara Venn", 0.87, Evidence("cue before the quote", where("Mara Venn")))
    story = with_speaker(story, venn, where("said"))
    named = "named in “Mara Venn, who leads the crew. …”"
    assert evidence_line(story, 3) == f"“said” before the quote · “who” → Mara Venn, {named} · 87 of 100"
    assert brief_evidence(story, 3) == "“who” · “said” before the quote"


def test_it_tells_how_that_mention_was_chosen(story, where):
    evidence = Evidence("cue before the quote", where("Mara Venn"), "spoke just before")
    story = with_speaker(story, Speaker(where("who"), "Mara Venn", 0.87, evidence))
    assert ", spoke just before: “Mara Venn, who leads the crew. …” · 87" in evidence_line(story, 3)
    bare = Evidence("cue before the quote", None, "named in full")
    assert "→ Mara Venn, named in full · " in evidence_line(
        with_speaker(story, Speaker(where("who"), "Mara Venn", 0.87, bare)), 3
    )


def test_a_rule_without_the_word_cue_has_it_after_it(story, where):
    ilk = Speaker(where("Tomas Ilk"), "Tomas Ilk", 0.9, Evidence("source after the quote"))
    line = evidence_line(with_speaker(story, ilk, where("called")), 3)
    assert line == "source after the quote, “called” · Tomas Ilk · 90 of 100"
    assert brief_evidence(with_speaker(story, ilk), 3) == "source after the quote"


def test_a_mention_without_a_name_says_so(story, where):
    crew = Speaker(where("the crew"), None, 0.9, Evidence("cue after the quote"))
    assert evidence_line(with_speaker(story, crew), 3) == "cue after the quote · “the crew”, not named · 90 of 100"


def test_a_guess_says_that_it_is_one(story, where):
    ilk = Speaker(where("Tomas Ilk"), "Tomas Ilk", 0.38, Evidence("subject of the same sentence"))
    story = with_speaker(story, ilk)
    why = "subject of the same sentence · Tomas Ilk · 38 of 100"
    assert evidence_line(story, 3) == f"perhaps Tomas Ilk, too unsure to be shown: {why}"
    assert brief_evidence(story, 3) == "perhaps Tomas Ilk"


def test_nobody_found_says_so(story):
    assert evidence_line(story, 3) == brief_evidence(story, 3) == "no speaker was found in the text around it"


@pytest.mark.parametrize(
    ("quote", "speaker", "had_found"),
    [(0, "Tomas Ilk", "Mara Venn (90 of 100)"), (0, "Mara Venn", "the same (90 of 100)"), (3, "Ann Lee", "nobody")],
)
def test_a_correction_says_when_it_was_made_and_what_the_program_had_found(story, quote, speaker, had_found):
    story = with_correction(story, speaker)
    assert evidence_line(story, quote) == f"corrected by you on 12 Mar 2026; the program had found {had_found}"
    assert brief_evidence(story, quote) == "corrected by you"


def test_the_line_is_one_line_whatever_the_text(story, where):
    crew = Speaker(where("out\n\nShare"), None, 0.9, Evidence("cue after the quote"))
    assert "\n" not in evidence_line(with_speaker(story, crew, where("out\n\nShare")), 3)
