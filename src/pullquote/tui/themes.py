"""From a colour theme of ours to one of Textual's, for the few widgets of its that are used."""

from __future__ import annotations

from textual.theme import Theme

from pullquote.settings import ThemeColours


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
