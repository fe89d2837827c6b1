"""The one gate for every outside string: what comes out can be written to a terminal and does nothing there.

Every character gives exactly one character or none, so offsets into the result are well defined; all offsets in this
program count the result.
"""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"

# Soft hyphen, zero-width space, byte order mark / zero-width no-break space, word joiner, LRM, RLM, ALM: invisible, and
# they break searching for what a reader sees.
_DROPPED = "\u00ad\u200b\ufeff\u2060\u200e\u200f\u061c"

_ZWNJ = "\u200c"
_ZWJ = "\u200d"


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {code: chr(0x2400 + code) for code in range(0x20)}
    table[0x7F] = "\u2421"
    table.update(dict.fromkeys(range(0x80, 0xA0), REPLACEMENT))
    table.update(dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT))  # lone surrogates
    table.update(dict.fromkeys(range(0x202A, 0x202F), REPLACEMENT))  # bidi embeddings and overrides
    table.update(dict.fromkeys(range(0x2066, 0x206A), REPLACEMENT))  # bidi isolates
    table.update(dict.fromkeys(range(0x206A, 0x2070), REPLACEMENT))  # deprecated format controls
    table.update(dict.fromkeys(range(0xFFF9, 0xFFFC), REPLACEMENT))  # interlinear annotation
    table.update(dict.fromkeys(range(0xE0000, 0xE0080), REPLACEMENT))  # tag characters
    table.update({ord(character): None for character in _DROPPED})
    table[0x09] = " "
    del table[0x0A]
    # Other line breaks are line breaks here too; what must not stay is a character that some tools split lines at.
    table.update(dict.fromkeys((0x0D, 0x85, 0x2028, 0x2029), "\n"))
    return table


_TABLE = _table()

_SUSPECT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e01ef]"
)
_JOINERS = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def safe_text(raw: str) -> str:
    """Terminal-safe form of a text of many lines.

    C0 and C1 controls, NUL, lone surrogates, bidi embeddings, overrides and isolates, and tag characters become one
    visible character each; CRLF, CR, NEL and the Unicode line and paragraph separators become LF, a tab a space; soft
    hyphen, zero-width space, BOM, LRM, RLM and ALM are dropped; joiners and variation selectors stay only where they
    join. Nothing else is changed. Safe text comes back as it is (the function is idempotent).
    """
    if _SUSPECT.search(raw) is None:
        return raw
    clean = raw.replace("\r\n", "\n").translate(_TABLE)
    return _drop_idle_joiners(clean) if _JOINERS.search(clean) else clean


def safe_line(raw: str) -> str:
    """Terminal-safe form of a string that is shown on one line (a title, a tag, a file name, an error).

    As `safe_text`; line breaks become the visible sign ␤, so that no name can start a line of its own.
    """
    return safe_text(raw).replace("\n", "\u2424")


def _drop_idle_joiners(text: str) -> str:
    """Drop joiners and variation selectors that join nothing: they would only hide differences between two texts."""
    out: list[str] = []
    for position, character in enumerate(text):
        before = out[-1] if out else ""
        if character in (_ZWNJ, _ZWJ):
            after = text[position + 1] if position + 1 < len(text) else ""
            # A selector after a joiner selects nothing and is dropped in its turn: it is nothing to join with.
            if _JOINERS.match(after) or not (_joins(before) and _joins(after)):
                continue
        elif _JOINERS.match(character) and (not before or before.isspace() or _JOINERS.match(before)):
            continue
        out.append(character)
    return "".join(out)


def _joins(character: str) -> bool:
    """Whether a joiner beside this character can have a visible effect: letters and marks beyond Latin, and symbols."""
    if not character or character < "\u0300":
        return character in ("\u00a9", "\u00ae")
    return unicodedata.category(character) in {"Lo", "Mn", "Mc", "So", "Sk"} or "\ufe00" <= character <= "\ufe0f"
