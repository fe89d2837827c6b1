"""Saving passages, and changing what is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.desk.keeping import keep_quote, keep_span
from pullquote.desk.story import PlacedPassage
from pullquote.tui.commands.registry import does

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen


@does("passage.save", "select.save")
def save(bench: MainScreen) -> None:
    _save(bench, note=None)


def _save(bench: MainScreen, note: str | None) -> None:
    session, story, colour = bench.session, bench.session.story, bench.colour
    if story is None:
        bench.say("No story is open.")
        return
    selected, quote = bench.selected_span(), session.quote
    if selected is not None:
        bench.selecting.leave()
        bench.keep(lambda book: keep_span(book, story, selected, colour=colour, note=note).message)
    elif quote is not None:
        bench.keep(lambda book: keep_quote(book, story, quote, colour=colour, note=note).message)
    elif session.stop is not None and session.trail.kind != "passages":
        span = session.stop.span
        bench.keep(lambda book: keep_span(book, story, span, colour=colour, note=note).message)
    elif bench.pane == "text":
        bench.selecting.start()
        bench.say("Nothing stood on or selected: move the selection, then press s to save it.")
    else:
        bench.say("Stand on a quote with n, or select text with v, then press s.")


@does("passage.note", "select.note")
def note(bench: MainScreen) -> None:
    placed = passage_stood_on(bench) if bench.selected_span() is None else None
    if placed is not None:
        passage = placed.passage
        bench.prompt(
            "Note",
            initial="  ".join(passage.notes),
            submit=lambda words: bench.keep(
                lambda book: book.change(passage.id, note=words), "Note saved." if words else "Note removed."
            ),
        )
    elif bench.selected_span() is not None or bench.session.stop is not None:
        bench.prompt("Note", submit=lambda words: _save(bench, words or None))
    else:
        bench.say("Stand on a quote with n, or select text with v, to save it with a note.")


@does("passage.tags")
def tags(bench: MainScreen) -> None:
    placed = passage_stood_on(bench)
    if placed is None:
        bench.say("Stand on a saved passage to give it tags.")
        return
    passage = placed.passage

    def submit(words: str) -> None:
        chosen = tuple(dict.fromkeys(word.lstrip("#") for word in words.replace(",", " ").split() if word.lstrip("#")))
        bench.keep(lambda book: book.set_tags(passage.id, chosen), "Tags saved.")

    bench.prompt("Tags", initial=" ".join(passage.tags), submit=submit)


@does("passage.colour")
def colour(bench: MainScreen) -> None:
    if passage_stood_on(bench) is None:
        bench.say("Stand on a saved passage to choose its colour; s saves the quote that you stand on.")
        return
    bench.mode = "colours"
    bench.show_status()


@does("colour.pick")
def pick_colour(bench: MainScreen) -> None:
    keys = bench.keymap.keys("colour.pick")
    _set_colour(bench, keys.index(bench.pressed) + 1 if bench.pressed in keys else 1)
    bench.mode = "reading"


@does("colour.next")
def next_colour(bench: MainScreen) -> None:
    placed = passage_stood_on(bench)
    if placed is not None:
        _set_colour(bench, placed.passage.colour % 6 + 1)


@does("colour.leave")
def leave_colours(bench: MainScreen) -> None:
    bench.mode = "reading"
    bench.show_status()


def _set_colour(bench: MainScreen, number: int) -> None:
    placed = passage_stood_on(bench)
    if placed is None:
        return
    name = bench.desk.settings.colour_names[number - 1]
    bench.keep(lambda book: book.change(placed.passage.id, colour=number), f"Colour: {name}.")


@does("passage.delete")
def delete(bench: MainScreen) -> None:
    placed = passage_stood_on(bench)
    if placed is None:
        bench.say("Stand on a saved passage to delete it.")
        return
    bench.keep(lambda book: book.delete(placed.passage.id), f"Deleted. {bench.key('undo')} brings it back.")


@does("undo")
def undo(bench: MainScreen) -> None:
    bench.keep(lambda book: _told("Undone", book.undo()))


@does("redo")
def redo(bench: MainScreen) -> None:
    bench.keep(lambda book: _told("Done again", book.redo()))


def _told(word: str, what: str | None) -> str:
    return f"{word}: {what}." if what else f"Nothing to be {word.lower()}."


def passage_stood_on(bench: MainScreen) -> PlacedPassage | None:
    """The saved passage under the sidebar's cursor when it is in focus there, else the one stood on in the text."""
    row = bench.sidebar.chosen
    if bench.pane == "sidebar" and row is not None:
        if row.passage is not None:
            return row.passage
        if row.span is not None and bench.session.story is not None:
            return bench.session.story.passage_at(row.span)
    return bench.session.passage
