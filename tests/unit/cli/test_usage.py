"""Wrong usage and help: said in the program's own words, and never in a form that a terminal would act on."""

from __future__ import annotations

import pytest

HOSTILE = "x\x1b]0;HOSTILE\x07\x9d\u202e.txt"


@pytest.mark.parametrize(
    "arguments",
    [
        ("text", "a.txt", HOSTILE),
        ("a.txt", HOSTILE),
        ("text", f"--{HOSTILE}"),
        ("entities", "--kind", HOSTILE, "a.txt"),
        ("search", "x", "--limit", HOSTILE),
        ("config", HOSTILE),
        ("text", HOSTILE),
        ("index", HOSTILE),
    ],
)
def test_no_argument_comes_back_with_its_control_characters(run, arguments):
    result = run(*arguments)
    assert result.exit_code in (2, 3)
    assert "HOSTILE" in result.stderr
    assert not {"\x1b", "\x07", "\x9d", "\u202e"} & set(result.stdout + result.stderr)


def test_wrong_usage_tells_the_usage_and_where_help_is(run):
    result = run("text", "a.txt", "b.txt")
    assert result.stderr.split("\n") == [
        "Usage: pullquote text [OPTIONS] PATH",
        "Try 'pullquote text --help' for help.",
        "",
        "pullquote: Got unexpected extra argument (b.txt)",
        "",
    ]


@pytest.mark.parametrize("arguments", [("a.txt", "b.txt"), ("--nonsense",), ("-x", "a.txt")])
def test_wrong_usage_of_the_app_names_no_command(run, arguments):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: pullquote [PATH | - | COMMAND ...]\nTry 'pullquote --help' for help.\n")
    assert "pullquote open" not in result.stderr


@pytest.mark.parametrize(
    "arguments", [("--help",), ("-h",), ("articles/", "--help"), ("--help", "quotes"), ("open", "-h")]
)
def test_help_lists_what_can_be_opened_and_all_commands(run, arguments):
    result = run(*arguments)
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: pullquote [PATH | - | COMMAND ...]\n")
    listed = [line.split()[0] for line in result.stdout.partition("Commands:\n")[2].splitlines()]
    assert listed == ["quotes", "entities", "text", "search", "passages", "corrections", "index", "config", "doctor"]
    assert "..." not in result.stdout.partition("Commands:\n")[2]
    assert max(len(line) for line in result.stdout.splitlines()) <= 80


def test_a_command_has_its_own_help(run):
    assert run("quotes", "--help").stdout.startswith("Usage: pullquote quotes [OPTIONS] PATHS...\n")


def test_a_folder_whose_name_is_that_of_the_implied_command_is_a_path(run, monkeypatch):
    seen = []
    monkeypatch.setattr("pullquote.cli.program.open_app.callback", lambda path: seen.append(path))
    assert run("open").exit_code == 0
    assert seen == ["open"]


def test_ctrl_c_ends_a_command_without_a_traceback(run, articles, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("pullquote.article.read", interrupted)
    assert run("text", articles / "pilots.txt").exit_code == 130
