"""What is known where one stands, in lines for the reader: a quote's evidence, a story's metadata with provenance."""

from __future__ import annotations

from pullquote.desk.attribution import Attribution, because, confidence, evidence_line, who
from pullquote.desk.shown_dates import long_date, reading_minutes
from pullquote.desk.story import Story
from pullquote.language import Quote, Speaker
from pullquote.text import Span

_FIELDS = (
    ("title", "Title"),
    ("byline", "By"),
    ("source", "Source"),
    ("published", "Published"),
    ("saved", "Saved"),
    ("dateline", "Dateline"),
    ("url", "Address"),
    ("language", "Language"),
    ("description", "Summary"),
)


def about_quote(story: Story, index: int, correcting: str) -> list[str]:
    """Who said the quote, by which words, through which mention, and how sure that is; `correcting` is the key that
    corrects it."""
    quote, attribution = story.analysis.quotes[index], story.attribution(index)
    lines = [f"“{' '.join(quote.span.of(story.text).split())}”", ""]
    if attribution.correction is not None:
        lines.append(f"Speaker      {attribution.correction.speaker or 'nobody'}")
        lines.append(f"Evidence     {evidence_line(story.text, quote, attribution)}")
    elif attribution.found is None:
        lines.append("Speaker      nobody: no name was found in the text around it")
    else:
        lines += _about_found(story, quote, attribution, attribution.found)
    if quote.continues is not None:
        lines.append("Continues    the quote before it")
    if quote.kind == "mixed":
        lines.append("Kind         words quoted inside the writer's sentence")
    return [*lines, "", f"{correcting} corrects the speaker."]


def _about_found(story: Story, quote: Quote, attribution: Attribution, speaker: Speaker) -> list[str]:
    """What the program found, whether it is shown or not."""
    text, guess = story.text, attribution.guess
    lines = [f"Speaker      {who(speaker, text) if guess is None else 'nobody is shown'}"]
    if guess is not None:
        lines.append(f"Perhaps      {who(guess, text)}, too unsure to be shown")
    lines.append(f"Evidence     {because(text, quote, speaker)}")
    if speaker.name != speaker.mention.of(text):
        lines.append(f"Mentioned    {_in_context(text, speaker.mention)}")
    if speaker.evidence.antecedent is not None:
        lines.append(f"Named        {_in_context(text, speaker.evidence.antecedent)}")
    compared = _compared(attribution)
    return [*lines, f"Confidence   {confidence(speaker)}{compared}"] if compared else lines


def _compared(attribution: Attribution) -> str:
    """What a low confidence leads to."""
    if attribution.guess is not None:
        return f"; below {_of_100(attribution.threshold)} nobody is shown"
    return f"; below {_of_100(attribution.doubtful_below)} there is a ? beside it" if attribution.is_doubtful else ""


def _of_100(share: float) -> str:
    return f"{share * 100:.3g}"


def about_story(story: Story) -> list[str]:
    """Each field with its value and where it was found; then length and what went wrong while reading."""
    meta = story.article.metadata
    lines: list[str] = []
    for name, label in _FIELDS:
        field = getattr(meta, name)
        if field is not None:
            value = long_date(field.value) or field.value if name in ("published", "saved") else field.value
            lines.append(f"{label:<12} {value}   [{field.origin}]")
        elif name in ("byline", "source", "published"):
            lines.append(f"{label:<12} not stated")
    if meta.tags is not None:
        lines.append(f"{'Tags':<12} {', '.join(meta.tags.value)}   [{meta.tags.origin}]")
    lines.append(f"{'File':<12} {story.row.path}   [{story.article.format}]")
    lines.append(f"{'Length':<12} {len(story.text):,} characters, {reading_minutes(len(story.text))} min")
    folded = story.folded_blocks
    if folded:
        lines.append(f"{'Folded':<12} {len(folded)}: {', '.join(dict.fromkeys(block.label for block in folded))}")
    lines.extend(f"{'Note':<12} {note}" for note in story.article.notes)
    return lines


def _in_context(text: str, span: Span, around: int = 28) -> str:
    """The words around a mention on its line, whole ones, with the mention in square brackets."""
    line_start = text.rfind("\n", 0, span.start) + 1
    before, after = text[line_start : span.start], text[span.end :].partition("\n")[0]
    if len(before) > around:
        before = f"…{before[-around:].partition(' ')[2]}"
    if len(after) > around:
        after = f"{after[:around].rpartition(' ')[0]} …"
    return f"{before}[{span.of(text)}]{after}"
