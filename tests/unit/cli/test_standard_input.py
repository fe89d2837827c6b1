"""`pullquote quotes -`, `entities -`, `text -`: an article from standard input."""

from __future__ import annotations

import io
import json

import pytest
from tests.unit.cli.conftest import STORY


@pytest.fixture
def pipe(monkeypatch):
    """Makes bytes come in on standard input; None closes it."""

    def pipe(data):
        monkeypatch.setattr("sys.stdin", None if data is None else io.TextIOWrapper(io.BytesIO(data)))

    return pipe


@pytest.mark.parametrize("command", ["quotes", "entities", "text"])
def test_an_article_from_standard_input_gives_what_its_file_gives(run, pipe, articles, command):
    (from_file,) = {run(command, articles / "pilots.txt", "--json").stdout}
    pipe(STORY.encode())
    result = run(command, "-", "--json")
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    expected = [json.loads(line) for line in from_file.splitlines()]
    assert {record["path"] for record in records} == {"-"}
    for record in expected:
        record["path"] = "-"
        record.get("metadata", {}).pop("saved", None)  # the file's own time
    assert records == expected


def test_for_people_the_path_is_a_hyphen(run, pipe):
    pipe(STORY.encode())
    assert run("quotes", "-").stdout.startswith("-\n  Mara Venn: “We are tired,”\n")


def test_in_a_spreadsheet_the_path_is_a_hyphen(run, pipe):
    pipe(STORY.encode())
    assert run("quotes", "-", "--csv").stdout.splitlines()[1].startswith("-,,")


def test_text_from_standard_input_is_printed_as_offsets_count_it(run, pipe, articles):
    expected = run("text", articles / "pilots.txt").stdout
    pipe(STORY.encode())
    assert run("text", "-").stdout == expected


def test_what_comes_in_is_markdown_by_its_content(run, pipe):
    pipe(b"# Harbour *news*\n\nPilots [left](a.md).\n")
    assert run("text", "-").stdout == "Harbour news\n\nPilots left.\n"
    pipe(b"---\ntitle: Harbour news\n---\n\nPilots left.\n")
    assert run("text", "-").stdout == "Harbour news\n\nPilots left.\n"


def test_standard_input_goes_together_with_files(run, pipe, articles):
    pipe(STORY.encode())
    result = run("quotes", articles / "pilots.txt", "-", "--json")
    paths = [json.loads(line)["path"] for line in result.stdout.splitlines()]
    assert list(dict.fromkeys(paths)) == [str(articles / "pilots.txt"), "-"]


@pytest.mark.parametrize("command", ["quotes", "entities"])
def test_standard_input_is_read_once_only(run, pipe, command):
    pipe(STORY.encode())
    result = run(command, "-", "-")
    assert result.exit_code == 2
    assert result.stderr == "pullquote: standard input can be read once only: give one -\n"


@pytest.mark.parametrize("command", ["quotes", "entities", "text"])
@pytest.mark.parametrize("data", [b"", b" \n\n", None])
def test_that_nothing_came_in_is_said(run, pipe, command, data):
    pipe(data)
    result = run(command, "-")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr == "pullquote: -: Nothing came in on standard input.\n"


def test_that_what_came_in_is_no_text_is_said(run, pipe):
    pipe(b"\x89PNG\x00\x01\x02\x03" * 40)
    assert run("quotes", "-").stderr == "pullquote: -: This is a binary file, not text.\n"


def test_a_standard_input_that_fails_is_no_failure_of_the_output(run, pipe, monkeypatch):
    class Failing(io.BytesIO):
        def read(self, size=-1):
            raise IsADirectoryError(21, "Is a directory")

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Failing()))
    assert run("text", "-").stderr == "pullquote: -: Standard input can't be read: Is a directory.\n"


@pytest.mark.parametrize("command", ["quotes", "entities", "text"])
def test_reading_standard_input_writes_nothing(run, pipe, tmp_path, command):
    pipe(STORY.encode())
    run(command, "-")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_called_a_hyphen_is_named_by_its_path(run, pipe, articles, monkeypatch):
    monkeypatch.chdir(articles)
    (articles / "-").write_text("Short\n\n“We stay,” said Ann Lee.\n", encoding="utf-8")
    pipe(STORY.encode())
    assert "We stay," in run("quotes", "./-").stdout
    assert "We are tired," in run("quotes", "-").stdout
