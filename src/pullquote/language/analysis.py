"""The one way in: a text becomes its quotes with their speakers, and its entities."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.language.guess import guess_language
from pullquote.language.lexicon import LANGUAGES, load
from pullquote.language.model import Analysis
from pullquote.language.naming.entities import find_entities
from pullquote.language.quotes import find_quotes
from pullquote.language.segmentation.paragraphs import lines_of, read_paragraphs
from pullquote.language.speech.scenes import Stage
from pullquote.language.speech.spoken import find_turns
from pullquote.text import Block, Span
from pullquote.text.quotation_marks import QuotationMarks, pair_marks


def analyse(text: str, *, blocks: Sequence[Block] = (), language: str | None = None) -> Analysis:
    """Who says what in `text`, and about whom.

    `blocks` are the parts of the story; without them each line is a paragraph. Titles, captions, bylines and
    boilerplate are read too, but tell nothing about the rest. `language` is a code such as "en" or "de-AT"; it is
    guessed where it is None or has no rules.

    All spans count code points of `text`. The same arguments give the same answer in any process; no string raises an
    error; the work grows in line with the text.
    """
    stage = prepare(text, blocks=blocks, language=language)
    return Analysis(find_quotes(stage), stage.cast.entities, stage.lexicon.language)


def prepare(text: str, *, blocks: Sequence[Block] = (), language: str | None = None) -> Stage:
    """All that the search for quotes builds on: paragraphs, pairs of marks and names; arguments as of `analyse`."""
    code = (language or "").lower().replace("_", "-").partition("-")[0]
    if code not in LANGUAGES:
        code = guess_language(text)
    lexicon = load(code)
    lines = lines_of(text, blocks)
    paragraphs = read_paragraphs(text, lines, code)
    cast = find_entities(text, paragraphs, lexicon)
    body = [paragraph.span for paragraph in paragraphs if paragraph.role == "body"]
    apart = [paragraph.span for paragraph in paragraphs if paragraph.role not in ("body", "skipped")]
    pairs = sorted((*pair_marks(text, body), *_each(text, apart)), key=lambda pair: pair.outer)
    stage = Stage(text, paragraphs, pairs, cast, lexicon)
    turns = find_turns(stage, blocks)
    return stage.with_turns(turns) if turns else stage


def _each(text: str, spans: Sequence[Span]) -> list[QuotationMarks]:
    """The pairs of paragraphs that no quotation runs into or out of."""
    return [pair for span in spans for pair in pair_marks(text, [span])]
