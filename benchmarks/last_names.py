"""Whether two ways to name a speaker mean the same one: the head of the name part decides.

"Ilk spokesman Bo Varga" is "Varga" and not "Ilk"; "the port director, Tomas Ilk" is "Ilk"; "Mara Venn of the pilots'
union" is "Venn"; a role without a name is its noun.
"""

from __future__ import annotations

import re

EDGE = " \t\r\n\u00a0“”\"„«»‘’'`,.;:!?…-–—"
"""Signs that do not count at either end of a quotation or a mention."""

_PRONOUNS = frozenset(
    (
        "he",
        "she",
        "they",
        "it",
        "i",
        "we",
        "you",
        "who",
        "him",
        "her",
        "them",
        "this",
        "that",
        "one",
        "er",
        "sie",
        "es",
        "wir",
        "ich",
    )
)
_ARTICLES = frozenset(("The", "A", "An", "His", "Her", "Its"))
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "one", "this", "that", "some", "many"))
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv", "d", "r"))  # and the party in (D.), (R.)
_ADDITION = re.compile(r"\s?[(–—]|\s-\s|\s(?:of|at|in|on|to|for|from|with|and|as|who|whose|which|that|during|while)\s")
_FULL_NAME_BEGINS = re.compile(r"[A-Z][\w.'-]+ [A-Z]")
_OFFICE_AND_NAME = re.compile(r"\b[a-z]\w* (?:[A-Z][\w.'-]* )+[A-Z][\w'-]+$")
_WORD = re.compile(r"[\w'’-]+")
_POSSESSIVE = re.compile(r"'s?$")


def is_pronoun(words: str) -> bool:
    """Whether a mention is a pronoun alone."""
    return words.lower().strip(EDGE) in _PRONOUNS


def head_word(name: str) -> str:
    """The last name in a mention, in small letters, or the head noun of one without a name; "" where no word is."""
    plain = " ".join(re.split(r"\s+", name.replace("’", "'"))).strip(' ,.;:"“”')
    words = [_POSSESSIVE.sub("", word) for word in _WORD.findall(_without_addition(_name_part(plain)))]
    while len(words) > 1 and words[-1].lower() in _GENERATIONS:
        del words[-1]
    return words[-1].lower() if words else ""


def _name_part(mention: str) -> str:
    """Of the parts between commas, the first full name if the mention begins with an office, else the first part."""
    first, *others = [part for part in map(str.strip, mention.split(",")) if part] or [""]
    if not others:
        return first
    words = first.split()
    if words[-1].islower() and (words[0].islower() or words[0] in _ARTICLES):
        return next((part for part in others if _FULL_NAME_BEGINS.match(part)), first)
    return first


def _without_addition(part: str) -> str:
    """The name without what follows a preposition, a relative pronoun, a dash or a bracket."""
    cut = _ADDITION.search(f" {part} ")
    if cut is None or cut.start() < 2:
        return part
    before = part[: cut.start() - 1]
    offices = part[0].islower() and part.split()[0] not in _DETERMINERS and not re.search("[A-Z]", before)
    if offices and _OFFICE_AND_NAME.search(part):  # "former secretary of state Ann Lee"
        return part
    return before.strip() or part
