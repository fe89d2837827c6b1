"""Folders of the program that can't be used: each command says which and what to do, with code 2 and no traceback."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys

import pytest

from pullquote.desk.errors import CannotOpenError
from pullquote.desk.startup import open_desk, set_up
from pullquote.library import IndexingError, Library

if sys.platform != "win32":
    import fcntl

COMMANDS = [("search", "tired"), ("index",), ("index", "--rebuild")]


def folder_for_file(path):
    path.unlink(missing_ok=True)
    path.mkdir(parents=True)


@pytest.fixture
def spoilt_index(run, articles, tmp_path):
    """A folder lies where the index of the articles was."""
    assert run("index", articles).exit_code == 0
    (file,) = (tmp_path / "cache").glob("library-*.sqlite3")
    for beside in (tmp_path / "cache").glob("*-???"):
        beside.unlink()
    folder_for_file(file)
    return file


@pytest.mark.parametrize("options", [("search", "tired", "--library"), ("index",), ("index", "--rebuild")])
def test_a_folder_in_the_place_of_the_index(run, articles, tmp_path, spoilt_index, options):
    result = run(*options, articles)
    assert result.exit_code == 2
    assert str(tmp_path / "cache") in result.stderr
    assert "move that folder away" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["state/journal.lock", "state/device.json", "data/libraries.json"])
def test_a_folder_in_the_place_of_a_file(run, tmp_path, command, name):
    folder_for_file(tmp_path / name)
    result = run(*command)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"pullquote: {tmp_path / name}: a folder is where a file should be. Move it away")


@pytest.mark.skipif(sys.platform == "win32", reason="flock is POSIX")
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lock", ["state/journal.lock", "data/.libraries.lock", "cache/library-*.lock"])
def test_a_disk_without_locks(run, monkeypatch, tmp_path, command, lock):
    really_lock = fcntl.flock

    def refusing(descriptor, operation):
        there = os.fstat(descriptor).st_ino
        if there in [file.stat().st_ino for file in tmp_path.glob(lock)]:
            raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))
        really_lock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", refusing)
    result = run(*command)
    assert result.exit_code == 2
    (file,) = tmp_path.glob(lock)
    assert result.stderr.startswith(f"pullquote: {file}: this disk can't lock files")
    assert "on a disk of this computer" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [*COMMANDS, ("passages", "list")])
@pytest.mark.parametrize("name", ["data", "state"])
def test_a_file_in_the_place_of_a_folder(run, tmp_path, command, name):
    (tmp_path / name).write_bytes(b"")
    result = run(*command)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"pullquote: {tmp_path / name}: a file is where a folder should be. Move it away")


def test_passages_can_be_read_while_nothing_can_be_written(run, tmp_path):
    folder_for_file(tmp_path / "state" / "journal.lock")
    result = run("passages", "list")
    assert result.exit_code == 1
    assert "no passages saved yet" in result.stderr


@pytest.mark.parametrize("error", [IndexingError("The disk is full."), sqlite3.OperationalError("disk I/O error")])
def test_an_index_that_fails_on_the_way(run, articles, monkeypatch, error):
    def failing(*_):
        raise error

    monkeypatch.setattr(Library, "refresh", failing)
    result = run("search", "tired", "--library", articles)
    assert result.exit_code == 2
    assert str(error) in result.stderr


@pytest.mark.parametrize("name", ["state/journal.lock", "data/libraries.json"])
def test_the_doctor_tells_it_in_the_section_of_the_library(run, tmp_path, name):
    folder_for_file(tmp_path / name)
    result = run("doctor")
    assert result.exit_code == 3
    assert f"Library\n  {tmp_path / name}: a folder is where a file should be." in result.stdout
    assert "Notebook\n  0 passages saved\n" in result.stdout


def test_the_doctor_tells_it_in_the_section_of_the_notebook(run, tmp_path):
    (tmp_path / "data").write_bytes(b"")
    result = run("doctor")
    assert result.exit_code == 3
    assert f"Notebook\n  {tmp_path / 'data'}: a file is where a folder should be." in result.stdout
    assert "Versions" in result.stdout


def test_a_path_too_long_for_the_system_is_named_as_unreadable(run):
    result = run("quotes", "a" * 5000)
    assert result.exit_code == 3
    assert result.stderr.startswith("pullquote: aaaa")


def test_what_was_piped_in_is_taken_away_again_when_the_app_cannot_start(environ, tmp_path):
    folder_for_file(tmp_path / "state" / "journal.lock")
    with pytest.raises(CannotOpenError):
        open_desk(set_up(environ), None, b"A story\n\nIt rained.")
    assert list((tmp_path / "data" / "clippings").iterdir()) == []


@pytest.mark.parametrize("name", ["state/journal.lock", "cache", "data/libraries.json"])
def test_the_app_is_told_in_words_too(environ, articles, tmp_path, name):
    if name == "cache":
        (tmp_path / name).write_bytes(b"")
    else:
        folder_for_file(tmp_path / name)
    with pytest.raises(CannotOpenError, match=r"Move it away and start again\."):
        open_desk(set_up(environ), str(articles))


def test_a_path_in_the_home_of_nobody_is_not_there(environ):
    with pytest.raises(CannotOpenError, match="there is no such folder or file"):
        open_desk(set_up(environ), "~nobody-of-this-name/articles")
