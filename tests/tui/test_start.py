"""What the screen's process does not do: read the rules and weights of the analysis, which the workers need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_OPENS_AND_SHOWS = """
import asyncio, os, sys

opened = []
sys.addaudithook(lambda event, details: opened.append(str(details[0])) if event == "open" else None)

from pullquote.desk.startup import open_desk, set_up
from pullquote.tui.app import PullquoteApp
from tests.driving import is_settled, until

async def show():
    app = PullquoteApp(open_desk(set_up(os.environ), sys.argv[1]))
    async with app.run_test(size=(140, 40)) as pilot:
        await until(pilot, lambda: is_settled(app))
        await pilot.press("2", "n", "i", "escape")
        assert app.bench.session.quotes
    app.close_desk()

asyncio.run(show())
data = [file for file in opened if "/pullquote/language/" in file and "__pycache__" not in file]
data = [file for file in data if not file.endswith(".py")]
modules = [name for name in sys.modules if name.startswith("pullquote.language.")]
print(data, modules)
"""


async def test_an_indexed_folder_is_shown_without_the_rules_and_weights_of_the_analysis(running, library, environ):
    async with running(fresh=True) as (app, _pilot):
        assert app.bench.session.story.is_analysed
    shown = subprocess.run(
        [sys.executable, "-c", _OPENS_AND_SHOWS, str(library)],
        env={**environ, "PATH": "", "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm-256color"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert shown.stdout == "[] ['pullquote.language.model']\n", shown.stderr[-2000:]
