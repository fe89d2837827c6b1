"""What the reader can choose from where a new word can be typed too: a quote's speaker, a passage's tags.

What fits what was typed comes first, best first; the new word is the last choice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Literal, TypeVar

import msgspec

from pullquote.desk.attribution import name_of
from pullquote.desk.story import Story
from pullquote.text import safe_line

T = TypeVar("T")

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
    guess = _guess(story, quote)
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
    name = story.attribution(quote).name(story.text) or _guess(story, quote)
    for index, option in enumerate(options):
        if option.kind == ("nobody" if name is None else "name") and option.name == (name or ""):
            return index
    return 0


def _guess(story: Story, quote: int) -> str | None:
    guess = story.attribution(quote).guess
    return name_of(guess, story.text) if guess is not None else None


def matching(options: tuple[SpeakerChoice, ...], typed: str) -> tuple[SpeakerChoice, ...]:
    """The options that fit what was typed, and what was typed as a new name, unless it is one of the names.

    Those of the story's names that hold all words typed come first, best first; then what is no name ("Nobody …") and
    begins so; the new name is the last.
    """
    name = " ".join(safe_line(typed).split())
    if not name:
        return options
    names = best_first([option for option in options if option.kind == "name"], name, lambda option: option.name)
    others = [option for option in options if option.kind != "name" and _begins(option, name.casefold())]
    new = SpeakerChoice("name", name, f"“{name}”", "a new name")
    is_there = bool(names) and names[0].name.casefold() == name.casefold()
    return (*names, *others, *(() if is_there else (new,)))


def _begins(option: SpeakerChoice, typed: str) -> bool:
    """Whether what was typed (casefolded) is how one calls an option that is no name."""
    return option.kind.startswith(typed) or option.words.casefold().startswith(typed)


class TagChoice(msgspec.Struct, frozen=True):
    """One choice: tags to give to a passage; a single one that it has (`is_on`) is taken away. `note` tells more."""

    tags: tuple[str, ...]
    note: str
    is_on: bool = False


def tag_choices(uses: Mapping[str, int], on: Collection[str]) -> tuple[TagChoice, ...]:
    """A choice for every tag of the notebook (`uses`: how many passages have it), the passage's own (`on`) first, then
    the most used."""
    ordered = sorted(uses, key=lambda tag: (tag not in on, -uses[tag], tag.casefold()))
    return tuple(
        TagChoice((tag,), "1 passage" if uses[tag] == 1 else f"{uses[tag]} passages", tag in on) for tag in ordered
    )


def matching_tags(choices: tuple[TagChoice, ...], typed: str) -> tuple[TagChoice, ...]:
    """The choices for what was typed, words between blanks or commas, with or without a `#`.

    For one word these are the known tags that fit, and it itself as a new tag. Several words are one choice: for each
    the tag that fits best, or the word itself; the second choice is all of them as they were typed.
    """
    words = tuple(dict.fromkeys(word for part in re.split(r"[\s,]+", safe_line(typed)) if (word := part.lstrip("#"))))
    if not words:
        return choices
    fitting = [best_first(choices, word, lambda choice: choice.tags[0]) for word in words]
    best = [found[0].tags[0] if found else word for word, found in zip(words, fitting, strict=True)]
    # A known tag that differs only in capitals is what was typed.
    as_typed = [tag if tag.casefold() == word.casefold() else word for word, tag in zip(words, best, strict=True)]
    if len(words) == 1:
        is_there = bool(fitting[0]) and best == as_typed
        return (*fitting[0], *(() if is_there else (TagChoice(words, "a new tag"),)))
    several = TagChoice(tuple(dict.fromkeys(best)), "all of them")
    return (several, *(() if best == as_typed else (TagChoice(tuple(dict.fromkeys(as_typed)), "as typed"),)))


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
