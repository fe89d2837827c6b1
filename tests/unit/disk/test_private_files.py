"""Folders and files for their owner alone, written whole or not at all; and random ids."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from pullquote.disk import close_to_others, make_private_folder, random_id, replace_file, sync_folder

posix = pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_new_folders_are_the_readers_alone_and_old_ones_keep_their_mode(tmp_path: Path) -> None:
    old = tmp_path / "shared"
    old.mkdir()
    old.chmod(0o755)
    make_private_folder(old / "a" / "b")
    make_private_folder(old / "a" / "b")
    assert [mode(path) for path in (old, old / "a", old / "a" / "b")] == [0o755, 0o700, 0o700]


def test_a_file_in_the_folders_place_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        make_private_folder(tmp_path / "file")


@posix
def test_what_stood_open_is_closed_to_others_only(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    for before, after in ((0o644, 0o600), (0o755, 0o700), (0o444, 0o400), (0o600, 0o600)):
        file.chmod(before)
        close_to_others(file)
        assert mode(file) == after
    close_to_others(tmp_path / "none")


def test_a_file_is_replaced_whole_and_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("old")
    file.chmod(0o644)
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    assert os.name != "posix" or mode(file) == 0o600
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("failing", ["write", "fsync"])
def test_a_full_disk_leaves_the_old_content_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    file = tmp_path / "file"
    file.write_text("old")

    def full(*_: Any) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, failing, full)
        with pytest.raises(OSError, match="file") as caught:
            replace_file(file, b"new")
    assert caught.value.filename == str(file)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_beside_the_file_is_not_written_through(tmp_path: Path) -> None:
    precious, file = tmp_path / "precious", tmp_path / "file"
    precious.write_text("precious")
    file.symlink_to(precious)
    replace_file(file, b"new")
    assert (precious.read_text(), file.read_bytes(), file.is_symlink()) == ("precious", b"new", False)


@posix
@pytest.mark.parametrize(("code", "told"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_a_folder_that_cannot_be_asked_is_no_error_and_a_failing_disk_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, told: bool
) -> None:
    def failing(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", failing)
    if told:
        with pytest.raises(OSError, match=os.strerror(code)):
            sync_folder(tmp_path)
    else:
        sync_folder(tmp_path)


def test_an_identifier_is_as_long_as_asked_and_has_no_letter_that_is_misread() -> None:
    made = [random_id(), random_id(16)]
    assert [len(each) for each in made] == [12, 16]
    assert set("".join(random_id() for _ in range(100))) <= set("0123456789abcdefghjkmnpqrstvwxyz")


def test_no_two_are_the_same() -> None:
    assert len({random_id() for _ in range(1000)}) == 1000
