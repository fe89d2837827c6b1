"""Copying, and handing the story to an editor or a browser."""

from __future__ import annotations

import asyncio
import os

from textual.app import SuspendNotSupported

from pullquote.desk.external_programs import ProgramError, copy_local, copy_to_file, editor_command, open_url
from pullquote.desk.saving import quote_at
from pullquote.desk.story import UNATTRIBUTED, evidence_card, speaker_label
from pullquote.tui.bench import Bench, Commands
from pullquote.tui.lifetime import lifetime
from pullquote.tui.text.layout import copied_text


def copy(bench: Bench) -> None:
    meant = bench.meant()
    if meant is None:
        bench.say(f"{bench.how_to_mean()}, then press {bench.key('copy')} to copy it.")
        return
    hidden = bench.text.hidden
    _copy(bench, copied_text(meant.story.text, meant.span, hidden) if meant.span is not None else meant.words)
    if bench.mode == "selecting":
        bench.text.leave_selection()


def copy_card(bench: Bench) -> None:
    meant = bench.meant()
    if meant is None or meant.span is None:
        bench.say(f"{bench.how_to_mean()}, then press {bench.key('copy.card')} to copy its evidence card.")
        return
    quote = quote_at(meant.story, meant.span)
    label = speaker_label(meant.story, quote) if quote is not None else UNATTRIBUTED
    words = copied_text(meant.story.text, meant.span, bench.text.hidden)
    _copy(bench, evidence_card(meant.story, words, None if label == UNATTRIBUTED else label))


def copy_or_quit(bench: Bench) -> None:
    if bench.text.selected is not None:
        copy(bench)
    else:
        bench.say(f"Press {bench.key('quit')} to quit.")


def _copy(bench: Bench, text: str) -> None:
    bench.screen.run(_copied(bench, text))


async def _copied(bench: Bench, text: str) -> None:
    """Copy with a program of this computer; else ask the terminal, and at the second asking write a file."""
    words = f"{len(text)} characters"
    program = await asyncio.to_thread(copy_local, text)
    if program is not None:
        bench.say(f"Copied {words} ({program}).")
    elif text != bench.asked_to_copy:
        bench.asked_to_copy = text
        bench.screen.copy(text)
        bench.say(f"Asked the terminal to copy {words}. If nothing arrives: the same key again writes them to a file.")
    else:
        bench.asked_to_copy = ""
        try:
            file = await asyncio.to_thread(copy_to_file, text, bench.desk.paths.state_dir)
        except OSError as error:
            bench.say(f"The copy could not be written to a file: {error.strerror}.", warning=True)
        else:
            bench.say(f"Written to {file}")


def edit(bench: Bench) -> None:
    story = bench.session.story
    if story is None:
        bench.say("No story is open.")
        return
    file = bench.desk.file_of(story)
    if not file.exists():
        bench.say(f"There is no {file} any more: it was moved or deleted.", warning=True)
        return
    try:
        command = editor_command(os.environ, file)
    except ProgramError as error:
        bench.say(str(error), warning=True)
        return
    try:
        with bench.screen.handed_over():
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


def browse(bench: Bench) -> None:
    story = bench.session.story
    url = story.article.metadata.url if story is not None else None
    if url is None:
        bench.say("No web address is known for this story.")
    else:
        open_address(bench, url.value)


def open_address(bench: Bench, url: str) -> None:
    """Open a web or mail address in the reader's browser."""

    async def opened() -> None:
        try:
            await asyncio.to_thread(open_url, url)
        except ProgramError as error:
            bench.say(str(error), warning=True)
        else:
            bench.say(f"Opened {url}")

    bench.screen.run(opened())


COPY_COMMANDS: Commands = {
    "copy": copy,
    "select.copy": copy,
    "copy.card": copy_card,
    "copy.or.quit": copy_or_quit,
    "edit": edit,
    "browse": browse,
}
