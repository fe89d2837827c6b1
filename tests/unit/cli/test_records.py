from pullquote.cli.records import QUOTE_FIELDS, clean_text, entity_records, quote_records, text_record
from pullquote.notebook import Citation, Correction, Selectors


def test_a_quote_record_has_offsets_into_the_text_and_its_speaker(story):
    records = list(quote_records("pilots.txt", story.article, story.analysis))
    assert tuple(records[0]) == QUOTE_FIELDS
    first = records[0]
    assert story.text[first["start"] : first["end"]] == first["text"] == "We are tired,"
    assert story.text[first["speaker_start"] : first["speaker_end"]] == first["mention"] == "Mara Venn"
    assert (first["speaker"], first["cue"], first["continues"]) == ("Mara Venn", "said", None)
    assert records[1]["continues"] == 0
    assert (records[3]["speaker"], records[3]["mention"]) == (None, None)


def test_an_entity_record_lists_its_mentions(story):
    record = list(entity_records("pilots.txt", story.article, story.analysis))[2]
    assert (record["name"], record["kind"]) == ("Elgard", "place")
    assert [story.text[a:b] for a, b in record["mentions"]] == ["Elgard"]


def test_a_text_record_says_where_each_field_came_from(story):
    record = text_record("pilots.txt", story.article, "en")
    assert record["metadata"]["source"] == {"value": "Elgard Post", "from": "dateline"}
    assert "byline" not in record["metadata"]
    assert [block["kind"] for block in record["blocks"]][:2] == ["title", "boilerplate"]


def test_the_clean_text_has_no_boilerplate(story):
    assert clean_text(story.article) == story.text.replace("Share this\n\n", "")


def corrected(story, quote, speaker):
    said = Correction("c1", "lib/a", Selectors("x", "", "", 0, 1), speaker, "clock", "", "", Citation())
    return list(quote_records("pilots.txt", story.article, story.analysis, {quote: said}))[quote]


def test_a_corrected_quote_has_the_readers_speaker_and_where_the_text_names_that_person(story):
    record = corrected(story, 0, "Tomas Ilk")
    assert (record["speaker"], record["corrected"], record["attributed"]) == ("Tomas Ilk", True, True)
    assert (record["confidence"], record["cue"]) == (1.0, None)
    assert story.text[record["speaker_start"] : record["speaker_end"]] == record["mention"] == "Tomas Ilk"


def test_a_corrected_speaker_may_be_nobody_or_one_whom_the_text_never_names(story):
    nobody, stranger = corrected(story, 0, None), corrected(story, 3, "Ann Lee")
    assert (nobody["speaker"], nobody["mention"], nobody["attributed"], nobody["corrected"]) == (
        None,
        None,
        False,
        True,
    )
    assert (stranger["speaker"], stranger["mention"], stranger["speaker_start"]) == ("Ann Lee", None, None)


def test_below_the_threshold_nobody_is_the_speaker_but_mention_and_confidence_stay(story):
    records = list(quote_records("pilots.txt", story.article, story.analysis, threshold=0.85))
    assert [record["speaker"] for record in records] == ["Mara Venn", "Mara Venn", None, None]
    assert [record["attributed"] for record in records] == [True, True, False, False]
    assert (records[2]["mention"], records[2]["confidence"], records[2]["corrected"]) == ("Tomas Ilk", 0.8, False)
