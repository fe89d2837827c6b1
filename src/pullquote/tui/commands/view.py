"""What is shown and hidden, what is known, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.tui.commands.registry import does
from pullquote.tui.knowledge import about_quote, about_story
from pullquote.tui.meant import meant_by

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen


@does("info")
def info(bench: MainScreen) -> None:
    session, meant = bench.session, meant_by(bench)
    if session.story is None:
        bench.say("No story is open.")
    elif meant is not None and meant.quote is not None and bench.pane != "stories":
        lines = about_quote(session.story, meant.quote, bench.key("speaker.correct"))
        bench.show_sheet("Why this speaker", lines, leads_to=("speaker.correct",))
    else:
        bench.show_sheet("What is known of this story", about_story(session.story))


@does("folds")
def folds(bench: MainScreen) -> None:
    bench.reader.toggle_folds()


@does("marks")
def marks(bench: MainScreen) -> None:
    session = bench.session
    session.marks_shown = not session.marks_shown
    bench.reading.show_layers()
    bench.say("Marks are shown." if session.marks_shown else f"Marks are hidden; {bench.key('marks')} shows them.")


@does("sidebar.toggle")
def toggle_sidebar(bench: MainScreen) -> None:
    bench.toggle_sidebar()


@does("text.alone")
def text_alone(bench: MainScreen) -> None:
    bench.toggle_alone()


@does("quit")
def leave(bench: MainScreen) -> None:
    bench.app.exit()
