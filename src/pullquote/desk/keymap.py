"""Keys: what they are called in config.yaml and on the screen, and which one does what.

The manual's page of them is written from the action table: `python -m pullquote.desk.keymap > docs/keys.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pullquote.desk.actions import ACTIONS, Action, Context

_NAMED = {
    "enter": "⏎",
    "escape": "esc",
    "tab": "tab",
    "space": "space",
    "backspace": "⌫",
    "delete": "del",
    "insert": "ins",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "home": "home",
    "end": "end",
    "pageup": "pgup",
    "pagedown": "pgdn",
    **{f"f{number}": f"f{number}" for number in range(1, 13)},
}
_SYNONYMS = {"esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "del": "delete", " ": "space"}
_MODIFIERS = ("ctrl", "alt", "shift")

INDISTINCT = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+[": "escape", "ctrl+j": "enter"}
"""Keys that a terminal can't tell from another."""

TAKEN_BY_MULTIPLEXERS = frozenset({"ctrl+b", "ctrl+a", "ctrl+g", "ctrl+o", "ctrl+q", "ctrl+s", "ctrl+t", "ctrl+n"})
"""Prefix keys of tmux and screen, mode keys of zellij, flow control: no action has one of these as its only key."""

KEY_NAMES: tuple[str, ...] = (*_NAMED, *_SYNONYMS)

CONTEXT_NAMES: dict[Context, str] = {
    "everywhere": "Everywhere",
    "stories": "In the stories",
    "text": "In the text",
    "sidebar": "In the sidebar",
    "selecting": "While selecting",
    "colours": "While choosing a colour",
}
BEGUN_BY: dict[Context, str] = {"selecting": "select", "colours": "passage.colour"}
"""The action that a mode begins with."""


def canonical_key(written: str) -> str | None:
    """The one form of a key's name: a single character as it is, else a lower-case name with modifiers in the order
    ctrl, alt, shift ("ctrl+f", "shift+tab"). None for what is no key, or a key that a terminal can't tell from another.
    """
    if len(written) == 1 and written.isprintable() and written != " ":
        return written
    *modifiers, base = written.lower().split("+") if written not in ("+", " ") else [written]
    base = _SYNONYMS.get(base, base)
    if not set(modifiers) <= set(_MODIFIERS) or len(set(modifiers)) != len(modifiers):
        return None
    if base not in _NAMED and not (len(base) == 1 and base.isprintable() and modifiers):
        return None
    key = "+".join([*(name for name in _MODIFIERS if name in modifiers), base])
    return None if key in INDISTINCT else key


def shown_key(key: str) -> str:
    """The key as the status bar and the help screen show it: `⏎`, `^f`, `tab`."""
    *modifiers, base = key.split("+") if len(key) > 1 else [key]
    shown = _NAMED.get(base, base)
    if modifiers == ["ctrl"]:
        return f"^{shown}"
    return "+".join([*modifiers, shown])


class Keymap:
    """Which key does what: the action table with the reader's own keys put in.

    `own` maps action ids to the keys that replace the default ones; keys are in canonical form.
    """

    def __init__(self, own: Mapping[str, Sequence[str]], actions: Sequence[Action] = ACTIONS) -> None:
        self._keys: dict[str, tuple[str, ...]] = {a.id: tuple(own.get(a.id, a.keys)) for a in actions}
        self._actions = {action.id: action for action in actions}
        self._by_key: dict[tuple[Context, str], str] = {}
        for action in actions:
            for key in self._keys[action.id]:
                self._by_key.setdefault((action.context, key), action.id)

    def action(self, contexts: Sequence[Context], key: str) -> str | None:
        """Id of the action that `key` stands for in the first of `contexts` that knows it."""
        return next((self._by_key[context, key] for context in contexts if (context, key) in self._by_key), None)

    def keys(self, action_id: str) -> tuple[str, ...]:
        """The keys of an action, the first one to be shown."""
        return self._keys[action_id]

    def shown(self, action_id: str) -> str:
        """The key of an action as the reader is shown it; where it has none, where else the action is."""
        keys = self._keys[action_id]
        return shown_key(keys[0]) if keys else f"“{self._actions[action_id].label}” in the palette"

    def __getitem__(self, action_id: str) -> Action:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[Action]:
        return iter(self._actions.values())


def context_title(context: Context, keymap: Keymap) -> str:
    """The name of a context, a mode's with the key that it begins with."""
    keys = keymap.keys(BEGUN_BY[context]) if context in BEGUN_BY else ()
    return f"{CONTEXT_NAMES[context]} ({shown_key(keys[0])})" if keys else CONTEXT_NAMES[context]


def keys_page() -> str:
    """The manual's page as Markdown: a table a context, with each action's keys, what it does, and its id."""
    lines = [
        "# Keys",
        "",
        "Every key can be changed under `keys:` in config.yaml, by the id in the last column; "
        "see [configuration.md](configuration.md).",
        "This page is written from the action table: `python -m pullquote.desk.keymap > docs/keys.md`.",
    ]
    for context in CONTEXT_NAMES:
        actions = [action for action in ACTIONS if action.context == context]
        if not actions:
            continue
        lines += ["", f"## {context_title(context, Keymap({}))}", "", "| keys | does | id |", "|---|---|---|"]
        for action in actions:
            keys = " ".join(f"`{shown_key(key)}`" for key in action.keys)
            lines.append(f"| {keys} | {action.help} | `{action.id}` |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(keys_page(), end="")  # noqa: T201 - it is a command
