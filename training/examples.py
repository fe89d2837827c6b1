"""Makes training examples of gold articles: each quotation with its candidates, and which of them are right."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from benchmarks.answers import SaidQuote
from benchmarks.gold import GoldMention, GoldQuote, QuoteDocument
from benchmarks.scoring_quotes import lines_of, same_name, trim
from pullquote.language.analysis import prepare
from pullquote.language.quotes import collect
from pullquote.language.ranking.network import Network
from pullquote.language.ranking.ranker import NO_SPEECH, NOBODY, Ranker
from pullquote.language.ranking.window import CandidatePair, Windows
from pullquote.language.speech.proposals import Proposal, Said, SpeechVerdict
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene
from pullquote.text import Span

_SINGLE = "'‘"
"""The quotation marks that the annotators passed over: what stands in them is neither speech nor none."""


class Example(msgspec.Struct, frozen=True):
    """A quotation: its features, those of each candidate (nobody and no speech come last), and the right ones."""

    article: str
    span: Span
    query_features: list[str]
    candidate_features: list[list[str]]
    right: list[bool]


def examples_of(article: QuoteDocument, network: Network | None = None) -> list[Example]:
    """The examples of one article, in text order.

    What is told of the quotations before one is what `network` makes of them, or the rules where it is None.
    """
    stage = prepare(article.text, language=article.lang)
    ranker = None if network is None else Ranker(stage, network)
    windows = Windows(stage) if ranker is None else ranker.windows
    gold = {stretch: quote for quote in article.quotes for stretch in lines_of(article.text, quote.start, quote.end)}
    made: list[Example] = []

    def judge(
        scene: Scene, quotation: Quotation, proposed: Sequence[Proposal], said: Sequence[Said]
    ) -> SpeechVerdict | None:
        query_features, pairs = windows.ask(scene, quotation, proposed, said)
        span = Span(*trim(article.text, quotation.span.start, quotation.span.end))
        marked = gold.get((span.start, span.end))
        unread = marked is None and article.text[quotation.span.start - 1] in _SINGLE
        if not unread and not any(start <= span.start < end for start, end in article.ignore):
            candidate_features = [[*pair.alone, *pair.features] for pair in pairs]
            right = _right(article.text, pairs, marked)
            made.append(Example(article.id, span, query_features, [*candidate_features, [NOBODY], [NO_SPEECH]], right))
        if ranker is not None:
            return ranker.weigh(scene, quotation, proposed, said, query_features, pairs)
        if marked is None:
            return None
        return SpeechVerdict(proposed[0] if proposed else None, 1.0)

    collect(stage, judge)
    return made


def _right(text: str, pairs: Sequence[CandidatePair], marked: GoldQuote | None) -> list[bool]:
    if marked is None:
        return [*(False for _ in pairs), False, True]
    if marked.speaker is None:
        return [*(False for _ in pairs), True, False]
    right = [_is_right(text, marked.speaker, pair.phrase) for pair in pairs]
    return [*right, not any(right), False]


def _is_right(text: str, speaker: GoldMention, phrase: Span) -> bool:
    said = SaidQuote(0, 0, phrase.of(text), phrase.start, phrase.end)
    return same_name(text, speaker, said)
