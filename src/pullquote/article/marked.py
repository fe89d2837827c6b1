"""A piece of a story with what has been found out about it so far."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from pullquote.article.piece import Piece
from pullquote.article.wordlists import word_set
from pullquote.text import BlockKind

_LONG = 200
_CLOSERS = "”’\"'»“)]"


class Marked(msgspec.Struct, gc=False):
    """A piece; whether it begins `inside` an open quotation; the boilerplate `rule` it falls under, "" for none."""

    piece: Piece
    inside: bool = False
    rule: str = ""

    @property
    def is_line(self) -> bool:
        """Whether the piece is a plain line of the story that nothing has been found out about."""
        return self.piece.kind == "paragraph" and not self.inside and not self.rule

    def becomes(self, kind: BlockKind, label: str = "") -> None:
        """Settle what kind of block the piece is."""
        self.piece = replace(self.piece, kind=kind, label=label, level=0)

    def settled(self) -> Piece:
        """The piece as it goes into the story."""
        if self.rule:
            return replace(self.piece, kind="boilerplate", label=self.rule, level=0)
        return self.piece


def ends_with_stop(words: str) -> bool:
    """Whether a line ends as a sentence does, closing marks aside; the stop of an abbreviation like "D.C." is none."""
    bare = words.rstrip(_CLOSERS)
    if not bare.endswith((".", "!", "?", "。")):
        return False
    if not bare.endswith(".") or bare.endswith("..."):
        return True
    last = bare.split()[-1] if bare.split() else ""
    return not (last.count(".") > 1 or last[:-1].casefold() in _ABBREVIATIONS or (len(last) == 2 and last[0].isupper()))


def ends_with_full_stop(words: str) -> bool:
    """As `ends_with_stop`, but a question or an exclamation does not count: headlines end in those."""
    return ends_with_stop(words) and words.rstrip(_CLOSERS).endswith((".", "。"))


def is_body(words: str) -> bool:
    """Whether a paragraph is running text: it ends as a sentence does, or is too long for a headline or a caption."""
    return len(words) > _LONG or ends_with_stop(words)


_ABBREVIATIONS = word_set("inc ltd co corp jr sr dr mr mrs ms st no vs etc gov sen rep gen col capt prof")
