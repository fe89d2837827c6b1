"""Who has the floor: the quotes of a story by speaker, each speaker with a stable place in the order of hues."""

from __future__ import annotations

import msgspec

from pullquote.desk.story import Story

UNATTRIBUTED = "Unattributed"

_PRONOUNS = frozenset(
    (
        *("he", "she", "they", "it", "we", "i", "you"),
        *("er", "sie", "es", "wir", "ich"),
        *("il", "elle", "ils", "elles", "nous", "je", "on"),
        *("él", "ella", "ellos", "ellas"),
    )
)


class SpeakerGroup(msgspec.Struct, frozen=True):
    """One speaker's quotes. `hue` counts speakers in order of appearance from 0; it is None for the group of quotes
    without a known speaker, whose `name` is `UNATTRIBUTED`. `quotes` are indexes into the analysis."""

    name: str
    hue: int | None
    quotes: tuple[int, ...]


def speaker_label(story: Story, quote: int) -> str:
    """The name under which a quote is shown: the speaker's, or the words that name nobody ("a spokesman")."""
    assert story.analysis is not None
    speaker = story.analysis.quotes[quote].speaker
    if speaker is None:
        return UNATTRIBUTED
    if speaker.name:
        return speaker.name
    mention = speaker.mention.of(story.text)
    return UNATTRIBUTED if mention.casefold() in _PRONOUNS or not mention.strip() else mention


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
