"""Who has the floor: the quotes of a story by speaker, each speaker with a stable place in the order of hues."""

from __future__ import annotations

import msgspec

from pullquote.desk.story import Story

UNATTRIBUTED = "Unattributed"


class SpeakerGroup(msgspec.Struct, frozen=True):
    """One speaker's quotes. `hue` counts speakers in order of appearance from 0; it is None for the group of quotes
    without a known speaker, whose `name` is `UNATTRIBUTED`. `quotes` are indexes into the analysis."""

    name: str
    hue: int | None
    quotes: tuple[int, ...]


def speaker_label(story: Story, quote: int) -> str:
    """The name under which a quote is shown: the speaker's, or the words that name nobody ("a spokesman")."""
    return story.attribution(quote).name(story.text) or UNATTRIBUTED


def group_by_speaker(story: Story, quotes: tuple[int, ...]) -> tuple[SpeakerGroup, ...]:
    """Groups in order of appearance, the unattributed at the end."""
    groups: dict[str, list[int]] = {}
    for quote in quotes:
        groups.setdefault(speaker_label(story, quote), []).append(quote)
    nobody = groups.pop(UNATTRIBUTED, None)
    named = [SpeakerGroup(name, hue, tuple(members)) for hue, (name, members) in enumerate(groups.items())]
    if nobody:
        named.append(SpeakerGroup(UNATTRIBUTED, None, tuple(nobody)))
    return tuple(named)
