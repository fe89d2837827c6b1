"""Reads a line of attribution: a dash and a name below a quotation, with what the person is."""

from __future__ import annotations

from pullquote.language.naming.proper_names import Name
from pullquote.language.speech.items import ItemLine

DASHES = frozenset(("-", "–", "—", "―"))
_LONGEST = 24


def attributed_to(line: ItemLine, at: int) -> Name | None:
    """The name that the items from `at` to the end of the line attribute something to: "— Ann Lee, harbour pilot".

    None where these items are anything else.
    """
    if not 1 < len(line.items) - at < _LONGEST:
        return None
    items = line.items[at:]
    name = items[1].name
    if items[0].lower not in DASHES or name is None or any(item.kind == "quote" for item in items):
        return None
    return name if len(items) == 2 or items[2].lower in (",", "(", ".") else None
