"""The sidebar at work: which tab it shows, what its rows are, and where in it one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.desk.evidence import brief_evidence
from pullquote.tui.sidebar_rows import Row, Tab, entity_rows, filtered, passage_rows, quote_rows

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen


class Margin:
    """Acts on the sidebar for the screen."""

    def __init__(self, bench: MainScreen) -> None:
        self._bench = bench

    def show_tab(self, tab: Tab) -> None:
        """Show one of the sidebar's tabs."""
        bench = self._bench
        bench.sidebar.tab = tab
        bench.sidebar.filter = ""
        self.fill(keep_cursor=False)
        bench.show_status()

    def filter(self, words: str) -> None:
        """Show only the rows that hold these words."""
        self._bench.sidebar.filter = words
        self.fill(keep_cursor=True)

    def fill(self, *, keep_cursor: bool) -> None:
        """Show the rows of the story as it is now."""
        session, pane = self._bench.session, self._bench.sidebar
        story = session.story
        if story is None:
            return
        pane.counts = {
            "quotes": len(session.quotes),
            "entities": len(session.entities),
            "passages": len(story.passages),
        }
        pane.is_kept = story.is_saved
        pane.evidence = lambda quote: brief_evidence(story, quote)
        pane.empty = self._empty_words(pane.tab)
        standing = session.stop.span if session.stop else None
        pane.set_rows(filtered(self._rows(pane.tab), pane.filter), standing, keep_cursor=keep_cursor)

    def show_stop(self) -> None:
        """Mark the row of what one stands on in the text."""
        stop = self._bench.session.stop
        self._bench.sidebar.stand_on(stop.span if stop else None)

    def _rows(self, tab: Tab) -> list[Row]:
        session = self._bench.session
        assert session.story is not None
        if tab == "quotes":
            return quote_rows(session.story, session.groups)
        if tab == "entities":
            return entity_rows(session.entities)
        return passage_rows(session.story)

    def _empty_words(self, tab: Tab) -> tuple[str, ...]:
        bench, story = self._bench, self._bench.session.story
        if bench.sidebar.filter:
            return (f"Nothing here with “{bench.sidebar.filter}”.", f"{bench.key('escape')} shows all.")
        if tab == "passages":
            key = bench.key("passage.save")
            return ("Nothing saved yet.", f"{bench.key('trail.next')} goes to a quote, {key} saves it.")
        if story is not None and not story.is_analysed:
            return ("Being read …",)
        if tab == "quotes":
            return ("No quotes in this story.", f"{bench.key('story.next')} opens the next story.")
        return ("No names in this story.",)
