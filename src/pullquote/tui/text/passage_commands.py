"""Saving passages, and changing what is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pullquote.desk.choices import TagChoice, matching_tags, tag_choices
from pullquote.desk.saving import Outcome, save_quote, save_span, trimmed
from pullquote.desk.story import PlacedPassage
from pullquote.desk.trails import Stop
from pullquote.notebook import Notebook
from pullquote.tui.bench import Bench, Commands
from pullquote.tui.over.chooser import Choice, Chooser
from pullquote.tui.session import Meant


def save(bench: Bench) -> None:
    meant = bench.meant()
    if bench.session.story is None:
        bench.say("No story is open.")
    elif meant is not None:
        _save(bench, meant, note=None)
    elif bench.pane == "text":
        bench.text.start_selecting()
        bench.say(
            f"Nothing stood on or selected: move the selection, then press {bench.key('select.save')} to save it."
        )
    else:
        bench.say(f"{bench.how_to_mean()}, then press {bench.key('passage.save')}.")


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
        bench.say(f"{bench.how_to_mean()}, to save it with a note.")
    elif meant.passage is None:
        bench.screen.prompt.ask("Note", submit=lambda words: _save(bench, meant, words or None))
    else:
        passage = meant.passage.passage
        bench.screen.prompt.ask(
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
    known = tag_choices(bench.desk.tag_uses(), passage.tags)

    def choices_for(words: str) -> tuple[Sequence[Choice], str]:
        return [_tag_row(choice) for choice in matching_tags(known, words)], "No tag yet: type one."

    def choose(value: str | None) -> None:
        if value is not None:
            _change_tags(bench, passage.id, value.split("\n"))

    start = len(passage.tags) if len(passage.tags) < len(known) else 0
    question = "Tags: choose one to give or take away, or type some"
    chooser = Chooser(bench.look, question, choices_for, most_lines=len(known) + 1, start=start)
    bench.screen.put_over(chooser, choose)


def _tag_row(choice: TagChoice) -> Choice:
    words = f"{'✓' if choice.is_on else ' '} {_with_signs(choice.tags)}"
    return Choice(words, choice.note, "\n".join(choice.tags))


def _with_signs(tags: Iterable[str]) -> str:
    return " ".join(f"#{tag}" for tag in tags)


def _change_tags(bench: Bench, passage: str, tags: Sequence[str]) -> None:
    """Give a passage (its id) these tags; a single one that it has already is taken away."""
    undo = bench.key("undo")

    def change(book: Notebook) -> str:
        saved = book.passage(passage)
        present = saved.tags if saved else ()
        if len(tags) == 1 and tags[0] in present:
            book.set_tags(passage, [tag for tag in present if tag != tags[0]])
            return f"Tag taken away: {_with_signs(tags)}. {undo} brings it back."
        if set(tags) <= set(present):
            return f"It has these tags already: {_with_signs(tags)}."
        book.set_tags(passage, [*present, *tags])
        return f"Tagged {_with_signs(tags)}. {undo} takes it back."

    bench.save(change)


def colour(bench: Bench) -> None:
    if passage_stood_on(bench) is None:
        save = bench.key("passage.save")
        bench.say(f"Stand on a saved passage to choose its colour; {save} saves the quote that you stand on.")
        return
    bench.mode = "colours"
    bench.screen.show_status()


def pick_colour(bench: Bench) -> None:
    keys = bench.keymap.keys("colour.pick")
    number = keys.index(bench.pressed) + 1 if bench.pressed in keys else 1
    _set_colour(bench, lambda _present: number)
    bench.mode = "reading"


def next_colour(bench: Bench) -> None:
    _set_colour(bench, lambda present: present % 6 + 1)


def leave_colours(bench: Bench) -> None:
    bench.mode = "reading"
    bench.screen.show_status()


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


PASSAGE_COMMANDS: Commands = {
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
