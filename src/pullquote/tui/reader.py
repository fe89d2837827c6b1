"""Reading at work: opening stories, walking trails, selecting, folding; keeps text, sidebar and status bar in step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pullquote.desk.trails import Trail
from pullquote.text import Span, safe_line
from pullquote.tui.commands.outside import open_address
from pullquote.tui.session import Place

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen


class Reader:
    """Acts on the reading pane and the sidebar for the screen."""

    def __init__(self, bench: MainScreen) -> None:
        self._bench = bench
        self._marked_read: str | None = None
        self._once_analysed: Callable[[], None] | None = None

    # Stories.

    def open_first(self) -> None:
        """Open the story that was named or read last, else the one under the cursor; a named one is waited for."""
        bench = self._bench
        first = bench.desk.first_story()
        if first is None and bench.desk.target.story is not None:
            if bench.desk.is_reading:
                return
            problem = bench.desk.named_problem()
            if problem:
                bench.say(f"{safe_line(bench.desk.target.story.name)}: {problem}", warning=True)
        if first is not None:
            bench.shelf.point_at(first)
        story = first if first is not None else bench.stories.current_id
        if story is not None:
            self.show(story)

    def show(self, story_id: int, *, offset: int | None = None) -> None:
        """Open a story at `offset`, or where the reader left it."""
        bench, session = self._bench, self._bench.session
        self.leave_place()
        bench.selecting.leave()
        self._once_analysed = None
        if not session.open(story_id):
            bench.say("This story is no longer in the folder.", warning=True)
            return
        assert session.story is not None
        address = session.story.row.address
        bench.reading.open(session.story, offset if offset is not None else bench.desk.positions.offset(address))
        if session.story.analysis is None:
            bench.desk.want(story_id)
        bench.margin.fill(keep_cursor=False)
        bench.show_status()

    def reload(self) -> None:
        """Show the open story as it is now: analysed, changed on disk, or with other marks."""
        bench, session = self._bench, self._bench.session
        if session.story is None:
            return
        text = session.story.text
        if not session.reload():
            self.gone()
            return
        if session.story.text == text:
            bench.reading.update(session.story)
        else:
            bench.selecting.leave()
            bench.reading.open(session.story, bench.reading.first_offset())
            bench.say("This story has changed on disk; you see the new text.")
        bench.margin.fill(keep_cursor=True)
        bench.show_status()
        if session.story.analysis is not None and self._once_analysed is not None:
            step, self._once_analysed = self._once_analysed, None
            bench.status.message = ""
            step()

    def look_again(self) -> None:
        """The index has changed: show the open story anew if it is another than what is on the screen."""
        bench, story = self._bench, self._bench.session.story
        if story is None:
            return
        row = bench.desk.row_at(story.row.address)
        if row is None:
            self.gone()
        elif row != story.row or (story.analysis is None and row.quotes is not None):
            self.reload()

    def gone(self) -> None:
        """The open story is no longer in the folder: its text stays on the screen until another is opened."""
        self._bench.say("This story was moved or deleted; its passages stay in your journal.", warning=True)

    def leave_place(self) -> None:
        """Note how far the open story was read, and have that written."""
        self.remember_place()
        self._bench.keeper.submit_quietly(self._bench.desk.write_positions)

    def remember_place(self) -> None:
        """Note how far the open story was read, if the reader has done anything yet."""
        bench, story = self._bench, self._bench.session.story
        if story is not None and bench.touched:
            bench.desk.positions.remember(bench.desk.library_id, story.row.address, bench.reading.first_offset())

    def engage(self) -> None:
        """The reader is in the text now: the story counts as read."""
        self._bench.shelf.settle()
        story = self._bench.session.story
        if story is not None and not story.row.read and self._marked_read != story.row.address:
            self._marked_read = story.row.address
            self._bench.keep(lambda book: book.note_read(story.row.address))

    def read(self) -> None:
        """Go into the text of the story under the cursor."""
        bench = self._bench
        story = bench.stories.current_id
        if story is None:
            bench.say("No story is listed.")
            return
        if bench.session.story is None or bench.session.story.row.id != story:
            self.show(story)
        bench.go_to_pane("text")
        self.engage()

    def follow_link(self) -> None:
        """Open what the link that one stands on leads to: another story of the folder, or the browser."""
        bench, session = self._bench, self._bench.session
        if session.trail.kind != "links" or session.stop is None or session.story is None:
            bench.say(f"{bench.key('trail.links')} walks the links of this story; {bench.key('enter')} follows one.")
            return
        target, link = session.stop.label, session.stop.span
        story = bench.desk.linked_story(session.story, target)
        if story is not None:
            session.way_back.append(Place(session.story.row.address, bench.reading.first_offset(), link))
            bench.shelf.point_at(story)
            self.show(story)
            bench.say(f"{bench.key('link.back')} goes back.")
        elif bench.desk.is_local(target):
            bench.say(f"There is no story {target} in this folder.", warning=True)
        else:
            open_address(bench, target)

    def go_back(self) -> None:
        """Back to where a link was followed, with the links as the trail again."""
        bench, session = self._bench, self._bench.session
        if not session.way_back:
            bench.say("There is nothing to go back to.")
            return
        place = session.way_back.pop()
        row = bench.desk.row_at(place.address)
        if row is None:
            bench.say("The story where you came from is no longer in the folder.", warning=True)
            return
        bench.shelf.point_at(row.id)
        self.show(row.id, offset=place.offset)
        trail = session.link_trail()
        session.follow(trail, trail.find(place.link))
        self.trail_changed()

    # Trails.

    def step_once_analysed(self, step: Callable[[], None]) -> None:
        """The reader asked for a quote before the quotes were found: go there as soon as they are."""
        self._once_analysed = step
        self._bench.say("Finding the quotes …")

    def walk(self, trail: Trail) -> None:
        """Make this the trail and go to its first stop."""
        self._bench.session.follow(trail, 0 if trail.stops else None)
        self.engage()
        self._bench.reading.show_layers()
        self.stand()

    def stand(self) -> None:
        """Show the stop that one stands on now, in the text, the sidebar and the status bar."""
        bench, stop = self._bench, self._bench.session.stop
        if stop is not None:
            if not bench.reading.display:
                bench.go_to_pane("text")
            bench.reading.select(None)
            self.unfold_for(stop.span)
            bench.reading.show_span(stop.span)
        self.stop_changed()

    def point_at(self, offset: int) -> None:
        """The mouse pointed at a character: stand on the stop there, be it of another trail."""
        session = self._bench.session
        found = [
            (stop.span.length, rank, index, trail)
            for rank, trail in enumerate(
                (session.trail, session.quote_trail(), session.passage_trail(), session.link_trail())
            )
            for index, stop in enumerate(trail.stops)
            if stop.span.contains(offset)
        ]
        if found:
            # The shortest is what was meant: a passage inside a quote, a link inside a passage.
            _, _, index, trail = min(found, key=lambda entry: entry[:2])
            session.stand_aside(trail.stops[index])
            self.engage()
            self.stop_changed()

    def trail_changed(self) -> None:
        """Paint another trail, without moving."""
        self._bench.reading.show_layers()
        self.stop_changed()

    def stop_changed(self) -> None:
        """Paint another stop, without moving."""
        bench = self._bench
        bench.reading.show_stop()
        bench.margin.show_stop()
        bench.show_status()

    def scrolled(self) -> None:
        """The text was scrolled by the reader: what one stood on may be off the screen now."""
        bench = self._bench
        bench.touched = True
        self.engage()
        if bench.session.leave_unseen(bench.reading.view()):
            self.stop_changed()
        else:
            bench.show_status()

    def scroll(self, lines: int) -> None:
        """Scroll the text."""
        bench = self._bench
        bench.reading.scroll_to_line(bench.reading.top + lines)
        self.scrolled()

    def go_to_hit(self, story_id: int, words: str) -> None:
        """Open a story that the search found, and walk what was searched in it."""
        bench = self._bench
        bench.shelf.point_at(story_id)
        self.show(story_id, offset=0)
        bench.go_to_pane("text")
        story = bench.session.story
        if story is None or story.row.id != story_id:
            return
        self.engage()
        trail = bench.session.search_trail(words)
        if trail.stops:
            bench.session.follow(trail, 0)
            bench.reading.show_layers()
        self.stand()

    def find(self, words: str) -> None:
        """Walk the places where these words stand, from the first one at or below the top of the view."""
        bench, session = self._bench, self._bench.session
        trail = session.find(words)
        if not trail.stops:
            session.follow(session.quote_trail())
            self.trail_changed()
            if words.strip():
                bench.say(f"“{words}” does not stand in this story.")
            return
        start = trail.first_at_or_after(bench.reading.view().start)
        session.follow(trail, start if start is not None else 0)
        bench.reading.show_layers()
        self.stand()

    def preview_find(self, words: str) -> None:
        """Mark the places while the words are being typed."""
        session = self._bench.session
        trail = session.find(words)
        session.follow(trail if trail.stops else session.quote_trail())
        self._bench.reading.show_layers()

    def ask_what_to_find(self) -> None:
        """Ask for words, marking their places while they are typed; escape brings back the trail as it was."""
        bench, session = self._bench, self._bench.session
        trail, standing = session.trail, session.standing
        before = trail.label.removeprefix("“").removesuffix("”") if trail.kind == "found" else ""

        def cancel() -> None:
            session.follow(trail, standing)
            self.trail_changed()

        bench.prompt("Find", initial=before, change=self.preview_find, submit=self.find, cancel=cancel)

    def toggle_folds(self) -> None:
        """Open or fold the folded lines."""
        bench, session = self._bench, self._bench.session
        if session.story is None or not session.story.folded_blocks:
            bench.say("Nothing is folded in this story.")
            return
        session.toggle_folds()
        bench.reading.lay_out_again()
        bench.margin.fill(keep_cursor=True)
        bench.show_status()

    def unfold_for(self, span: Span) -> None:
        """Open the folds if `span` lies in one."""
        session = self._bench.session
        if session.story and not session.unfolded and any(b.span.overlaps(span) for b in session.story.folded_blocks):
            self.toggle_folds()
