"""Whom the reader can choose from to correct a quote's speaker: the people of the story, nobody, or a new name."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

import msgspec

from pullquote.desk.attribution import name_of
from pullquote.desk.story import Story
from pullquote.text import safe_line

_SAME, _WHOLE_WORDS, _BEGINNINGS, _INSIDE = range(4)
"""How what was typed fits a choice, best first."""

ChoiceKind = Literal["name", "nobody", "found"]


class SpeakerChoice(msgspec.Struct, frozen=True):
    """One choice: a name, that nobody is known to have said it, or that the correction is taken back ("found").

    `words` are what the reader is shown, `note` why it is offered.
    """

    kind: ChoiceKind
    name: str
    words: str
    note: str


def speaker_choices(story: Story, quote: int) -> tuple[SpeakerChoice, ...]:
    """All choices for a quote: first who it may have been if the program is too unsure, then those who speak in the
    story, most quoted first, the other people, the organisations, nobody, and, if it was corrected, as it was found."""
    attribution = story.attribution(quote)
    guess = name_of(attribution.guess, story.text) if attribution.guess is not None else None
    present = attribution.name(story.text)
    names: dict[str, str] = {}
    if guess is not None:
        names[guess] = "the program’s guess"
    said = Counter(story.attribution(index).name(story.text) for index in range(len(story.analysis.quotes)))
    for name, count in said.most_common():
        if name is not None:
            names.setdefault(name, "1 quote" if count == 1 else f"{count} quotes")
    for kind, note in (("person", "person"), ("organization", "organisation")):
        members = [entity for entity in story.analysis.entities if entity.kind == kind]
        for entity in sorted(members, key=lambda entity: (-len(entity.mentions), entity.mentions[0].start)):
            names.setdefault(entity.name, note)
    options = [
        SpeakerChoice("name", name, name, f"{note} · shown now" if name == present else note)
        for name, note in names.items()
    ]
    options.append(SpeakerChoice("nobody", "", "Nobody: leave it unattributed", "shown now" if present is None else ""))
    if attribution.correction is not None:
        found = name_of(attribution.found, story.text) if attribution.found is not None else None
        options.append(SpeakerChoice("found", "", "As the program found it", found or "nobody"))
    return tuple(options)


def present_choice(story: Story, quote: int, options: tuple[SpeakerChoice, ...]) -> int:
    """The index of the option that choosing confirms: who is shown now, or the guess where nobody is."""
    attribution = story.attribution(quote)
    guess = name_of(attribution.guess, story.text) if attribution.guess is not None else None
    name = attribution.name(story.text) or guess
    for index, option in enumerate(options):
        if option.kind == ("nobody" if name is None else "name") and option.name == (name or ""):
            return index
    return 0


def matching(options: tuple[SpeakerChoice, ...], typed: str) -> tuple[SpeakerChoice, ...]:
    """The options that hold all words typed, and what was typed as a new name unless it is one of the names.

    The first is what the reader most likely means: a name that is the same, then those with what was typed as whole
    words ("Lee": Ann Lee), then the new name, then those with words that begin so (Tom Leeson), then the others.
    """
    name = " ".join(safe_line(typed).split())
    if not name:
        return options
    words = name.casefold().split()
    held = tuple(option for option in options if all(word in option.words.casefold() for word in words))
    ranked = sorted(held, key=lambda option: _rank(option, name.casefold()))
    if ranked and _rank(ranked[0], name.casefold()) == _SAME:
        return tuple(ranked)
    ahead = sum(_rank(option, name.casefold()) <= _WHOLE_WORDS for option in ranked)
    new = SpeakerChoice("name", name, f"“{name}”", "a new name")
    return (*ranked[:ahead], new, *ranked[ahead:])


def _rank(option: SpeakerChoice, typed: str) -> int:
    """How well an option that holds all words of `typed` (casefolded) fits; less is better."""
    words = option.words.casefold()
    if option.kind == "name" and words == typed:
        return _SAME
    if re.search(rf"(?<![\w’'-]){re.escape(typed)}(?![\w’'-])", words):
        return _WHOLE_WORDS
    begun = all(re.search(rf"(?<!\w){re.escape(word)}", words) for word in typed.split())
    return _BEGINNINGS if begun else _INSIDE
