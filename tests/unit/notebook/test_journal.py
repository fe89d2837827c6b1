"""The journal's files: appending to one's own, reading everybody's."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.notebook.events import Event, decode, encode
from pullquote.notebook.journal import JournalReader, append

ESCAPES = "\x1b]52;c;aGk=\x07 \x9b31m \x00 \u202egnp.exe [/b] <b>"


def event(identifier: str, **changes: Any) -> Event:
    fields = changes.pop("fields", {"read": True})
    given = {"kind": "story", "target": f"lib/{identifier}", "clock": "2026-11-22T10:00:00.000Z-0000", **changes}
    return Event(1, identifier, given["clock"], "dev1", given["kind"], given["target"], fields)


def ids(reader: JournalReader) -> list[str]:
    return [each.id for each in reader.read().events]


def whats(reader: JournalReader) -> list[tuple[str, int]]:
    return [(problem.file, problem.line) for problem in reader.problems]


# Appending


def test_what_was_appended_is_read(tmp_path: Path) -> None:
    append(tmp_path / "journal", "dev1", [event("a")])
    append(tmp_path / "journal", "dev1", [event("b"), event("c")])
    reader = JournalReader(tmp_path / "journal")
    assert ids(reader) == ["a", "b", "c"]
    assert reader.problems == ()


def test_a_line_is_compact_json_in_the_documented_order() -> None:
    note = event("e1", kind="passage", target="p1", fields={"note": {"text": "„Ja“\nnein", "replaces": []}})
    assert encode(note).decode() == (
        '{"v":1,"id":"e1","clock":"2026-11-22T10:00:00.000Z-0000","device":"dev1","kind":"passage","target":"p1",'
        '"fields":{"note":{"text":"„Ja“\\nnein","replaces":[]}}}\n'
    )


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_the_journal_is_private_even_where_it_stood_open(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "journal"
    append(folder, "dev1", [event("a")])
    assert [each.stat().st_mode & 0o777 for each in (folder.parent, folder, folder / "dev1.jsonl")] == [
        0o700,
        0o700,
        0o600,
    ]
    folder.chmod(0o755)
    (folder / "dev1.jsonl").chmod(0o644)
    append(folder, "dev1", [event("b")])
    assert [each.stat().st_mode & 0o777 for each in (folder, folder / "dev1.jsonl")] == [0o700, 0o600]


def test_after_a_torn_line_a_new_one_is_begun_and_the_torn_one_stays(tmp_path: Path) -> None:
    path = tmp_path / "dev1.jsonl"
    torn = encode(event("a"))[:-20]
    path.write_bytes(torn)
    append(tmp_path, "dev1", [event("b")])
    assert path.read_bytes() == torn + b"\n" + encode(event("b"))
    reader = JournalReader(tmp_path)
    assert ids(reader) == ["b"]
    assert whats(reader) == [("dev1.jsonl", 1)]


def test_other_devices_files_are_never_touched(tmp_path: Path) -> None:
    other = tmp_path / "dev2.jsonl"
    other.write_bytes(b"torn, foreign and none of our business")
    before = (other.read_bytes(), other.stat().st_mtime_ns)
    append(tmp_path, "dev1", [event("a")])
    JournalReader(tmp_path).read()
    assert (other.read_bytes(), other.stat().st_mtime_ns) == before


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="the system has no such flag")
def test_a_link_in_the_place_of_the_journal_is_not_written_through(tmp_path: Path) -> None:
    target = tmp_path / "precious.txt"
    target.write_text("precious")
    folder = tmp_path / "journal"
    folder.mkdir()
    (folder / "dev1.jsonl").symlink_to(target)
    with pytest.raises(OSError, match=r"dev1\.jsonl"):
        append(folder, "dev1", [event("a")])
    assert target.read_text() == "precious"


# Reading


@pytest.mark.parametrize(
    "name",
    [
        "dev1.sync-conflict-20261122-101400-ABCDEFG.jsonl",
        "dev1 (Anna's conflicted copy 2026-11-22).jsonl",
        "dev1 (1).jsonl",
        "dev1 2.JSONL",
    ],
)
def test_copies_that_sync_tools_make_are_read_too(tmp_path: Path, name: str) -> None:
    append(tmp_path, "dev1", [event("a")])
    (tmp_path / name).write_bytes(encode(event("a")) + encode(event("b")))
    assert sorted(ids(JournalReader(tmp_path))) == ["a", "a", "b"]


def test_what_is_no_journal_is_left_alone(tmp_path: Path) -> None:
    for name in ("._dev1.jsonl", ".syncthing.dev1.jsonl", "dev1.jsonl.tmp", "notes.txt"):
        (tmp_path / name).write_bytes(b"\x00\x05\x16\x07")
    (tmp_path / "folder.jsonl").mkdir()
    reader = JournalReader(tmp_path)
    assert ids(reader) == []
    assert whats(reader) == [("folder.jsonl", 0)]


def test_a_missing_folder_is_an_empty_journal(tmp_path: Path) -> None:
    reader = JournalReader(tmp_path / "none")
    assert ids(reader) == []
    assert reader.problems == ()


def test_a_file_in_the_place_of_the_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("not a folder")
    reader = JournalReader(tmp_path / "journal")
    assert ids(reader) == []
    assert whats(reader) == [("", 0)]


def test_each_bad_line_is_reported_with_its_number_and_the_others_count(tmp_path: Path) -> None:
    future = encode(event("v2")).replace(b'"v":1', b'"v":2')
    lines = [
        encode(event("a")),
        b"<<<<<<< HEAD\n",
        b"\n",
        b"[1, 2]\n",
        b"\x00\x00\x00\n",
        b"\xff\xfe\n",
        b"[" * 50_000 + b"\n",
        b'{"v": ' + b"9" * 6000 + b"}\n",
        b'{"v": true}\n',
        future,
        encode(event("k", kind="opinion")),
        encode(event("x", clock="9999-12-31T23:59:59.999Z-9999")),
        encode(event("f", fields={"read": "yes", "starred": True, "later": [1]})),
        encode(event("z")),
    ]
    path = tmp_path / "dev2.jsonl"
    path.write_bytes(b"".join(lines))
    reader = JournalReader(tmp_path)
    assert ids(reader) == ["a", "f", "z"]
    assert whats(reader) == [("dev2.jsonl", line) for line in (2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)]
    assert path.read_bytes() == b"".join(lines)


def test_a_byte_order_mark_and_windows_line_ends_are_no_trouble(tmp_path: Path) -> None:
    text = encode(event("a")) + encode(event("b"))
    (tmp_path / "dev1.jsonl").write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    reader = JournalReader(tmp_path)
    assert ids(reader) == ["a", "b"]
    assert reader.problems == ()


def test_the_clock_of_lines_from_the_future_is_heeded(tmp_path: Path) -> None:
    later = "2031-01-01T00:00:00.000Z-0000"
    (tmp_path / "dev2.jsonl").write_bytes(encode(event("a", clock=later)).replace(b'"v":1', b'"v":7'))
    assert JournalReader(tmp_path).read().latest_clock == later


def test_only_what_is_new_is_read(tmp_path: Path) -> None:
    append(tmp_path, "dev1", [event("a")])
    reader = JournalReader(tmp_path)
    assert ids(reader) == ["a"]
    assert ids(reader) == []
    append(tmp_path, "dev1", [event("b")])
    append(tmp_path, "dev2", [event("c")])
    batch = reader.read()
    assert [each.id for each in batch.events] == ["b", "c"]
    assert not batch.whole


def test_a_line_that_arrives_in_two_halves_is_read_once_it_is_whole(tmp_path: Path) -> None:
    path, line = tmp_path / "dev2.jsonl", encode(event("a"))
    path.write_bytes(line[:30])
    reader = JournalReader(tmp_path)
    assert ids(reader) == []
    assert whats(reader) == [("dev2.jsonl", 1)]
    path.write_bytes(line)
    assert ids(reader) == ["a"]
    assert reader.problems == ()


def test_a_last_line_without_its_line_feed_counts(tmp_path: Path) -> None:
    (tmp_path / "dev2.jsonl").write_bytes(encode(event("a")).rstrip())
    reader = JournalReader(tmp_path)
    assert ids(reader) == ["a"]
    assert reader.problems == ()


@pytest.mark.parametrize("content", [b"", encode(event("b")), encode(event("bb")) + encode(event("c"))])
def test_a_file_that_is_not_the_old_one_with_more_is_read_from_the_start(tmp_path: Path, content: bytes) -> None:
    append(tmp_path, "dev1", [event("a")])
    append(tmp_path, "dev2", [event("z")])
    reader = JournalReader(tmp_path)
    reader.read()
    (tmp_path / "dev1.jsonl").write_bytes(content)
    os.utime(tmp_path / "dev1.jsonl", ns=(1, 1))
    batch = reader.read()
    assert batch.whole
    assert [each.id for each in batch.events] == [
        *[json.loads(line)["id"] for line in content.split(b"\n") if line],
        "z",
    ]


def test_what_lay_in_a_file_that_went_away_is_forgotten(tmp_path: Path) -> None:
    append(tmp_path, "dev1", [event("a")])
    append(tmp_path, "dev2", [event("z")])
    reader = JournalReader(tmp_path)
    reader.read()
    (tmp_path / "dev1.jsonl").unlink()
    batch = reader.read()
    assert (batch.whole, [each.id for each in batch.events]) == (True, ["z"])


@settings(max_examples=60)
@given(data=st.data())
def test_however_a_file_grows_the_same_events_are_read(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    lines = data.draw(
        st.lists(st.sampled_from([encode(event(each)) for each in "abc"] + [b"broken\n", b"\n"]), max_size=8)
    )
    content = b"".join(lines)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(content)), max_size=5)))
    folder = tmp_path_factory.mktemp("journal")
    path = folder / "dev2.jsonl"
    reader = JournalReader(folder)
    seen: set[str] = set()
    for cut in [*cuts, len(content)]:
        path.write_bytes(content[:cut])
        seen |= set(ids(reader))
    fresh = JournalReader(folder)
    assert seen == set(ids(fresh))
    assert reader.problems == fresh.problems


# Outside strings


def strings_in(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [each for pair in value.items() for part in pair for each in strings_in(part)]
    if isinstance(value, list | tuple):
        return [each for part in value for each in strings_in(part)]
    return [value] if isinstance(value, str) else []


def test_no_string_of_a_foreign_journal_can_reach_the_terminal_raw(tmp_path: Path) -> None:
    hostile = event(
        f"id{ESCAPES}",
        kind="passage",
        target=f"p{ESCAPES}",
        fields={
            "story": f"lib/{ESCAPES}\nnext",
            "selectors": {"exact": ESCAPES, "prefix": ESCAPES, "suffix": ESCAPES, "start": 0, "end": 9, "x": ESCAPES},
            "speaker": ESCAPES,
            "note": {"text": f"{ESCAPES}\nnext", "replaces": [ESCAPES]},
            "citation.title": ESCAPES,
            f"tag:{ESCAPES}": True,
            f"unknown{ESCAPES}": ESCAPES,
        },
    )
    unknown = event("u", kind=f"kind{ESCAPES}")
    (tmp_path / f"dev{chr(27)}[2J.jsonl").write_bytes(
        encode(hostile) + encode(unknown) + encode(event("f", fields={"read": 1}))
    )
    reader = JournalReader(tmp_path)
    batch = reader.read()
    told = [(each.id, each.device, each.kind, each.target, each.fields) for each in batch.events]
    found = strings_in(told) + strings_in([(problem.file, problem.what) for problem in reader.problems])
    assert len(batch.events) == 2
    assert len(reader.problems) == 2
    assert not [each for each in found if any(sign in each for sign in "\x1b\x07\x9b\x00\u202e")]
    assert "\n" not in batch.events[0].fields["story"]


@settings(max_examples=150)
@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["v", "id", "clock", "device", "kind", "target", "fields", "read", "note", "selectors"]
                ),
                inner,
                max_size=6,
            )
        ),
    ),
    st.sampled_from(["passage", "story", "device", "other"]),
)
def test_no_line_whatsoever_breaks_the_reading(value: Any, kind: str) -> None:
    wrapped = {"v": 1, "id": "e", "clock": "2026-11-22T10:00:00.000Z-0000", "device": "d", "kind": kind, "target": "t"}
    names = ["note", "selectors", "read", "deleted", "colour", "created", "tag:x", "name", "story"]
    for entry in (value, wrapped | {"fields": value}, wrapped | {"fields": dict.fromkeys(names, value)}):
        line = decode(json.dumps(entry).encode("utf-8", "surrogatepass"))
        assert line.event is not None or line.faults


@settings(max_examples=100)
@given(st.binary(max_size=200))
def test_no_bytes_whatsoever_break_the_reading(raw: bytes) -> None:
    assert decode(raw).event is None
