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
from pullquote.language.ranking.window import Offer, Windows
from pullquote.language.speech.choices import Choice, Said, Verdict
from pullquote.language.speech.quotations import Quotation
from pullquote.language.speech.scenes import Scene
from pullquote.text import Span

_SINGLE = "'‘"
"""Marks that the people who marked the articles passed over: what stands in them is neither speech nor none."""


class Example(msgspec.Struct, frozen=True):
    """A quotation: its features, those of each candidate (nobody and no speech come last), and the right ones."""

    article: str
    span: Span
    asked: list[str]
    offered: list[list[str]]
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

    def judge(scene: Scene, quotation: Quotation, proposed: Sequence[Choice], said: Sequence[Said]) -> Verdict | None:
        asked, offers = windows.ask(scene, quotation, proposed, said)
        span = Span(*trim(article.text, quotation.span.start, quotation.span.end))
        marked = gold.get((span.start, span.end))
        unread = marked is None and article.text[quotation.span.start - 1] in _SINGLE
        if not unread and not any(start <= span.start < end for start, end in article.ignore):
            offered = [[*offer.alone, *offer.features] for offer in offers]
            right = _right(article.text, offers, marked)
            made.append(Example(article.id, span, asked, [*offered, [NOBODY], [NO_SPEECH]], right))
        if ranker is not None:
            return ranker.weigh(scene, quotation, proposed, said, asked, offers)
        if marked is None:
            return None
        return Verdict(proposed[0] if proposed else None, 1.0)

    collect(stage, judge)
    return made


def _right(text: str, offers: Sequence[Offer], marked: GoldQuote | None) -> list[bool]:
    if marked is None:
        return [*(False for _ in offers), False, True]
    if marked.speaker is None:
        return [*(False for _ in offers), True, False]
    right = [_is_right(text, marked.speaker, offer.phrase) for offer in offers]
    return [*right, not any(right), False]


def _is_right(text: str, speaker: GoldMention, phrase: Span) -> bool:
    said = SaidQuote(0, 0, phrase.of(text), phrase.start, phrase.end)
    return same_name(text, speaker, said)
