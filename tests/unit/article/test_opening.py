"""Whatever lies on the disk, a file is read or refused with a reason; nothing hangs and nothing is a traceback."""

import hashlib
import os
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pullquote.article import SUFFIXES, Unreadable, file_bytes, read, stories

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX file kinds")


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        list(stories(path))
    return str(caught.value)


def test_a_text_file_is_read_with_its_own_time(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"Pilots walk out\n\nThe pilots of Elgard walked out on Monday.\n")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    article = read(path)
    assert article.text == "Pilots walk out\n\nThe pilots of Elgard walked out on Monday."
    assert article.metadata.saved is not None
    assert article.metadata.saved.origin == "modification time"
    assert datetime.fromisoformat(article.metadata.saved.value) == datetime.fromtimestamp(1_700_000_000, UTC)


def test_digests_are_of_the_bytes_and_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"One line \r\n")
    article = read(path)
    assert article.file_digest == hashlib.sha256(b"One line \r\n").hexdigest()
    assert article.text_digest == hashlib.sha256(b"One line").hexdigest()


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_every_listed_suffix_is_read_in_any_case(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"story{suffix.upper()}"
    path.write_text("Pilots walk out")
    assert read(path).text == "Pilots walk out"


def test_another_suffix_is_refused_and_the_right_ones_are_named(tmp_path: Path) -> None:
    path = tmp_path / "story.xyz"
    path.write_text("words")
    message = refusal(path)
    assert ".xyz" in message
    assert ".markdown, .md, .text, .txt" in message


def test_a_file_without_a_suffix_is_read(tmp_path: Path) -> None:
    path = tmp_path / "story"
    path.write_text("# Pilots walk out\n\nThey *did* so on Monday.")
    assert read(path).format == "Markdown"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "gone.txt")


def test_a_file_that_vanishes_between_the_look_and_the_opening_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "story.txt"
    path.write_text("words")
    real_open = os.open

    def vanish(name: Path, flags: int) -> int:
        path.unlink()
        return real_open(name, flags)

    monkeypatch.setattr(os, "open", vanish)
    assert "no such file" in refusal(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    assert "a folder" in refusal(folder)


@posix
def test_a_named_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert "named pipe" in refusal(path)


@posix
def test_a_pipe_that_takes_the_place_of_a_file_is_refused_without_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "story.txt"
    path.write_text("words")
    real_open = os.open

    def swap(name: Path, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return real_open(name, flags)

    monkeypatch.setattr(os, "open", swap)
    assert "named pipe" in refusal(path)


@posix
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's whole path may only be about a hundred bytes long
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
        assert "a socket" in refusal(Path("s.txt"))


@posix
def test_a_device_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "zero.txt"
    path.symlink_to("/dev/zero")
    assert "a device" in refusal(path)


@posix
def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "loop.txt"
    path.symlink_to(path)
    assert "leads back to itself" in refusal(path)


@posix
@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_one_may_not_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("words")
    path.chmod(0)
    assert "permission" in refusal(path)


def test_a_lack_of_permission_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("words")

    def refuse(name: Path, flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert "permission" in refusal(path)


@posix
def test_a_huge_sparse_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)
    assert "larger than 64 MB" in refusal(path)


def test_a_file_that_grows_past_the_bound_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "growing.txt"
    path.write_text("words")
    monkeypatch.setattr(file_bytes, "LARGEST", 1024)
    monkeypatch.setattr(os, "read", lambda descriptor, size: b"more " * 100)
    assert "larger than" in refusal(path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert "empty" in refusal(path)


@pytest.mark.parametrize("name", ["blank.txt", "blank.md"])
def test_a_file_of_spaces_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(" \n\t\n\u00a0\n")
    assert "no words" in refusal(path)


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20)
    assert "binary" in refusal(path)


def test_a_name_with_a_zero_byte_is_refused() -> None:
    assert "name" in refusal(Path("a\0b.txt"))


@posix
def test_names_with_escapes_newlines_and_invalid_bytes_are_read_and_made_safe(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\x1b]0;x\x07\n\xff.txt")
    path = tmp_path / name
    try:
        path.write_text("This file starts with a sentence, so its name has to be the title.")
    except OSError:
        pytest.skip("this disk takes only UTF-8 names")
    article = read(path)
    assert article.metadata.title is not None
    assert article.metadata.title.origin == "file name"
    assert article.metadata.title.value == "a␛]0;x␇␤\ufffd"


def test_a_name_of_255_bytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 251 + ".txt")
    path.write_text("Pilots walk out")
    assert read(path).text == "Pilots walk out"


def test_a_modification_time_that_no_calendar_has_leaves_the_field_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Pilots walk out")
    os.utime(path, (0, 0))
    assert file_bytes._moment(float("1e20")) is None
    assert read(path).metadata.saved is not None
