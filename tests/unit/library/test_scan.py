"""Walking a folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from pullquote.library.scan import Scan, look_at

SUFFIXES = (".txt", ".md")
posix = pytest.mark.skipif(sys.platform == "win32", reason="symbolic links and modes as on POSIX")


def put(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("words")


def paths(root: Path) -> list[str]:
    return [found.path for found in Scan(root, SUFFIXES)]


def test_files_come_by_name_before_the_folders_beside_them(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/z.md", "a/deep/er/x.txt", "c.md", "a/y.md")
    assert paths(tmp_path) == ["b.txt", "c.md", "a/y.md", "a/z.md", "a/deep/er/x.txt"]


def test_hidden_files_and_folders_and_other_kinds_are_left_out(tmp_path: Path) -> None:
    put(tmp_path, ".hidden.txt", ".git/a.txt", "picture.jpg", "a/.b/c.txt", "seen.TXT")
    assert paths(tmp_path) == ["seen.TXT"]


def test_size_and_time_are_those_of_the_file(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    (found,) = Scan(tmp_path, SUFFIXES)
    about = (tmp_path / "a.txt").stat()
    assert (found.size, found.mtime_ns) == (about.st_size, about.st_mtime_ns)


@posix
def test_loops_of_symbolic_links_end(tmp_path: Path) -> None:
    put(tmp_path, "a/one.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a")
    assert paths(tmp_path) == ["a/one.txt"]


@posix
def test_a_link_to_a_folder_elsewhere_is_followed_once(tmp_path: Path) -> None:
    put(tmp_path, "outside/one.txt", "library/two.txt")
    (tmp_path / "library" / "a").symlink_to(tmp_path / "outside")
    (tmp_path / "library" / "b").symlink_to(tmp_path / "outside")
    assert paths(tmp_path / "library") == ["two.txt", "a/one.txt"]


@posix
def test_a_link_does_not_take_a_folders_stories_from_it(tmp_path: Path) -> None:
    put(tmp_path, "zebra/one.txt")
    (tmp_path / "alias").symlink_to(tmp_path / "zebra")
    assert paths(tmp_path) == ["zebra/one.txt"]


@posix
def test_links_to_nothing_and_pipes_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    put(tmp_path, "here.txt")
    assert paths(tmp_path) == ["here.txt"]


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS file names are text")
def test_names_that_are_no_text_are_found(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    put(tmp_path, name)
    assert paths(tmp_path) == [name]


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path) -> None:
    scan = Scan(tmp_path / "nowhere", SUFFIXES)
    assert list(scan) == []
    assert [(entry.path, entry.reason) for entry in scan.unreadable] == [(".", "The folder is not there.")]


def test_a_folder_that_cannot_be_opened_is_reported_and_the_rest_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a/one.txt", "b/two.txt")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    scan = Scan(tmp_path, SUFFIXES)
    assert [found.path for found in scan] == ["b/two.txt"]
    assert scan.closed == {"a"}
    assert "Permission denied" in scan.unreadable[0].reason


def test_a_folder_that_vanishes_during_the_scan_is_left_out(tmp_path: Path) -> None:
    put(tmp_path, "one.txt", "a/two.txt")
    scan = iter(Scan(tmp_path, SUFFIXES))
    assert next(scan).path == "one.txt"
    (tmp_path / "a" / "two.txt").unlink()
    (tmp_path / "a").rmdir()
    assert list(scan) == []


def test_a_single_look_agrees_with_a_scan(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ".b.txt", "c.jpg", "d/e.md")
    (a, e) = Scan(tmp_path, SUFFIXES)
    assert look_at(tmp_path, "a.txt", SUFFIXES) == a
    assert look_at(tmp_path, "d/e.md", SUFFIXES) == e
    assert look_at(tmp_path, ".b.txt", SUFFIXES) is None
    assert look_at(tmp_path, "c.jpg", SUFFIXES) is None
    assert look_at(tmp_path, "nowhere.txt", SUFFIXES) is None
    with pytest.raises(IsADirectoryError):
        look_at(tmp_path, "d", SUFFIXES)
