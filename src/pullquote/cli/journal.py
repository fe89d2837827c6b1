"""What the journal says of articles that commands read: found without writing, making or changing anything."""

from __future__ import annotations

import os
from pathlib import Path

from pullquote.desk.startup import Setup
from pullquote.library import AddressError, Registry, StoryAddress, parse_address
from pullquote.notebook import Correction, Notebook, Problem


class ReadJournal:
    """The corrections in the reader's journal, and the libraries that their addresses are in."""

    def __init__(self, setup: Setup) -> None:
        """Reads the journal. Never fails: what can't be read is in `problems`."""
        notebook = Notebook(setup.paths.data_dir, setup.paths.state_dir)
        notebook.load()
        device = notebook.known_device
        self.problems: tuple[Problem, ...] = notebook.problems
        self.corrections: list[Correction] = notebook.corrections()
        self._by_story: dict[str, list[Correction]] = {}
        for each in self.corrections:
            self._by_story.setdefault(each.story, []).append(each)
        self._libraries = Registry(setup.paths.data_dir, device).known() if device is not None else {}

    def corrections_of(self, file: Path, item: str | None) -> list[Correction]:
        """The corrections of a story in `file`, in whichever libraries this device knows it to lie."""
        if not self._by_story:
            return []
        places = {Path(os.path.abspath(file)), Path(os.path.realpath(file))}  # noqa: PTH100 - Path.resolve may raise
        addresses = {
            str(StoryAddress(library, place.relative_to(folder).as_posix(), item))
            for library, folder in self._libraries.items()
            for place in places
            if place.is_relative_to(folder)
        }
        return [each for address in sorted(addresses) for each in self._by_story.get(address, ())]

    def file_of(self, address: str) -> tuple[Path, str | None] | None:
        """The file that holds, or held, the story with this address, and the story's item in it; None when its library
        was never opened on this device."""
        try:
            parts = parse_address(address)
        except AddressError:
            return None
        folder = self._libraries.get(parts.library)
        return None if folder is None else (parts.file_in(folder), parts.item)
