"""Printing for people and for programs; the exit codes."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from pullquote.text import safe_line

if TYPE_CHECKING:
    from pullquote.notebook import Citation

FINE, NOTHING_FOUND, WRONG_USAGE, SOME_UNREADABLE = 0, 1, 2, 3
INTERRUPTED = 130
"""What a shell gives for a program that ctrl+c has ended."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
"""What every command has that prints records."""


class Failure(click.ClickException):
    """A message for the reader on stderr, and exit code 2."""

    exit_code = WRONG_USAGE


class Complaints:
    """Files that could not be read: each is named on stderr, and the exit code says so."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, path: str, reason: str) -> None:
        """Name one."""
        self.count += 1
        click.echo(f"pullquote: {safe_line(path)}: {safe_line(reason)}", err=True)

    def exit_code(self, *, found: bool) -> int:
        """The code of a command that found something, or nothing."""
        if self.count:
            return SOME_UNREADABLE
        return FINE if found else NOTHING_FOUND


def prepare_stdout() -> None:
    """Have every command write UTF-8 to files and programs, whatever the locale.

    A terminal keeps its encoding, with `?` for what that lacks: in an 8-bit one, bytes of UTF-8 are control codes.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")


def flush_stdout() -> None:
    """Write what is still held back, while a failure can be told. Raises OSError."""
    if sys.stdout is not None:
        sys.stdout.flush()


def drop_stdout() -> None:
    """Nobody reads the output any more: let what is still held back go nowhere when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def print_json(records: Iterable[Any]) -> int:
    """One JSON object a line; returns how many."""
    count = 0
    encoder = msgspec.json.Encoder()
    for record in records:
        click.echo(encoder.encode(record).decode())
        count += 1
    return count


def print_csv(records: Iterable[dict[str, Any]], fields: Sequence[str], *, raw: bool) -> int:
    """A heading and one row a record; returns how many records.

    Text cells that begin with `= + - @`, tab or CR get a `'` before them (OWASP, "CSV Injection"), unless `raw`, but a
    hyphen alone, which computes nothing, does not; lists are written as JSON, None as an empty cell.
    """
    count = 0
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(fields)
    for record in records:
        writer.writerow([_cell(record[field], raw) for field in fields])
        count += 1
    return count


def _cell(value: Any, raw: bool) -> Any:
    if value is None:
        return ""
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and not raw and value.startswith(_FORMULA_STARTS) and value != "-":
        return f"'{value}"
    return value


def print_heading(title: str, citation: Citation, *, first: bool) -> None:
    """The title of a story above its lines, with source and date; a blank line before all but the first."""
    click.echo(("" if first else "\n") + click.style(title, bold=True))
    where = " · ".join(part for part in (citation.source, citation.published[:10]) if part)
    if where:
        click.echo(f"  {where}")


def shown_path(path: Path) -> str:
    """A path as it is printed: terminal-safe, bytes that are no text as replacement characters."""
    return safe_line(str(path))
