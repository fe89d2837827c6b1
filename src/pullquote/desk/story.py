"""A story on the desk: its article and analysis together with what the reader saved and corrected, by speaker, and how
it is cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from pullquote.article import Article
from pullquote.desk.attribution import Attribution
from pullquote.desk.shown_dates import long_date
from pullquote.language import Analysis, Entity
from pullquote.library import StoryRow
from pullquote.notebook import Citation, Correction, Passage, locate
from pullquote.settings import Settings
from pullquote.text import Block, Span

UNATTRIBUTED = "Unattributed"


class PlacedPassage(msgspec.Struct, frozen=True):
    """A saved passage and where it stands in the present text; `span` is None when it is no longer there."""

    passage: Passage
    span: Span | None


class SpeakerGroup(msgspec.Struct, frozen=True):
    """One speaker's quotes. `hue` counts speakers in order of appearance from 0; it is None for the group of quotes
    without a known speaker, whose `name` is `UNATTRIBUTED`. `quotes` are indexes into the analysis."""

    name: str
    hue: int | None
    quotes: tuple[int, ...]


class Story(msgspec.Struct, frozen=True):
    """One story with all its layers; spans are offsets into `text`. Until the analysis has been made, it is empty and
    `is_analysed` is False.

    `corrections` are the reader's word on who said a quote, by its index; `threshold` is the least confidence with
    which a speaker that was found is shown. Who said a quote is asked of `attribution` alone.
    """

    row: StoryRow
    article: Article
    analysis: Analysis
    passages: tuple[PlacedPassage, ...] = ()
    corrections: Mapping[int, Correction] = {}
    threshold: float = Settings().attribution_threshold
    is_analysed: bool = True

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def folded_blocks(self) -> tuple[Block, ...]:
        """The boilerplate, which the screen folds until the reader opens it."""
        return tuple(block for block in self.article.blocks if block.kind == "boilerplate")

    def attribution(self, quote: int) -> Attribution:
        """Who said a quote (index in the analysis)."""
        return Attribution(self.analysis.quotes[quote].speaker, self.threshold, self.corrections.get(quote))

    def shown_quotes(self, *, unfolded: bool) -> tuple[int, ...]:
        """Indexes of the quotes that the reader is shown: those in folded lines only when these are open."""
        hidden = self._hidden(unfolded)
        quotes = enumerate(self.analysis.quotes)
        return tuple(index for index, quote in quotes if not any(span.covers(quote.span) for span in hidden))

    def shown_entities(self, *, unfolded: bool) -> tuple[Entity, ...]:
        """The entities with the mentions that the reader is shown; none that only folded lines mention."""
        return tuple(_without(self.analysis.entities, self._hidden(unfolded)))

    def _hidden(self, unfolded: bool) -> tuple[Span, ...]:
        return () if unfolded else tuple(block.span for block in self.folded_blocks)

    def passage_at(self, span: Span) -> PlacedPassage | None:
        """The saved passage that holds all of `span`: the one with exactly this span, else the shortest."""
        placed = [passage for passage in self.passages if passage.span is not None and passage.span.covers(span)]
        return min(placed, key=lambda passage: passage.span.length if passage.span else 0, default=None)

    def is_saved(self, span: Span) -> bool:
        """Whether a saved passage covers all of `span`."""
        return any(passage.span is not None and passage.span.covers(span) for passage in self.passages)


def place(text: str, passages: list[Passage]) -> tuple[PlacedPassage, ...]:
    """Find each passage in `text`; found ones first, in text order, then those that are no longer there."""
    placed = [PlacedPassage(passage, locate(text, passage.selectors)) for passage in passages]
    return tuple(sorted(placed, key=lambda p: (p.span is None, p.span or Span(0, 0), p.passage.created)))


def _without(entities: tuple[Entity, ...], hidden: tuple[Span, ...]) -> Iterator[Entity]:
    if not hidden:
        yield from entities
        return
    for entity in entities:
        mentions = tuple(span for span in entity.mentions if not any(fold.covers(span) for fold in hidden))
        if mentions:
            yield msgspec.structs.replace(entity, mentions=mentions)


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


def evidence_card(story: Story, words: str, speaker: str | None) -> str:
    """What is copied of a story: its words in quotation marks, who said them, and where they were published, in a few
    lines. A line is left out when nothing is known for it.
    """
    meta = story.article.metadata
    date = long_date(meta.published.value) if meta.published else ""
    saved = f"saved {long_date(meta.saved.value)}" if meta.saved and not date else ""
    title = f"“{meta.title.value}”" if meta.title else story.row.title
    cited = [title, *(field.value for field in (meta.byline, meta.source) if field), date or saved]
    lines = [f"“{' '.join(words.split())}”"]
    if speaker:
        lines.append(f"— {speaker}")
    lines.append(", ".join(part for part in cited if part))
    if meta.url:
        lines.append(meta.url.value)
    return "\n".join(lines)


def citation(story: Story) -> Citation:
    """What is saved beside a passage, so that it can be cited when the story is out of reach."""
    meta = story.article.metadata
    return Citation(
        title=meta.title.value if meta.title else story.row.title,
        source=meta.source.value if meta.source else "",
        byline=meta.byline.value if meta.byline else "",
        published=meta.published.value if meta.published else "",
        url=meta.url.value if meta.url else "",
        text_digest=story.article.text_digest,
    )
