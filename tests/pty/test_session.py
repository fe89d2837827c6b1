"""The real program in a real terminal: read, keep, be killed, start again."""

from __future__ import annotations

from pathlib import Path

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
