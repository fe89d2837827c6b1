"""Walking the trail: from stop to stop, to what was found or pointed at, opening the folds that hide it."""

from __future__ import annotations

from collections.abc import Callable

from pullquote.desk.trails import Stop, Trail
from pullquote.text import Span
from pullquote.tui.bench import Bench
from pullquote.tui.text.pane import ReadingPane


class Walking:
    """Acts on the reading pane and the session's trail."""

    def __init__(self, bench: Bench, pane: ReadingPane) -> None:
        self._bench = bench
        self._session = bench.session
        self._pane = pane
        self._once_analysed: Callable[[], None] | None = None

    def step(self, *, forward: bool) -> None:
        """Go to the next or previous stop of the trail."""
        bench, session = self._bench, self._session
        if session.story is None:
            bench.say("No story is open.")
        elif not session.story.is_analysed and session.trail.kind == "quotes":
            # The quotes are not found yet: go there as soon as they are.
            self._once_analysed = lambda: self.step(forward=forward)
            bench.say("Finding the quotes …")
        elif not session.trail.stops:
            kind = session.trail.kind
            bench.say(f"There are no {kind if kind in ('passages', 'links') else 'quotes'} in this story.")
        elif session.step(forward, self._pane.view()):
            self._bench.engage()
            self.stand()
        else:
            edge = "last" if forward else "first"
            hint = f" {bench.key('story.next')} opens the next story." if forward else ""
            nothing = f"No further one {'below' if forward else 'above'}."
            bench.say(f"This is the {edge} one.{hint}" if session.stop else nothing)

    def go_on(self) -> None:
        """The quotes are found now: take the step that was asked for before."""
        step, self._once_analysed = self._once_analysed, None
        if step is not None:
            self._bench.screen.say("")
            step()

    def forget(self) -> None:
        """Take no step that was asked for in another story."""
        self._once_analysed = None

    def walk(self, trail: Trail) -> None:
        """Make this the trail and go to its first stop."""
        self._go_on(trail, 0 if trail.stops else None)

    def go_to(self, trail: Trail, span: Span) -> None:
        """Make this the trail and go to the stop that is `span`."""
        self._go_on(trail, trail.find(span))

    def _go_on(self, trail: Trail, standing: int | None) -> None:
        self._session.follow(trail, standing)
        self._bench.engage()
        self._pane.show_layers()
        self.stand()

    def walk_links(self) -> None:
        """Make the links the trail and go to the first."""
        trail = self._session.link_trail()
        if trail.stops:
            self.walk(trail)
        else:
            self._bench.say("There are no links in this story.")

    def leave(self) -> bool:
        """Go back to the quotes as the trail, else stand on nothing; tells whether there was anything to leave."""
        session = self._session
        if session.trail.kind != "quotes":
            trail = session.quote_trail()
            session.follow(trail, trail.find(session.stop.span) if session.stop else None)
            self.trail_changed()
        elif session.stop is not None:
            session.stand_nowhere()
            self.stop_changed()
        else:
            return False
        return True

    def stand(self) -> None:
        """Show the stop that one stands on now, in the text, the sidebar and the status bar."""
        stop = self._session.stop
        if stop is not None:
            if not self._pane.display:
                self._bench.go_to_pane("text")
            self._pane.select(None)
            self._unfold_for(stop.span)
            self._pane.show_span(stop.span)
        self.stop_changed()

    def stand_aside(self, stop: Stop) -> None:
        """Stand on something that may not be on the trail."""
        self._session.stand_aside(stop)
        self.stop_changed()

    def point_at(self, offset: int) -> None:
        """The mouse pointed at a character: stand on the stop there, be it of another trail."""
        session = self._session
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
            self._bench.engage()
            self.stand_aside(trail.stops[index])

    def trail_changed(self) -> None:
        """Paint another trail, without moving."""
        self._pane.show_layers()
        self.stop_changed()

    def stop_changed(self) -> None:
        """Paint another stop, without moving."""
        self._pane.show_stop()
        self._bench.sidebar.show_stop()
        self._bench.screen.show_status()

    # Finding.

    def find(self) -> None:
        """Ask for words, marking their places while they are typed; escape brings back the trail as it was."""
        session = self._session
        trail, standing = session.trail, session.standing
        before = trail.label.removeprefix("“").removesuffix("”") if trail.kind == "found" else ""

        def cancel() -> None:
            session.follow(trail, standing)
            self.trail_changed()

        prompt = self._bench.screen.prompt
        prompt.ask("Find", initial=before, change=self._preview, submit=self._go_to_found, cancel=cancel)

    def _preview(self, words: str) -> None:
        trail = self._session.find(words)
        self._session.follow(trail if trail.stops else self._session.quote_trail())
        self._pane.show_layers()

    def _go_to_found(self, words: str) -> None:
        """Walk the places where these words stand, from the first one at or below the top of the view."""
        session = self._session
        trail = session.find(words)
        if not trail.stops:
            session.follow(session.quote_trail())
            self.trail_changed()
            if words.strip():
                self._bench.say(f"“{words}” does not stand in this story.")
            return
        start = trail.first_at_or_after(self._pane.view().start)
        session.follow(trail, start if start is not None else 0)
        self._pane.show_layers()
        self.stand()

    # Folds.

    def toggle_folds(self) -> None:
        """Open or fold the folded lines."""
        bench, session = self._bench, self._session
        if session.story is None or not session.story.folded_blocks:
            bench.say("Nothing is folded in this story.")
            return
        session.toggle_folds()
        self._pane.lay_out_again()
        bench.sidebar.fill(keep_cursor=True)
        bench.screen.show_status()

    def _unfold_for(self, span: Span) -> None:
        """Open the folds if `span` lies in one."""
        story = self._session.story
        if story and not self._session.unfolded and any(b.span.overlaps(span) for b in story.folded_blocks):
            self.toggle_folds()
