"""Whom the reader can choose from to correct a quote's speaker: the people of the story, nobody, or a new name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Literal, TypeVar

import msgspec

from pullquote.desk.attribution import name_of
from pullquote.desk.story import Story
from pullquote.text import safe_line

T = TypeVar("T")

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


def present_option(story: Story, quote: int, options: tuple[SpeakerOption, ...]) -> int:
    """The index of the option that choosing confirms: who is shown now, or the guess where nobody is."""
    attribution = story.attribution(quote)
    guess = name_of(attribution.guess, story.text) if attribution.guess is not None else None
    name = attribution.name(story.text) or guess
    for index, option in enumerate(options):
        if option.kind == ("nobody" if name is None else "name") and option.name == (name or ""):
            return index
    return 0


def matching(options: tuple[SpeakerOption, ...], typed: str) -> tuple[SpeakerOption, ...]:
    """The options that fit what was typed, and what was typed as a new name, unless it is one of the names.

    Those of the story's names that hold all words typed come first, best first; then what is no name ("Nobody …") and
    begins so; the new name is the last.
    """
    name = " ".join(safe_line(typed).split())
    if not name:
        return options
    names = best_first([option for option in options if option.kind == "name"], name, lambda option: option.name)
    others = [option for option in options if option.kind != "name" and _begins(option, name.casefold())]
    new = SpeakerOption("name", name, f"“{name}”", "a new name")
    is_there = bool(names) and names[0].name.casefold() == name.casefold()
    return (*names, *others, *(() if is_there else (new,)))


def _begins(option: SpeakerOption, typed: str) -> bool:
    """Whether what was typed (casefolded) is how one calls an option that is no name."""
    return option.kind.startswith(typed) or option.words.casefold().startswith(typed)


def best_first(choices: Iterable[T], typed: str, words_of: Callable[[T], str]) -> list[T]:
    """The choices whose words hold all words typed: first those that are the same, then those with what was typed as
    whole words ("Lee": Ann Lee), then those with words that begin so (Tom Leeson), then the others (Ashlee Orr)."""
    wanted = typed.casefold()
    held = [choice for choice in choices if all(word in words_of(choice).casefold() for word in wanted.split())]
    return sorted(held, key=lambda choice: _rank(words_of(choice).casefold(), wanted))


def _rank(words: str, typed: str) -> int:
    if words == typed:
        return 0
    if re.search(rf"(?<![\w’'-]){re.escape(typed)}(?![\w’'-])", words):
        return 1
    return 2 if all(re.search(rf"(?<!\w){re.escape(word)}", words) for word in typed.split()) else 3
