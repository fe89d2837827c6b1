"""Tells quoted speech from the other things that stand in quotation marks: titles of works, nicknames, terms."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from pullquote.language.lexicon import Lexicon
from pullquote.language.model import QuoteKind
from pullquote.language.speech.cjk import is_spoken, signs_of
from pullquote.language.speech.items import Item, ItemLine, Stretch
from pullquote.language.speech.turns import Turn
from pullquote.text import Span

_WORD = re.compile(r"[^\W_](?:[-'’.]?[^\W_])*")
_ENDS = frozenset(",.?!…")
_SETTING_OFF = frozenset(",:-–—;(…")
_STOPS = frozenset(".?!…")
_DASHES = "–—―"
_SHORT = 3
_WHAT = frozenset(("what", "which", "was", "ce", "lo"))
_WHAT_REACHES = 15
_LONGEST_TITLE = 12


class Quotation(msgspec.Struct, frozen=True, gc=False):
    """A quoted stretch that may be speech.

    `item` is its place in the paragraph's line. `words` counts its words. `needs_cue` says that only a reporting word
    beside it makes it a quote, because it is short or written like a title. `set_off` says that it begins a sentence or
    follows a comma, colon or dash. `turn` is there where no marks but the form of the text tells that it is speech.
    """

    span: Span
    item: int
    words: int
    kind: QuoteKind
    set_off: bool
    needs_cue: bool
    titled: bool
    resumes: bool
    turn: Turn | None = None


def find_quotations(text: str, line: ItemLine, pairs: Sequence[Stretch], lexicon: Lexicon) -> list[Quotation]:
    """The quoted stretches of one paragraph that may be speech, in order; titles and nicknames are left out."""
    found: list[Quotation] = []
    for number, at in enumerate(line.at):
        pair = pairs[number]
        span = _trimmed(text, pair.inner, lexicon)
        words = _WORD.findall(text, span.start, span.end)
        if not words:
            continue
        if isinstance(pair, Turn):
            found.append(Quotation(span, at, len(words), "direct", True, False, False, False, pair))
            continue
        signs = signs_of(text, span)
        if signs:
            told = is_spoken(text, pair.outer, signs)
            found.append(Quotation(span, at, signs, "direct", True, not told, not told, pair.resumes))
            continue
        before = line.items[at - 1] if at else None
        after = line.items[at + 1] if at + 1 < len(line.items) else None
        item = line.items[at]
        if _is_nickname(before, after, words):
            continue
        titled = _is_title(words, item, before, lexicon)
        short = len(words) <= _SHORT and not _is_announced(before, item, after)
        if (titled or short) and _is_term(line, at, words, lexicon):
            continue
        set_off = before is None or before.kind == "quote" or before.lower in _SETTING_OFF or _begins(line, at)
        found.append(
            Quotation(
                span, at, len(words), _kind(item, after, words, set_off), set_off, titled or short, titled, pair.resumes
            )
        )
    return found


def _trimmed(text: str, span: Span, lexicon: Lexicon) -> Span:
    """The words of a quoted stretch without space around them and, in French and Spanish, the dash of a dialogue."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or (lexicon.dashes and text[start] in _DASHES)):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _is_announced(before: Item | None, item: Item, after: Item | None) -> bool:
    """Whether a colon announces a whole sentence, however short: X: “Never.” Spanish sets the full stop outside."""
    ended = item.final in _STOPS or (after is not None and after.lower == ".")
    return before is not None and before.lower == ":" and item.capital and ended


def _begins(line: ItemLine, at: int) -> bool:
    return at == 0 or line.sentence[at - 1] != line.sentence[at]


def _kind(item: Item, after: Item | None, words: Sequence[str], set_off: bool) -> QuoteKind:
    """A clause of speech begins like a sentence or goes on from one; words in the writer's own sentence do not."""
    ended = item.final in _ENDS or (item.capital and after is not None and after.lower in _ENDS)
    if set_off and (len(words) > _SHORT or ended):
        return "direct"
    if item.capital and ended and item.final != "," and len(words) > _SHORT:
        return "direct"
    return "mixed"


def _is_term(line: ItemLine, at: int, words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the words before call for a name or a term, or the marks hold an adjective: a “quiet” talk."""
    before = line.items[at - 1] if at else None
    after = line.items[at + 1] if at + 1 < len(line.items) else None
    if before is None:
        return False
    if before.lower in lexicon.terms or before.lower in lexicon.works:
        first, _ = line.bounds(at)
        return not any(item.lower in _WHAT for item in line.items[max(first, at - _WHAT_REACHES) : at])
    noun = after is not None and after.kind == "word" and after.lower[0].isalpha()
    noun = noun and after is not None and after.capital == lexicon.nouns_capital
    if lexicon.nouns_capital and not all(word[0].islower() for word in words):
        return False
    if noun and after is not None:
        noun = after.lower not in lexicon.small | lexicon.adverbs
    return noun and before.lower in lexicon.determiners


def _is_nickname(before: Item | None, after: Item | None, words: Sequence[str]) -> bool:
    """Whether the marks stand inside a person's name: Dwayne “The Rock” Johnson."""
    if before is None or after is None or len(words) > _SHORT + 1:
        return False
    return before.name is not None and (after.name is not None or (after.capital and after.kind == "word"))


def _is_title(words: Sequence[str], item: Item, before: Item | None, lexicon: Lexicon) -> bool:
    """Whether the words look like the title of a work: capitals throughout, or a word such as "film" before them."""
    if before is not None and before.lower in lexicon.works and item.capital and len(words) <= _LONGEST_TITLE:
        return True
    if len(words) > _LONGEST_TITLE or (lexicon.nouns_capital and item.final in _ENDS):
        return False
    main = [word for word in words if word.lower() not in lexicon.small]
    alone = len(words) == 1 and not lexicon.nouns_capital
    opening = item.capital or (words[0].lower() in lexicon.determiners and not lexicon.nouns_capital)
    return bool(main) and opening and all(not word[0].islower() for word in main) and not alone
