"""Reads block quotes as speech where the text says whose words they are."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.speech.proposals import Proposal
from pullquote.language.speech.scenes import Stage
from pullquote.language.speech.spoken.attributions import DASHES, attributed_to
from pullquote.language.speech.spoken.introductions import introduced_by
from pullquote.language.speech.turns import Turn
from pullquote.text import Block, Span

_RULE = "line of attribution below the block quote"
_STOPS = frozenset('.!?…”"»')


def block_quote_turns(stage: Stage, blocks: Sequence[Block]) -> dict[int, list[Turn]]:
    """The turns of the block quotes, by paragraph.

    A block quote is speech if a line of attribution stands below it or ends it ("— Ann Lee, pilot"), or if the line
    before ends with a colon and names who speaks or writes. Its paragraphs are then one chain. Any other block quote
    is no quote: pages also set notes, summaries and verses so, and a reader who looks for who said what would find
    words of nobody. Paragraphs with quotation marks of their own are left to these.
    """
    turns: dict[int, list[Turn]] = {}
    for group in _groups(stage, blocks):
        proposal, members = _attribution(stage, group)
        if proposal is None:
            proposal = introduced_by(stage, group[0], "the line before introduces the block quote")
        if proposal is None or any(stage.pairs.get(number) for number, _ in members):
            continue
        for place, (number, span) in enumerate(members):
            turns[number] = [
                Turn(span, span, "block quote", proposal.mention, proposal.rule, proposal.cue, goes_on=place > 0)
            ]
    return turns


def _groups(stage: Stage, blocks: Sequence[Block]) -> list[list[int]]:
    """The paragraphs of each block quote; blocks with nothing but white space between them are one."""
    groups: list[list[int]] = []
    number, reached = 0, -1
    for block in sorted(blocks, key=lambda block: block.span):
        if block.kind != "block-quote":
            continue
        members: list[int] = []
        while number < len(stage.paragraphs) and stage.paragraphs[number].span.start < block.span.end:
            span = stage.paragraphs[number].span
            if span.start >= block.span.start and stage.role(number) == "body":
                members.append(number)
            number += 1
        if not members:
            continue
        if groups and groups[-1][-1] + 1 == members[0] and not stage.text[reached : block.span.start].strip():
            groups[-1].extend(members)
        else:
            groups.append(members)
        reached = block.span.end
    return groups


def _attribution(stage: Stage, group: list[int]) -> tuple[Proposal | None, list[tuple[int, Span]]]:
    """Whose words a block quote holds by a line of attribution, and the words of each paragraph without that line."""
    members = [(number, _trimmed(stage.text, stage.paragraphs[number].span)) for number in group]
    last = group[-1]
    line = stage.scene(last).line
    for at in range(len(line.items) - 1, -1, -1):
        if line.items[at].lower not in DASHES or (at and line.items[at - 1].lower not in _STOPS):
            continue
        name = attributed_to(line, at)
        if name is None or (not at and len(members) == 1):
            break
        members[-1:] = [] if not at else [(last, Span(members[-1][1].start, line.items[at - 1].end))]
        return Proposal(stage.scene(last).finder.name(name), _RULE), members
    below = last + 1
    if below < len(stage.paragraphs) and stage.role(below) == "body":
        name = attributed_to(stage.scene(below).line, 0)
        if name is not None:
            return Proposal(stage.scene(below).finder.name(name), _RULE), members
    return None, members


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
