"""The action table: the one source of key bindings, palette entries, the help screen and the manual."""

from __future__ import annotations

from typing import Literal

import msgspec

Context = Literal["everywhere", "stories", "text", "sidebar", "selecting", "colours"]


class Action(msgspec.Struct, frozen=True):
    """Something that a key can do.

    `context` is where its keys work: "everywhere" in all three panes, else in the named pane or mode only. `keys` are
    Textual's key names or the character itself. `label` is what the status bar says (one or two words), `help` the line
    in the help screen and the palette.
    """

    id: str
    context: Context
    keys: tuple[str, ...]
    label: str
    help: str


_ROWS: tuple[tuple[str, Context, str, str, str], ...] = (
    ("move.down", "everywhere", "j down", "down", "Move down in the pane in focus; in the stories, preview the story"),
    ("move.up", "everywhere", "k up", "up", "Move up in the pane in focus"),
    ("page.down", "everywhere", "space pagedown", "page down", "One page down"),
    ("page.up", "everywhere", "b pageup", "page up", "One page up"),
    ("half.down", "everywhere", "d ctrl+d", "half page down", "Half a page down"),
    ("half.up", "everywhere", "u ctrl+u", "half page up", "Half a page up"),
    ("go.top", "everywhere", "g home", "top", "To the top"),
    ("go.end", "everywhere", "G end", "end", "To the end"),
    (
        "enter",
        "everywhere",
        "enter",
        "open",
        "Stories: read it; sidebar: go there and make it the trail; text: follow the link stood on",
    ),
    ("link.back", "everywhere", "backspace", "back", "Back from a followed link"),
    ("escape", "everywhere", "escape", "back", "Leave what is open; then back to the quotes as the trail"),
    ("pane.next", "everywhere", "tab", "next pane", "To the next pane"),
    ("pane.previous", "everywhere", "shift+tab", "previous pane", "To the previous pane"),
    ("pane.stories", "everywhere", "1", "stories", "To the stories"),
    ("pane.text", "everywhere", "2", "text", "To the text"),
    ("pane.sidebar", "everywhere", "3", "sidebar", "To the sidebar"),
    ("tab.next", "sidebar", "l right", "next tab", "Next tab of the sidebar"),
    ("tab.previous", "sidebar", "h left", "previous tab", "Previous tab of the sidebar"),
    ("trail.next", "everywhere", "n", "next", "Next stop of the trail (a quote, unless another trail is chosen)"),
    ("trail.previous", "everywhere", "N p", "previous", "Previous stop of the trail"),
    ("trail.links", "everywhere", "L", "links", "Make the story's links the trail"),
    (
        "speaker.correct",
        "everywhere",
        "=",
        "correct",
        "Correct who said the quote stood on: a person of the story, nobody, or a typed name",
    ),
    ("passage.save", "everywhere", "s", "save", "Save the selection, or the quote stood on; again: its whole chain"),
    ("passage.note", "everywhere", "a", "note", "Save it with a note; on a saved passage, edit its note"),
    (
        "passage.tags",
        "everywhere",
        "T",
        "tags",
        "Tag the passage stood on, with known tags or new ones, or take a tag away",
    ),
    ("passage.colour", "everywhere", "c", "colour", "Choose a colour for the passage stood on"),
    ("passage.delete", "everywhere", "x", "delete", "Delete the passage stood on"),
    ("undo", "everywhere", "ctrl+z", "undo", "Undo the last change to passages, speakers or marks"),
    ("redo", "everywhere", "ctrl+y", "redo", "Redo what was undone"),
    ("select", "everywhere", "v", "select", "Select text by keyboard"),
    ("find", "everywhere", "/", "find", "Find in the pane in focus: words in the text, else filter the list"),
    ("search", "everywhere", "S ctrl+f", "search", "Search the whole library"),
    ("story.next", "everywhere", "J ]", "next story", "Next story"),
    ("story.previous", "everywhere", "K [", "previous story", "Previous story"),
    ("story.read", "everywhere", "r", "read", "Mark the story read or unread"),
    ("story.star", "everywhere", "*", "star", "Star the story, or take the star away"),
    ("story.sort", "everywhere", "o", "order", "Order the stories by date, title, source, number of quotes"),
    (
        "info",
        "everywhere",
        "i",
        "why",
        "What is known here: why a quote has its speaker; else where the story's details come from",
    ),
    ("folds", "everywhere", "f", "unfold", "Open or fold the folded lines"),
    ("marks", "everywhere", "m", "marks", "Show or hide all marks in the text"),
    ("copy", "everywhere", "y", "copy", "Copy the selection, or the quote or passage stood on"),
    ("copy.card", "everywhere", "Y", "copy card", "Copy it with its speaker, story, source and date"),
    ("copy.or.quit", "everywhere", "ctrl+c", "copy", "Copy the selection; with none, say how to quit"),
    ("edit", "everywhere", "e", "edit", "Open the story's file in $EDITOR"),
    ("browse", "everywhere", "w", "browser", "Open the story's address in the browser"),
    ("sidebar.toggle", "everywhere", "t", "sidebar", "Show or hide the sidebar"),
    ("text.alone", "everywhere", "z", "text alone", "The text alone, and back"),
    ("library.open", "everywhere", "O", "make library", "Make the open folder the library that opens by default"),
    ("unreadable", "everywhere", "U", "unreadable", "List the files that could not be read"),
    ("palette", "everywhere", ": ctrl+p", "commands", "All commands"),
    ("help", "everywhere", "? f1", "help", "All keys"),
    ("quit", "everywhere", "q", "quit", "Quit"),
    ("select.left", "selecting", "h left", "left", "One character left"),
    ("select.right", "selecting", "l right", "right", "One character right"),
    ("select.down", "selecting", "j down", "down", "One line down"),
    ("select.up", "selecting", "k up", "up", "One line up"),
    ("select.word", "selecting", "w", "word", "One word on"),
    ("select.word.back", "selecting", "b", "word back", "One word back"),
    ("select.sentence", "selecting", ")", "sentence", "To the end of the sentence"),
    ("select.sentence.back", "selecting", "(", "sentence back", "To the start of the sentence"),
    ("select.paragraph", "selecting", "}", "paragraph", "To the end of the paragraph"),
    ("select.paragraph.back", "selecting", "{", "paragraph back", "To the start of the paragraph"),
    ("select.other", "selecting", "o", "other end", "To the other end of the selection"),
    ("select.copy", "selecting", "y ctrl+c", "copy", "Copy the selection"),
    ("select.save", "selecting", "s", "save", "Save the selection as a passage"),
    ("select.note", "selecting", "a", "note", "Save the selection with a note"),
    ("select.leave", "selecting", "escape v", "leave", "Leave selecting"),
    ("colour.pick", "colours", "1 2 3 4 5 6", "pick", "Pick a colour by its number"),
    ("colour.next", "colours", "c", "next colour", "Take the next colour"),
    ("colour.leave", "colours", "escape enter", "done", "Leave the colours"),
)
"""Id, context, keys with blanks between them, label, help."""

ACTIONS: tuple[Action, ...] = tuple(
    Action(id, context, tuple(keys.split()), label, help) for id, context, keys, label, help in _ROWS
)
