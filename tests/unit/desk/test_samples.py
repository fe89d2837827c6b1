"""Evidence, choices, records and gold of every quote in the sample articles, whatever the analysis finds in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pullquote.article import read
from pullquote.cli.records import QUOTE_FIELDS, gold_record, quote_records
from pullquote.desk.attribution import brief_evidence, evidence_line
from pullquote.desk.choices import speaker_choices
from pullquote.desk.story import Story
from pullquote.language import analyse
from pullquote.library import StoryRow
from pullquote.notebook import Citation, Correction, describe
from pullquote.tui.knowledge import about_quote

SAMPLES = sorted(file for file in (Path(__file__).parents[3] / "seeds").iterdir() if file.suffix in (".txt", ".md"))


@pytest.fixture(params=SAMPLES, ids=lambda file: file.stem)
def sample(request):
    article = read(request.param)
    analysis = analyse(article.text, blocks=article.blocks)
    row = StoryRow(1, "lib/sample", request.param.name, "Sample", "", "", "", "", len(article.text), 0, False, False, 0)
    return Story(row, article, analysis)


def corrections(story, name):
    """All quotes corrected to one name."""
    quotes = enumerate(story.analysis.quotes)
    selectors = {index: describe(story.text, quote.span) for index, quote in quotes}
    return {
        index: Correction(f"c{index}", "lib/sample", each, name, "clock", "", "2026-03-12T09:00:00.000Z", Citation())
        for index, each in selectors.items()
    }


def test_each_quote_has_its_evidence_in_one_line(sample):
    for index, quote in enumerate(sample.analysis.quotes):
        attribution = sample.attribution(index)
        for evidence in (evidence_line, brief_evidence):
            line = evidence(sample.text, quote, attribution)
            assert line.strip() == line != ""
            assert "\n" not in line
        assert about_quote(sample, index, "=")[-1] == "= corrects the speaker."


def test_each_choice_gives_gold_whose_spans_are_right(sample):
    for option in speaker_choices(sample, 0):
        name = option.name or None
        record = gold_record("lib/sample", sample.text, sample.analysis, corrections(sample, name))
        assert record["ignore"] == []
        for quote in record["quotes"]:
            assert sample.text[quote["start"] : quote["end"]] == quote["text"]
            speaker = quote["speaker"]
            assert (speaker is None) == (name is None)
            if speaker is not None:
                assert sample.text[speaker["start"] : speaker["end"]] == speaker["text"]
                assert speaker["name"] == name


def test_each_quote_has_a_record_whose_mention_is_where_it_says(sample):
    records = list(quote_records("sample", sample.article, sample.analysis, corrections(sample, "Ann Lee"), 0.5))
    for record in (*records, *quote_records("sample", sample.article, sample.analysis)):
        assert tuple(record) == QUOTE_FIELDS
        if record["mention"] is not None:
            assert sample.text[record["speaker_start"] : record["speaker_end"]] == record["mention"]
