"""The measures of the house: a class's name is used once, and no class or function is too long to be read at once."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[3] / "src" / "pullquote"
LONGEST_CLASS = 300
LONGEST_FUNCTION = 60

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def definitions() -> Iterator[tuple[str, Definition]]:
    """Every class and function, nested ones too, with where it stands."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, Definition):
                yield f"{path.relative_to(SOURCE).as_posix()}:{node.lineno}", node


def lines(node: Definition) -> int:
    """How many lines a definition has, without its decorators."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_two_classes_share_a_name() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for where, node in definitions():
        if isinstance(node, ast.ClassDef):
            places[node.name].append(where)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_no_class_is_longer_than_300_lines() -> None:
    long = [where for where, node in definitions() if isinstance(node, ast.ClassDef) and lines(node) > LONGEST_CLASS]
    assert long == []


def test_no_function_is_longer_than_60_lines() -> None:
    long = [
        where for where, node in definitions() if not isinstance(node, ast.ClassDef) and lines(node) > LONGEST_FUNCTION
    ]
    assert long == []
