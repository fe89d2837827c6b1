"""The pool of workers: replaced when they hang or die, the urgent first."""

from __future__ import annotations

import os
import queue
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pullquote.library.pool import LATER, SOON, URGENT, Pool
from pullquote.library.protocol import Answer, Failed, ReadFile, Unavailable

# A worker that does what the "path" says; it answers with its process id.
SCRIPT = """
import os, sys, time
from pathlib import Path
from pullquote.library.protocol import Failed
from pullquote.library.worker import serve

def work(request):
    order, _, argument = request.path.decode().partition(" ")
    if order == "hang":
        Path(argument).write_text(str(os.getpid()))
        time.sleep(600)
    if order == "die":
        sys.stderr.write("Fatal: out of ink\\n")
        sys.stderr.flush()
        os._exit(3)
    if order == "die-once":
        try:
            Path(argument).open("x").close()
        except FileExistsError:
            return Failed("second time")
        os._exit(3)
    if order == "wait":
        Path(argument + ".begun").touch()
        while not Path(argument).exists():
            time.sleep(0.01)
    if order == "note":
        with open(argument.split("=")[1], "a") as file:
            file.write(argument.split("=")[0])
    return Failed(str(os.getpid()))

serve(sys.stdin.buffer, sys.stdout.buffer, work)
"""


@pytest.fixture
def pool() -> Iterator[Pool]:
    opened = Pool(1, (sys.executable, "-c", SCRIPT))
    yield opened
    opened.close()


def ask(pool: Pool, order: str, limit: float = 30.0) -> Answer:
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    pool.submit(ReadFile(order.encode()), priority=SOON, limit=limit, done=answers.put)
    return answers.get(timeout=60)


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def reason(answer: Answer) -> str:
    assert isinstance(answer, Failed)
    return answer.reason


def test_no_worker_runs_before_there_is_work(pool: Pool) -> None:
    assert pool.pids() == []


def test_one_worker_answers_one_request_after_the_other(pool: Pool) -> None:
    assert reason(ask(pool, "x")) == reason(ask(pool, "x")) == str(pool.pids()[0])


def test_a_worker_that_hangs_is_ended_and_replaced(pool: Pool, tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    assert reason(ask(pool, f"hang {pid_file}", limit=2.0)) == "Took longer than 2 s; skipped."
    first = int(pid_file.read_text())
    assert reason(ask(pool, "x")) != str(first)
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(first, 0)


def test_a_worker_that_is_killed_in_the_middle_is_replaced_and_its_request_answered(pool: Pool, tmp_path: Path) -> None:
    go = tmp_path / "go"
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    pool.submit(ReadFile(f"wait {go}".encode()), priority=SOON, limit=60.0, done=answers.put)
    until(go.with_name("go.begun").exists)
    (first,) = pool.pids()
    os.kill(first, 9)
    go.touch()
    assert reason(answers.get(timeout=60)) not in ("", str(first))


def test_a_request_that_kills_twice_is_given_up_with_the_last_words(pool: Pool) -> None:
    answer = reason(ask(pool, "die"))
    assert "Fatal: out of ink" in answer
    assert reason(ask(pool, "x")).isdigit()


def test_a_request_whose_worker_died_gets_a_second_chance(pool: Pool, tmp_path: Path) -> None:
    assert reason(ask(pool, f"die-once {tmp_path / 'been'}")) == "second time"


def test_the_urgent_is_next(pool: Pool, tmp_path: Path) -> None:
    go, notes = tmp_path / "go", tmp_path / "notes"
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    pool.submit(ReadFile(f"wait {go}".encode()), priority=SOON, limit=60.0, done=answers.put)
    until(lambda: len(pool.pids()) == 1)
    for name, priority in (("l", LATER), ("s", SOON), ("t", SOON), ("u", URGENT)):
        pool.submit(ReadFile(f"note {name}={notes}".encode()), priority=priority, limit=60.0, done=answers.put)
    go.touch()
    for _ in range(5):
        answers.get(timeout=60)
    assert notes.read_text() == "ustl"


def test_two_workers_work_at_a_time(tmp_path: Path) -> None:
    pool = Pool(2, (sys.executable, "-c", SCRIPT))
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    go = tmp_path / "go"
    for _ in range(3):
        pool.submit(ReadFile(f"wait {go}".encode()), priority=SOON, limit=60.0, done=answers.put)
    until(lambda: len(pool.pids()) == 2)
    go.touch()
    assert len({reason(answers.get(timeout=60)) for _ in range(3)}) == 2
    pool.close()


def test_closing_ends_workers_in_the_middle_and_answers_nothing(tmp_path: Path) -> None:
    pool = Pool(1, (sys.executable, "-c", SCRIPT))
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    pid_file = tmp_path / "pid"
    pool.submit(ReadFile(f"hang {pid_file}".encode()), priority=SOON, limit=600.0, done=answers.put)
    until(pid_file.exists)
    pool.close()
    assert pool.pids() == []
    assert answers.empty()
    pool.submit(ReadFile(b"x"), priority=SOON, limit=1.0, done=answers.put)
    assert answers.empty()


@pytest.mark.parametrize(
    "command",
    [
        ("/nowhere/python",),
        (sys.executable, "-c", "raise SystemExit('no such module')"),
        (sys.executable, "-c", "print('what is this' * 1000)"),
    ],
    ids=["no program", "ends at once", "says something else"],
)
def test_without_workers_the_answer_says_so_and_nothing_of_the_file(command: tuple[str, ...]) -> None:
    pool = Pool(1, command)
    answer = ask(pool, "x")
    assert isinstance(answer, Unavailable)
    assert answer.reason.startswith("The reading process")
    pool.close()


def test_a_worker_that_fails_to_start_once_is_started_again(tmp_path: Path) -> None:
    once = f"import pathlib; pathlib.Path({str(tmp_path / 'been')!r}).touch(exist_ok=False)"
    script = f"try:\n    {once}\nexcept FileExistsError:\n    pass\nelse:\n    raise SystemExit(1)\n{SCRIPT}"
    pool = Pool(1, (sys.executable, "-c", script))
    assert reason(ask(pool, "x")).isdigit()
    pool.close()


def test_a_worker_of_another_version_is_not_used() -> None:
    script = (
        "import sys; from pullquote.library.protocol import *\n"
        "send(sys.stdout.buffer, encode(Hello('another', 'another'))); sys.stdin.buffer.read()"
    )
    pool = Pool(1, (sys.executable, "-c", script))
    answer = ask(pool, "x")
    assert isinstance(answer, Unavailable)
    assert "updated" in answer.reason
    pool.close()
