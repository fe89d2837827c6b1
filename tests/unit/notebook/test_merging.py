"""Merging: last writer wins per field, in whatever order the events come."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.notebook.events import Event
from pullquote.notebook.merging import Key, MergedEvents
from pullquote.notebook.passages import Passage, StoryMarks
from pullquote.notebook.replica import Contents, passage_of

SELECTORS = {"exact": "We will not move.", "prefix": "", "suffix": " She left.", "start": 0, "end": 17}

CLOCKS = [f"2026-11-22T10:00:00.00{number}Z-0000" for number in range(6)]
IDS = [f"event{number}" for number in range(12)]

passage_fields = st.fixed_dictionaries(
    {},
    optional={
        "story": st.sampled_from(["lib/a", "lib/b"]),
        "selectors": st.sampled_from([SELECTORS, SELECTORS | {"start": 5, "end": 22}]),
        "deleted": st.booleans(),
        "colour": st.integers(1, 6),
        "speaker": st.sampled_from([None, "Ada Quill", "Ben Reed"]),
        "tag:harbour": st.booleans(),
        "tag:strike": st.booleans(),
        "note": st.fixed_dictionaries(
            {"text": st.sampled_from(["", "one", "two"]), "replaces": st.lists(st.sampled_from(IDS), max_size=3)}
        ),
    },
)
# Few clocks, devices and ids, so that ties of every sort are common.
passage_events = st.builds(
    Event,
    st.just(1),
    st.sampled_from(IDS),
    st.sampled_from(CLOCKS),
    st.sampled_from(["dev1", "dev2"]),
    st.just("passage"),
    st.sampled_from(["p1", "p2"]),
    passage_fields,
)
story_events = st.builds(
    Event,
    st.just(1),
    st.sampled_from(IDS),
    st.sampled_from(CLOCKS),
    st.sampled_from(["dev1", "dev2"]),
    st.just("story"),
    st.sampled_from(["lib/a", "p1"]),
    st.fixed_dictionaries({}, optional={"read": st.booleans(), "starred": st.booleans()}),
)
journals = st.lists(st.one_of(passage_events, story_events), max_size=12)


def event(number: int, device: str = "dev1", identifier: str | None = None, **fields: Any) -> Event:
    return Event(1, identifier or f"event{number}{device}", CLOCKS[number], device, "passage", "p1", fields)


def note(text: str, *replaces: str) -> dict[str, Any]:
    return {"text": text, "replaces": list(replaces)}


def passage(*events: Event) -> Passage | None:
    return passage_of("p1", MergedEvents(events).target("passage", "p1"))


def saved(*events: Event) -> Passage:
    opening = event(0, identifier="opening", story="lib/a", selectors=SELECTORS)
    result = passage(opening, *events)
    assert result is not None
    return result


@settings(max_examples=200)
@given(st.data())
def test_order_copies_and_portions_of_the_events_do_not_matter(data: st.DataObject) -> None:
    events = data.draw(journals)
    expected = Contents().after(merged := MergedEvents(events), merged.targets)

    shuffled = data.draw(
        st.permutations(events + data.draw(st.lists(st.sampled_from(events)) if events else st.just([])))
    )
    cuts = sorted(data.draw(st.lists(st.integers(0, len(shuffled)), max_size=4)))
    grown, contents = MergedEvents(), Contents()
    for start, end in zip([0, *cuts], [*cuts, len(shuffled)], strict=True):
        contents = contents.after(grown, grown.add(shuffled[start:end]))

    assert grown.targets == merged.targets
    assert contents == expected


@settings(max_examples=100)
@given(journals)
def test_merging_again_what_is_known_changes_nothing(events: list[Event]) -> None:
    merged = MergedEvents(events)
    contents = Contents().after(merged, merged.targets)
    assert contents.after(merged, merged.add(events)) == contents


@settings(max_examples=100)
@given(journals)
def test_however_the_notes_replace_each_other_the_latest_stands(events: list[Event]) -> None:
    state = MergedEvents(events).target("passage", "p1")
    if state.notes:
        assert max(state.notes.values()) in state.note_heads()


def test_the_later_write_wins_field_by_field() -> None:
    result = saved(event(2, colour=3), event(1, colour=2, speaker="Ada Quill"))
    assert (result.colour, result.speaker) == (3, "Ada Quill")


def test_of_two_writes_at_one_clock_the_greater_device_wins() -> None:
    assert saved(event(1, "dev1", colour=2), event(1, "dev2", colour=3)).colour == 3


def test_tags_added_apart_are_both_kept() -> None:
    result = saved(event(1, "dev1", **{"tag:strike": True}), event(1, "dev2", **{"tag:Harbour": True}))
    assert result.tags == ("Harbour", "strike")


def test_a_deleted_passage_comes_back_by_a_later_event() -> None:
    assert passage(event(0, story="lib/a", selectors=SELECTORS), event(1, deleted=True)) is None
    assert saved(event(1, deleted=True), event(2, deleted=False)).story == "lib/a"


def test_a_note_replaces_the_one_it_names() -> None:
    result = saved(event(1, identifier="n1", note=note("first")), event(2, identifier="n2", note=note("second", "n1")))
    assert result.notes == ("second",)


def test_of_two_notes_written_apart_both_are_kept() -> None:
    result = saved(
        event(1, "dev1", "n1", note=note("first")),
        event(2, "dev1", "n2", note=note("here", "n1")),
        event(3, "dev2", "n3", note=note("there", "n1")),
    )
    assert result.notes == ("here", "there")


def test_a_note_that_replaces_both_leaves_one() -> None:
    result = saved(
        event(1, "dev1", "n1", note=note("here")),
        event(2, "dev2", "n2", note=note("there")),
        event(3, "dev1", "n3", note=note("both", "n1", "n2")),
    )
    assert result.notes == ("both",)


def test_a_note_taken_away_here_and_rewritten_there_stays() -> None:
    result = saved(
        event(1, "dev1", "n1", note=note("first")),
        event(2, "dev1", "n2", note=note("", "n1")),
        event(3, "dev2", "n3", note=note("better", "n1")),
    )
    assert result.notes == ("better",)


def test_notes_that_claim_to_replace_each_other_do_not_both_vanish() -> None:
    result = saved(
        event(1, identifier="n1", note=note("first", "n2", "n1")), event(2, identifier="n2", note=note("second", "n1"))
    )
    assert result.notes == ("second",)


def test_events_about_one_name_in_two_kinds_are_kept_apart() -> None:
    story = Event(1, "s", CLOCKS[1], "dev1", "story", "p1", {"read": True})
    merged = MergedEvents([event(0, story="lib/a", selectors=SELECTORS), story])
    contents = Contents().after(merged, merged.targets)
    assert contents.marks == {"p1": StoryMarks(read=True)}
    assert contents.after(merged, {Key("story", "p1")}).by_story["lib/a"][0].id == "p1"


def test_a_passage_whose_first_entry_is_missing_is_reported_and_not_shown() -> None:
    merged = MergedEvents([event(1, colour=2)])
    contents = Contents().after(merged, merged.targets)
    assert not contents.passages
    assert ["p1" in problem.what for problem in contents.problems] == [True]


def test_times_are_the_ones_written_and_else_the_clocks() -> None:
    bare = saved(event(3, colour=2))
    assert (bare.created, bare.modified) == ("2026-11-22T10:00:00.000Z", "2026-11-22T10:00:00.003Z")
    told = saved(event(1, created="2026-01-01T00:00:00.000Z", modified="2026-01-02T00:00:00.000Z"))
    assert (told.created, told.modified) == ("2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z")
