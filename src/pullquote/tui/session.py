"""What the panes share: the story being read, its trail and where one stands on it, folds, and the way back."""

from __future__ import annotations

from typing import Protocol

import msgspec

from pullquote.desk.story import PlacedPassage, SpeakerGroup, Story, group_by_speaker
from pullquote.desk.trails import Stop, Trail, entity_trail, found_trail, link_trail, passage_trail, quote_trail
from pullquote.language import Entity
from pullquote.library import StoryRow, search_terms
from pullquote.text import Span

NO_TRAIL = Trail("quotes", ())


class Stories(Protocol):
    """Where stories come from: the desk."""

    def story(self, story_id: int) -> Story | None:
        """The story with all its layers; None when it is gone."""

    def row_at(self, address: str) -> StoryRow | None:
        """The row of the story with this address; None when it is gone."""


class Place(msgspec.Struct, frozen=True):
    """A place to come back to: a story's address, the first offset that was visible, and the link that was followed."""

    address: str
    offset: int
    link: Span


class Meant(msgspec.Struct, frozen=True):
    """A stretch of a story's text; `quote` is its index if it is a quote that was found, `passage` the saved passage
    that holds it. `span` is None for a passage that is no longer in the text; `words` are its own then."""

    story: Story
    span: Span | None
    quote: int | None = None
    passage: PlacedPassage | None = None
    words: str = ""


class Session:
    """The state of reading. It knows offsets, never lines; the screen asks it and paints what it says.

    `standing` is the index of the trail's stop that one stands on. `aside` is a stop that is not the trail's (a passage
    just saved, something clicked): one stands on it until one walks on.
    """

    def __init__(self, stories: Stories) -> None:
        self._stories = stories
        self.story: Story | None = None
        self.trail = NO_TRAIL
        self.standing: int | None = None
        self.aside: Stop | None = None
        self.unfolded = False
        self.marks_shown = True
        self.quotes: tuple[int, ...] = ()
        self.groups: tuple[SpeakerGroup, ...] = ()
        self.entities: tuple[Entity, ...] = ()
        self._hues: dict[int, int | None] = {}
        self.way_back: list[Place] = []

    # Opening.

    def open(self, story_id: int) -> bool:
        """Put a story on the desk with its quotes as the trail; False when it is gone."""
        story = self._stories.story(story_id)
        if story is None:
            return False
        self.story = story
        self.unfolded = False
        self._take_stock()
        self.follow(self.quote_trail())
        return True

    def close(self) -> None:
        """Nothing is being read any more."""
        self.story = None
        self.quotes, self.groups, self.entities = (), (), ()
        self.follow(NO_TRAIL)

    def reload(self) -> bool:
        """Read the same story again, after an analysis or a change to its passages; the trail and the stop stay.

        Returns False when the story is gone.
        """
        if self.story is None:
            return False
        row = self._stories.row_at(self.story.row.address)
        story = self._stories.story(row.id) if row is not None else None
        if story is None:
            return False
        if story.text != self.story.text:
            self.stand_nowhere()  # What one stood on were places of the former text.
        self.story = story
        self._renew()
        return True

    def toggle_folds(self) -> None:
        """Open or fold the folded lines."""
        self.unfolded = not self.unfolded
        self._renew()

    def _take_stock(self) -> None:
        assert self.story is not None
        self.quotes = self.story.shown_quotes(unfolded=self.unfolded)
        self.groups = group_by_speaker(self.story, self.quotes)
        self.entities = self.story.shown_entities(unfolded=self.unfolded)
        self._hues = {quote: group.hue for group in self.groups for quote in group.quotes}

    def _renew(self) -> None:
        """Make the same trail again from the story as it is now; one stands on the same place, on the trail or not."""
        stood_on = self.stop
        self._take_stock()
        self.trail = self._same_trail()
        self.stand_nowhere()
        if stood_on is not None:
            quotes = self.quote_trail()
            same = quotes.find(stood_on.span)
            self.stand_aside(stood_on if same is None else quotes.stops[same])

    def _same_trail(self) -> Trail:
        assert self.story is not None
        kind, label = self.trail.kind, self.trail.label
        if kind == "speaker" and any(group.name == label for group in self.groups):
            return self.speaker_trail(label)
        if kind == "entity":
            entity = next((entity for entity in self.entities if entity.name == label), None)
            if entity is not None:
                return entity_trail(entity)
        if kind == "passages":
            return passage_trail(self.story)
        if kind == "links":
            return link_trail(self.story)
        if kind == "found":
            return found_trail(self.story.text, label.removeprefix("“").removesuffix("”"), self.trail.terms)
        return self.quote_trail()

    # Trails.

    def quote_trail(self) -> Trail:
        """All quotes that are shown."""
        return quote_trail(self.story, self.quotes) if self.story else NO_TRAIL

    def speaker_trail(self, name: str) -> Trail:
        """One speaker's quotes."""
        return quote_trail(self.story, self.quotes, speaker=name) if self.story else NO_TRAIL

    def find(self, words: str) -> Trail:
        """The places where `words` stand in the text."""
        return found_trail(self.story.text, words, (words,)) if self.story else NO_TRAIL

    def search_trail(self, words: str) -> Trail:
        """The places where a word or “phrase” of a library search stands; the last word may be a beginning of one."""
        return found_trail(self.story.text, words, search_terms(words)) if self.story else NO_TRAIL

    def passage_trail(self) -> Trail:
        """The saved passages."""
        return passage_trail(self.story) if self.story else NO_TRAIL

    def link_trail(self) -> Trail:
        """The links."""
        return link_trail(self.story) if self.story else NO_TRAIL

    def follow(self, trail: Trail, standing: int | None = None) -> None:
        """Make `trail` the current one, standing on one of its stops or on none."""
        self.trail, self.standing, self.aside = trail, standing, None

    def stand_aside(self, stop: Stop) -> None:
        """Stand on something that may not be on the trail; the trail stays what it is."""
        self.standing = self.trail.find(stop.span)
        self.aside = stop if self.standing is None else None

    def stand_nowhere(self) -> None:
        """Stand on nothing; the trail stays."""
        self.standing, self.aside = None, None

    @property
    def stop(self) -> Stop | None:
        """The stop that one stands on."""
        return self.trail.stops[self.standing] if self.standing is not None else self.aside

    def where(self) -> str:
        """Where one is, for the status bar."""
        if self.aside is None:
            return self.trail.describe(self.standing)
        noun = "quote" if self.aside.quote is not None else "passage"
        return f"{noun} · {self.aside.label}" if self.aside.label else noun

    def step(self, forward: bool, view: Span) -> bool:
        """Go to the next or previous stop; `view` is the text on screen, from where one starts when standing on none.

        Returns False when there is no further stop.
        """
        if self.standing is not None:
            following: int | None = self.standing + (1 if forward else -1)
            if following is None or not 0 <= following < len(self.trail.stops):
                return False
        else:
            start = self.aside.span.start if self.aside is not None else view.start
            following = self.trail.first_at_or_after(start) if forward else self.trail.last_before(start)
            if following is None:
                return False
        self.standing, self.aside = following, None
        return True

    def leave_unseen(self, view: Span) -> bool:
        """Stand on nothing once the stop is scrolled off the screen; tells whether it was."""
        if self.stop is not None and not self.stop.span.overlaps(view):
            self.stand_nowhere()
            return True
        return False

    # What one stands on.

    @property
    def quote(self) -> int | None:
        """Index of the quote that one stands on."""
        return self.stop.quote if self.stop else None

    @property
    def passage(self) -> PlacedPassage | None:
        """The saved passage that one stands on: the stop itself, or one that shares text with it."""
        return self.story.passage_at(self.stop.span) if self.story and self.stop else None

    def hue(self, quote: int) -> int | None:
        """The hue of a quote's speaker."""
        return self._hues.get(quote)

    def meant(self) -> Meant | None:
        """What one stands on, for a key that acts on words."""
        if self.story is None or self.stop is None:
            return None
        return Meant(self.story, self.stop.span, self.quote, self.passage)

    # What to say of it.

    def whereabouts(self) -> str:
        """Where one is on the trail, whose words these are, and what the reader has made of them."""
        story = self.story
        if story is None:
            return ""
        if not story.is_analysed and self.trail.kind == "quotes":
            return "finding quotes …"
        where = [self.where()]
        if self.quote is not None and story.attribution(self.quote).correction is not None:
            where.append("corrected")
        if self.stop is not None and story.is_saved(self.stop.span):
            where.append("saved")
        return " · ".join(where)

    def asks_for_a_look(self, quote: int) -> bool:
        """Whether it is not sure who said a quote, so that the reader may want to say it."""
        if self.story is None or not self.story.is_analysed:
            return False
        attribution = self.story.attribution(quote)
        return attribution.correction is None and (attribution.shown is None or attribution.is_doubtful)
