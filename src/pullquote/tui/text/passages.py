"""Saving passages, and changing what is saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pullquote.desk.saving import Outcome, save_quote, save_span, trimmed
from pullquote.desk.story import PlacedPassage
from pullquote.desk.trails import Stop
from pullquote.notebook import Notebook
from pullquote.tui.bench import Bench
from pullquote.tui.parts import Handlers
from pullquote.tui.session import Meant


def save(bench: Bench) -> None:
    meant = bench.meant()
    if bench.session.story is None:
        bench.say("No story is open.")
    elif meant is not None:
        _save(bench, meant, note=None)
    elif bench.pane == "text":
        bench.text.start_selecting()
        bench.say("Nothing stood on or selected: move the selection, then press s to save it.")
    else:
        bench.say("Stand on a quote with n, or select text with v, then press s.")


def _save(bench: Bench, meant: Meant, note: str | None) -> None:
    story, span, quote, colour = meant.story, meant.span, meant.quote, bench.desk.settings.colour
    if quote is not None:
        bench.save(lambda book: _words(bench, save_quote(book, story, quote, colour=colour, note=note).outcome))
    elif meant.passage is not None:
        bench.say(_words(bench, "already saved"))
    elif span is not None:
        if bench.text.selected is not None:
            bench.text.leave_selection()
            # Note, colour and delete are for what was just saved.
            bench.walking.stand_aside(Stop(trimmed(story.text, span)))
        bench.save(lambda book: _words(bench, save_span(book, story, span, colour=colour, note=note).outcome))


def _words(bench: Bench, outcome: Outcome) -> str:
    note, colour, delete = bench.key("passage.note"), bench.key("passage.colour"), bench.key("passage.delete")
    match outcome:
        case "saved":
            return f"Saved. {note} adds a note, {colour} a colour, {bench.key('undo')} takes it back."
        case "saved with note":
            return "Saved with your note."
        case "note saved":
            return "Note saved."
        case "whole quotation saved":
            return "Saved the whole quotation, with all its parts."
        case "already saved":
            return f"Already saved. {note} edits its note, {colour} its colour, {delete} deletes it."


def note(bench: Bench) -> None:
    """What is meant is settled before the reader types: whatever happens meanwhile, the note goes there."""
    meant = bench.meant()
    if meant is None:
        bench.say("Stand on a quote with n, or select text with v, to save it with a note.")
    elif meant.passage is None:
        bench.stage.ask("Note", submit=lambda words: _save(bench, meant, words or None))
    else:
        passage = meant.passage.passage
        bench.stage.ask(
            "Note",
            initial="  ".join(passage.notes),
            submit=lambda words: bench.save(
                lambda book: book.change(passage.id, note=words), "Note saved." if words else "Note removed."
            ),
        )


def tags(bench: Bench) -> None:
    placed = passage_stood_on(bench)
    if placed is None:
        bench.say("Stand on a saved passage to give it tags.")
        return
    passage = placed.passage

    def submit(words: str) -> None:
        chosen = tuple(dict.fromkeys(word.lstrip("#") for word in words.replace(",", " ").split() if word.lstrip("#")))
        bench.save(lambda book: book.set_tags(passage.id, chosen), "Tags saved.")

    bench.stage.ask("Tags", initial=" ".join(passage.tags), submit=submit)


def colour(bench: Bench) -> None:
    if passage_stood_on(bench) is None:
        bench.say("Stand on a saved passage to choose its colour; s saves the quote that you stand on.")
        return
    bench.mode = "colours"
    bench.stage.show_status()


def pick_colour(bench: Bench) -> None:
    keys = bench.keymap.keys("colour.pick")
    number = keys.index(bench.pressed) + 1 if bench.pressed in keys else 1
    _set_colour(bench, lambda _present: number)
    bench.mode = "reading"


def next_colour(bench: Bench) -> None:
    _set_colour(bench, lambda present: present % 6 + 1)


def leave_colours(bench: Bench) -> None:
    bench.mode = "reading"
    bench.stage.show_status()


def _set_colour(bench: Bench, choose: Callable[[int], int]) -> None:
    placed = passage_stood_on(bench)
    if placed is None:
        return
    identifier, names = placed.passage.id, bench.desk.settings.colour_names

    def change(book: Notebook) -> str:
        passage = book.passage(identifier)
        number = choose(passage.colour if passage else 1)
        book.change(identifier, colour=number)
        return f"Colour: {names[number - 1]}."

    bench.save(change)


def delete(bench: Bench) -> None:
    placed = passage_stood_on(bench)
    if placed is None:
        bench.say("Stand on a saved passage to delete it.")
        return
    bench.save(lambda book: book.delete(placed.passage.id), f"Deleted. {bench.key('undo')} brings it back.")


def undo(bench: Bench) -> None:
    bench.save(lambda book: _told("Undone", book.undo()))


def redo(bench: Bench) -> None:
    bench.save(lambda book: _told("Done again", book.redo()))


def _told(word: str, what: str | None) -> str:
    return f"{word}: {what}." if what else f"Nothing to be {word.lower()}."


def passage_stood_on(bench: Bench) -> PlacedPassage | None:
    """The saved passage of what is meant."""
    meant = bench.meant()
    return meant.passage if meant is not None else None


def passage_handlers(bench: Bench) -> Handlers:
    """What the actions on passages do."""
    handlers: dict[str, Callable[[Bench], None]] = {
        "passage.save": save,
        "select.save": save,
        "passage.note": note,
        "select.note": note,
        "passage.tags": tags,
        "passage.colour": colour,
        "colour.pick": pick_colour,
        "colour.next": next_colour,
        "colour.leave": leave_colours,
        "passage.delete": delete,
        "undo": undo,
        "redo": redo,
    }
    return {action: partial(handler, bench) for action, handler in handlers.items()}
