"""The commands: what they print for people and programs, and their exit codes."""

from __future__ import annotations

import csv
import io
import json
import os

import pytest

from pullquote.cli.notebook_commands import EXPORTS
from pullquote.desk.startup import open_desk, open_notebook, set_up
from pullquote.notebook import Citation, describe
from pullquote.text import Span


def span_of(words):
    start = "One two three".index(words)
    return Span(start, start + len(words))


def objects(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_quotes_as_json_have_offsets_into_what_text_prints(run, articles):
    text = run("text", articles / "pilots.txt").stdout
    records = objects(run("quotes", articles, "--json"))
    assert [record["text"] for record in records][:2] == ["We are tired,", "The nights are long."]
    assert all(text[record["start"] : record["end"]] == record["text"] for record in records)
    assert [record["speaker"] for record in records][:2] == ["Mara Venn", "Mara Venn"]
    assert records[1]["continues"] == 0


def test_quotes_of_one_speaker(run, articles):
    records = objects(run("quotes", articles, "--speaker", "venn", "--json"))
    assert {record["speaker"] for record in records} == {"Mara Venn"}


def test_quotes_for_people(run, articles):
    result = run("quotes", articles / "pilots.txt")
    assert result.exit_code == 0
    assert "  Mara Venn: “We are tired,”\n" in result.stdout


def test_quotes_as_csv_are_safe_in_a_spreadsheet_unless_raw(run, articles):
    safe = list(csv.DictReader(io.StringIO(run("quotes", articles, "--csv").stdout)))
    raw = list(csv.DictReader(io.StringIO(run("quotes", articles, "--csv", "--raw").stdout)))
    assert "'=1+1 is no joke," in [row["text"] for row in safe]
    assert "=1+1 is no joke," in [row["text"] for row in raw]


def test_entities_can_be_limited_to_a_kind(run, articles):
    records = objects(run("entities", articles, "--kind", "person", "--json"))
    assert {"Mara Venn", "Tomas Ilk"} <= {record["name"] for record in records}
    assert {record["kind"] for record in records} == {"person"}


def test_text_as_json_tells_where_each_field_came_from(run, articles):
    (record,) = objects(run("text", articles / "pilots.txt", "--json"))
    assert record["metadata"]["title"] == {"value": "Harbour pilots walk out", "from": "first line"}
    assert record["metadata"]["saved"]["from"] == "modification time"
    assert record["language"] == "en"


def test_what_cannot_be_read_is_named_on_stderr_and_the_rest_is_printed(run, articles):
    (articles / "empty.txt").write_bytes(b"")
    result = run("quotes", articles, "--json")
    assert result.exit_code == 3
    assert "empty.txt" in result.stderr
    assert objects(result)


def test_nothing_found_is_code_1(run, tmp_path):
    (tmp_path / "dull.txt").write_text("Dull\n\nNothing was said.\n", encoding="utf-8")
    assert run("quotes", tmp_path / "dull.txt").exit_code == 1
    assert run("passages", "list").exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("quotes",),
        ("quotes", "x.txt", "--json", "--csv"),
        ("entities", "--kind", "animal", "x"),
        ("config", "nonsense"),
        ("config",),
        ("search", "x", "--limit", "0"),
    ],
)
def test_wrong_usage_is_code_2(run, arguments):
    assert run(*arguments).exit_code == 2


def test_a_word_that_is_no_command_is_a_path_to_open(run):
    result = run("no-such-folder")
    assert result.exit_code == 2
    assert "needs a terminal" in result.stderr


def test_the_library_is_searched_after_reading_what_is_new(run, articles):
    (record,) = objects(run("search", "tired pilots", "--library", articles, "--json"))
    assert record["title"] == "Harbour pilots walk out"
    assert run("search", "zebra", "--library", articles).exit_code == 1


def test_for_people_a_hit_has_the_line_of_the_file_that_an_editor_jumps_to(run, tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    head = "---\ntitle: Pilots\n---\n\n"
    (folder / "front.md").write_text(f"{head}Some *zebras* were seen.\n", encoding="utf-8")
    (folder / "twice.txt").write_text("Again\n\n" + "A giraffe ran. " * 30, encoding="utf-8")
    assert f"  {folder / 'front.md'}:5\n" in run("search", "zebras", "--library", folder).stdout
    assert f"  {folder / 'twice.txt'}:3\n" in run("search", "giraffe", "--library", folder).stdout
    assert f"  {folder / 'front.md'}:2\n" in run("search", "pilots", "--library", folder).stdout
    (record,) = objects(run("search", "zebras", "--library", folder, "--json"))
    assert record["start"] == len("Pilots\n\nSome ")
    assert record["path"] == str(folder / "front.md")


def test_a_hit_whose_line_can_not_be_told_has_its_character(run, tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "entity.md").write_text("Cafés\n\nThe caf&eacute;teria closed.\n", encoding="utf-8")
    assert f"  {folder / 'entity.md'}, character 11\n" in run("search", "cafétEria", "--library", folder).stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("quotes", "nowhere.txt"),
        ("quotes", "nowhere"),
        ("quotes", "nowhere.pdf"),
        ("entities", "nowhere/at/all.md"),
        ("text", "nowhere.txt"),
        ("text", "nowhere.pdf"),
        ("index", "nowhere"),
        ("search", "x", "--library", "nowhere"),
    ],
)
def test_a_path_that_never_was_there_is_said_not_to_be_there(run, arguments):
    result = run(*arguments)
    assert result.exit_code in (2, 3)
    assert "there is no such folder or file" in result.stderr.lower()
    assert "any more" not in result.stderr


def test_a_link_that_leads_nowhere_has_no_file_behind_it(run, articles):
    (articles / "gone.txt").symlink_to(articles / "nowhere.txt")
    result = run("quotes", articles / "gone.txt")
    assert result.stderr == f"pullquote: {articles / 'gone.txt'}: There is no such file.\n"


def test_the_index_is_brought_up_to_date_and_can_be_made_anew(run, articles):
    assert run("index", articles).stdout == "1 story\n"
    (articles / "more.txt").write_text("More\n\nMore text.\n", encoding="utf-8")
    assert run("index", articles, "--rebuild").stdout == "2 stories\n"


def test_saved_passages_are_listed_shown_and_exported(run, tmp_path):
    run("config", "path")
    book = open_notebook(set_up(os.environ))
    text = "One *two* three"
    passage = book.save("lib/a.txt", describe(text, Span(4, 9)), Citation(title="A [story]"), speaker="Ann", note="see")
    assert "Ann: “*two*”  ✎ see" in run("passages", "list").stdout
    (record,) = objects(run("passages", "list", "--json"))
    assert record["id"] == passage.id
    assert r"\*two\*" in run("passages", "show", passage.id[:6]).stdout
    missing = run("passages", "show", "nothing-like-it", "")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert "no passage's id begins with “nothing-like-it”" in missing.stderr
    assert r"A \[story\]" in run("passages", "export").stdout
    assert len(objects(run("passages", "export", "--format", "json"))) == 1


def test_hints_name_the_keys_that_the_reader_has_chosen(run, tmp_path):
    assert "in the app, n goes to a quote and s saves it." in run("passages", "list").stderr
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.yaml").write_text(
        "keys:\n  trail.next: M\n  passage.save: ctrl+k\n  speaker.correct: []\n", encoding="utf-8"
    )
    assert "in the app, M goes to a quote and ^k saves it." in run("passages", "list").stderr
    assert "M goes to a quote and “correct” in the palette corrects it." in run("corrections", "list").stderr


@pytest.mark.parametrize("name", EXPORTS)
def test_every_export_holds_all_passages(run, name):
    run("config", "path")
    book = open_notebook(set_up(os.environ))
    for words in ("One", "three"):
        book.save("lib/a.txt", describe("One two three", span_of(words)), Citation(title="Numbers"))
    exported = run("passages", "export", "--format", name)
    assert exported.exit_code == 0
    assert exported.stdout.index("One") < exported.stdout.index("three")
    assert exported.stdout.endswith("\n")


def test_the_settings_file_is_written_once_checked_and_explained(run, tmp_path):
    assert run("config", "init").exit_code == 0
    assert run("config", "init").exit_code == 2
    assert run("config", "check").exit_code == 0
    (tmp_path / "config" / "config.yaml").write_text("measure: wide\n", encoding="utf-8")
    result = run("config", "check")
    assert result.exit_code == 2
    assert "config.yaml:1" in result.stderr
    assert "measure" in json.loads(run("config", "schema").stdout)["properties"]
    shown = run("config", "show").stdout
    assert "measure: 72\n" in shown
    assert "quotes:\n  attribution_threshold: 0.78\n" in shown
    (tmp_path / "config" / "config.yaml").write_text(shown, encoding="utf-8")
    assert run("config", "check").exit_code == 0
    assert run("config", "show").stdout == shown


def test_the_doctor_tells_versions_and_paths(run, tmp_path):
    result = run("doctor")
    assert result.exit_code == 0
    for words in ("pullquote", "SQLite", str(tmp_path / "config"), "pullquote.log", "samples"):
        assert words in result.stdout


def test_the_doctor_tells_which_library_opens_and_why(run, environ, articles, tmp_path):
    assert "opens by default: the samples, since no library was chosen\n" in run("doctor").stdout
    desk = open_desk(set_up(environ), str(articles))
    assert desk.make_library() == articles
    desk.close()
    assert f"{articles} opens by default: made the library on the screen" in run("doctor").stdout
    assert run("search", "tired").exit_code == 0
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "config.yaml").write_text(f"libraries: {tmp_path}\n", encoding="utf-8")
    assert f"{tmp_path} opens by default: the first of `libraries:` in config.yaml" in run("doctor").stdout


def test_a_damaged_line_of_the_journal_is_named_by_file_and_line(run, tmp_path):
    (tmp_path / "data" / "journal").mkdir(parents=True)
    (tmp_path / "data" / "journal" / "other.jsonl").write_text("\nhalf a line\n", encoding="utf-8")
    words = "journal/other.jsonl:2: this is not a whole line of JSON\n"
    assert run("passages", "list").stderr.startswith(f"pullquote: {words}")
    assert f"Notebook\n  0 passages saved\n  {words}" in run("doctor").stdout
