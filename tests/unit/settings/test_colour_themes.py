"""Reading colour themes, and what is told about one that is not right."""

from __future__ import annotations

from pathlib import Path

import pytest

from pullquote.settings import SettingProblem, ThemeColours, contrast, load_themes, shipped
from pullquote.settings.colour_themes import luminance

BROADSHEET = (shipped("themes") / "broadsheet.yaml").read_text(encoding="utf-8")


def themes_of(own: Path) -> tuple[dict[str, ThemeColours], tuple[SettingProblem, ...]]:
    return load_themes(shipped("themes"), own)


def test_the_readers_own_theme_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "paper.yaml").write_text(BROADSHEET.replace("title: Broadsheet", "title: My paper"))
    (tmp_path / "mine.yml").write_text(BROADSHEET.replace("title: Broadsheet\n", ""))
    (tmp_path / "notes.txt").write_text("not a theme")
    themes, problems = themes_of(tmp_path)
    assert problems == ()
    assert (themes["paper"].title, themes["paper"].dark) == ("My paper", True)
    assert (themes["mine"].name, themes["mine"].title) == ("mine", "mine")
    assert "notes" not in themes


def test_a_folder_that_is_not_there_holds_no_themes_and_no_problem(tmp_path: Path) -> None:
    assert themes_of(tmp_path / "none") == themes_of(tmp_path)
    assert themes_of(tmp_path)[1] == ()


def test_an_installation_without_themes_is_told(tmp_path: Path) -> None:
    themes, (problem,) = load_themes(tmp_path, tmp_path / "own")
    assert (themes, problem.file) == ({}, tmp_path)


LEFT_OUT = [
    ('accent: "#e2b577"', "accent: #e2b577", "accent is nothing"),
    ('accent: "#e2b577"', 'accent: "#e2b57"', 'accent is "#e2b57" in quotation marks, but a colour takes'),
    ('accent: "#e2b577"', "accent: gold", 'accent is "gold"'),
    ('accent: "#e2b577"', "accent: [a]", "accent is a list"),
    ('  - "#79b0e8" # blue', "  - blue", 'a colour of speakers is "blue"'),
    ("title: Broadsheet", "title: [a]", "title is a list"),
]


@pytest.mark.parametrize(("right", "wrong", "words"), LEFT_OUT, ids=[wrong for _, wrong, _ in LEFT_OUT])
def test_a_theme_with_a_bad_colour_is_told_with_its_line_and_left_out(
    tmp_path: Path, right: str, wrong: str, words: str
) -> None:
    text = BROADSHEET.replace(right, wrong)
    file = tmp_path / "mine.yaml"
    file.write_text(text)
    themes, (problem,) = themes_of(tmp_path)
    assert "mine" not in themes
    assert "broadsheet" in themes
    assert (problem.file, problem.line) == (file, text.split("\n").index(wrong) + 1)
    assert words in problem.message
    assert "left out" in problem.message


def test_too_few_hues_are_told(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(BROADSHEET.replace('  - "#79b0e8" # blue\n', ""))
    themes, (problem,) = themes_of(tmp_path)
    assert "mine" not in themes
    assert "speakers is a list of 5, but it takes a list of six" in problem.message


def test_missing_colours_are_named(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text('# mine\ntitle: Mine\nbackground: "#000000"\n')
    _, (problem,) = themes_of(tmp_path)
    assert (problem.line, "lacks surface, text, dim" in problem.message) == (2, True)


def test_an_unknown_colour_is_told_and_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(BROADSHEET + 'curser: "#000000"\n')
    themes, (problem,) = themes_of(tmp_path)
    assert "mine" in themes
    assert 'Did you mean "cursor"?' in problem.message


@pytest.mark.parametrize("text", ["a: [", "", "- a", "background: *x"])
def test_a_file_that_is_no_theme_is_told_and_left_out(tmp_path: Path, text: str) -> None:
    (tmp_path / "broadsheet.yaml").write_text(text)
    themes, (problem,) = themes_of(tmp_path)
    assert themes["broadsheet"].title == "Broadsheet"
    assert "left out" in problem.message


def test_a_themes_name_and_title_are_safe_to_show(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J.yaml").write_text(BROADSHEET.replace("title: Broadsheet", 'title: "\\eX"'))
    themes, _ = themes_of(tmp_path)
    assert themes["a␛[2J"].title == "␛X"


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert luminance("#ff0000") == pytest.approx(0.2126)
