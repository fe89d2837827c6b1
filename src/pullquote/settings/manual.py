"""The manual's table of settings, for docs/configuration.md: `python -m pullquote.settings.manual` prints it."""

from __future__ import annotations

from pullquote.settings.config import as_yaml
from pullquote.settings.table import SETTINGS, Settings, written


def settings_table() -> str:
    """The table as Markdown: each setting's name and group, what it takes, its default, and what it does."""
    lines = ["| setting | takes | default | what it does |", "|---|---|---|---|"]
    usual = written(Settings())
    for setting in SETTINGS:
        name = f"`{setting.name}` in `{setting.group}`" if setting.group else f"`{setting.name}`"
        default = as_yaml(usual(setting))
        lines.append(f"| {name} | {setting.kind.allowed} | {f'`{default}`' if default else ''} | {setting.help} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(settings_table(), end="")  # noqa: T201 - it is a command
