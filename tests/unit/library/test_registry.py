"""The registry of libraries."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.library.registry import Registry

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and symbolic links as on POSIX")


def test_a_folder_keeps_its_id(tmp_path: Path) -> None:
    first = Registry(tmp_path / "data", "desk").library_id(tmp_path)
    assert Registry(tmp_path / "data", "desk").library_id(tmp_path) == first


def test_an_id_is_twelve_lower_case_letters_and_digits(tmp_path: Path) -> None:
    name = Registry(tmp_path / "data", "desk").library_id(tmp_path)
    assert len(name) == 12
    assert set(name) <= set("0123456789abcdefghjkmnpqrstvwxyz")


def test_two_folders_have_two_ids(tmp_path: Path) -> None:
    registry = Registry(tmp_path / "data", "desk")
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    assert registry.library_id(tmp_path / "one") != registry.library_id(tmp_path / "two")


@posix
def test_all_ways_to_a_folder_give_its_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry(tmp_path / "data", "desk")
    (tmp_path / "articles").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "articles")
    monkeypatch.chdir(tmp_path)
    ways = [tmp_path / "articles", tmp_path / "link", Path("articles"), tmp_path / "articles" / ".." / "articles"]
    assert len({registry.library_id(way) for way in ways}) == 1


def test_each_device_has_its_own_folder_for_a_library(tmp_path: Path) -> None:
    at_desk, on_train = Registry(tmp_path / "data", "desk"), Registry(tmp_path / "data", "laptop")
    name = at_desk.library_id(tmp_path / "desk articles")
    file = tmp_path / "data" / "libraries.json"
    stored = json.loads(file.read_text())
    stored["libraries"][name]["folders"]["laptop"] = str((tmp_path / "laptop articles").resolve())
    file.write_text(json.dumps(stored))
    assert on_train.library_id(tmp_path / "laptop articles") == name
    assert at_desk.libraries() == {name: (tmp_path / "desk articles").resolve()}
    assert on_train.libraries() == {name: (tmp_path / "laptop articles").resolve()}


def test_what_other_versions_wrote_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "libraries.json"
    file.write_text(json.dumps({"version": 9, "colour": "blue", "libraries": {"x": {"folders": {}, "note": "mine"}}}))
    Registry(tmp_path, "desk").library_id(tmp_path)
    stored = json.loads(file.read_text())
    assert (stored["version"], stored["colour"], stored["libraries"]["x"]["note"]) == (9, "blue", "mine")


def test_each_device_has_its_own_default_library(tmp_path: Path) -> None:
    at_desk, on_train = Registry(tmp_path / "data", "desk"), Registry(tmp_path / "data", "laptop")
    assert at_desk.default() is None
    name = at_desk.library_id(tmp_path)
    at_desk.make_default(name)
    assert (Registry(tmp_path / "data", "desk").default(), on_train.default()) == (name, None)
    on_train.make_default("aaaaaaaaaaaa")
    at_desk.make_default(None)
    assert (at_desk.default(), on_train.default()) == (None, "aaaaaaaaaaaa")
    assert at_desk.libraries().get(name) == tmp_path.resolve()


@pytest.mark.parametrize("default", [3, "x", [], {"desk": 3}, None])
def test_a_default_that_is_not_understood_costs_no_library(tmp_path: Path, default: object) -> None:
    file = tmp_path / "libraries.json"
    file.write_text(json.dumps({"libraries": {"x": {"folders": {"desk": "/x"}}}, "default": default}))
    registry = Registry(tmp_path, "desk")
    assert (registry.default(), registry.libraries()) == (None, {"x": Path("/x")})
    registry.make_default("x")
    assert (registry.default(), registry.libraries()) == ("x", {"x": Path("/x")})


def test_asking_for_the_default_leaves_a_damaged_registry_alone(tmp_path: Path) -> None:
    (tmp_path / "libraries.json").write_text("{")
    assert Registry(tmp_path, "desk").default() is None
    assert [file.name for file in tmp_path.iterdir()] == ["libraries.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"libraries": 3}', b"\xff\xfe\x00", b"[" * 100_000])
def test_a_damaged_registry_is_set_aside_and_not_lost(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "libraries.json"
    file.write_bytes(content)
    registry = Registry(tmp_path, "desk")
    name = registry.library_id(tmp_path / "articles")
    (aside,) = tmp_path.glob("libraries.damaged-*.json")
    assert aside.read_bytes() == content
    assert Registry(tmp_path, "desk").library_id(tmp_path / "articles") == name


@posix
def test_a_folder_whose_name_is_no_text_can_be_a_library(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"caf\xe9")
    registry = Registry(tmp_path / "data", "desk")
    name = registry.library_id(odd)
    assert registry.libraries() == {name: Path(os.path.realpath(odd))}


@posix
def test_the_registry_is_for_its_owner_alone(tmp_path: Path) -> None:
    Registry(tmp_path / "data", "desk").library_id(tmp_path)
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "libraries.json").stat().st_mode) == 0o600


def test_two_processes_do_not_lose_each_others_entries(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from pullquote.library.registry import Registry\n"
        "data, name = Path(sys.argv[1]), sys.argv[2]\n"
        "for number in range(15): Registry(data, 'desk').library_id(data / name / str(number))"
    )
    processes = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path), name]) for name in ("one", "two")]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert len(Registry(tmp_path, "desk").libraries()) == 30
