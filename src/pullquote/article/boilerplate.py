"""Names the lines of a page that are not its story: share boxes, adverts, "read more", cookie lines and their like.

Rules look at whole lines only, at most 300 characters long, and never at a line inside an open quotation. Each is
meant to be sure rather than complete: a line left standing costs the reader a glance, a sentence folded away costs
the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pullquote.article.boilerplate_patterns import COMMENTS, PATTERNS, READING_TIME, SHARES, LinePattern
from pullquote.article.drafts import DraftBlock
from pullquote.article.word_lists import by_kind, section

_LONGEST = 300
_LONGEST_HEADLINE = 160
_FEWEST_HEADLINE_WORDS = 4
_LONGEST_BUTTONS = 100
_MOST_LINKS = 8

_KINDS = ("paragraph", "heading", "list-item")

_EDGES = " \t\u00a0:.!»›>→←…–—-|•·▶►*_[]"
_SPACES = re.compile(r"\s+")
_COUNT = re.compile(r"[\d.,]+[kKmM]?\+?")
_SHARE_JOINTS = re.compile(r"[\s|,·•/&+]+")
_BARS = re.compile(r"\s*[|›»>•·]\s*|\s+/\s+")
_ANY_BAR = re.compile(r"[|›»>•·/]")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|©|\(c\)")
_SENTENCE_END = re.compile(r"[^.…][.][”\"’»)]?$")
_MORE_IN_CAPITALS = re.compile(
    r"(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|MUST READ|RELATED|LESEN SIE AUCH|LIRE AUSSI|LEA TAMBIÉN|LEER MÁS)"
    r"\s+(?P<headline>\S.*)"
)


_PHRASES = by_kind("boilerplate")
_SHARE_WORDS = section("share words")
_NETWORKS = section("networks")
_SITE_SECTIONS = section("sections")


def _by_first_word() -> dict[str, list[LinePattern]]:
    found: dict[str, list[LinePattern]] = {}
    for pattern in PATTERNS:
        for word in pattern.opening.split():
            found.setdefault(word, []).append(pattern)
    return found


_PATTERNS_BY_FIRST_WORD = _by_first_word()


def mark_boilerplate(blocks: Sequence[DraftBlock], *, linked: bool) -> None:
    """Give each block that is not of the story the name of the rule that it falls under.

    `linked` says that the format knows links, so that the lines after "Related stories" fall under it only if they are
    links; without, if they look like headlines.
    """
    for block in blocks:
        if _may_be_boilerplate(block):
            block.rule = rule_for(block.text)
    for run in _share_runs(blocks):
        for block in run:
            block.rule = "share box"
    for number, block in enumerate(blocks):
        if block.rule in ("read more", "related stories") and _has_no_link(block.text):
            most = _MOST_LINKS if block.rule == "related stories" or linked else 1
            for link in _links_after(blocks, number, most, linked=linked):
                link.rule = "related stories"


def rule_for(line: str) -> str:
    """The name of the rule that a line falls under by itself, "" for none."""
    if not line or len(line) > _LONGEST or "\n" in line:
        return ""
    plain = _normal(line)
    if rule := _PHRASES.get(plain):
        return rule
    if plain[:1].isdigit():
        return _counted(plain)
    if _is_menu(line):
        return "navigation"
    first = _FIRST_WORD.match(plain)
    for candidate in _PATTERNS_BY_FIRST_WORD.get(first[0], ()) if first else ():
        if re.fullmatch(candidate.pattern, plain) and not (candidate.name == "read more" and _is_sentence(line)):
            return candidate.name
    more = _MORE_IN_CAPITALS.fullmatch(line)
    return "read more" if more and _is_headline(more["headline"]) and not line.isupper() else ""


def _normal(line: str) -> str:
    """The line as phrases and patterns know it: casefolded, with single spaces, straight apostrophes and bare edges."""
    bare = line.strip(_EDGES)
    if bare.startswith("(") and bare.endswith(")"):
        bare = bare[1:-1]
    return _SPACES.sub(" ", bare.casefold().replace("’", "'"))


def _counted(plain: str) -> str:
    if re.fullmatch(READING_TIME, plain):
        return "reading time"
    if re.fullmatch(COMMENTS, plain):
        return "comments"
    return "share box" if re.fullmatch(SHARES, plain) else ""


def _is_menu(line: str) -> bool:
    """Whether a line is a bar of at least three short entries, two of them the names of usual sections."""
    if not _ANY_BAR.search(line):
        return False
    entries = [entry for entry in _BARS.split(line.strip(_EDGES)) if entry]
    if len(entries) < 3 or any(len(entry) > 30 or len(entry.split()) > 4 for entry in entries):
        return False
    known = sum(entry.casefold() in _SITE_SECTIONS for entry in entries)
    return known >= 2 and not any(character.isdigit() for character in line)


def _share_runs(blocks: Sequence[DraftBlock]) -> Iterator[Sequence[DraftBlock]]:
    """Stretches of neighbouring lines that hold only the words and counts of a share box.

    A stretch needs a line that is a share box by itself, or a thing to do ("Tweet", "Print") beside another word:
    names of networks alone may be a story's own list.
    """
    start = 0
    while start < len(blocks):
        end = start
        words: set[str] = set()
        sure = False
        while end < len(blocks) and (found := _share_words(blocks[end])):
            words.update(word for word in found if not _COUNT.fullmatch(word))
            sure = sure or blocks[end].rule == "share box"
            end += 1
        if sure or (len(words) > 1 and words & _SHARE_WORDS):
            yield blocks[start:end]
        start = max(end, start + 1)


def _share_words(block: DraftBlock) -> list[str]:
    """The words of a line that may belong to a share box, none for other lines."""
    if not _may_be_boilerplate(block) or block.rule not in ("", "share box") or len(block.text) > _LONGEST_BUTTONS:
        return []
    words = [word for word in _SHARE_JOINTS.split(_normal(block.text)) if word]
    if block.rule or all(word in _SHARE_WORDS or word in _NETWORKS or _COUNT.fullmatch(word) for word in words):
        return words
    return []


def _links_after(blocks: Sequence[DraftBlock], at: int, most: int, *, linked: bool) -> Iterator[DraftBlock]:
    """The lines after a "read more" that are its links."""
    for block in blocks[at + 1 : at + 1 + most]:
        if block.rule or not _may_be_boilerplate(block):
            return
        if not (block.is_link if linked else _is_headline(block.text)):
            return
        yield block


def _may_be_boilerplate(block: DraftBlock) -> bool:
    return block.kind in _KINDS and not block.inside


def _has_no_link(line: str) -> bool:
    """Whether nothing follows the words of the rule, so that its links are the next lines."""
    return _normal(line) in _PHRASES


def _is_headline(line: str) -> bool:
    short = len(line) <= _LONGEST_HEADLINE and len(line.split()) >= _FEWEST_HEADLINE_WORDS
    return short and not _is_sentence(line)


def _is_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line) is not None
