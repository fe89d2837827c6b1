"""Gathers the candidates for a quotation: its paragraph, the ones before, the line after, and who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

import msgspec

from pullquote.language.ranking.context import SpeakerContext, read_context
from pullquote.language.ranking.speaker_features import Query, about_pair, about_quotation
from pullquote.language.speech.noun_phrases import Mention
from pullquote.language.speech.proposals import Proposal, Said
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene, Stage
from pullquote.text import Span

PARAGRAPHS_BACK = 3
_BEFORE = 20
_AFTER = 10
_NEXT = 2
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class CandidatePair(msgspec.Struct, frozen=True, gc=False):
    """A quotation with one candidate: who it is, the whole noun phrase, and the features to be weighed.

    `alone` are those that do not depend on the quotation. `context` and `number` are where it stands; None where it is
    known from the rules or the quotation before only.
    """

    mention: Mention
    phrase: Span
    alone: tuple[str, ...]
    features: list[str]
    context: SpeakerContext | None = None
    number: int = 0


class Windows:
    """Makes the candidates of the quotations of one text; paragraphs are prepared once."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._contexts: dict[int, SpeakerContext] = {}
        told = (stage.role(number) == "body" for number in range(len(stage.paragraphs)))
        self._ordinals = list(accumulate(told))

    def context(self, paragraph: int) -> SpeakerContext:
        """One paragraph, prepared."""
        found = self._contexts.get(paragraph)
        if found is None:
            scene = self.stage.scene(paragraph)
            found = self._contexts[paragraph] = read_context(
                scene, self._ordinals[paragraph], self.stage.cast, self.stage.lexicon
            )
        return found

    def ask(
        self, scene: Scene, quotation: Quotation, proposed: Sequence[Proposal], said: Sequence[Said]
    ) -> tuple[list[str], list[CandidatePair]]:
        """The features of a quotation, and the candidates for its speaker; none twice.

        `proposed` is what the rules propose, the likeliest first; `said` the quotations before.
        """
        here = self.context(scene.paragraph)
        above = self.stage.before(scene.paragraph)
        last, prior = said[-1] if said else None, said[-2] if len(said) > 1 else None
        inside = tuple(_WORD.findall(self.stage.text, quotation.span.start, quotation.span.end))
        role = self.stage.role(scene.paragraph)
        since = here.ordinal - self._ordinals[last.paragraph] if last else 0
        query = Query(self.stage.text, here, quotation, tuple(proposed), last, prior, role, inside, since)
        query_features = about_quotation(query, self.context(above.paragraph) if above is not None else None)
        pairs = list(self._near(query))
        known = {pair.mention.span for pair in pairs}
        for mention, features in _far(query):
            if mention.span not in known:
                known.add(mention.span)
                pairs.append(CandidatePair(mention, mention.span, ("far", "k=" + mention.kind), features))
        return query_features, pairs

    def _near(self, query: Query) -> Iterator[CandidatePair]:
        """Those named in the quotation's paragraph, and around it where its own sentence names nobody."""
        contexts = [query.context]
        if query.role == "body" and not _names_somebody(query):
            contexts += self._around(query.context.scene.paragraph)
        for context in contexts:
            for number in _reach(query, context):
                mention = context.candidates[number].mention
                features = about_pair(query, context, number)
                yield CandidatePair(mention, context.phrases[number], context.alone[number], features, context, number)

    def _around(self, paragraph: int) -> Iterator[SpeakerContext]:
        """The paragraphs of the story before one, the nearest first, and the one after it."""
        scene = self.stage.before(paragraph)
        for _ in range(PARAGRAPHS_BACK):
            if scene is None:
                break
            yield self.context(scene.paragraph)
            scene = self.stage.before(scene.paragraph)
        if paragraph + 1 < len(self.stage.paragraphs) and self.stage.role(paragraph + 1) == "body":
            yield self.context(paragraph + 1)


def _names_somebody(query: Query) -> bool:
    """Whether anybody is named in the quotation's sentence, outside it."""
    line, candidates = query.context.line, query.context.candidates
    at = bisect_left(candidates, query.quotation.item, key=lambda candidate: candidate.first)
    sentence = line.sentence[query.quotation.item]
    return any(candidate.sentence == sentence for candidate in candidates[max(0, at - 1) : at + 1])


def _reach(query: Query, context: SpeakerContext) -> range:
    """Which candidates of a paragraph are near enough to be asked about."""
    apart = context.scene.paragraph - query.context.scene.paragraph
    count = len(context.candidates)
    if apart > 0:
        return range(min(count, _NEXT))
    if apart < 0:
        return range(max(0, count - _BEFORE), count)
    here = bisect_left(context.candidates, query.quotation.item, key=lambda candidate: candidate.first)
    return range(max(0, here - _BEFORE), min(count, here + _AFTER))


def _far(query: Query) -> Iterator[tuple[Mention, list[str]]]:
    """Those whom only the quotation before or a rule knows, as in a long quotation of many paragraphs."""
    last = query.last
    if last is not None and last.proposal is not None:
        apart = min(query.since, 3)
        opens = query.quotation.item == 0
        mention = last.proposal.mention
        told = [f"h={apart}far", f"hq={opens:d}far" + last.quotation.kind]
        told += ["R=" + proposal.rule for proposal in query.proposed[:1] if proposal.mention.span == mention.span]
        yield mention, told
    for rank, proposal in enumerate(query.proposed):
        yield proposal.mention, ["R=" + proposal.rule] if rank else ["R=" + proposal.rule, "RR=" + proposal.rule]
