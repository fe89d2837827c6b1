"""What is copied: the words themselves, or an evidence card that says who said them, where and when."""

from __future__ import annotations

from pullquote.desk.dates import long_date
from pullquote.desk.story import Story
from pullquote.notebook import Citation
from pullquote.text import Span


def evidence_card(story: Story, span: Span, speaker: str | None) -> str:
    """Three lines or fewer: the words in quotation marks, the speaker, and where they were published.

    A line is left out when nothing is known for it.
    """
    meta = story.article.metadata
    words = " ".join(span.of(story.text).split())
    date = long_date(meta.published.value) if meta.published else ""
    saved = f"saved {long_date(meta.saved.value)}" if meta.saved and not date else ""
    title = f"“{meta.title.value}”" if meta.title else story.row.title
    cited = [title, *(field.value for field in (meta.byline, meta.source) if field), date or saved]
    lines = [f"“{words}”"]
    if speaker:
        lines.append(f"— {speaker}")
    lines.append(", ".join(part for part in cited if part))
    if meta.url:
        lines.append(meta.url.value)
    return "\n".join(lines)


def citation(story: Story) -> Citation:
    """What the notebook keeps beside a passage, so that it can be cited when the story is out of reach."""
    meta = story.article.metadata
    return Citation(
        title=meta.title.value if meta.title else story.row.title,
        source=meta.source.value if meta.source else "",
        byline=meta.byline.value if meta.byline else "",
        published=meta.published.value if meta.published else "",
        url=meta.url.value if meta.url else "",
        text_digest=story.article.text_digest,
    )
