"""The manual's page of keys, written from the action table: `python -m pullquote.desk.manual > docs/keys.md`."""

from __future__ import annotations

from pullquote.desk.actions import ACTIONS, Context
from pullquote.desk.keymap import Keymap, shown_key

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


def context_title(context: Context, keymap: Keymap) -> str:
    """The name of a context, a mode's with the key that it begins with."""
    keys = keymap.keys(BEGUN_BY[context]) if context in BEGUN_BY else ()
    return f"{CONTEXT_NAMES[context]} ({shown_key(keys[0])})" if keys else CONTEXT_NAMES[context]


def keys_page() -> str:
    """The page as Markdown: a table a context, with each action's keys, what it does, and its id for config.yaml."""
    lines = [
        "# Keys",
        "",
        "Every key can be changed under `keys:` in config.yaml, by the id in the last column; "
        "see [configuration.md](configuration.md).",
        "This page is written from the action table: `python -m pullquote.desk.manual > docs/keys.md`.",
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
