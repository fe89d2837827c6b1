"""Undo and redo of this session's changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.notebook import Citation, Notebook, Passage, Selectors

STORY = "library1/harbour.md"
OTHER = "library1/ferry.md"

Opener = Callable[[str], Notebook]

PLACES = [Selectors(exact, "", "", start, start + 3) for start, exact in ((0, "one"), (4, "two"), (9, "six"))]


def state(notebook: Notebook) -> tuple[list[Passage], list[Any], dict[str, Any]]:
    """All that is shown but the time of the last change, which an undo moves on too."""
    passages = [msgspec.structs.replace(each, modified="") for each in notebook.passages()]
    marks = {story: mark for story, mark in notebook.all_marks().items() if mark.read or mark.starred}
    corrections = [(each.id, each.selectors, each.speaker) for each in notebook.corrections()]
    return passages, corrections, marks


def test_a_deleted_passage_comes_back_as_it_was(notebook: Notebook, quote: Selectors) -> None:
    saved = notebook.save(STORY, quote, Citation(), note="why", colour=3)
    saved = notebook.set_tags(saved.id, ["strike"])
    notebook.delete(saved.id)
    assert notebook.passages() == []
    assert notebook.undo() == "deleted passage"
    assert state(notebook)[0] == [msgspec.structs.replace(saved, modified="")]
    assert notebook.redo() == "deleted passage"
    assert notebook.passages() == []


def test_each_change_is_named_in_plain_words(notebook: Notebook, quote: Selectors) -> None:
    saved = notebook.save(STORY, quote, Citation())
    notebook.change(saved.id, note="a")
    notebook.change(saved.id, note="b")
    notebook.change(saved.id, note="")
    notebook.change(saved.id, colour=2)
    notebook.change(saved.id, speaker="Ada Quill")
    notebook.change(saved.id, selectors=PLACES[0])
    notebook.change(saved.id, colour=3, note="c")
    notebook.set_tags(saved.id, ["x"])
    notebook.set_read(STORY, True)
    notebook.set_starred(STORY, True)
    undone = [notebook.undo() for _ in range(11)]
    assert undone == [
        "starred story",
        "marked read",
        "changed tags",
        "changed passage",
        "moved passage",
        "changed speaker",
        "changed colour",
        "removed note",
        "changed note",
        "added note",
        "saved passage",
    ]
    assert notebook.undo() is None
    assert [notebook.redo() for _ in range(11)] == undone[::-1]
    assert notebook.redo() is None


def test_a_new_change_clears_redo(notebook: Notebook) -> None:
    notebook.set_read(STORY, True)
    notebook.undo()
    notebook.set_starred(STORY, True)
    assert notebook.redo() is None


def test_undo_reaches_no_further_back_than_this_session(device: Opener, notebook: Notebook, quote: Selectors) -> None:
    notebook.save(STORY, quote, Citation())
    again = device("desk")
    assert again.undo() is None
    assert len(again.passages()) == 1


def test_an_undone_change_stays_undone_after_a_restart(device: Opener, notebook: Notebook, quote: Selectors) -> None:
    notebook.save(STORY, quote, Citation())
    notebook.undo()
    assert device("desk").passages() == []


def test_what_another_device_changed_since_is_left_alone(device: Opener, quote: Selectors) -> None:
    desk, laptop = device("desk"), device("laptop")
    saved = desk.save(STORY, quote, Citation(), colour=1)
    desk.change(saved.id, colour=2, speaker="Ada Quill")
    laptop.change(saved.id, colour=5)
    assert desk.undo() == "changed passage"
    assert (desk.passages()[0].colour, desk.passages()[0].speaker) == (5, None)


def test_a_change_that_was_overruled_elsewhere_is_passed_over(device: Opener, quote: Selectors) -> None:
    desk, laptop = device("desk"), device("laptop")
    saved = desk.save(STORY, quote, Citation())
    desk.change(saved.id, colour=2)
    laptop.change(saved.id, colour=5)
    assert desk.undo() == "saved passage"
    assert desk.passages() == []


def test_undoing_a_note_that_replaced_two_brings_back_both(
    device: Opener, quote: Selectors, tmp_path: Any, wall: Any
) -> None:
    desk = device("desk")
    saved = desk.save(STORY, quote, Citation(), note="here")
    apart = (
        '{"v":1,"id":"apart","clock":"2026-11-22T10:20:00.000Z-0000","device":"laptop","kind":"passage",'
        f'"target":"{saved.id}","fields":{{"note":{{"text":"there","replaces":[]}}}}}}\n'
    )
    (tmp_path / "data" / "journal" / "laptop.jsonl").write_text(apart)
    wall.moment = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
    desk.reload()
    assert desk.passages()[0].notes == ("here", "there")
    assert desk.change(saved.id, note="both").notes == ("both",)
    desk.undo()
    assert desk.passages()[0].notes == ("here", "there")
    desk.redo()
    assert desk.passages()[0].notes == ("both",)


actions = st.one_of(
    st.tuples(st.just("save"), st.sampled_from([STORY, OTHER]), st.sampled_from(PLACES), st.sampled_from([None, "n"])),
    st.tuples(st.just("note"), st.integers(0, 3), st.sampled_from(["", "one", "two"])),
    st.tuples(st.just("note"), st.just(0), st.sampled_from(["", "one", "two"])),
    st.tuples(st.just("colour"), st.integers(0, 3), st.integers(1, 6)),
    st.tuples(st.just("speaker"), st.integers(0, 3), st.sampled_from(["", "Ada Quill"])),
    st.tuples(st.just("selectors"), st.integers(0, 3), st.sampled_from(PLACES)),
    st.tuples(st.just("tags"), st.integers(0, 3), st.sets(st.sampled_from(["a", "b", "c"]))),
    st.tuples(st.just("delete"), st.integers(0, 3)),
    st.tuples(
        st.just("correct"), st.sampled_from([STORY, OTHER]), st.sampled_from(PLACES), st.sampled_from([None, "Ada"])
    ),
    st.tuples(st.just("uncorrect"), st.integers(0, 3)),
    st.tuples(st.just("read"), st.sampled_from([STORY, OTHER]), st.booleans()),
    st.tuples(st.just("star"), st.sampled_from([STORY, OTHER]), st.booleans()),
)


def perform(notebook: Notebook, action: tuple[Any, ...]) -> None:
    name, *rest = action
    if name == "save":
        notebook.save(rest[0], rest[1], Citation(), note=rest[2])
    elif name == "correct":
        held = [each.id for each in notebook.corrections(rest[0])]
        notebook.correct(rest[0], rest[1], Citation(), speaker=rest[2], standing=held[:2])
    elif name == "uncorrect":
        notebook.uncorrect([each.id for each in notebook.corrections()[: rest[0]]])
    elif name == "read":
        notebook.set_read(*rest)
    elif name == "star":
        notebook.set_starred(*rest)
    elif passages := notebook.passages():
        identifier = passages[rest[0] % len(passages)].id
        if name == "tags":
            notebook.set_tags(identifier, rest[1])
        elif name == "delete":
            notebook.delete(identifier)
        else:
            notebook.change(identifier, **{name: rest[1]})


@settings(max_examples=40, deadline=None)
@given(earlier=st.lists(actions, max_size=6), later=st.lists(actions, min_size=1, max_size=12))
def test_undoing_all_leads_back_to_the_start_and_redoing_all_to_the_end(
    tmp_path_factory: pytest.TempPathFactory, earlier: list[tuple[Any, ...]], later: list[tuple[Any, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("notebook")
    before = Notebook(folder / "data", folder / "state")
    for action in earlier:
        perform(before, action)

    notebook = Notebook(folder / "data", folder / "state")
    notebook.load()
    start = state(notebook)
    for action in later:
        perform(notebook, action)
    end = state(notebook)
    while notebook.undo() is not None:
        pass
    assert state(notebook) == start
    while notebook.redo() is not None:
        pass
    assert state(notebook) == end

    reopened = Notebook(folder / "data", folder / "state")
    reopened.load()
    assert reopened.passages() == notebook.passages()
    assert reopened.problems == ()
