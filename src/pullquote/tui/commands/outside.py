"""Copying, and handing the story to an editor or a browser."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from pullquote.desk.cards import evidence_card
from pullquote.desk.keeping import quote_at
from pullquote.desk.outside import OutsideError, copy_local, editor_command, open_url
from pullquote.desk.speakers import UNATTRIBUTED, speaker_label
from pullquote.tui.commands.registry import does
from pullquote.tui.layout import copied_text
from pullquote.tui.lifetime import lifetime
from pullquote.tui.meant import meant_by

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen


@does("copy", "select.copy")
def copy(bench: MainScreen) -> None:
    meant = meant_by(bench)
    if meant is None:
        bench.say("Stand on a quote with n, or select text with v, then press y to copy it.")
        return
    hidden = bench.reading.hidden
    _copy(bench, copied_text(meant.story.text, meant.span, hidden) if meant.span is not None else meant.words)
    if bench.mode == "selecting":
        bench.selecting.leave()


@does("copy.card")
def copy_card(bench: MainScreen) -> None:
    meant = meant_by(bench)
    if meant is None or meant.span is None:
        bench.say("Stand on a quote with n, or select text with v, then press Y to copy its evidence card.")
        return
    quote = quote_at(meant.story, meant.span)
    label = speaker_label(meant.story, quote) if quote is not None else UNATTRIBUTED
    words = copied_text(meant.story.text, meant.span, bench.reading.hidden)
    _copy(bench, evidence_card(meant.story, words, None if label == UNATTRIBUTED else label))


@does("copy.or.quit")
def copy_or_quit(bench: MainScreen) -> None:
    if bench.selected_span() is not None:
        copy(bench)
    else:
        bench.say(f"Press {bench.key('quit')} to quit.")


def _copy(bench: MainScreen, text: str) -> None:
    bench.run_worker(_copied(bench, text))


async def _copied(bench: MainScreen, text: str) -> None:
    """Copy with a program of this computer; else ask the terminal, and at the second asking write a file."""
    words = f"{len(text)} characters"
    program = await asyncio.to_thread(copy_local, text)
    if program is not None:
        bench.say(f"Copied {words} ({program}).")
    elif text != bench.asked_to_copy:
        bench.asked_to_copy = text
        bench.app.copy_to_clipboard(text)
        bench.say(f"Asked the terminal to copy {words}. If nothing arrives: the same key again writes them to a file.")
    else:
        bench.asked_to_copy = ""
        try:
            file = await asyncio.to_thread(bench.desk.write_copy, text)
        except OSError as error:
            bench.say(f"The copy could not be written to a file: {error.strerror}.", warning=True)
        else:
            bench.say(f"Written to {file}")


@does("edit")
def edit(bench: MainScreen) -> None:
    story = bench.session.story
    if story is None:
        bench.say("No story is open.")
        return
    try:
        command = editor_command(os.environ, bench.desk.file_of(story))
    except OutsideError as error:
        bench.say(str(error), warning=True)
        return
    try:
        with bench.app.suspend():
            failed = _run(command)
    except SuspendNotSupported:
        failed = "This terminal can't be handed to an editor."
    if failed:
        bench.say(failed, warning=True)


def _run(command: list[str]) -> str:
    """Run a program on the terminal; what went wrong, in words for the reader."""
    try:
        code = lifetime.run(command)
    except OSError as error:
        return f"{command[0]} could not be started: {error.strerror}."
    return f"{command[0]} ended with code {code}." if code else ""


@does("browse")
def browse(bench: MainScreen) -> None:
    story = bench.session.story
    url = story.article.metadata.url if story is not None else None
    if url is None:
        bench.say("No web address is known for this story.")
    else:
        open_address(bench, url.value)


def open_address(bench: MainScreen, url: str) -> None:
    """Open a web or mail address in the reader's browser."""

    async def opened() -> None:
        try:
            await asyncio.to_thread(open_url, url)
        except OutsideError as error:
            bench.say(str(error), warning=True)
        else:
            bench.say(f"Opened {url}")

    bench.run_worker(opened())
