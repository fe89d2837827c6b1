"""The terminal that the other tests in this folder stand on, tried on a small program of its own."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.pty.terminal import Terminal, isolated_environment, key_bytes

NAMES_EACH_KEY = """
import os, sys, tty
tty.setraw(0)
size = os.get_terminal_size()
print(f"ready {size.columns}x{size.lines}", end="\\r\\n", flush=True)
while (read := os.read(0, 64)) != b"q":
    print("got", read.hex(), end="\\r\\n", flush=True)
sys.exit(7)
"""

Start = Callable[..., Terminal]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Gives a terminal that runs a Python script."""
    env = isolated_environment(tmp_path / "home")

    def start(source: str, **size: int) -> Terminal:
        script = tmp_path / "script.py"
        script.write_text(source, encoding="utf-8")
        return Terminal([script], env=env, program=(sys.executable,), **size)

    return start


def test_the_program_sees_a_terminal_of_the_size_asked_for(start: Start) -> None:
    with start(NAMES_EACH_KEY, columns=97, rows=23) as terminal:
        rows = terminal.wait_for("ready 97x23")
    assert [len(row) for row in rows] == [97] * 23


@pytest.mark.parametrize(
    ("key", "sent"),
    [
        ("enter", "0d"),
        ("tab", "09"),
        ("shift+tab", "1b5b5a"),
        ("escape", "1b"),
        ("up", "1b5b41"),
        ("down", "1b5b42"),
        ("ctrl+x", "18"),
        ("N", "4e"),
        ("/", "2f"),
        ("é", "c3a9"),
    ],
)
def test_a_key_is_sent_as_a_terminal_sends_it(key: str, sent: str, start: Start) -> None:
    with start(NAMES_EACH_KEY) as terminal:
        terminal.wait_for("ready")
        terminal.press(key)
        terminal.wait_for(f"got {sent}")


def test_a_key_after_escape_arrives_apart_from_it(start: Start) -> None:
    with start(NAMES_EACH_KEY) as terminal:
        terminal.wait_for("ready")
        terminal.press("escape", "n")
        rows = terminal.wait_for("got 6e")
    assert [row.strip() for row in rows[1:3]] == ["got 1b", "got 6e"]


@pytest.mark.parametrize("name", ["entr", "ctrl+", "ctrl+1", ""])
def test_an_unknown_key_is_named_in_the_complaint(name: str) -> None:
    with pytest.raises(ValueError, match=f"no such key: '{name}'".replace("+", r"\+")):
        key_bytes(name)


def test_a_program_that_quits_leaves_its_exit_code(start: Start) -> None:
    with start(NAMES_EACH_KEY) as terminal:
        terminal.wait_for("ready")
        terminal.press("q")
        assert terminal.exit_code() == 7


def test_waiting_in_vain_shows_the_screen(start: Start) -> None:
    with start(NAMES_EACH_KEY) as terminal:
        terminal.wait_for("ready")
        with pytest.raises(AssertionError, match=r"not seen within 0\.1 s; the screen:\nready 120x40"):
            terminal.wait_for("never", timeout=0.1)


def test_waiting_for_a_program_that_has_ended_fails_at_once_and_says_so(start: Start) -> None:
    in_vain = pytest.raises(AssertionError, match=r"ended with 3; the screen:\nthat was all")
    with start("print('that was all')\nraise SystemExit(3)") as terminal, in_vain:
        terminal.wait_for("never", timeout=600)


def test_one_can_wait_for_a_condition_on_the_rows(start: Start) -> None:
    with start(NAMES_EACH_KEY) as terminal:
        terminal.wait_for("ready")
        terminal.press("a")
        terminal.wait_for(lambda rows: rows[0].startswith("ready") and "got 61" in rows[1])


def test_every_byte_is_kept_also_what_no_screen_shows(start: Start) -> None:
    source = "import sys\nsys.stdout.write('\\x1b]0;a title\\x07\\x1b[31mred\\x1b[0m')"
    with start(source) as terminal:
        terminal.wait_for("red")
        assert terminal.raw == b"\x1b]0;a title\x07\x1b[31mred\x1b[0m"


def has_written(terminal: Terminal, expected: bytes) -> Callable[[object], bool]:
    return lambda _: terminal.raw == expected


ASKS_AND_SETS = (
    b"a\x1b",
    b"[>1",
    b"ub\x1b[<",
    b"uc\x1bP+q5463",
    b"\x1b",
    b"\\d\x1b_Gi=1\x1b\\",
    b"e\x1b[?2026$p",
    b"f",
)


def test_sequences_that_ask_the_terminal_something_leave_no_trace_on_the_screen(start: Start) -> None:
    source = f"""
import os, tty
tty.setraw(0)
for part in {ASKS_AND_SETS!r}:
    os.write(1, part)
    os.read(0, 1)
"""
    with start(source) as terminal:
        for number in range(1, len(ASKS_AND_SETS) + 1):
            written = b"".join(ASKS_AND_SETS[:number])
            terminal.wait_for(has_written(terminal, written))
            terminal.press("space")
        assert terminal.screen_text()[0].rstrip() == "abcdef"


def test_killing_ends_the_program_and_keeps_what_it_wrote(start: Start) -> None:
    with start(NAMES_EACH_KEY) as terminal:
        terminal.wait_for("ready")
        terminal.kill()
        assert terminal.exit_code() == -signal.SIGKILL
        assert b"ready" in terminal.raw


def test_the_terminal_is_the_programs_own(start: Start) -> None:
    with start("print(open('/dev/tty', 'w').isatty())") as terminal:
        terminal.wait_for("True")


def test_the_environment_has_the_programs_folders_to_itself(start: Start, tmp_path: Path) -> None:
    source = """
import os
print(sorted(name for name in os.environ if name.startswith(("PULLQUOTE", "SSH", "TERM", "COLOR"))))
print(all(os.environ[name].startswith(os.environ["HOME"]) for name in os.environ if name.startswith("PULLQUOTE")))
"""
    with start(source, columns=200) as terminal:
        rows = terminal.wait_for("True")
    rooms = ", ".join(f"'PULLQUOTE_{room}_DIR'" for room in ("CACHE", "CONFIG", "DATA", "LOG", "STATE"))
    assert rows[0].strip() == f"['COLORTERM', {rooms}, 'TERM']"
