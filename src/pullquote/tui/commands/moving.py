"""Moving in the pane in focus, and from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.tui.commands.registry import does
from pullquote.tui.sidebar_rows import TABS

if TYPE_CHECKING:
    from pullquote.tui.screens.main import MainScreen


def _move(bench: MainScreen, lines: int) -> None:
    """Move by lines of text, by stories, or by rows."""
    if bench.pane == "stories":
        bench.shelf.move_to(bench.stories.cursor + lines)
    elif bench.pane == "sidebar":
        bench.sidebar.move(lines)
        bench.show_status()
    else:
        bench.reader.scroll(lines)


def _page(bench: MainScreen) -> int:
    """One page of the pane in focus, in what it moves by; the text keeps one line of the page before."""
    if bench.pane == "stories":
        return max(1, bench.stories_pane.body_height // 2 - 1)
    if bench.pane == "sidebar":
        return max(1, bench.sidebar.body_height - 1)
    return max(1, bench.reading.body_height - 1)


@does("move.down")
def down(bench: MainScreen) -> None:
    _move(bench, 1)


@does("move.up")
def up(bench: MainScreen) -> None:
    _move(bench, -1)


@does("page.down")
def page_down(bench: MainScreen) -> None:
    _move(bench, _page(bench))


@does("page.up")
def page_up(bench: MainScreen) -> None:
    _move(bench, -_page(bench))


@does("half.down")
def half_down(bench: MainScreen) -> None:
    _move(bench, (_page(bench) + 1) // 2)


@does("half.up")
def half_up(bench: MainScreen) -> None:
    _move(bench, -((_page(bench) + 1) // 2))


@does("go.top")
def top(bench: MainScreen) -> None:
    if bench.pane == "stories":
        bench.shelf.move_to(0)
    elif bench.pane == "sidebar":
        bench.sidebar.move_to_edge(last=False)
    else:
        bench.reading.go_to_top()
        bench.reader.scrolled()


@does("go.end")
def end(bench: MainScreen) -> None:
    if bench.pane == "stories":
        bench.shelf.move_to(len(bench.stories) - 1)
    elif bench.pane == "sidebar":
        bench.sidebar.move_to_edge(last=True)
    else:
        bench.reading.go_to_end()
        bench.reader.scrolled()


@does("pane.next")
def next_pane(bench: MainScreen) -> None:
    bench.turn_pane(1)


@does("pane.previous")
def previous_pane(bench: MainScreen) -> None:
    bench.turn_pane(-1)


@does("pane.stories")
def to_stories(bench: MainScreen) -> None:
    bench.go_to_pane("stories")


@does("pane.text")
def to_text(bench: MainScreen) -> None:
    bench.go_to_pane("text")


@does("pane.sidebar")
def to_sidebar(bench: MainScreen) -> None:
    bench.go_to_pane("sidebar")


@does("tab.next")
def next_tab(bench: MainScreen) -> None:
    bench.margin.show_tab(TABS[(TABS.index(bench.sidebar.tab) + 1) % len(TABS)])


@does("tab.previous")
def previous_tab(bench: MainScreen) -> None:
    bench.margin.show_tab(TABS[(TABS.index(bench.sidebar.tab) - 1) % len(TABS)])
