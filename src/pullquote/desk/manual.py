"""The manual's page of keys, written from the action table: `python -m pullquote.desk.manual > docs/keys.md`."""

from __future__ import annotations

from pullquote.desk.actions import ACTIONS, Context
from pullquote.desk.keymap import shown_key

CONTEXT_NAMES: dict[Context, str] = {
    "everywhere": "Everywhere",
    "stories": "In the stories",
    "text": "In the text",
    "sidebar": "In the sidebar",
    "selecting": "While selecting (v)",
    "colours": "While choosing a colour (c)",
}


def keys_page() -> str:
    """The page as Markdown: a table a context, with each action's keys, what it does, and its id for config.yaml."""
    lines = [
        "# Keys",
        "",
        "Every key can be changed under `keys:` in config.yaml, by the id in the last column; "
        "see [configuration.md](configuration.md).",
        "This page is written from the action table: `python -m pullquote.desk.manual > docs/keys.md`.",
    ]
    for context, name in CONTEXT_NAMES.items():
        actions = [action for action in ACTIONS if action.context == context]
        if not actions:
            continue
        lines += ["", f"## {name}", "", "| keys | does | id |", "|---|---|---|"]
        for action in actions:
            keys = " ".join(f"`{shown_key(key)}`" for key in action.keys)
            lines.append(f"| {keys} | {action.help} | `{action.id}` |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(keys_page(), end="")  # noqa: T201 - it is a command
