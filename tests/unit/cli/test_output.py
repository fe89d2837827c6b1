"""What is printed reaches files and programs whole, and in UTF-8, whatever the locale and whoever reads it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from pullquote.cli.output import print_csv

PULLQUOTE = (sys.executable, "-m", "pullquote")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
@pytest.mark.parametrize("arguments", [("quotes", "--csv"), ("quotes", "--json"), ("quotes",), ("text",)])
def test_output_to_a_program_is_utf_8_in_every_locale(articles, arguments, encoding):
    done = subprocess.run(
        [*PULLQUOTE, *arguments, articles / "pilots.txt"],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "tired" in done.stdout.decode("utf-8")
    assert arguments != ("text",) or "“We are tired,”" in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="a pipe without a reader is told otherwise elsewhere")
@pytest.mark.parametrize("arguments", [("text",), ("quotes", "--csv"), ("quotes", "--json"), ("--help",)])
def test_a_reader_that_goes_away_early_is_no_error(articles, arguments):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [*PULLQUOTE, *arguments, articles / "pilots.txt"], stdout=writer, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no disk that is always full")  # noqa: PTH110
@pytest.mark.parametrize("arguments", [("text",), ("quotes", "--csv")])
def test_output_that_cannot_be_written_is_told_on_one_line(articles, arguments):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [*PULLQUOTE, *arguments, articles / "pilots.txt"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"the output can't be written" in done.stderr


def test_without_a_terminal_the_app_does_not_wait_for_an_article():
    with subprocess.Popen(
        [*PULLQUOTE, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        said = process.stderr.read()  # ends with the program; the article is never sent
        assert process.wait(20) == 2
    assert b"the app needs a terminal" in said


def test_cells_that_a_spreadsheet_would_compute_are_made_text(capsys):
    rows = [{"a": "=1+1", "b": "-2", "c": ["x"], "d": None, "e": 3}]
    assert print_csv(rows, list("abcde"), raw=False) == 1
    assert capsys.readouterr().out == 'a,b,c,d,e\n\'=1+1,\'-2,"[""x""]",,3\n'
    print_csv(rows, list("abcde"), raw=True)
    assert capsys.readouterr().out.startswith("a,b,c,d,e\n=1+1,-2,")
