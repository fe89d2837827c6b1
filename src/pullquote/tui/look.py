"""The styles of a colour theme, ready for painting; the one place where marks get their look.

No mark is told by its colour alone: each also has a sign in the margin or an attribute (bold, underline, reverse), and
where the terminal has few colours (`plain`) backgrounds that would be lost become reverse video or underlines.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rich.color import Color
from rich.style import Style
from textual.theme import Theme

from pullquote.settings import ThemeColours

QUOTE: Final = 1
CURRENT: Final = 2
MENTION: Final = 4
PASSAGE: Final = 8
FOUND: Final = 16
SELECTED: Final = 32
STRONG: Final = 64
EMPHASIS: Final = 128
LINK: Final = 256
DIM: Final = 512
TITLE: Final = 1024
HIGHLIGHT: Final = 2048
STRIKE: Final = 4096
CODE: Final = 8192

CARET: Final = Style(reverse=True)
"""The moving end of a selection made by keyboard."""

RAILS: Final = ("▌", "▎", "┃", "╏")
"""Rail signs: the hues repeat with the next sign after six speakers."""

RAIL_CURRENT: Final = "█"
SAVED: Final = "◆"
STARRED: Final = "★"
UNREAD: Final = "•"

DOUBTFUL: Final = "?"
"""Beside a quote whose speaker is shown but not sure, or guessed but not shown."""

CORRECTED: Final = "="
"""Beside a quote whose speaker the reader has corrected."""


class Look:
    """Styles made from one theme.

    `plain` is True on terminals with 16 colours or fewer, or without colour.
    """

    def __init__(self, colours: ThemeColours, *, plain: bool) -> None:
        self.colours = colours
        self.plain = plain
        page = colours.background
        self.text = _style(colours.text, page)
        self.bold = self.text + Style(bold=True)
        self.dim = _style(colours.dim, page)
        self.rule = _style(colours.rule, page)
        self.heading = _style(colours.dim, page)
        self.heading_focused = _style(colours.accent, page, bold=True)
        self.bar = _style(colours.text, colours.surface)
        self.bar_dim = _style(colours.dim, colours.surface)
        self.bar_key = _style(colours.accent, colours.surface, bold=True)
        self.bar_warning = _style(colours.warning, colours.surface, bold=True)
        self.accent = _style(colours.accent, page)
        self.saved = _style(colours.accent, page, bold=True)
        self.scroll_thumb = _style(colours.dim, page)
        self._text_styles = lru_cache(maxsize=1024)(self._make_text_style)

    def row(self, style: Style, *, cursor: bool, focused: bool) -> Style:
        """`style` as it looks on a row of a list: with the cursor's background where the cursor is."""
        if not cursor:
            return style
        if self.plain:
            return style + (Style(reverse=True) if focused else Style(underline=True))
        background = self.colours.cursor if focused else self.colours.cursor_blurred
        return style + Style(bgcolor=background, color=self.colours.text if style.color == self.dim.color else None)

    def speaker(self, hue: int | None) -> Style:
        """The rail's style for a speaker; `hue` counts speakers from 0, None is nobody known."""
        if hue is None:
            return self.dim
        return _style(self.colours.speakers[hue % len(self.colours.speakers)], self.colours.background)

    def rail(self, hue: int | None, *, current: bool) -> str:
        """The rail's sign."""
        if current:
            return RAIL_CURRENT
        return RAILS[0] if hue is None else RAILS[hue // len(self.colours.speakers) % len(RAILS)]

    def passage(self, colour: int) -> Style:
        """The sign of a saved passage in the margin; `colour` is 1 to 6."""
        background = self.colours.passages[(colour - 1) % len(self.colours.passages)]
        return _style(self.colours.accent, self.colours.background if self.plain else background, bold=True)

    def of_text(self, layers: int, colour: int) -> Style:
        """The style of a piece of text that lies in these layers (flags of this module), in a passage of `colour`."""
        return self._text_styles(layers, colour)

    def _make_text_style(self, layers: int, colour: int) -> Style:
        c = self.colours
        foreground, background = c.text, c.background
        if layers & (DIM | CODE):
            foreground = c.dim
        if layers & QUOTE:
            foreground = c.quote
        if layers & PASSAGE and not self.plain:
            background = c.passages[(colour - 1) % len(c.passages)]
        if layers & CURRENT and not self.plain:
            background = c.cursor
        if layers & MENTION:
            foreground = c.mention
        if layers & FOUND and not self.plain:
            background = c.found
        if layers & LINK:
            foreground = c.accent
        if layers & SELECTED and not self.plain:
            background, foreground = c.selection, c.text
        if background != c.background and not layers & (MENTION | LINK):
            foreground = c.text
        return Style(
            color=foreground,
            bgcolor=background,
            bold=bool(layers & (STRONG | TITLE | CURRENT | HIGHLIGHT) or (self.plain and layers & FOUND)) or None,
            italic=bool(layers & EMPHASIS) or None,
            strike=bool(layers & STRIKE) or None,
            underline=bool(layers & (MENTION | LINK | FOUND)) or bool(self.plain and layers & PASSAGE) or None,
            reverse=bool(self.plain and layers & (SELECTED | CURRENT)) or None,
        )


@lru_cache(maxsize=256)
def _style(foreground: str, background: str, *, bold: bool = False) -> Style:
    return Style(color=Color.parse(foreground), bgcolor=Color.parse(background), bold=bold or None)


def textual_theme(colours: ThemeColours) -> Theme:
    """The theme that gives Textual's own widgets (inputs, dialogs) the colours of the panes."""
    return Theme(
        name=f"pullquote-{colours.name}",
        dark=colours.dark,
        primary=colours.accent,
        secondary=colours.accent,
        accent=colours.accent,
        warning=colours.warning,
        error=colours.error,
        foreground=colours.text,
        background=colours.background,
        surface=colours.surface,
        panel=colours.surface,
        variables={
            "rule": colours.rule,
            "input-selection-background": colours.selection,
            "input-cursor-background": colours.text,
            "input-cursor-foreground": colours.background,
        },
    )
