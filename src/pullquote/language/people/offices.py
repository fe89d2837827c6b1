"""Reads what the text says that people are: titles, and the words beside their names ("a Port Office spokesman")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from pullquote.language import gazetteer
from pullquote.language.lexicon import Lexicon
from pullquote.language.naming.proper_names import Name
from pullquote.language.segmentation.tokens import Tokens
from pullquote.language.speech.noun_phrases import OWNING, POSSESSIVE
from pullquote.language.speech.scenes import Stage
from pullquote.language.words import words
from pullquote.text import Span

_LONGEST = 8
_SHORT = {
    "adm.": "admiral",
    "capt.": "captain",
    "col.": "colonel",
    "congressman": "representative",
    "congresswoman": "representative",
    "dr.": "doctor",
    "gen.": "general",
    "gov.": "governor",
    "lt.": "lieutenant",
    "prof.": "professor",
    "rep.": "representative",
    "rev.": "reverend",
    "sen.": "senator",
    "sgt.": "sergeant",
}
_NO_PERSON = words(
    """
    ad administration agency army article association bank banner bill board book campaign caption church commission
    committee company complaint council country court crowd department document editorial e-mail email embassy filing
    firm force government group headline house hospital law lawsuit letter magazine media memo message military ministry
    motto network newspaper note office order organisation organization page paper party petition placard plaque police
    poll post poster release report resolution rule ruling school sign site slogan staff state statement station study
    suit survey team transcript tweet union university video watchdog website
    """
)
_IS = words("is was est était ist war es era")
OWNED = POSSESSIVE | {"'", "’"}
"""What stands behind whoever an office belongs to; plurals take the mere apostrophe."""

_ENDS = words(', . ; : ” " “ )')


class Office(msgspec.Struct, frozen=True, gc=False):
    """What the text says that a person is.

    `words` are those of a title or apposition, in lower case; `owners` those of them that tell whose or of what
    ("Port Office"); `country` is set if one is told.
    """

    entity: int
    mention: Span
    words: frozenset[str]
    owners: frozenset[str]
    country: str


class OfficeWords(msgspec.Struct, frozen=True, gc=False):
    """Words for an office: `head` with the office itself last, and the `owners`, all in lower case."""

    head: tuple[str, ...]
    owners: frozenset[str]
    country: str = ""


def plain(word: str) -> str:
    """A word for an office in lower case and in full."""
    lower = word.lower()
    return _SHORT.get(lower) or _SHORT.get(f"{lower}.", lower)


def is_office(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in lower case names an office of one person."""
    return word not in _NO_PERSON and (lexicon.is_role(word) or lexicon.is_title(word))


def read_office_words(tokens: list[str], lexicon: Lexicon) -> OfficeWords:
    """The office that words name: "the harbour office’s spokesman", "a spokesman for the Harbour Office"."""
    head: list[str] = []
    owners: set[str] = set()
    country = ""
    known = gazetteer.load()
    tail = False
    for word in tokens:
        lower = word.lower()
        home = known.country(word)
        country = home or country
        if lower in OWNED:
            owners.update(head)
            head = []
        elif lower in OWNING or lower in lexicon.prepositions:
            if not head:
                continue
            tail = True
        elif lower in lexicon.determiners or not word[0].isalnum() or home:
            continue
        elif tail or (word[0].isupper() and not is_office(lower, lexicon)):
            owners.add(plain(word))
        else:
            head.append(plain(word))
    return OfficeWords(tuple(head), frozenset(owners), country)


class OfficeFinder:
    """Reads the offices of the people of one text."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.lexicon = stage.lexicon

    def of(self, name: Name) -> Iterator[Office]:
        """The offices that the words at one mention of a person tell."""
        entity = self.stage.cast.number.get(name.span)
        if entity is None or self.stage.cast.entities[entity].kind != "person":
            return
        tokens = self.stage.paragraphs[name.paragraph].tokens
        home = _home(name, tokens)
        for told in (self._before(name, tokens), self._set_before(name, tokens), self._after(name, tokens)):
            phrase = read_office_words(told, self.lexicon)
            if any(is_office(word, self.lexicon) for word in phrase.head):
                country = phrase.country or gazetteer.load().country(name.nation)
                owners = phrase.owners | home
                yield Office(entity, name.span, owners.union(phrase.head), owners, country)

    def _before(self, name: Name, tokens: Tokens) -> list[str]:
        """The title and the words right before it: "former Harbour Office spokesman" Bo Ek."""
        title = name.title.split()
        start = name.first
        while start > 0 and tokens.starts[start - 1] >= name.outset:
            start -= 1
        told: list[str] = []
        plain_words = False
        for at in range(start - 1, max(-1, start - 1 - _LONGEST), -1):
            word = tokens.lower[at]
            if word not in OWNED and (not word[0].isalnum() or self._ends_phrase(word)):
                break
            known = is_office(word, self.lexicon) or word in self.lexicon.title_parts
            other = not known and tokens.words[at][0].islower()
            if (not title and not told and not known) or (title and other) or (plain_words and not (known or other)):
                break
            plain_words = plain_words or other
            told.insert(0, tokens.words[at])
        return [*told, *title]

    def _ends_phrase(self, word: str) -> bool:
        return word in self.lexicon.small or word in self.lexicon.reporting

    def _set_before(self, name: Name, tokens: Tokens) -> list[str]:
        """The words before a comma: "the agency’s director, Bo Ek, …"."""
        at = name.first - 1
        after = tokens.lower[name.last] if name.last < len(tokens.lower) else "."
        if at < 2 or tokens.lower[at] != "," or not (after in _ENDS or after in self.lexicon.reporting):
            return []
        told: list[str] = []
        for index in range(at - 1, max(-1, at - 1 - _LONGEST), -1):
            word = tokens.lower[index]
            if word in self.lexicon.determiners and self._is_single(told):
                return told
            if not (word[0].isalnum() or word in OWNED) or word in self.lexicon.reporting:
                break
            told.insert(0, tokens.words[index])
        return told if any(word in OWNED for word in told) and self._is_single(told) else []

    def _is_single(self, told: list[str]) -> bool:
        head = read_office_words(told, self.lexicon).head
        return bool(head) and is_office(head[-1], self.lexicon)

    def _after(self, name: Name, tokens: Tokens) -> list[str]:
        """The words between commas after a name: Bo Ek, "the port director", …; or after "is": Bo Ek is "a pilot"."""
        lower = tokens.lower
        at = name.last
        if at + 2 >= len(lower) or not (lower[at] == "," or lower[at] in _IS):
            return []
        first = at + 1
        article = lower[first] in self.lexicon.determiners
        if lower[at] in _IS and not article:
            return []
        told: list[str] = []
        for index in range(first + article, min(len(lower), first + _LONGEST)):
            word = lower[index]
            if word in self.lexicon.reporting or word in self.lexicon.conjunctions or word in self.lexicon.relatives:
                break
            if not (word[0].isalnum() or word in OWNED or word == "-"):
                break
            told.append(tokens.words[index])
        head = read_office_words(told, self.lexicon).head
        if not article and not any(is_office(word, self.lexicon) for word in head[:2]):
            return []
        return told


def _home(name: Name, tokens: Tokens) -> frozenset[str]:
    """The state or town that stands behind a name: Senator Bo Ek "of Florida", Bo Ek "(R-Fla.)"."""
    lower, at = tokens.lower, name.last
    if at + 1 >= len(lower):
        return frozenset()
    found: list[str] = []
    if lower[at] in OWNING:
        for index in range(at + 1, min(len(lower), at + 4)):
            if not tokens.words[index][0].isupper():
                break
            found.append(lower[index])
    elif lower[at] in ("(", ","):
        short = tokens.words[at + 1].rpartition("-")[2].rstrip(".")
        found = _regions().get(short, "").lower().split()
    return frozenset(found)


@cache
def _regions() -> dict[str, str]:
    """The full name of each state by its short form without the last full stop."""
    text = Path(__file__).with_name("regions.txt").read_text(encoding="utf-8")
    lines = (line.partition(".: ") for line in text.splitlines() if not line.startswith("#"))
    return {short: full for short, _, full in lines}
