"""With every key remapped, no default key is named anywhere on the screens."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager

import pytest
from tests.driving import is_settled, open_story, until

from pullquote.desk.actions import ACTIONS
from pullquote.desk.keymap import shown_key
from pullquote.library import Progress
from pullquote.settings.table import SETTINGS
from pullquote.tui.over.chooser import ChoicePane, Chooser
from pullquote.tui.over.sheet import Sheet, SheetPane

LETTERS = [chr(code) for start, end in ((0x430, 0x450), (0x410, 0x430), (0x561, 0x587)) for code in range(start, end)]
"""Letters that are no default key and that no text of the program has: Cyrillic and Armenian ones."""

OWN = {
    action.id: [LETTERS.pop() for _ in action.keys] if action.id == "colour.pick" else [LETTERS.pop()]
    for action in ACTIONS
}
OWN_KEYS = {key for keys in OWN.values() for key in keys}
DEFAULT_KEYS = {name for action in ACTIONS for key in action.keys for name in (key, shown_key(key))} | {"Enter", "Esc"}

ALSO_WORDS = {*"a?=123456", "tab", "end", "home", "space", "up", "down", "left", "right"}
"""Default keys that are words, numbers or signs of the program too: they are keys where a key would stand."""

WHERE_A_KEY_STANDS = re.compile(
    r"(?:[Pp]ress|[Kk]ey|with|Colour:) +(?P<named>\S+)"
    r"|(?P<acting>\S+) +(?:again|to (?!the|[0-9])|adds|brings|closes|corrects|deletes|edits|follows|goes|leaves|makes"
    r"|opens|saves|says|shows|takes|tells|walks)\b"
)


def keys_named(line: str) -> set[str]:
    """The default keys that a line of the screen names."""
    words = {word.strip(".,;:()“”│") or word for word in line.split()}
    standing = {(found["named"] or found["acting"]).strip(".,;()") for found in WHERE_A_KEY_STANDS.finditer(line)} - {
        "a" if re.search(r"with a \w", line) else ""
    }
    return (words & (DEFAULT_KEYS - ALSO_WORDS)) | (standing & DEFAULT_KEYS)


@pytest.mark.parametrize(
    "line",
    [
        "Nothing stood on or selected: move the selection, then press s to save it.",
        "Stand on a quote with n, or select text with v, then press s.",
        "Stand on a quote with n, or select text with v, then press Y to copy its evidence card.",
        "Stand on a saved passage to choose its colour; s saves the quote that you stand on.",
        "Saved. a adds a note, c a colour, ^z takes it back.",
        "escape shows all stories.",
        "below it a quote is unattributed, and the key i tells who it may have been",
        " Keys                                     esc closes ",
        "While selecting (v)",
        "Colour: 1 yellow  2 rose  3 green",
        "? says all keys",
        "Press tab to go on",
    ],
)
def test_a_default_key_in_a_message_is_noticed(line):
    assert keys_named(line)


@pytest.mark.parametrize(
    "line",
    [
        "Saved. ж adds a note, д a colour, я takes it back.",
        "Stand on a quote with ж, or select text with д, to save it with a note.",
        "Selected to the end of the tab; 2 quotes, 1 file = all?",
    ],
)
def test_a_message_without_default_keys_is_let_pass(line):
    assert not keys_named(line)


def test_the_settings_explain_themselves_without_default_keys():
    assert not [each.field for each in SETTINGS if each.field != "keys" and keys_named(each.help)]


class Screens:
    """The app with all keys remapped; each step is followed by a look at all that is on the screen."""

    def __init__(self, app, pilot):
        self.app, self.pilot = app, pilot

    async def do(self, *actions):
        """Press the reader's own key of each action."""
        for action in actions:
            await self.pilot.press(OWN[action][0])
            self.look(action)

    async def read(self, title):
        """Go into the text of a story."""
        await open_story(self.app, self.pilot, title)
        await self.do("enter")
        assert self.app.bench.pane == "text"

    async def type(self, *keys):
        await self.pilot.press(*keys)
        self.look(*keys)

    async def said(self, words):
        """Wait for a message that has these words."""
        await until(self.pilot, lambda: words in self.app.main.status.message)
        self.look(words)

    async def opened(self, kind):
        """Wait for what opens over the panes, look at all of it, and leave it."""
        await until(self.pilot, lambda: isinstance(self.app.screen, kind))
        if kind is Chooser:
            await until(self.pilot, lambda: self.app.screen._listed is not None)
        self.look(kind)
        await self.pilot.press("escape")
        assert self.app.screen is self.app.main

    def look(self, *after):
        app = self.app
        lines = ["".join(s.text for s in strip) for strip in app.screen._compositor.render_strips()]
        for box in app.screen.query("#sheet, #chooser"):
            # What lies beside it is cut in the middle of words.
            lines = [line[box.region.x : box.region.right] for line in lines[box.region.y : box.region.bottom]]
        lines.append(app.main.status.message)
        for pane in app.screen.query(SheetPane):
            shown = pane.wrapped(200)
            ends = next((i for i, line in enumerate(shown) if line == "The mouse"), len(shown))
            lines += shown
            if pane._title == "Keys":
                columns = [line[2:12].split() for line in shown[:ends] if line.startswith("  ") and line[2:3] != " "]
                assert {key for column in columns for key in column} <= OWN_KEYS
        for pane in app.screen.query(ChoicePane):
            lines += [choice.words for choice in pane.choices]
            assert not {word for choice in pane.choices for word in choice.right.split()} & (DEFAULT_KEYS - ALSO_WORDS)
        for line in lines:
            assert not keys_named(line), f"after {after}: {line!r} names {keys_named(line)}"
        assert {key for key, _ in app.main.status.keys} <= OWN_KEYS, f"after {after}: {app.main.status.keys}"


@pytest.fixture
def remapped(running, tmp_path):
    """Starts the app on the library with all keys remapped."""
    config = tmp_path / "config" / "config.yaml"
    config.parent.mkdir()
    keys = "".join(f"  {action}: [{', '.join(keys)}]\n" for action, keys in OWN.items())
    config.write_text(f"keys:\n{keys}", encoding="utf-8")

    @asynccontextmanager
    async def run(size=(140, 40)):
        async with running(size=size) as (app, pilot):
            assert not app.desk.problems
            assert is_settled(app)
            yield Screens(app, pilot)

    return run


@pytest.fixture
def broken(library):
    """A file in the library that can't be read."""
    (library / "broken.txt").write_bytes(bytes(range(256)) * 8)


@pytest.mark.usefixtures("broken")
async def test_in_the_stories(remapped):
    async with remapped() as screens:
        await screens.said("could not be read")
        await screens.do("move.down", "move.up", "story.previous", "story.next", "story.sort", "story.read")
        await screens.said("Marked")
        await screens.do("find")
        await screens.type(*"tides", "enter")
        await screens.do("find")
        await screens.type(*"zzz")
        assert "No story with" in screens.app.main.stories.pane.empty[0]
        await screens.type("enter")
        screens.app.main.stories.take(Progress())
        await screens.pilot.pause()
        screens.look("progress")
        await screens.do("escape", "library.open", "copy.or.quit", "link.back")


async def test_with_nothing_to_act_on(remapped):
    async with remapped() as screens:
        for pane in ("pane.stories", "pane.sidebar"):
            for action in ("save", "note", "tags", "colour", "delete"):
                await screens.do(pane, "tab.next" if pane == "pane.sidebar" else pane, f"passage.{action}")
            await screens.do("copy", "copy.card", "speaker.correct", "folds", "browse", "undo")
            await screens.said("Nothing to be undone")
        await screens.do("pane.text", "copy", "copy.card", "speaker.correct", "enter", "trail.links", "passage.note")
        await screens.do("passage.save")
        assert screens.app.bench.mode == "selecting"


async def test_in_the_text_and_selecting(remapped):
    async with remapped() as screens:
        await screens.read("Harbour pilots")
        screens.look("opened")
        await screens.do("trail.next", "trail.next", "trail.next", "trail.next", "escape", "escape", "pane.text")
        await screens.do("select", "select.right", "select.sentence")
        await screens.type("§")
        assert screens.app.main.status.message.startswith("Selecting:")
        await screens.do("select.leave", "marks", "marks", "text.alone", "escape", "pane.text", "find")
        await screens.type(*"night", "enter")
        await screens.do("escape", "find")
        await screens.type(*"zzz", "enter")
        await screens.read("[AP] Tides")
        await screens.do("trail.next", "trail.links", "enter", "link.back", "link.back")


async def test_saving_and_what_follows(remapped):
    async with remapped() as screens:
        await screens.read("Harbour pilots")
        await screens.do("trail.next", "passage.save")
        await screens.said("Saved.")
        await screens.do("passage.save")
        await screens.said("whole quotation")
        await screens.do("passage.save")
        await screens.said("Already saved")
        await screens.do("passage.colour")
        assert screens.app.main.status.where.startswith(f"Colour: {OWN['colour.pick'][0]} ")
        await screens.type(OWN["colour.pick"][3])
        await screens.said("Colour:")
        await screens.do("passage.tags")
        await screens.type(*"port", "enter")
        await screens.said("Tagged")
        await screens.do("passage.tags")
        await screens.opened(Chooser)
        await screens.do("passage.note")
        await screens.type(*"later", "enter")
        await screens.said("Note saved")
        await screens.do("speaker.correct")
        await screens.opened(Chooser)
        await screens.do("speaker.correct")
        await screens.type(*"tomas", "enter")
        await screens.said("Corrected")
        await screens.do("undo")
        await screens.said("Undone")
        await screens.do("redo")
        await screens.said("Done again")
        await screens.do("pane.sidebar", "tab.previous")
        assert screens.app.main.sidebar.pane.tab == "passages"
        await screens.do("passage.delete")
        await screens.said("Deleted")


async def test_in_the_sidebar(remapped):
    async with remapped() as screens:
        await screens.do("pane.sidebar", "move.down", "enter", "pane.sidebar", "tab.next", "enter", "pane.sidebar")
        await screens.do("tab.next", "find")
        await screens.type(*"zzz", "enter")
        await screens.do("escape", "sidebar.toggle", "sidebar.toggle")
        await screens.read("[AP] Tides")
        await screens.do("pane.sidebar", "tab.next", "tab.next", "tab.next")


@pytest.mark.usefixtures("broken")
async def test_what_opens_over_the_panes(remapped):
    async with remapped() as screens:
        await screens.do("help")
        await screens.opened(Sheet)
        await screens.do("info")
        await screens.opened(Sheet)
        await screens.do("unreadable")
        await screens.opened(Sheet)
        await screens.do("palette")
        await screens.opened(Chooser)
        await screens.do("search")
        await screens.type(*"tide")
        await screens.opened(Chooser)
        await screens.read("Harbour pilots")
        await screens.do("trail.next", "info")
        assert screens.app.screen.query_one(SheetPane)._title == "Why this speaker"
        await screens.opened(Sheet)


async def test_where_no_program_can_copy(remapped, monkeypatch):
    monkeypatch.setattr("pullquote.tui.text.copying.copy_local", lambda text: None)
    async with remapped() as screens:
        await screens.read("Harbour pilots")
        await screens.do("trail.next", "copy")
        await screens.said("Asked the terminal")
        await screens.do("copy")
        await screens.said("Written to")


async def test_on_smaller_screens(remapped):
    async with remapped(size=(100, 30)) as screens:
        for size in ((100, 30), (70, 24)):
            await screens.pilot.resize_terminal(*size)
            await screens.do("pane.text", "pane.sidebar", "pane.next", "help")
            await screens.opened(Sheet)


@pytest.mark.usefixtures("broken")
async def test_a_sheet_is_left_and_scrolled_by_the_readers_own_keys_only(remapped):
    async with remapped(size=(100, 20)) as screens:
        app = screens.app
        for opening in ("help", "info", "unreadable"):
            for closing in (opening, "quit", "escape", "info", "help"):
                await screens.do(opening)
                assert isinstance(app.screen, Sheet)
                if closing == opening:
                    await screens.type("q", "i", "question_mark", "f1", "U", "j", "G")
                    assert isinstance(app.screen, Sheet)
                    assert app.screen.query_one(SheetPane).top == 0
                    await screens.do("go.end", "page.up", "move.down")
                await screens.do(closing)
                assert app.screen is app.main
        await screens.do("help", "move.down", "page.down")
        assert app.screen.query_one(SheetPane).top == 11
