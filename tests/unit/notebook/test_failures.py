"""When a change can't be kept: the reader is told, and nothing is half done."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pullquote.notebook import Citation, Notebook, NotebookError, Selectors, replica

STORY = "library1/harbour.md"

Opener = Callable[[str], Notebook]


def journal_bytes(tmp_path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (tmp_path / "data" / "journal").glob("*")}


def test_a_full_disk_keeps_what_there_was_and_takes_back_the_half_written_line(
    notebook: Notebook, quote: Selectors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = notebook.save(STORY, quote, Citation())
    before = journal_bytes(tmp_path)
    written: list[int] = []
    really_write = os.write

    def full(descriptor: int, data: Any) -> int:
        if written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written.append(really_write(descriptor, bytes(data)[:40]))
        return written[0]

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(NotebookError, match="the disk is full"):
            notebook.change(saved.id, colour=4)
    assert written == [40]
    assert journal_bytes(tmp_path) == before
    assert notebook.passages() == [saved]
    assert notebook.change(saved.id, colour=4).colour == 4
    assert notebook.undo() == "changed colour"


def test_what_did_not_reach_the_disk_was_not_saved(
    notebook: Notebook, quote: Selectors, device: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook.set_read(STORY, True)

    def failing(descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("pullquote.notebook.journal.sync_file", failing)
        with pytest.raises(NotebookError, match="input/output error"):
            notebook.save(STORY, quote, Citation())
        with pytest.raises(NotebookError, match="input/output error"):
            notebook.undo()
    assert notebook.passages() == device("desk").passages() == []
    assert notebook.marks(STORY).read
    assert notebook.undo() == "marked read"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs an account that modes hold back")
def test_a_read_only_folder_is_named(notebook: Notebook, quote: Selectors, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o500)
    with pytest.raises(NotebookError, match=r"you may not read and write there.*data"):
        notebook.save(STORY, quote, Citation())


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS])
def test_a_folder_that_may_not_be_written_is_named(
    notebook: Notebook, quote: Selectors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    really_open = os.open

    def refusing(path: Any, flags: int, *rest: Any, **more: Any) -> int:
        if str(path).endswith(".jsonl") and flags & os.O_CREAT:
            raise OSError(code, os.strerror(code), str(path))
        return really_open(path, flags, *rest, **more)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refusing)
        with pytest.raises(NotebookError, match=r"(may not read and write there|read-only).*journal"):
            notebook.save(STORY, quote, Citation())
    assert notebook.passages() == []


@pytest.mark.parametrize("name", ["data", "state-desk"])
def test_a_file_in_the_place_of_a_folder_is_an_error_for_the_reader(
    notebook: Notebook, quote: Selectors, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("in the way")
    with pytest.raises(NotebookError, match=f"Nothing was saved.*{name}"):
        notebook.save(STORY, quote, Citation())
    notebook.reload()
    assert notebook.passages() == []
    (tmp_path / name).unlink()
    assert notebook.save(STORY, quote, Citation()) in notebook.passages()


HOLDER = """
import sys
from pathlib import Path
from pullquote.disk import locked
with locked(Path(sys.argv[1]), wait_seconds=5):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_that_another_process_holds_is_waited_for_and_then_told(
    notebook: Notebook, quote: Selectors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook.set_read(STORY, True)
    arguments = [sys.executable, "-c", HOLDER, str(tmp_path / "state-desk" / "journal.lock")]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with monkeypatch.context() as patch:
            patch.setattr(replica, "_LOCK_WAIT_SECONDS", 0.05)
            with pytest.raises(NotebookError, match="another pullquote is writing"):
                notebook.save(STORY, quote, Citation())
        assert notebook.passages() == []
        assert notebook.reload() is False, "reading needs no lock"
        holder.communicate()
    assert notebook.save(STORY, quote, Citation()) in notebook.passages()


@pytest.mark.skipif(os.name != "posix", reason="needs a killing signal")
def test_a_process_killed_in_the_middle_of_a_write_leaves_a_readable_journal(
    notebook: Notebook, device: Opener, quote: Selectors, tmp_path: Path
) -> None:
    saved = notebook.save(STORY, quote, Citation())
    script = """
import os, signal, sys
from pathlib import Path
from pullquote.notebook import Notebook
really_write = os.write
def cut_short(descriptor, data):
    really_write(descriptor, bytes(data)[: len(data) // 2])
    os.kill(os.getpid(), signal.SIGKILL)
os.write = cut_short
Notebook(Path(sys.argv[1]), Path(sys.argv[2])).set_starred("library1/harbour.md", True)
"""
    arguments = [sys.executable, "-c", script, str(tmp_path / "data"), str(tmp_path / "state-desk")]
    assert subprocess.run(arguments, check=False).returncode == -9

    again = device("desk")
    assert again.passages() == [saved]
    assert ["end is missing" in problem.what for problem in again.problems] == [True]
    again.set_starred(STORY, True)
    third = device("desk")
    assert third.marks(STORY).starred
    assert third.passages() == [saved]
    assert len(third.problems) == 1


def test_two_processes_of_one_device_write_at_the_same_time(
    notebook: Notebook, device: Opener, quote: Selectors, tmp_path: Path
) -> None:
    script = """
import sys
from pathlib import Path
from pullquote.notebook import Citation, Notebook, Selectors
notebook = Notebook(Path(sys.argv[1]), Path(sys.argv[2]))
print("ready", flush=True)
for number in range(40):
    notebook.save(f"library1/theirs-{number}.md", Selectors("words " * 200, "", "", 0, 1200), Citation())
"""
    arguments = [sys.executable, "-c", script, str(tmp_path / "data"), str(tmp_path / "state-desk")]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"ready"
        for number in range(40):
            notebook.save(f"library1/ours-{number}.md", quote, Citation())
    assert other.returncode == 0

    notebook.reload()
    assert len(notebook.passages()) == 80
    assert device("desk").passages() == notebook.passages()
    assert notebook.problems == ()
    (file,) = (tmp_path / "data" / "journal").iterdir()
    assert file.read_bytes().count(b"\n") == 81, "one line a passage, and the device's name"
