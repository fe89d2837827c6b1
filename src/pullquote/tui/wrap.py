"""Breaking one line of text into screen lines, as (start, end) code-point offsets.

Greedy: each screen line takes as much as fits. The spaces at a break belong to no line. What may not begin or end a
line follows typographic practice: French punctuation set off by a space stays with its word, and for Chinese and
Japanese the simple rules of JIS X 4051 (kinsoku) hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.tui.cells import ZWJ, extends, fit, next_odd

# No-break spaces are left out on purpose: nothing breaks at them.
SPACES = frozenset(" \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")

_SET_OFF = frozenset("!?:;»›%")
_AFTER_SET_OFF = frozenset(",.;:!?)]»›”’")
_OPENING = frozenset("«‹")
_GOOD_IN_ADDRESSES = frozenset("/?&-")

_NO_START = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々〻ー〜～）］｝〉》」』】〕〗〙〟’”»›,.:;?!)]}%-‐–…‥°′″％"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ"
)
_NO_END = frozenset("（［｛〈《「『【〔〖〘〝‘“«‹([{$£￡￥＄")

# Ideographs, kana, bopomofo, their punctuation and full-width forms: lines may end between them without a space.
_EAST_ASIAN = "\u2e80-\u312f\u31f0-\u9fff\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003fffd"
_is_east_asian = re.compile(f"[{_EAST_ASIAN}]").match
_has_breaks = re.compile(f"[{_EAST_ASIAN}{''.join(sorted(SPACES))}]").search


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """The screen lines of text[start:end], which holds no line break; always at least one.

    `width` is in cells; no line is wider, unless a single cluster is. Words break only where one alone is wider than
    `width`: after / ? & - when that leaves the line more than half full, else between clusters. Takes time linear in
    the length.
    """
    return list(screen_lines(text, start, end, width))


def chopped_lines(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """As `screen_lines`, but breaking wherever the width is reached and leaving every space in its line (for code)."""
    width = max(1, width)
    odd, at = -1, start
    while True:
        if odd < at:
            odd = next_odd(text, at, end)
        limit = _limit(text, at, end, width, odd)
        yield at, limit
        if limit >= end:
            return
        at = limit


def screen_lines(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """The lines of `wrap`, one at a time."""
    width = max(1, width)
    odd, at = -1, start
    while True:
        if odd < at:
            odd = next_odd(text, at, end)
        limit = _limit(text, at, end, width, odd)
        if limit >= end:
            yield at, end
            return
        plain = odd > limit
        found = _break_in_plain(text, at, limit, end) if plain else _break_in_any(text, at, limit, end)
        word = found[1] if found else at
        between_words = found is None or found[0] < found[1]
        if between_words and end - word > width and text.find(" ", word, word + width + 1) < 0:
            found = _break_in_long_word(text, at, word, limit) or found
        cut, after = found or (limit, limit)
        yield at, cut
        if after >= end:
            return
        at = after


def _limit(text: str, at: int, end: int, room: int, odd: int) -> int:
    """How far a line from `at` can reach; `odd` is the first offset from `at` on that may not be one plain cell."""
    if odd > at + room or odd >= end:
        return min(at + room, end)
    return fit(text, at, end, room)


def _break_in_plain(text: str, at: int, limit: int, end: int) -> tuple[int, int] | None:
    space = text.rfind(" ", at + 1, limit + 1)
    while space >= 0:
        run = _start_of_spaces(text, at, space)
        if found := _break_at_spaces(text, at, run, end):
            return found
        space = text.rfind(" ", at + 1, run)
    return None


def _break_in_any(text: str, at: int, limit: int, end: int) -> tuple[int, int] | None:
    if not _has_breaks(text, at, limit + 1):
        return None
    position = limit
    while position > at:
        if text[position] in SPACES:
            position = _start_of_spaces(text, at, position)
            if found := _break_at_spaces(text, at, position, end):
                return found
        elif _may_part(text[position - 1], text[position]):
            return position, position
        position -= 1
    return None


def _start_of_spaces(text: str, at: int, space: int) -> int:
    while space > at and text[space - 1] in SPACES:
        space -= 1
    return space


def _break_at_spaces(text: str, at: int, run: int, end: int) -> tuple[int, int] | None:
    """Where the line ends and the next begins, if the spaces that begin at `run` are a place to break."""
    if run == at or text[run - 1] == ZWJ:
        return None
    after = run + 1
    while after < end and text[after] in SPACES:
        after += 1
    if after < end and extends(text[after]):
        after -= 1  # the last space carries the mark that follows, so it stays
    if after == run or (after == run + 1 and _holds(text, at, run, end)):
        return None
    return run, after


def _holds(text: str, at: int, space: int, end: int) -> bool:
    """Whether the single space binds French punctuation to its word.

    German sets the same guillemets the other way round (»so«), without a space inside: there a line may break.
    """
    after = space + 1
    if after < end and text[after] in _SET_OFF:
        beyond = text[after + 1] if after + 1 < end else " "
        if beyond.isspace() or beyond in _AFTER_SET_OFF:
            return True
    return text[space - 1] in _OPENING and (space - 1 == at or not text[space - 2].isalnum())


def _break_in_long_word(text: str, at: int, word: int, limit: int) -> tuple[int, int] | None:
    for position in range(limit, max(word, at + (limit - at) // 2), -1):
        before, after = text[position - 1], text[position]
        if before in _GOOD_IN_ADDRESSES and after not in _GOOD_IN_ADDRESSES and not extends(after):
            return position, position
    return None


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two characters that have no space between them."""
    return (
        (_is_east_asian(before) is not None or _is_east_asian(after) is not None)
        and after not in _NO_START
        and before not in _NO_END
        and before not in SPACES
        and before != ZWJ
        and not extends(after)
    )
