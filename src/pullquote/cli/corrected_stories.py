"""The reader's corrections of speakers as commands read them: found in the journal without writing, making or changing
anything, and held against the stories' files as they are now."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from pullquote.article import Article, Unreadable, stories
from pullquote.desk.speaker_corrections import in_force, place_corrections
from pullquote.desk.startup import Setup
from pullquote.language import Analysis, analyse
from pullquote.library import AddressError, Registry, StoryAddress, parse_address
from pullquote.notebook import Correction, JournalProblem, Notebook
from pullquote.text import Span, safe_line

State = Literal["in force", "overruled", "words gone", "story gone"]


class JournalCorrections:
    """The corrections in the reader's journal, and the libraries that their addresses are in."""

    def __init__(self, setup: Setup) -> None:
        """Reads the journal. Never fails: what can't be read is in `problems`."""
        notebook = Notebook(setup.paths.data_dir, setup.paths.state_dir)
        notebook.load()
        device = notebook.known_device
        self.problems: tuple[JournalProblem, ...] = notebook.problems
        self.by_story: dict[str, list[Correction]] = {}
        for each in notebook.corrections():
            self.by_story.setdefault(each.story, []).append(each)
        self._libraries = Registry(setup.paths.data_dir, device).known() if device is not None else {}

    def corrections_of(self, file: Path, item: str | None) -> list[Correction]:
        """The corrections of a story in `file`, in whichever libraries this device knows it to lie."""
        if not self.by_story:
            return []
        places = {Path(os.path.abspath(file)), Path(os.path.realpath(file))}  # noqa: PTH100 - Path.resolve may raise
        addresses = {
            str(StoryAddress(library, place.relative_to(folder).as_posix(), item))
            for library, folder in self._libraries.items()
            for place in places
            if place.is_relative_to(folder)
        }
        return [each for address in sorted(addresses) for each in self.by_story.get(address, ())]

    def file_of(self, address: str) -> tuple[Path, str | None] | None:
        """The file that holds, or held, the story with this address, and the story's item in it; None when its library
        was never opened on this device."""
        try:
            parts = parse_address(address)
        except AddressError:
            return None
        folder = self._libraries.get(parts.library)
        return None if folder is None else (parts.file_in(folder), parts.item)


class CheckedCorrection(msgspec.Struct, frozen=True):
    """A correction, and whether it counts: it does ("in force"), a later one of the same quotation does ("overruled"),
    its words are no quote of the story any more, or the story can't be read. `span` is the quote's."""

    correction: Correction
    state: State
    span: Span | None = None


class CorrectedStory(msgspec.Struct, frozen=True):
    """One story with its corrections, in the order of the text.

    `path` is the file, terminal-safe, "" when its library is not on this device. `article` and `analysis` are None,
    and `reason` says why, when the story can't be read. `in_force` is the correction that counts, by quote.
    """

    address: str
    path: str
    corrections: tuple[CheckedCorrection, ...]
    article: Article | None = None
    analysis: Analysis | None = None
    in_force: Mapping[int, Correction] = {}
    reason: str = ""


def corrected_stories(journal: JournalCorrections) -> list[CorrectedStory]:
    """All stories with corrections, by address. Their files are read and analysed as they are now."""
    return [_read(journal, address, corrections) for address, corrections in journal.by_story.items()]


def correction_records(story: CorrectedStory) -> list[dict[str, Any]]:
    """What `pullquote corrections list --json` prints of a story; offsets are code points of its present text, and None
    for what is no longer there."""
    return [
        {
            "id": each.correction.id,
            "story": story.address,
            "path": story.path or None,
            "title": each.correction.citation.title or None,
            "speaker": each.correction.speaker,
            "text": each.correction.selectors.exact,
            "start": each.span.start if each.span else None,
            "end": each.span.end if each.span else None,
            "state": each.state,
            "created": each.correction.created,
            "modified": each.correction.modified,
            "selectors": msgspec.structs.asdict(each.correction.selectors),
        }
        for each in story.corrections
    ]


def _read(journal: JournalCorrections, address: str, corrections: list[Correction]) -> CorrectedStory:
    place = journal.file_of(address)
    if place is None:
        return _gone(address, "", corrections, "its library is not on this device")
    file, item = place
    path = safe_line(str(file))
    try:
        article = next((each for each in stories(file) if each.item == item), None)
    except Unreadable as error:
        return _gone(address, path, corrections, str(error))
    if article is None:
        return _gone(address, path, corrections, "the story is no longer in this file")
    language = article.metadata.language
    analysis = analyse(article.text, blocks=article.blocks, language=language.value if language else None)
    placed = place_corrections(article.text, analysis, corrections)
    counting = in_force(analysis, placed)
    read = tuple(
        CheckedCorrection(each.correction, "words gone")
        if each.quote is None
        else CheckedCorrection(
            each.correction,
            "in force" if counting[each.quote] is each.correction else "overruled",
            analysis.quotes[each.quote].span,
        )
        for each in placed
    )
    return CorrectedStory(address, path, read, article, analysis, counting)


def _gone(address: str, path: str, corrections: list[Correction], reason: str) -> CorrectedStory:
    read = tuple(CheckedCorrection(each, "story gone") for each in corrections)
    return CorrectedStory(address, path, read, reason=reason)
