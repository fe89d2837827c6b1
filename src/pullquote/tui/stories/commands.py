"""What the keys of the list of stories do."""

from __future__ import annotations

import asyncio
from functools import partial

from pullquote.desk.errors import in_words
from pullquote.notebook import Notebook
from pullquote.text import safe_line
from pullquote.tui.bench import Bench
from pullquote.tui.parts import Handlers
from pullquote.tui.stories.controller import StoriesController


def story_handlers(bench: Bench, stories: StoriesController) -> Handlers:
    """What the actions of the stories do."""
    return {
        "story.next": lambda: stories.move(1),
        "story.previous": lambda: stories.move(-1),
        "story.read": partial(_toggle_read, bench, stories),
        "story.star": partial(_toggle_star, bench, stories),
        "story.sort": stories.change_order,
        "unreadable": partial(_show_unreadable, bench),
        "library.open": partial(_make_library, bench),
    }


def _toggle_read(bench: Bench, stories: StoriesController) -> None:
    address = stories.address_meant()
    if address is None:
        return

    def change(book: Notebook) -> str:
        read = not book.marks(address).read
        book.set_read(address, read)
        return "Marked read." if read else "Marked unread."

    bench.save(change)


def _toggle_star(bench: Bench, stories: StoriesController) -> None:
    address = stories.address_meant()
    if address is None:
        return

    def change(book: Notebook) -> str:
        starred = not book.marks(address).starred
        book.set_starred(address, starred)
        return "Starred." if starred else "Star taken away."

    bench.save(change)


def _show_unreadable(bench: Bench) -> None:
    files = bench.desk.unreadable()
    if not files:
        bench.say("Every file in this folder could be read.")
        return
    bench.show_sheet("Files that could not be read", [f"{file.path}\n    {file.reason}" for file in files])


def _make_library(bench: Bench) -> None:
    if bench.desk.target.samples:
        bench.say("These are the samples; start pullquote with a folder of your own to make it the library.")
    elif bench.desk.settings.libraries:
        folders = ", ".join(safe_line(str(folder)) for folder in bench.desk.settings.libraries)
        bench.say(f"config.yaml says which library opens by default ({folders}); change “libraries” there.")
    else:
        bench.screen.run(_made_library(bench))


async def _made_library(bench: Bench) -> None:
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
