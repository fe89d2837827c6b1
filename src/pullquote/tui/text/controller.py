"""Reading at work: opening stories, following links, scrolling; keeps text, sidebar and status bar in step."""

from __future__ import annotations

from functools import partial

from pullquote.text import Span
from pullquote.tui.bench import Bench
from pullquote.tui.parts import Handlers, Offer
from pullquote.tui.session import Place
from pullquote.tui.text.copying import open_address
from pullquote.tui.text.pane import ReadingPane
from pullquote.tui.text.selecting import MOTIONS, Selecting
from pullquote.tui.text.walking import Walking

_NOUNS = {"quotes": "quote", "speaker": "quote", "entity": "mention", "found": "hit", "passages": "passage"}


class TextController:
    """Acts on the reading pane, and on what stands beside it."""

    def __init__(self, bench: Bench, pane: ReadingPane) -> None:
        self._bench = bench
        self._session = bench.session
        self.pane = pane
        self.selecting = Selecting(bench, pane)
        self.walking = Walking(bench, pane)

    @property
    def handlers(self) -> Handlers:
        """What the actions of the text do."""
        selecting, walking = self.selecting, self.walking
        return {
            "trail.next": lambda: walking.step(forward=True),
            "trail.previous": lambda: walking.step(forward=False),
            "trail.links": walking.walk_links,
            "link.back": self.go_back,
            "folds": walking.toggle_folds,
            "marks": self._toggle_marks,
            "select": self.start_selecting,
            "select.leave": selecting.leave,
            "select.up": lambda: selecting.move_lines(-1),
            "select.down": lambda: selecting.move_lines(1),
            "select.other": selecting.turn,
            **{action: partial(selecting.move, motion) for action, motion in MOTIONS.items()},
        }

    # Stories.

    def show(self, story_id: int, *, offset: int | None = None) -> None:
        """Open a story at `offset`, or where the reader left it."""
        bench, session = self._bench, self._session
        self.leave_place()
        self.leave_selection()
        self.walking.forget()
        if not session.open(story_id):
            bench.say("This story is no longer in the folder.", warning=True)
            return
        assert session.story is not None
        address = session.story.row.address
        self.pane.open(session.story, offset if offset is not None else bench.desk.positions.offset(address))
        if not session.story.is_analysed:
            bench.desk.want(story_id)
        bench.sidebar.fill(keep_cursor=False)
        bench.screen.show_status()

    def reload(self) -> None:
        """Show the open story as it is now: analysed, changed on disk, or with other marks."""
        bench, session = self._bench, self._session
        if session.story is None:
            return
        text = session.story.text
        if not session.reload():
            self.gone()
            return
        if session.story.text == text:
            self.pane.update(session.story)
        else:
            self.leave_selection()
            self.pane.open(session.story, self.pane.first_offset())
            bench.say("This story has changed on disk; you see the new text.")
        bench.sidebar.fill(keep_cursor=True)
        bench.screen.show_status()
        if session.story.is_analysed:
            self.walking.go_on()

    def look_again(self) -> None:
        """The index has changed: show the open story anew if it is another than what is on the screen."""
        bench, story = self._bench, self._session.story
        self.pane.empty = bench.empty_words()
        if story is None:
            self.pane.refresh()
            return
        row = bench.desk.row_at(story.row.address)
        if row is None:
            self.gone()
        elif row != story.row or (not story.is_analysed and row.quotes is not None):
            self.reload()

    def gone(self) -> None:
        """The open story is no longer in the folder: its text stays on the screen until another is opened."""
        self._bench.say("This story was moved or deleted; its passages stay in your journal.", warning=True)

    def leave_place(self) -> None:
        """Note how far the open story was read, and have that written."""
        self.remember_place()
        self._bench.writer.submit_quietly(self._bench.desk.write_positions)

    def remember_place(self) -> None:
        """Note how far the open story was read, if the reader has done anything yet."""
        bench, story = self._bench, self._session.story
        if story is not None and bench.touched:
            bench.desk.positions.remember(bench.desk.library_id, story.row.address, self.pane.first_offset())

    def read(self, story_id: int) -> None:
        """Go into the text of a story."""
        story = self._session.story
        if story is None or story.row.id != story_id:
            self.show(story_id)
        self._bench.go_to_pane("text")
        self._bench.engage()

    # Links.

    def enter(self) -> None:
        """Open what the link that one stands on leads to: another story of the folder, or the browser."""
        bench, session = self._bench, self._session
        if session.trail.kind != "links" or session.stop is None or session.story is None:
            bench.say(f"{bench.key('trail.links')} walks the links of this story; {bench.key('enter')} follows one.")
            return
        target, link = session.stop.label, session.stop.span
        story = bench.desk.linked_story(session.story, target)
        if story is not None:
            session.way_back.append(Place(session.story.row.address, self.pane.first_offset(), link))
            bench.stories.point_at(story)
            self.show(story)
            bench.say(f"{bench.key('link.back')} goes back.")
        elif bench.desk.is_local(target):
            bench.say(f"There is no story {target} in this folder.", warning=True)
        else:
            open_address(bench, target)

    def go_back(self) -> None:
        """Back to where a link was followed, with the links as the trail again."""
        bench, session = self._bench, self._session
        if not session.way_back:
            bench.say("There is nothing to go back to.")
            return
        place = session.way_back.pop()
        row = bench.desk.row_at(place.address)
        if row is None:
            bench.say("The story where you came from is no longer in the folder.", warning=True)
            return
        bench.stories.point_at(row.id)
        self.show(row.id, offset=place.offset)
        trail = session.link_trail()
        session.follow(trail, trail.find(place.link))
        self.walking.trail_changed()

    # Scrolling.

    def scrolled(self) -> None:
        """The text was scrolled by the reader: what one stood on may be off the screen now."""
        self._bench.touched = True
        self._bench.engage()
        if self._session.leave_unseen(self.pane.view()):
            self.walking.stop_changed()
        else:
            self._bench.screen.show_status()

    def move(self, steps: int) -> None:
        """Scroll by lines."""
        self.pane.scroll_to_line(self.pane.top + steps)
        self.scrolled()

    def page(self) -> int:
        """The lines on the screen, but for one that stays to be seen."""
        return max(1, self.pane.body_height - 1)

    def go_to_edge(self, *, last: bool) -> None:
        """Go to the last line, or to the first."""
        if last:
            self.pane.go_to_end()
        else:
            self.pane.scroll_to_line(0)
        self.scrolled()

    def find(self) -> None:
        """Ask for words to find."""
        self.walking.find()

    def go_to_hit(self, story_id: int, words: str) -> None:
        """Open a story that the search found, and walk what was searched in it."""
        bench, session = self._bench, self._session
        bench.stories.point_at(story_id)
        self.show(story_id, offset=0)
        bench.go_to_pane("text")
        if session.story is None or session.story.row.id != story_id:
            return
        self._bench.engage()
        trail = session.search_trail(words)
        if trail.stops:
            session.follow(trail, 0)
            self.pane.show_layers()
        self.walking.stand()

    # The selection.

    @property
    def selected(self) -> Span | None:
        """The selected stretch of text."""
        selection = self.pane.selection
        return selection.span if selection is not None and selection.span.length else None

    @property
    def hidden(self) -> tuple[Span, ...]:
        """The stretches that are folded away."""
        return self.pane.hidden

    def start_selecting(self) -> None:
        """Go into the text and select by keyboard."""
        if self._session.story is None:
            self._bench.say("No story is open.")
            return
        self._bench.go_to_pane("text")
        self.selecting.start()

    def leave_selection(self) -> None:
        """Select nothing any more."""
        self.selecting.leave()

    # Marks, and stepping back.

    def _toggle_marks(self) -> None:
        bench, session = self._bench, self._session
        session.marks_shown = not session.marks_shown
        self.pane.show_layers()
        bench.say("Marks are shown." if session.marks_shown else f"Marks are hidden; {bench.key('marks')} shows them.")

    def step_back(self) -> bool:
        """Leave the selection."""
        selecting = self.pane.selection is not None
        if selecting:
            self.leave_selection()
        return selecting

    def offers(self) -> list[Offer]:
        """What to do with the selection or what one stands on; else how to go on."""
        session = self._session
        if self.pane.selection is not None:
            return [("passage.save", "save"), ("passage.note", "note"), ("copy", "copy"), ("escape", "leave")]
        if session.stop is None:
            noun = _NOUNS.get(session.trail.kind, "link")
            return [("trail.next", f"next {noun}"), ("page.down", "page"), ("select", "select"), ("help", "help")]
        onward = ("trail.next", "next")
        if session.trail.kind == "links":
            return [onward, ("enter", "follow"), ("escape", "quotes"), ("help", "help")]
        if session.passage is not None:
            return [onward, ("passage.note", "note"), ("passage.colour", "colour"), ("passage.delete", "delete")]
        if session.quote is not None:
            unsure = session.asks_for_a_look(session.quote)
            last = ("speaker.correct", "correct") if unsure else ("help", "help")
            return [onward, ("passage.save", "save"), ("info", "why"), last]
        return [onward, ("passage.save", "save"), ("escape", "quotes"), ("help", "help")]
