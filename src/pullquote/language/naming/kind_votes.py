"""Makes the kinds of all mentions of one name, and of one entity, agree, in texts whose names were tagged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pullquote.language import gazetteer
from pullquote.language.model import EntityKind
from pullquote.language.naming.by_rules import RuleNames
from pullquote.language.naming.proper_names import Name
from pullquote.language.naming.tagger.tagging import KINDS
from pullquote.language.words import words

_KINDS = tuple(KINDS.values())
_MOST_AGAINST = 100
"""How much one mention can speak against a kind at most, so that a single odd place decides nothing."""
_RULES = 25
"""What one vote of the rules is worth in the tagger's scores, and how many of them count."""
_CLEAREST = 5.0
_LONG_NAME = 4
_FEW = 4
_PERSONAL = words("van von der den ter ten bin ibn ben")
"""Small words that stand in the names of people and seldom in others."""


def loudest(names: Sequence[Name], rules: RuleNames) -> EntityKind | None:
    """The kind that the words of all mentions and the rules together speak for most, None where none was tagged."""
    totals = [0.0] * len(_KINDS)
    tagged = False
    for name in names:
        if name.scores:
            tagged = True
            best = max(name.scores)
            for number, score in enumerate(name.scores):
                totals[number] += max(score - best, -_MOST_AGAINST)
    for form in dict.fromkeys(name.words for name in names):
        judged = rules.kinds.get(" ".join(form))
        if judged is not None:
            votes = _CLEAREST if judged.kind == "person" and not _PERSONAL.isdisjoint(form) else judged.margin
            totals[_KINDS.index(judged.kind)] += _RULES * min(votes, _CLEAREST)
    return _KINDS[totals.index(max(totals))] if tagged else None


def agree(names: Sequence[Name], rules: RuleNames) -> list[EntityKind | None]:
    """The kind of each name: the one that its mentions speak for together.

    The last word of what may be a person's name counts where it stands alone as a person's. A word that stands alone
    and is the surname of a person named in full is that person, unless it is a well-known place. A mention that was not
    tagged is a person where the same words are one elsewhere, or where it is a part of a person's name; it is a body
    where it begins the name of one ("the Bank", "Bank of Torvik"), and a place where a dateline names it. An unsure one
    with a kind of its own keeps it only where the same words have a kind elsewhere.
    """
    mentions: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        if name.kind is not None and not name.unsure:
            mentions[name.words].append(name)
    settled = {form: loudest(mine, rules) or mine[0].kind for form, mine in mentions.items()}
    for form in settled:
        lone = form[-1:]
        if 1 < len(form) < _LONG_NAME and settled.get(lone) == "person" and rules.kind(mentions[form][0]) == "person":
            settled[form] = loudest([*mentions[form], *mentions[lone][:_FEW]], rules) or settled[form]
    surnames = {form[-1] for form, kind in settled.items() if kind == "person" and len(form) > 1}
    given = {form[0] for form, kind in settled.items() if kind == "person" and len(form) > 1}
    bodies = {form[0] for form, kind in settled.items() if kind == "organization" and form[1:2] == ("of",)}
    known = gazetteer.load().kinds
    for form in settled:
        if len(form) == 1 and form[0] in surnames and form[0] not in known:
            settled[form] = "person"
    parts = {word for form in settled if len(form) > 1 for word in form}
    filed = {name.words for name in names if name.filed}
    result: list[EntityKind | None] = []
    for name in names:
        kind = settled.get(name.words)
        if kind is None and name.unsure and len(name.words) == 1:
            kind = "person" if name.words[0] in surnames or name.words[0] in given else None
        if name.kind is None and kind != "person" and name.words not in filed:
            kind = None
        if len(name.words) == 1 and name.words[0] in bodies and rules.kind(name) == "organization":
            kind = "organization"
        if kind is not None and _is_a_common_word(name, parts, rules):
            kind = None
        result.append(kind)
    return result


def _is_a_common_word(name: Name, parts: set[str], rules: RuleNames) -> bool:
    """Whether the article also writes a lone word in lower case, and only the tagger takes it for a name."""
    if len(name.words) > 1 or name.words[0] in parts:
        return False
    return name.words[0].lower() in rules.lowers and rules.kind(name) is None
