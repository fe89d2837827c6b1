"""What is known where one stands, in lines for the reader: a quote's evidence, a story's metadata with provenance."""

from __future__ import annotations

from pullquote.desk.dates import long_date, reading_minutes
from pullquote.desk.story import Story

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


def about_quote(story: Story, index: int) -> list[str]:
    """Who said the quote, by which words, through which mention, and how sure that is."""
    assert story.analysis is not None
    quote = story.analysis.quotes[index]
    lines = [f"“{' '.join(quote.span.of(story.text).split())}”", ""]
    speaker = quote.speaker
    if speaker is None:
        lines.append("No speaker was found in the text around it.")
    else:
        mention = speaker.mention.of(story.text)
        lines.append(f"Speaker      {speaker.name or mention}")
        if speaker.name != mention:
            lines.append(f"Mentioned as “{mention}”")
        if quote.cue is not None:
            lines.append(f"Cue          “{quote.cue.of(story.text)}”")
        lines.append(f"Evidence     {speaker.evidence.rule}")
        antecedent = speaker.evidence.antecedent
        if antecedent is not None:
            lines.append(f"Through      {_in_context(story.text, antecedent.start, antecedent.end)}")
        lines.append(f"Confidence   {round(speaker.confidence * 100)} of 100")
    if quote.continues is not None:
        lines.append("Continues    the quote before it")
    if quote.kind == "mixed":
        lines.append("Kind         words quoted inside the writer's sentence")
    return lines


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


def _in_context(text: str, start: int, end: int, around: int = 28) -> str:
    before = text[max(0, start - around) : start].rpartition("\n")[2]
    after = text[end : end + around].partition("\n")[0]
    return f"…{before}[{text[start:end]}]{after}…"
