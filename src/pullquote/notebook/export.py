"""Passages for other programs: Markdown to read and paste, JSON lines to compute with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from pullquote.notebook.passages import Citation, Passage

_SIGNS = re.compile(r"[\\`*_\[\]<>~|&#$]|==|%%")
"""What can mean something anywhere in a line: in CommonMark, in GitHub's tables and strikethrough, and in the
mathematics, highlights and comments of note-taking programs."""

_LINE_START = re.compile(r"\s*(?:[-+=:]|\d+[.)](?=\s|$))")
"""What means something at the start of a line only: lists, rules, underlines of headings, definitions. The last
character is the one to be escaped."""

_PLAIN_URL = re.compile(r"https?://[^\s<>]+")
"""What may stand between angle brackets as a link: nothing in there is Markdown."""


def to_markdown(passages: Iterable[Passage]) -> str:
    """The passages as CommonMark, grouped by story in the order in which the stories come.

    Whatever a story, a note or a tag contains comes out as those characters, never as Markdown or HTML.
    """
    groups: dict[str, list[Passage]] = {}
    for passage in passages:
        groups.setdefault(passage.story, []).append(passage)
    return "\n".join(_story(story, group) for story, group in groups.items())


def to_json_lines(passages: Iterable[Passage]) -> Iterator[str]:
    """One JSON object a passage, without line breaks in it: every field of Passage, with the selectors as the
    TextQuoteSelector and the TextPositionSelector of the W3C Web Annotation Data Model (offsets in code points)."""
    for passage in passages:
        selectors = passage.selectors
        fields = msgspec.structs.asdict(passage) | {
            "selectors": (
                {
                    "type": "TextQuoteSelector",
                    "exact": selectors.exact,
                    "prefix": selectors.prefix,
                    "suffix": selectors.suffix,
                },
                {"type": "TextPositionSelector", "start": selectors.start, "end": selectors.end},
            ),
            "citation": msgspec.structs.asdict(passage.citation),
        }
        yield msgspec.json.encode(fields).decode()


def _story(address: str, passages: list[Passage]) -> str:
    citation = passages[0].citation
    parts = [f"## {_line(citation.title or address)}\n"]
    details = _details(citation)
    if details:
        parts.append(f"{details}\n")
    parts += [_passage(passage) for passage in passages]
    return "\n".join(parts)


def _details(citation: Citation) -> str:
    known = [_line(detail) for detail in (citation.source, citation.byline, citation.published) if detail]
    if citation.url:
        known.append(f"<{citation.url}>" if _PLAIN_URL.fullmatch(citation.url) else _line(citation.url))
    return " · ".join(known)


def _passage(passage: Passage) -> str:
    lines = [f"> {line}".rstrip() for line in _lines(passage.selectors.exact)]
    facts = [("Speaker", passage.speaker or "")]
    facts += [("Note", note) for note in passage.notes]
    facts += [("Tags", ", ".join(passage.tags)), ("Colour", str(passage.colour)), ("Saved", passage.created[:10])]
    lines.append("")
    for name, value in facts:
        if value:
            first, *others = _lines(value, first_of_line=False)
            lines.append(f"- {name}: {first}")
            lines += [f"  {line}".rstrip() for line in others]
    return "\n".join(lines) + "\n"


def _line(text: str) -> str:
    return " ".join(_escaped(line, at_start=number == 0) for number, line in enumerate(text.split("\n")))


def _lines(text: str, *, first_of_line: bool = True) -> list[str]:
    """Markdown lines that come out as the lines of `text`: an empty one parts paragraphs, others break hard."""
    raw = text.split("\n")
    lines: list[str] = []
    for number, line in enumerate(raw):
        escaped = _escaped(line, at_start=first_of_line or number > 0)
        goes_on = bool(line) and number + 1 < len(raw) and bool(raw[number + 1])
        lines.append(escaped + "\\" if goes_on else escaped)
    return lines


def _escaped(line: str, *, at_start: bool) -> str:
    escaped = _SIGNS.sub(lambda match: "\\" + match[0], line)
    start = _LINE_START.match(escaped) if at_start else None
    if start is not None:
        sign = start.end() - 1
        escaped = f"{escaped[:sign]}\\{escaped[sign:]}"
    # Markdown strips space at both ends of a line, but not when it is written as a character's number.
    if escaped[:1].isspace():
        escaped = f"&#{ord(escaped[0])};{escaped[1:]}"
    return f"{escaped[:-1]}&#{ord(escaped[-1])};" if escaped[-1:].isspace() else escaped
