"""Says whether a candidate names the speaker that people marked: the same mention, or the same head word."""

from __future__ import annotations

import re

from pullquote.text import Span
from training.gold import GoldSpeaker, trimmed

_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them", "this", "that", "one"])
_TAIL = re.compile(r"\s(?:of|who|whose|which|from|at|for|in|with|that|to|on|during|as|while|and)\s|\s?[(–—]|\s-\s")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_WORD = re.compile(r"[\w'’-]+")
_FULL_NAME = re.compile(r"[A-Z][\w.'-]+ [A-Z]")


def is_right(text: str, speaker: GoldSpeaker, phrase: Span) -> bool:
    """Whether `phrase` names the marked `speaker`: at the same place, or with the same head word.

    A marked pronoun is named by that very pronoun only.
    """
    marked = trimmed(text, speaker.start, speaker.end)
    if trimmed(text, phrase.start, phrase.end) == marked:
        return True
    if marked.of(text).lower() in _PRONOUNS:
        return phrase.overlaps(marked)
    head = head_word(speaker.text)
    return bool(head) and head_word(phrase.of(text)) == head


def head_word(phrase: str) -> str:
    """The last name in a noun phrase, or else its head noun, in lower case."""
    parts = [part.strip() for part in " ".join(phrase.split()).split(",") if part.strip()]
    if not parts:
        return ""
    head = parts[0]
    if head.split()[-1].islower():
        head = next((part for part in parts[1:] if _FULL_NAME.match(part)), head)
    tail = _TAIL.search(f" {head} ")
    if tail is not None and tail.start() > 1:
        head = head[: tail.start() - 1]
    words = [re.sub(r"['’]s?$", "", word).lower() for word in _WORD.findall(head)]
    while len(words) > 1 and words[-1].strip(".") in _SUFFIXES:
        words.pop()
    return words[-1] if words else ""
