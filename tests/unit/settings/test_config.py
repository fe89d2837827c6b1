"""What config.yaml may say, and what is told about what it may not say."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pullquote.settings import Known, Loaded, SettingProblem, Settings, load

Load = Callable[[str], Loaded]


def only_problem(loaded: Loaded) -> SettingProblem:
    (problem,) = loaded.problems
    return problem


def test_without_a_file_everything_is_at_its_default_and_nothing_is_wrong(loaded: Load, config: Path) -> None:
    loaded("")
    config.unlink()
    result = load(config, Known((), ()))
    assert result == Loaded(Settings(), ())


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "\ufeff# with a byte order mark\n"])
def test_a_file_without_settings_gives_the_defaults(loaded: Load, text: str) -> None:
    assert loaded(text) == Loaded(Settings(), ())


def test_all_settings_are_read(loaded: Load, config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/rosa")
    monkeypatch.setenv("SYNCED", "/srv/sync")
    result = loaded(
        "libraries: [~/articles, clippings, /srv/news]\n"
        "data_folder: $SYNCED/notes\n"
        "measure: 66\n"
        "theme: paper\n"
        "quotes: {attribution_threshold: 0.65}\n"
        "passages:\n"
        "  colour: doubt\n"
        "  names: [claim, denial, figure, voice, doubt, later]\n"
        "sidebar: false\n"
        "animation: true\n"
        "keys:\n"
        "  passage.save: [s, Ctrl+S]\n"
    )
    assert result.problems == ()
    assert result.settings == Settings(
        libraries=(Path("/home/rosa/articles"), config.parent / "clippings", Path("/srv/news")),
        data_folder=Path("/srv/sync/notes"),
        measure=66,
        theme="paper",
        colour=5,
        colour_names=("claim", "denial", "figure", "voice", "doubt", "later"),
        sidebar=False,
        attribution_threshold=0.65,
        animation=True,
        keys={"passage.save": ("s", "ctrl+s")},
    )


def test_a_name_with_nothing_behind_it_leaves_the_setting_alone(loaded: Load) -> None:
    assert loaded("libraries:\n  # - ~/articles\nmeasure:\npassages:\nkeys:\ntheme: null\n") == Loaded(Settings(), ())


def test_a_single_library_needs_no_list(loaded: Load) -> None:
    assert loaded("libraries: /srv/news").settings.libraries == (Path("/srv/news"),)


def test_a_bare_tilde_is_the_home_folder_not_nothing(loaded: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/rosa")
    assert loaded("libraries: ~").settings.libraries == (Path("/home/rosa"),)


def test_two_dollar_signs_are_one_in_a_folder_name(loaded: Load) -> None:
    assert loaded("libraries: [/srv/$$old]").settings.libraries == (Path("/srv/$old"),)


def test_an_unset_variable_leaves_out_its_folder_and_no_other(loaded: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOWHERE", raising=False)
    result = loaded("libraries:\n  - /srv/news\n  - ${NOWHERE}/x\n")
    assert result.settings.libraries == (Path("/srv/news"),)
    assert only_problem(result).line == 3
    assert "NOWHERE is not set" in only_problem(result).message


def test_a_passages_colour_is_also_taken_by_number(loaded: Load) -> None:
    assert loaded("passages: {colour: 4}").settings.colour == 4


@pytest.mark.parametrize(("written", "value"), [("0", 0.0), ("1", 1.0), (".5", 0.5), ("0.875", 0.875), ("1.0", 1.0)])
def test_a_threshold_is_any_number_from_0_to_1(loaded: Load, written: str, value: float) -> None:
    result = loaded(f"quotes:\n  attribution_threshold: {written}\n")
    assert (result.settings.attribution_threshold, result.problems) == (value, ())


WRONG = [
    ("measure: 72\nmeasur: 80\n", 2, ['no setting "measur"', 'Did you mean "measure"?', "libraries, data_folder"]),
    ("color: red\nmeasure: 72", 1, ['no setting "color"', "libraries, data_folder"]),
    ("\n\nmeasure: 300\n", 3, ["a whole number from 40 to 120", '"300"', "keeps its default"]),
    ("measure: wide", 1, ["a whole number from 40 to 120", '"wide"']),
    ("measure: '80'", 1, ['"80" in quotation marks']),
    ("measure: [80]", 1, ["not a list"]),
    ("measure: 0x48", 1, ["0x48"]),
    ("theme: papr", 1, ['no theme "papr"', 'Did you mean "paper"?', "broadsheet, paper, sepia"]),
    ("theme: {a: b}", 1, ["the name of a theme", "not a table"]),
    ("sidebar: maybe", 1, ["sidebar takes true or false", '"maybe"']),
    ("animation: 1", 1, ["animation takes true or false"]),
    ("data_folder: [a]", 1, ["data_folder takes a folder", "not a list"]),
    ("libraries:\n  - a: b", 2, ["libraries takes a folder", "not a table", "left out"]),
    ("libraries: ['']", 1, ["a folder is expected"]),
    ('libraries: ["/a\\0b"]', 1, ["control character"]),
    ("libraries: ['~nobody-of-this-name/x']", 1, ["whom this system does not know"]),
    ("quotes: 0.5", 1, ["attribution_threshold: 0.78", '"0.5"']),
    ("quotes:\n  threshold: 0.5", 2, ['no setting "threshold"', "attribution_threshold"]),
    ("quotes:\n  attribution_threshold: 50", 2, ["a number from 0 to 1", '"50"', "keeps its default"]),
    ("quotes:\n  attribution_threshold: -0.1", 2, ["a number from 0 to 1"]),
    ("quotes:\n  attribution_threshold: nan", 2, ["a number from 0 to 1"]),
    ("quotes:\n  attribution_threshold: '0.5'", 2, ["in quotation marks"]),
    ("passages: yellow", 1, ["colour: yellow", '"yellow"']),
    ("passages:\n  colour: yelow", 2, ['no colour "yelow"', 'Did you mean "yellow"?', "from 1 to 6"]),
    ("passages:\n  colour: 7", 2, ['no colour "7"']),
    ("passages:\n  color: pink", 2, ['no setting "color"', 'Did you mean "colour"?']),
    ("passages:\n  names: [a, b]", 2, ["6 different names", "a list of 2"]),
    ("passages:\n  names: [a, b, c, d, e, A]", 2, ["6 different names"]),
    ("passages:\n  names: [a, b, c, d, e, " + "f" * 30 + "]", 2, ["longer than 24"]),
    ("keys: n", 1, ["trail.next: [n, f3]"]),
    ("measure: 60\nsidebar: true\nmeasure: 70", 3, ['"measure" stands here again', "line 1"]),
]


@pytest.mark.parametrize(("text", "line", "words"), WRONG, ids=[text for text, _, _ in WRONG])
def test_a_wrong_value_is_told_with_its_line_and_what_is_allowed(
    loaded: Load, text: str, line: int, words: list[str]
) -> None:
    problem = only_problem(loaded(text))
    assert problem.line == line
    for expected in words:
        assert expected in problem.message


def test_one_mistake_leaves_the_other_settings_as_chosen(loaded: Load) -> None:
    result = loaded("measure: 300\ntheme: sepia\nsidebar: 3\nanimation: yes\n")
    assert result.settings == Settings(theme="sepia", animation=True)
    assert [problem.line for problem in result.problems] == [1, 3]


def test_of_a_setting_that_stands_twice_the_first_counts(loaded: Load) -> None:
    assert loaded("measure: 60\nmeasure: 70").settings.measure == 60


BROKEN = [
    ("measure: 72\ntheme: [paper\n", "not valid YAML"),
    ("keys:\n  story.star: *\n", "quotation marks"),
    ("keys:\n  help: @\n", "quotation marks"),
    ("measure: &m 72\nx: *m\n", "aliases"),
    ("measure: 72\ntheme: !!python/object:os.system paper\n", "tags"),
    ("a: [[[[[[[[[[[[x]]]]]]]]]]]]", "too deep"),
    ("measure: 72\n---\nmeasure: 80\n", "second document"),
    ("- measure\n- 72\n", "name: value"),
    ("measure: 72\n\n? [a]\n: b\n", "a name is expected"),
    ("measure: 72\ntheme: \x01\n", "control character"),
    ('theme: "\\UFFFFFFFF"\n', " character"),
]


@pytest.mark.parametrize(("text", "words"), BROKEN, ids=[text for text, _ in BROKEN])
def test_a_file_that_is_no_plain_yaml_gives_one_problem_and_all_defaults(loaded: Load, text: str, words: str) -> None:
    result = loaded(text)
    assert result.settings == Settings()
    assert words in only_problem(result).message


def test_the_line_of_broken_yaml_is_named(loaded: Load) -> None:
    assert only_problem(loaded("measure: 72\n# a star:\nkeys:\n  story.star: *\n")).line == 4


def test_a_file_that_is_not_utf_8_is_told_with_the_line(config: Path, loaded: Load) -> None:
    loaded("")
    config.write_bytes(b"measure: 60\n# caf\xe9\n")
    result = load(config, Known((), ()))
    assert result.settings == Settings()
    assert (only_problem(result).line, "UTF-8" in only_problem(result).message) == (2, True)


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    result = load(tmp_path, Known((), ()))
    assert "not a file" in only_problem(result).message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_a_named_pipe_is_not_waited_for(config: Path) -> None:
    os.mkfifo(config)
    result = load(config, Known((), ()))
    assert "not a file" in only_problem(result).message


def test_a_huge_file_is_not_read(loaded: Load) -> None:
    assert "bigger than" in only_problem(loaded("# " + "x" * 300_000)).message


def test_no_message_carries_control_characters(loaded: Load) -> None:
    result = loaded('"me\\e]0;x\\asure": 1\ntheme: "a\\nb\\u202e"\nkeys:\n  copy: "\\e[2J"\n  "\\x9b": n\n')
    assert len(result.problems) == 4
    for problem in result.problems:
        assert str(problem).isprintable()


def test_a_file_name_cannot_write_to_the_terminal_either() -> None:
    assert str(SettingProblem(Path("a\x1b[2J"), 3, "what")) == "a␛[2J:3: what"


def test_a_colour_name_is_made_safe_to_show(loaded: Load) -> None:
    names = loaded('passages: {names: ["a\\eb", b, c, d, e, "f\\n"]}').settings.colour_names
    assert names == ("a␛b", "b", "c", "d", "e", "f␤")


YAML_SOUP = st.text(st.sampled_from(list("abk:,[]{}#*&!|>'\"\\%@`?-~ \n\t\r0$\x85\u2028é\x00\ufeff")), max_size=40)


@given(YAML_SOUP, st.sampled_from(["", "keys:\n  copy: ", "libraries: ", "passages: ", "measure: "]))
@hypothesis_settings(max_examples=300, deadline=None)
def test_no_text_makes_reading_fail(tmp_path_factory: pytest.TempPathFactory, soup: str, before: str) -> None:
    file = tmp_path_factory.getbasetemp() / "soup.yaml"
    file.write_text(before + soup, encoding="utf-8", newline="")
    result = load(file, Known((), ("paper",), lambda key: key or None, ("f1",)))
    lines = (before + soup).count("\n") + 1
    assert all(0 <= problem.line <= lines for problem in result.problems)
