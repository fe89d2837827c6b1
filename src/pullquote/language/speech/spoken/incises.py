"""Reads the incise, the short clause that French and Spanish put into speech: ", répond-elle,", "—dijo Ana Ruiz—"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pullquote.language.speech.cue_subjects import MentionFinder
from pullquote.language.speech.items import Item
from pullquote.language.speech.noun_phrases import Mention
from pullquote.text import Span

_LONGEST_VERB = 5
_LONGEST_APPOSITION = 8
_STOPS = frozenset(".!?…")
_BREAKS = frozenset(",:;")


class Incise(msgspec.Struct, frozen=True, gc=False):
    """A clause put into speech, items `first` up to `last` (exclusive); `subject` is None where the verb implies it."""

    first: int
    last: int
    cue: Span
    subject: Mention | None


def incise_at(items: Sequence[Item], at: int, finder: MentionFinder) -> Incise | None:
    """The incise that begins with item `at`, None where what begins there is speech.

    Its verb comes first, with auxiliaries and pronouns before it at most ("a-t-elle dit", "le dijo"), and its subject
    follows; in languages that may leave the subject out, a verb alone between signs is enough.
    """
    pronoun: Mention | None = None
    lexicon = finder.lexicon
    verb = at
    while verb < min(len(items), at + _LONGEST_VERB) and items[verb].kind == "word":
        word = items[verb].lower
        if word in lexicon.cues:
            break
        if pronoun is None and word in lexicon.pronouns and verb > at:
            pronoun = finder.before(verb, verb)
        elif word not in lexicon.auxiliaries and not word.startswith("-"):
            return None
        verb += 1
    if verb >= min(len(items), at + _LONGEST_VERB) or items[verb].lower not in lexicon.cues:
        return None
    subject = pronoun or finder.after(verb + 1, len(items))
    if subject is None and not (lexicon.drops_subjects and _ends(items, verb + 1)):
        return None
    last = verb + 1
    while subject is not None and last < len(items) and items[last].start < subject.span.end:
        last += 1
    return Incise(at, last, items[verb].span, subject)


def end_of_incise(items: Sequence[Item], incise: Incise, finder: MentionFinder) -> int:
    """The item after an incise between commas: at the end of the sentence, or at the comma after which speech goes on.

    What only tells more about the speaker or the manner belongs to the incise: ", dit Anne Roux, maire de Brelan,".
    """
    at = incise.last
    while at < len(items):
        word = items[at].lower
        if word in _STOPS or (word in _BREAKS and not (word == "," and _tells_more(items, at + 1, finder))):
            return at
        at += 1
    return at


def _tells_more(items: Sequence[Item], at: int, finder: MentionFinder) -> bool:
    """Whether the words from item `at` to the next sign tell more about the speaker instead of being spoken."""
    lexicon = finder.lexicon
    end = at
    while end < len(items) and items[end].lower not in _STOPS | _BREAKS and end - at <= _LONGEST_APPOSITION:
        end += 1
    if end - at > _LONGEST_APPOSITION or end == at:
        return False
    if items[at].lower in lexicon.manners or items[at].lower in lexicon.relatives:
        return True
    words = [item.lower for item in items[at:end]]
    if any(word in lexicon.auxiliaries or word in lexicon.pronouns for word in words):
        return False
    return any(lexicon.is_role(word) for word in words) or (items[at].name is not None and end == at + 1)


def _ends(items: Sequence[Item], at: int) -> bool:
    return at >= len(items) or not items[at].lower[:1].isalnum()
