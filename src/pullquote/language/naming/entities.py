"""Finds the people, organisations and places of a text: names, judged together and merged per article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from pullquote.language.lexicon import Lexicon
from pullquote.language.model import Entity
from pullquote.language.naming.by_rules import find_by_rules, read_capitals
from pullquote.language.naming.kind_votes import agree, loudest
from pullquote.language.naming.merge import Group, group_names
from pullquote.language.naming.proper_names import Name
from pullquote.language.naming.tagged import tagged_names
from pullquote.language.segmentation.paragraphs import Paragraph
from pullquote.text import Span

_MARKS = '“”"«»„‘'


class Cast(msgspec.Struct, frozen=True):
    """The entities of a text as the search for speakers needs them.

    `entities` are in order of their first mention. `names` gives by paragraph all names found there, sure or not;
    `number` the entity of a mention; `genders` the gender of each entity, "m", "f" or "" where nothing tells.
    """

    entities: tuple[Entity, ...]
    names: dict[int, list[Name]]
    number: dict[Span, int]
    genders: tuple[str, ...]

    def entity_of(self, mention: Span) -> Entity | None:
        """The entity that a mention belongs to."""
        number = self.number.get(mention)
        return None if number is None else self.entities[number]


def find_entities(text: str, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Cast:
    """The entities of a text, with all their mentions.

    Body and captions say what is a name and of which kind; in headlines and boilerplate only those names are looked
    for. A text without body is judged by all its lines.
    """
    found = find_by_rules(text, paragraphs, lexicon)
    if lexicon.language == "en":
        by_paragraph = tagged_names(paragraphs, found, lexicon)
        names = [name for number in found.body for name in by_paragraph[number]]
        read_capitals(names)
        kinds = agree(names, found)
        groups = group_names(text, names, kinds, lambda members: loudest(members, found))
    else:
        by_paragraph = found.names
        names = found.of_body()
        groups = group_names(text, names, [found.kind(name) for name in names])
    mentions = [[names[member].span for member in group.members] for group in groups]
    for number, mention in _known_names(paragraphs, found.apart, names, groups):
        mentions[number].append(mention)
    cast = _cast(text, names, groups, mentions)
    for number in found.apart:
        cast.names[number] = by_paragraph[number]
    return cast


def _known_names(
    paragraphs: Sequence[Paragraph], others: Sequence[int], names: Sequence[Name], groups: Sequence[Group]
) -> Iterator[tuple[int, Span]]:
    """The mentions of known names in headlines and boilerplate, each with the number of its group."""
    forms: dict[tuple[str, ...], int] = {}
    lengths: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        if group.kind != "other":
            for member in group.members:
                form = names[member].words
                forms.setdefault(form, number)
                lengths[form[0]].add(len(form))
    for surname, number in _surnames(names, groups):
        forms.setdefault((surname,), number)
        lengths[surname].add(1)
    for index in others:
        tokens = paragraphs[index].tokens
        words = [at for at, word in enumerate(tokens.words) if word not in (".", ",")]
        at = 0
        while at < len(words):
            for length in sorted(lengths.get(tokens.words[words[at]], ()), reverse=True):
                form = tuple(tokens.words[token] for token in words[at : at + length])
                if len(form) == length and form in forms:
                    yield forms[form], Span(tokens.starts[words[at]], tokens.ends[words[at + length - 1]])
                    at += length - 1
                    break
            at += 1


def _surnames(names: Sequence[Name], groups: Sequence[Group]) -> Iterator[tuple[str, int]]:
    """The surnames that only one person of the text bears, each with the number of that person's group."""
    bearers: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        if group.kind == "person":
            for member in group.members:
                bearers[names[member].words[-1]].add(number)
    return ((surname, found.pop()) for surname, found in bearers.items() if len(found) == 1)


def _cast(text: str, names: Sequence[Name], groups: Sequence[Group], mentions: Sequence[list[Span]]) -> Cast:
    order = sorted(range(len(groups)), key=lambda number: min(mentions[number]))
    entities: list[Entity] = []
    genders: list[str] = []
    number_of: dict[Span, int] = {}
    for rank, number in enumerate(order):
        surfaces = {names[member].span: _surface(text, names[member]) for member in groups[number].members}
        entities.append(_entity(text, groups[number], sorted(mentions[number]), surfaces))
        genders.append(_gender(names[member] for member in groups[number].members))
        number_of.update(dict.fromkeys(mentions[number], rank))
    by_paragraph: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        by_paragraph[name.paragraph].append(name)
    return Cast(tuple(entities), dict(by_paragraph), number_of, tuple(genders))


def _surface(text: str, name: Name) -> str:
    """How a name is listed: as written, on one line; without nickname, and in small letters if the text has those."""
    written = " ".join(name.span.of(text).split())
    if any(sign in written for sign in _MARKS):
        return " ".join(name.words)
    for word in name.words:
        if word not in written:
            written = written.replace(word.upper(), word)
    return written


def _entity(text: str, group: Group, mentions: list[Span], surfaces: dict[Span, str]) -> Entity:
    forms = Counter(surfaces.get(mention) or " ".join(mention.of(text).split()) for mention in mentions)
    length = len if group.kind == "organization" else lambda _: 0
    name = max(forms, key=lambda form: (form.count(" "), length(form), forms[form]))
    return Entity(name, group.kind, tuple(mentions), tuple(form for form in forms if form != name))


def _gender(names: Iterator[Name]) -> str:
    """The gender that most names of an entity tell."""
    told: Counter[str] = Counter()
    for name in names:
        if name.gender:
            told[name.gender] += 10 if name.title or len(name.words) > 1 else 1
    return max(told, key=lambda gender: told[gender]) if told else ""
