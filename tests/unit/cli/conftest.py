"""Running commands as a shell would, with everything of the program in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from pullquote.cli import main

STORY = """Harbour pilots walk out

ELGARD (Northern Wire) — Harbour pilots stopped work on Thursday.

“We are tired,” said Mara Venn, who leads the crew. “The nights are long.”

=cmd is a word that a spreadsheet would run, said Tomas Ilk. “=1+1 is no joke,” he said.
"""


class Result(NamedTuple):
    """What a command has printed, and its exit code."""

    exit_code: int
    stdout: str
    stderr: str


Run = Callable[..., Result]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "pilots.txt").write_text(STORY, encoding="utf-8")
    return folder


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command; a traceback fails the test."""
    for room in ("CONFIG", "DATA", "CACHE", "STATE", "LOG"):
        monkeypatch.setenv(f"PULLQUOTE_{room}_DIR", str(tmp_path / room.lower()))

    def run(*arguments: object) -> Result:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        assert isinstance(left.value.code, int)
        return Result(left.value.code, *capsys.readouterr())

    return run
