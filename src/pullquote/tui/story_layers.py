"""Which layers lie over a story's text, and what the overview ruler shows of them."""

from __future__ import annotations

from pullquote.desk.story import Story
from pullquote.tui import look as looks
from pullquote.tui.layers import Layer, Layers
from pullquote.tui.look import Look
from pullquote.tui.ruler import Mark
from pullquote.tui.session import Session

_INLINE_FLAGS = {
    "strong": looks.STRONG,
    "emphasis": looks.EMPHASIS,
    "code": looks.CODE,
    "link": looks.LINK,
    "highlight": looks.HIGHLIGHT,
    "strike": looks.STRIKE,
}
_TRAIL_FLAGS = {"entity": looks.MENTION, "found": looks.FOUND}


def story_layers(story: Story, session: Session) -> Layers:
    """The story's own emphasis and links and, unless they are hidden, quotes, passages, mentions or hits."""
    layers = [
        Layer(flag, [inline.span for inline in story.article.inlines if inline.kind == kind])
        for kind, flag in _INLINE_FLAGS.items()
    ]
    if session.marks_shown:
        quotes = story.analysis.quotes
        placed = [(p.span, p.passage.colour) for p in story.passages if p.span is not None]
        layers.append(Layer(looks.QUOTE, [quotes[index].span for index in session.quotes]))
        layers.append(Layer(looks.PASSAGE, [span for span, _ in placed], [colour for _, colour in placed]))
        if session.trail.kind in _TRAIL_FLAGS:
            layers.append(Layer(_TRAIL_FLAGS[session.trail.kind], [stop.span for stop in session.trail.stops]))
    return Layers(layers)


def with_stop(layers: Layers, session: Session) -> Layers:
    """The same layers with the stop that one stands on."""
    return layers.with_layer(Layer(looks.CURRENT, [session.stop.span])) if session.stop is not None else layers


def ruler_marks(story: Story, session: Session, look: Look) -> list[Mark]:
    """A mark a quote in its speaker's hue, a passage, and a mention or hit; none while marks are hidden."""
    if not session.marks_shown:
        return []
    quotes = story.analysis.quotes
    marks = [Mark(quotes[i].span.start, "╺", look.speaker(session.hue(i)), 1) for i in session.quotes]
    marks += [Mark(p.span.start, looks.KEPT, look.kept, 2) for p in story.passages if p.span is not None]
    if session.trail.kind in _TRAIL_FLAGS:
        marks += [Mark(stop.span.start, "━", look.accent, 3) for stop in session.trail.stops]
    return marks
