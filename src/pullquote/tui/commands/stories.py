"""The list of stories, finding in the pane in focus, and searching the library."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from pullquote.desk.errors import in_words
from pullquote.text import safe_line
from pullquote.tui.commands.registry import does

if TYPE_CHECKING:
    from pullquote.notebook import Notebook
    from pullquote.tui.screens.main import MainScreen


@does("story.next")
def next_story(bench: MainScreen) -> None:
    bench.shelf.move_to(bench.stories.cursor + 1)


@does("story.previous")
def previous_story(bench: MainScreen) -> None:
    bench.shelf.move_to(bench.stories.cursor - 1)


@does("story.read")
def toggle_read(bench: MainScreen) -> None:
    address = bench.address_meant()
    if address is None:
        return

    def change(book: Notebook) -> str:
        read = not book.marks(address).read
        book.set_read(address, read)
        return "Marked read." if read else "Marked unread."

    bench.keep(change)


@does("story.star")
def toggle_star(bench: MainScreen) -> None:
    address = bench.address_meant()
    if address is None:
        return

    def change(book: Notebook) -> str:
        starred = not book.marks(address).starred
        book.set_starred(address, starred)
        return "Starred." if starred else "Star taken away."

    bench.keep(change)


@does("story.sort")
def sort(bench: MainScreen) -> None:
    bench.shelf.change_order()


@does("find")
def find(bench: MainScreen) -> None:
    if bench.pane == "stories":
        bench.prompt(
            "Filter stories",
            initial=bench.stories_pane.filter,
            change=bench.shelf.filter,
            submit=bench.shelf.filter,
            cancel=lambda: bench.shelf.filter(""),
        )
    elif bench.pane == "sidebar":
        bench.prompt(
            "Filter",
            initial=bench.sidebar.filter,
            change=bench.margin.filter,
            submit=bench.margin.filter,
            cancel=lambda: bench.margin.filter(""),
        )
    else:
        bench.reader.ask_what_to_find()


@does("unreadable")
def unreadable(bench: MainScreen) -> None:
    files = bench.desk.unreadable()
    if not files:
        bench.say("Every file in this folder could be read.")
        return
    bench.show_sheet("Files that could not be read", [f"{file.path}\n    {file.reason}" for file in files])


@does("library.open")
def make_library(bench: MainScreen) -> None:
    if bench.desk.target.samples:
        bench.say("These are the samples; start pullquote with a folder of your own to make it the library.")
    elif bench.desk.settings.libraries:
        folders = ", ".join(safe_line(str(folder)) for folder in bench.desk.settings.libraries)
        bench.say(f"config.yaml says which library opens by default ({folders}); change “libraries” there.")
    else:
        bench.run_worker(_make_library(bench))


async def _make_library(bench: MainScreen) -> None:
    try:
        library = await asyncio.to_thread(bench.desk.make_library)
    except OSError as error:
        bench.say(f"The library could not be chosen: {in_words(error, bench.desk.paths.data_dir)}", warning=True)
        return
    here = safe_line(str(bench.desk.target.folder))
    if library is None:
        bench.say(f"{here} no longer opens by default; the samples do.")
    elif library == bench.desk.target.folder:
        bench.say(f"{here} is the library that opens by default now; {bench.key('library.open')} takes that back.")
    else:
        bench.say(f"Taken back: {safe_line(str(library))} opens by default.")
