"""Rows for spreadsheets: cells that a spreadsheet would run as a formula are made plain text."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from typing import IO, Any

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(stream: IO[str], fields: Sequence[str], records: Iterable[dict[str, Any]], *, raw: bool) -> None:
    """Write a heading and a row a record. Text cells that begin with `= + - @`, tab or CR get a `'` before them (OWASP,
    "CSV Injection"), unless `raw`; lists are written as JSON, None as an empty cell."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(fields)
    for record in records:
        writer.writerow([_cell(record[field], raw) for field in fields])


def _cell(value: Any, raw: bool) -> Any:
    if value is None:
        return ""
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and not raw and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value
