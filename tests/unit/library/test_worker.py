"""What a worker answers."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from pullquote.article import Unreadable
from pullquote.library.pool import WORKER_COMMAND
from pullquote.library.protocol import (
    Analyse,
    Analysed,
    Failed,
    FileRead,
    Hello,
    ReadFile,
    Reply,
    Request,
    encode,
    receive,
    reply_decoder,
)
from pullquote.library.worker import answer, read_file, serve


def conversation(*requests: Request, work: object = answer) -> list[Reply | Hello]:
    """What a worker says to these requests before they end."""
    replies = io.BytesIO()
    serve(io.BytesIO(b"".join(map(encode, requests))), replies, work)  # type: ignore[arg-type]
    replies.seek(0)
    said: list[Reply | Hello] = []
    while replies.tell() < len(replies.getvalue()):
        said.append(reply_decoder.decode(receive(replies)))
    return said


def request_for(path: Path) -> ReadFile:
    return ReadFile(os.fsencode(path))


def test_a_worker_greets_reads_and_analyses(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harbour strike\n\nAna Lind said: “We will not yield.”\n")
    hello, read, analysed = conversation(request_for(tmp_path / "a.txt"), Analyse("Ana Lind said: “No.”", ()))
    assert hello == Hello()
    assert isinstance(read, FileRead)
    assert "We will not yield" in read.articles[0].text
    assert isinstance(analysed, Analysed)


def test_a_file_that_gives_no_story_is_answered_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    reply = read_file(request_for(tmp_path / "empty.txt"))
    assert isinstance(reply, Failed)
    assert reply.reason
    assert not reply.may_pass


def test_a_file_that_the_system_does_not_give_may_be_read_later(tmp_path: Path) -> None:
    reply = read_file(request_for(tmp_path / "nowhere.txt"))
    assert isinstance(reply, Failed)
    assert reply.may_pass


def test_a_reader_that_yields_nothing_has_a_reason(tmp_path: Path) -> None:
    assert isinstance(read_file(request_for(tmp_path), read=lambda path: ()), Failed)


def test_the_reason_of_a_reader_is_handed_on_terminal_safe(tmp_path: Path) -> None:
    def refuse(path: Path) -> tuple[()]:
        raise Unreadable("odd \x1b]52;c;aGk=\x07 bytes")

    reply = read_file(request_for(tmp_path), read=refuse)
    assert isinstance(reply, Failed)
    assert reply.reason == "odd ␛]52;c;aGk=␇ bytes"


@pytest.mark.parametrize("error", [ValueError("odd"), RecursionError(), MemoryError(), AssertionError("x\x1b")])
def test_an_exception_is_an_answer_and_the_next_request_is_served(error: Exception) -> None:
    def fail(request: Request) -> Reply:
        if isinstance(request, ReadFile):
            raise error
        return Failed("second")

    _, first, second = conversation(ReadFile(b"/x"), Analyse("", ()), work=fail)
    assert isinstance(first, Failed)
    assert type(error).__name__ in first.reason
    assert first.reason.isprintable()
    assert second == Failed("second")


def test_an_answer_that_cannot_be_sent_is_a_failure_too() -> None:
    _, reply = conversation(ReadFile(b"/x"), work=lambda request: Failed("\ud800"))
    assert isinstance(reply, Failed)
    assert "UnicodeEncodeError" in reply.reason


def test_a_request_of_another_kind_is_a_failure_too() -> None:
    replies = io.BytesIO()
    body = msgspec.msgpack.encode({"type": "Dance"})
    serve(io.BytesIO(len(body).to_bytes(4, "big") + body), replies)
    replies.seek(0)
    receive(replies)
    assert isinstance(reply_decoder.decode(receive(replies)), Failed)


def test_a_worker_ends_when_its_input_ends() -> None:
    process = subprocess.Popen(WORKER_COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    assert reply_decoder.decode(receive(process.stdout)) == Hello()
    process.stdin.close()
    assert process.wait(30) == 0
    process.stdout.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs poll")
def test_a_worker_that_is_busy_ends_when_its_owner_does() -> None:
    script = """
import time
from pullquote.library import worker
def hang(request):
    while True:
        time.sleep(600)
worker.read_file = hang
worker.main()
"""
    process = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    try:
        process.communicate(encode(ReadFile(b"any")), timeout=30)
        assert process.returncode == 0
    finally:
        process.kill()


def test_modules_that_lie_among_the_articles_are_not_imported(tmp_path: Path) -> None:
    (tmp_path / "msgspec.py").write_text("raise SystemExit('an article was run')")
    ended = subprocess.run(WORKER_COMMAND, cwd=tmp_path, input=b"", capture_output=True, timeout=30, check=False)
    assert ended.returncode == 0
    assert ended.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="sessions as on POSIX")
def test_a_worker_is_no_part_of_the_terminals_session() -> None:
    from pullquote.library.pool import WorkerProcess

    worker = WorkerProcess()
    worker.wait_until_ready()
    assert os.getsid(worker.pid) == worker.pid
    worker.close()
