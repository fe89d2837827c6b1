"""The whole way of a correction, in the real program: choose, leave, start again, and see it in the commands too."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.pty.terminal import Terminal, isolated_environment

SAMPLE = Path(__file__).parents[2] / "seeds" / "harbour-pilots-walk-out.md"


def command(environment, *arguments):
    """What a command prints, as objects."""
    program = [sys.executable, "-m", "pullquote", *map(str, arguments)]
    done = subprocess.run(program, env=environment, capture_output=True, check=True, text=True, encoding="utf-8")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_corrected_speaker_is_still_corrected_after_a_restart(tmp_path):
    environment = isolated_environment(tmp_path)
    with Terminal([SAMPLE], env=environment) as terminal:
        terminal.wait_for("Harbour pilots")
        terminal.press("n")
        terminal.wait_for("quote 1/")
        terminal.press("=")
        terminal.wait_for("Who said “Nobody on this quay")
        terminal.press(*"Zoe Qvist")
        terminal.wait_for("“Zoe Qvist”")
        terminal.press("enter")
        terminal.wait_for("Corrected: Zoe Qvist said this")
        terminal.press("q")
        assert terminal.exit_code() == 0
    first = command(environment, "quotes", SAMPLE, "--json")[0]
    assert (first["speaker"], first["corrected"]) == ("Zoe Qvist", True)
    with Terminal([SAMPLE], env=environment) as terminal:
        terminal.wait_for("Harbour pilots")
        terminal.press("n")
        terminal.wait_for("Zoe Qvist · corrected")
        terminal.press("=")
        terminal.wait_for("As the program found it")
        terminal.press(*"as the program", "enter")
        terminal.wait_for("As the program found it again.")
        terminal.press("q")
        assert terminal.exit_code() == 0
    assert command(environment, "quotes", SAMPLE, "--json")[0]["corrected"] is False


def test_a_correction_typed_at_once_with_leaving_the_program_is_kept(tmp_path):
    environment = isolated_environment(tmp_path)
    with Terminal([SAMPLE], env=environment) as terminal:
        terminal.wait_for("Harbour pilots")
        terminal.press("n")
        terminal.wait_for("quote 1/")
        terminal.press("=", *"Zoe", "enter", "q")
        assert terminal.exit_code() == 0
    assert command(environment, "quotes", SAMPLE, "--json")[0]["speaker"] == "Zoe"
