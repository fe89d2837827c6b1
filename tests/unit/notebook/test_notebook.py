"""The notebook as the desk uses it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pullquote.notebook import Citation, Notebook, NotebookError, Selectors, StoryMarks

STORY = "library1/harbour.md"
OTHER = "library1/ferry.md"

Opener = Callable[[str], Notebook]
Words = Callable[[str], Selectors]


def lines(tmp_path: Path) -> list[dict[str, Any]]:
    files = sorted((tmp_path / "data" / "journal").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").split("\n") if line]


def test_a_saved_passage_is_there_after_a_restart(
    device: Opener, notebook: Notebook, quote: Selectors, citation: Citation
) -> None:
    saved = notebook.save(
        STORY, quote, citation, is_quote=True, speaker="Ada Quill", colour=3, note="for the lead\nparagraph"
    )
    assert notebook.passages() == [saved]
    assert device("desk").passages(STORY) == [saved]
    assert (saved.selectors, saved.citation, saved.speaker, saved.colour) == (quote, citation, "Ada Quill", 3)
    assert (saved.is_quote, saved.notes, saved.tags) == (True, ("for the lead\nparagraph",), ())


def test_created_and_modified_are_the_wall_clock_in_utc(notebook: Notebook, quote: Selectors) -> None:
    saved = notebook.save(STORY, quote, Citation())
    assert saved.created.startswith("2026-11-22T10:14:")
    assert saved.created.endswith("Z")
    assert notebook.change(saved.id, colour=2).modified > saved.modified


def test_opening_a_notebook_writes_nothing(tmp_path: Path, notebook: Notebook) -> None:
    assert notebook.passages() == []
    assert notebook.reload() is False
    assert list(tmp_path.iterdir()) == []


def test_passages_come_by_story_and_place(notebook: Notebook, at_words: Words) -> None:
    for story, words in ((STORY, "harbour office"), (OTHER, "strike"), (STORY, "Ada Quill")):
        notebook.save(story, at_words(words), Citation())
    assert [(each.story, each.selectors.exact) for each in notebook.passages()] == [
        (OTHER, "strike"),
        (STORY, "Ada Quill"),
        (STORY, "harbour office"),
    ]
    assert [each.selectors.exact for each in notebook.passages(STORY)] == ["Ada Quill", "harbour office"]


def test_saving_a_span_twice_keeps_one_passage(notebook: Notebook, quote: Selectors, tmp_path: Path) -> None:
    saved = notebook.save(STORY, quote, Citation(), colour=2)
    written = len(lines(tmp_path))
    assert notebook.save(STORY, quote, Citation()) == saved
    assert len(lines(tmp_path)) == written
    noted = notebook.save(STORY, quote, Citation(), note="why")
    assert (noted.id, noted.notes, noted.colour) == (saved.id, ("why",), 2)
    assert notebook.save(OTHER, quote, Citation()).id != saved.id


def test_a_span_saved_again_after_deleting_is_a_new_passage(notebook: Notebook, quote: Selectors) -> None:
    first = notebook.save(STORY, quote, Citation(), note="old")
    notebook.delete(first.id)
    second = notebook.save(STORY, quote, Citation())
    assert second.id != first.id
    assert notebook.passages() == [second]
    assert second.notes == ()


def test_a_passage_is_changed_in_part(notebook: Notebook, quote: Selectors, at_words: Words) -> None:
    saved = notebook.save(STORY, quote, Citation(title="Pilots"), is_quote=True, speaker="Ada Quill", note="one")
    changed = notebook.change(saved.id, note="two", colour=6)
    assert (changed.notes, changed.colour, changed.speaker) == (("two",), 6, "Ada Quill")
    changed = notebook.change(saved.id, note="", speaker="", selectors=at_words("“Not this week.”"))
    assert (changed.notes, changed.speaker, changed.selectors.exact) == ((), None, "“Not this week.”")
    assert changed.citation.title == "Pilots"


def test_tags_are_set_as_a_whole_and_written_one_by_one(notebook: Notebook, quote: Selectors, tmp_path: Path) -> None:
    saved = notebook.save(STORY, quote, Citation())
    assert notebook.set_tags(saved.id, ["strike", "  the   harbour ", "", "strike"]).tags == ("strike", "the harbour")
    assert notebook.set_tags(saved.id, ["strike", "costs"]).tags == ("costs", "strike")
    fields = lines(tmp_path)[-1]["fields"]
    assert {name: fields[name] for name in fields if name != "modified"} == {
        "tag:costs": True,
        "tag:the harbour": False,
    }


def test_stories_are_read_and_starred(device: Opener, notebook: Notebook) -> None:
    notebook.set_read(STORY, True)
    notebook.set_starred(OTHER, True)
    notebook.set_read(OTHER, True)
    notebook.set_read(OTHER, False)
    marks = {STORY: StoryMarks(read=True), OTHER: StoryMarks(starred=True)}
    assert notebook.all_marks() == marks
    assert device("desk").all_marks() == marks
    assert notebook.marks("library1/never-opened.md") == StoryMarks()


def test_a_change_that_changes_nothing_is_not_written(notebook: Notebook, quote: Selectors, tmp_path: Path) -> None:
    saved = notebook.save(STORY, quote, Citation(), note="one")
    notebook.set_read(STORY, True)
    written = len(lines(tmp_path))
    notebook.set_read(STORY, True)
    notebook.set_starred(OTHER, False)
    notebook.change(saved.id, note=" one ", colour=1)
    notebook.set_tags(saved.id, [])
    assert len(lines(tmp_path)) == written


def test_two_devices_see_what_the_other_did(device: Opener, quote: Selectors) -> None:
    desk, laptop = device("desk"), device("laptop")
    saved = desk.save(STORY, quote, Citation())
    assert laptop.passages() == []
    assert laptop.reload() is True
    assert laptop.reload() is False
    laptop.change(saved.id, colour=4)
    laptop.set_read(STORY, True)
    assert desk.reload() is True
    assert desk.passages() == laptop.passages()
    assert desk.marks(STORY).read


def test_each_device_writes_its_own_file_only(device: Opener, quote: Selectors, tmp_path: Path) -> None:
    desk, laptop = device("desk"), device("laptop")
    desk.save(STORY, quote, Citation())
    laptop.set_read(STORY, True)
    for file in (tmp_path / "data" / "journal").iterdir():
        assert {json.loads(line)["device"] for line in file.read_text().split("\n") if line} == {file.stem}


def test_notes_written_apart_are_both_shown_until_one_replaces_them(
    device: Opener, quote: Selectors, tmp_path: Path
) -> None:
    desk, laptop = device("desk"), device("laptop")
    saved = desk.save(STORY, quote, Citation(), note="first")
    laptop.reload()
    # The laptop is away from the network: what it writes arrives later.
    folder, apart = tmp_path / "data" / "journal", tmp_path / "apart"
    folder.rename(apart)
    laptop.reload()
    folder.mkdir()
    (folder / "desk.jsonl").write_bytes(b"".join(each.read_bytes() for each in apart.iterdir()))
    laptop.change(saved.id, note="from the laptop")
    (folder / "desk.jsonl").unlink()
    for each in folder.iterdir():
        each.rename(tmp_path / each.name)
    folder.rmdir()
    apart.rename(folder)
    desk.change(saved.id, note="from the desk")
    for each in tmp_path.glob("*.jsonl"):
        each.rename(folder / each.name)

    assert desk.reload() is True
    assert sorted(desk.passages()[0].notes) == ["from the desk", "from the laptop"]
    assert desk.change(saved.id, note="agreed").notes == ("agreed",)
    laptop.reload()
    assert laptop.passages() == desk.passages()


def test_an_edit_after_reading_one_from_the_future_wins_though_the_clock_is_behind(
    device: Opener, quote: Selectors, wall: Any
) -> None:
    ahead = device("ahead")
    wall.moment = datetime(2031, 1, 1, tzinfo=UTC)
    saved = ahead.save(STORY, quote, Citation(), colour=2)
    ahead.set_read(STORY, True)
    wall.moment = datetime(2019, 1, 1, tzinfo=UTC)
    behind = device("behind")
    assert behind.change(saved.id, colour=5).colour == 5
    behind.set_read(STORY, False)
    ahead.reload()
    assert ahead.passages()[0].colour == device("third").passages()[0].colour == 5
    assert not ahead.marks(STORY).read
    assert behind.passages()[0].modified.startswith("2019-01-01"), "dates stay those of the wall clock"


def test_an_edit_wins_over_one_that_arrived_unseen_just_before(device: Opener, quote: Selectors, wall: Any) -> None:
    desk, ahead = device("desk"), device("ahead")
    saved = desk.save(STORY, quote, Citation())
    wall.moment = datetime(2031, 1, 1, tzinfo=UTC)
    ahead.reload()
    ahead.change(saved.id, colour=2)
    wall.moment = datetime(2026, 12, 1, tzinfo=UTC)
    assert desk.change(saved.id, colour=3).colour == 3


def test_a_home_copied_to_another_machine_writes_a_file_of_its_own(
    device: Opener, quote: Selectors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    device("desk").save(STORY, quote, Citation())
    monkeypatch.setattr("socket.gethostname", lambda: "copied")
    device("desk").set_read(STORY, True)
    assert len(list((tmp_path / "data" / "journal").iterdir())) == 2
    assert "copied" in [line["fields"]["name"] for line in lines(tmp_path) if line["kind"] == "device"]


def test_what_this_version_does_not_know_survives(device: Opener, quote: Selectors, tmp_path: Path) -> None:
    first = device("desk")
    saved = first.save(STORY, quote, Citation())
    (file,) = (tmp_path / "data" / "journal").iterdir()
    later = b'{"v":2,"id":"x","what":"ever"}\n{"v":1,"id":"y","clock":"2026-11-22T10:14:00.000Z-0000","device":"d",'
    later += b'"kind":"fold","target":"t","fields":{}}\n'
    before = file.read_bytes()
    file.write_bytes(before + later)
    second = device("desk")
    second.change(saved.id, colour=2)
    second.undo()
    assert file.read_bytes().startswith(before + later)
    assert len(second.problems) == 2
    assert [problem.file for problem in second.problems] == [file.name] * 2


def test_hostile_strings_are_harmless_once_saved(notebook: Notebook, device: Opener, quote: Selectors) -> None:
    bad = "\x1b]0;owned\x07\x9b2J\u202e\ud800"
    saved = notebook.save(STORY + bad, quote, Citation(title=bad), speaker=bad, note=bad)
    saved = notebook.set_tags(saved.id, [bad])
    shown = "".join([saved.story, saved.citation.title, saved.speaker or "", *saved.notes, *saved.tags])
    assert not any(sign in shown for sign in bad if sign not in "]0;owned2J")
    assert device("desk").passages() == [saved]


def test_an_unknown_passage_is_refused_in_words(notebook: Notebook) -> None:
    for attempt in (
        lambda: notebook.delete("nope"),
        lambda: notebook.change("nope"),
        lambda: notebook.set_tags("nope", []),
    ):
        with pytest.raises(NotebookError, match="There is no passage nope"):
            attempt()


@pytest.mark.parametrize("colour", [0, 7])
def test_a_colour_that_does_not_exist_is_refused_and_nothing_written(
    notebook: Notebook, quote: Selectors, colour: int, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match="colour"):
        notebook.save(STORY, quote, Citation(), colour=colour)
    assert not (tmp_path / "data").exists()
    assert notebook.passages() == []


def test_threads_can_save_and_read_at_once(notebook: Notebook, device: Opener, quote: Selectors) -> None:
    def work(number: int) -> None:
        for turn in range(5):
            notebook.save(f"library1/{number}-{turn}.md", quote, Citation())
            assert notebook.passages(f"library1/{number}-{turn}.md")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        notebook.passages()
        notebook.all_marks()
    assert len(notebook.passages()) == 20
    assert device("desk").passages() == notebook.passages()
    assert notebook.problems == ()


def test_a_story_noted_as_read_leaves_undo_to_what_the_reader_did(tmp_path):
    book = Notebook(tmp_path / "data", tmp_path / "state")
    book.load()
    book.set_starred("lib/a.txt", True)
    book.note_read("lib/a.txt")
    assert book.marks("lib/a.txt").read
    assert book.undo() == "starred story"
    assert book.marks("lib/a.txt").read and not book.marks("lib/a.txt").starred


def test_the_device_keeps_its_id(tmp_path):
    first = Notebook(tmp_path / "data", tmp_path / "state").device
    assert first and Notebook(tmp_path / "data", tmp_path / "state").device == first
