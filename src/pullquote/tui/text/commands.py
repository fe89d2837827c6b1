"""What the keys of the text do: walking the trail, links, folds and marks, selecting by keyboard."""

from __future__ import annotations

from functools import partial

from pullquote.tui.bench import Bench
from pullquote.tui.parts import Handlers
from pullquote.tui.text.controller import TextController
from pullquote.tui.text.selecting import MOTIONS


def text_handlers(bench: Bench, text: TextController) -> Handlers:
    """What the actions of the text do."""
    selecting, walking = text.selecting, text.walking
    return {
        "trail.next": lambda: walking.step(forward=True),
        "trail.previous": lambda: walking.step(forward=False),
        "trail.links": partial(_walk_links, bench, text),
        "link.back": text.go_back,
        "folds": walking.toggle_folds,
        "marks": partial(_toggle_marks, bench, text),
        "select": partial(_select, bench, text),
        "select.leave": selecting.leave,
        "select.up": lambda: selecting.move_lines(-1),
        "select.down": lambda: selecting.move_lines(1),
        "select.other": selecting.turn,
        **{action: partial(selecting.move, motion) for action, motion in MOTIONS.items()},
    }


def _walk_links(bench: Bench, text: TextController) -> None:
    trail = bench.session.link_trail()
    if trail.stops:
        text.walking.walk(trail)
    else:
        bench.say("There are no links in this story.")


def _toggle_marks(bench: Bench, text: TextController) -> None:
    session = bench.session
    session.marks_shown = not session.marks_shown
    text.pane.show_layers()
    bench.say("Marks are shown." if session.marks_shown else f"Marks are hidden; {bench.key('marks')} shows them.")


def _select(bench: Bench, text: TextController) -> None:
    if bench.session.story is None:
        bench.say("No story is open.")
        return
    bench.go_to_pane("text")
    text.selecting.start()
