"""Judges from all places where a name stands whether it is a person, an organisation, a place or something else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from pullquote.language import gazetteer
from pullquote.language.lexicon import Lexicon
from pullquote.language.model import EntityKind
from pullquote.language.naming.neighbours import Votes, vote_by_neighbours
from pullquote.language.naming.proper_names import Name
from pullquote.language.naming.teams import team_names
from pullquote.language.segmentation.capitals import PARTICLES
from pullquote.language.segmentation.paragraphs import Paragraph

_STRUCTURE = 3.0
_TEAM = 4.0
_BARE = 1.5
_GAZETTEER = 2.4
_LONG_NAME = 4
_ENOUGH = 0.9
_HYPHENED = re.compile(r"^[^\W\d_]+-[^\W\d_A-Z]+$")
"""The given name in "Lee Jae-myung" and "Chan Chi-fung"."""
_SURNAME = 0.6
_TWO_OR_THREE_WORDS = 0.7
_MENTIONS_THAT_COUNT = 12


class Judged(msgspec.Struct, frozen=True, gc=False):
    """The kind of a name, and by how many votes it won over the next."""

    kind: EntityKind
    margin: float


def judge_kinds(names: Sequence[Name], paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> dict[str, Judged]:
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
        mine = votes.setdefault(key, _from_words(name, lexicon))
        vote_by_neighbours(mine, name, paragraphs[name.paragraph].tokens, lexicon)
    _from_surnames(votes, count)
    _from_persons(votes)
    _from_fuller_names(votes, names, lexicon)
    if lexicon.nouns_capital:
        _from_bare_nouns(votes, names, paragraphs, lexicon)
    _from_teams(votes, team_names(names, paragraphs))
    kinds: dict[str, Judged] = {}
    for key, mine in votes.items():
        kind = max(mine, key=lambda kind: mine[kind])
        if mine[kind] >= _ENOUGH and (certain[key] or mine[kind] >= _STRUCTURE):
            kinds[key] = Judged(kind, mine[kind] - max(mine[other] for other in mine if other != kind))
        elif certain[key] >= 2:
            kinds[key] = Judged("other", 0.0)
    return kinds


def _from_words(name: Name, lexicon: Lexicon) -> Votes:
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
            if lexicon.is_toponym(word.lower()):
                votes["place"] += 2.0
    elif len(name.words) >= _LONG_NAME:
        votes["organization"] += 1.0
        votes["other"] += 0.8
    else:
        votes["person"] += _TWO_OR_THREE_WORDS
        votes["organization"] += 0.5
        if not PARTICLES.isdisjoint(name.words) or _HYPHENED.search(name.words[-1]):
            votes["person"] += 0.5
    return votes


def _from_surnames(votes: dict[str, Votes], count: dict[str, int]) -> None:
    """A name of two or three words whose last word stands alone elsewhere is a person's, for all that is known."""
    for key, mine in votes.items():
        words = key.split(" ")
        if 1 < len(words) < _LONG_NAME and count.get(words[-1]):
            mine["person"] += _SURNAME


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


def _from_fuller_names(votes: dict[str, Votes], names: Sequence[Name], lexicon: Lexicon) -> None:
    """A fuller name that is built on a place tells that place: "Upper Torvik", "University of Torvik"."""
    told: dict[str, float] = {}
    for name in names:
        first, last = name.words[0].lower(), name.words[-1]
        if len(name.words) == 2 and name.kind == "place" and first in lexicon.place_heads:
            told[last] = 2.0
        elif len(name.words) == 3 and name.kind == "organization" and name.words[1] in ("of", "de"):
            told.setdefault(last, 0.7)
    for word, weight in told.items():
        if word in votes:
            votes[word]["place"] += weight


def _from_teams(votes: dict[str, Votes], teams: Iterable[Name]) -> None:
    """What plays for a score is a team, by its full name and by its first word."""
    for name in teams:
        votes[" ".join(name.words)]["organization"] += _TEAM
        if name.words[0] in votes:
            votes[name.words[0]]["organization"] += _TEAM


def _from_bare_nouns(
    votes: dict[str, Votes], names: Sequence[Name], paragraphs: Sequence[Paragraph], lexicon: Lexicon
) -> None:
    """Towns stand after "in" without an article time and again; so do German plurals, but these end in n or s."""
    bare: dict[str, int] = defaultdict(int)
    for name in names:
        word, lower = name.words[0], paragraphs[name.paragraph].tokens.lower
        if name.unsure and len(name.words) == 1 and name.first and lower[name.first - 1] in lexicon.places_after:
            bare[word] += 1
    for word, count in bare.items():
        if count > 1 and word[-1] not in "ns" and word.lower() not in lexicon.bare_nouns:
            votes[word]["place"] += _BARE
