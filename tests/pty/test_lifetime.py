"""The program ends with its terminal and with every signal, in every state; terminal and children are put in order."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.pty.terminal import Terminal, isolated_environment

STORY = "Harbour pilots walk out\n\n“Nobody on this quay has slept,” said Ann Berg, a pilot.\n"
QUOTE = "“We saw it all, and we said so,” said Ole Brandt, who had come with Ann Berg of the Harbour Union.\n\n"
MODES = (b"1049", b"1000", b"1003", b"1006", b"1015", b"1004", b"2004")
VANISHES = 0
"""Beside the signals: the terminal goes."""

STUBBORN_EDITOR = """
import os, signal
for number in (signal.SIGHUP, signal.SIGTERM):
    signal.signal(number, signal.SIG_IGN)
parent = os.fork()
if parent:
    print("\\x1b[?1049h\\x1b[?1003h\\x1b[2Jeditor open", flush=True)
while True:
    signal.pause()
"""

WAITS_FOR_INPUT = """
import os, sys
source, sink = os.pipe()
class Input:
    def isatty(self):
        return False
    @property
    def buffer(self):
        print("starting", flush=True)
        return open(source, "rb")
sys.stdin = Input()
from pullquote.cli import main
main(["-"])
"""

ENDED_WHILE_OPENING = """
import time
import pullquote.desk.startup as startup
from pullquote.tui.lifetime import lifetime
real = startup.open_desk
def slow(*arguments):
    desk = real(*arguments)
    print("starting", flush=True)
    while lifetime.ending is None:
        time.sleep(0.01)
    return desk
startup.open_desk = slow
from pullquote.cli import main
main()
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "pilots.txt").write_text(STORY, encoding="utf-8")
    return folder


@pytest.fixture
def start(tmp_path: Path, library: Path) -> Callable[..., Terminal]:
    """Gives a terminal with the program: as it is, changed by a script, or with an editor of this source."""

    def start(script: str = "", *, editor: str = "") -> Terminal:
        environment = isolated_environment(tmp_path)
        if editor:
            (tmp_path / "editor.py").write_text(editor, encoding="utf-8")
            environment["EDITOR"] = f"{sys.executable} -ES {tmp_path / 'editor.py'}"
        if not script:
            return Terminal([library], env=environment)
        (tmp_path / "program.py").write_text(script, encoding="utf-8")
        return Terminal([tmp_path / "program.py", library], env=environment, program=(sys.executable,))

    return start


def in_shell(tmp_path: Path, script: str, *arguments: str | Path) -> Terminal:
    """A shell that runs a script, in which `$1` is Python; the arguments follow it."""
    shell = shutil.which("sh")
    if shell is None:
        pytest.skip("no shell here")
    return Terminal(
        ["sh", sys.executable, *arguments], env=isolated_environment(tmp_path), program=(shell, "-c", script)
    )


def descendants(pid: int) -> list[int]:
    """All children and their children; none where the system has no list of them."""
    found = [int(child) for file in Path(f"/proc/{pid}/task").glob("*/children") for child in file.read_text().split()]
    return [pid for child in found for pid in (child, *descendants(child))]


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def wait_until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def end(terminal: Terminal, event: int) -> None:
    """Let the event happen, and see that all has ended and the terminal is as it was."""
    children = descendants(terminal.pid)
    if event == VANISHES:
        terminal.vanish()
    else:
        os.kill(terminal.pid, event)
    code = terminal.exit_code()
    assert code in ((-signal.SIGHUP, 128 + signal.SIGHUP) if event == VANISHES else (-event, 128 + event))
    wait_until(lambda: not any(map(is_running, children)))
    if event != VANISHES:
        assert_in_order(terminal)


def assert_in_order(terminal: Terminal) -> None:
    assert terminal.is_cooked()
    terminal.wait_until_read()
    assert b"Traceback" not in terminal.raw, terminal.raw.decode(errors="replace")
    for mode in MODES:
        on, off = b"\x1b[?%sh" % mode, b"\x1b[?%sl" % mode
        assert terminal.raw.rfind(on) <= terminal.raw.rfind(off), mode


def running(terminal: Terminal) -> None:
    terminal.wait_for("Nobody on this quay")


def prompt_open(terminal: Terminal) -> None:
    running(terminal)
    terminal.press("/")
    terminal.wait_for("Filter")
    terminal.press("h")


def sheet_open(terminal: Terminal) -> None:
    running(terminal)
    terminal.press("?")
    terminal.wait_for("Keys")


def editor_open(terminal: Terminal) -> None:
    running(terminal)
    terminal.press("e")
    terminal.wait_for("editor open")


def starting(terminal: Terminal) -> None:
    terminal.wait_for("starting")


WITH_EDITOR = {"editor": STUBBORN_EDITOR}
WAITING = {"script": WAITS_FOR_INPUT}


@pytest.mark.parametrize(
    ("state", "changes", "event"),
    [
        *((running, {}, event) for event in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM, VANISHES)),
        *((editor_open, WITH_EDITOR, event) for event in (signal.SIGHUP, signal.SIGTERM, VANISHES)),
        *((starting, WAITING, event) for event in (signal.SIGINT, VANISHES)),
    ],
)
def test_every_event_ends_the_program(start, state, changes, event):
    with start(**changes) as terminal:
        state(terminal)
        end(terminal, event)


@pytest.mark.parametrize(
    ("state", "event"),
    [(prompt_open, VANISHES), (sheet_open, signal.SIGTERM)],
)
def test_what_is_open_over_the_panes_does_not_hold_it(start, state, event):
    with start() as terminal:
        state(terminal)
        end(terminal, event)


@pytest.mark.parametrize("event", [signal.SIGINT, VANISHES])
def test_an_end_between_opening_the_library_and_the_first_screen_is_not_lost(start, event):
    with start(ENDED_WHILE_OPENING) as terminal:
        starting(terminal)
        end(terminal, event)


@pytest.mark.parametrize("event", [signal.SIGTERM, VANISHES])
def test_workers_that_are_busy_end_too(start, library, event):
    (library / "long.txt").write_text(f"A long story\n\n{QUOTE * 2000}", encoding="utf-8")
    with start() as terminal:
        terminal.wait_for("A long story")
        end(terminal, event)


PIPED = 'trap "" HUP; "$2" "$3" | "$1" -m pullquote -; exit $?'


def test_a_terminal_that_goes_without_a_signal_ends_a_piped_article(tmp_path, library):
    cat = shutil.which("cat") or pytest.skip("no cat here")
    with in_shell(tmp_path, PIPED, cat, library / "pilots.txt") as terminal:
        terminal.wait_for("Nobody on this quay")
        end(terminal, VANISHES)
    assert list((tmp_path / "data" / "clippings").iterdir()) == []


INTERRUPTED_AT_ONCE = """
import sys
class Interrupting:
    def find_spec(self, name, path, target=None):
        if name == "pullquote.cli.article_commands":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
from pullquote.cli import main
main()
"""


def test_ctrl_c_before_the_program_is_imported_ends_it_quietly(start):
    with start(INTERRUPTED_AT_ONCE) as terminal:
        assert terminal.exit_code() == 130
        assert_in_order(terminal)


WITHOUT_THE_SCREEN = """
import os
from pullquote.tui.lifetime import lifetime
with lifetime:
    lifetime.begin()
    lifetime.untidy = True
    lifetime.on_end(lambda: os.write(leave, b"."), lambda seconds: None)
    asked, leave = os.pipe()
    print("\\x1b[?1049h\\x1b[?1003h\\x1b[2Jready", flush=True)
    os.read(asked, 1)
"""
OTHERS = ("SIGQUIT", "SIGABRT", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGXCPU", "SIGVTALRM", "SIGPROF", "SIGIO", "SIGPWR")


@pytest.mark.parametrize("name", [name for name in OTHERS if hasattr(signal, name)])
def test_any_other_signal_that_ends_a_program_leaves_the_terminal_in_order(start, name):
    with start(WITHOUT_THE_SCREEN) as terminal:
        terminal.wait_for("ready")
        end(terminal, getattr(signal, name))


SAVES_SLOWLY_AND_NEVER_LEAVES = """
import os, time
from pathlib import Path
from pullquote.tui.app import PullquoteApp
from pullquote.tui.writer import Writer
here = Path(__file__).parent
real_fsync, real_wait = os.fsync, Writer.wait
def slow(descriptor):
    if (here / "slow").exists():
        (here / "saving").touch()
        while not (here / "waited for").exists():
            time.sleep(0.01)
    real_fsync(descriptor)
def wait(writer, seconds):
    (here / "waited for").touch()
    real_wait(writer, seconds)
os.fsync, Writer.wait = slow, wait
PullquoteApp.exit = lambda self: None
from pullquote.cli import main
main()
"""


def test_a_program_that_does_not_leave_is_ended_with_what_was_saved_written(start, tmp_path):
    with start(SAVES_SLOWLY_AND_NEVER_LEAVES) as terminal:
        running(terminal)
        terminal.press("n")
        terminal.wait_for("quote 1/1")
        (tmp_path / "slow").touch()
        terminal.press("s")
        wait_until((tmp_path / "saving").exists)
        end(terminal, signal.SIGTERM)
    journal = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "data" / "journal").glob("*.jsonl"))
    assert "Nobody on this quay" in journal


ASKS_ONCE = """
import os, signal, sys
def told(*_):
    os.write(1, b"was told")
signal.signal(signal.SIGINT, told)
print("\\x1b[2J\\x1b[Heditor open", flush=True)
for line in sys.stdin:
    print("has read", line, flush=True)
    if line == "q\\n":
        break
"""


def test_ctrl_c_in_the_editor_is_the_editors_alone(start):
    with start(editor=ASKS_ONCE) as terminal:
        editor_open(terminal)
        terminal.press("ctrl+c")
        terminal.wait_for("was told")
        terminal.press("q", "enter")
        running(terminal)
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert_in_order(terminal)


SHELL = """
import os, signal, subprocess, sys, termios
settings = termios.tcgetattr(0)
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
job = subprocess.Popen([sys.executable, "-m", "pullquote", *sys.argv[1:]], process_group=0)
while True:
    os.tcsetpgrp(0, job.pid)
    os.killpg(job.pid, signal.SIGCONT)
    _, status = os.waitpid(job.pid, os.WUNTRACED)
    os.tcsetpgrp(0, os.getpgrp())
    termios.tcsetattr(0, termios.TCSADRAIN, settings)
    if not os.WIFSTOPPED(status):
        sys.exit(os.waitstatus_to_exitcode(status))
    print("\\x1b[2J\\x1b[Hstopped", flush=True)
    sys.stdin.readline()
    print("\\x1b[2J\\x1b[H", flush=True)
"""


def test_ctrl_z_in_the_editor_stops_the_job_and_the_shell_can_go_on_with_it(start):
    with start(SHELL, editor=ASKS_ONCE) as terminal:
        editor_open(terminal)
        terminal.press("ctrl+z")
        terminal.wait_for("stopped")
        terminal.press("f", "g", "enter", "h", "enter")
        terminal.wait_for("has read h")
        terminal.press("q", "enter")
        running(terminal)
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert_in_order(terminal)


def test_being_stopped_and_continued_from_outside_changes_nothing(start):
    with start(SHELL) as terminal:
        running(terminal)
        (program, *_workers) = descendants(terminal.pid) or pytest.skip("no list of children here")
        os.kill(program, signal.SIGCONT)
        for number in (signal.SIGTSTP, signal.SIGSTOP):
            os.kill(program, number)
            terminal.wait_for("stopped")
            terminal.press("enter")
            running(terminal)
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert_in_order(terminal)


def test_keys_come_from_the_terminal_when_standard_input_is_nothing(tmp_path, library):
    with in_shell(tmp_path, '"$1" -m pullquote "$2" </dev/null', library) as terminal:
        running(terminal)
        terminal.press("q")
        assert terminal.exit_code() == 0


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ('"$1" -m pullquote </dev/null', "nothing came in on standard input"),
        ('"$1" -m pullquote <&-', "standard input is closed"),
        ('"$1" -m pullquote >&-', "standard output is closed"),
        ('"$1" -m pullquote quotes "$2" >&-', "standard output is closed"),
        ('"$1" -m pullquote 2>&-', ""),
    ],
)
def test_a_stream_that_is_not_there_is_told_on_one_line(tmp_path, library, script, words):
    with in_shell(tmp_path, script, library) as terminal:
        assert terminal.exit_code() == 2
        terminal.wait_until_read()
        rows = [row for row in terminal.screen_text() if row.strip()]
        assert len(rows) == bool(words)
        assert words in "".join(rows)
