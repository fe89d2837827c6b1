"""Where everything lives, and that it is the reader's alone."""

from __future__ import annotations

import sys
from dataclasses import astuple
from pathlib import Path

import pytest

from pullquote.settings import find_paths, shipped
from pullquote.settings.paths import _shipped_from


def test_each_folder_can_be_chosen_by_its_variable(tmp_path: Path) -> None:
    environ = {
        f"PULLQUOTE_{name}_DIR": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE", "LOG")
    }
    paths = find_paths(environ)
    assert astuple(paths) == tuple(tmp_path / name for name in ("config", "data", "cache", "state", "log"))
    assert paths.config_file == tmp_path / "config" / "config.yaml"
    assert paths.themes_dir == tmp_path / "config" / "themes"
    assert paths.log_file == tmp_path / "log" / "pullquote.log"


def test_without_variables_all_folders_are_pullquotes_own() -> None:
    for folder in astuple(find_paths({"PULLQUOTE_DATA_DIR": ""})):
        assert folder.is_absolute()
        assert "pullquote" in folder.parts


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the XDG folders")
def test_on_linux_the_xdg_folders_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", f"/x/{name.lower()}")
    paths = find_paths({})
    assert astuple(paths)[:4] == tuple(Path(f"/x/{name}/pullquote") for name in ("config", "data", "cache", "state"))


def test_a_chosen_folder_may_begin_at_home_or_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    paths = find_paths(
        {"PULLQUOTE_DATA_DIR": "~/notes", "PULLQUOTE_STATE_DIR": "here", "PULLQUOTE_LOG_DIR": "~nobody-x/l"}
    )
    assert paths.data_dir == tmp_path / "notes"
    assert paths.state_dir == tmp_path / "here"
    assert paths.log_dir == tmp_path / "~nobody-x" / "l"


def test_the_themes_and_the_samples_are_found() -> None:
    assert (shipped("themes") / "broadsheet.yaml").is_file()
    assert shipped("seeds").is_dir()


def test_a_working_copy_has_its_folders_beside_the_source(tmp_path: Path) -> None:
    package = tmp_path / "src" / "pullquote"
    package.mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    assert _shipped_from(package, "seeds") == tmp_path / "seeds"


def test_an_installed_package_has_its_folders_inside(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "pullquote"
    (package / "seeds").mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    assert _shipped_from(package, "seeds") == package / "seeds"


def test_nothing_else_is_taken_for_a_shipped_folder(tmp_path: Path) -> None:
    assert not _shipped_from(tmp_path / "src" / "pullquote", "seeds").exists()
