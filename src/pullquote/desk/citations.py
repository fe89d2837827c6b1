"""What is copied: the words themselves, or an evidence card that says who said them, where and when."""

from __future__ import annotations

from pullquote.desk.shown_dates import long_date
from pullquote.desk.story import Story
from pullquote.notebook import Citation


def evidence_card(story: Story, words: str, speaker: str | None) -> str:
    """A few lines: the words in quotation marks, the speaker, and where they were published.

    A line is left out when nothing is known for it.
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
