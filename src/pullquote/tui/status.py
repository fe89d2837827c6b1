"""The status bar: where one is, the keys that make sense here and now, and which story this is."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from pullquote.desk.keymap import shown_key
from pullquote.tui.bench import Bench
from pullquote.tui.line_pane import fitted, painted
from pullquote.tui.parts import Offer

MOST_KEYS = 4

_SELECTING: tuple[Offer, ...] = (
    ("select.save", "save"),
    ("select.sentence", "sentence"),
    ("select.copy", "copy"),
    ("select.leave", "leave"),
)


class StatusBar(Widget, can_focus=False):
    """One line. `where` is the trail, `keys` pairs of key and label, `story` the title, `percent` how far one is.

    `message` takes the place of `where` and `keys` until it is cleared.
    """

    ALLOW_SELECT = False

    def __init__(self, bench: Bench, *, id: str) -> None:
        super().__init__(id=id)
        self._bench = bench
        self.look = bench.look
        self.where = ""
        self.keys: Sequence[tuple[str, str]] = ()
        self.story = ""
        self.percent = ""
        self.message = ""
        self.warning = False

    def update(self, percent: str) -> None:
        """Say where one is and what can be done; `percent` is how much of the text was seen."""
        bench, story = self._bench, self._bench.session.story
        if bench.mode == "colours":
            picks = zip(bench.keymap.keys("colour.pick"), bench.desk.settings.colour_names, strict=False)
            self.where = "Colour: " + "  ".join(f"{shown_key(key)} {name}" for key, name in picks)
            self.keys, self.story, self.percent = [(bench.key("colour.leave"), "done")], "", ""
        else:
            offers = _SELECTING if bench.mode == "selecting" else bench.here.offers()
            self.where = "selecting" if bench.mode == "selecting" else bench.session.whereabouts()
            self.keys = [(bench.key(action), label) for action, label in offers if bench.keymap.keys(action)]
            self.story, self.percent = (story.row.title, percent) if story else ("", "")
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, look = self.size.width, self.look
        if y:
            return Strip.blank(width, look.bar)
        if self.message:
            style = look.bar_warning if self.warning else look.bar
            return painted([(fitted(f" {self.message}", width), style)], width, look.bar)
        offers = self._offers(width)
        offers_width = sum(cell_len(text) for text, _ in offers)
        right = f"  {self.percent} " if self.percent else " "
        room = width - offers_width - cell_len(right)
        where = f" {self.where}"
        # The place in the trail comes first; the title takes what is left, if that is enough to be recognised.
        title_room = room - cell_len(where) - 4
        title = fitted(self.story, min(title_room, cell_len(self.story))) if title_room >= 12 else ""
        gap = room - cell_len(where) - cell_len(title)
        if gap < 1:
            where, gap = fitted(where, room - 1), 1
        before = gap // 2 if title else gap
        pieces = [
            (where, look.bar),
            (" " * before, look.bar),
            *offers,
            (" " * (gap - before), look.bar),
            (title, look.bar_dim),
            (right, look.bar_dim),
        ]
        return painted(pieces, width, look.bar)

    def _offers(self, width: int) -> list[tuple[str, Style]]:
        """As many of the offered keys as take no more than half of the bar."""
        pieces: list[tuple[str, Style]] = []
        used = 0
        for key, label in self.keys[:MOST_KEYS]:
            text = f" {label}  "
            used += cell_len(key) + cell_len(text)
            if used > max(width * 11 // 20, 24):
                break
            pieces += [(key, self.look.bar_key), (text, self.look.bar)]
        return pieces

    def say(self, message: str, *, warning: bool = False) -> None:
        """Show a message until the next key."""
        self.message, self.warning = message, warning
        self.refresh()
