"""Joins the forms of the names of organisations, places and other things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from pullquote.language import gazetteer
from pullquote.language.naming.forms import Form, Joiner, normalise
from pullquote.language.naming.proper_names import Name
from pullquote.language.words import words

_COMPANY = words(
    "inc corp ltd llc plc co company corporation incorporated limited holdings ag sa gmbh nv fc afc cf party group"
)
_LINKS = words("of for the and & de la der des du del y et in on at to")
_TIES = words("of at in for")
_LONGEST_BEGINNING = 4
_LONGEST_GAP = 60
_QUOTES = " \"“”'‘’"
_KNOWN_AS = re.compile(
    r"[\s,(]*(?:(?:who|is|was|were|are|also|better|formerly|popularly|commonly|previously|now|later|originally|simply)\s)*"
    r"(?:known|nicknamed|née|nee|a\.?k\.?a\.?|alias)"
    r"(?:\s(?:professionally|simply|locally|collectively|as|by|his|her|its|their|ring|stage|nickname|name|the|to))*"
    r"[\s“\"‘(]*",
    re.IGNORECASE,
)
_WEAK = words(
    """
    new national north south east west northern southern eastern western royal university ministry department city
    house supreme high united international bank federal central state general american british european world
    first great free democratic republican people public
    """
)
"""First words that say too little to join two names."""


def join_same(forms: Sequence[Form], joiner: Joiner) -> None:
    """Join the names of one country, and the names that differ in company words, small words or order only."""
    known = gazetteer.load()
    first: dict[tuple[tuple[str, ...], str], int] = {}
    for number, form in enumerate(forms):
        if form.kind == "person":
            continue
        home = known.country(" ".join(form.words))
        if home:
            key = tuple(normalise(word) for word in home.split())
        elif form.words == ("Washington", "D.C."):
            key = ("washington",)
        else:
            key = _core(form)
            if form.kind == "organization" and len(key) > 1:
                key = tuple(sorted(word for word in key if word not in _LINKS)) or key
        other = first.setdefault((key, "" if home else form.kind), number)
        if other != number:
            joiner.join(number, other)


def _core(form: Form) -> tuple[str, ...]:
    """What two names of one body share: "U.S. Navy" and "United States Navy", "Torvik Inc." and "Torvik"."""
    if form.kind != "organization":
        return form.key
    key = form.key
    home = gazetteer.load().same.get(form.words[0]) if len(key) > 1 else None
    if home is not None:
        key = (*map(normalise, home.split()), *key[1:])
    return tuple(word for word in key if word not in _COMPANY) or key


def join_introduced(text: str, names: Sequence[Name], forms: Sequence[Form], joiner: Joiner) -> None:
    """Join two forms where the text itself says that they are one: "Frente de Torvik (Fretor)", "Mara Venn, also known
    as Tide"."""
    form_of = {member: number for number, form in enumerate(forms) for member in form.members}
    for before, after in pairwise(sorted(form_of)):
        long, short = form_of[before], form_of[after]
        start, end = names[before].span.end, names[after].span.start
        if long == short or forms[long].kind != forms[short].kind or end - start > _LONGEST_GAP:
            continue
        gap = text[start:end]
        bracket = gap.strip(_QUOTES) == "("
        if _KNOWN_AS.fullmatch(gap) or (bracket and _is_short_for(forms[short], forms[long])):
            joiner.join(short, long)


def _is_short_for(short: Form, long: Form) -> bool:
    if len(long.key) == 1 or len(short.key) > 1:
        return False
    return not short.key[0].isascii() if long.kind == "person" else _shortens(short.key[0], long.key)


def _shortens(short: str, long: tuple[str, ...]) -> bool:
    """Whether the letters of `short` come in order in the words of `long`, and both begin alike."""
    letters = iter("".join(long))
    starts = {word[0] for word in long}
    return short[0] in starts and all(letter in letters for letter in short if letter.isalpha())


def join_acronyms(forms: Sequence[Form], joiner: Joiner) -> None:
    """Join an acronym with the only name that it can stand for."""
    expansions: dict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        if form.kind != "person" and len(form.words) > 1:
            for letters in _initials(form.words):
                expansions[letters].append(number)
    for number, form in enumerate(forms):
        word = form.words[0].replace(".", "")
        if form.kind == "person" or len(form.words) > 1 or len(word) < 2 or sum(map(str.isupper, word)) < len(word) - 1:
            continue
        found = joiner.roots(expansions.get(word.upper(), ()))
        if len(found) == 1:
            joiner.join(number, found[0])


def _initials(parts: tuple[str, ...]) -> Iterable[str]:
    """The acronyms that a name can have: with and without its small words, company words, what follows its last "of"
    or a people before it ("U.S. Securities and Exchange Commission")."""
    tokens = [token for word in parts for token in word.replace("-", " ").split()]
    content = [token for token in tokens if token.lower() not in _LINKS]
    core = [token for token in content if normalise(token) not in _COMPANY] or content
    linked = max((at for at, token in enumerate(tokens) if token.lower() in ("of", "for", "in")), default=0)
    short = [token for token in tokens[:linked] if token.lower() not in _LINKS]
    known = gazetteer.load()
    bare = content[1:] if known.country(content[0] if content else "") else []
    found = ("".join(token[0] for token in some).upper() for some in (content, tokens, core, short, bare))
    return dict.fromkeys(letters for letters in found if len(letters) > 1)


def join_parts(forms: Sequence[Form], joiner: Joiner) -> None:
    """Join an organisation's name with the only longer one before it that begins with it, else with the only one that
    ends with it: whoever is named in short has been named in full."""
    demonyms = gazetteer.load().demonyms
    longer: dict[tuple[str, ...], list[int]] = defaultdict(list)
    ending: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        if form.kind == "organization":
            key = form.key
            for length in range(1, min(len(key), _LONGEST_BEGINNING + 1)):
                longer[key[:length]].append(number)
                ending[key[-length:]].append(number)
    for number, form in enumerate(forms):
        if form.kind != "organization" or (len(form.key) == 1 and form.words[0] in demonyms):
            continue
        begun = form.members[0]
        found = [other for other in longer.get(form.key, ()) if forms[other].members[0] < begun]
        if len(form.key) > 1 or form.key[0] in _WEAK or form.words[0].isupper():
            found = [other for other in found if forms[other].key[len(form.key)] in _TIES]
        if not found:
            found = [other for other in ending.get(form.key, ()) if forms[other].members[0] < begun]
        roots = joiner.roots(found)
        if len(roots) == 1:
            joiner.join(number, roots[0])
