"""Whom the reader can choose from to correct a quote's speaker: the people of the story, nobody, or a new name."""

from __future__ import annotations

from collections import Counter
from typing import Literal

import msgspec

from pullquote.desk.attribution import name_of
from pullquote.desk.story import Story
from pullquote.text import safe_line

OptionKind = Literal["name", "nobody", "found"]


class SpeakerOption(msgspec.Struct, frozen=True):
    """One choice: a name, that nobody is known to have said it, or that the correction is taken back ("found").

    `words` are what the reader is shown, `note` why it is offered.
    """

    kind: OptionKind
    name: str
    words: str
    note: str


def speaker_options(story: Story, quote: int) -> tuple[SpeakerOption, ...]:
    """All choices for a quote: first who it may have been if the program is too unsure, then those who speak in the
    story, most quoted first, the other people, the organisations, nobody, and, if it was corrected, as it was found."""
    assert story.analysis is not None
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
        SpeakerOption("name", name, name, f"{note} · shown now" if name == present else note)
        for name, note in names.items()
    ]
    options.append(SpeakerOption("nobody", "", "Nobody: leave it unattributed", "shown now" if present is None else ""))
    if attribution.correction is not None:
        found = name_of(attribution.found, story.text) if attribution.found is not None else None
        options.append(SpeakerOption("found", "", "As the program found it", found or "nobody"))
    return tuple(options)


def matching(options: tuple[SpeakerOption, ...], typed: str) -> tuple[SpeakerOption, ...]:
    """The options that hold all words typed, and what was typed as a new name unless it is one of the names."""
    name = " ".join(safe_line(typed).split())
    if not name:
        return options
    words = name.casefold().split()
    held = tuple(option for option in options if all(word in option.words.casefold() for word in words))
    if any(option.kind == "name" and option.name.casefold() == name.casefold() for option in held):
        return held
    return (*held, SpeakerOption("name", name, f"“{name}”", "a new name"))
