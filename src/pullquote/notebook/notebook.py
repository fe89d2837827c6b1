"""The notebook: what the reader saves and says, and everything that can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from pullquote.disk import random_id
from pullquote.notebook.changes import (
    Change,
    EventDraft,
    History,
    Step,
    citation_fields,
    in_words,
    note_value,
    plan,
    plan_reversal,
    tag_fields,
)
from pullquote.notebook.device import known_device
from pullquote.notebook.journal import JournalProblem
from pullquote.notebook.merging import Key
from pullquote.notebook.passages import Citation, Correction, Passage, Selectors, StoryMarks, in_order, latest
from pullquote.notebook.replica import NotebookError, Replica
from pullquote.text import safe_line, safe_text


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Notebook:
    """Passages, corrections and marks, merged from the journal in `data_folder`; this device's id and the lock are in
    `state_folder`.

    May be used from several threads: changes wait for each other, reading waits for nobody. Every method that changes
    something returns once the change has reached the disk, and raises NotebookError, with all as it was, when it can't.
    Before a change, whatever other windows and devices wrote meanwhile is read.
    """

    def __init__(self, data_folder: Path, state_folder: Path, *, now: Callable[[], datetime] = _utc_now) -> None:
        """Touches no file. `now` gives moments with a time zone."""
        self._replica = Replica(data_folder / "journal", state_folder, now)
        self._state_folder = state_folder
        self._history = History()

    # Reading

    def load(self) -> None:
        """Read the journal. Never fails: what can't be read is in `problems`."""
        self.reload()

    def reload(self) -> bool:
        """Read what is new in the journal; True when others changed anything that is shown since the last call."""
        return self._replica.catch_up()

    @property
    def problems(self) -> tuple[JournalProblem, ...]:
        """What in the journal could not be used, as of the last reading."""
        return self._replica.problems

    @property
    def device(self) -> str:
        """The id of this device, made if there is none yet. Raises NotebookError."""
        with self._replica.writing():
            return self._replica.device.id

    @property
    def known_device(self) -> str | None:
        """The id of this device if it has one already; nothing is made or written."""
        return known_device(self._state_folder)

    def passages(self, story: str | None = None) -> list[Passage]:
        """The passages of a story, or all, sorted by story and place."""
        contents = self._replica.contents
        return in_order(contents.passages.values()) if story is None else list(contents.by_story.get(story, ()))

    def passage(self, identifier: str) -> Passage | None:
        """The passage with this id, if there is one."""
        return self._replica.contents.passages.get(identifier)

    def corrections(self, story: str | None = None) -> list[Correction]:
        """The corrections of a story's speakers, or all, sorted by story and place."""
        contents = self._replica.contents
        return list(contents.corrections_by_story.get(story, ())) if story else in_order(contents.corrections.values())

    def marks(self, story: str) -> StoryMarks:
        """The reader's marks on a story."""
        return self._replica.contents.marks.get(story, StoryMarks())

    def all_marks(self) -> dict[str, StoryMarks]:
        """The marks of all stories that were ever marked, by address."""
        return dict(self._replica.contents.marks)

    # Changing

    def save(
        self,
        story: str,
        selectors: Selectors,
        citation: Citation,
        *,
        is_quote: bool = False,
        speaker: str | None = None,
        colour: int = 1,
        note: str | None = None,
    ) -> Passage:
        """Save a passage. When this very span is saved already, that passage stays, and gets the note if one is given.

        Raises NotebookError; ValueError for values that no passage can have (a colour other than 1 to 6).
        """
        story = safe_line(story)
        with self._replica.writing():
            twin = next((each for each in self.passages(story) if _same_span(each.selectors, selectors)), None)
            if twin is not None:
                if note is not None:
                    self._change(twin, {"note": _clean_note(note)})
                return self._replica.contents.passages[twin.id]
            fields: dict[str, Any] = {"quote": is_quote, "colour": colour}
            if speaker:
                fields["speaker"] = speaker
            if note and _clean_note(note):
                fields["note"] = note_value(_clean_note(note), ())
            made = self._make("passage", "saved passage", story, selectors, citation, fields)
            return self._replica.contents.passages[made]

    def change(
        self,
        identifier: str,
        *,
        selectors: Selectors | None = None,
        note: str | None = None,
        colour: int | None = None,
        speaker: str | None = None,
    ) -> Passage:
        """Change what is given; None leaves a thing as it is, "" takes the note or the speaker away.

        A new note replaces all that stand, also several written apart. Raises NotebookError, ValueError as `save`.
        """
        wanted: dict[str, Any] = {}
        if selectors is not None:
            wanted["selectors"] = msgspec.structs.asdict(selectors)
        if note is not None:
            wanted["note"] = _clean_note(note)
        if colour is not None:
            wanted["colour"] = colour
        if speaker is not None:
            wanted["speaker"] = safe_line(speaker) or None
        with self._replica.writing():
            self._change(self._existing(identifier), wanted)
            return self._replica.contents.passages[identifier]

    def set_tags(self, identifier: str, tags: Collection[str]) -> Passage:
        """Give the passage these tags and no others. Space around and inside names is evened out, empty ones go."""
        names = {" ".join(safe_line(tag).split()) for tag in tags} - {""}
        with self._replica.writing():
            passage = self._existing(identifier)
            self._apply(Key("passage", identifier), "changed tags", tag_fields(passage.tags, names))
            return self._replica.contents.passages[identifier]

    def delete(self, identifier: str) -> None:
        """Delete a passage; `undo` brings it back."""
        with self._replica.writing():
            self._existing(identifier)
            self._apply(Key("passage", identifier), "deleted passage", {"deleted": True})

    def correct(
        self,
        story: str,
        selectors: Selectors,
        citation: Citation,
        *,
        speaker: str | None,
        standing: Collection[str] = (),
    ) -> Correction:
        """Say who said a quote; None says that it was nobody.

        `standing` are the ids of the corrections that held for these words so far: the latest of them, or of this very
        span, is changed and the others are taken back; without one there is a new correction. Raises NotebookError.
        """
        story, speaker = safe_line(story), safe_line(speaker or "") or None
        with self._replica.writing():
            here = [each for each in self.corrections(story) if _is_of(each, selectors, standing)]
            if here:
                deciding = latest(here)
                wanted: dict[Key, dict[str, Any]] = {Key("correction", each.id): {"deleted": True} for each in here}
                wanted[Key("correction", deciding.id)] = {"speaker": speaker}
                self._apply_all("corrected speaker", wanted)
                return self._replica.contents.corrections[deciding.id]
            made = self._make("correction", "corrected speaker", story, selectors, citation, {"speaker": speaker})
            return self._replica.contents.corrections[made]

    def uncorrect(self, identifiers: Collection[str]) -> None:
        """Take corrections back; `undo` brings them back. Those that are gone already are passed over."""
        with self._replica.writing():
            there = [identifier for identifier in identifiers if identifier in self._replica.contents.corrections]
            wanted = {Key("correction", identifier): {"deleted": True} for identifier in there}
            self._apply_all("took back correction", wanted)

    def note_read(self, story: str) -> None:
        """The story counts as read because the reader went into it. As this is no change that anybody asked for, it
        cannot be undone, and what was done before it still can. Raises NotebookError."""
        with self._replica.writing():
            wanted = {Key("story", safe_line(story)): {"read": True}}
            drafts, _ = plan(self._replica.merged, "marked story read", wanted)
            if drafts:
                self._replica.commit(drafts)

    def set_read(self, story: str, read: bool) -> None:
        """Mark a story read or unread."""
        with self._replica.writing():
            self._apply(Key("story", safe_line(story)), "marked read" if read else "marked unread", {"read": read})

    def set_starred(self, story: str, starred: bool) -> None:
        """Star a story, or take its star away."""
        what = "starred story" if starred else "unstarred story"
        with self._replica.writing():
            self._apply(Key("story", safe_line(story)), what, {"starred": starred})

    def undo(self) -> str | None:
        """Take back the latest change of this session; returns what it was ("deleted passage"), None when none is left.

        What was changed again from elsewhere meanwhile stays; a change of which nothing else is left is passed over.
        """
        return self._reverse(self._history.done, self._history.undone)

    def redo(self) -> str | None:
        """Bring back the latest change that was undone, as `undo` does."""
        return self._reverse(self._history.undone, self._history.done)

    def _reverse(self, source: list[Change], destination: list[Change]) -> str | None:
        with self._replica.writing():
            while source:
                drafts, inverse = plan_reversal(self._replica.merged, source[-1])
                if drafts:
                    self._replica.commit(drafts)
                    destination.append(inverse)
                source.pop()
                if drafts:
                    return inverse.what
            return None

    def _make(
        self, kind: str, what: str, story: str, selectors: Selectors, citation: Citation, fields: dict[str, Any]
    ) -> str:
        """Write down a new passage or correction with these further fields; its id."""
        key = Key(kind, random_id())
        place = {"story": story, "selectors": msgspec.structs.asdict(selectors), "created": self._replica.moment()}
        self._replica.commit([EventDraft(key, {**place, **fields, **citation_fields(citation)})])
        self._history.record(Change(what, (Step(key, "deleted", True, False),)))
        return key.target

    def _existing(self, identifier: str) -> Passage:
        passage = self._replica.contents.passages.get(identifier)
        if passage is None:
            raise NotebookError(f"There is no passage {safe_line(identifier)}; it may have been deleted elsewhere.")
        return passage

    def _change(self, passage: Passage, wanted: dict[str, Any]) -> None:
        self._apply(Key("passage", passage.id), in_words(passage, wanted), wanted)

    def _apply(self, key: Key, what: str, wanted: dict[str, Any]) -> None:
        self._apply_all(what, {key: wanted})

    def _apply_all(self, what: str, wanted: Mapping[Key, dict[str, Any]]) -> None:
        drafts, change = plan(self._replica.merged, what, wanted)
        if drafts:
            self._replica.commit(drafts)
            self._history.record(change)


def _same_span(one: Selectors, other: Selectors) -> bool:
    return (one.start, one.end, one.exact) == (other.start, other.end, other.exact)


def _is_of(correction: Correction, selectors: Selectors, standing: Collection[str]) -> bool:
    return correction.id in standing or _same_span(correction.selectors, selectors)


def _clean_note(note: str) -> str:
    return safe_text(note).strip()
