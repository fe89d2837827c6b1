"""Selecting text by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.tui.commands.registry import does

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen


@does("select")
def select(bench: MainScreen) -> None:
    if bench.session.story is None:
        bench.say("No story is open.")
        return
    bench.go_to_pane("text")
    bench.selecting.start()


@does("select.leave")
def leave(bench: MainScreen) -> None:
    bench.selecting.leave()


@does("select.left")
def left(bench: MainScreen) -> None:
    bench.selecting.extend("left")


@does("select.right")
def right(bench: MainScreen) -> None:
    bench.selecting.extend("right")


@does("select.down")
def down(bench: MainScreen) -> None:
    bench.selecting.extend("down")


@does("select.up")
def up(bench: MainScreen) -> None:
    bench.selecting.extend("up")


@does("select.word")
def word(bench: MainScreen) -> None:
    bench.selecting.extend("word")


@does("select.word.back")
def word_back(bench: MainScreen) -> None:
    bench.selecting.extend("word back")


@does("select.sentence")
def sentence(bench: MainScreen) -> None:
    bench.selecting.extend("sentence")


@does("select.sentence.back")
def sentence_back(bench: MainScreen) -> None:
    bench.selecting.extend("sentence back")


@does("select.paragraph")
def paragraph(bench: MainScreen) -> None:
    bench.selecting.extend("paragraph")


@does("select.paragraph.back")
def paragraph_back(bench: MainScreen) -> None:
    bench.selecting.extend("paragraph back")


@does("select.other")
def other_end(bench: MainScreen) -> None:
    bench.selecting.extend("other end")
