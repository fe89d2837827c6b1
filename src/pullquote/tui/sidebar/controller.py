"""The sidebar at work: which tab it shows, what its rows are, and where in it one stands."""

from __future__ import annotations

from pullquote.desk.attribution import brief_evidence
from pullquote.desk.trails import entity_trail
from pullquote.tui.bench import Bench
from pullquote.tui.parts import Handlers, Offer
from pullquote.tui.session import Meant
from pullquote.tui.sidebar.pane import SidebarPane
from pullquote.tui.sidebar.rows import TABS, Row, Tab, entity_rows, filtered, passage_rows, quote_rows


class SidebarController:
    """Acts on the sidebar."""

    def __init__(self, bench: Bench, pane: SidebarPane) -> None:
        self._bench = bench
        self._session = bench.session
        self.pane = pane

    @property
    def handlers(self) -> Handlers:
        """What the actions of the sidebar do."""
        return {"tab.next": lambda: self._turn_tab(1), "tab.previous": lambda: self._turn_tab(-1)}

    # Tabs and rows.

    def show_tab(self, tab: Tab) -> None:
        """Show one of the sidebar's tabs."""
        self.pane.tab = tab
        self.pane.filter = ""
        self.fill(keep_cursor=False)
        self._bench.screen.show_status()

    def _turn_tab(self, step: int) -> None:
        self.show_tab(TABS[(TABS.index(self.pane.tab) + step) % len(TABS)])

    def filter(self, words: str) -> None:
        """Show only the rows that hold these words."""
        self.pane.filter = words
        self.fill(keep_cursor=True)

    def fill(self, *, keep_cursor: bool) -> None:
        """Show the rows of the story as it is now."""
        session, pane, story = self._session, self.pane, self._session.story
        if story is None:
            return
        pane.counts = {
            "quotes": len(session.quotes),
            "entities": len(session.entities),
            "passages": len(story.passages),
        }
        pane.is_saved = story.is_saved
        pane.evidence = lambda quote: brief_evidence(story.text, story.analysis.quotes[quote], story.attribution(quote))
        pane.empty = self._empty_words(pane.tab)
        standing = session.stop.span if session.stop else None
        pane.set_rows(filtered(self._rows(pane.tab), pane.filter), standing, keep_cursor=keep_cursor)

    def show_stop(self) -> None:
        """Mark the row of what one stands on in the text."""
        stop = self._session.stop
        self.pane.stand_on(stop.span if stop else None)

    def _rows(self, tab: Tab) -> list[Row]:
        session = self._session
        assert session.story is not None
        if tab == "quotes":
            return quote_rows(session.story, session.groups)
        if tab == "entities":
            return entity_rows(session.entities)
        return passage_rows(session.story)

    def _empty_words(self, tab: Tab) -> tuple[str, ...]:
        bench, story = self._bench, self._session.story
        if self.pane.filter:
            return (f"Nothing here with “{self.pane.filter}”.", f"{bench.key('escape')} shows all.")
        if tab == "passages":
            key = bench.key("passage.save")
            return ("Nothing saved yet.", f"{bench.key('trail.next')} goes to a quote, {key} saves it.")
        if story is not None and not story.is_analysed:
            return ("Being read …",)
        if tab == "quotes":
            return ("No quotes in this story.", f"{bench.key('story.next')} opens the next story.")
        return ("No names in this story.",)

    # Keys.

    def move(self, steps: int) -> None:
        """Move over rows that can be chosen."""
        self.pane.move(steps)
        self._bench.screen.show_status()

    def page(self) -> int:
        """The rows on the screen, but for one."""
        return max(1, self.pane.body_height - 1)

    def go_to_edge(self, *, last: bool) -> None:
        """Go to the last row that can be chosen, or to the first."""
        self.pane.move_to_edge(last=last)

    def find(self) -> None:
        """Ask for words to filter the rows by."""
        self._bench.ask_filter("Filter", self.pane.filter, self.filter)

    def enter(self) -> None:
        """Go to what the row under the cursor names, and make it the trail."""
        bench, session, row = self._bench, self._session, self.pane.chosen
        if row is None or session.story is None:
            return
        if row.speaker is not None:
            bench.walking.walk(session.speaker_trail(row.speaker))
        elif row.entity is not None:
            bench.walking.walk(entity_trail(row.entity))
        elif row.span is None:
            bench.say("This passage is no longer in the text; it stays in your journal.", warning=True)
        else:
            bench.walking.go_to(session.passage_trail() if row.passage is not None else session.quote_trail(), row.span)

    def step_back(self) -> bool:
        """Show all rows again."""
        is_filtered = bool(self.pane.filter)
        if is_filtered:
            self.filter("")
        return is_filtered

    def offers(self) -> list[Offer]:
        """What to do with the row under the cursor."""
        row, onward = self.pane.chosen, ("tab.next", "next tab")
        if row is not None and row.passage is not None:
            return [("enter", "go there"), ("passage.note", "note"), ("passage.delete", "delete"), onward]
        if row is not None and row.quote is not None and self._session.asks_for_a_look(row.quote):
            return [("enter", "go there"), ("info", "why"), ("speaker.correct", "correct"), onward]
        words = "go there"
        if row is not None and row.speaker is not None:
            words = "walk these quotes"
        elif row is not None and row.entity is not None:
            words = "walk the mentions"
        return [("enter", words), onward, ("find", "filter"), ("help", "help")]

    def meant(self) -> Meant | None:
        """What the row under the cursor stands for: a quote or a saved passage."""
        story, row = self._session.story, self.pane.chosen
        if story is None or row is None:
            return None
        if row.passage is not None:
            return Meant(story, row.span, None, row.passage, row.passage.passage.selectors.exact)
        if row.quote is not None:
            return Meant(story, row.span, row.quote, story.passage_at(row.span) if row.span else None)
        return None
