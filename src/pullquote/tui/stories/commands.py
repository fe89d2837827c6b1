"""What the keys of the list of stories do."""

from __future__ import annotations

import asyncio
from functools import partial

from pullquote.notebook import Notebook
from pullquote.settings import NotWrittenError
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
        return
    if bench.before != "library.open":
        words = f"makes {bench.desk.target.folder} the library that opens by default (in config.yaml)."
        bench.say(f"{bench.key('library.open')} again {words}")
        return
    bench.stage.run(_made_library(bench))


async def _made_library(bench: Bench) -> None:
    try:
        await asyncio.to_thread(bench.desk.make_library)
    except NotWrittenError as error:
        bench.say(str(error), warning=True)
    else:
        bench.say(f"{safe_line(str(bench.desk.target.folder))} opens from now on when you start pullquote.")
