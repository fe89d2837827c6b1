"""Corrections of who said a quote: kept, changed, taken back, merged between devices."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.notebook import Citation, Notebook, Selectors, latest
from pullquote.notebook.events import Event
from pullquote.notebook.merging import MergedEvents
from pullquote.notebook.replica import Contents

STORY = "library1/harbour.md"

Opener = Callable[[str], Notebook]
Words = Callable[[str], Selectors]


def speakers(notebook: Notebook) -> list[str | None]:
    return [each.speaker for each in notebook.corrections(STORY)]


def test_a_correction_is_there_after_a_restart(
    device: Opener, notebook: Notebook, quote: Selectors, citation: Citation
) -> None:
    made = notebook.correct(STORY, quote, citation, speaker="Ada Quill")
    assert notebook.corrections() == notebook.corrections(STORY) == [made]
    assert device("desk").corrections(STORY) == [made]
    assert (made.selectors, made.citation, made.speaker, made.story) == (quote, citation, "Ada Quill", STORY)
    assert notebook.corrections("library1/other.md") == []
    assert notebook.passages() == []


def test_nobody_can_be_said_to_have_said_it(device: Opener, notebook: Notebook, quote: Selectors) -> None:
    notebook.correct(STORY, quote, Citation(), speaker=None)
    assert speakers(device("desk")) == [None]


def test_the_same_words_have_one_correction_that_changes(notebook: Notebook, quote: Selectors) -> None:
    first = notebook.correct(STORY, quote, Citation(), speaker="Ada Quill")
    second = notebook.correct(STORY, quote, Citation(), speaker="Ben Reed")
    assert (second.id, speakers(notebook)) == (first.id, ["Ben Reed"])
    assert second.decided > first.decided
    assert second.modified > first.modified


def test_those_that_held_for_the_words_before_give_way(notebook: Notebook, quote: Selectors, at_words: Words) -> None:
    one = notebook.correct(STORY, quote, Citation(), speaker="Ada Quill")
    two = notebook.correct(STORY, at_words("“Not this week.”"), Citation(), speaker="Ben Reed")
    three = notebook.correct(STORY, quote, Citation(), speaker=None, standing=[one.id, two.id, "gone"])
    assert three.id == two.id
    assert speakers(notebook) == [None]
    assert notebook.undo() == "corrected speaker"
    assert speakers(notebook) == ["Ada Quill", "Ben Reed"]
    assert notebook.redo() == "corrected speaker"
    assert speakers(notebook) == [None]


def test_a_correction_is_taken_back_and_undo_brings_it_again(notebook: Notebook, quote: Selectors) -> None:
    made = notebook.correct(STORY, quote, Citation(), speaker="Ada Quill")
    notebook.uncorrect([made.id, "gone"])
    assert speakers(notebook) == []
    assert notebook.undo() == "took back correction"
    assert speakers(notebook) == ["Ada Quill"]
    assert notebook.undo() == "corrected speaker"
    assert speakers(notebook) == []
    assert [notebook.redo(), notebook.redo()] == ["corrected speaker", "took back correction"]
    assert speakers(notebook) == []


def test_of_two_made_apart_the_later_word_counts_everywhere(device: Opener, quote: Selectors) -> None:
    desk, laptop = device("desk"), device("laptop")
    desk.correct(STORY, quote, Citation(), speaker="Ada Quill")
    laptop.correct(STORY, quote, Citation(), speaker="Ben Reed")
    desk.reload()
    for notebook in (desk, laptop):
        assert latest(notebook.corrections(STORY)).speaker == "Ben Reed"


def test_others_are_told_of_a_correction(device: Opener, quote: Selectors) -> None:
    desk, laptop = device("desk"), device("laptop")
    desk.correct(STORY, quote, Citation(), speaker="Ada Quill")
    assert laptop.reload() is True
    assert laptop.reload() is False
    assert speakers(laptop) == ["Ada Quill"]


def test_control_characters_in_a_name_never_reach_the_journal(notebook: Notebook, quote: Selectors) -> None:
    made = notebook.correct("lib/a\x1b.md", quote, Citation(), speaker="Ada\x1b]0;x\x07 Quill")
    assert "\x1b" not in f"{made.speaker}{made.story}"


def test_control_characters_in_another_devices_journal_reach_nobody(tmp_path: Path, notebook: Notebook) -> None:
    fields = {
        "story": "lib/a\x1b[2J",
        "selectors": {"exact": "x\x1b]0;y\x07", "prefix": "", "suffix": "", "start": 0, "end": 1},
        "speaker": "Ada\x1b[31m\x9b Quill",
    }
    event = {"v": 1, "id": "e1", "clock": "2026-11-22T10:00:00.000Z-0000", "device": "laptop00", "kind": "correction"}
    (tmp_path / "data" / "journal").mkdir(parents=True)
    line = json.dumps(event | {"target": "c\x1b1", "fields": fields})
    (tmp_path / "data" / "journal" / "laptop00.jsonl").write_text(line + "\n", "utf-8")
    notebook.reload()
    (read,) = notebook.corrections()
    assert not set(f"{read.id}{read.story}{read.speaker}{read.selectors.exact}") & {"\x1b", "\x9b", "\x07"}


def test_a_correction_whose_first_entry_is_missing_is_reported_and_does_not_count(
    tmp_path: Path, device: Opener, quote: Selectors
) -> None:
    desk = device("desk")
    made = desk.correct(STORY, quote, Citation(), speaker="Ada Quill")
    (file,) = (tmp_path / "data" / "journal").glob("*.jsonl")
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    for line in lines:
        line["fields"].pop("speaker", None)
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    again = device("desk")
    assert again.corrections() == []
    assert [f"correction {made.id}" in str(problem) for problem in again.problems] == [True]


CLOCKS = [f"2026-11-22T10:00:00.00{number}Z-0000" for number in range(6)]
SELECTORS = {"exact": "We will not move.", "prefix": "", "suffix": " She left.", "start": 0, "end": 17}
correction_fields = st.fixed_dictionaries(
    {},
    optional={
        "story": st.sampled_from(["lib/a", "lib/b"]),
        "selectors": st.sampled_from([SELECTORS, SELECTORS | {"start": 5, "end": 22}]),
        "speaker": st.sampled_from([None, "Ada Quill", "Ben Reed"]),
        "deleted": st.booleans(),
    },
)
correction_events: st.SearchStrategy[Event] = st.builds(
    Event,
    st.just(1),
    st.sampled_from([f"event{number}" for number in range(12)]),
    st.sampled_from(CLOCKS),
    st.sampled_from(["dev1", "dev2"]),
    st.just("correction"),
    st.sampled_from(["c1", "c2"]),
    correction_fields,
)


@settings(max_examples=150, deadline=None)
@given(events=st.lists(correction_events, max_size=12), data=st.data())
def test_the_order_in_which_events_arrive_makes_no_difference(events: list[Event], data: Any) -> None:
    whole = MergedEvents(events)
    expected = Contents().after(whole, whole.targets)
    merged, contents = MergedEvents(), Contents()
    for event in data.draw(st.permutations(events)):
        contents = contents.after(merged, merged.add([event]))
    assert contents == expected
    grouped = [correction.id for group in contents.corrections_by_story.values() for correction in group]
    assert sorted(grouped) == sorted(contents.corrections)
