"""uv.lock: what pyproject.toml asks for, from the public index alone."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
LOCK = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PUBLIC = ("https://pypi.org/simple", "https://files.pythonhosted.org/")


def as_locked(requirements: list[str]) -> list[dict[str, str]]:
    """Requirements as the lock repeats them, in its order."""
    parted = (re.fullmatch(r"([\w.-]+)\s*(.*)", requirement) for requirement in requirements)
    rows = ((found[1].lower(), found[2]) for found in parted if found)
    return [{"name": name, "specifier": specifier} if specifier else {"name": name} for name, specifier in sorted(rows)]


def test_the_lock_holds_what_the_project_asks_for() -> None:
    """Where it does not: `uv lock`."""
    (own,) = (package for package in LOCK["package"] if package["name"] == PROJECT["project"]["name"])
    locked: dict[str, Any] = own["metadata"]
    assert locked["requires-dist"] == as_locked(PROJECT["project"]["dependencies"])
    groups = PROJECT["dependency-groups"]
    assert locked["requires-dev"] == {name: as_locked(wanted) for name, wanted in groups.items()}
    assert LOCK["requires-python"] == PROJECT["project"]["requires-python"]


def test_everything_locked_comes_from_the_public_index() -> None:
    """No mirror of somebody's machine."""
    for package in LOCK["package"]:
        source = package["source"]
        assert source == {"editable": "."} or source == {"registry": PUBLIC[0]}, package["name"]
        files = [package["sdist"]] if "sdist" in package else []
        for file in (*files, *package.get("wheels", ())):
            assert file["url"].startswith(PUBLIC[1]), file["url"]
