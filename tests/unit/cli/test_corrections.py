"""Corrected speakers on the command line: shown by `quotes`, listed, exported as gold data, and nothing touched."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest

from pullquote.article import read
from pullquote.desk.speaker_corrections import correct_speaker, take_back
from pullquote.desk.startup import open_desk, set_up
from pullquote.desk.story import Story
from pullquote.language import analyse
from pullquote.library import StoryRow


def objects(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def correcting(run, articles):
    """Corrects, or takes back, a quote of the pilots' story as the app does."""

    def correct(quote: int, name: str | None, *, back: bool = False) -> None:
        desk = open_desk(set_up(os.environ), str(articles))
        article = read(articles / "pilots.txt")
        row = StoryRow(1, f"{desk.library_id}/pilots.txt", "", article.metadata.title.value, *[""] * 4, 0, 1, 0, 0, 0)
        story = Story(row, article, analyse(article.text, blocks=article.blocks))
        desk.write(lambda book: take_back(book, story, quote) if back else correct_speaker(book, story, quote, name))
        desk.close()

    return correct


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(file.relative_to(folder)): (file.stat().st_mtime_ns, file.read_bytes() if file.is_file() else b"")
        for file in folder.rglob("*")
    }


def test_quotes_show_the_corrected_speaker_of_the_whole_chain(run, articles, correcting):
    correcting(0, "Ada Quill")
    records = objects(run("quotes", articles, "--json"))
    assert [(r["speaker"], r["corrected"]) for r in records[:2]] == [("Ada Quill", True)] * 2
    assert not any(record["corrected"] for record in records[2:])
    assert "  Ada Quill: “We are tired,”\n" in run("quotes", articles / "pilots.txt").stdout
    rows = list(csv.DictReader(io.StringIO(run("quotes", articles, "--csv").stdout)))
    assert [(row["speaker"], row["corrected"]) for row in rows[:2]] == [("Ada Quill", "True")] * 2


def test_a_speaker_is_looked_for_by_the_corrected_name(run, articles, correcting):
    correcting(0, "Ada Quill")
    found = objects(run("quotes", articles, "--speaker", "quill", "--json"))
    assert [record["text"] for record in found] == ["We are tired,", "The nights are long."]
    assert run("quotes", articles, "--speaker", "venn", "--json").exit_code == 1


def test_the_path_may_be_relative_or_lead_through_a_link(run, articles, correcting, tmp_path, monkeypatch):
    correcting(0, "Ada Quill")
    (tmp_path / "elsewhere").symlink_to(articles)
    monkeypatch.chdir(articles)
    for path in ("pilots.txt", ".", tmp_path / "elsewhere" / "pilots.txt"):
        assert objects(run("quotes", path, "--json"))[0]["corrected"] is True


def test_a_copy_outside_of_the_library_is_as_the_program_finds_it(run, articles, correcting, tmp_path):
    correcting(0, "Ada Quill")
    (tmp_path / "copy.txt").write_bytes((articles / "pilots.txt").read_bytes())
    assert objects(run("quotes", tmp_path / "copy.txt", "--json"))[0]["speaker"] == "Mara Venn"


def test_a_correction_taken_back_is_shown_no_more(run, articles, correcting):
    correcting(0, "Ada Quill")
    correcting(0, None, back=True)
    assert objects(run("quotes", articles, "--json"))[0]["speaker"] == "Mara Venn"
    assert run("corrections", "list").exit_code == 1


def test_below_the_threshold_of_the_settings_nobody_is_named(run, articles, tmp_path):
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.yaml").write_text("quotes: {attribution_threshold: 1}\n", encoding="utf-8")
    records = objects(run("quotes", articles, "--json"))
    assert {record["speaker"] for record in records} == {None}
    assert records[0]["mention"] == "Mara Venn"
    assert "  Unattributed: “We are tired,”\n" in run("quotes", articles).stdout
    assert run("quotes", articles, "--speaker", "venn").exit_code == 1


@pytest.mark.parametrize("command", ["quotes", "corrections list", "corrections export"])
def test_reading_makes_and_changes_nothing(run, articles, tmp_path, command):
    arguments = [*command.split(), *([articles] if command == "quotes" else [])]
    before = everything(tmp_path)
    run(*arguments)
    assert everything(tmp_path) == before


@pytest.mark.parametrize("command", ["quotes", "corrections list", "corrections export"])
def test_reading_changes_nothing_even_where_something_is_damaged(run, articles, tmp_path, correcting, command):
    correcting(0, "Ada Quill")
    (tmp_path / "data" / "libraries.json").write_text("{half", encoding="utf-8")
    (tmp_path / "data" / "journal" / "other.jsonl").write_text("half a line", encoding="utf-8")
    before = everything(tmp_path)
    run(*command.split(), *([articles] if command == "quotes" else []))
    assert everything(tmp_path) == before


def test_corrections_are_listed_with_what_became_of_them(run, articles, correcting):
    correcting(0, "Ada Quill")
    correcting(2, None)
    result = run("corrections", "list")
    assert result.exit_code == 0
    assert "Harbour pilots walk out\n" in result.stdout
    assert "  Ada Quill: “We are tired,”\n" in result.stdout
    assert "  Unattributed: “" in result.stdout
    text = (articles / "pilots.txt").read_text(encoding="utf-8")
    (articles / "pilots.txt").write_text(text.replace("We are tired", "We rest"), encoding="utf-8")
    first, second = objects(run("corrections", "list", "--json"))
    assert (first["state"], first["start"], first["text"]) == ("words gone", None, "We are tired,")
    assert (second["state"], second["speaker"]) == ("in force", None)
    assert "(no longer a quote of the story)" in run("corrections", "list").stdout


def test_a_correction_of_a_story_that_is_gone_is_listed_and_named_by_the_export(run, articles, correcting):
    correcting(0, "Ada Quill")
    (articles / "pilots.txt").rename(articles / "renamed.txt")
    assert objects(run("corrections", "list", "--json"))[0]["state"] == "story gone"
    result = run("corrections", "export")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "pilots.txt" in result.stderr


def test_the_export_is_gold_data_a_story_a_line(run, articles, correcting, tmp_path):
    correcting(0, "Tomas Ilk")
    (record,) = objects(run("corrections", "export"))
    text = record["text"]
    assert text == run("text", articles / "pilots.txt").stdout.rstrip("\n")
    assert [quote["text"] for quote in record["quotes"]] == ["We are tired,", "The nights are long."]
    for quote in record["quotes"]:
        assert text[quote["start"] : quote["end"]] == quote["text"]
        assert text[quote["speaker"]["start"] : quote["speaker"]["end"]] == quote["speaker"]["text"] == "Tomas Ilk"
    assert [text[a:b] for a, b in record["ignore"]] == ["=1+1 is no joke,"]
    assert run("corrections", "export", tmp_path / "gold.jsonl").stdout == ""
    assert json.loads((tmp_path / "gold.jsonl").read_text(encoding="utf-8")) == record


def test_an_export_that_cannot_be_written_is_told_on_one_line(run, correcting, tmp_path):
    correcting(0, "Tomas Ilk")
    result = run("corrections", "export", tmp_path / "no" / "such" / "gold.jsonl")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_without_corrections_it_says_how_to_make_one(run):
    result = run("corrections", "list")
    assert result.exit_code == run("corrections", "export").exit_code == 1
    assert "= corrects it" in result.stderr
