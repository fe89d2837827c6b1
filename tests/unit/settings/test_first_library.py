"""`O` puts a folder first in config.yaml and touches nothing else there."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pullquote.settings import NotWrittenError, set_first_library, template

from .conftest import ACTIONS, read_config

NEWS = Path("/srv/news")

EDITS = [
    ("measure: 60 # narrow\n", "libraries: [/srv/news]\nmeasure: 60 # narrow\n"),
    ("# mine\n\n---\n  theme: paper\n", "# mine\n\n---\n  libraries: [/srv/news]\n  theme: paper\n"),
    ("# nothing yet", "# nothing yet\nlibraries: [/srv/news]\n"),
    ("", "libraries: [/srv/news]\n"),
    ("---\n", "---\nlibraries: [/srv/news]\n"),
    ("#libraries: []\n\nmeasure: 60\n", "#libraries: []\nlibraries: [/srv/news]\n\nmeasure: 60\n"),
    ("{measure: 60}\n", "{libraries: [/srv/news], measure: 60}\n"),
    ("{}\n", "{libraries: [/srv/news]}\n"),
    ("libraries:\nmeasure: 60\n", "libraries: [/srv/news]\nmeasure: 60\n"),
    ("libraries:   # none\nmeasure: 60\n", "libraries: [/srv/news]   # none\nmeasure: 60\n"),
    ("libraries: # none\n", "libraries: [/srv/news] # none\n"),
    ("libraries: null\n", "libraries: [/srv/news]\n"),
    ("libraries: /a # old\n", "libraries: [/srv/news, /a] # old\n"),
    ("libraries: /a, b # old\n", 'libraries: [/srv/news, "/a, b"] # old\n'),
    ("libraries: '/a' # old\n", "libraries: [/srv/news, /a] # old\n"),
    ("libraries: [] # none\n", "libraries: [/srv/news] # none\n"),
    ("libraries: [/a, '/b']\n", "libraries: [/srv/news, /a, '/b']\n"),
    ("libraries: [ # all\n  /a, # one\n]\n", "libraries: [/srv/news,  # all\n  /a, # one\n]\n"),
    ("libraries: [/a, '/b', /srv/news, /c]\n", "libraries: [/srv/news, /a, '/b', /c]\n"),
    ("libraries:\n  # all\n  - /a # one\n", "libraries:\n  # all\n  - /srv/news\n  - /a # one\n"),
    ("libraries:\n- /a\nmeasure: 60", "libraries:\n- /srv/news\n- /a\nmeasure: 60"),
    (
        "libraries:\n  - /a # one\n  # two:\n  - /srv/news # news",
        "libraries:\n  - /srv/news # news\n  - /a # one\n  # two:\n",
    ),
    ("libraries: [/srv/news, /a]\n", "libraries: [/srv/news, /a]\n"),
    ("libraries: /srv/news\n", "libraries: /srv/news\n"),
    ("measure: 60\r\ntheme: paper\r\n", "libraries: [/srv/news]\r\nmeasure: 60\r\ntheme: paper\r\n"),
    ("libraries:\r\n  - /a\r\n", "libraries:\r\n  - /srv/news\r\n  - /a\r\n"),
    ("\ufeffmeasure: 60\n", "\ufefflibraries: [/srv/news]\nmeasure: 60\n"),
    (
        "keys: {copy: n} # unfinished\nnonsense: [1]\n",
        "libraries: [/srv/news]\nkeys: {copy: n} # unfinished\nnonsense: [1]\n",
    ),
]


@pytest.mark.parametrize(("before", "after"), EDITS, ids=[before for before, _ in EDITS])
def test_the_folder_comes_first_and_the_rest_stays_as_written(config: Path, before: str, after: str) -> None:
    config.write_bytes(before.encode())
    set_first_library(config, NEWS, actions=ACTIONS)
    assert config.read_bytes().decode() == after
    assert read_config(config).settings.libraries[0] == NEWS


REFUSED = [
    ("libraries: {a: b}\n", "line 1, is not a list of folders"),
    ("measure: 60\nlibraries: |\n  /a\n", "line 2, is not a list of folders"),
    ("measure: [60\n", "not valid YAML"),
    ("- measure\n", "name: value"),
    ("? libraries\n: - /a\n", "by hand"),
    ("---\n...\n", "by hand"),
]


@pytest.mark.parametrize(("text", "words"), REFUSED, ids=[text for text, _ in REFUSED])
def test_a_file_that_cannot_be_edited_safely_stays_as_it_is(config: Path, text: str, words: str) -> None:
    config.write_text(text, encoding="utf-8")
    with pytest.raises(NotWrittenError, match=words):
        set_first_library(config, NEWS, actions=ACTIONS)
    assert config.read_text(encoding="utf-8") == text


def test_a_missing_file_is_made_from_the_template(config: Path) -> None:
    set_first_library(config, NEWS, actions=ACTIONS)
    assert config.read_text(encoding="utf-8") == template(ACTIONS).replace(
        "#libraries: []\n", "#libraries: []\nlibraries: [/srv/news]\n"
    )
    assert list(config.parent.iterdir()) == [config]


def test_a_folder_at_home_is_written_short_and_found_again(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/rosa")
    set_first_library(config, Path("/home/rosa/my news"), actions=ACTIONS)
    assert 'libraries: ["~/my news"]' in config.read_text(encoding="utf-8")
    set_first_library(config, NEWS, actions=ACTIONS)
    set_first_library(config, Path("/home/rosa/my news"), actions=ACTIONS)
    assert read_config(config).settings.libraries == (Path("/home/rosa/my news"), NEWS)


def test_a_folder_that_yaml_cannot_name_is_refused(config: Path) -> None:
    config.write_text("measure: 60\n")
    for name in ("/srv/a\x1b[2Jb", os.fsdecode(b"/srv/caf\xe9")):
        with pytest.raises(NotWrittenError) as error:
            set_first_library(config, Path(name), actions=ACTIONS)
        assert str(error.value).isprintable()
    assert config.read_text() == "measure: 60\n"


@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
def test_the_files_mode_and_the_link_to_it_stay(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "pullquote.yaml"
    real.parent.mkdir()
    real.write_text("measure: 60\n")
    real.chmod(0o640)
    link = tmp_path / "config.yaml"
    link.symlink_to(real)
    set_first_library(link, NEWS, actions=ACTIONS)
    assert link.is_symlink()
    assert real.read_text().startswith("libraries: [/srv/news]")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_file_that_cannot_be_replaced_keeps_its_content(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.write_text("measure: 60\n")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pullquote.settings.writing.os.fsync", full)
    with pytest.raises(NotWrittenError, match="No space left on device"):
        set_first_library(config, NEWS, actions=ACTIONS)
    assert [(file.name, file.read_text()) for file in config.parent.iterdir()] == [("config.yaml", "measure: 60\n")]


COMMENT = st.sampled_from(["", " # why", "   # ü [x], 'y' : - *", " #"])
FOLDER = st.sampled_from(["/a", "'/b b'", '"/c, d"', "~/e", "/srv/news", "rel/f"])
OTHER = st.sampled_from(
    ["measure: 60", "theme: 'paper'", "keys:\n  copy: [y, f2]\n  # in between", "# alone", "", "odd: [1]"]
)


@st.composite
def config_texts(draw: st.DrawFn) -> str:
    """A config.yaml with other settings and comments around libraries in one of the ways to write them."""
    folders = draw(st.lists(FOLDER, max_size=4, unique=True))
    match draw(st.sampled_from(["flow", "block", "absent"])):
        case "flow":
            libraries = [f"libraries: [{', '.join(folders)}]{draw(COMMENT)}"]
        case "block" if folders:
            indent = draw(st.sampled_from(["", "  ", "    "]))
            libraries = ["libraries:" + draw(COMMENT)]
            for folder in folders:
                libraries += draw(st.sampled_from([[], [f"{indent}# next"]]))
                libraries.append(f"{indent}- {folder}{draw(COMMENT)}")
        case _:
            libraries = []
    others = draw(st.lists(st.tuples(OTHER, COMMENT), max_size=4, unique_by=lambda other: other[0]))
    lines = [other + (comment if other and not other.startswith("#") else "") for other, comment in others]
    at = draw(st.integers(0, len(lines)))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return newline.join("\n".join([*lines[:at], *libraries, *lines[at:], ""]).split("\n"))


@given(config_texts())
@hypothesis_settings(max_examples=200, deadline=None)
def test_nothing_but_the_libraries_ever_changes(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "edited.yaml"
    file.write_bytes(text.encode())
    before = read_config(file).settings
    set_first_library(file, NEWS, actions=ACTIONS)
    after = read_config(file).settings
    assert after.libraries == (NEWS, *(folder for folder in before.libraries if folder != NEWS))
    old, new = text.split("\n"), file.read_bytes().decode().split("\n")
    touched = [line for line in new if line not in old]
    assert len(touched) <= 1
    assert all("/srv/news" in line for line in touched)
    assert [line for line in old if "#" in line and "libraries" not in line and "/srv/news" not in line] == [
        line for line in new if "#" in line and "libraries" not in line and "/srv/news" not in line
    ]
