"""What a file's name says about the story in it."""

from __future__ import annotations

import re
from pathlib import PurePath

import msgspec

from pullquote.article.lines.dates import parse_date
from pullquote.text import safe_line

_DATE = re.compile(r"(?P<date>(?:19|20)\d\d-\d\d-\d\d)(?:[T_ -]+|$)")
_JOINTS = re.compile(r"[_\s]+")


class NamedStory(msgspec.Struct, frozen=True):
    """A title made of the file's name, "" for a name without one, and the ISO 8601 date that it begins with, if any."""

    title: str
    published: str | None


def read_name(name: str) -> NamedStory:
    """The title and date in a file's name: "2025-03-12-port-strike.md" gives "port strike".

    Hyphens count as spaces only where the name has no other spaces, since they may belong to words.
    """
    stem = safe_line(PurePath(name).stem)
    date = _DATE.match(stem)
    published = parse_date(date["date"]) if date else None
    rest = stem[date.end() :] if date and published else stem
    words = _JOINTS.sub(" ", rest).strip()
    if " " not in words:
        words = words.replace("-", " ").strip()
    return NamedStory(words or stem.strip(), published)
