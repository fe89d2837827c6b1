"""The real program in a real terminal: read, keep, be killed, start again."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from tests.pty.terminal import Terminal, isolated_environment

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "seeds" / "harbour-pilots-walk-out.md"


def test_a_quote_that_was_saved_is_there_after_the_program_was_killed(tmp_path):
    environment = isolated_environment(tmp_path)
    with Terminal([SAMPLE], env=environment) as terminal:
        terminal.wait_for("Harbour pilots")
        terminal.press("n")
        terminal.wait_for("quote 1/")
        terminal.press("n")
        terminal.wait_for("quote 2/")
        terminal.press("s")
        terminal.wait_for("Saved.")
        terminal.kill()
    with Terminal([SAMPLE], env=environment) as terminal:
        terminal.wait_for("Saved 1")
        terminal.press("n", "n")
        terminal.wait_for("· saved")
        terminal.press("q")
        assert terminal.exit_code() == 0


def test_the_terminal_is_given_back_as_it_was(tmp_path):
    with Terminal([SAMPLE], env=isolated_environment(tmp_path)) as terminal:
        terminal.wait_for("Harbour pilots")
        terminal.press("q")
        assert terminal.exit_code() == 0
        assert b"\x1b[?1049l" in terminal.raw
        assert b"\x1b[?25h" in terminal.raw.rpartition(b"\x1b[?1049l")[0][-200:] + terminal.raw[-200:]


def test_without_a_path_and_without_a_library_the_samples_open(tmp_path):
    with Terminal([], env=isolated_environment(tmp_path)) as terminal:
        terminal.wait_for("Harbour pilots")
        terminal.press("?")
        terminal.wait_for("Keys")
        terminal.press("escape", "q")
        assert terminal.exit_code() == 0


def test_a_path_that_is_not_there_is_said_on_one_line(tmp_path):
    with Terminal(["/no/such/folder"], env=isolated_environment(tmp_path)) as terminal:
        assert terminal.exit_code() == 2
        assert "there is no such folder or file" in "".join(terminal.screen_text())


PIPED = """Ferry runs again

HALVERN (Coast Letter) — The ferry left on time on Sunday.

“We missed it,” said Ole Brandt, who lives on the island.
"""


@pytest.fixture
def piping(tmp_path):
    """A terminal in which an article is piped into the program."""
    file = tmp_path / "piped article"
    file.write_text(PIPED, encoding="utf-8")
    shell, cat = shutil.which("sh"), shutil.which("cat")
    if shell is None or cat is None:
        pytest.skip("no shell here")
    script = '"$1" "$2" | "$3" -m pullquote -'
    return Terminal(
        ["sh", cat, file, sys.executable], env=isolated_environment(tmp_path), program=(shell, "-c", script)
    )


def clippings(tmp_path):
    return [file.read_text(encoding="utf-8") for file in (tmp_path / "data" / "clippings").iterdir()]


def test_a_piped_article_is_read_with_the_keys_and_gone_afterwards(tmp_path, piping):
    with piping as terminal:
        terminal.wait_for("The ferry left on time")
        assert clippings(tmp_path) == [PIPED]
        terminal.press("n")
        terminal.wait_for("quote 1/1")
        terminal.press("q")
        assert terminal.exit_code() == 0
    assert clippings(tmp_path) == []


def test_a_piped_article_of_which_a_quote_was_saved_stays(tmp_path, piping):
    with piping as terminal:
        terminal.wait_for("The ferry left on time")
        terminal.press("n")
        terminal.wait_for("quote 1/1")
        terminal.press("s")
        terminal.wait_for("Saved.")
        terminal.press("q")
        assert terminal.exit_code() == 0
    assert clippings(tmp_path) == [PIPED]


def test_folders_that_cannot_be_used_are_told_on_one_line(tmp_path):
    (tmp_path / "state" / "journal.lock").mkdir(parents=True)
    with Terminal([SAMPLE], columns=200, env=isolated_environment(tmp_path)) as terminal:
        assert terminal.exit_code() == 2
    rows = [row for row in terminal.screen_text() if row.strip()]
    assert len(rows) == 1
    assert "journal.lock: a folder is where a file should be." in rows[0]
