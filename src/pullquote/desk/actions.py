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


def _table() -> tuple[Action, ...]:
    a = Action
    return (
        a(
            "move.down",
            "everywhere",
            ("j", "down"),
            "down",
            "Move down in the pane in focus; in the stories, preview the story",
        ),
        a("move.up", "everywhere", ("k", "up"), "up", "Move up in the pane in focus"),
        a("page.down", "everywhere", ("space", "pagedown"), "page down", "One page down"),
        a("page.up", "everywhere", ("b", "pageup"), "page up", "One page up"),
        a("half.down", "everywhere", ("d", "ctrl+d"), "half page down", "Half a page down"),
        a("half.up", "everywhere", ("u", "ctrl+u"), "half page up", "Half a page up"),
        a("go.top", "everywhere", ("g", "home"), "top", "To the top"),
        a("go.end", "everywhere", ("G", "end"), "end", "To the end"),
        a(
            "enter",
            "everywhere",
            ("enter",),
            "open",
            "Stories: read it; sidebar: go there and make it the trail; text: follow the link stood on",
        ),
        a("link.back", "everywhere", ("backspace",), "back", "Back from a followed link"),
        a("escape", "everywhere", ("escape",), "back", "Leave what is open; then back to the quotes as the trail"),
        a("pane.next", "everywhere", ("tab",), "next pane", "To the next pane"),
        a("pane.previous", "everywhere", ("shift+tab",), "previous pane", "To the previous pane"),
        a("pane.stories", "everywhere", ("1",), "stories", "To the stories"),
        a("pane.text", "everywhere", ("2",), "text", "To the text"),
        a("pane.sidebar", "everywhere", ("3",), "sidebar", "To the sidebar"),
        a("tab.next", "sidebar", ("l", "right"), "next tab", "Next tab of the sidebar"),
        a("tab.previous", "sidebar", ("h", "left"), "previous tab", "Previous tab of the sidebar"),
        a(
            "trail.next",
            "everywhere",
            ("n",),
            "next",
            "Next stop of the trail (a quote, unless another trail is chosen)",
        ),
        a("trail.previous", "everywhere", ("N", "p"), "previous", "Previous stop of the trail"),
        a("trail.links", "everywhere", ("L",), "links", "Make the story's links the trail"),
        a(
            "speaker.correct",
            "everywhere",
            ("=",),
            "correct",
            "Correct who said the quote stood on: a person of the story, nobody, or a typed name",
        ),
        a(
            "passage.save",
            "everywhere",
            ("s",),
            "save",
            "Save the selection, or the quote stood on; again: its whole chain",
        ),
        a("passage.note", "everywhere", ("a",), "note", "Save it with a note; on a saved passage, edit its note"),
        a(
            "passage.tags",
            "everywhere",
            ("T",),
            "tags",
            "Tag the passage stood on, with known tags or new ones, or take a tag away",
        ),
        a("passage.colour", "everywhere", ("c",), "colour", "Choose a colour for the passage stood on"),
        a("passage.delete", "everywhere", ("x",), "delete", "Delete the passage stood on"),
        a("undo", "everywhere", ("ctrl+z",), "undo", "Undo the last change to passages, speakers or marks"),
        a("redo", "everywhere", ("ctrl+y",), "redo", "Redo what was undone"),
        a("select", "everywhere", ("v",), "select", "Select text by keyboard"),
        a("find", "everywhere", ("/",), "find", "Find in the pane in focus: words in the text, else filter the list"),
        a("search", "everywhere", ("S", "ctrl+f"), "search", "Search the whole library"),
        a("story.next", "everywhere", ("J", "]"), "next story", "Next story"),
        a("story.previous", "everywhere", ("K", "["), "previous story", "Previous story"),
        a("story.read", "everywhere", ("r",), "read", "Mark the story read or unread"),
        a("story.star", "everywhere", ("*",), "star", "Star the story, or take the star away"),
        a("story.sort", "everywhere", ("o",), "order", "Order the stories by date, title, source, number of quotes"),
        a(
            "info",
            "everywhere",
            ("i",),
            "why",
            "What is known here: why a quote has its speaker; else where the story's details come from",
        ),
        a("folds", "everywhere", ("f",), "unfold", "Open or fold the folded lines"),
        a("marks", "everywhere", ("m",), "marks", "Show or hide all marks in the text"),
        a("copy", "everywhere", ("y",), "copy", "Copy the selection, or the quote or passage stood on"),
        a("copy.card", "everywhere", ("Y",), "copy card", "Copy it with its speaker, story, source and date"),
        a("copy.or.quit", "everywhere", ("ctrl+c",), "copy", "Copy the selection; with none, say how to quit"),
        a("edit", "everywhere", ("e",), "edit", "Open the story's file in $EDITOR"),
        a("browse", "everywhere", ("w",), "browser", "Open the story's address in the browser"),
        a("sidebar.toggle", "everywhere", ("t",), "sidebar", "Show or hide the sidebar"),
        a("text.alone", "everywhere", ("z",), "text alone", "The text alone, and back"),
        a(
            "library.open",
            "everywhere",
            ("O",),
            "make library",
            "Make the open folder the library that opens by default",
        ),
        a("unreadable", "everywhere", ("U",), "unreadable", "List the files that could not be read"),
        a("palette", "everywhere", (":", "ctrl+p"), "commands", "All commands"),
        a("help", "everywhere", ("?", "f1"), "help", "All keys"),
        a("quit", "everywhere", ("q",), "quit", "Quit"),
        a("select.left", "selecting", ("h", "left"), "left", "One character left"),
        a("select.right", "selecting", ("l", "right"), "right", "One character right"),
        a("select.down", "selecting", ("j", "down"), "down", "One line down"),
        a("select.up", "selecting", ("k", "up"), "up", "One line up"),
        a("select.word", "selecting", ("w",), "word", "One word on"),
        a("select.word.back", "selecting", ("b",), "word back", "One word back"),
        a("select.sentence", "selecting", (")",), "sentence", "To the end of the sentence"),
        a("select.sentence.back", "selecting", ("(",), "sentence back", "To the start of the sentence"),
        a("select.paragraph", "selecting", ("}",), "paragraph", "To the end of the paragraph"),
        a("select.paragraph.back", "selecting", ("{",), "paragraph back", "To the start of the paragraph"),
        a("select.other", "selecting", ("o",), "other end", "To the other end of the selection"),
        a("select.copy", "selecting", ("y", "ctrl+c"), "copy", "Copy the selection"),
        a("select.save", "selecting", ("s",), "save", "Save the selection as a passage"),
        a("select.note", "selecting", ("a",), "note", "Save the selection with a note"),
        a("select.leave", "selecting", ("escape", "v"), "leave", "Leave selecting"),
        a("colour.pick", "colours", ("1", "2", "3", "4", "5", "6"), "pick", "Pick a colour by its number"),
        a("colour.next", "colours", ("c",), "next colour", "Take the next colour"),
        a("colour.leave", "colours", ("escape", "enter"), "done", "Leave the colours"),
    )


ACTIONS: tuple[Action, ...] = _table()
