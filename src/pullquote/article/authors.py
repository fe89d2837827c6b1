"""Recognises the lines about a story's author that pages print below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pullquote.article.lines.names import is_person, is_role
from pullquote.article.marked import Marked
from pullquote.article.wordlists import word_set

_LONGEST = 500
_IS = re.compile(
    r"(?P<name>[^\W\d_][^.!?,:;()\"“„«]{2,60}?),? "
    r"(?:is|was|covers|reports|writes|works|has (?:covered|reported)|ist|schreibt|berichtet|arbeitet|est|couvre|es"
    r"|cubre) (?P<what>.{3,160})"
)
_BEATS = word_set("covers reports writes couvre cubre schreibt berichtet")
_CONTACT = re.compile(
    r"(?:you can )?(?:reach|contact|email|e-mail|follow) (?:him|her|them|me|(?:the )?(?:author|reporter|writer)s?)\b"
    r".{0,160}",
    re.IGNORECASE,
)


def is_about_author(line: str, byline: str, before: Sequence[Marked]) -> bool:
    """Whether a line at a story's foot tells who its author is ("Jane Doe is a reporter at …").

    Somebody who works for a paper may be what the story is about, so the name must be in the byline, or its last word
    nowhere in the running text `before` the line.
    """
    if len(line) > _LONGEST:
        return False
    if _CONTACT.match(line):
        return True
    match = _IS.match(line)
    if match is None or not is_person(match["name"]):
        return False
    verb = line[match.end("name") : match.start("what")].strip(" ,")
    if not is_role(re.sub(r"[^\w\s]", " ", match["what"])) and verb not in _BEATS:
        return False
    if match["name"].casefold() in byline.casefold():
        return True
    surname = match["name"].split()[-1]
    return not byline and not any(surname in earlier.piece.text for earlier in before)
