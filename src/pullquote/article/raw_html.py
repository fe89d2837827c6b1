"""What a reader would see of raw HTML inside a Markdown file."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import msgspec

from pullquote.article.drafts import DraftBlock
from pullquote.article.word_lists import word_set
from pullquote.text import BlockKind, safe_text

_TAG = re.compile(r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>(?:\s[^<>]*)?/?)>|<!--|<[!?][^<>]*>")
_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)

_UNSEEN = word_set("script style template noscript head iframe object svg canvas select textarea")
_BREAKING = word_set(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul "
    "video audio"
)
_RUNNING = word_set(
    "a abbr acronym b bdi bdo big button cite code col colgroup data del dfn em embed font i img input ins kbd label "
    "link mark meta meter nobr optgroup option output param picture progress q rb rp rt ruby s samp small source span "
    "strike strong sub sup td th time track tt u var wbr br base caption legend"
)
_KNOWN = _UNSEEN | _BREAKING | _RUNNING


def visible_text(markup: str) -> str:
    """The visible words of HTML inside a line: nothing of a known tag or a comment, a line break for `<br>`.

    What only looks like a tag ("<antirez>") is words.
    """
    return "".join(words for words, _ in _stretches(markup))


def visible_blocks(markup: str) -> list[DraftBlock]:
    """The visible words of a block of HTML, one entry for each block in it; pictures give their alternative text."""
    found: list[DraftBlock] = []
    parts: list[str] = []
    kind: BlockKind = "paragraph"
    for words, tag in _stretches(markup):
        parts.append(words)
        if tag is None:
            continue
        if tag.name in _BREAKING:
            found += _shown(kind, parts)
            parts = []
            kind = "caption" if tag.name == "figcaption" and not tag.closes else "paragraph"
        elif tag.name in ("td", "th") and not tag.closes and "".join(parts).strip():
            parts.append(" | ")
        elif tag.name == "img" and (alt := _ALT.search(tag.rest)):
            found += _shown("caption", [html.unescape(alt[1] or alt[2] or "")])
    return found + _shown(kind, parts)


class _Tag(msgspec.Struct, frozen=True):
    name: str
    closes: bool
    rest: str


def _stretches(markup: str) -> Iterator[tuple[str, _Tag | None]]:
    """The words before each tag with that tag, in order, and the words after the last one with None.

    A comment or a script that never ends hides nothing: what comes after it would be lost to the reader.
    """
    at = 0
    begin = 0
    unended: set[str] = set()
    while match := _TAG.search(markup, at):
        at = match.end()
        name = (match["name"] or "").casefold()
        opened = (
            "-->" if match[0] == "<!--" else rf"</{name}\b[^<>]*>" if name in _UNSEEN and not match["slash"] else ""
        )
        if opened and opened not in unended:
            end = _find(markup, opened, at)
            at = at if end is None else end
            unended.update([opened] if end is None else [])
        if (match[0] == "<!--" and opened in unended) or (name and name not in _KNOWN):
            continue
        words = html.unescape(markup[begin : match.start()])
        begin = at
        yield words + ("\n" if name == "br" else ""), _Tag(name, bool(match["slash"]), match["rest"] or "")
    yield html.unescape(markup[begin:]), None


def _find(markup: str, pattern: str, at: int) -> int | None:
    """Where the first match of `pattern` after `at` ends, None where there is none."""
    match = re.compile(pattern, re.IGNORECASE).search(markup, at)
    return match.end() if match else None


def _shown(kind: BlockKind, parts: list[str]) -> list[DraftBlock]:
    lines = (" ".join(line.split()) for line in safe_text("".join(parts)).split("\n"))
    words = "\n".join(line for line in lines if line)
    return [DraftBlock(kind, words)] if words else []
