"""Judges from all places where a name stands whether it is a person, an organisation, a place or something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pullquote.language import gazetteer
from pullquote.language.lexicon import Lexicon
from pullquote.language.model import EntityKind
from pullquote.language.names import Name
from pullquote.language.paragraphs import Paragraph

Votes = dict[EntityKind, float]

_STRUCTURE = 3.0
_GAZETTEER = 2.4
_LONG_NAME = 4
_ENOUGH = 0.9
_MENTIONS_THAT_COUNT = 12


def judge_kinds(names: Sequence[Name], paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> dict[str, EntityKind]:
    """The kind of each name, by its words joined with spaces; names that nothing speaks for are left out.

    Each name collects votes: from its own words, from the gazetteer, from the words beside its mentions and from fuller
    names that it is part of. Only the first dozen mentions vote.
    """
    votes: dict[str, Votes] = {}
    count: dict[str, int] = defaultdict(int)
    certain: dict[str, int] = defaultdict(int)
    for name in names:
        key = " ".join(name.words)
        count[key] += 1
        certain[key] += not name.unsure
        if count[key] > _MENTIONS_THAT_COUNT:
            continue
        mine = votes.setdefault(key, _from_words(name))
        _from_mention(mine, name, paragraphs[name.paragraph], lexicon)
    _from_persons(votes)
    kinds: dict[str, EntityKind] = {}
    for key, mine in votes.items():
        kind = max(mine, key=lambda kind: mine[kind])
        if mine[kind] >= _ENOUGH and (certain[key] or mine[kind] >= _STRUCTURE):
            kinds[key] = kind
        elif certain[key] >= 2:
            kinds[key] = "other"
    return kinds


def _from_words(name: Name) -> Votes:
    """What the words of a name tell, wherever it stands."""
    known = gazetteer.load()
    votes: Votes = {"person": 0.0, "organization": 0.0, "place": 0.0, "other": 0.0}
    if name.known and name.kind is not None:
        votes[name.kind] += _GAZETTEER
        if len(name.words) == 1 and name.words[0] in known.given:
            votes["person"] += 0.5
        return votes
    if name.kind == "person" and name.title and len(name.words) == 1:
        votes["person"] += 1.0
    elif name.kind is not None:
        votes[name.kind] += _STRUCTURE
    elif len(name.words) == 1:
        word = name.words[0]
        if word.isupper() and len(word) <= 6:
            votes["organization"] += 1.2
            votes["person"] -= 0.8
        elif word in known.given:
            votes["person"] += 1.2
        else:
            votes["person"] += 0.4
            votes["organization"] += 0.3
            votes["place"] += 0.3
    elif len(name.words) >= _LONG_NAME:
        votes["organization"] += 1.0
        votes["other"] += 0.8
    else:
        votes["person"] += 1.1
        votes["organization"] += 0.5
    return votes


def _from_mention(votes: Votes, name: Name, paragraph: Paragraph, lexicon: Lexicon) -> None:
    """What the words beside one mention tell."""
    lower = paragraph.tokens.lower
    before = lower[name.first - 1] if name.first else ""
    after = lower[name.last] if name.last < len(lower) else ""
    later = lower[name.last + 1] if name.last + 1 < len(lower) else ""
    if name.title:
        votes["person"] += 2.0
    if before in lexicon.places_after:
        votes["place"] += 1.0 if before == "in" or before == "en" else 0.5
    elif before in lexicon.place_tails:
        votes["place"] += 1.0
    elif before == "the":
        votes["person"] -= 1.0
        votes["organization"] += 0.4
    elif lexicon.is_role(before):
        votes["person"] += 1.2
    if after in lexicon.cues or before in lexicon.cues:
        votes["person"] += 0.6
        votes["organization"] += 0.2
    if after in lexicon.relatives or (after == "," and later in lexicon.relatives):
        votes["person"] += 1.0
    elif after == "," and len(later) == 2 and later.isdigit():
        votes["person"] += 2.0
    elif after == "(" and later.isupper():
        votes["organization"] += 0.8
    elif after == "," and later in lexicon.determiners:
        votes["person"] += 0.2


def _from_persons(votes: dict[str, Votes]) -> None:
    """The surname or given name of a person named in full stands for that person."""
    parts: dict[str, float] = {}
    for key, mine in votes.items():
        words = key.split(" ")
        if len(words) > 1 and max(mine, key=lambda kind: mine[kind]) == "person":
            parts[words[-1]] = 3.0
            parts.setdefault(words[0], 1.0)
    known = gazetteer.load()
    for word, weight in parts.items():
        if word in votes:
            votes[word]["person"] += weight / 2 if word in known.kinds else weight
